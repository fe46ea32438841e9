//! The journal of one epoch: walking it, and telling a torn end from damage.
//!
//! Who only reads and who writes walk it alike; appending is in `pen`.

use serde::{Deserialize, Serialize};

use super::codec;
use super::error::{Flaw, StoreError};
use super::frame::{self, FrameKind, HEADER, Hash, Header};
use super::paper::Paper;
use super::seal;
use super::secret::Key;
use super::vault::{Base, Vault};
use crate::domain::JournalEntry;

/// A point of the journal behind a whole act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    /// The act's sequence.
    pub(super) seq: u64,
    /// The hash of its last frame.
    pub(super) hash: Hash,
    /// Where that frame begins.
    pub(super) last: u64,
    /// Where the next act begins.
    pub(super) end: u64,
}

impl Mark {
    /// The beginning of an epoch.
    pub(super) fn start(base: Base) -> Self {
        Self {
            seq: base.seq,
            hash: base.hash,
            last: 0,
            end: 0,
        }
    }
}

/// What lies behind a mark.
pub(super) enum Found {
    /// A whole act, and the mark behind it.
    Act(Box<JournalEntry>, Mark),
    /// Nothing: the journal ends here.
    End,
    /// The beginning of an act, never finished.
    Torn,
    /// Something that was written whole and does not read.
    Damage(Flaw),
}

/// The journal of one epoch, open for reading or for writing.
pub(super) struct Journal {
    pub(super) paper: Paper,
    pub(super) epoch: u32,
    pub(super) key: Key,
}

impl Journal {
    /// The journal of the vault's epoch in an open file.
    pub(super) fn of(paper: Paper, vault: &Vault) -> Self {
        Self {
            paper,
            epoch: vault.plate.epoch,
            key: vault
                .epoch_key
                .derive("relais store 1: the journal of an epoch"),
        }
    }

    /// Reads the act behind `mark`.
    ///
    /// # Errors
    /// The disk's own; what is wrong with the bytes is [`Found`].
    pub(super) fn next(&self, mark: &Mark) -> Result<Found, StoreError> {
        let len = self.paper.len()?;
        if len < mark.end {
            return Ok(Found::Damage(Flaw::Short));
        }
        let (mut at, mut hash) = (mark.end, mark.hash);
        let mut body = Vec::new();
        let mut before: Option<Header> = None;
        let last = loop {
            let (parsed, bytes) = match self.header(at, len)? {
                Piece::Whole(header) => header,
                Piece::Nothing if before.is_none() => return Ok(Found::End),
                Piece::Nothing | Piece::Cut => return Ok(Found::Torn),
                Piece::Bad(flaw) => return Ok(Found::Damage(flaw)),
            };
            if !self.follows(&parsed, before, mark, hash) {
                return Ok(Found::Damage(Flaw::Chain));
            }
            if len - at < parsed.frame_len() {
                return Ok(Found::Torn);
            }
            let mut sealed = vec![0; parsed.length as usize];
            self.paper.read_at(&mut sealed, at + HEADER as u64)?;
            match seal::unseal(&self.key, &bytes, &sealed) {
                Ok(piece) => body.extend_from_slice(&piece),
                Err(flaw) => return Ok(Found::Damage(flaw)),
            }
            hash = frame::hash(&bytes, &sealed);
            let here = at;
            at += parsed.frame_len();
            if parsed.part + 1 == parsed.parts {
                break here;
            }
            before = Some(parsed);
        };
        let mark = Mark {
            seq: mark.seq + 1,
            hash,
            last,
            end: at,
        };
        Ok(match codec::decode::<JournalEntry>(&body) {
            Ok(entry) if entry.seq == mark.seq => Found::Act(Box::new(entry), mark),
            Ok(_) => Found::Damage(Flaw::Chain),
            Err(flaw) => Found::Damage(flaw),
        })
    }

    /// Whether a frame is the one that must come: next part of the act begun, or a new act.
    fn follows(&self, header: &Header, before: Option<Header>, mark: &Mark, hash: Hash) -> bool {
        let part = match before {
            Some(before) => header.part == before.part + 1 && header.parts == before.parts,
            None => header.part == 0,
        };
        part && header.kind == FrameKind::Act
            && header.epoch == self.epoch
            && header.seq == mark.seq + 1
            && header.previous == hash
    }

    fn header(&self, at: u64, len: u64) -> Result<Piece, StoreError> {
        if at >= len {
            return Ok(Piece::Nothing);
        }
        if len - at < HEADER as u64 {
            return Ok(Piece::Cut);
        }
        let mut bytes = [0; HEADER];
        self.paper.read_at(&mut bytes, at)?;
        Ok(match Header::parse(&bytes) {
            Ok(header) => Piece::Whole((header, bytes)),
            Err(_) if self.only_zeros(at, len)? => Piece::Cut,
            Err(flaw) => Piece::Bad(flaw),
        })
    }

    /// A file system may lengthen a file before it has its bytes.
    fn only_zeros(&self, mut at: u64, len: u64) -> Result<bool, StoreError> {
        let mut bytes = vec![0; 1 << 16];
        while at < len {
            let here = bytes.len().min((len - at) as usize);
            let Some(bytes) = bytes.get_mut(..here) else {
                return Ok(false);
            };
            self.paper.read_at(bytes, at)?;
            if bytes.iter().any(|byte| *byte != 0) {
                return Ok(false);
            }
            at += here as u64;
        }
        Ok(true)
    }

    /// Whether the journal holds that very mark, told by its last frame alone.
    pub(super) fn holds(&self, mark: &Mark, base: Base) -> Result<bool, StoreError> {
        if mark.seq == base.seq {
            return Ok(*mark == Mark::start(base));
        }
        let len = self.paper.len()?;
        let Piece::Whole((header, bytes)) = self.header(mark.last, len)? else {
            return Ok(false);
        };
        if len < mark.end
            || mark.last.checked_add(header.frame_len()) != Some(mark.end)
            || header.seq != mark.seq
            || header.epoch != self.epoch
        {
            return Ok(false);
        }
        let mut sealed = vec![0; header.length as usize];
        self.paper.read_at(&mut sealed, mark.last + HEADER as u64)?;
        Ok(frame::hash(&bytes, &sealed) == mark.hash)
    }

    /// Reads one act again, given what lies before it.
    pub(super) fn entry(&self, seq: u64, start: u64) -> Result<JournalEntry, StoreError> {
        let len = self.paper.len()?;
        let flawed =
            |flaw| StoreError::flawed(self.paper.path(), start, flaw, frame::FORMAT.into());
        let previous = match self.header(start, len)? {
            Piece::Whole((header, _)) => header.previous,
            Piece::Bad(flaw) => return Err(flawed(flaw)),
            Piece::Nothing | Piece::Cut => return Err(flawed(Flaw::Short)),
        };
        let before = Mark {
            seq: seq.wrapping_sub(1),
            hash: previous,
            last: 0,
            end: start,
        };
        match self.next(&before)? {
            Found::Act(entry, _) => Ok(*entry),
            Found::Damage(flaw) => Err(flawed(flaw)),
            Found::End | Found::Torn => Err(flawed(Flaw::Short)),
        }
    }

    /// The hash of the last frame of the act that begins at `start`, from the headers' own links.
    pub(super) fn hash_of(&self, start: u64) -> Result<Option<Hash>, StoreError> {
        let len = self.paper.len()?;
        let mut at = start;
        loop {
            let Piece::Whole((header, bytes)) = self.header(at, len)? else {
                return Ok(None);
            };
            if len - at < header.frame_len() {
                return Ok(None);
            }
            if header.part + 1 == header.parts {
                let mut sealed = vec![0; header.length as usize];
                self.paper.read_at(&mut sealed, at + HEADER as u64)?;
                return Ok(Some(frame::hash(&bytes, &sealed)));
            }
            at += header.frame_len();
        }
    }
}

/// What lies where a frame should begin.
enum Piece {
    Whole((Header, [u8; HEADER])),
    Nothing,
    Cut,
    Bad(Flaw),
}
