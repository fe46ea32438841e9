//! An engagement clock in a row of a table: its word, lengths and dates; and what is said where no
//! law winds it.

use super::clock_json::{ClockJson, ReadOtherwise};
use super::documents::{IsoDay, MonthsAndDays};
use super::shell::Shell;
use crate::domain::{Date, Regime};
use crate::law::{self, Clock, Flag, Law, Reading};
use crate::text::{Coded, Id, Text};

/// The word of a flag, that the clock has stopped, or that no law winds it.
pub fn word<'t>(text: &'t Text, clock: &Clock) -> &'t str {
    match clock.word() {
        law::ClockWord::Of(_) if is_lawless(clock) => text.get(Id::LawNone),
        law::ClockWord::Of(flag) => flag_word(text, flag),
        law::ClockWord::Permanent => text.get(Id::Permanent),
        law::ClockWord::NotUnderContract => text.get(Id::NotUnderContract),
        law::ClockWord::Uncounted => text.get(Id::NotCounted),
    }
}

/// The word of a flag.
fn flag_word(text: &Text, flag: Flag) -> &str {
    text.get(match flag {
        Flag::Over => Id::FlagOver,
        Flag::Critical => Id::FlagCritical,
        Flag::Soon => Id::FlagSoon,
        Flag::Open => Id::FlagOpen,
        Flag::Clear => Id::FlagClear,
    })
}

/// Says of each regime that had no law yet on the day asked since when it has one: then nothing
/// is the matter with its clocks, and nothing is known.
pub fn without_law(clocks: &[Clock], on: Date, shell: &Shell) {
    let mut regimes: Vec<_> = clocks
        .iter()
        .filter(|clock| is_lawless(clock))
        .filter_map(|clock| clock.engagement.regime)
        .collect();
    regimes.sort_unstable();
    regimes.dedup();
    for regime in regimes {
        let table = Law::embedded().table(regime);
        let Some(first) = table.and_then(|table| table.engagement_months.all().first()) else {
            continue;
        };
        let text = &shell.text;
        shell.say(&text.cli_no_law_yet(text.date(on), text.regime(regime), text.date(first.from)));
    }
}

/// The regime is one that the law counts, and on the day asked no law counted it.
fn is_lawless(clock: &Clock) -> bool {
    let engagement = &clock.engagement;
    let regime = engagement.regime.and_then(|it| Law::embedded().table(it));
    regime.is_some() && engagement.limit.is_none() && engagement.permanent_since.is_none()
}

/// `5 a 10 m 7 j`.
pub fn length(text: &Text, length: MonthsAndDays) -> String {
    text.length(length.months as i32, length.days as i32)
}

/// A date, or nothing.
pub fn date(text: &Text, day: Option<IsoDay>) -> String {
    day.map(|day| text.date(day.0)).unwrap_or_default()
}

/// `AESH`.
pub fn regime(text: &Text, clock: &Clock) -> String {
    let regime = clock.regime().map(|regime| text.regime(regime));
    regime.unwrap_or_default().to_owned()
}

/// `MARTIN Sophie · autre lecture : les coupures ensemble : 30/08/2031 · servi 2 a, reste 4 a`.
pub fn read_otherwise(text: &Text, name: &str, other: &ReadOtherwise) -> String {
    let reading = Reading::ALL
        .into_iter()
        .find(|one| one.id() == other.reading);
    let what = reading.map_or("", |reading| text.get(reading_words(reading)));
    let mut words = vec![format!("{name} · {what}")];
    if let Some(ceiling) = other.ceiling {
        words.push(format!(
            "{} {}",
            text.get(Id::SumCeilingOn),
            text.date(ceiling.0)
        ));
    }
    words.push(text.sum_reading_served(length(text, other.served)));
    words.extend(
        other
            .left
            .map(|left| text.sum_reading_left(length(text, left))),
    );
    let possible = other.permanent_possible;
    words.extend(possible.map(|on| text.sum_reading_possible(text.date(on.0))));
    words.join(" · ")
}

/// What a reading of the texts says.
fn reading_words(reading: Reading) -> Id {
    match reading {
        Reading::GapsAddedUp => Id::SumReadingGaps,
        Reading::Emergency => Id::SumReadingEmergency,
        Reading::UnpaidLeave => Id::SumReadingUnpaid,
        Reading::February => Id::SumReadingFebruary,
    }
}

/// Of whom nothing is counted, and under which regimes, by their ids or names.
pub fn uncounted_words(text: &Text, name: &str, regimes: &[impl AsRef<str>]) -> String {
    let said = |id: &str| {
        let known = Regime::ALL.iter().find(|regime| regime.id() == id);
        known.map_or_else(|| id.to_owned(), |regime| text.regime(*regime).to_owned())
    };
    let regimes: Vec<String> = regimes.iter().map(|id| said(id.as_ref())).collect();
    text.cli_uncounted_one(name, regimes.join(", "))
}

/// A clock on a line: `horloge AESH` · `critique · servi 2 a 10 m 6 j · reste … · plafond …`.
pub fn clock_words(text: &Text, clock: &ClockJson) -> (String, String) {
    let known = Regime::ALL
        .iter()
        .find(|regime| regime.id() == clock.regime);
    let name = text.sum_clock(known.map_or("", |regime| text.regime(*regime)));
    let flags = [Flag::Over, Flag::Critical, Flag::Soon, Flag::Open];
    let flag = flags.into_iter().find(|flag| Some(flag.id()) == clock.flag);
    let mut words: Vec<String> = Vec::new();
    words.extend(flag.map(|flag| flag_word(text, flag).to_owned()));
    words.push(text.sum_reading_served(length(text, clock.served)));
    words.extend(
        clock
            .left
            .map(|left| text.sum_reading_left(length(text, left))),
    );
    let mut dated = |id, on: Option<IsoDay>| {
        words.extend(on.map(|on| format!("{} {}", text.get(id), text.date(on.0))));
    };
    dated(Id::SumCeilingOn, clock.ceiling);
    dated(Id::FlagOpen, clock.permanent_possible);
    dated(Id::DeadlineNotice, clock.notice_by);
    dated(Id::DeadlineInterview, clock.interview_by);
    (name, words.join(" · "))
}
