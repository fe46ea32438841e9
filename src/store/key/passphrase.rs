//! A key from a passphrase: argon2id, so slow and so wide that guessing is dear.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroize;

use super::{Derivation, KEY_BYTES, SealKey, Secret, fill};
use crate::store::error::StoreError;

/// 64 MiB, three passes, four lanes.
const MEMORY: u32 = 64 << 10;
const PASSES: u32 = 3;
const LANES: u32 = 4;
/// What a vault may ask of this machine before its seal is checked: 1 GiB.
const MEMORY_LIMIT: u32 = 1 << 20;
const PASSES_LIMIT: u32 = 32;

/// Before the next try, after so many failures: nothing, then 1 s, doubling up to a minute.
pub fn delay(failures: u32) -> Duration {
    match failures {
        0 => Duration::ZERO,
        n => Duration::from_secs(1 << (n - 1).min(6)).min(Duration::from_secs(60)),
    }
}

/// How a key is derived from a new passphrase.
pub(in crate::store) fn fresh() -> std::io::Result<Derivation> {
    let mut salt = [0; 16];
    fill(&mut salt)?;
    Ok(Derivation::Passphrase {
        salt,
        memory: MEMORY,
        passes: PASSES,
        lanes: LANES,
    })
}

/// The key that a passphrase gives.
///
/// # Errors
/// [`StoreError::SecretWrong`]: no vault of ours asks for such a derivation.
pub(in crate::store) fn derive(
    words: &Secret,
    derivation: &Derivation,
) -> Result<SealKey, StoreError> {
    let Derivation::Passphrase {
        salt,
        memory,
        passes,
        lanes,
    } = derivation
    else {
        return Err(StoreError::SecretWrong);
    };
    if *memory > MEMORY_LIMIT || *passes > PASSES_LIMIT {
        return Err(StoreError::SecretWrong);
    }
    let params = Params::new(*memory, *passes, *lanes, Some(KEY_BYTES))
        .map_err(|_| StoreError::SecretWrong)?;
    let mut bytes = [0; KEY_BYTES];
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
        words.words().as_bytes(),
        salt,
        &mut bytes,
    );
    let key = SealKey::from_bytes(&bytes);
    bytes.zeroize();
    derived.map(|()| key).map_err(|_| StoreError::SecretWrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_gives_its_key_again_and_another_gives_another() {
        let derivation = Derivation::Passphrase {
            salt: [7; 16],
            memory: 64,
            passes: 1,
            lanes: 4,
        };
        let key = |words: &str| derive(&Secret::new(words.into()), &derivation).unwrap();
        assert_eq!(key("cheval pile").bytes(), key("cheval pile").bytes());
        assert_ne!(key("cheval pile").bytes(), key("cheval pil").bytes());
        assert!(derive(&Secret::new("x".into()), &Derivation::KeyFile).is_err());
    }

    #[test]
    fn a_vault_that_asks_for_too_much_is_refused_at_once() {
        let greedy = Derivation::Passphrase {
            salt: [7; 16],
            memory: u32::MAX,
            passes: 3,
            lanes: 4,
        };
        assert!(derive(&Secret::new("x".into()), &greedy).is_err());
    }

    #[test]
    fn each_failure_makes_the_next_try_wait_longer_up_to_a_minute() {
        let seconds: Vec<u64> = (0..9).map(|n| delay(n).as_secs()).collect();
        assert_eq!(seconds, [0, 1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
