//! What a form makes: a would-be record with a table of its fields, and what is wrong with it.

use super::fault::Fault;
use super::ground::Ground;
use super::kinds::choice;
use super::outlook::Prospect;
use crate::record::{Field, Fields};
use crate::text::Id;

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
        choice::options(field.kind, ground.text)
    }
}
