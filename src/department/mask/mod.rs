//! The masked twin of a register: the same records under the same ids, without what tells who a
//! person is or what she needs.
//!
//! Names become initials, and whatever is free text goes, for a note may name anybody. Schools, hours,
//! dates and links stay, so that every figure comes out as in the true register. A twin is to be
//! looked at: nothing made from it may be written.

mod initials;
mod public;
mod record;

use crate::domain::record::{Record, for_each_record};
use crate::domain::{
    Absence, Accompaniment, Avs, Brief, Change, Clean, Contract, Cover, Decision, Establishment,
    Holiday, JournalEntry, Meeting, Pupil, Register, Setting, Shelf,
};

use crate::record::Fields;
use initials::initials;
use public::Public;
use record::masked;

/// The masked twin of a register.
pub fn register(register: &Register) -> Register {
    let public = Public::of(register);
    let mut twin = Register::default();
    macro_rules! shelves {
        ($($record:ident $id:ident $field:ident,)*) => {
            $(shelf::<$record>(register, &mut twin, &public);)*
        };
    }
    for_each_record!(shelves);
    for act in register.history().acts() {
        twin.history_mut().push(brief(act));
    }
    twin.reindex();
    twin
}

/// The records of one kind, under the ids and revisions they have.
fn shelf<R: Fields + Record>(from: &Register, to: &mut Register, public: &Public<'_>)
where
    Register: Shelf<R>,
{
    let rows = Shelf::<R>::shelf(from).rows().iter();
    let masked = (1..).zip(rows).map(|(id, row)| crate::domain::SlabRow {
        revision: row.revision,
        record: row.record.as_ref().map(|record| masked(record, id, public)),
    });
    to.shelf_mut().extend(masked);
}

/// An act without who did it, at which machine, from which file.
fn brief(act: &Brief) -> Brief {
    let Brief {
        seq,
        at,
        who,
        host: _,
        command,
        kind,
        changes,
        touched,
        whom,
        source: _,
    } = act;
    Brief {
        seq: *seq,
        at: *at,
        who: initials(&[who]),
        host: Clean::default(),
        command: command.clone(),
        kind: *kind,
        changes: *changes,
        touched: touched.clone(),
        whom: whom.clone(),
        source: None,
    }
}

/// An act read back from the journal, its changes those of the twin.
pub fn entry(entry: JournalEntry, register: &Register) -> JournalEntry {
    let public = Public::of(register);
    let JournalEntry {
        seq,
        at,
        who,
        host: _,
        command,
        kind,
        reasons: _,
        source: _,
        note: _,
        changes,
    } = entry;
    JournalEntry {
        seq,
        at,
        who: initials(&[&who]),
        host: Clean::default(),
        command,
        kind,
        reasons: Vec::new(),
        source: None,
        note: None,
        changes: changes.iter().map(|each| change(each, &public)).collect(),
    }
}

fn change(change: &Change, public: &Public<'_>) -> Change {
    macro_rules! masked {
        ($($record:ident $id:ident $field:ident,)*) => {
            match change { $(Change::$record(edit) => {
                let mask = |record: &$record| masked(record, edit.id, public);
                Change::$record(Box::new(crate::domain::RecordEdit {
                    id: edit.id,
                    revision: edit.revision,
                    before: edit.before.as_ref().map(mask),
                    after: edit.after.as_ref().map(mask),
                }))
            })* }
        };
    }
    for_each_record!(masked)
}

#[cfg(test)]
mod tests;
