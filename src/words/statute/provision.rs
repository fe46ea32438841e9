//! One dated value of the law in words, as it is read on a day.

use super::super::line::{Line, Weight};
use super::super::source::since;
use crate::domain::Date;
use crate::law::{Dated, Values};
use crate::text::{Id, Text};

/// Letters of a value beyond which it has a line of its own.
const LONG: usize = 32;

/// A value of the law, and its neighbours in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The rule's number: `R3`.
    pub rule: &'static str,
    /// What it is about.
    pub about: Id,
    /// The day it is read on.
    pub on: Date,
    /// What holds that day; none before the first value.
    pub now: Option<InForce>,
    /// The value before, if there was one.
    pub before: Option<String>,
    /// The next value and its first day, if one is known.
    pub next: Option<(Date, String)>,
}

/// The value that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// The value with its unit.
    pub value: String,
    /// Its first day.
    pub since: Date,
    /// Since when it holds, and where it is written.
    pub told: String,
    /// The sentence of the law's table.
    pub sentence: String,
}

impl Provision {
    /// Reads `values` on a day; none where the law never says anything of it.
    pub fn read<T: PartialEq>(
        (rule, about): (&'static str, Id),
        values: &Values<T>,
        on: Date,
        text: &Text,
        say: impl Fn(&T, &Text) -> String,
    ) -> Option<Self> {
        let all = values.all();
        let past = all.partition_point(|dated| dated.from <= on);
        let (begun, ahead) = all.split_at_checked(past)?;
        let now = begun.last();
        let words = |dated: &Dated<T>| say(&dated.value, text);
        // A value said again under another source is no change.
        let differs = |dated: &&Dated<T>| now.is_none_or(|now| now.value != dated.value);
        let next = ahead.iter().find(differs);
        now.or(next)?;
        Some(Self {
            rule,
            about,
            on,
            before: begun.iter().rev().find(differs).map(words),
            next: next.map(|dated| (dated.from, words(dated))),
            now: now.map(|dated| InForce {
                value: words(dated),
                since: dated.since(),
                told: since(dated, text),
                sentence: dated
                    .text
                    .as_deref()
                    .and_then(|key| text.of_key(key))
                    .unwrap_or_default()
                    .to_owned(),
            }),
        })
    }

    /// Its lines: rule and value, the sentence, since when and by which source, its neighbours.
    pub fn lines(&self, text: &Text) -> Vec<Line> {
        let head = format!(
            "{} · {} · {}",
            self.rule,
            text.get(self.about),
            text.statute_on(text.date(self.on))
        );
        let under = |words: String| Line::new(Weight::Under, words, "");
        let Some(now) = &self.now else {
            let first = self.next.as_ref().map(|(from, _)| text.date(*from));
            let none = first.map(|from| text.statute_not_yet(from));
            let mut lines = vec![Line::new(Weight::Strong, head, text.get(Id::LawNone))];
            lines.extend(none.map(under));
            return lines;
        };
        // A long value would leave its own name no room.
        let long = now.value.chars().count() > LONG;
        let beside = if long { "" } else { now.value.as_str() };
        let mut lines = vec![Line::new(Weight::Strong, head, beside)];
        lines.extend(long.then(|| under(now.value.clone())));
        if !now.sentence.is_empty() {
            lines.push(under(now.sentence.clone()));
        }
        lines.push(under(now.told.clone()));
        let before = self.before.as_ref();
        let before = before.map(|value| text.statute_before(value.as_str()));
        let next = self
            .next
            .as_ref()
            .map(|(from, value)| text.statute_next(text.date(*from), value.as_str()));
        let neighbours: Vec<String> = before.into_iter().chain(next).collect();
        if !neighbours.is_empty() {
            lines.push(under(neighbours.join(" · ")));
        }
        lines
    }
}
