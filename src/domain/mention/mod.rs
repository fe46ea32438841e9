//! Where the name of an erased person may still stand: in the free text of records that are kept
//! because they are about others.
//!
//! A coincidence of names cannot be told from a mention: a person looks at each and mends it.
//! Nothing here changes a record.

mod sought;
mod texts;

use super::record::for_each_record;
use super::*;
pub use sought::Sought;
pub use texts::TextField;
use texts::Texts;

/// A name that stands in a field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record.
    pub target: Ref,
    /// Its field.
    pub field: TextField,
    /// How many times.
    pub count: usize,
}

/// Where a name still stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// In records, in order of kind, number and field: these can be mended.
    pub records: Vec<Mention>,
    /// In acts of the kept history, in order: these go with the history.
    pub acts: Vec<u64>,
}

impl Mentions {
    /// The name stands nowhere.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.acts.is_empty()
    }
}

macro_rules! mentioned {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// Every free text of `register` that holds the name.
        pub fn in_records(sought: &Sought, register: &Register) -> Vec<Mention> {
            let mut found = Vec::new();
            $(for (id, record) in register.all::<$record>() {
                gather(sought, id.into(), record, &mut found);
            })*
            found
        }

        /// Whether an act holds the name: in its words, or in a free text as it was before or after.
        pub fn is_in_act(sought: &Sought, entry: &JournalEntry) -> bool {
            let words = entry.reasons.iter().map(|forced| &forced.words);
            let words = words.chain(&entry.note).chain(entry.source.iter().map(|source| &source.name));
            if words.into_iter().any(|words| sought.count(words) > 0) {
                return true;
            }
            entry.changes.iter().any(|change| match change {
                $(Change::$record(edit) => {
                    edit.before.iter().chain(&edit.after).any(|record| holds(sought, record))
                })*
            })
        }
    };
}
for_each_record!(mentioned);

/// Where the name of a person stands in the records that would be kept if she were erased now.
pub fn elsewhere(register: &Register, target: Ref) -> Vec<Mention> {
    let Some(sought) = Sought::of(register, target) else {
        return Vec::new();
    };
    let gone = erasure::going(register, [target]);
    let mut found = in_records(&sought, register);
    found.retain(|mention| !gone.contains(&mention.target));
    found
}

fn gather(sought: &Sought, target: Ref, record: &impl Texts, found: &mut Vec<Mention>) {
    record.texts(&mut |field, words| {
        let count = sought.count(words);
        if count == 0 {
            return;
        }
        match found.last_mut() {
            Some(last) if (last.target, last.field) == (target, field) => last.count += count,
            _ => found.push(Mention {
                target,
                field,
                count,
            }),
        }
    });
}

fn holds(sought: &Sought, record: &impl Texts) -> bool {
    let mut held = false;
    record.texts(&mut |_, words| held |= sought.count(words) > 0);
    held
}

#[cfg(test)]
mod tests;
