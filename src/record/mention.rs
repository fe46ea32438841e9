//! Where the name of an erased person may still stand: in the free text of records that are kept
//! because they are about others.
//!
//! A coincidence of names cannot be told from a mention: a person looks at each and mends it.
//! Nothing here changes a record.

use super::{Fields, FreeText};
use crate::domain::record::for_each_record;
use crate::domain::*;

/// A name that stands in a field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The record.
    pub target: Ref,
    /// Its field.
    pub field: FreeText,
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
    /// Where names still stand in a register, beside the acts that hold them.
    pub fn of(sought: &[Sought], register: &Register, acts: Vec<u64>) -> Self {
        let sought = sought.iter();
        Self {
            records: sought.flat_map(|name| in_records(name, register)).collect(),
            acts,
        }
    }

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

fn gather<R: Fields>(sought: &Sought, target: Ref, record: &R, found: &mut Vec<Mention>) {
    see(record, |field, words| {
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

fn holds<R: Fields>(sought: &Sought, record: &R) -> bool {
    let mut held = false;
    see(record, |_, words| held |= sought.count(words) > 0);
    held
}

/// Shows each free text of a record with its field.
fn see<R: Fields>(record: &R, mut see: impl FnMut(FreeText, &str)) {
    for field in R::FIELDS {
        if let Some(free) = field.free {
            (field.texts)(record, &mut |words| see(free, words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_free_text_of_others_is_looked_at_and_no_name_of_theirs() {
        let mut register = Register::default();
        let mut changes = Changes::of(&register);
        let gone = changes.add(Avs::named("MARTIN", "Sophie"));
        let mut sister = Pupil::named("MARTIN", "Zoé");
        sister.class = Some("CE1 avec Martin".into());
        let sister = changes.add(sister);
        let meeting = Meeting {
            pupil: sister,
            date: jiff::civil::date(2026, 11, 10),
            start: Minute(0),
            end: Minute(60),
            place: None,
            who: vec!["Mme Martin".into(), "S. Martin".into()],
            note: Some(Clean::note("Sophie Martin était là")),
        };
        let meeting = changes.add(meeting);
        let changes = changes.done();
        register.apply(&changes).unwrap();
        let sought = Sought::of(&register, gone.into()).unwrap();
        let found = in_records(&sought, &register);
        let found: Vec<_> = found
            .iter()
            .map(|mention| (mention.target, mention.field.name, mention.count))
            .collect();
        assert_eq!(
            found,
            [
                (sister.into(), "class", 1),
                (meeting.into(), "with", 2),
                (meeting.into(), "note", 1),
            ]
        );
    }
}
