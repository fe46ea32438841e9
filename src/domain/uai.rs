//! The national number of a school: seven digits and a key letter.

const KEYS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

/// The UAI in upper case when its key letter is right; `None` otherwise.
///
/// Source: RAMSES key, `letter = KEYS[number mod 23]`.
pub fn checked(raw: &str) -> Option<String> {
    let raw = raw.trim().to_ascii_uppercase();
    let (digits, letter) = raw.split_at_checked(7)?;
    if raw.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: usize = digits.parse().ok()?;
    let key = char::from(*KEYS.get(number % 23)?);
    letter.starts_with(key).then_some(raw)
}

/// The UAI of that number, key letter included.
pub fn from_number(number: u32) -> String {
    let key = KEYS.get(number as usize % 23).copied().unwrap_or(b'A');
    format!("{number:07}{}", char::from(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_letter_tells_a_typo() {
        assert_eq!(checked("0350122t").as_deref(), Some("0350122T"));
        for bad in [
            "0350122A",
            "350122T",
            "03501220",
            "",
            "035012éT",
            "0350122TT",
        ] {
            assert_eq!(checked(bad), None, "{bad}");
        }
        assert_eq!(from_number(350_122), "0350122T");
    }
}
