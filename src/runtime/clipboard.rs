//! The clipboard of the terminal at the other end of the line (OSC 52). It is never read.

use data_encoding::BASE64;

/// The most that terminals take.
const LIMIT: usize = 74_994;

/// The bytes that put `words` on the clipboard; none when they are too many.
pub fn osc52(words: &str) -> Option<Vec<u8>> {
    let coded = BASE64.encode(words.as_bytes());
    (coded.len() <= LIMIT).then(|| format!("\x1b]52;c;{coded}\x07").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_sent_coded_and_never_cut() {
        assert_eq!(osc52("Léa").unwrap(), b"\x1b]52;c;TMOpYQ==\x07");
        assert_eq!(osc52(&"x".repeat(60_000)), None);
    }
}
