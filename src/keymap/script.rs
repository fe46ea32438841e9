//! What tests press, as they write it.

use super::Key;

/// Keys: names parted by spaces; in `"…"` what is typed letter by letter.
///
/// # Panics
///
/// On a quote that is not closed and on the name of no key.
pub fn script(keys: &str) -> Vec<Key> {
    let mut read = Vec::new();
    let mut rest = keys.trim();
    while !rest.is_empty() {
        if let Some(text) = rest.strip_prefix('"') {
            let (text, after) = text.split_once('"').unwrap();
            read.extend(text.chars().map(Key::char));
            rest = after.trim_start();
        } else {
            let (key, after) = rest.split_once(' ').unwrap_or((rest, ""));
            read.push(key.parse().unwrap());
            rest = after.trim_start();
        }
    }
    read
}
