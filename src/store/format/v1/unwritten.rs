//! What a person typed and did not write yet.

use super::number::{Kind, Ref};
use crate::store::format::frozen::frozen;

frozen! {
    /// All of it.
    record Unwritten {
        forms: Vec<TypedForm>,
        lines: Vec<TypedLine>,
    }

    /// The form of a record.
    record TypedForm {
        kind: Kind,
        target: Option<Ref>,
        about: Option<Ref>,
        fields: Vec<TypedField>,
        focus: usize,
        sent: Option<u32>,
    }

    /// The text of a field.
    record TypedField {
        field: String,
        words: String,
        choice: usize,
        known: Vec<(String, Ref)>,
    }

    /// A line typed for a question.
    record TypedLine {
        question: String,
        about: Option<Ref>,
        of_any: bool,
        words: String,
    }
}
