//! Bytes in words.

/// Bytes as people count them: kB up to a thousand, then MB, rounded up.
pub fn size(bytes: u64) -> String {
    let kilo = bytes.div_ceil(1_000);
    if kilo < 1_000 {
        format!("{kilo}\u{a0}kB")
    } else {
        format!("{}\u{a0}MB", kilo.div_ceil(1_000))
    }
}
