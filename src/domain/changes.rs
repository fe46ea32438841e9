//! Changes being put together: each knows its record's number, revision and what was there before.

use std::collections::BTreeMap;

use super::change::{Change, RecordEdit};
use super::record::Record;
use super::{Kind, OfRecord, RecordId, Ref, Register, Shelf};

/// Changes being put together against a register: new records get their numbers here.
///
/// ```
/// # use relais::domain::{Avs, Changes, Register};
/// let register = Register::default();
/// let mut changes = Changes::of(&register);
/// let id = changes.add(Avs::named("MARTIN", "Sophie"));
/// assert_eq!(id.to_string(), "A1");
/// assert_eq!(changes.done().len(), 1);
/// ```
pub struct Changes<'r> {
    register: &'r Register,
    made: Vec<Change>,
    new: BTreeMap<Kind, u32>,
}

impl<'r> Changes<'r> {
    /// No change yet.
    pub fn of(register: &'r Register) -> Self {
        Self {
            register,
            made: Vec::new(),
            new: BTreeMap::new(),
        }
    }

    /// Adds a new record and tells the number it will have.
    pub fn add<R: Record>(&mut self, record: R) -> R::Id
    where
        Register: Shelf<R>,
        Change: From<RecordEdit<R>>,
    {
        let given = self.new.entry(R::Id::KIND).or_insert(0);
        let id = self.register.next_id::<R>().number() + *given;
        *given += 1;
        self.made.push(
            RecordEdit {
                id,
                revision: 0,
                before: None,
                after: Some(record),
            }
            .into(),
        );
        R::Id::from_number(id)
    }

    /// Changes a record of the register; nothing when it stays the same.
    pub fn set<R: Record>(&mut self, id: R::Id, after: R)
    where
        Register: Shelf<R>,
        Change: From<RecordEdit<R>>,
    {
        let before = Shelf::<R>::shelf(self.register).get(id.number()).cloned();
        if before.as_ref() != Some(&after) {
            let revision = self.register.revision(id);
            self.made.push(
                RecordEdit {
                    id: id.number(),
                    revision,
                    before,
                    after: Some(after),
                }
                .into(),
            );
        }
    }

    /// Deletes a record of the register; nothing when it is not there.
    pub fn remove<I: OfRecord>(&mut self, id: I)
    where
        Register: Shelf<I::Record>,
        Change: From<RecordEdit<I::Record>>,
    {
        if let Some(before) = Shelf::<I::Record>::shelf(self.register)
            .get(id.number())
            .cloned()
        {
            let revision = self.register.revision(id);
            self.made.push(
                RecordEdit {
                    id: id.number(),
                    revision,
                    before: Some(before),
                    after: None,
                }
                .into(),
            );
        }
    }

    /// Whether one of the changes is of that record.
    pub fn touch(&self, target: Ref) -> bool {
        self.made.iter().any(|change| change.target() == target)
    }

    /// True while nothing would change.
    pub fn is_empty(&self) -> bool {
        self.made.is_empty()
    }

    /// What was put together.
    pub fn done(self) -> Vec<Change> {
        self.made
    }
}
