//! The journal of one epoch: reading it frame by frame, and telling a torn end from damage.
//!
//! What an epoch begins with is walked in `prelude`; appending is in `pen`.

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

/// A whole: all frames of one act or page, opened.
pub(super) struct Whole {
    pub(super) body: Vec<u8>,
    pub(super) seq: u64,
    /// The hash of its last frame.
    pub(super) hash: Hash,
    /// Where that frame begins.
    pub(super) last: u64,
    /// Where the next whole begins.
    pub(super) end: u64,
}

/// What lies where a whole should begin.
pub(super) enum Piece {
    Whole(Whole),
    End,
    Torn,
    Damage(Flaw),
}

/// The journal of one epoch, open for reading or for writing.
pub(super) struct Journal {
    pub(super) paper: Paper,
    pub(super) epoch: u32,
    pub(super) base: Base,
    pub(super) key: Key,
}

impl Journal {
    /// The journal of the vault's epoch in an open file.
    pub(super) fn of(paper: Paper, vault: &Vault) -> Self {
        Self {
            paper,
            epoch: vault.plate.epoch,
            base: vault.base,
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
        let expected =
            |header: &Header| header.kind == FrameKind::Act && header.seq == mark.seq + 1;
        let whole = match self.whole(mark.end, mark.hash, expected)? {
            Piece::Whole(whole) => whole,
            Piece::End => return Ok(Found::End),
            Piece::Torn => return Ok(Found::Torn),
            Piece::Damage(flaw) => return Ok(Found::Damage(flaw)),
        };
        let mark = Mark {
            seq: mark.seq + 1,
            hash: whole.hash,
            last: whole.last,
            end: whole.end,
        };
        Ok(match codec::decode::<JournalEntry>(&whole.body) {
            Ok(entry) if entry.seq == mark.seq => Found::Act(Box::new(entry), mark),
            Ok(_) => Found::Damage(Flaw::Chain),
            Err(flaw) => Found::Damage(flaw),
        })
    }

    /// Reads all frames of the whole at `at`, which must follow `hash` and be of the expected kind.
    ///
    /// # Errors
    /// The disk's own.
    pub(super) fn whole(
        &self,
        mut at: u64,
        mut hash: Hash,
        expected: impl Fn(&Header) -> bool,
    ) -> Result<Piece, StoreError> {
        let len = self.paper.len()?;
        if len < at {
            return Ok(Piece::Damage(Flaw::Short));
        }
        let mut body = Vec::new();
        let mut before: Option<Header> = None;
        loop {
            let (header, bytes) = match self.header(at, len)? {
                Clear::Whole(header, bytes) => (header, bytes),
                Clear::Nothing if before.is_none() => return Ok(Piece::End),
                Clear::Nothing | Clear::Cut => return Ok(Piece::Torn),
                Clear::Bad(flaw) => return Ok(Piece::Damage(flaw)),
            };
            let goes_on = match before {
                Some(before) => {
                    header.part == before.part + 1
                        && header.parts == before.parts
                        && header.kind == before.kind
                        && header.seq == before.seq
                }
                None => header.part == 0 && expected(&header),
            };
            if !goes_on || header.epoch != self.epoch || header.previous != hash {
                return Ok(Piece::Damage(Flaw::Chain));
            }
            if len - at < header.frame_len() {
                return Ok(Piece::Torn);
            }
            let mut sealed = vec![0; header.length as usize];
            self.paper.read_at(&mut sealed, at + HEADER as u64)?;
            match seal::unseal(&self.key, &bytes, &sealed) {
                Ok(piece) => body.extend_from_slice(&piece),
                Err(flaw) => return Ok(Piece::Damage(flaw)),
            }
            hash = frame::hash(&bytes, &sealed);
            let last = at;
            at += header.frame_len();
            if header.part + 1 == header.parts {
                return Ok(Piece::Whole(Whole {
                    body,
                    seq: header.seq,
                    hash,
                    last,
                    end: at,
                }));
            }
            before = Some(header);
        }
    }

    fn header(&self, at: u64, len: u64) -> Result<Clear, StoreError> {
        if at >= len {
            return Ok(Clear::Nothing);
        }
        if len - at < HEADER as u64 {
            return Ok(Clear::Cut);
        }
        let mut bytes = [0; HEADER];
        self.paper.read_at(&mut bytes, at)?;
        Ok(match Header::parse(&bytes) {
            Ok(header) => Clear::Whole(header, bytes),
            Err(_) if self.only_zeros(at, len)? => Clear::Cut,
            Err(flaw) => Clear::Bad(flaw),
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
    pub(super) fn holds(&self, mark: &Mark) -> Result<bool, StoreError> {
        if mark.end == 0 {
            return Ok(self.epoch == 1 && *mark == Mark::start(self.base));
        }
        let len = self.paper.len()?;
        let Clear::Whole(header, bytes) = self.header(mark.last, len)? else {
            return Ok(false);
        };
        let is_act = header.kind == FrameKind::Act && header.seq == mark.seq;
        let ends_the_prelude = header.kind != FrameKind::Act && mark.seq == self.base.seq;
        if len < mark.end
            || mark.last.checked_add(header.frame_len()) != Some(mark.end)
            || header.epoch != self.epoch
            || !(is_act || ends_the_prelude)
        {
            return Ok(false);
        }
        let mut sealed = vec![0; header.length as usize];
        self.paper.read_at(&mut sealed, mark.last + HEADER as u64)?;
        Ok(frame::hash(&bytes, &sealed) == mark.hash)
    }

    /// Reads one act again, kept or of this epoch, given where it begins.
    pub(super) fn entry(&self, seq: u64, start: u64) -> Result<JournalEntry, StoreError> {
        let flawed =
            |flaw| StoreError::flawed(self.paper.path(), start, flaw, frame::FORMAT.into());
        let previous = match self.header(start, self.paper.len()?)? {
            Clear::Whole(header, _) => header.previous,
            Clear::Bad(flaw) => return Err(flawed(flaw)),
            Clear::Nothing | Clear::Cut => return Err(flawed(Flaw::Short)),
        };
        let expected = |header: &Header| header.kind != FrameKind::Snapshot && header.seq == seq;
        match self.whole(start, previous, expected)? {
            Piece::Whole(whole) => codec::decode(&whole.body).map_err(flawed),
            Piece::Damage(flaw) => Err(flawed(flaw)),
            Piece::End | Piece::Torn => Err(flawed(Flaw::Short)),
        }
    }

    /// What the frame that begins at `start` says it follows.
    pub(super) fn previous_of(&self, start: u64) -> Result<Option<Hash>, StoreError> {
        Ok(match self.header(start, self.paper.len()?)? {
            Clear::Whole(header, _) => Some(header.previous),
            _ => None,
        })
    }

    /// The hash of the last frame of the act that begins at `start`, from the headers' own links.
    pub(super) fn hash_of(&self, start: u64) -> Result<Option<Hash>, StoreError> {
        let len = self.paper.len()?;
        let mut at = start;
        loop {
            let Clear::Whole(header, bytes) = self.header(at, len)? else {
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
enum Clear {
    Whole(Header, [u8; HEADER]),
    Nothing,
    Cut,
    Bad(Flaw),
}
