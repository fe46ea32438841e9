//! Bytes in words.

use crate::text::Text;

/// Bytes as people count them: kilobytes up to a thousand, then megabytes, rounded up.
pub fn size(text: &Text, bytes: u64) -> String {
    let kilo = bytes.div_ceil(1_000);
    if kilo < 1_000 {
        text.size_kilo(kilo.to_string())
    } else {
        text.size_mega(kilo.div_ceil(1_000).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_size_has_the_unit_of_its_language() {
        let said = |lang, bytes| size(&Text::new(lang), bytes).replace('\u{a0}', " ");
        for (bytes, french, english) in [
            (0, "0 ko", "0 kB"),
            (1, "1 ko", "1 kB"),
            (998_001, "999 ko", "999 kB"),
            (999_001, "1 Mo", "1 MB"),
            (12_000_001, "13 Mo", "13 MB"),
        ] {
            assert_eq!(said(Lang::French, bytes), french);
            assert_eq!(said(Lang::English, bytes), english);
        }
    }
}
