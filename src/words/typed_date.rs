//! A day as it is typed, and what it means.

use crate::domain::Date;
use crate::text::Text;
use crate::typed::{self, Looking};

/// The day typed, told from today; today when nothing is typed.
///
/// # Errors
/// In words: what was typed is no day.
pub fn typed_date(text: &Text, typed: &str, today: Date, looking: Looking) -> Result<Date, String> {
    if typed.trim().is_empty() {
        return Ok(today);
    }
    typed::date(typed, today, looking, super::typed_lang(text))
        .map_err(|problem| super::date_problem(text, &problem))
}
