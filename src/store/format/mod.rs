//! The shapes that lie on disk, one frozen struct per shape and version. Only these are written.
//!
//! A shape that was ever written is never changed: its bytes are held by `tests/golden/`. The types
//! of `domain` are free to; what they become on disk is said in `v1` field by field, so that a field
//! added to a record does not compile until it is said there too.
//!
//! Where a version number lies: byte 4 of a frame of the journal, byte 0 of a block of the index,
//! bytes 4 and 5 of a small file, the vault among them. What lies around it never changes, so that
//! every program can tell a newer version from damage. An older one is read where it lies, and the
//! next epoch writes it in the newest; a newer one is refused.
//!
//! To add a field to a record: a folder for the new version, in it the record's new shape and a set
//! of [`Records`](v1::Records) that names it beside the shapes that stay; and in [`TODAY`], for the
//! acts, the pages and that kind, one reader more and the new writer (`tomorrow.rs` in the tests does
//! just that). The shape before it becomes `older` and says what the field is where it was not
//! written. The new version gets golden bytes and a golden store of its own beside those that are
//! there.
//!
//! It knows nothing of files, keys or the order in which things are written.

#[cfg(test)]
mod drawn;
mod frozen;
mod shape;
#[cfg(test)]
mod tests;
pub(super) mod v1;
pub(super) mod v2;
pub(super) mod v3;
mod versions;

use super::page::SnapshotPage;
use crate::domain::record::for_each_record;
use crate::domain::{
    Absence, Accompaniment, Avs, Brief, Contract, Cover, Decision, Establishment, Holiday,
    JournalEntry, Meeting, Pupil, Setting, SlabRow,
};
pub(super) use shape::Shape;
use v1::V1;
use v2::V2;
use v3::V3;
pub(super) use versions::{Lists, Versions, known, read, write, write_all};

macro_rules! format {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// The versions of whatever holds records.
        #[derive(Debug)]
        pub(in crate::store) struct Format {
            /// Acts, in frames of the journal.
            pub(in crate::store) acts: Versions<JournalEntry>,
            /// What an epoch begins with, in frames of the journal.
            pub(in crate::store) pages: Versions<SnapshotPage>,
            /// Acts in brief and where they begin, in blocks of the index.
            pub(in crate::store) briefs: Lists<(Brief, u64)>,
            $(
                #[doc = concat!("Rows of ", stringify!($field), ", in blocks of the index.")]
                pub(in crate::store) $field: Lists<SlabRow<$record>>,
            )*
        }

        /// Version 1 of each.
        pub(in crate::store) const FIRST: Format = Format {
            acts: Versions {
                readers: &[read::<v1::JournalEntry<V1>>],
                write: write::<v1::JournalEntry<V1>>,
            },
            pages: Versions {
                readers: &[read::<v1::Page<V1>>],
                write: write::<v1::Page<V1>>,
            },
            briefs: Versions {
                readers: &[read::<Vec<v1::IndexedAct>>],
                write: write_all::<v1::IndexedAct>,
            },
            $($field: Versions {
                readers: &[read::<Vec<v1::Row<v1::$record>>>],
                write: write_all::<v1::Row<v1::$record>>,
            },)*
        };

        impl Format {
            /// The newest version of a block of the index.
            pub(in crate::store) fn newest_block(&self) -> u8 {
                [self.briefs.newest(), $(self.$field.newest(),)*].into_iter().max().unwrap_or(0)
            }
        }
    };
}
for_each_record!(format);

/// What this program reads and writes.
pub(super) const TODAY: Format = Format {
    acts: Versions {
        readers: &[
            read::<v1::JournalEntry<V1>>,
            read::<v1::JournalEntry<V2>>,
            read::<v1::JournalEntry<V3>>,
        ],
        write: write::<v1::JournalEntry<V3>>,
    },
    pages: Versions {
        readers: &[
            read::<v1::Page<V1>>,
            read::<v1::Page<V2>>,
            read::<v1::Page<V3>>,
        ],
        write: write::<v1::Page<V3>>,
    },
    establishments: Versions {
        readers: &[
            read::<Vec<v1::Row<v1::Establishment>>>,
            read::<Vec<v1::Row<v2::Establishment>>>,
        ],
        write: write_all::<v1::Row<v2::Establishment>>,
    },
    accompaniments: Versions {
        readers: &[
            read::<Vec<v1::Row<v1::Accompaniment>>>,
            read::<Vec<v1::Row<v2::Accompaniment>>>,
        ],
        write: write_all::<v1::Row<v2::Accompaniment>>,
    },
    avs: Versions {
        readers: &[read::<Vec<v1::Row<v1::Avs>>>, read::<Vec<v1::Row<v2::Avs>>>],
        write: write_all::<v1::Row<v2::Avs>>,
    },
    contracts: Versions {
        readers: &[
            read::<Vec<v1::Row<v1::Contract>>>,
            read::<Vec<v1::Row<v2::Contract>>>,
            read::<Vec<v1::Row<v3::Contract>>>,
        ],
        write: write_all::<v1::Row<v3::Contract>>,
    },
    absences: Versions {
        readers: &[
            read::<Vec<v1::Row<v1::Absence>>>,
            read::<Vec<v1::Row<v2::Absence>>>,
            read::<Vec<v1::Row<v3::Absence>>>,
        ],
        write: write_all::<v1::Row<v3::Absence>>,
    },
    briefs: Versions {
        readers: &[read::<Vec<v1::IndexedAct>>, read::<Vec<v2::IndexedAct>>],
        write: write_all::<v2::IndexedAct>,
    },
    ..FIRST
};

impl Format {
    /// The newest version of a frame of the journal.
    pub(in crate::store) fn newest_frame(&self) -> u8 {
        self.acts.newest().max(self.pages.newest())
    }
}
