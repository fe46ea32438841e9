//! Decisions of the commission.

use super::data::Data;
use super::days::Anchors;
use super::dice::Dice;
use super::records::Records;
use crate::domain::{Clean, Commission, Date, Decision, Mode, PupilId, plus_days, plus_months};

/// The day the CDES became the CDAPH.
const CDAPH: Date = jiff::civil::date(2005, 12, 20);

/// The dates a decision holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Validity {
    pub(super) from: Date,
    pub(super) to: Date,
}

/// Dates of a decision that holds on the demo's days: most end with a school year, one in twelve
/// within five months, and none is shorter than a year.
pub(super) fn validity(dice: &mut Dice, days: &Anchors) -> Validity {
    if dice.percent(8) {
        let last = days.today.max(days.cast);
        let to = plus_days(last, dice.between(12, 150));
        let from = plus_days(plus_months(to, -12 * dice.between(2, 4)), 1);
        return Validity { from, to };
    }
    let from = match dice.below(10) {
        0..=3 => days.year,
        4..=7 => days.before,
        _ => plus_months(days.before, -12),
    };
    // The 31 August stays one when whole years are added.
    let to = plus_months(days.end, 12 * dice.between(0, 2));
    Validity { from, to }
}

/// Adds a decision and, for some, the one that it replaced.
pub(super) fn add(
    dice: &mut Dice,
    records: &mut Records,
    pupil: PupilId,
    mode: Mode,
    validity: Validity,
    peri_school: bool,
) {
    if dice.percent(20) {
        let from = plus_months(validity.from, -24);
        let to = plus_days(validity.from, -1);
        let earlier = made(dice, records, pupil, Mode::Shared, Validity { from, to });
        records.decisions.push(earlier);
    }
    let mut decision = made(dice, records, pupil, mode, validity);
    decision.peri_school = peri_school;
    if dice.percent(30) {
        let activities = &Data::embedded().help.activities;
        decision.activities = vec![Clean::new(dice.choose(activities))];
    }
    records.decisions.push(decision);
}

/// A decision taken some weeks before it holds.
pub(super) fn made(
    dice: &mut Dice,
    records: &Records,
    pupil: PupilId,
    mode: Mode,
    validity: Validity,
) -> Decision {
    let taken = plus_days(validity.from, -dice.between(30, 110));
    let number = format!("{}-{}", taken.year(), records.decisions.len() + 1);
    let commission = if taken < CDAPH {
        Commission::Cdes
    } else {
        Commission::Cdaph
    };
    Decision {
        pupil,
        commission,
        number: Clean::some(number),
        taken: Some(taken),
        mode,
        from: validity.from,
        to: validity.to,
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}
