//! Where the key of a vault comes from.

use crate::store::format::v1;

/// Where the key that wraps the epoch's key comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) enum Derivation {
    /// The key file.
    KeyFile,
    /// A passphrase, through argon2id.
    Passphrase {
        /// Random, once per passphrase.
        salt: [u8; 16],
        /// Memory in KiB.
        memory: u32,
        /// Passes over it.
        passes: u32,
        /// Lanes.
        lanes: u32,
    },
}

impl From<v1::Derivation> for Derivation {
    fn from(shape: v1::Derivation) -> Self {
        match shape {
            v1::Derivation::KeyFile => Self::KeyFile,
            v1::Derivation::Passphrase {
                salt,
                memory,
                passes,
                lanes,
            } => Self::Passphrase {
                salt,
                memory,
                passes,
                lanes,
            },
        }
    }
}

impl From<&Derivation> for v1::Derivation {
    fn from(derivation: &Derivation) -> Self {
        match *derivation {
            Derivation::KeyFile => Self::KeyFile,
            Derivation::Passphrase {
                salt,
                memory,
                passes,
                lanes,
            } => Self::Passphrase {
                salt,
                memory,
                passes,
                lanes,
            },
        }
    }
}
