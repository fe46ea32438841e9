//! Times of the week: `mer`, `ven 13h30-17h`.

use super::week::{HalfDays, WeekItem, between, day, hours};
use super::words::{joined, parts};
use crate::domain::{Minute, WeeklySpan};
use crate::text::Text;
use crate::tui::form::ground::Ground;

/// Times of the week; a day without hours is the whole day.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<WeeklySpan>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        let item = WeekItem::read(part, ground)?;
        if let Some(word) = item.words.first() {
            return Err(ground.text.fault_word(*word));
        }
        let (start, end) =
            hours(&item.hours, HalfDays::Day, ground)?.unwrap_or((Minute::START, Minute::END));
        all.extend(item.days.iter().map(|day| WeeklySpan {
            day: *day,
            start,
            end,
        }));
    }
    Ok(all)
}

/// The times.
pub fn print(all: &[WeeklySpan], text: &Text) -> String {
    joined(all.iter().map(|span| one(span, text)))
}

fn one(span: &WeeklySpan, text: &Text) -> String {
    let day = day(span.day, text);
    if (span.start, span.end) == (Minute::START, Minute::END) {
        return day;
    }
    format!("{day} {}", between(span.start, span.end, text))
}
