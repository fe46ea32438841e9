//! The outside of every small file (vault, head, session): magic, version, body, checksum.
//!
//! This outside never changes, so that any version can tell a newer file from a damaged one.

use super::error::Flaw;
use super::format;

const BEFORE: usize = 6;
const AFTER: usize = 4;

/// A kind of file: how it begins, and the version written here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Envelope {
    /// Its first bytes.
    pub(super) magic: [u8; 4],
    /// The version written and the newest that is read.
    pub(super) version: u16,
}

impl Envelope {
    /// The bytes of a file around `body`.
    pub(super) fn close(self, body: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(body.len() + BEFORE + AFTER);
        bytes.extend_from_slice(&self.magic);
        bytes.extend_from_slice(&self.version.to_le_bytes());
        bytes.extend_from_slice(body);
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// The version of a file and its body. A newer one counts only when the checksum is right.
    pub(super) fn open(self, bytes: &[u8]) -> Result<(u16, &[u8]), Flaw> {
        let (rest, sum) = bytes.split_last_chunk::<AFTER>().ok_or(Flaw::Short)?;
        let (magic, body) = rest.split_first_chunk::<4>().ok_or(Flaw::Short)?;
        let (version, body) = body.split_first_chunk::<2>().ok_or(Flaw::Short)?;
        if *magic != self.magic {
            return Err(Flaw::Magic);
        }
        if crc32fast::hash(rest) != u32::from_le_bytes(*sum) {
            return Err(Flaw::Checksum);
        }
        let version = u16::from_le_bytes(*version);
        format::known(version, self.version)?;
        Ok((version, body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Envelope = Envelope {
        magic: *b"TEST",
        version: 2,
    };

    #[test]
    fn a_newer_file_is_told_from_a_damaged_one() {
        let of = |version| Envelope { version, ..KIND }.close(b"x");
        assert_eq!(KIND.open(&of(3)), Err(Flaw::Newer(3)));
        assert_eq!(KIND.open(&of(1)), Ok((1, &b"x"[..])), "an older one");
        assert_eq!(KIND.open(&of(0)), Err(Flaw::Content));
        let file = KIND.close(b"body");
        assert_eq!(KIND.open(&file), Ok((2, &b"body"[..])));
        for at in 0..file.len() {
            let mut bent = file.clone();
            bent[at] ^= 2;
            assert!(!matches!(KIND.open(&bent), Ok(_) | Err(Flaw::Newer(_))));
            assert!(KIND.open(&file[..at]).is_err());
        }
    }
}
