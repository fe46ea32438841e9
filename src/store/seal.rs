//! Sealing: XChaCha20-Poly1305 under a random nonce, `nonce ‖ ciphertext ‖ tag`.
//!
//! What bytes are and where they belong goes into the associated data, so that a sealed thing
//! moved elsewhere does not open.

use std::io;

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};

use super::error::Flaw;
use super::key::{self, SealKey};

const NONCE: usize = 24;
const TAG: usize = 16;
/// How much longer a sealed thing is than what it holds.
pub(super) const OVERHEAD: usize = NONCE + TAG;

/// Seals `plain` under a new nonce.
pub(super) fn seal(key: &SealKey, about: &[u8], plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    key::fill(&mut nonce)?;
    seal_with(key, nonce, about, plain)
}

/// Seals `plain` under a nonce that must never be used twice: for [`seal`] and the golden bytes.
pub(super) fn seal_with(
    key: &SealKey,
    nonce: [u8; NONCE],
    about: &[u8],
    plain: &[u8],
) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let (_, text) = sealed.split_at_mut(NONCE);
    let tag = cipher(key)
        .encrypt_inout_detached(&XNonce::from(nonce), about, text.into())
        .map_err(|_| io::Error::other("sealing"))?;
    sealed.extend_from_slice(&tag);
    Ok(sealed)
}

/// Opens what [`seal`] sealed under the same key about the same thing.
pub(super) fn unseal(key: &SealKey, about: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Flaw> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE>().ok_or(Flaw::Short)?;
    let (text, tag) = rest.split_last_chunk::<TAG>().ok_or(Flaw::Short)?;
    let mut plain = text.to_vec();
    cipher(key)
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            about,
            plain.as_mut_slice().into(),
            &Tag::from(*tag),
        )
        .map_err(|_| Flaw::Unsealing)?;
    Ok(plain)
}

/// The tag of a sealed thing: it changes with every sealing, even of the same bytes.
pub(super) fn tag(sealed: &[u8]) -> u128 {
    sealed
        .last_chunk::<TAG>()
        .map_or(0, |tag| u128::from_le_bytes(*tag))
}

fn cipher(key: &SealKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_whole_in_its_place_and_with_its_key() {
        let key = SealKey::random().unwrap();
        let sealed = seal(&key, b"here", b"words").unwrap();
        assert_eq!(unseal(&key, b"here", &sealed).unwrap(), b"words");
        assert_eq!(unseal(&key, b"there", &sealed), Err(Flaw::Unsealing));
        let other = SealKey::random().unwrap();
        assert_eq!(unseal(&other, b"here", &sealed), Err(Flaw::Unsealing));
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert_eq!(unseal(&key, b"here", &bent), Err(Flaw::Unsealing), "{at}");
            assert!(unseal(&key, b"here", &sealed[..at]).is_err());
        }
    }

    #[test]
    fn the_same_words_are_never_sealed_alike() {
        let key = SealKey::random().unwrap();
        let (a, b) = (
            seal(&key, b"", b"w").unwrap(),
            seal(&key, b"", b"w").unwrap(),
        );
        assert_ne!(a, b);
        assert_ne!(tag(&a), tag(&b));
    }
}
