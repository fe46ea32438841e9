//! The index: every name folded into one text, and for each a mask and an entry.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use super::entry::{IndexEntry, Writer, span_of};
use super::query::Kinds;
use super::vocabulary::Vocabulary;
use super::word::{Mask, mask};
use crate::domain::{
    Accompaniment, Avs, AvsId, Change, Establishment, EstablishmentId, Kind, Pupil, PupilId,
    Record, Ref, Register, Shelf, Slab,
};

/// Records folded by one thread at a time.
const FOLDED_AT_ONCE: usize = 8_192;
/// Dead entries are swept out once there are so many, and more than the living.
const SWEEP_FROM: usize = 1_024;

/// The names of a register, ready to be searched. It follows the register through [`NameIndex::update`].
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    pub(super) masks: Vec<Mask>,
    pub(super) entries: Vec<IndexEntry>,
    pub(super) writer: Writer,
    pub(super) vocabulary: Vocabulary,
    /// By record number, the place of its entry plus one; 0 when it has none.
    places: HashMap<Kind, Vec<u32>>,
    /// Schools where an AVS works, her base aside.
    pub(super) elsewhere: HashMap<u32, Vec<u32>>,
    dead: usize,
}

impl NameIndex {
    /// Indexes every AVS, pupil and establishment.
    pub fn build(register: &Register) -> Self {
        let parts = [
            fold_all(rows::<Avs>(register), |writer, id, avs| {
                writer.avs(id, avs, kinds_of(register, id))
            }),
            fold_all(rows::<Pupil>(register), Writer::pupil),
            fold_all(rows::<Establishment>(register), Writer::establishment),
        ];
        let mut index = Self::default();
        for part in parts.iter().flatten() {
            for entry in &part.entries {
                index.keep(*entry, &part.writer.text);
            }
        }
        for (_, accompaniment) in register.all::<Accompaniment>() {
            let id = accompaniment.avs;
            let base = register.get(id).and_then(|avs| avs.base);
            index.works_at(id, base, accompaniment.establishment);
        }
        index
    }

    /// Follows changes that `register` has already taken in.
    pub fn update(&mut self, register: &Register, changes: &[Change]) {
        let mut touched = BTreeSet::new();
        for change in changes {
            touch(change, &mut touched);
        }
        for target in touched {
            self.refresh(register, target);
        }
        if self.dead > SWEEP_FROM && self.dead > self.len() {
            self.sweep();
        }
    }

    /// How many records can be found.
    pub fn len(&self) -> usize {
        self.entries.len() - self.dead
    }

    /// Nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of an entry.
    pub(super) fn text(&self, entry: &IndexEntry) -> &str {
        self.writer.text.get(span_of(entry)).unwrap_or_default()
    }

    /// The same as bytes: nothing to check at the ends.
    pub(super) fn bytes(&self, entry: &IndexEntry) -> &[u8] {
        self.writer
            .text
            .as_bytes()
            .get(span_of(entry))
            .unwrap_or_default()
    }

    fn refresh(&mut self, register: &Register, target: Ref) {
        self.forget(target);
        let id = target.id;
        let entry = match target.kind {
            Kind::Avs => {
                let avs = AvsId(id);
                self.elsewhere.remove(&id);
                let base = register.get(avs).and_then(|avs| avs.base);
                for (_, accompaniment) in register.accompaniments_by(avs) {
                    self.works_at(avs, base, accompaniment.establishment);
                }
                let kinds = kinds_of(register, id);
                register.get(avs).map(|avs| self.writer.avs(id, avs, kinds))
            }
            Kind::Pupil => register
                .get(PupilId(id))
                .map(|pupil| self.writer.pupil(id, pupil)),
            Kind::Establishment => register
                .get(EstablishmentId(id))
                .map(|place| self.writer.establishment(id, place)),
            _ => None,
        };
        if let Some(entry) = entry {
            self.enter(entry);
        }
    }

    fn works_at(&mut self, avs: AvsId, base: Option<EstablishmentId>, at: EstablishmentId) {
        if base != Some(at) {
            let schools = self.elsewhere.entry(avs.0).or_default();
            if !schools.contains(&at.0) {
                schools.push(at.0);
            }
        }
    }

    fn keep(&mut self, entry: IndexEntry, from: &str) {
        let entry = self.writer.copy(&entry, from);
        self.enter(entry);
    }

    /// Lists an entry whose text is the last written.
    fn enter(&mut self, entry: IndexEntry) {
        let text = self.writer.text.as_bytes();
        let text = text.get(span_of(&entry)).unwrap_or_default();
        self.masks
            .push(mask(entry.before_numbers(text), entry.numbers(text)));
        self.vocabulary.add(entry.words(text));
        self.entries.push(entry);
        let places = self.places.entry(entry.target().kind).or_default();
        let id = entry.id as usize;
        if id >= places.len() {
            places.resize(id + 1, 0);
        }
        if let Some(place) = places.get_mut(id) {
            *place = self.entries.len() as u32;
        }
    }

    fn forget(&mut self, target: Ref) {
        let Some(place) = self
            .places
            .get_mut(&target.kind)
            .and_then(|places| places.get_mut(target.id as usize))
        else {
            return;
        };
        let at = std::mem::take(place).checked_sub(1);
        if let Some(entry) = at.and_then(|at| self.entries.get_mut(at as usize)) {
            entry.kinds = Kinds::NONE;
            self.dead += 1;
        }
    }

    /// Writes the living anew.
    fn sweep(&mut self) {
        let old = std::mem::take(self);
        self.elsewhere = old.elsewhere;
        for entry in old
            .entries
            .iter()
            .filter(|entry| entry.kinds != Kinds::NONE)
        {
            self.keep(*entry, &old.writer.text);
        }
    }
}

/// Entries folded by one thread.
struct FoldedPart {
    writer: Writer,
    entries: Vec<IndexEntry>,
}

fn fold_all<R: Sync>(
    shelf: &Slab<R>,
    write: impl Fn(&mut Writer, u32, &R) -> IndexEntry + Sync,
) -> Vec<FoldedPart> {
    let parts = shelf.rows().par_chunks(FOLDED_AT_ONCE).enumerate();
    parts
        .map(|(n, rows)| {
            let mut writer = Writer::default();
            let first = (n * FOLDED_AT_ONCE) as u32 + 1;
            let entries = (first..)
                .zip(rows)
                .filter_map(|(id, row)| Some(write(&mut writer, id, row.record.as_ref()?)))
                .collect();
            FoldedPart { writer, entries }
        })
        .collect()
}

fn rows<R: Record>(register: &Register) -> &Slab<R>
where
    Register: Shelf<R>,
{
    register.shelf()
}

fn kinds_of(register: &Register, avs: u32) -> Kinds {
    match register.contracts_of(AvsId(avs)).next() {
        Some(_) => Kinds::AVS.and(Kinds::CONTRACTS),
        None => Kinds::AVS,
    }
}

/// The entries that a change may alter.
fn touch(change: &Change, touched: &mut BTreeSet<Ref>) {
    match change {
        Change::Avs(_) | Change::Pupil(_) | Change::Establishment(_) => {
            touched.insert(change.target());
        }
        Change::Contract(edit) => {
            let sides = edit.before.iter().chain(&edit.after);
            touched.extend(sides.map(|contract| Ref::from(contract.avs)));
        }
        Change::Accompaniment(edit) => {
            let sides = edit.before.iter().chain(&edit.after);
            touched.extend(sides.map(|accompaniment| Ref::from(accompaniment.avs)));
        }
        _ => {}
    }
}
