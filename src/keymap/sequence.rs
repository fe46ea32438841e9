//! Keys pressed one after the other: `space g c`.

use std::fmt;
use std::str::FromStr;

use super::key::Key;
use super::names::NotAKey;

/// Keys of the longest sequence.
const LONGEST: usize = 8;

/// One to eight keys, pressed one after the other.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(Box<[Key]>);

impl Sequence {
    /// The sequence of those keys; `None` when there are none or more than eight.
    pub fn new(keys: impl Into<Box<[Key]>>) -> Option<Self> {
        let keys = keys.into();
        (1..=LONGEST).contains(&keys.len()).then_some(Self(keys))
    }

    /// The keys, in order.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// Whether pressing `keys` leads to this sequence or is it.
    pub fn begins_with(&self, keys: &[Key]) -> bool {
        self.0.starts_with(keys)
    }

    /// The key that comes after `keys` in this sequence.
    pub fn after(&self, keys: &[Key]) -> Option<Key> {
        self.0.strip_prefix(keys)?.first().copied()
    }
}

impl FromStr for Sequence {
    type Err = NotAKey;

    /// Reads keys parted by spaces.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let words = text.split(' ').filter(|word| !word.is_empty());
        let keys = words
            .take(LONGEST + 1)
            .map(str::parse)
            .collect::<Result<Vec<Key>, _>>()?;
        // A blank is most often Space written as it is typed.
        let meant = (!text.is_empty() && keys.is_empty()).then_some(Key::char(' '));
        Self::new(keys).ok_or(NotAKey { meant })
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, key) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            fmt::Display::fmt(key, f)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{self}›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sequence_is_its_keys_in_order() {
        let sequence: Sequence = "space g  c".parse().unwrap();
        assert_eq!(sequence.to_string(), "space g c");
        let (space, g) = (Key::char(' '), Key::char('g'));
        assert!(sequence.begins_with(&[space, g]));
        assert!(!sequence.begins_with(&[g]));
        assert_eq!(sequence.after(&[space]), Some(g));
        assert_eq!(sequence.after(sequence.keys()), None);
    }

    #[test]
    fn no_key_a_blank_and_nine_keys_are_refused() {
        assert_eq!("".parse::<Sequence>().unwrap_err().meant, None);
        assert_eq!(
            " ".parse::<Sequence>().unwrap_err().meant,
            Some(Key::char(' '))
        );
        assert!("a b c d e f g h".parse::<Sequence>().is_ok());
        assert!("a b c d e f g h i".parse::<Sequence>().is_err());
        assert!("a ".repeat(100_000).parse::<Sequence>().is_err());
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(
            keys in proptest::collection::vec(crate::keymap::names::tests::any_key(), 1..=8)
        ) {
            let sequence = Sequence::new(keys).unwrap();
            prop_assert_eq!(sequence.to_string().parse::<Sequence>(), Ok(sequence));
        }
    }
}
