//! Why a card cannot be shown as of an earlier day, in words.

use crate::department::earlier::Missing;
use crate::domain::Date;
use crate::say;
use crate::text::{Id, Text};

/// Why a card asked as of `day` cannot be shown.
pub fn words(missing: Missing, text: &Text, day: Date) -> String {
    let day = text.date(day);
    match missing {
        Missing::KeptSince(first) => {
            say!(text, AsOfKeptSince, date = day, first = text.date(first))
        }
        Missing::NothingKept => text.get(Id::AsOfNothingKept).to_owned(),
        Missing::NotYet(made) => say!(text, AsOfNotYet, date = day, made = text.date(made)),
        Missing::NotThere => say!(text, AsOfNotThere, date = day),
    }
}
