//! Values to bytes and back: bincode with a limit, every byte consumed. The only user of bincode.
//!
//! What is encoded is a shape of `format`, never a type of `domain`.

use bincode::config::standard;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::Flaw;

/// The most bytes that decoding one thing may ask for: a whole country in one act.
pub(super) const LIMIT: usize = 1 << 30;

/// The bytes of a value.
pub(super) fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Flaw> {
    bincode::serde::encode_to_vec(value, standard()).map_err(|_| Flaw::Content)
}

/// The value of these bytes, all of them.
pub(super) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Flaw> {
    let config = standard().with_limit::<LIMIT>();
    match bincode::serde::decode_from_slice(bytes, config) {
        Ok((value, read)) if read == bytes.len() => Ok(value),
        _ => Err(Flaw::Content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::store::format::TODAY;

    #[test]
    fn a_byte_too_many_or_too_few_is_refused() {
        let mut bytes = encode(&("a", 7u64)).unwrap();
        assert_eq!(decode::<(String, u64)>(&bytes).unwrap(), ("a".into(), 7));
        bytes.push(0);
        assert_eq!(decode::<(String, u64)>(&bytes), Err(Flaw::Content));
        assert_eq!(decode::<(String, u64)>(&bytes[..1]), Err(Flaw::Content));
    }

    #[test]
    fn a_length_beyond_the_limit_is_refused_before_memory_is_asked_for() {
        let huge = encode(&(1u64 << 40)).unwrap();
        assert_eq!(decode::<Vec<u8>>(&huge), Err(Flaw::Content));
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = TODAY.acts.read(1, &bytes);
            let _ = TODAY.pages.read(1, &bytes);
        }
    }
}
