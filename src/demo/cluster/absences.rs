//! Absences of the day and of the weeks before, with the covers that answered them.

use super::assistants::Assistant;
use super::covers::{contact, found, held, refusal};
use super::groups::HelpGroup;
use crate::demo::absences::{cover, whole_days, without};
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::week::{self, PlacedStint};
use crate::domain::{
    AbsenceReason, Absentee, AvsId, ContactStatus, Date, Minutes, Weekday, monday_of, plus_days,
};

/// Makes so many assistants absent on the cast's day; most of their pupils are covered.
pub(crate) fn of_the_day(
    dice: &mut Dice,
    days: &Anchors,
    assistants: &mut [Assistant],
    count: usize,
    records: &mut Records,
) {
    let first = dice.below(assistants.len());
    let absent: Vec<usize> = (first..assistants.len())
        .chain(0..first)
        .filter(|at| {
            assistants
                .get(*at)
                .is_some_and(|assistant| assistant.serves(days.cast))
        })
        .take(count)
        .collect();
    for at in &absent {
        let Some(assistant) = assistants.get(*at) else {
            continue;
        };
        let (avs, mut gone) = (assistant.avs, on_day(assistant, days.weekday()));
        gone.retain(|placed| held(records, placed, days.cast));
        let reason = reason(dice);
        // Not before this week: the weeks before have their own absences.
        let from = plus_days(days.cast, -dice.pick(&[0, 0, 0, 0, 1, 3])).max(monday_of(days.cast));
        let to = plus_days(days.cast, dice.pick(&[0, 0, 0, 1, 2, 7]));
        let mut absence = whole_days(Absentee::Avs(avs), from, to, reason);
        if reason == AbsenceReason::Authorised {
            absence.owed = gone.iter().map(|p| Minutes(p.stint.length())).sum();
        }
        let absence = records.add_absence(absence);
        for placed in gone {
            let free = |assistant: &Assistant| {
                assistant.serves(days.cast) && assistant.week.is_free(placed.stint.half)
            };
            let Some(other) = found(dice, assistants, &absent, &placed, records, free) else {
                continue;
            };
            let minutes = placed.stint.length();
            let Some(assistant) = assistants.get_mut(other) else {
                continue;
            };
            let contact = contact(dice);
            records.covers.push(match dice.below(10) {
                0 => continue,
                1 => without(absence, days.cast, &placed, contact),
                _ => {
                    assistant.week.close(placed.stint.half);
                    assistant.left -= minutes;
                    cover(absence, days.cast, &placed, assistant.avs, contact)
                }
            });
        }
    }
}

/// Makes absences of the last weeks, with confirmed covers: who has helped, and whom.
pub(crate) fn past(
    dice: &mut Dice,
    days: &Anchors,
    assistants: &[Assistant],
    records: &mut Records,
) {
    // Nobody is asked twice on one day, nor when absent herself.
    let mut busy: Vec<(Date, AvsId)> = Vec::new();
    for (at, assistant) in assistants.iter().enumerate() {
        let Some(hit) = assistant.placed.get(dice.below(assistant.placed.len())) else {
            continue;
        };
        let day = week::day_of(hit.stint.half);
        let weeks = dice.below(5);
        let Some(date) = days.past(day).nth(weeks).filter(|_| dice.percent(18)) else {
            continue;
        };
        if busy.contains(&(date, assistant.avs)) {
            continue;
        }
        let mut gone = on_day(assistant, day);
        gone.retain(|placed| held(records, placed, date));
        if gone.is_empty() || !assistant.serves(date) {
            continue;
        }
        busy.push((date, assistant.avs));
        let who = Absentee::Avs(assistant.avs);
        let absence = records.add_absence(whole_days(who, date, date, reason(dice)));
        for placed in gone {
            let free = |other: &Assistant| {
                other.week.is_free(placed.stint.half)
                    && other.serves(date)
                    && !busy.contains(&(date, other.avs))
            };
            if let Some(other) = found(dice, assistants, &[at], &placed, records, free)
                && let Some(other) = assistants.get(other)
            {
                busy.push((date, other.avs));
                let mut answer = cover(absence, date, &placed, other.avs, ContactStatus::Confirmed);
                if dice.percent(8) {
                    answer.refusals = refusal(assistants, at + 1, date, other.avs);
                }
                records.covers.push(answer);
            }
        }
    }
}

/// Makes a pupil absent on the cast's day, now and then.
pub(crate) fn of_pupils(dice: &mut Dice, days: &Anchors, group: &HelpGroup, records: &mut Records) {
    if let Some(pupil) = group.pupils.first().filter(|_| dice.percent(2)) {
        let who = Absentee::Pupil(*pupil);
        let absence = whole_days(who, days.cast, days.cast, AbsenceReason::Sickness);
        records.add_absence(absence);
    }
}

/// What an assistant has on that weekday.
fn on_day(assistant: &Assistant, day: Weekday) -> Vec<PlacedStint> {
    let halves: Vec<usize> = week::halves_on(day).collect();
    let is_on = |placed: &&PlacedStint| halves.contains(&placed.stint.half);
    assistant.placed.iter().filter(is_on).cloned().collect()
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
