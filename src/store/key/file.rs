//! The key file: the key as a line of letters with a check, so that it can be copied by hand.

use std::path::Path;

use data_encoding::BASE32_NOPAD;
use zeroize::Zeroizing;

use super::{KEY_BYTES, SealKey};
use crate::store::disk::Disk;
use crate::store::error::StoreError;

/// How a key file begins.
const FIRST_LINE: &str = "relais key 1";
/// Bytes of the check behind the key.
const CHECK: usize = 3;

/// The letters of a key, check included: 56 of them.
pub(in crate::store) fn letters(key: &SealKey) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0u8; KEY_BYTES + CHECK]);
    let (first, last) = bytes.split_at_mut(KEY_BYTES);
    first.copy_from_slice(key.bytes());
    last.copy_from_slice(&check(key.bytes()));
    Zeroizing::new(BASE32_NOPAD.encode(bytes.as_ref()))
}

/// The key of these letters: case, spaces and hyphens do not matter; a typo is found out.
pub(in crate::store) fn parse(letters: &str) -> Option<SealKey> {
    let plain: Zeroizing<String> = Zeroizing::new(
        letters
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect(),
    );
    let bytes = Zeroizing::new(BASE32_NOPAD.decode(plain.as_bytes()).ok()?);
    let (key, sum) = bytes.split_first_chunk::<KEY_BYTES>()?;
    (sum == check(key)).then(|| SealKey::from_bytes(key))
}

fn check(key: &[u8; KEY_BYTES]) -> [u8; CHECK] {
    let key = SealKey::from_bytes(key);
    let hash = key.derive("relais store 1: the check behind a key in letters");
    let [a, b, c, ..] = *hash.bytes();
    [a, b, c]
}

/// Reads the key of a store.
pub(in crate::store) fn read(disk: &Disk, path: &Path) -> Result<SealKey, StoreError> {
    let missing = || StoreError::KeyMissing { path: path.into() };
    let bytes = Zeroizing::new(disk.read(path)?.ok_or_else(missing)?);
    let wrong = || StoreError::KeyWrong { path: path.into() };
    let words = std::str::from_utf8(&bytes).map_err(|_| wrong())?;
    let letters = words.strip_prefix(FIRST_LINE).ok_or_else(wrong)?;
    parse(letters).ok_or_else(wrong)
}

/// Writes the key of a new store, for good.
pub(in crate::store) fn write(disk: &Disk, path: &Path, key: &SealKey) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        disk.make_folder(folder)?;
        disk.keep_private(folder)?;
    }
    let words = Zeroizing::new(format!("{FIRST_LINE}\n{}\n", letters(key).as_str()));
    disk.replace(path, words.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_from_its_letters_and_a_typo_is_found_out() {
        let key = SealKey::random().unwrap();
        let letters = letters(&key);
        assert_eq!(letters.len(), 56);
        let spaced: String = letters
            .to_lowercase()
            .chars()
            .enumerate()
            .flat_map(|(at, c)| [c].into_iter().chain((at % 4 == 3).then_some('-')))
            .collect();
        assert_eq!(parse(&spaced).unwrap().bytes(), key.bytes());
        for at in 0..letters.len() {
            let mut typo: Vec<char> = letters.chars().collect();
            typo[at] = if typo[at] == 'A' { 'B' } else { 'A' };
            assert!(
                parse(&typo.into_iter().collect::<String>()).is_none(),
                "{at}"
            );
        }
        assert!(parse("").is_none() && parse("é").is_none());
    }
}
