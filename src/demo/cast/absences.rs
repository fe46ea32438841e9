//! The absences of the cast and who covers them, and the meetings about its pupils.

use crate::demo::absences::{cover, whole_days, without};
use crate::demo::data::{AbsenceRow, Cast, HalfDay};
use crate::demo::days::Anchors;
use crate::demo::meetings;
use crate::demo::records::Records;
use crate::demo::week::{PlacedStint, Stint};
use crate::domain::{
    AbsenceId, AbsenceReason, Absentee, AccompanimentId, AvsId, ContactStatus, Cover, Date, Minute,
    plus_days,
};

pub(super) fn add(days: &Anchors, cast: &Cast, records: &mut Records) {
    for row in &cast.absences {
        let date = match row.school_weeks_before {
            Some(weeks) => days.past(days.weekday()).nth(weeks),
            None => Some(days.cast),
        };
        if let (Some(avs), Some(date)) = (cast.avs(&row.avs), date) {
            be_absent(days, cast, row, avs, date, records);
        }
    }
    for row in &cast.pupils {
        if let Some(ahead) = row.meeting_in_days {
            meet(days, cast, &row.key, ahead, records);
        }
    }
}

fn be_absent(
    days: &Anchors,
    cast: &Cast,
    row: &AbsenceRow,
    avs: AvsId,
    date: Date,
    records: &mut Records,
) {
    let who = Absentee::Avs(avs);
    let absence = records.add_absence(whole_days(who, date, date, AbsenceReason::Sickness));
    for placed in on_day(records, avs, days) {
        let half = if placed.stint.start < Minute::at(12, 0).0 {
            &row.morning
        } else {
            &row.afternoon
        };
        if let Some(half) = half {
            let answer = answered(cast, half, absence, date, &placed);
            records.covers.push(answer);
        }
    }
}

fn answered(
    cast: &Cast,
    half: &HalfDay,
    absence: AbsenceId,
    date: Date,
    placed: &PlacedStint,
) -> Cover {
    let contact = if half.proposed {
        ContactStatus::Proposed
    } else {
        ContactStatus::Confirmed
    };
    let by = half.by.as_ref().and_then(|key| cast.avs(key));
    let mut answer = match by {
        Some(avs) => cover(absence, date, placed, avs, contact),
        None => without(absence, date, placed, contact),
    };
    if let Some(until) = half.until {
        answer.end = until;
    }
    answer
}

/// What she has on the cast's weekday, coinciding slots as one.
fn on_day(records: &Records, who: AvsId, days: &Anchors) -> Vec<PlacedStint> {
    let mut found: Vec<PlacedStint> = Vec::new();
    for (id, accompaniment) in (1..).map(AccompanimentId).zip(&records.accompaniments) {
        let slots = accompaniment.slots.iter();
        let is_hers = accompaniment.avs == who;
        for slot in slots.filter(|slot| is_hers && slot.day == days.weekday()) {
            let stint = Stint {
                half: 0,
                start: slot.start.0,
                end: slot.end.0,
            };
            match found.iter_mut().find(|placed| placed.stint == stint) {
                Some(placed) => placed.slots.push((id, slot.number)),
                None => found.push(PlacedStint {
                    stint,
                    slots: vec![(id, slot.number)],
                }),
            }
        }
    }
    found.sort_by_key(|placed| placed.stint);
    found
}

fn meet(days: &Anchors, cast: &Cast, pupil: &str, ahead: i32, records: &mut Records) {
    let Some((pupil, row)) = cast.pupil(pupil) else {
        return;
    };
    let school = cast.school(&row.school);
    let place = school.and_then(|(id, _)| records.establishment(id));
    let place = place.map(|school| school.name.clone());
    let meeting = meetings::made(records, pupil, plus_days(days.cast, ahead), place);
    records.meetings.push(meeting);
}
