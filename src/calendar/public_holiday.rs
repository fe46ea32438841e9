//! The national public holidays, computed, and the two more of Alsace and Moselle.

use crate::domain::{Date, plus_days};

/// A public holiday of France.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum PublicHoliday {
    NewYear,
    /// Only where the local law of Alsace and Moselle holds.
    GoodFriday,
    EasterMonday,
    LabourDay,
    Victory,
    Ascension,
    WhitMonday,
    Bastille,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
    /// Only where the local law of Alsace and Moselle holds.
    SaintStephen,
}

impl PublicHoliday {
    /// The public holiday that `date` is, if any; `local_law` where that of Alsace and Moselle
    /// holds (départements 57, 67 and 68).
    ///
    /// When two fall on one day, the fixed one is told. Source: code du travail, L.3133-1,
    /// L.3134-13.
    pub fn on(date: Date, local_law: bool) -> Option<Self> {
        match (date.month(), date.day()) {
            (1, 1) => Some(Self::NewYear),
            (5, 1) => Some(Self::LabourDay),
            (5, 8) => Some(Self::Victory),
            (7, 14) => Some(Self::Bastille),
            (8, 15) => Some(Self::Assumption),
            (11, 1) => Some(Self::AllSaints),
            (11, 11) => Some(Self::Armistice),
            (12, 25) => Some(Self::Christmas),
            (12, 26) if local_law => Some(Self::SaintStephen),
            (3..=6, _) => Self::by_easter(date, local_law),
            _ => None,
        }
    }

    fn by_easter(date: Date, local_law: bool) -> Option<Self> {
        let easter = easter(date.year())?;
        let on = |days: i32| plus_days(easter, days) == date;
        match () {
            () if local_law && on(-2) => Some(Self::GoodFriday),
            () if on(1) => Some(Self::EasterMonday),
            () if on(39) => Some(Self::Ascension),
            () if on(50) => Some(Self::WhitMonday),
            () => None,
        }
    }
}

/// Easter Sunday of a year, in the Gregorian calendar (the anonymous algorithm of 1876).
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let day = h + l - 7 * m + 114;
    Date::new(year, (day / 31) as i8, (day % 31 + 1) as i8).ok()
}
