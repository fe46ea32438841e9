//! What the store keeps of itself: the vault, the head, and how far the index is.

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::number::Ref;

/// What the first frame of an epoch follows.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Base {
    pub(in crate::store) seq: u64,
    pub(in crate::store) hash: [u8; 32],
}

/// A point of the journal behind a whole act.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Mark {
    pub(in crate::store) seq: u64,
    pub(in crate::store) hash: [u8; 32],
    pub(in crate::store) last: u64,
    pub(in crate::store) end: u64,
}

/// The vault as it lies there.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Vault {
    pub(in crate::store) header: VaultHeader,
    pub(in crate::store) sealed: Vec<u8>,
}

/// What lies open in a vault.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct VaultHeader {
    pub(in crate::store) store: [u8; 16],
    pub(in crate::store) generation: u64,
    pub(in crate::store) epoch: u32,
    pub(in crate::store) derivation: Derivation,
}

/// Where the key that wraps the epoch's key comes from.
#[derive(Serialize, Deserialize)]
pub(in crate::store) enum Derivation {
    KeyFile,
    Passphrase {
        salt: [u8; 16],
        memory: u32,
        passes: u32,
        lanes: u32,
    },
}

/// The sealed part of a vault.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct VaultInside {
    pub(in crate::store) epoch_key: [u8; 32],
    pub(in crate::store) base: Base,
    pub(in crate::store) erased: Vec<Ref>,
}

impl Drop for VaultInside {
    fn drop(&mut self) {
        self.epoch_key.zeroize();
    }
}

/// The last act that a machine has seen.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Head {
    pub(in crate::store) epoch: u32,
    pub(in crate::store) seq: u64,
    pub(in crate::store) hash: [u8; 32],
}

/// What the index says of itself.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Applied {
    pub(in crate::store) in_progress: bool,
    pub(in crate::store) mark: Mark,
    pub(in crate::store) tallies: Vec<Tally>,
}

/// What lies under one byte of the index.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Tally {
    pub(in crate::store) rows: u64,
    pub(in crate::store) blocks: u32,
    pub(in crate::store) digest: u128,
}
