//! Follow-up meetings of the coming weeks.

use super::days::Days;
use super::dice::Dice;
use super::records::Records;
use super::units::Unit;
use crate::domain::{Clean, Date, Meeting, Minute, PupilId, Weekday, plus_days};

/// Plans a meeting about a pupil for some units.
pub(super) fn add(dice: &mut Dice, days: &Days, unit: &Unit, records: &mut Records) {
    let Some(pupil) = unit.pupils.first().filter(|_| dice.percent(4)) else {
        return;
    };
    let date = plus_days(days.cast, dice.between(1, 45));
    let date = match Weekday::of(date) {
        Weekday::Saturday | Weekday::Sunday => plus_days(date, 2),
        _ => date,
    };
    let place = records
        .establishment(unit.site.id)
        .map(|school| school.name.clone());
    let meeting = made(records, *pupil, date, place);
    records.meetings.push(meeting);
}

/// An hour after school with the teacher, the parents and the referent.
pub(super) fn made(records: &Records, pupil: PupilId, date: Date, place: Option<Clean>) -> Meeting {
    let teacher = records.pupil(pupil).and_then(|pupil| pupil.teacher.clone());
    let others = ["parents", "enseignant référent"].map(Clean::new);
    Meeting {
        pupil,
        date,
        start: Minute::at(16, 45),
        end: Minute::at(17, 45),
        place,
        who: teacher.into_iter().chain(others).collect(),
        note: None,
    }
}
