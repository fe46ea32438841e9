//! The day whose law is to answer, as it is typed; nothing typed is each rule's own day.

use super::typed_date;
use crate::domain::Date;
use crate::text::{Id, Text};
use crate::typed::Looking;

/// The day; none when nothing is typed.
///
/// # Errors
/// In words: what was typed is no day.
pub fn day(typed: &str, today: Date, text: &Text) -> Result<Option<Date>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    // What the law said is asked of the past.
    typed_date(text, typed, today, Looking::Back).map(Some)
}

/// What the line means.
///
/// # Errors
/// As [`day`].
pub fn reads(typed: &str, today: Date, text: &Text) -> Result<String, String> {
    Ok(match day(typed, today, text)? {
        Some(day) => text.date_echo(day, today),
        None => text.get(Id::PromptLawOwn).to_owned(),
    })
}
