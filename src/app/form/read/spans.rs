//! Times of the week: `lun 8h30-11h30, jeu 13h30-15h impaires repas`; and parts of one day.

use super::super::Ground;
use super::words;
use crate::domain::{Activity, Minute, SettingKey, Slot, Weekday, WeeklySpan, Weeks};
use crate::lookup::fold;
use crate::text::Id;
use crate::typed::{self, HourProblem, TypedHours};
use crate::words::typed_lang;

/// What a slot may be for, in the order of the words offered.
pub const ACTIVITIES: [Activity; 8] = [
    Activity::Class,
    Activity::Lunch,
    Activity::Outing,
    Activity::PeriSchool,
    Activity::Group,
    Activity::Training,
    Activity::Meeting,
    Activity::Other,
];

/// Weekly slots: days, hours, weeks when not every week, activity when not class. Their numbers
/// are 0: who puts them in a record numbers them.
pub fn slots(raw: &str, ground: &Ground<'_>) -> Result<Vec<Slot>, String> {
    let mut all = Vec::new();
    for part in words::parts(raw, &[',', ';']) {
        let item = Item::read(part, ground)?;
        let Some((start, end)) = hours(&item.hours, Part::School, ground)? else {
            return Err(ground.text.fault_hours_missing(part));
        };
        let (weeks, activity) = item.rest(ground)?;
        let number = 0;
        all.extend(item.days.iter().map(|day| Slot {
            number,
            day: *day,
            start,
            end,
            weeks,
            activity,
        }));
    }
    Ok(all)
}

/// Times of the week; a day without hours is the whole day.
pub fn spans(raw: &str, ground: &Ground<'_>) -> Result<Vec<WeeklySpan>, String> {
    let mut all = Vec::new();
    for part in words::parts(raw, &[',', ';']) {
        let item = Item::read(part, ground)?;
        if let Some(word) = item.words.first() {
            return Err(ground.text.fault_word(*word));
        }
        let (start, end) =
            hours(&item.hours, Part::Day, ground)?.unwrap_or((Minute::START, Minute::END));
        all.extend(item.days.iter().map(|day| WeeklySpan {
            day: *day,
            start,
            end,
        }));
    }
    Ok(all)
}

/// A part of a day: `journée`, `matin`, `après-midi`, `8h-10h`; `8h` is from then on.
pub fn part(raw: &str, ground: &Ground<'_>) -> Result<(Minute, Minute), String> {
    if raw.trim().is_empty() || words::is(raw, Id::WordWholeDay, ground.text) {
        return Ok((Minute::START, Minute::END));
    }
    match typed::hours(&tight(raw), typed_lang(ground.text)) {
        Ok(TypedHours::At(start)) if start < Minute::END => Ok((start, Minute::END)),
        _ => hours(&tight(raw), Part::Day, ground)
            .map(|span| span.unwrap_or((Minute::START, Minute::END))),
    }
}

/// One item of a list, its words sorted out.
struct Item<'r> {
    days: Vec<Weekday>,
    hours: String,
    words: Vec<&'r str>,
}

impl<'r> Item<'r> {
    fn read(part: &'r str, ground: &Ground<'_>) -> Result<Self, String> {
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

    /// Weeks and activity.
    fn rest(&self, ground: &Ground<'_>) -> Result<(Weeks, Activity), String> {
        let text = ground.text;
        let mut weeks = Weeks::Every;
        let mut left = Vec::new();
        for word in &self.words {
            if words::is(word, Id::WordOdd, text) {
                weeks = Weeks::Odd;
            } else if words::is(word, Id::WordEven, text) {
                weeks = Weeks::Even;
            } else if !words::is(word, Id::WordWeeks, text) {
                left.push(*word);
            }
        }
        if left.is_empty() {
            return Ok((weeks, Activity::Class));
        }
        let typed = left.join(" ");
        let at = words::pick(
            &typed,
            ACTIVITIES.iter().map(|activity| text.activity(*activity)),
        );
        match at.and_then(|at| ACTIVITIES.get(at)) {
            Some(activity) => Ok((weeks, *activity)),
            None => Err(text.fault_word(typed)),
        }
    }
}

/// Which school-day or whole-day halves `matin` and `aprem` mean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    School,
    Day,
}

fn hours(raw: &str, part: Part, ground: &Ground<'_>) -> Result<Option<(Minute, Minute)>, String> {
    if raw.is_empty() {
        return Ok(None);
    }
    let set = |key| Minute(ground.desk.register.number(key).clamp(0, 1440) as u16);
    let problem = |id| Err(ground.text.get(id).to_owned());
    match (typed::hours(raw, typed_lang(ground.text)), part) {
        (Ok(TypedHours::Between { start, end }), _) => Ok(Some((start, end))),
        (Ok(TypedHours::Morning), Part::School) => Ok(Some((
            set(SettingKey::MorningStart),
            set(SettingKey::MorningEnd),
        ))),
        (Ok(TypedHours::Afternoon), Part::School) => Ok(Some((
            set(SettingKey::AfternoonStart),
            set(SettingKey::AfternoonEnd),
        ))),
        (Ok(TypedHours::Morning), Part::Day) => Ok(Some((Minute::START, set(SettingKey::Noon)))),
        (Ok(TypedHours::Afternoon), Part::Day) => Ok(Some((set(SettingKey::Noon), Minute::END))),
        (Ok(TypedHours::At(_) | TypedHours::Lasting(_)), _) => problem(Id::FaultHoursTwo),
        (Err(HourProblem::NoSuchTime), _) => problem(Id::FaultNoSuchTime),
        (Err(HourProblem::EndsBeforeStart), _) => problem(Id::FaultEndsBeforeStart),
        (Err(HourProblem::Empty | HourProblem::Unknown), _) => Err(ground.text.fault_hours(raw)),
    }
}

/// Hours without the spaces that people put in them.
fn tight(raw: &str) -> String {
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
