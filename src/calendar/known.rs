//! The school holidays built in: zones A, B and C, 2024 to 2028, as the ministry fixed them. Later
//! years, and other zones, are imported.

use Season::{Ascension, Autumn, Christmas, Spring, Summer, Winter};

pub use super::span::Season;
use super::span::{Break, BreakName};
use crate::domain::{Date, Zone};

/// The holidays built in of a zone.
pub(super) fn known_in(zone: Zone) -> impl Iterator<Item = Break> {
    let own: &[Break] = match zone {
        Zone::A => &ZONE_A,
        Zone::B => &ZONE_B,
        Zone::C => &ZONE_C,
        _ => &[],
    };
    let all: &[Break] = if own.is_empty() { &[] } else { &ALL_ZONES };
    own.iter().chain(all).copied()
}

/// From a first day to the day of return, exclusive.
const fn known(season: Season, first: (i16, i8, i8), back: (i16, i8, i8)) -> Break {
    Break {
        first: Date::constant(first.0, first.1, first.2),
        back: Date::constant(back.0, back.1, back.2),
        name: BreakName::Known(season),
    }
}

/// The same in the three zones.
const ALL_ZONES: [Break; 17] = [
    known(Summer, (2024, 7, 6), (2024, 9, 2)),
    known(Autumn, (2024, 10, 19), (2024, 11, 4)),
    known(Christmas, (2024, 12, 21), (2025, 1, 6)),
    known(Ascension, (2025, 5, 30), (2025, 5, 31)),
    known(Summer, (2025, 7, 5), (2025, 9, 1)),
    known(Autumn, (2025, 10, 18), (2025, 11, 3)),
    known(Christmas, (2025, 12, 20), (2026, 1, 5)),
    known(Ascension, (2026, 5, 15), (2026, 5, 16)),
    known(Summer, (2026, 7, 4), (2026, 9, 1)),
    known(Autumn, (2026, 10, 17), (2026, 11, 2)),
    known(Christmas, (2026, 12, 19), (2027, 1, 4)),
    known(Ascension, (2027, 5, 6), (2027, 5, 9)),
    known(Summer, (2027, 7, 3), (2027, 9, 1)),
    known(Autumn, (2027, 10, 23), (2027, 11, 8)),
    known(Christmas, (2027, 12, 18), (2028, 1, 3)),
    known(Ascension, (2028, 5, 26), (2028, 5, 28)),
    known(Summer, (2028, 7, 4), (2028, 9, 1)),
];

/// Zone A alone.
const ZONE_A: [Break; 8] = [
    known(Winter, (2025, 2, 22), (2025, 3, 10)),
    known(Spring, (2025, 4, 19), (2025, 5, 5)),
    known(Winter, (2026, 2, 7), (2026, 2, 23)),
    known(Spring, (2026, 4, 4), (2026, 4, 20)),
    known(Winter, (2027, 2, 13), (2027, 3, 1)),
    known(Spring, (2027, 4, 10), (2027, 4, 26)),
    known(Winter, (2028, 2, 19), (2028, 3, 6)),
    known(Spring, (2028, 4, 22), (2028, 5, 9)),
];

/// Zone B alone.
const ZONE_B: [Break; 8] = [
    known(Winter, (2025, 2, 8), (2025, 2, 24)),
    known(Spring, (2025, 4, 5), (2025, 4, 22)),
    known(Winter, (2026, 2, 14), (2026, 3, 2)),
    known(Spring, (2026, 4, 11), (2026, 4, 27)),
    known(Winter, (2027, 2, 20), (2027, 3, 8)),
    known(Spring, (2027, 4, 17), (2027, 5, 3)),
    known(Winter, (2028, 2, 5), (2028, 2, 21)),
    known(Spring, (2028, 4, 8), (2028, 4, 24)),
];

/// Zone C alone.
const ZONE_C: [Break; 8] = [
    known(Winter, (2025, 2, 15), (2025, 3, 3)),
    known(Spring, (2025, 4, 12), (2025, 4, 28)),
    known(Winter, (2026, 2, 21), (2026, 3, 9)),
    known(Spring, (2026, 4, 18), (2026, 5, 4)),
    known(Winter, (2027, 2, 6), (2027, 2, 22)),
    known(Spring, (2027, 4, 3), (2027, 4, 19)),
    known(Winter, (2028, 2, 12), (2028, 2, 28)),
    known(Spring, (2028, 4, 15), (2028, 5, 2)),
];
