//! How an engagement adds up (R3): runs, gaps, total, what is left, the ceiling and its readings.
//!
//! Entries are made once; the screen shows those there is room for, the explanation all of them.

mod spans;

use super::super::limits::then;
use crate::domain::{Contract, Date, Regime};
use crate::law::engagement::CeilingWays;
use crate::law::{Engagement, Length, OtherReading, Reading, Sum};
use crate::text::{Id, Text};

/// How much an entry is needed where there is little room, the most needed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The total.
    Total,
    /// The ceiling, or why there is none.
    Ceiling,
    /// The run under way.
    Latest,
    /// From when a permanent contract is possible.
    Opening,
    /// What is left.
    Left,
    /// The other answer.
    Other,
    /// A run or a gap before, by how far back.
    Before(usize),
    /// What lies before and is not added, by how far back.
    Apart(usize),
    /// A date that follows from the sum.
    Date,
    /// How the ceiling was found.
    Detail,
}

/// A line of the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumEntry {
    /// What is counted.
    pub what: String,
    /// From when to when, if it is a span; whether it goes on after that.
    pub span: Option<(Date, Date, bool)>,
    /// Its length or date; in parentheses what is not added.
    pub value: String,
    /// What there is to say of it, in a few words.
    pub note: String,
    /// The contracts it is made of, one each.
    pub parts: Vec<String>,
    /// How much it is needed.
    pub rank: Rank,
}

impl SumEntry {
    /// A line without a span.
    pub fn new(rank: Rank, what: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            span: None,
            value: value.into(),
            note: String::new(),
            parts: Vec::new(),
            rank,
        }
    }

    /// The same with what there is to say of it.
    pub fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

/// Contracts of which none is counted, oldest first, and that they are not.
pub fn uncounted(contracts: &[&Contract], on: Date, text: &Text) -> Vec<SumEntry> {
    let mut entries = spans::uncounted_only(contracts, on, text);
    let mut regimes: Vec<Regime> = contracts.iter().map(|contract| contract.regime).collect();
    regimes.sort_unstable();
    regimes.dedup();
    let words = |regime: Regime| text.sum_uncounted(text.regime(regime));
    let named = regimes.into_iter().map(words);
    entries.extend(named.map(|words| SumEntry::new(Rank::Total, words, "")));
    entries
}

/// The sum of an engagement of some contracts, by the law of a day.
pub fn engagement(whole: &Sum, contracts: &[&Contract], law: Date, text: &Text) -> Vec<SumEntry> {
    let sum = &whole.engagement;
    let mut entries = spans::of(whole, contracts, text);
    let on = text.date(sum.on);
    if entries.is_empty()
        && let Some(first) = contracts.iter().map(|contract| contract.start).min()
    {
        let words = text.sum_not_begun(text.date(first));
        return vec![SumEntry::new(Rank::Total, words, "")];
    }
    let Some(regime) = sum.regime else {
        return vec![SumEntry::new(Rank::Total, text.get(Id::SumNoContract), "")];
    };
    let name = text.regime(regime);
    let served = length(text, sum.served);
    entries.push(SumEntry::new(
        Rank::Total,
        text.sum_total_on(on.as_str()),
        served,
    ));
    if let Some(since) = sum.permanent_since {
        let words = text.sum_permanent(text.date(since));
        entries.push(SumEntry::new(Rank::Ceiling, words, text.get(Id::Permanent)));
        return entries;
    }
    let Some(limit) = sum.limit else {
        let words = text.sum_no_law(name, text.date(law));
        entries.push(SumEntry::new(Rank::Ceiling, words, ""));
        return entries;
    };
    if let Some(left) = sum.left {
        let months = text.length(i32::from(limit.value), 0);
        let words = text.sum_left_of(months);
        let since = text.statute_since(text.date(limit.from), brief(&limit.source));
        entries.push(SumEntry::new(Rank::Left, words, length(text, left)).noted(since));
    }
    ceiling(sum, text, &mut entries);
    possible(sum, text, &mut entries);
    let readings = whole.readings.iter();
    entries.extend(readings.map(|other| other_reading(other, text)));
    entries
}

/// From when a permanent contract is possible before the ceiling.
fn possible(sum: &Engagement, text: &Text, entries: &mut Vec<SumEntry>) {
    let (Some(possible), Some(on)) = (sum.possible, sum.permanent_possible) else {
        return;
    };
    let since = brief(&possible.source);
    let entry = match sum.opening.filter(|opening| *opening < on) {
        // Complete before the law that opened it.
        Some(opening) => {
            let (from, opening) = (text.date(possible.from), text.date(opening));
            let words = text.sum_possible_since(from, possible.value, opening);
            SumEntry::new(Rank::Opening, words, "")
        }
        None => {
            let words = text.sum_possible_on(possible.value);
            SumEntry::new(Rank::Opening, words, text.date(on))
        }
    };
    entries.push(entry.noted(since));
}

fn ceiling(sum: &Engagement, text: &Text, entries: &mut Vec<SumEntry>) {
    if let Some(day) = sum.ceiling {
        let id = if sum.over {
            Id::SumCeilingPassed
        } else {
            Id::SumCeilingOn
        };
        let word = sum.word.map(|word| {
            let then = text.get(then(word.value));
            match sum.ways.map(|both| both.by_length.max(both.by_shift)) {
                Some(other) => {
                    let other = text.sum_other_reading(text.date(other));
                    format!("{then} · {other}")
                }
                None => format!("{then} · {}", brief(&word.source)),
            }
        });
        let entry = SumEntry::new(Rank::Ceiling, text.get(id), text.date(day));
        entries.push(entry.noted(word.unwrap_or_default()));
    }
    entries.extend(sum.ways.into_iter().flat_map(|both| ways(both, text)));
}

/// The first of several sources, set in type: the law itself is told in full with its rules.
fn brief(source: &str) -> String {
    let first = source.split(" ; ").next().unwrap_or(source);
    first.replace('\'', "’")
}

/// Both ways of counting a ceiling, the one that counts first.
fn ways(both: CeilingWays, text: &Text) -> [SumEntry; 2] {
    let by_length = (both.by_length, Id::SumReadingLength);
    let by_shift = (both.by_shift, Id::SumReadingShift);
    let (taken, other) = if both.by_length <= both.by_shift {
        (by_length, by_shift)
    } else {
        (by_shift, by_length)
    };
    let entry = |(day, id), note| {
        let entry = SumEntry::new(Rank::Detail, text.get(id), text.date(day));
        entry.noted(text.get(note))
    };
    [
        entry(taken, Id::SumReadingTaken),
        entry(other, Id::SumReadingOther),
    ]
}

/// What another reading of the texts comes to.
fn other_reading(other: &OtherReading, text: &Text) -> SumEntry {
    let what = text.get(match other.reading {
        Reading::GapsAddedUp => Id::SumReadingGaps,
        Reading::Emergency => Id::SumReadingEmergency,
        Reading::UnpaidLeave => Id::SumReadingUnpaid,
        Reading::February => Id::SumReadingFebruary,
    });
    let possible = other.permanent_possible;
    let mut notes: Vec<String> = Vec::new();
    notes.extend(
        other
            .since
            .map(|since| text.sum_reading_since(text.date(since))),
    );
    notes.push(text.sum_reading_served(length(text, other.served)));
    let left = other
        .left
        .map(|left| text.sum_reading_left(length(text, left)));
    notes.extend(left);
    notes.extend(possible.map(|on| text.sum_reading_possible(text.date(on))));
    let ceiling = other.ceiling.map(|day| text.date(day));
    let entry = SumEntry::new(Rank::Other, what, ceiling.unwrap_or_default());
    entry.noted(notes.join(" · "))
}

/// `5 a 10 m 7 j`.
pub(super) fn length(text: &Text, length: Length) -> String {
    text.length(length.months as i32, length.days as i32)
}
