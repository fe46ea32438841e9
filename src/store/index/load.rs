//! The whole index into memory: unsealed and decoded in parallel, counted, summed.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sled::IVec;

use super::Footprints;
use super::applied::{self, Applied, Tally};
use super::block::{BYTES, BlockSlot, Footprint, HISTORY, HISTORY_ROWS, Sealer, Stored};
use super::database::Pair;
use crate::domain::record::for_each_record;
use crate::domain::{
    Absence, Accompaniment, Avs, Brief, Contract, Cover, Decision, Establishment, Holiday, Meeting,
    Pupil, Register, Setting, Shelf, SlabRow,
};
use crate::store::error::Flaw;
use crate::store::format::Lists;
use crate::store::journal::{ActStart, Progress};
use crate::store::notice::IndexFlaw;

/// The values of one block.
struct Raw {
    slot: BlockSlot,
    values: Vec<IVec>,
}

/// What an index holds.
pub(super) struct IndexContents {
    pub(super) register: Register,
    pub(super) progress: Progress,
    pub(super) footprints: Footprints,
}

/// Opens everything; anything missing, doubled, stale or odd makes the whole index wrong.
pub(super) fn load(sealer: &Sealer, pairs: Vec<Pair>) -> Result<IndexContents, IndexFlaw> {
    let mut blocks = gather(pairs).ok_or(IndexFlaw::Blocks)?;
    let applied = match blocks.remove(&applied::SLOT.byte).as_deref() {
        Some([raw]) if raw.slot == applied::SLOT => sealer
            .open(raw.slot, &applied::SAYINGS, &raw.values)
            .map_err(wrong)
            .map(|mut one| if one.len() == 1 { one.pop() } else { None })?,
        _ => None,
    };
    let applied: Applied = applied.ok_or(IndexFlaw::Blocks)?;
    if applied.in_progress {
        return Err(IndexFlaw::InProgress);
    }
    let mut reading = BlockReader {
        sealer,
        blocks,
        tallies: applied.tallies.iter(),
        footprints: BTreeMap::new(),
    };
    let mut register = Register::default();
    reading.all(&mut register).map_err(wrong)?;
    let acts: Vec<(Brief, u64)> = reading
        .kind(HISTORY, HISTORY_ROWS, &sealer.format.briefs)
        .map_err(wrong)?;
    if reading.tallies.next().is_some() || !reading.blocks.is_empty() {
        return Err(IndexFlaw::Blocks);
    }
    let mut progress = Progress::at(applied.mark);
    for (brief, start) in acts {
        progress.starts.push(ActStart {
            seq: brief.seq,
            at: start,
        });
        register.history_mut().push(brief);
    }
    register.reindex();
    Ok(IndexContents {
        register,
        progress,
        footprints: reading.footprints,
    })
}

/// A block that a newer program wrote is not damage.
fn wrong(flaw: Flaw) -> IndexFlaw {
    match flaw {
        Flaw::Newer(version) => IndexFlaw::Newer(version),
        _ => IndexFlaw::Blocks,
    }
}

struct BlockReader<'a> {
    sealer: &'a Sealer,
    blocks: BTreeMap<u8, Vec<Raw>>,
    tallies: std::slice::Iter<'a, Tally>,
    footprints: Footprints,
}

macro_rules! all {
    ($($record:ident $id:ident $field:ident,)*) => {
        impl BlockReader<'_> {
            /// Every kind in the order of its byte.
            fn all(&mut self, register: &mut Register) -> Result<(), Flaw> {
                $(
                    let (byte, per_block) = (<$record as Stored>::BYTE, <$record as Stored>::ROWS);
                    let versions = <$record as Stored>::versions(self.sealer.format);
                    let rows: Vec<SlabRow<$record>> = self.kind(byte, per_block, versions)?;
                    Shelf::<$record>::shelf_mut(register).extend(rows);
                )*
                Ok(())
            }
        }
    };
}
for_each_record!(all);

impl BlockReader<'_> {
    fn kind<T: Send>(
        &mut self,
        byte: u8,
        per_block: usize,
        versions: &Lists<T>,
    ) -> Result<Vec<T>, Flaw> {
        let raw = self.blocks.remove(&byte).unwrap_or_default();
        let footprints: Vec<Footprint> = raw.iter().map(|raw| Footprint::of(&raw.values)).collect();
        let opened: Vec<Vec<T>> = raw
            .par_iter()
            .map(|raw| self.sealer.open(raw.slot, versions, &raw.values))
            .collect::<Result<_, _>>()?;
        let full = opened
            .iter()
            .rev()
            .skip(1)
            .all(|rows| rows.len() == per_block);
        let rows = opened.iter().map(Vec::len).sum();
        let tally = self.tallies.next().ok_or(Flaw::Missing)?;
        if !full || *tally != Tally::of(rows, &footprints) {
            return Err(Flaw::Chain);
        }
        self.footprints.insert(byte, footprints);
        Ok(opened.into_iter().flatten().collect())
    }
}

/// Sorted pairs to blocks by byte; none when a number or a part is left out.
fn gather(pairs: Vec<Pair>) -> Option<BTreeMap<u8, Vec<Raw>>> {
    let mut blocks: BTreeMap<u8, Vec<Raw>> = BTreeMap::new();
    for (key, value) in pairs {
        let (slot, part) = BlockSlot::parse(&key)?;
        if slot.byte != applied::SLOT.byte && !BYTES.contains(&slot.byte) {
            return None;
        }
        let of_kind = blocks.entry(slot.byte).or_default();
        let next = of_kind.len();
        match of_kind.last_mut() {
            Some(raw) if raw.slot == slot && usize::from(part) == raw.values.len() => {
                raw.values.push(value);
            }
            _ if part == 0 && slot.number as usize == next => of_kind.push(Raw {
                slot,
                values: vec![value],
            }),
            _ => return None,
        }
    }
    Some(blocks)
}
