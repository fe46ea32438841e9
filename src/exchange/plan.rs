//! What an import would do to the records of one kind.

use crate::domain::{Change, Changes, Record, RecordEdit, RecordId, Register, Shelf};

/// The rows of a file against the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan<R: Record> {
    /// Records that are new.
    pub added: Vec<Added<R>>,
    /// Records that differ.
    pub changed: Vec<Changed<R>>,
    /// Rows that say what is known.
    pub unchanged: usize,
    /// Records that a file of this extent should hold and does not. They are kept.
    pub missing: Vec<R::Id>,
}

/// A record that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added<R> {
    /// Its line; the header's is 1.
    pub line: u32,
    /// The record.
    pub record: R,
}

/// A record that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<R: Record> {
    /// Its line; the header's is 1.
    pub line: u32,
    /// Which record.
    pub id: R::Id,
    /// The revision that was compared: if it has moved on, writing is refused as stale.
    pub revision: u32,
    /// As it is.
    pub before: R,
    /// As it would be.
    pub after: R,
}

impl<R: Record> Default for ImportPlan<R> {
    fn default() -> Self {
        Self {
            added: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
            missing: Vec::new(),
        }
    }
}

impl<R: Record> ImportPlan<R>
where
    Register: Shelf<R>,
    Change: From<RecordEdit<R>>,
{
    /// How many are added, changed, unchanged, missing.
    pub(super) fn counts(&self) -> (usize, usize, usize, usize) {
        (
            self.added.len(),
            self.changed.len(),
            self.unchanged,
            self.missing.len(),
        )
    }

    /// In order of lines, and of numbers: whatever order they were found in, the act is the same.
    pub(super) fn sort(&mut self) {
        self.added.sort_by_key(|added| added.line);
        self.changed.sort_by_key(|changed| changed.line);
        self.missing.sort();
    }

    /// Compares what the file says of a record with the record.
    pub(super) fn compare(&mut self, line: u32, id: R::Id, register: &Register, after: R) {
        match Shelf::<R>::shelf(register).get(id.number()) {
            Some(before) if *before == after => self.unchanged += 1,
            Some(before) => self.changed.push(Changed {
                line,
                id,
                revision: register.revision(id),
                before: before.clone(),
                after,
            }),
            None => self.added.push(Added {
                line,
                record: after,
            }),
        }
    }

    /// The changes of the rows that `accepts`; new records get their numbers from `register`.
    pub(super) fn changes(
        &self,
        register: &Register,
        accepts: &dyn Fn(u32) -> bool,
    ) -> Vec<Change> {
        let mut made = Changes::of(register);
        for added in self.added.iter().filter(|added| accepts(added.line)) {
            made.add(added.record.clone());
        }
        let mut changes = made.done();
        let accepted = self.edits().into_iter().filter(|(line, _)| accepts(*line));
        changes.extend(accepted.map(|(_, change)| change));
        changes
    }

    /// The records that differ, with their lines.
    pub(super) fn edits(&self) -> Vec<(u32, Change)> {
        let edit = |changed: &Changed<R>| {
            let change = RecordEdit {
                id: changed.id.number(),
                revision: changed.revision,
                before: Some(changed.before.clone()),
                after: Some(changed.after.clone()),
            };
            (changed.line, Change::from(change))
        };
        self.changed.iter().map(edit).collect()
    }
}
