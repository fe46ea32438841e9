//! What a form makes: a would-be record with a table of its fields, and what is wrong with it.

use super::fault::Fault;
use super::ground::Ground;
use super::outlook::Prospect;
use crate::record::{Field, Fields, Type};
use crate::text::{Id, Text};

/// A record that has a form.
pub trait Sheet: Fields + Clone + PartialEq {
    /// What is wrong with it besides what its texts say: shape, references, the law. `own` is its
    /// number when it is in the register already.
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)>;

    /// What it would bring, shown under its fields as one types; nothing for most records.
    fn outlook(&self, _own: Option<u32>, _ground: &Ground<'_>) -> Vec<Prospect> {
        Vec::new()
    }

    /// The words of a choice: those of its type.
    fn options(&self, field: &Field<Self>, ground: &Ground<'_>) -> Vec<String> {
        words_of(field.kind, ground.text)
    }
}

/// The words that a field of a type is chosen from.
pub fn words_of(kind: Type, text: &Text) -> Vec<String> {
    let (blank, words) = match kind {
        Type::Choice(words) => (None, words),
        Type::Maybe(words, blank) => (Some(text.get(blank).to_owned()), words),
        Type::Flag => {
            return [false, true]
                .map(|flag| text.yes_no(flag).to_owned())
                .into();
        }
        _ => return Vec::new(),
    };
    let words = words.iter().map(|word| text.get(word.label).to_owned());
    blank.into_iter().chain(words).collect()
}
