//! An engagement clock in a row of a table: its word, lengths and dates; and what is said where no
//! law winds it.

use super::documents::{IsoDay, MonthsAndDays};
use super::shell::Shell;
use crate::domain::Date;
use crate::law::{self, Clock, Flag, Law};
use crate::text::{Id, Text};

/// The word of a flag, that the clock has stopped, or that no law winds it.
pub fn word<'t>(text: &'t Text, clock: &Clock) -> &'t str {
    match clock.word() {
        law::ClockWord::Of(_) if is_lawless(clock) => text.get(Id::LawNone),
        law::ClockWord::Of(flag) => flag_word(text, flag),
        law::ClockWord::Permanent => text.get(Id::Permanent),
        law::ClockWord::NotUnderContract => text.get(Id::NotUnderContract),
    }
}

/// The word of a flag.
fn flag_word(text: &Text, flag: Flag) -> &str {
    text.get(match flag {
        Flag::Over => Id::FlagOver,
        Flag::Critical => Id::FlagCritical,
        Flag::Soon => Id::FlagSoon,
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
