//! Covers: who of a cluster can take a need, and how far the calls are.

use super::assistants::Assistant;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::week::PlacedStint;
use crate::domain::{AvsId, ContactStatus, Date, Instant, Letter, Refusal, Skill, days_between};

/// Whether that is placed so on a day of that week.
pub(crate) fn held(records: &Records, placed: &PlacedStint, date: Date) -> bool {
    placed.slots.iter().all(|(accompaniment, slot)| {
        let at = (accompaniment.0 as usize).saturating_sub(1);
        records.accompaniments.get(at).is_some_and(|held| {
            let weeks = held.slots.iter().find(|found| found.number == *slot);
            held.valid_on(date)
                && weeks.is_some_and(|found| found.in_week(Some(Letter::of_number(date))))
        })
    })
}

/// The place of someone of the cluster who can take that, if any.
pub(crate) fn found(
    dice: &mut Dice,
    assistants: &[Assistant],
    absent: &[usize],
    placed: &PlacedStint,
    records: &Records,
    free: impl Fn(&Assistant) -> bool,
) -> Option<usize> {
    let required = required(records, placed);
    let first = dice.below(assistants.len());
    (first..assistants.len()).chain(0..first).find(|at| {
        assistants.get(*at).is_some_and(|assistant| {
            !absent.contains(at)
                && assistant.left >= placed.stint.length()
                && free(assistant)
                && is_trained(records, assistant.avs, &required)
        })
    })
}

fn required(records: &Records, placed: &PlacedStint) -> Vec<Skill> {
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

pub(crate) fn refusal(
    assistants: &[Assistant],
    at: usize,
    date: Date,
    taker: AvsId,
) -> Vec<Refusal> {
    let other = assistants
        .get(at)
        .filter(|assistant| assistant.avs != taker);
    other
        .map(|assistant| Refusal {
            avs: assistant.avs,
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

pub(crate) fn contact(dice: &mut Dice) -> ContactStatus {
    match dice.below(10) {
        0..=6 => ContactStatus::Confirmed,
        7 | 8 => ContactStatus::Called,
        _ => ContactStatus::Proposed,
    }
}
