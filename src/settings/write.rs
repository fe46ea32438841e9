//! One answer put into the text of the file, everything else left as it is.

use crate::keymap::Keyboard;
use crate::keymap::lines::{Says, says};

use super::values::{Item, Language};

/// An answer of the first start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingChoice {
    /// The keyboard.
    Keyboard(Keyboard),
    /// The language.
    Language(Language),
    /// The person's name, a clean line.
    Name(String),
}

impl SettingChoice {
    /// The line of the file that it sets, and its word there.
    fn words(&self) -> (&'static str, String) {
        match self {
            Self::Keyboard(keyboard) => (Item::Keyboard.id(), keyboard.id().to_owned()),
            Self::Language(language) => (Item::Language.id(), language.id().to_owned()),
            // Neither sign is in a name, and both would end the text in the file.
            Self::Name(name) => (Item::Name.id(), name.replace(['"', '\\'], "")),
        }
    }
}

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The file with that answer: the value replaced where the item stands, a line added otherwise.
/// Comments, unknown lines, their order and the ends of lines stay.
pub fn edited(file: &[u8], choice: &SettingChoice) -> Vec<u8> {
    let (item, value) = choice.words();
    let (bom, text) = match file.strip_prefix(BOM) {
        Some(text) => (BOM, text),
        None => (&[][..], file),
    };
    // Where a line can be added: above the first table.
    let mut above = text.len();
    let mut at = 0;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        if line.trim_ascii_start().starts_with(b"[") {
            above = at;
            break;
        }
        let bare = line.strip_suffix(b"\n").unwrap_or(line);
        if let Says::Entry {
            path, at: value_at, ..
        } = says(bare)
            && path == [item]
        {
            let quoted = format!("\"{value}\"");
            let range = at + value_at.start..at + value_at.end;
            return spliced(bom, text, range, quoted.as_bytes());
        }
        at += line.len();
    }
    let end = if text.windows(2).any(|pair| pair == b"\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let before = text.get(..above).unwrap_or(text);
    let start = if before.is_empty() || before.ends_with(b"\n") {
        ""
    } else {
        end
    };
    let added = format!("{start}{item} = \"{value}\"{end}");
    spliced(bom, text, above..above, added.as_bytes())
}

fn spliced(bom: &[u8], text: &[u8], range: std::ops::Range<usize>, new: &[u8]) -> Vec<u8> {
    let before = text.get(..range.start).unwrap_or(text);
    let after = text.get(range.end..).unwrap_or_default();
    [bom, before, new, after].concat()
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use proptest::prelude::*;

    const AZERTY: SettingChoice = SettingChoice::Keyboard(Keyboard::Azerty);

    fn edit(file: &str) -> String {
        String::from_utf8(edited(file.as_bytes(), &AZERTY)).unwrap()
    }

    #[test]
    fn a_value_is_replaced_in_its_place_and_its_comment_stays() {
        assert_eq!(
            edit("# a\n  keyboard   = 'qwerty'  # mine\r\nx = 1"),
            "# a\n  keyboard   = \"azerty\"  # mine\r\nx = 1"
        );
        assert_eq!(edit("keyboard = 3\n"), "keyboard = \"azerty\"\n");
        assert_eq!(
            edit("\u{feff}keyboard = ''\n"),
            "\u{feff}keyboard = \"azerty\"\n"
        );
    }

    #[test]
    fn a_line_is_added_at_the_end_or_above_the_first_table() {
        assert_eq!(edit(""), "keyboard = \"azerty\"\n");
        assert_eq!(edit("x = 1"), "x = 1\nkeyboard = \"azerty\"\n");
        assert_eq!(edit("x = 1\r\n"), "x = 1\r\nkeyboard = \"azerty\"\r\n");
        assert_eq!(
            edit("x = 1\n[t]\nkeyboard = 'z'\n"),
            "x = 1\nkeyboard = \"azerty\"\n[t]\nkeyboard = 'z'\n"
        );
        assert_eq!(
            edit("# keyboard = 'bepo'\n"),
            "# keyboard = 'bepo'\nkeyboard = \"azerty\"\n"
        );
    }

    proptest! {
        #[test]
        fn the_answer_is_read_back_and_all_else_stays(
            lines in proptest::collection::vec(
                "# [a-z]{0,9}|theme = \"(dark|16)\"|name = 'Zo\u{e9}'|keyboard = .{0,5}|x = y|\
                 keyboard = \"qwerty\" # k|\\[t\\]|\\PC{0,9}", 0..6),
            end in "\n|\r\n",
            which in 0usize..3, name in "[A-Za-zéÉ '\"\\\\-]{1,20}",
        ) {
            let file = lines.join(&end);
            let name = name.trim().to_owned();
            let choice = match which {
                0 => AZERTY,
                1 => SettingChoice::Language(Language::En),
                _ => SettingChoice::Name(name),
            };
            let new = edited(file.as_bytes(), &choice);
            let (before, _) = parse(file.as_bytes());
            let (after, _) = parse(&new);
            let mut expected = before;
            match &choice {
                SettingChoice::Keyboard(keyboard) => expected.keyboard = Some(*keyboard),
                SettingChoice::Language(language) => expected.language = Some(*language),
                SettingChoice::Name(name) => {
                    let kept = name.replace(['"', '\\'], "");
                    prop_assert_eq!(after.name.as_ref().map(|name| name.raw()), Some(kept.as_str()));
                    expected.name = after.name.clone();
                }
            }
            prop_assert_eq!(after, expected);
            // Said twice is said once.
            prop_assert_eq!(edited(&new, &choice), new);
        }
    }
}
