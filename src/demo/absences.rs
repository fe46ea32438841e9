//! Absences of the day and of the weeks before, with the covers that answered them.

use super::covers::{contact, cover, found, held, refusal, without};
use super::days::Days;
use super::dice::Dice;
use super::posts::{self, Post};
use super::records::Records;
use super::units::Unit;
use super::week::{self, Placed};
use crate::domain::{
    Absence, AbsenceReason, Absentee, AvsId, ContactStatus, Date, Minute, Minutes, Moment, Weekday,
    monday_of, plus_days,
};

/// An absence of whole days.
pub(super) fn whole_days(who: Absentee, from: Date, to: Date, reason: AbsenceReason) -> Absence {
    Absence {
        who,
        from: Moment {
            date: from,
            minute: Minute::START,
        },
        to: Moment {
            date: to,
            minute: Minute::END,
        },
        reason,
        owed: Minutes::ZERO,
    }
}

/// Makes so many assistants absent on the cast's day; most of their pupils are covered.
pub(super) fn of_the_day(
    dice: &mut Dice,
    days: &Days,
    posts: &mut [Post],
    count: usize,
    records: &mut Records,
) {
    let first = dice.below(posts.len());
    let absent: Vec<usize> = (first..posts.len())
        .chain(0..first)
        .filter(|at| posts.get(*at).is_some_and(|post| post.serves(days.cast)))
        .take(count)
        .collect();
    for at in &absent {
        let Some(post) = posts.get(*at) else { continue };
        let (avs, mut gone) = (post.avs, on_day(post, days.weekday()));
        gone.retain(|placed| held(records, placed, days.cast));
        let reason = reason(dice);
        // Not before this week: the weeks before have their own absences.
        let from = plus_days(days.cast, -dice.pick(&[0, 0, 0, 0, 1, 3])).max(monday_of(days.cast));
        let to = plus_days(days.cast, dice.pick(&[0, 0, 0, 1, 2, 7]));
        let mut absence = whole_days(Absentee::Avs(avs), from, to, reason);
        if reason == AbsenceReason::Authorised {
            absence.owed = gone.iter().map(|p| Minutes(p.piece.length())).sum();
        }
        let absence = records.add_absence(absence);
        for placed in gone {
            let free = |post: &Post| post.serves(days.cast) && post.week.is_free(placed.piece.half);
            let Some(other) = found(dice, posts, &absent, &placed, records, free) else {
                continue;
            };
            let minutes = placed.piece.length();
            let Some(post) = posts.get_mut(other) else {
                continue;
            };
            let mut answer = cover(absence, days.cast, &placed, post.avs, contact(dice));
            match dice.below(10) {
                0 => continue,
                1 => answer = without(answer),
                _ => {
                    post.week.close(placed.piece.half);
                    post.left -= minutes;
                }
            }
            records.covers.push(answer);
        }
    }
}

/// Makes absences of the last weeks, with confirmed covers: who has helped, and whom.
pub(super) fn past(dice: &mut Dice, days: &Days, posts: &[Post], records: &mut Records) {
    // Nobody is asked twice on one day, nor when absent herself.
    let mut busy: Vec<(Date, AvsId)> = Vec::new();
    for (at, post) in posts.iter().enumerate() {
        let Some(hit) = post.placed.get(dice.below(post.placed.len())) else {
            continue;
        };
        let day = week::day_of(hit.piece.half);
        let weeks = dice.below(5);
        let Some(date) = days.past(day).nth(weeks).filter(|_| dice.percent(18)) else {
            continue;
        };
        if busy.contains(&(date, post.avs)) {
            continue;
        }
        let mut gone = on_day(post, day);
        gone.retain(|placed| held(records, placed, date));
        if gone.is_empty() || !post.serves(date) {
            continue;
        }
        busy.push((date, post.avs));
        let who = Absentee::Avs(post.avs);
        let absence = records.add_absence(whole_days(who, date, date, reason(dice)));
        for placed in gone {
            let free = |other: &Post| {
                other.week.is_free(placed.piece.half)
                    && other.serves(date)
                    && !busy.contains(&(date, other.avs))
            };
            if let Some(other) = found(dice, posts, &[at], &placed, records, free)
                && let Some(other) = posts.get(other)
            {
                busy.push((date, other.avs));
                let mut answer = cover(absence, date, &placed, other.avs, ContactStatus::Confirmed);
                if dice.percent(8) {
                    answer.refusals = refusal(posts, at + 1, date, other.avs);
                }
                records.covers.push(answer);
            }
        }
    }
}

/// Makes a pupil absent on the cast's day, now and then.
pub(super) fn of_pupils(dice: &mut Dice, days: &Days, unit: &Unit, records: &mut Records) {
    if let Some(pupil) = unit.pupils.first().filter(|_| dice.percent(2)) {
        let who = Absentee::Pupil(*pupil);
        let absence = whole_days(who, days.cast, days.cast, AbsenceReason::Sickness);
        records.add_absence(absence);
    }
}

/// What an assistant has on that weekday.
fn on_day(post: &Post, day: Weekday) -> Vec<Placed> {
    let halves: Vec<usize> = posts::halves_on(day).collect();
    let is_on = |placed: &&Placed| halves.contains(&placed.piece.half);
    post.placed.iter().filter(is_on).cloned().collect()
}

fn reason(dice: &mut Dice) -> AbsenceReason {
    match dice.below(100) {
        0..=59 => AbsenceReason::Sickness,
        60..=69 => AbsenceReason::Training,
        70..=79 => AbsenceReason::Authorised,
        80..=89 => AbsenceReason::Leave,
        90..=92 => AbsenceReason::Strike,
        _ => AbsenceReason::Other,
    }
}
