//! Days of the week and hours, as slots and times of the week are made of.

use crate::domain::{Minute, SettingKey, Weekday};
use crate::lookup::fold;
use crate::text::{Id, Lang, Text};
use crate::tui::form::ground::Ground;
use crate::typed::{self, HourProblem, TypedHours};
use crate::words::typed_lang;

/// One item of a list, its words sorted out.
pub struct WeekItem<'r> {
    /// Its days.
    pub days: Vec<Weekday>,
    /// Its hours, without spaces.
    pub hours: String,
    /// What is left.
    pub words: Vec<&'r str>,
}

impl<'r> WeekItem<'r> {
    /// Sorts the words of an item.
    pub fn read(part: &'r str, ground: &Ground<'_>) -> Result<Self, String> {
        let mut item = Self {
            days: Vec::new(),
            hours: String::new(),
            words: Vec::new(),
        };
        for token in part.split_whitespace() {
            // `8 h 30 - 11 h 30`: spaces inside hours do not part them.
            let joins = item.hours.ends_with(['-', '–']) && is_hours(token)
                || item.hours.ends_with(['h', 'H']) && is_minutes(token)
                || is_joint(token);
            if let Some(days) = days(token, ground).filter(|_| item.hours.is_empty()) {
                item.days.extend(days);
            } else if joins || item.begins_hours(token, ground) {
                item.hours.push_str(token);
            } else {
                item.words.push(token);
            }
        }
        if item.days.is_empty() {
            return Err(ground.text.fault_day_missing(part));
        }
        Ok(item)
    }

    /// The first hours, or what only hours can go on with.
    fn begins_hours(&self, token: &str, ground: &Ground<'_>) -> bool {
        if self.hours.is_empty() {
            return is_hours(token) || typed::hours(token, typed_lang(ground.text)).is_ok();
        }
        is_hours(token) && token.starts_with(['h', '-', '–'])
    }
}

/// Which school-day or whole-day halves `matin` and `aprem` mean.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum HalfDays {
    /// Those of the school day.
    School,
    /// Those of the whole day.
    Day,
}

/// From when to when; none where nothing is typed.
pub fn hours(
    raw: &str,
    part: HalfDays,
    ground: &Ground<'_>,
) -> Result<Option<(Minute, Minute)>, String> {
    if raw.is_empty() {
        return Ok(None);
    }
    let set = |key| Minute(ground.department.register.number(key).clamp(0, 1440) as u16);
    let problem = |id| Err(ground.text.get(id).to_owned());
    match (typed::hours(raw, typed_lang(ground.text)), part) {
        (Ok(TypedHours::Between { start, end }), _) => Ok(Some((start, end))),
        (Ok(TypedHours::Morning), HalfDays::School) => Ok(Some((
            set(SettingKey::MorningStart),
            set(SettingKey::MorningEnd),
        ))),
        (Ok(TypedHours::Afternoon), HalfDays::School) => Ok(Some((
            set(SettingKey::AfternoonStart),
            set(SettingKey::AfternoonEnd),
        ))),
        (Ok(TypedHours::Morning), HalfDays::Day) => {
            Ok(Some((Minute::START, set(SettingKey::Noon))))
        }
        (Ok(TypedHours::Afternoon), HalfDays::Day) => {
            Ok(Some((set(SettingKey::Noon), Minute::END)))
        }
        (Ok(TypedHours::At(_) | TypedHours::Lasting(_)), _) => problem(Id::FaultHoursTwo),
        (Err(HourProblem::NoSuchTime), _) => problem(Id::FaultNoSuchTime),
        (Err(HourProblem::EndsBeforeStart), _) => problem(Id::FaultEndsBeforeStart),
        (Err(HourProblem::Empty | HourProblem::Unknown), _) => Err(ground.text.fault_hours(raw)),
    }
}

/// Hours without the spaces that people put in them.
pub fn tight(raw: &str) -> String {
    raw.chars().filter(|c| !c.is_whitespace()).collect()
}

fn is_hours(token: &str) -> bool {
    token.chars().any(|c| c.is_ascii_digit())
        && token
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, 'h' | 'H' | ':' | '-' | '–'))
        || is_joint(token)
}

/// `30`, `30-11h30`: what may follow `8 h`.
fn is_minutes(token: &str) -> bool {
    let rest = token.trim_start_matches(|c: char| c.is_ascii_digit());
    is_hours(token) && (rest.is_empty() || rest.starts_with(['-', '–']))
}

fn is_joint(token: &str) -> bool {
    matches!(token, "-" | "–" | "h" | "H")
}

/// The days a word names: `lun`, `mardi`, `lun-ven`; none when it names none.
fn days(token: &str, ground: &Ground<'_>) -> Option<Vec<Weekday>> {
    if let Some((first, last)) = token.split_once(['-', '–']) {
        let (first, last) = (weekday(first, ground)?, weekday(last, ground)?);
        return Some(
            Weekday::ALL
                .into_iter()
                .filter(|day| first <= *day && *day <= last)
                .collect(),
        );
    }
    weekday(token, ground).map(|day| vec![day])
}

/// The day a word names, cut to two letters at least.
fn weekday(word: &str, ground: &Ground<'_>) -> Option<Weekday> {
    let word = fold::key(word);
    let named = |day: &Weekday| fold::key(ground.text.weekday(*day)).starts_with(&word);
    if word.chars().count() < 2 {
        None
    } else {
        Weekday::ALL.into_iter().find(named)
    }
}

/// A day as it is written: `lun`.
pub fn day(day: Weekday, text: &Text) -> String {
    text.weekday_short(day).trim_end_matches('.').to_owned()
}

/// A time as it is written: `8h30`.
pub fn time(minute: Minute, text: &Text) -> String {
    let (h, m) = (minute.0 / 60, minute.0 % 60);
    match (text.lang(), m) {
        (Lang::French, 0) => format!("{h}h"),
        (Lang::French, m) => format!("{h}h{m:02}"),
        (Lang::English, m) => format!("{h}:{m:02}"),
    }
}

/// From when to when, as it is written: `8h30-11h30`.
pub fn between(start: Minute, end: Minute, text: &Text) -> String {
    format!("{}-{}", time(start, text), time(end, text))
}
