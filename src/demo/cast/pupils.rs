//! The pupils of the cast and their decisions.

use crate::demo::data::{Cast, NeedRow, PupilRow};
use crate::demo::days::Anchors;
use crate::demo::decisions::{self, Validity};
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::demo::stage::Schooling;
use crate::demo::{names, pupils, skills};
use crate::domain::{Clean, Level, Minutes, Mode, Pupil, PupilId, PupilNeed, plus_months};

pub(super) fn add(dice: &mut Dice, days: &Anchors, cast: &Cast, records: &mut Records) {
    for row in &cast.pupils {
        let pupil = made(dice, days, cast, row, records.pupils.len() + 1);
        let id = records.add_pupil(pupil);
        decide(dice, days, row, id, records);
    }
}

fn made(dice: &mut Dice, days: &Anchors, cast: &Cast, row: &PupilRow, number: usize) -> Pupil {
    let mut pupil = match (row.last.as_deref(), row.first.as_deref()) {
        (Some(last), Some(first)) => Pupil::named(last, first),
        _ => {
            let name = names::pupil(dice);
            Pupil::named(name.last, name.first)
        }
    };
    pupil.birth = pupils::birth(dice, days, row.age);
    pupil.ine = Some(pupils::ine(number));
    if let Some((school, facts)) = cast.school(&row.school) {
        pupil.establishment = Some(school);
        pupil.level = Some(level(facts.stage));
    }
    pupil.class = Clean::some(&row.class);
    pupil.teacher = Clean::some(&row.teacher);
    pupil.needs = row.need.iter().map(need).collect();
    pupil
}

fn need(row: &NeedRow) -> PupilNeed {
    PupilNeed {
        skill: skills::of_cast(row.skill),
        required: row.required,
    }
}

/// What the cast learns at a school: nobody of it is in nursery school.
fn level(stage: Schooling) -> Level {
    match stage {
        Schooling::Middle => Level::LowerSecondary,
        Schooling::High => Level::UpperSecondary,
        _ => Level::Elementary,
    }
}

fn decide(dice: &mut Dice, days: &Anchors, row: &PupilRow, pupil: PupilId, records: &mut Records) {
    let mode = |hours: Option<i32>| {
        hours.map_or(Mode::Shared, |hours| {
            Mode::Individual(Minutes::hours(hours))
        })
    };
    let mut validity = Validity {
        from: plus_months(days.before, -12),
        to: days.end,
    };
    if row.hours_before.is_some() {
        let earlier = decisions::made(dice, records, pupil, mode(row.hours_before), validity);
        records.decisions.push(earlier);
        validity.from = days.year;
    }
    let mut decision = decisions::made(dice, records, pupil, mode(row.hours), validity);
    decision.protocol = row.protocol.as_ref().and_then(Clean::some);
    records.decisions.push(decision);
}
