//! A frame: a clear header, then a sealed body. How it lies in the journal, and nothing more.

use std::io;

use crate::store::error::Flaw;
use crate::store::format;
use crate::store::key::SealKey;
use crate::store::seal;

/// blake3 of a sealed frame.
pub(in crate::store) type Hash = [u8; 32];

/// What the very first frame of a store follows.
pub(in crate::store) const NO_HASH: Hash = [0; 32];
/// Bytes of a header.
pub(in crate::store) const HEADER: usize = 64;
/// The most bytes of a sealed body.
pub(in crate::store) const BODY_LIMIT: usize = 4 << 20;
/// The first bytes of a frame.
pub(in crate::store) const MAGIC: [u8; 4] = *b"RLJF";

/// What a frame carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum FrameKind {
    /// Records as they stood; carries the sequence it stands for.
    Snapshot,
    /// An act kept from an earlier epoch; it changes nothing any more.
    History,
    /// An act. Only these are applied, and only they raise the sequence.
    Act,
}

impl FrameKind {
    fn byte(self) -> u8 {
        match self {
            Self::Snapshot => 1,
            Self::History => 2,
            Self::Act => 3,
        }
    }

    fn of(byte: u8) -> Result<Self, Flaw> {
        [Self::Snapshot, Self::History, Self::Act]
            .into_iter()
            .find(|kind| kind.byte() == byte)
            .ok_or(Flaw::Content)
    }
}

/// The clear header of a frame, all of it associated data of its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct FrameHeader {
    /// The version of its body.
    pub(in crate::store) version: u8,
    pub(in crate::store) kind: FrameKind,
    /// Which part of the whole, from 0.
    pub(in crate::store) part: u16,
    pub(in crate::store) parts: u16,
    pub(in crate::store) epoch: u32,
    pub(in crate::store) seq: u64,
    /// Bytes of the sealed body.
    pub(in crate::store) length: u32,
    /// The hash of the frame before.
    pub(in crate::store) previous: Hash,
}

impl FrameHeader {
    /// `magic 4 · version 1 · kind 1 · part 2 · parts 2 · zero 2 · epoch 4 · seq 8 · length 4 ·
    /// previous 32 · crc32 4`, little-endian.
    pub(in crate::store) fn to_bytes(self) -> [u8; HEADER] {
        let mut bytes = Vec::with_capacity(HEADER);
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&[self.version, self.kind.byte()]);
        bytes.extend_from_slice(&self.part.to_le_bytes());
        bytes.extend_from_slice(&self.parts.to_le_bytes());
        bytes.extend_from_slice(&[0, 0]);
        bytes.extend_from_slice(&self.epoch.to_le_bytes());
        bytes.extend_from_slice(&self.seq.to_le_bytes());
        bytes.extend_from_slice(&self.length.to_le_bytes());
        bytes.extend_from_slice(&self.previous);
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes.try_into().unwrap_or([0; HEADER])
    }

    /// Reads a header of a version no newer than `newest`. A newer one counts only when the
    /// checksum is right: whatever comes, the checksum and the version stay where they are.
    pub(in crate::store) fn parse(bytes: &[u8; HEADER], newest: u8) -> Result<Self, Flaw> {
        let (covered, sum) = bytes.split_last_chunk::<4>().ok_or(Flaw::Short)?;
        let mut rest = covered;
        if take::<4>(&mut rest)? != MAGIC {
            return Err(Flaw::Magic);
        }
        if crc32fast::hash(covered) != u32::from_le_bytes(*sum) {
            return Err(Flaw::Checksum);
        }
        let [version, kind] = take::<2>(&mut rest)?;
        format::known(version.into(), newest.into())?;
        let header = Self {
            version,
            kind: FrameKind::of(kind)?,
            part: u16::from_le_bytes(take(&mut rest)?),
            parts: u16::from_le_bytes(take(&mut rest)?),
            epoch: {
                take::<2>(&mut rest)?;
                u32::from_le_bytes(take(&mut rest)?)
            },
            seq: u64::from_le_bytes(take(&mut rest)?),
            length: u32::from_le_bytes(take(&mut rest)?),
            previous: take(&mut rest)?,
        };
        let sane = header.part < header.parts
            && (seal::OVERHEAD..=BODY_LIMIT).contains(&(header.length as usize));
        sane.then_some(header).ok_or(Flaw::Content)
    }

    /// Bytes of the whole frame.
    pub(in crate::store) fn frame_len(&self) -> u64 {
        HEADER as u64 + u64::from(self.length)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Flaw> {
    let (first, after) = rest.split_first_chunk::<N>().ok_or(Flaw::Short)?;
    *rest = after;
    Ok(*first)
}

/// The frames of one whole, one after the other, and what is needed to go on behind them.
pub(in crate::store) struct Frames {
    /// All bytes, headers included.
    pub(in crate::store) bytes: Vec<u8>,
    /// Where the last frame begins in `bytes`.
    pub(in crate::store) last: u64,
    /// The hash of the last frame.
    pub(in crate::store) hash: Hash,
}

/// Cuts a body in parts and seals each under the header, in which part, parts and length are said
/// here.
///
/// # Errors
/// `InvalidInput` when the body takes more parts than a header can count.
pub(in crate::store) fn seal_frames(
    key: &SealKey,
    header: FrameHeader,
    body: &[u8],
) -> io::Result<Frames> {
    let pieces: Vec<&[u8]> = if body.is_empty() {
        vec![body]
    } else {
        body.chunks(BODY_LIMIT - seal::OVERHEAD).collect()
    };
    let parts = u16::try_from(pieces.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    let mut frames = Frames {
        bytes: Vec::with_capacity(body.len() + pieces.len() * (HEADER + seal::OVERHEAD)),
        last: 0,
        hash: header.previous,
    };
    for (part, piece) in (0..parts).zip(pieces) {
        let header = FrameHeader {
            part,
            parts,
            length: (piece.len() + seal::OVERHEAD) as u32,
            previous: frames.hash,
            ..header
        }
        .to_bytes();
        let sealed = seal::seal(key, &header, piece)?;
        frames.last = frames.bytes.len() as u64;
        frames.hash = hash(&header, &sealed);
        frames.bytes.extend_from_slice(&header);
        frames.bytes.extend_from_slice(&sealed);
    }
    Ok(frames)
}

/// The hash of a sealed frame.
pub(in crate::store) fn hash(header: &[u8; HEADER], sealed: &[u8]) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(header);
    hasher.update(sealed);
    *hasher.finalize().as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header() -> FrameHeader {
        FrameHeader {
            version: 1,
            kind: FrameKind::Act,
            part: 1,
            parts: 3,
            epoch: 7,
            seq: 1 << 40,
            length: 4000,
            previous: [9; 32],
        }
    }

    #[test]
    fn a_header_is_read_as_it_was_written_and_no_bit_of_it_goes_unnoticed() {
        let bytes = header().to_bytes();
        assert_eq!(FrameHeader::parse(&bytes, 1), Ok(header()));
        for bit in 0..HEADER * 8 {
            let mut bent = bytes;
            bent[bit / 8] ^= 1 << (bit % 8);
            assert!(FrameHeader::parse(&bent, 1).is_err(), "{bit}");
        }
    }

    #[test]
    fn a_newer_frame_is_told_from_a_damaged_one() {
        let mut bytes = header().to_bytes();
        bytes[4] = 2;
        assert_eq!(FrameHeader::parse(&bytes, 1), Err(Flaw::Checksum));
        let sum = crc32fast::hash(&bytes[..60]);
        bytes[60..].copy_from_slice(&sum.to_le_bytes());
        assert_eq!(FrameHeader::parse(&bytes, 1), Err(Flaw::Newer(2)));
        let read = FrameHeader::parse(&bytes, 2).unwrap();
        assert_eq!((read.version, read.seq), (2, header().seq));
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_header_or_refused(bytes in any::<[[u8; 32]; 2]>()) {
            let bytes: Vec<u8> = bytes.concat();
            prop_assert!(FrameHeader::parse(bytes.as_slice().try_into().unwrap(), 1).is_err());
        }
    }
}
