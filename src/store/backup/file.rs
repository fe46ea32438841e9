//! The file of a backup: a header, the vault, the journal up to an act.
//!
//! `magic 4 · format 2 · length of the vault 4 · length of the journal 8 · blake3 of both 32 ·
//! crc32 4`, little-endian; then the vault and the journal as they lie in the store.

use std::path::Path;

use crate::store::disk::Disk;
use crate::store::disk::OpenFile;
use crate::store::error::{Flaw, StoreError};
use crate::store::format;

const MAGIC: [u8; 4] = *b"RLBK";
/// The format written and the newest that is read.
pub(super) const FORMAT: u16 = 1;
/// Bytes of a header.
const HEADER: usize = 54;
/// No vault is longer.
const VAULT_LIMIT: u32 = 64 << 20;
/// Bytes copied at a time.
const STRIDE: usize = 1 << 20;

/// What a header says.
struct BackupHeader {
    vault: u32,
    journal: u64,
    digest: [u8; 32],
}

impl BackupHeader {
    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER);
        bytes.extend_from_slice(&MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&self.vault.to_le_bytes());
        bytes.extend_from_slice(&self.journal.to_le_bytes());
        bytes.extend_from_slice(&self.digest);
        let sum = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&sum.to_le_bytes());
        bytes
    }

    fn parse(bytes: &[u8]) -> Result<Self, Flaw> {
        let (covered, sum) = bytes.split_last_chunk::<4>().ok_or(Flaw::Short)?;
        let (magic, rest) = covered.split_first_chunk::<4>().ok_or(Flaw::Short)?;
        let (version, rest) = rest.split_first_chunk::<2>().ok_or(Flaw::Short)?;
        let (vault, rest) = rest.split_first_chunk::<4>().ok_or(Flaw::Short)?;
        let (journal, digest) = rest.split_first_chunk::<8>().ok_or(Flaw::Short)?;
        if *magic != MAGIC {
            return Err(Flaw::Magic);
        }
        if crc32fast::hash(covered) != u32::from_le_bytes(*sum) {
            return Err(Flaw::Checksum);
        }
        format::known(u16::from_le_bytes(*version), FORMAT)?;
        let header = Self {
            vault: u32::from_le_bytes(*vault),
            journal: u64::from_le_bytes(*journal),
            digest: digest.try_into().map_err(|_| Flaw::Short)?,
        };
        if header.vault > VAULT_LIMIT {
            return Err(Flaw::Content);
        }
        Ok(header)
    }
}

/// Writes a backup under a name that nothing has yet, and syncs it.
pub(super) fn write(
    disk: &Disk,
    path: &Path,
    vault: &[u8],
    journal: &OpenFile,
    length: u64,
) -> Result<(), StoreError> {
    let file = disk.make(path)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(vault);
    file.write_at(vault, HEADER as u64)?;
    let behind = HEADER as u64 + vault.len() as u64;
    let mut buffer = vec![0; STRIDE];
    let mut at = 0;
    while at < length {
        let here = buffer.len().min((length - at) as usize);
        let Some(bytes) = buffer.get_mut(..here) else {
            break;
        };
        journal.read_at(bytes, at)?;
        hasher.update(bytes);
        file.write_at(bytes, behind + at)?;
        at += here as u64;
    }
    let header = BackupHeader {
        vault: vault.len() as u32,
        journal: length,
        digest: *hasher.finalize().as_bytes(),
    };
    // The header last: a file whose making was cut short does not begin as a backup does.
    file.write_at(&header.to_bytes(), 0)?;
    file.sync_all()
}

/// The vault in a backup, and its journal as if it were a file of its own. With `whole`, every byte
/// is compared with the digest.
pub(super) fn open(
    disk: &Disk,
    path: &Path,
    whole: bool,
) -> Result<Option<(Vec<u8>, OpenFile)>, StoreError> {
    let Some(file) = disk.open(path, false)? else {
        return Ok(None);
    };
    let flawed = |flaw| StoreError::flawed(path, 0, flaw, FORMAT);
    let length = file.len()?;
    let mut bytes = [0; HEADER];
    if length < HEADER as u64 {
        return Err(flawed(Flaw::Short));
    }
    file.read_at(&mut bytes, 0)?;
    let header = BackupHeader::parse(&bytes).map_err(flawed)?;
    let behind = HEADER as u64 + u64::from(header.vault);
    if behind.checked_add(header.journal) != Some(length) {
        return Err(flawed(Flaw::Short));
    }
    let mut vault = vec![0; header.vault as usize];
    file.read_at(&mut vault, HEADER as u64)?;
    if whole && digest(&file, length)? != header.digest {
        return Err(flawed(Flaw::Checksum));
    }
    Ok(Some((vault, file.from(behind))))
}

fn digest(file: &OpenFile, length: u64) -> Result<[u8; 32], StoreError> {
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; STRIDE];
    let mut at = HEADER as u64;
    while at < length {
        let here = buffer.len().min((length - at) as usize);
        let Some(bytes) = buffer.get_mut(..here) else {
            break;
        };
        file.read_at(bytes, at)?;
        hasher.update(bytes);
        at += here as u64;
    }
    Ok(*hasher.finalize().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_as_it_was_written_and_no_bit_of_it_goes_unnoticed() {
        let header = BackupHeader {
            vault: 321,
            journal: 1 << 33,
            digest: [9; 32],
        };
        let bytes = header.to_bytes();
        assert_eq!(bytes.len(), HEADER);
        let read = BackupHeader::parse(&bytes).unwrap();
        assert_eq!((read.vault, read.journal), (321, 1 << 33));
        for bit in 0..HEADER * 8 {
            let mut bent = bytes.clone();
            bent[bit / 8] ^= 1 << (bit % 8);
            assert!(BackupHeader::parse(&bent).is_err(), "{bit}");
        }
    }
}
