//! Which part of each day someone is away: `journée`, `matin`, `après-midi`; `8h-10h` is from a time
//! of the first day to one of the last, `8h` from then on.

use super::week::{HalfDays, between, hours, tight};
use super::words::{first, is};
use crate::domain::{DayPart, Minute};
use crate::text::Id;
use crate::tui::form::ground::Ground;
use crate::typed::{self, TypedHours};
use crate::words::typed_lang;

/// A part of each day, and from when to when.
type Away = (DayPart, Minute, Minute);

const WHOLE: Away = (DayPart::Whole, Minute::START, Minute::END);

/// Which part; nothing typed is the whole day.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Away, String> {
    let text = ground.text;
    if raw.trim().is_empty() || is(raw, Id::WordWholeDay, text) {
        return Ok(WHOLE);
    }
    let each = |part| Ok((part, Minute::START, Minute::END));
    if is(raw, Id::PartMornings, text) {
        return each(DayPart::Mornings);
    }
    if is(raw, Id::PartAfternoons, text) {
        return each(DayPart::Afternoons);
    }
    match typed::hours(&tight(raw), typed_lang(text)) {
        Ok(TypedHours::Morning) => each(DayPart::Mornings),
        Ok(TypedHours::Afternoon) => each(DayPart::Afternoons),
        Ok(TypedHours::At(start)) if start < Minute::END => {
            Ok((DayPart::Whole, start, Minute::END))
        }
        _ => hours(&tight(raw), HalfDays::Day, ground)
            .map(|span| span.map_or(WHOLE, |(start, end)| (DayPart::Whole, start, end))),
    }
}

/// By its word where it has one.
pub fn print((part, start, end): Away, ground: &Ground<'_>) -> String {
    let text = ground.text;
    let id = match (part, start, end) {
        (DayPart::Mornings, ..) => Id::WordMorning,
        (DayPart::Afternoons, ..) => Id::WordAfternoon,
        (DayPart::Whole, Minute::START, Minute::END) => Id::WordWholeDay,
        _ => return between(start, end, text),
    };
    first(id, text).to_owned()
}

/// Its hours, and that a part is that of each day; nothing of the whole day.
pub fn echo((part, start, end): Away, ground: &Ground<'_>) -> Option<String> {
    let (text, noon) = (ground.text, ground.department.register.noon());
    match part {
        DayPart::Mornings => Some(text.part_each_morning(text.time(noon))),
        DayPart::Afternoons => Some(text.part_each_afternoon(text.time(noon))),
        DayPart::Whole if (start, end) == (Minute::START, Minute::END) => None,
        DayPart::Whole => Some(text.part_first_to_last(text.time(start), text.time(end))),
    }
}
