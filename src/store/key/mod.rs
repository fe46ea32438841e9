//! Keys: random, derived for one purpose each, wiped when dropped; and where the first comes from,
//! a key file or a passphrase. Which vault they open is not known here.

mod derivation;
pub(super) mod file;
pub(super) mod passphrase;
mod secret;
mod unlock;

use std::fmt;
use std::io;

use zeroize::{Zeroize, Zeroizing};

pub(super) use derivation::Derivation;
pub use secret::Secret;
pub use unlock::{MasterKey, Unlock};

/// Bytes of a key.
pub(in crate::store) const KEY_BYTES: usize = 32;

/// A key of 256 bits. Never shown, never copied by accident, wiped when dropped. It lies in a place
/// of its own: moving it moves no byte, so that none is left behind.
pub(in crate::store) struct SealKey(Box<Zeroizing<[u8; KEY_BYTES]>>);

impl SealKey {
    fn blank() -> Self {
        Self(Box::default())
    }

    /// A new random key.
    pub(in crate::store) fn random() -> io::Result<Self> {
        let mut key = Self::blank();
        fill(key.0.as_mut().as_mut())?;
        Ok(key)
    }

    /// The key of these bytes; the caller wipes its own copy.
    pub(in crate::store) fn from_bytes(bytes: &[u8; KEY_BYTES]) -> Self {
        let mut key = Self::blank();
        key.0.copy_from_slice(bytes);
        key
    }

    /// The same key again, for a vault that takes the place of another.
    pub(in crate::store) fn copy(&self) -> Self {
        Self::from_bytes(self.bytes())
    }

    /// A key for one purpose: neither tells anything of the other.
    pub(in crate::store) fn derive(&self, purpose: &str) -> Self {
        let mut derived = Self::blank();
        // Both hold the key itself.
        let mut hasher = Box::new(blake3::Hasher::new_derive_key(purpose));
        hasher.update(self.bytes());
        let mut output = Box::new(hasher.finalize_xof());
        output.fill(derived.0.as_mut().as_mut());
        hasher.zeroize();
        output.zeroize();
        derived
    }

    /// The bytes themselves, for the cipher and the key file.
    pub(in crate::store) fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey")
    }
}

/// Overwrites what the stack below still holds of calls that have returned: keys on their way
/// through a cipher. For a moment of rest, after the keys themselves were dropped.
pub fn scrub_stack() {
    let mut below = [0u8; 512 << 10];
    std::hint::black_box(&mut below).zeroize();
}

/// Fills `bytes` from the system's source of randomness.
pub(in crate::store) fn fill(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|error| io::Error::other(error.to_string()))
}
