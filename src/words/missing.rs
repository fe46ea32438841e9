//! Why a card cannot be shown as of an earlier day, in words.

use crate::department::earlier::Missing;
use crate::domain::Date;
use crate::text::{Id, Text};

/// Why a card asked as of `day` cannot be shown.
pub fn words(missing: Missing, text: &Text, day: Date) -> String {
    let day = text.date(day);
    match missing {
        Missing::KeptSince(first) => text.as_of_kept_since(day, text.date(first)),
        Missing::NothingKept => text.get(Id::AsOfNothingKept).to_owned(),
        Missing::NotYet(made) => text.as_of_not_yet(day, text.date(made)),
        Missing::NotThere => text.as_of_not_there(day),
    }
}
