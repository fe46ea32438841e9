//! A change of one record with what was there before, so that every change has an exact inverse.

use serde::{Deserialize, Serialize};

use super::record::{Record, for_each_record};
use super::{
    Absence, Accompaniment, Avs, Contract, Cover, Decision, Establishment, Holiday, Kind, Meeting,
    OfRecord, Pupil, RecordId, Ref, Register, Setting, Shelf,
};

/// One record before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit<R> {
    /// The record's number.
    pub id: u32,
    /// The revision it was made from.
    pub revision: u32,
    /// What was there; none for a new record.
    pub before: Option<R>,
    /// What is there now; none for a deleted one.
    pub after: Option<R>,
}

impl<R> Edit<R> {
    /// The edit that gives `before` back.
    pub fn inverse(self) -> Self {
        Self {
            id: self.id,
            revision: self.revision + 1,
            before: self.after,
            after: self.before,
        }
    }
}

macro_rules! change {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// A change of one record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Change { $($record(Box<Edit<$record>>),)* }

        impl Change {
            /// Which record it changes.
            pub fn target(&self) -> Ref {
                match self { $(Change::$record(edit) => Ref { kind: Kind::$record, id: edit.id },)* }
            }

            /// The revision it was made from.
            pub fn revision(&self) -> u32 {
                match self { $(Change::$record(edit) => edit.revision,)* }
            }

            /// The change that takes it back exactly.
            pub fn inverse(self) -> Self {
                match self { $(Change::$record(edit) => Change::$record(Box::new(edit.inverse())),)* }
            }

            /// The same change made from another revision.
            pub fn from_revision(mut self, revision: u32) -> Self {
                match &mut self { $(Change::$record(edit) => edit.revision = revision,)* }
                self
            }

            /// Whether it makes, changes or deletes its record.
            pub fn effect(&self) -> Effect {
                match self { $(Change::$record(edit) => Effect::of(edit.before.is_some(), edit.after.is_some()),)* }
            }
        }

        $(impl From<Edit<$record>> for Change {
            fn from(edit: Edit<$record>) -> Self { Change::$record(Box::new(edit)) }
        })*
    };
}
for_each_record!(change);

/// What a change does to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Effect {
    Made,
    Changed,
    Deleted,
}

impl Effect {
    fn of(before: bool, after: bool) -> Self {
        match (before, after) {
            (false, _) => Self::Made,
            (true, true) => Self::Changed,
            (true, false) => Self::Deleted,
        }
    }
}

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
    new: std::collections::BTreeMap<Kind, u32>,
}

impl<'r> Changes<'r> {
    /// No change yet.
    pub fn of(register: &'r Register) -> Self {
        Self {
            register,
            made: Vec::new(),
            new: std::collections::BTreeMap::new(),
        }
    }

    /// Adds a new record and tells the number it will have.
    pub fn add<R: Record>(&mut self, record: R) -> R::Id
    where
        Register: Shelf<R>,
        Change: From<Edit<R>>,
    {
        let given = self.new.entry(R::Id::KIND).or_insert(0);
        let id = self.register.next_id::<R>().number() + *given;
        *given += 1;
        self.made.push(
            Edit {
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
        Change: From<Edit<R>>,
    {
        let before = Shelf::<R>::shelf(self.register).get(id.number()).cloned();
        if before.as_ref() != Some(&after) {
            let revision = self.register.revision(id);
            self.made.push(
                Edit {
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
        Change: From<Edit<I::Record>>,
    {
        if let Some(before) = Shelf::<I::Record>::shelf(self.register)
            .get(id.number())
            .cloned()
        {
            let revision = self.register.revision(id);
            self.made.push(
                Edit {
                    id: id.number(),
                    revision,
                    before: Some(before),
                    after: None,
                }
                .into(),
            );
        }
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
