//! `erase`.

use serde::Serialize;

use crate::cli::documents::Acts;
use crate::record::mention::{Mention, Mentions};

/// A person that was erased, and where the name still stands.
#[derive(Debug, Serialize)]
pub struct Json {
    /// As of every act.
    #[serde(flatten)]
    pub act: Acts,
    /// Free texts of kept records that hold the name.
    pub named: Vec<NamedText>,
    /// Acts of the kept history that do.
    pub named_in_acts: Vec<u64>,
}

/// A free text that holds the name.
#[derive(Debug, Serialize)]
pub struct NamedText {
    /// The kind's word.
    pub kind: &'static str,
    /// The record's code.
    pub id: String,
    /// Which text.
    pub field: &'static str,
    /// How often.
    pub count: usize,
}

impl Json {
    /// An erasure with what it found.
    pub fn of(act: Acts, named: &Mentions) -> Self {
        Self {
            act,
            named: named.records.iter().map(NamedText::from).collect(),
            named_in_acts: named.acts.clone(),
        }
    }
}

impl From<&Mention> for NamedText {
    fn from(mention: &Mention) -> Self {
        Self {
            kind: mention.target.kind.word(),
            id: mention.target.to_string(),
            field: mention.field.name,
            count: mention.count,
        }
    }
}
