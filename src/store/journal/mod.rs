//! The journal of one epoch: reading it frame by frame, and telling a torn end from damage.
//!
//! What an epoch begins with is walked in `snapshot`; appending is in `append`. Which store it
//! belongs to is not known here.

mod append;
mod belongs;
mod body;
mod frame;
mod progress;
mod replay;
mod snapshot;
mod verify;

use super::disk::OpenFile;
use super::error::{Flaw, StoreError};
use super::format::{Format, v1};
use super::key::SealKey;
use super::seal;
use crate::domain::JournalEntry;
pub(super) use append::append;
pub(super) use belongs::{holds_an_act, is_journal_of};
pub(super) use frame::{FrameHeader, FrameKind, Frames, HEADER, Hash, MAGIC, NO_HASH};
pub(super) use progress::{ActStart, Progress};
pub(super) use replay::ReplayEnd;
pub(super) use snapshot::walk;
pub use verify::Chain;
pub(super) use verify::verify;

/// What the first frame of an epoch follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Base {
    /// The last sequence of the epoch before.
    pub(in crate::store) seq: u64,
    /// The hash of its last frame.
    pub(in crate::store) hash: Hash,
}

/// A point of the journal behind a whole act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Mark {
    /// The act's sequence.
    pub(in crate::store) seq: u64,
    /// The hash of its last frame.
    pub(in crate::store) hash: Hash,
    /// Where that frame begins.
    pub(in crate::store) last: u64,
    /// Where the next act begins.
    pub(in crate::store) end: u64,
}

impl From<v1::Base> for Base {
    fn from(v1::Base { seq, hash }: v1::Base) -> Self {
        Self { seq, hash }
    }
}

impl From<Base> for v1::Base {
    fn from(Base { seq, hash }: Base) -> Self {
        Self { seq, hash }
    }
}

impl From<v1::Mark> for Mark {
    fn from(mark: v1::Mark) -> Self {
        let v1::Mark {
            seq,
            hash,
            last,
            end,
        } = mark;
        Self {
            seq,
            hash,
            last,
            end,
        }
    }
}

impl From<Mark> for v1::Mark {
    fn from(mark: Mark) -> Self {
        let Mark {
            seq,
            hash,
            last,
            end,
        } = mark;
        Self {
            seq,
            hash,
            last,
            end,
        }
    }
}

impl Mark {
    /// The beginning of an epoch.
    pub(in crate::store) fn start(base: Base) -> Self {
        Self {
            seq: base.seq,
            hash: base.hash,
            last: 0,
            end: 0,
        }
    }
}

/// What lies behind a mark.
pub(in crate::store) enum NextAct {
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
pub(in crate::store) struct Whole {
    pub(in crate::store) kind: FrameKind,
    pub(in crate::store) body: Vec<u8>,
    /// The version of the body.
    pub(in crate::store) version: u8,
    pub(in crate::store) seq: u64,
    /// The hash of its last frame.
    pub(in crate::store) hash: Hash,
    /// Where that frame begins.
    pub(in crate::store) last: u64,
    /// Where the next whole begins.
    pub(in crate::store) end: u64,
}

/// What lies where a whole should begin.
pub(in crate::store) enum NextWhole {
    Whole(Whole),
    End,
    Torn,
    Damage(Flaw),
}

/// The journal of one epoch, open for reading or for writing.
pub(in crate::store) struct Journal {
    pub(in crate::store) file: OpenFile,
    pub(in crate::store) epoch: u32,
    pub(in crate::store) base: Base,
    pub(in crate::store) key: SealKey,
    pub(in crate::store) format: &'static Format,
}

impl Journal {
    /// The journal of an epoch, which begins behind `base`, in an open file.
    pub(in crate::store) fn of(
        file: OpenFile,
        epoch: u32,
        base: Base,
        key: &SealKey,
        format: &'static Format,
    ) -> Self {
        Self {
            file,
            epoch,
            base,
            key: key.derive("relais store 1: the journal of an epoch"),
            format,
        }
    }

    /// The newest version of a frame that is read here.
    pub(in crate::store) fn newest(&self) -> u16 {
        self.format.newest_frame().into()
    }

    /// Reads the act behind `mark`.
    ///
    /// # Errors
    /// The disk's own; what is wrong with the bytes is [`NextAct`].
    pub(in crate::store) fn next(&self, mark: &Mark) -> Result<NextAct, StoreError> {
        let expected =
            |header: &FrameHeader| header.kind == FrameKind::Act && header.seq == mark.seq + 1;
        let whole = match self.whole(mark.end, mark.hash, expected)? {
            NextWhole::Whole(whole) => whole,
            NextWhole::End => return Ok(NextAct::End),
            NextWhole::Torn => return Ok(NextAct::Torn),
            NextWhole::Damage(flaw) => return Ok(NextAct::Damage(flaw)),
        };
        let mark = Mark {
            seq: mark.seq + 1,
            hash: whole.hash,
            last: whole.last,
            end: whole.end,
        };
        Ok(match self.act_of(&whole) {
            Ok(entry) => NextAct::Act(Box::new(entry), mark),
            Err(flaw) => NextAct::Damage(flaw),
        })
    }

    /// Reads all frames of the whole at `at`, which must follow `hash` and be of the expected kind.
    ///
    /// # Errors
    /// The disk's own.
    pub(in crate::store) fn whole(
        &self,
        mut at: u64,
        mut hash: Hash,
        expected: impl Fn(&FrameHeader) -> bool,
    ) -> Result<NextWhole, StoreError> {
        let len = self.file.len()?;
        if len < at {
            return Ok(NextWhole::Damage(Flaw::Short));
        }
        let mut body = Vec::new();
        let mut before: Option<FrameHeader> = None;
        loop {
            let (header, bytes) = match self.header(at, len)? {
                Clear::Whole(header, bytes) => (header, bytes),
                Clear::Nothing if before.is_none() => return Ok(NextWhole::End),
                Clear::Nothing | Clear::Cut => return Ok(NextWhole::Torn),
                Clear::Bad(flaw) => return Ok(NextWhole::Damage(flaw)),
            };
            let goes_on = match before {
                Some(before) => {
                    header.part == before.part + 1
                        && header.parts == before.parts
                        && header.kind == before.kind
                        && header.version == before.version
                        && header.seq == before.seq
                }
                None => header.part == 0 && expected(&header),
            };
            if !goes_on || header.epoch != self.epoch || header.previous != hash {
                return Ok(NextWhole::Damage(Flaw::Chain));
            }
            if len - at < header.frame_len() {
                return Ok(NextWhole::Torn);
            }
            let mut sealed = vec![0; header.length as usize];
            self.file.read_at(&mut sealed, at + HEADER as u64)?;
            match seal::unseal(&self.key, &bytes, &sealed) {
                Ok(piece) => body.extend_from_slice(&piece),
                Err(flaw) => return Ok(NextWhole::Damage(flaw)),
            }
            hash = frame::hash(&bytes, &sealed);
            let last = at;
            at += header.frame_len();
            if header.part + 1 == header.parts {
                return Ok(NextWhole::Whole(Whole {
                    kind: header.kind,
                    body,
                    version: header.version,
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
        self.file.read_at(&mut bytes, at)?;
        Ok(
            match FrameHeader::parse(&bytes, self.format.newest_frame()) {
                Ok(header) => Clear::Whole(header, bytes),
                Err(_) if self.only_zeros(at, len)? => Clear::Cut,
                Err(flaw) => Clear::Bad(flaw),
            },
        )
    }

    /// A file system may lengthen a file before it has its bytes.
    fn only_zeros(&self, mut at: u64, len: u64) -> Result<bool, StoreError> {
        let mut bytes = vec![0; 1 << 16];
        while at < len {
            let here = bytes.len().min((len - at) as usize);
            let Some(bytes) = bytes.get_mut(..here) else {
                return Ok(false);
            };
            self.file.read_at(bytes, at)?;
            if bytes.iter().any(|byte| *byte != 0) {
                return Ok(false);
            }
            at += here as u64;
        }
        Ok(true)
    }

    /// Whether the journal holds that very mark, told by its last frame alone.
    pub(in crate::store) fn holds(&self, mark: &Mark) -> Result<bool, StoreError> {
        if mark.end == 0 {
            return Ok(self.epoch == 1 && *mark == Mark::start(self.base));
        }
        let len = self.file.len()?;
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
        self.file.read_at(&mut sealed, mark.last + HEADER as u64)?;
        Ok(frame::hash(&bytes, &sealed) == mark.hash)
    }

    /// Reads one act again, kept or of this epoch, given where it begins.
    pub(in crate::store) fn entry(&self, seq: u64, start: u64) -> Result<JournalEntry, StoreError> {
        let flawed = |flaw| StoreError::flawed(self.file.path(), start, flaw, self.newest());
        let previous = match self.header(start, self.file.len()?)? {
            Clear::Whole(header, _) => header.previous,
            Clear::Bad(flaw) => return Err(flawed(flaw)),
            Clear::Nothing | Clear::Cut => return Err(flawed(Flaw::Short)),
        };
        let expected =
            |header: &FrameHeader| header.kind != FrameKind::Snapshot && header.seq == seq;
        match self.whole(start, previous, expected)? {
            NextWhole::Whole(whole) => self.act_of(&whole).map_err(flawed),
            NextWhole::Damage(flaw) => Err(flawed(flaw)),
            NextWhole::End | NextWhole::Torn => Err(flawed(Flaw::Short)),
        }
    }

    /// What the frame that begins at `start` says it follows.
    pub(in crate::store) fn previous_of(&self, start: u64) -> Result<Option<Hash>, StoreError> {
        Ok(match self.header(start, self.file.len()?)? {
            Clear::Whole(header, _) => Some(header.previous),
            _ => None,
        })
    }

    /// The hash of the last frame of the act that begins at `start`, from the headers' own links.
    pub(in crate::store) fn hash_of(&self, start: u64) -> Result<Option<Hash>, StoreError> {
        let len = self.file.len()?;
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
                self.file.read_at(&mut sealed, at + HEADER as u64)?;
                return Ok(Some(frame::hash(&bytes, &sealed)));
            }
            at += header.frame_len();
        }
    }
}

/// What lies where a frame should begin.
enum Clear {
    Whole(FrameHeader, [u8; HEADER]),
    Nothing,
    Cut,
    Bad(Flaw),
}
