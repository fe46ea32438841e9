//! A change of one record with what was there before, so that every change has an exact inverse.

use super::record::for_each_record;
use super::{
    Absence, Accompaniment, Avs, Contract, Cover, Decision, Establishment, Holiday, Kind, Meeting,
    Pupil, Ref, Setting,
};

/// One record before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordEdit<R> {
    /// The record's number.
    pub id: u32,
    /// The revision it was made from.
    pub revision: u32,
    /// What was there; none for a new record.
    pub before: Option<R>,
    /// What is there now; none for a deleted one.
    pub after: Option<R>,
}

impl<R> RecordEdit<R> {
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
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Change { $($record(Box<RecordEdit<$record>>),)* }

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
            pub fn effect(&self) -> ChangeEffect {
                match self { $(Change::$record(edit) => ChangeEffect::of(edit.before.is_some(), edit.after.is_some()),)* }
            }
        }

        $(impl From<RecordEdit<$record>> for Change {
            fn from(edit: RecordEdit<$record>) -> Self { Change::$record(Box::new(edit)) }
        })*
    };
}
for_each_record!(change);

/// What a change does to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChangeEffect {
    Made,
    Changed,
    Deleted,
}

impl ChangeEffect {
    fn of(before: bool, after: bool) -> Self {
        match (before, after) {
            (false, _) => Self::Made,
            (true, true) => Self::Changed,
            (true, false) => Self::Deleted,
        }
    }
}
