//! The letter of a week in words.

use crate::department::week_letter::WeekLetter;
use crate::domain::Letter;
use crate::text::{Id, Text};

/// `A`, `B`, or `A ou B` where schools differ.
pub fn letter(letter: WeekLetter, text: &Text) -> &str {
    match letter {
        WeekLetter::One(Letter::A) => "A",
        WeekLetter::One(Letter::B) => "B",
        WeekLetter::Either => text.get(Id::WeekLetterEither),
    }
}
