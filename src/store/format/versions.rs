//! The versions of one shape: each that was ever written can be read, the newest is written.

use super::Shape;
use crate::store::codec;
use crate::store::error::Flaw;

/// Reads one version of a shape.
pub(in crate::store) type Read<R> = fn(&[u8]) -> Result<R, Flaw>;

/// The versions of a shape whose values are read as `R` and written from `W`.
#[derive(Debug)]
pub(in crate::store) struct Versions<R: 'static, W: ?Sized + 'static = R> {
    /// The readers, oldest first: of version 1, of version 2, …
    pub(in crate::store) readers: &'static [Read<R>],
    /// Writes the newest of them.
    pub(in crate::store) write: fn(&W) -> Result<Vec<u8>, Flaw>,
}

/// The versions of a list.
pub(in crate::store) type Lists<T> = Versions<Vec<T>, [T]>;

impl<R, W: ?Sized> Versions<R, W> {
    /// The version that is written, and the newest that is read.
    pub(in crate::store) const fn newest(&self) -> u8 {
        self.readers.len() as u8
    }

    /// The value of bytes of that version.
    ///
    /// # Errors
    /// The version is newer than any known here, none at all, or the bytes are not of it.
    pub(in crate::store) fn read(&self, version: u16, bytes: &[u8]) -> Result<R, Flaw> {
        known(version, self.newest().into())?;
        let reader = self.readers.get(usize::from(version) - 1);
        reader.ok_or(Flaw::Newer(version))?(bytes)
    }

    /// The bytes of a value in the newest version.
    ///
    /// # Errors
    /// It is too large to be written.
    pub(in crate::store) fn write(&self, value: &W) -> Result<Vec<u8>, Flaw> {
        (self.write)(value)
    }
}

/// Refuses a version newer than the newest known; none was ever numbered 0.
pub(in crate::store) fn known(version: u16, newest: u16) -> Result<(), Flaw> {
    match version {
        0 => Err(Flaw::Content),
        found if found > newest => Err(Flaw::Newer(found)),
        _ => Ok(()),
    }
}

/// Reads a shape.
pub(in crate::store) fn read<S: Shape>(bytes: &[u8]) -> Result<S::Value, Flaw> {
    codec::decode::<S>(bytes).map(S::value)
}

/// Writes a value as a shape.
pub(in crate::store) fn write<S: Shape>(value: &S::Value) -> Result<Vec<u8>, Flaw> {
    codec::encode(&S::of(value))
}

/// Writes values as shapes, one behind the other.
pub(in crate::store) fn write_all<S: Shape>(values: &[S::Value]) -> Result<Vec<u8>, Flaw> {
    let shapes: Vec<S> = values.iter().map(S::of).collect();
    codec::encode(&shapes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Versions<String> = Versions {
        readers: &[
            |bytes| Ok(format!("old {}", bytes.len())),
            |bytes| Ok(format!("new {}", bytes.len())),
        ],
        write: |words| Ok(words.clone().into_bytes()),
    };

    #[test]
    fn each_version_has_its_reader_and_a_newer_one_has_none() {
        assert_eq!(WORDS.newest(), 2);
        assert_eq!(WORDS.read(1, b"abc").unwrap(), "old 3");
        assert_eq!(WORDS.read(2, b"abc").unwrap(), "new 3");
        assert_eq!(WORDS.read(3, b"abc"), Err(Flaw::Newer(3)));
        assert_eq!(WORDS.read(u16::MAX, b"abc"), Err(Flaw::Newer(u16::MAX)));
        assert_eq!(WORDS.read(0, b"abc"), Err(Flaw::Content));
    }
}
