//! A block: the rows of consecutive ids, sealed as one value or, if long, several.

use std::io;

use crate::domain::record::for_each_record;
use crate::domain::{
    Absence, Accompaniment, Avs, Contract, Cover, Decision, Establishment, Holiday, Indexed, Kind,
    Meeting, Pupil, Record, Setting, SlabRow,
};
use crate::store::error::Flaw;
use crate::store::format::{Format, Lists};
use crate::store::key::SealKey;
use crate::store::seal;
use crate::store::vault::Vault;

/// The most bytes of one sled value, so that no page ever becomes a file of its own.
const VALUE_LIMIT: usize = 7_500;

/// The byte of the one value that tells how far the index is.
pub(super) const APPLIED: u8 = 0;
/// The byte of the history.
pub(super) const HISTORY: u8 = 12;
/// Acts in a block of the history.
pub(super) const HISTORY_ROWS: usize = 32;
/// Every byte that blocks are kept under.
pub(super) const BYTES: std::ops::RangeInclusive<u8> = 1..=HISTORY;

/// A record that the index keeps: under which byte, how many in a block. Both are frozen.
pub(in crate::store) trait Stored:
    Record + Indexed + Send + Sync + 'static
{
    const BYTE: u8;
    const ROWS: usize;
    /// The versions of its rows.
    fn versions(format: &Format) -> &Lists<SlabRow<Self>>;
}

macro_rules! stored {
    ($($record:ident $field:ident = $byte:literal, $rows:literal;)*) => {
        $(impl Stored for $record {
            const BYTE: u8 = $byte;
            const ROWS: usize = $rows;
            fn versions(format: &Format) -> &Lists<SlabRow<Self>> { &format.$field }
        })*
    };
}
// Rows so that a block of common records stays below one value.
stored! {
    Avs avs = 1, 32;
    Pupil pupils = 2, 64;
    Establishment establishments = 3, 16;
    Contract contracts = 4, 64;
    Decision decisions = 5, 64;
    Accompaniment accompaniments = 6, 64;
    Absence absences = 7, 64;
    Cover covers = 8, 64;
    Holiday holidays = 9, 64;
    Meeting meetings = 10, 32;
    Setting settings = 11, 16;
}

macro_rules! shapes {
    ($($record:ident $id:ident $field:ident,)*) => {
        /// The byte of a kind and how many of its rows make a block.
        pub(super) fn shape(kind: Kind) -> (u8, usize) {
            match kind { $(Kind::$record => (<$record as Stored>::BYTE, <$record as Stored>::ROWS),)* }
        }
    };
}
for_each_record!(shapes);

/// Which block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct BlockSlot {
    pub(super) byte: u8,
    pub(super) number: u32,
}

/// The sled key of a part of a block.
pub(super) type PartKey = [u8; 7];

impl BlockSlot {
    pub(super) fn key(self, part: u16) -> PartKey {
        let [a, b, c, d] = self.number.to_be_bytes();
        let [e, f] = part.to_be_bytes();
        [self.byte, a, b, c, d, e, f]
    }

    /// The block and part of a sled key.
    pub(super) fn parse(key: &[u8]) -> Option<(Self, u16)> {
        let [byte, a, b, c, d, e, f] = *<&PartKey>::try_from(key).ok()?;
        let number = u32::from_be_bytes([a, b, c, d]);
        Some((Self { byte, number }, u16::from_be_bytes([e, f])))
    }
}

/// What seals and opens the blocks of one epoch of one store.
pub(super) struct Sealer {
    pub(super) format: &'static Format,
    key: SealKey,
    about: Vec<u8>,
}

impl Sealer {
    pub(super) fn of(vault: &Vault) -> Self {
        let mut about = vault.header.store.0.to_vec();
        about.extend_from_slice(&vault.header.epoch.to_le_bytes());
        Self {
            format: vault.format,
            key: vault
                .epoch_key
                .derive("relais store 1: the index of an epoch"),
            about,
        }
    }

    fn about(&self, slot: BlockSlot, part: u16) -> Vec<u8> {
        let mut about = self.about.clone();
        about.extend_from_slice(&slot.key(part));
        about
    }

    /// Seals rows as the values of a block.
    pub(super) fn close<T>(
        &self,
        slot: BlockSlot,
        versions: &Lists<T>,
        rows: &[T],
    ) -> io::Result<Sealed> {
        let plain = content(versions, rows)?;
        let pieces = plain.chunks(VALUE_LIMIT - seal::OVERHEAD);
        let values = (0..=u16::MAX)
            .zip(pieces)
            .map(|(part, piece)| seal::seal(&self.key, &self.about(slot, part), piece))
            .collect::<io::Result<Vec<_>>>()?;
        if values.len() * (VALUE_LIMIT - seal::OVERHEAD) < plain.len() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Sealed { slot, values })
    }

    /// The rows of a block, given all its values.
    pub(super) fn open<T>(
        &self,
        slot: BlockSlot,
        versions: &Lists<T>,
        values: &[sled::IVec],
    ) -> Result<Vec<T>, Flaw> {
        let mut plain = Vec::new();
        for (part, value) in (0..=u16::MAX).zip(values) {
            plain.extend(seal::unseal(&self.key, &self.about(slot, part), value)?);
        }
        let (head, body) = plain.split_first_chunk::<5>().ok_or(Flaw::Short)?;
        let [version, sum @ ..] = *head;
        if crc32fast::hash(body) != u32::from_le_bytes(sum) {
            return Err(Flaw::Checksum);
        }
        versions.read(version.into(), body)
    }
}

/// `version 1 · crc32 4 · the rows in that version`.
pub(in crate::store) fn content<T>(versions: &Lists<T>, rows: &[T]) -> io::Result<Vec<u8>> {
    let body = versions
        .write(rows)
        .map_err(|_| io::ErrorKind::InvalidInput)?;
    let mut plain = Vec::with_capacity(body.len() + 5);
    plain.push(versions.newest());
    plain.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
    plain.extend_from_slice(&body);
    Ok(plain)
}

/// The sealed values of a block.
pub(super) struct Sealed {
    pub(super) slot: BlockSlot,
    pub(super) values: Vec<Vec<u8>>,
}

/// What is remembered of a block that lies in the index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Footprint {
    /// The sum of the tags of its values. A tag is new at each sealing, so that an older value
    /// that the database gives back is told from the last one.
    pub(super) hash: u128,
    pub(super) parts: u16,
}

impl Footprint {
    pub(super) fn of<V: AsRef<[u8]>>(values: &[V]) -> Self {
        Self {
            hash: values
                .iter()
                .map(|value| seal::tag(value.as_ref()))
                .fold(0, u128::wrapping_add),
            parts: values.len() as u16,
        }
    }
}

/// The rows of a slab that lie in a block.
pub(super) fn rows_of<R>(rows: &[SlabRow<R>], number: u32, per_block: usize) -> &[SlabRow<R>] {
    let from = (number as usize * per_block).min(rows.len());
    let to = (from + per_block).min(rows.len());
    rows.get(from..to).unwrap_or_default()
}
