//! The week of the cast, as it is when MARTIN Sophie is absent on a Tuesday.

use crate::demo::data::{Cast, Since, WeekRow};
use crate::demo::days::Anchors;
use crate::demo::records::Records;
use crate::domain::Weekday::{self, Tuesday};
use crate::domain::{Accompaniment, Activity, WeeklySpan, Weeks};

pub(super) fn add(days: &Anchors, cast: &Cast, records: &mut Records) {
    for row in &cast.weeks {
        if let Some(accompaniment) = made(days, cast, row) {
            records.add_accompaniment(accompaniment);
        }
    }
}

fn made(days: &Anchors, cast: &Cast, row: &WeekRow) -> Option<Accompaniment> {
    let (pupil, facts) = cast.pupil(&row.pupil)?;
    let (establishment, _) = cast.school(&facts.school)?;
    let mut week: Vec<WeeklySpan> = row
        .slots()
        .map(|slot| WeeklySpan {
            day: traded(slot.day, days.weekday()),
            ..slot
        })
        .collect();
    week.sort_by_key(|span| (span.day, span.start));
    let mut accompaniment = Accompaniment {
        avs: cast.avs(&row.avs)?,
        pupil: Some(pupil),
        establishment,
        from: match row.since {
            Since::LastYear => days.before,
            Since::ThisYear => days.year,
        },
        to: Some(days.end),
        slots: Vec::with_capacity(week.len()),
        next_slot: 1,
    };
    for span in week {
        accompaniment.add_slot(span, Weeks::Every, Activity::Class);
    }
    Some(accompaniment)
}

/// The day that trades places with Tuesday.
fn traded(day: Weekday, with: Weekday) -> Weekday {
    if day == Tuesday {
        with
    } else if day == with {
        Tuesday
    } else {
        day
    }
}
