//! Whether a file under the name of a journal is one: a name is easily given to something else.

use std::fs::File;
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::frame::{FrameHeader, HEADER, MAGIC};

/// Whether what lies there is the journal of that epoch: it begins as one does, or its making was cut
/// short before it could.
pub(in crate::store) fn is_journal_of(path: &Path, epoch: u32) -> bool {
    let is_file = std::fs::symlink_metadata(path).is_ok_and(|about| about.is_file());
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEADER as u64).read_to_end(&mut bytes));
    if !is_file || read.is_err() {
        return false;
    }
    let Ok(header) = <[u8; HEADER]>::try_from(bytes.as_slice()) else {
        // Cut short: as far as it goes it begins like one.
        return MAGIC.iter().zip(&bytes).all(|(one, other)| one == other);
    };
    // Whatever its version: a newer program may have written it.
    FrameHeader::parse(&header, u8::MAX).is_ok_and(|header| header.epoch == epoch)
}

/// Whether the first act of a journal lies there whole, as far as the lengths of its parts say.
pub(in crate::store) fn holds_an_act(path: &Path) -> bool {
    let Ok(file) = File::open(path) else {
        return false;
    };
    let len = file.metadata().map_or(0, |about| about.len());
    let (mut at, mut bytes) = (0, [0; HEADER]);
    loop {
        let read = file.read_exact_at(&mut bytes, at);
        let Some(header) = read
            .ok()
            .and_then(|()| FrameHeader::parse(&bytes, u8::MAX).ok())
        else {
            return false;
        };
        at += header.frame_len();
        if len < at {
            return false;
        }
        if header.part + 1 == header.parts {
            return true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::journal::FrameKind;

    #[test]
    fn only_what_begins_like_a_journal_of_that_epoch_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal-000007");
        let header = FrameHeader {
            version: 200,
            kind: FrameKind::Act,
            part: 0,
            parts: 1,
            epoch: 7,
            seq: 1,
            length: 100,
            previous: [0; 32],
        };
        let bytes = header.to_bytes();
        let put = |bytes: &[u8]| std::fs::write(&path, bytes).unwrap();
        for whole in [&bytes[..], &bytes[..10], &bytes[..2], &[]] {
            put(whole);
            assert!(is_journal_of(&path, 7), "{whole:?}");
        }
        put(&bytes);
        assert!(!is_journal_of(&path, 8), "of another epoch");
        for other in [
            &b"Compte rendu"[..],
            b"R",
            b"notes of a meeting, long enough to be a header of a frame, and more",
        ] {
            put(other);
            assert_eq!(is_journal_of(&path, 7), other == b"R", "{other:?}");
        }
        std::fs::remove_file(&path).unwrap();
        assert!(!is_journal_of(&path, 7), "nothing");
        std::fs::create_dir(&path).unwrap();
        assert!(!is_journal_of(&path, 7), "a folder");
    }
}
