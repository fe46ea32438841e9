//! Where the key of a vault comes from.

use serde::{Deserialize, Serialize};

/// Where the key that wraps the epoch's key comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
