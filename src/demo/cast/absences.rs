//! MARTIN Sophie is absent and nobody covers her yet; DIALLO Aminata is absent and one of two calls
//! is made. Who may take over has done so before.

use super::people::Who;
use super::pupils::Child;
use super::schools::School;
use crate::demo::absences::whole_days;
use crate::demo::covers::{cover, without};
use crate::demo::days::Days;
use crate::demo::meetings;
use crate::demo::records::Records;
use crate::demo::week::{Piece, Placed};
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, ContactStatus, Date, Minute, plus_days,
};

/// Which of MARTIN Sophie's past absences, counted in weeks of school back, and who took her day.
const PAST: &[(usize, Day)] = &[
    (20, Day::Partly),
    (14, Day::Alone),
    (8, Day::Alone),
    (4, Day::Both),
    (0, Day::Both),
];

#[derive(Clone, Copy, Debug)]
enum Day {
    /// ROUX Inès in the morning, TESSIER Marc in the afternoon.
    Both,
    /// TESSIER Marc in the morning, nobody in the afternoon.
    Alone,
    /// GARNIER Chloé for two hours, then nobody.
    Partly,
}

pub(super) fn add(days: &Days, records: &mut Records) {
    for (weeks, day) in PAST {
        if let Some(date) = days.past(days.weekday()).nth(*weeks) {
            helped(days, records, date, *day);
        }
    }
    sick(records, Who::Martin, days.cast);
    let absence = sick(records, Who::Diallo, days.cast);
    for placed in on_day(records, Who::Diallo, days) {
        let (who, contact) = if placed.piece.start < Minute::at(12, 0).0 {
            (Who::Vidal, ContactStatus::Confirmed)
        } else {
            (Who::Martinez, ContactStatus::Proposed)
        };
        let answer = cover(absence, days.cast, &placed, who.id(), contact);
        records.covers.push(answer);
    }
    let place = records
        .establishment(School::Moulin.id())
        .map(|school| school.name.clone());
    let meeting = meetings::made(records, Child::Dubois.id(), plus_days(days.cast, 14), place);
    records.meetings.push(meeting);
}

fn helped(days: &Days, records: &mut Records, date: Date, day: Day) {
    let absence = sick(records, Who::Martin, date);
    for placed in on_day(records, Who::Martin, days) {
        let morning = placed.piece.start < Minute::at(12, 0).0;
        let who = match (day, morning) {
            (Day::Both, true) => Some(Who::Roux),
            (Day::Both, false) | (Day::Alone, true) => Some(Who::Tessier),
            (Day::Partly, true) => Some(Who::Garnier),
            _ => None,
        };
        let taker = who.unwrap_or(Who::Tessier).id();
        let mut answer = cover(absence, date, &placed, taker, ContactStatus::Confirmed);
        match who {
            None => answer = without(answer),
            Some(Who::Garnier) => answer.end = Minute::at(10, 30),
            Some(_) => {}
        }
        records.covers.push(answer);
    }
}

fn sick(records: &mut Records, who: Who, date: Date) -> AbsenceId {
    let absence: Absence = whole_days(Absentee::Avs(who.id()), date, date, AbsenceReason::Sickness);
    records.add_absence(absence)
}

/// What she has on the cast's weekday, coinciding slots as one.
fn on_day(records: &Records, who: Who, days: &Days) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    for (at, accompaniment) in records.accompaniments.iter().enumerate() {
        let id = crate::domain::AccompanimentId(at as u32 + 1);
        let slots = accompaniment.slots.iter();
        for slot in slots.filter(|slot| accompaniment.avs == who.id() && slot.day == days.weekday())
        {
            let piece = Piece {
                half: 0,
                start: slot.start.0,
                end: slot.end.0,
            };
            match found.iter_mut().find(|placed| placed.piece == piece) {
                Some(placed) => placed.slots.push((id, slot.number)),
                None => found.push(Placed {
                    piece,
                    slots: vec![(id, slot.number)],
                }),
            }
        }
    }
    found.sort_by_key(|placed| placed.piece);
    found
}
