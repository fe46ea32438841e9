//! What the snapshot frames of an epoch carry: a preface that says what follows, then the rows of
//! each kind as they stood.

use super::error::Flaw;
use crate::domain::record::for_each_record;
use crate::domain::{
    Absence, Accompaniment, Avs, Contract, Cover, Decision, Establishment, Holiday, Meeting, Pupil,
    Register, Setting, Shelf, SlabRow,
};

/// Rows on one page.
const ROWS: usize = 4_096;

/// How much an epoch begins with, so that nothing of it can be missing without a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Preface {
    /// Rows of each kind, deleted ones included, in the order of the kinds.
    pub(in crate::store) rows: Vec<u64>,
    /// Acts kept from earlier epochs.
    pub(in crate::store) acts: u64,
}

macro_rules! pages {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// What a snapshot frame carries.
        #[derive(Debug, PartialEq)]
        pub(in crate::store) enum SnapshotPage {
            Preface(Preface),
            $($record(Vec<SlabRow<$record>>),)*
        }

        impl Preface {
            /// That of a register.
            pub(in crate::store) fn of(register: &Register, acts: usize) -> Self {
                Self {
                    rows: vec![$(Shelf::<$record>::shelf(register).rows().len() as u64,)*],
                    acts: acts as u64,
                }
            }
        }

        impl SnapshotPage {
            /// Every page of a register, in order.
            pub(in crate::store) fn each<E>(
                register: &Register,
                mut write: impl FnMut(Self) -> Result<(), E>,
            ) -> Result<(), E> {
                $(for rows in Shelf::<$record>::shelf(register).rows().chunks(ROWS) {
                    write(Self::$record(rows.to_vec()))?;
                })*
                Ok(())
            }

            /// Puts its rows behind those already there; the indexes are not made here.
            pub(in crate::store) fn put(self, register: &mut Register) -> Result<(), Flaw> {
                match self {
                    Self::Preface(_) => return Err(Flaw::Content),
                    $(Self::$record(rows) => Shelf::<$record>::shelf_mut(register).extend(rows),)*
                }
                Ok(())
            }
        }
    };
}
for_each_record!(pages);

impl Preface {
    /// Pages that must follow.
    pub(in crate::store) fn pages(&self) -> u64 {
        self.rows
            .iter()
            .map(|rows| rows.div_ceil(ROWS as u64))
            .sum()
    }
}
