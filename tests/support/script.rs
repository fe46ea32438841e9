//! What a person types, as a keymap writes it: `! mart enter o`.

use relais::keymap::Key;

/// The keys of a script. A word that names a key is that key; any other is typed letter by letter.
pub fn keys(script: &str) -> Vec<Key> {
    script
        .split_whitespace()
        .flat_map(|word| match word.parse() {
            Ok(key) => vec![key],
            Err(_) => word.chars().map(Key::char).collect(),
        })
        .collect()
}

#[test]
fn a_script_reads_names_of_keys_and_words() {
    let written = keys("! mart enter ctrl-z f1 18 space");
    let written: Vec<String> = written.iter().map(ToString::to_string).collect();
    assert_eq!(written.join(" "), "! m a r t enter ctrl-z f1 1 8 space");
}
