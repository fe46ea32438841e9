//! The vault as it lies there, in each version that was ever written.

use super::VaultHeader;
use crate::domain::Ref;
use crate::store::codec;
use crate::store::error::Flaw;
use crate::store::format::{Shape, Versions, v1};
use crate::store::id::StoreId;
use crate::store::journal::Base;
use crate::store::key::SealKey;

/// A vault that is not open.
pub(super) struct SealedVault {
    pub(super) header: VaultHeader,
    /// The bytes of the header, about which the rest is sealed.
    pub(super) about: Vec<u8>,
    pub(super) sealed: Vec<u8>,
}

/// The versions of a vault that is not open.
pub(super) const OUTSIDES: Versions<SealedVault> = Versions {
    readers: &[|bytes| {
        let v1::Vault { header, sealed } = codec::decode(bytes)?;
        Ok(SealedVault {
            about: codec::encode(&header)?,
            header: header.into(),
            sealed,
        })
    }],
    write: |vault| {
        codec::encode(&v1::Vault {
            header: (&vault.header).into(),
            sealed: vault.sealed.clone(),
        })
    },
};

/// The sealed part of a vault.
pub(super) struct Inside {
    pub(super) epoch_key: SealKey,
    pub(super) base: Base,
    pub(super) erased: Vec<Ref>,
}

/// The versions of the sealed part; those of the vault that it lies in.
pub(super) const INSIDES: Versions<Inside> = Versions {
    readers: &[|bytes| {
        let mut shape: v1::VaultInside = codec::decode(bytes)?;
        Ok(Inside {
            epoch_key: SealKey::from_bytes(&shape.epoch_key),
            base: Base {
                seq: shape.base.seq,
                hash: shape.base.hash,
            },
            erased: std::mem::take(&mut shape.erased).value(),
        })
    }],
    write: |inside| {
        codec::encode(&v1::VaultInside {
            epoch_key: *inside.epoch_key.bytes(),
            base: inside.base.into(),
            erased: Shape::of(&inside.erased),
        })
    },
};

/// The bytes of a header as they are written now.
pub(super) fn about(header: &VaultHeader) -> Result<Vec<u8>, Flaw> {
    codec::encode(&v1::VaultHeader::from(header))
}

impl From<v1::VaultHeader> for VaultHeader {
    fn from(shape: v1::VaultHeader) -> Self {
        Self {
            store: StoreId(shape.store),
            generation: shape.generation,
            epoch: shape.epoch,
            derivation: shape.derivation.into(),
        }
    }
}

impl From<&VaultHeader> for v1::VaultHeader {
    fn from(header: &VaultHeader) -> Self {
        Self {
            store: header.store.0,
            generation: header.generation,
            epoch: header.epoch,
            derivation: (&header.derivation).into(),
        }
    }
}
