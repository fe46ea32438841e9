//! Keys in memory: random, derived for one purpose each, wiped when dropped.

use std::fmt;
use std::io;

use zeroize::Zeroizing;

/// Bytes of a key.
pub(super) const KEY_BYTES: usize = 32;

/// A key of 256 bits. Never shown, never copied by accident, wiped when dropped.
pub(super) struct Key(Zeroizing<[u8; KEY_BYTES]>);

impl Key {
    /// A new random key.
    pub(super) fn random() -> io::Result<Self> {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        fill(bytes.as_mut())?;
        Ok(Self(bytes))
    }

    /// The key of these bytes; the caller wipes its own copy.
    pub(super) fn from_bytes(bytes: &[u8; KEY_BYTES]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The same key again, for a vault that takes the place of another.
    pub(super) fn copy(&self) -> Self {
        Self::from_bytes(self.bytes())
    }

    /// A key for one purpose: neither tells anything of the other.
    pub(super) fn derive(&self, purpose: &str) -> Self {
        Self(Zeroizing::new(blake3::derive_key(purpose, self.bytes())))
    }

    /// The bytes themselves, for the cipher and the key file.
    pub(super) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Fills `bytes` from the system's source of randomness.
pub(super) fn fill(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
}
