//! Covers: who of a cluster can take a need, and how far the calls are.

use super::dice::Dice;
use super::posts::Post;
use super::records::Records;
use super::week::Placed;
use crate::domain::{
    AbsenceId, AvsId, ContactStatus, Cover, Date, Instant, Minute, NeedRef, NeedStatus, Refusal,
    Skill, days_between,
};

/// A cover of those needs by one person.
pub(super) fn cover(
    absence: AbsenceId,
    date: Date,
    placed: &Placed,
    avs: AvsId,
    contact: ContactStatus,
) -> Cover {
    let needs = placed.slots.iter().map(|(accompaniment, slot)| NeedRef {
        accompaniment: *accompaniment,
        slot: *slot,
    });
    Cover {
        absence,
        needs: needs.collect(),
        date,
        start: Minute(placed.piece.start),
        end: Minute(placed.piece.end),
        avs: Some(avs),
        status: NeedStatus::Covered,
        contact,
        forced: false,
        refusals: Vec::new(),
    }
}

/// The same needs left without anyone, the school told.
pub(super) fn without(covered: Cover) -> Cover {
    Cover {
        avs: None,
        status: NeedStatus::Without,
        ..covered
    }
}

/// Whether that is placed so on a day of that week.
pub(super) fn held(records: &Records, placed: &Placed, date: Date) -> bool {
    placed.slots.iter().all(|(accompaniment, slot)| {
        let at = (accompaniment.0 as usize).saturating_sub(1);
        records.accompaniments.get(at).is_some_and(|held| {
            let weeks = held.slots.iter().find(|found| found.number == *slot);
            held.valid_on(date) && weeks.is_some_and(|found| found.in_week_of(date))
        })
    })
}

/// The place of someone of the cluster who can take that, if any.
pub(super) fn found(
    dice: &mut Dice,
    posts: &[Post],
    absent: &[usize],
    placed: &Placed,
    records: &Records,
    free: impl Fn(&Post) -> bool,
) -> Option<usize> {
    let required = required(records, placed);
    let first = dice.below(posts.len());
    (first..posts.len()).chain(0..first).find(|at| {
        posts.get(*at).is_some_and(|post| {
            !absent.contains(at)
                && post.left >= placed.piece.length()
                && free(post)
                && is_trained(records, post.avs, &required)
        })
    })
}

fn required(records: &Records, placed: &Placed) -> Vec<Skill> {
    let accompaniments = placed
        .slots
        .iter()
        .filter_map(|(id, _)| records.accompaniments.get((id.0 as usize).checked_sub(1)?));
    accompaniments
        .filter_map(|held| records.pupil(held.pupil?))
        .flat_map(|pupil| pupil.needs.iter())
        .filter(|need| need.required)
        .map(|need| need.skill.clone())
        .collect()
}

fn is_trained(records: &Records, avs: AvsId, required: &[Skill]) -> bool {
    let found = records.avs.get((avs.0 as usize).saturating_sub(1));
    found.is_some_and(|avs| required.iter().all(|skill| avs.skills.contains(skill)))
}

pub(super) fn refusal(posts: &[Post], at: usize, date: Date, taker: AvsId) -> Vec<Refusal> {
    let other = posts.get(at).filter(|post| post.avs != taker);
    other
        .map(|post| Refusal {
            avs: post.avs,
            at: morning(date),
        })
        .into_iter()
        .collect()
}

/// 06:40 UTC of that day.
fn morning(date: Date) -> Instant {
    let days = days_between(jiff::civil::date(1970, 1, 1), date);
    Instant::from_second(i64::from(days) * 86_400 + 24_000).unwrap_or_default()
}

pub(super) fn contact(dice: &mut Dice) -> ContactStatus {
    match dice.below(10) {
        0..=6 => ContactStatus::Confirmed,
        7 | 8 => ContactStatus::Called,
        _ => ContactStatus::Proposed,
    }
}
