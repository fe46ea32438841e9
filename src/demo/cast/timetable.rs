//! The week of the cast, as it is when MARTIN Sophie is absent on a Tuesday.

use super::people::Who;
use super::pupils::Child;
use crate::demo::days::Days;
use crate::demo::records::Records;
use crate::domain::Weekday::{self, Friday, Monday, Thursday, Tuesday, Wednesday};
use crate::domain::{Accompaniment, Activity, Minute, WeeklySpan, Weeks};

/// Since when a row holds.
#[derive(Clone, Copy, Debug)]
enum Since {
    /// The school year before.
    Before,
    /// This school year.
    Year,
}
use Since::{Before, Year};

/// Weekday, beginning and end in hours and minutes: `1330` is 13:30.
type Span = (Weekday, u16, u16);

struct Row(Who, Child, Since, &'static [Span]);

/// Slots of pupils who share their help are written for each: they coincide.
const ROWS: &[Row] = &[
    Row(
        Who::Martin,
        Child::Dubois,
        Before,
        &[
            (Monday, 830, 1030),
            (Monday, 1430, 1630),
            (Tuesday, 830, 1130),
            (Thursday, 830, 1030),
        ],
    ),
    Row(
        Who::Martin,
        Child::Haddad,
        Before,
        &[
            (Tuesday, 1330, 1500),
            (Wednesday, 830, 1130),
            (Thursday, 1330, 1630),
            (Friday, 830, 1000),
        ],
    ),
    Row(Who::Martin, Child::Laurent, Before, WITH_NINO),
    Row(Who::Martin, Child::Morel, Before, WITH_NINO),
    Row(
        Who::Tessier,
        Child::MoulinA,
        Before,
        &[
            (Monday, 830, 1130),
            (Monday, 1330, 1630),
            (Friday, 830, 1130),
            (Friday, 1330, 1630),
        ],
    ),
    Row(
        Who::Tessier,
        Child::MoulinB,
        Before,
        &[
            (Wednesday, 830, 1130),
            (Thursday, 830, 1130),
            (Thursday, 1330, 1630),
        ],
    ),
    Row(
        Who::Roux,
        Child::Petit,
        Year,
        &[
            (Monday, 800, 1000),
            (Tuesday, 1330, 1600),
            (Wednesday, 800, 1000),
            (Friday, 1100, 1200),
        ],
    ),
    Row(
        Who::Roux,
        Child::Roussel,
        Year,
        &[(Monday, 1000, 1200), (Friday, 1330, 1700)],
    ),
    Row(
        Who::Roux,
        Child::Dubois,
        Year,
        &[(Thursday, 1030, 1130), (Friday, 830, 1030)],
    ),
    Row(Who::Roux, Child::Moreau, Year, &[(Thursday, 1330, 1530)]),
    Row(
        Who::Diallo,
        Child::PasteurA,
        Before,
        &[
            (Monday, 830, 1130),
            (Monday, 1330, 1630),
            (Tuesday, 830, 1130),
            (Wednesday, 830, 1130),
        ],
    ),
    Row(
        Who::Diallo,
        Child::PasteurB,
        Before,
        &[
            (Tuesday, 1330, 1500),
            (Thursday, 830, 1130),
            (Thursday, 1330, 1630),
            (Friday, 830, 1130),
            (Friday, 1330, 1500),
        ],
    ),
    Row(
        Who::Benali,
        Child::Petit,
        Year,
        &[(Monday, 1330, 1530), (Thursday, 830, 1100)],
    ),
    Row(Who::Benali, Child::Roussel, Year, &[(Wednesday, 830, 1200)]),
    Row(
        Who::Benali,
        Child::Lenoir,
        Year,
        &[(Monday, 830, 1130), (Friday, 830, 1130)],
    ),
    Row(
        Who::Benali,
        Child::ValmyA,
        Year,
        &[(Thursday, 1330, 1630), (Friday, 1330, 1630)],
    ),
    Row(
        Who::Garnier,
        Child::TilleulsA,
        Before,
        &[
            (Monday, 830, 1130),
            (Monday, 1330, 1630),
            (Thursday, 830, 1130),
            (Thursday, 1330, 1630),
        ],
    ),
    Row(
        Who::Garnier,
        Child::TilleulsB,
        Before,
        &[(Tuesday, 1330, 1630), (Wednesday, 830, 1130)],
    ),
    Row(
        Who::Lefebvre,
        Child::CamusA,
        Before,
        &[
            (Monday, 800, 1200),
            (Tuesday, 800, 1200),
            (Tuesday, 1330, 1630),
            (Thursday, 800, 1200),
        ],
    ),
    Row(
        Who::Lefebvre,
        Child::CamusB,
        Before,
        &[
            (Monday, 1330, 1630),
            (Thursday, 1330, 1630),
            (Friday, 1000, 1200),
        ],
    ),
    Row(Who::Martinez, Child::Moreau, Year, &[(Tuesday, 900, 1100)]),
    Row(Who::Martinez, Child::PasteurC, Year, &[(Monday, 830, 1130)]),
    Row(
        Who::Martinez,
        Child::PasteurD,
        Year,
        &[
            (Monday, 1330, 1630),
            (Wednesday, 830, 1130),
            (Thursday, 830, 1130),
            (Thursday, 1330, 1630),
        ],
    ),
    Row(
        Who::Martinez,
        Child::PasteurE,
        Year,
        &[(Friday, 830, 1130), (Friday, 1330, 1530)],
    ),
    Row(
        Who::Perrin,
        Child::Moreau,
        Before,
        &[(Monday, 1330, 1630), (Friday, 800, 1000)],
    ),
    Row(
        Who::Perrin,
        Child::ValmyA,
        Before,
        &[(Monday, 830, 1130), (Wednesday, 830, 1130)],
    ),
    Row(
        Who::Perrin,
        Child::ValmyB,
        Before,
        &[
            (Tuesday, 800, 1200),
            (Tuesday, 1330, 1700),
            (Thursday, 800, 1200),
            (Thursday, 1330, 1700),
            (Friday, 1000, 1200),
            (Friday, 1330, 1630),
        ],
    ),
    Row(
        Who::Vidal,
        Child::TilleulsC,
        Before,
        &[
            (Monday, 830, 1130),
            (Monday, 1330, 1630),
            (Thursday, 830, 1130),
            (Thursday, 1330, 1630),
        ],
    ),
    Row(
        Who::Vidal,
        Child::TilleulsD,
        Before,
        &[(Friday, 830, 1130), (Friday, 1330, 1630)],
    ),
];

const WITH_NINO: &[Span] = &[
    (Tuesday, 1500, 1630),
    (Friday, 1000, 1130),
    (Friday, 1330, 1630),
];

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

fn minute(clock: u16) -> Minute {
    Minute::at(clock / 100, clock % 100)
}

pub(super) fn add(days: &Days, records: &mut Records) {
    for Row(who, child, since, spans) in ROWS {
        let mut accompaniment = Accompaniment {
            avs: who.id(),
            pupil: Some(child.id()),
            establishment: child.school().id(),
            from: match since {
                Before => days.before,
                Year => days.year,
            },
            to: Some(days.end),
            slots: Vec::with_capacity(spans.len()),
            next_slot: 1,
        };
        let mut week: Vec<WeeklySpan> = spans
            .iter()
            .map(|(day, start, end)| WeeklySpan {
                day: traded(*day, days.weekday()),
                start: minute(*start),
                end: minute(*end),
            })
            .collect();
        week.sort_by_key(|span| (span.day, span.start));
        for span in week {
            accompaniment.add_slot(span, Weeks::Every, Activity::Class);
        }
        records.add_accompaniment(accompaniment);
    }
}
