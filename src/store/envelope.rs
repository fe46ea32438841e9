//! The outside of every small file (vault, head, session): magic, format, body, checksum.
//!
//! This outside never changes, so that any version can tell a newer file from a damaged one.

use super::error::Flaw;

const BEFORE: usize = 6;
const AFTER: usize = 4;

/// A kind of file: how it begins, and the format written here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Envelope {
    /// Its first bytes.
    pub(super) magic: [u8; 4],
    /// The format written and the newest that is read.
    pub(super) format: u16,
}

impl Envelope {
    /// The bytes of a file around `body`.
    pub(super) fn close(self, body: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(body.len() + BEFORE + AFTER);
        bytes.extend_from_slice(&self.magic);
        bytes.extend_from_slice(&self.format.to_le_bytes());
        bytes.extend_from_slice(body);
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// The body of a file. A newer format counts only when the checksum is right.
    pub(super) fn open(self, bytes: &[u8]) -> Result<&[u8], Flaw> {
        let (rest, sum) = bytes.split_last_chunk::<AFTER>().ok_or(Flaw::Short)?;
        let (magic, body) = rest.split_first_chunk::<4>().ok_or(Flaw::Short)?;
        let (format, body) = body.split_first_chunk::<2>().ok_or(Flaw::Short)?;
        if *magic != self.magic {
            return Err(Flaw::Magic);
        }
        if crc32fast::hash(rest) != u32::from_le_bytes(*sum) {
            return Err(Flaw::Checksum);
        }
        match u16::from_le_bytes(*format) {
            found if found > self.format => Err(Flaw::Newer(found)),
            found if found == self.format => Ok(body),
            _ => Err(Flaw::Content),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Envelope = Envelope {
        magic: *b"TEST",
        format: 1,
    };

    #[test]
    fn a_newer_file_is_told_from_a_damaged_one() {
        let newer = Envelope { format: 2, ..KIND }.close(b"x");
        assert_eq!(KIND.open(&newer), Err(Flaw::Newer(2)));
        let file = KIND.close(b"body");
        assert_eq!(KIND.open(&file), Ok(&b"body"[..]));
        for at in 0..file.len() {
            let mut bent = file.clone();
            bent[at] ^= 2;
            assert!(!matches!(KIND.open(&bent), Ok(_) | Err(Flaw::Newer(_))));
            assert!(KIND.open(&file[..at]).is_err());
        }
    }
}
