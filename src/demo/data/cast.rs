//! The rows of `cast.toml`, and how they name one another.

use serde::Deserialize;

use crate::demo::size::Headcounts;
use crate::demo::stage::Schooling;
use crate::domain::{AvsId, EstablishmentId, Minute, PupilId, Weekday, WeeklySpan};

/// The people of the examples, with their schools and their week. A row's number is its place, from 1.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cast {
    pub(crate) cluster: String,
    pub(crate) town: String,
    pub(crate) postcode: String,
    #[serde(rename = "school")]
    pub(crate) schools: Vec<SchoolRow>,
    pub(crate) avs: Vec<AvsRow>,
    #[serde(rename = "pupil")]
    pub(crate) pupils: Vec<PupilRow>,
    #[serde(rename = "week")]
    pub(crate) weeks: Vec<WeekRow>,
    #[serde(rename = "absence")]
    pub(crate) absences: Vec<AbsenceRow>,
}

impl Cast {
    /// How many schools, assistants and pupils the cast takes of a demo's counts.
    pub(crate) fn counts(&self) -> Headcounts {
        Headcounts {
            establishments: self.schools.len(),
            avs: self.avs.len(),
            pupils: self.pupils.len(),
        }
    }

    /// The school of that key.
    pub(crate) fn school(&self, key: &str) -> Option<(EstablishmentId, &SchoolRow)> {
        let (number, row) = numbered(&self.schools, |row| row.key == key)?;
        Some((EstablishmentId(number), row))
    }

    /// The assistant of that key.
    pub(crate) fn avs(&self, key: &str) -> Option<AvsId> {
        let (number, _) = numbered(&self.avs, |row| row.key == key)?;
        Some(AvsId(number))
    }

    /// The pupil of that key.
    pub(crate) fn pupil(&self, key: &str) -> Option<(PupilId, &PupilRow)> {
        let (number, row) = numbered(&self.pupils, |row| row.key == key)?;
        Some((PupilId(number), row))
    }
}

fn numbered<T>(rows: &[T], is_wanted: impl Fn(&T) -> bool) -> Option<(u32, &T)> {
    (1..).zip(rows).find(|(_, row)| is_wanted(row))
}

/// A school.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SchoolRow {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) stage: Schooling,
    pub(crate) street: String,
    pub(crate) phone: String,
    pub(crate) head: String,
    /// Metres from the middle of the town.
    pub(crate) north: i32,
    pub(crate) east: i32,
    /// A peri-school agreement holds.
    #[serde(default)]
    pub(crate) agreement: bool,
}

/// An assistant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AvsRow {
    pub(crate) key: String,
    pub(crate) last: String,
    pub(crate) first: String,
    /// The key of her base.
    pub(crate) base: String,
    /// A week, of her contract.
    pub(crate) hours: i32,
    pub(crate) phone: String,
    pub(crate) skills: Vec<Knows>,
    pub(crate) contracts: Dates,
}

/// What an assistant of the cast knows, and a pupil of the cast needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Knows {
    /// The gesture that nobody outside the cast is trained for.
    CastGesture,
    Communication,
    NoteTaking,
}

/// The dates of an assistant's contracts, told by what becomes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Dates {
    /// The ceiling lies some weeks ahead: a notice is due.
    CeilingNear,
    /// The ceiling lies some months ahead: no notice is due yet.
    CeilingAhead,
    /// Two months without a contract, then on to a ceiling that is near too.
    Interrupted,
    /// A year without a contract: the clock began anew.
    BegunAnew,
    /// Fixed terms up to the ceiling, permanent since last year.
    Permanent,
    /// One contract, since last year.
    SinceLastYear,
    /// One contract, since this year.
    SinceThisYear,
}

/// A pupil.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PupilRow {
    pub(crate) key: String,
    /// None for one that is named by chance.
    pub(crate) last: Option<String>,
    pub(crate) first: Option<String>,
    /// The key of her school.
    pub(crate) school: String,
    pub(crate) class: String,
    pub(crate) teacher: String,
    pub(crate) age: i16,
    /// A week, of individual help; none for shared help.
    pub(crate) hours: Option<i32>,
    /// Until the beginning of the school year.
    pub(crate) hours_before: Option<i32>,
    pub(crate) protocol: Option<String>,
    pub(crate) need: Option<NeedRow>,
    /// Days from the day of the cast to a follow-up meeting about her.
    pub(crate) meeting_in_days: Option<i32>,
}

/// What a pupil needs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NeedRow {
    pub(crate) skill: Knows,
    pub(crate) required: bool,
}

/// The week of one assistant with one pupil.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WeekRow {
    pub(crate) avs: String,
    pub(crate) pupil: String,
    pub(crate) since: Since,
    #[serde(default)]
    monday: Vec<CastHours>,
    #[serde(default)]
    tuesday: Vec<CastHours>,
    #[serde(default)]
    wednesday: Vec<CastHours>,
    #[serde(default)]
    thursday: Vec<CastHours>,
    #[serde(default)]
    friday: Vec<CastHours>,
}

impl WeekRow {
    /// Its slots, as the week is written.
    pub(crate) fn slots(&self) -> impl Iterator<Item = WeeklySpan> {
        let days = [
            (Weekday::Monday, &self.monday),
            (Weekday::Tuesday, &self.tuesday),
            (Weekday::Wednesday, &self.wednesday),
            (Weekday::Thursday, &self.thursday),
            (Weekday::Friday, &self.friday),
        ];
        days.into_iter().flat_map(|(day, hours)| {
            hours.iter().map(move |hours| WeeklySpan {
                day,
                start: hours.start,
                end: hours.end,
            })
        })
    }
}

/// Since when a week holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Since {
    LastYear,
    ThisYear,
}

/// An absence of an assistant for a whole day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AbsenceRow {
    pub(crate) avs: String,
    /// Weeks of school before this one, 0 the latest; none for the cast's day.
    pub(crate) school_weeks_before: Option<usize>,
    pub(crate) morning: Option<HalfDay>,
    pub(crate) afternoon: Option<HalfDay>,
}

/// Who covers half a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HalfDay {
    /// None when it is left without anyone.
    pub(crate) by: Option<String>,
    /// Covered until then only.
    #[serde(default, deserialize_with = "clock")]
    pub(crate) until: Option<Minute>,
    /// Not called yet.
    #[serde(default)]
    pub(crate) proposed: bool,
}

/// `08:30-11:30`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct CastHours {
    start: Minute,
    end: Minute,
}

impl TryFrom<String> for CastHours {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let read = || {
            let (start, end) = text.split_once('-')?;
            let (start, end) = (minute(start)?, minute(end)?);
            (start < end).then_some(Self { start, end })
        };
        read().ok_or_else(|| format!("{text} are no hours of a day"))
    }
}

fn clock<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Minute>, D::Error> {
    let text = String::deserialize(from)?;
    let read = minute(&text);
    read.map(Some)
        .ok_or_else(|| serde::de::Error::custom(format!("{text} is no time of day")))
}

/// `08:30`.
fn minute(text: &str) -> Option<Minute> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| Minute::at(hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::data::Data;

    #[test]
    fn every_key_is_that_of_one_row() {
        let cast = &Data::embedded().cast;
        let keys = [
            cast.schools.iter().map(|row| &row.key).collect::<Vec<_>>(),
            cast.avs.iter().map(|row| &row.key).collect(),
            cast.pupils.iter().map(|row| &row.key).collect(),
        ];
        for mut keys in keys {
            let all = keys.len();
            keys.sort();
            keys.dedup();
            assert!(all > 0 && keys.len() == all, "{keys:?}");
        }
        for avs in &cast.avs {
            assert!(cast.school(&avs.base).is_some(), "{}", avs.base);
        }
        for pupil in &cast.pupils {
            assert!(cast.school(&pupil.school).is_some(), "{}", pupil.school);
            assert_eq!(pupil.last.is_some(), pupil.first.is_some(), "{}", pupil.key);
        }
        for week in &cast.weeks {
            assert!(cast.avs(&week.avs).is_some(), "{}", week.avs);
            assert!(cast.pupil(&week.pupil).is_some(), "{}", week.pupil);
            assert!(week.slots().next().is_some(), "{} {}", week.avs, week.pupil);
        }
        for absence in &cast.absences {
            assert!(cast.avs(&absence.avs).is_some(), "{}", absence.avs);
            for half in [&absence.morning, &absence.afternoon].into_iter().flatten() {
                let by = half.by.as_deref();
                assert!(by.is_none_or(|by| cast.avs(by).is_some()), "{by:?}");
            }
        }
    }

    #[test]
    fn hours_that_are_none_are_refused() {
        let read = |text: &str| CastHours::try_from(text.to_owned());
        assert_eq!(read("08:30-11:30").map(|h| h.end), Ok(Minute::at(11, 30)));
        for bad in [
            "",
            "08:30",
            "11:30-08:30",
            "08:30-08:30",
            "8h30-11h30",
            "08:60-11:30",
            "08:30-24:00",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
