//! A part of a day: `journée`, `matin`, `après-midi`, `8h-10h`; `8h` is from then on.

use super::week::{HalfDays, between, hours, tight};
use super::words::{first, is};
use crate::domain::{Minute, SettingKey};
use crate::text::Id;
use crate::tui::form::ground::Ground;
use crate::typed::{self, TypedHours};
use crate::words::typed_lang;

/// From when to when; nothing typed is the whole day.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<(Minute, Minute), String> {
    if raw.trim().is_empty() || is(raw, Id::WordWholeDay, ground.text) {
        return Ok((Minute::START, Minute::END));
    }
    match typed::hours(&tight(raw), typed_lang(ground.text)) {
        Ok(TypedHours::At(start)) if start < Minute::END => Ok((start, Minute::END)),
        _ => hours(&tight(raw), HalfDays::Day, ground)
            .map(|span| span.unwrap_or((Minute::START, Minute::END))),
    }
}

/// By its word where it has one.
pub fn print((start, end): (Minute, Minute), ground: &Ground<'_>) -> String {
    let text = ground.text;
    let noon = Minute(
        ground
            .department
            .register
            .number(SettingKey::Noon)
            .clamp(0, 1440) as u16,
    );
    let id = match (start, end) {
        (Minute::START, Minute::END) => Id::WordWholeDay,
        (Minute::START, end) if end == noon => Id::WordMorning,
        (start, Minute::END) if start == noon => Id::WordAfternoon,
        _ => return between(start, end, text),
    };
    first(id, text).to_owned()
}

/// Its hours, unless it is the whole day.
pub fn echo((start, end): (Minute, Minute), ground: &Ground<'_>) -> Option<String> {
    let is_whole = (start, end) == (Minute::START, Minute::END);
    (!is_whole).then(|| ground.text.span(start, end))
}
