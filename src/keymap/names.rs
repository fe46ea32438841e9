//! Keys as files write them: `ctrl-z`, `shift-tab`, `space`, `é`.

use std::fmt;
use std::str::FromStr;

use super::key::{Code, Key, single};
use super::suggest::nearest;

/// Names by which files call keys; the first of a code is the one printed.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("shift-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("insert", Code::Insert),
    ("return", Code::Enter),
    ("escape", Code::Esc),
    ("backtab", Code::BackTab),
    ("del", Code::Delete),
    ("page-up", Code::PageUp),
    ("page-down", Code::PageDown),
    ("page_up", Code::PageUp),
    ("page_down", Code::PageDown),
    ("ins", Code::Insert),
];

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAKey {
    /// The key that may have been meant.
    pub meant: Option<Key>,
}

impl FromStr for Key {
    type Err = NotAKey;

    /// Reads `ctrl-z`, `alt-x`, `shift-tab`, `space`, `,`, `é`, `G`, `f1` or `u+00a0`. Names and
    /// modifiers in any case, characters as they are.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        loop {
            let (held, after) = match (held(rest, "ctrl-"), held(rest, "alt-")) {
                (Some(after), _) => (&mut ctrl, after),
                (_, Some(after)) => (&mut alt, after),
                _ => match held(rest, "shift-") {
                    Some(after) => (&mut shift, after),
                    None => break,
                },
            };
            *held = true;
            rest = after;
        }
        let code = code(rest).ok_or_else(|| NotAKey {
            meant: corrected(text),
        })?;
        match code {
            // No terminal sends Ctrl-Shift with a character: read as Ctrl alone it would mean another key.
            Code::Char(_) if shift && ctrl => Err(NotAKey { meant: None }),
            Code::Char(c) if shift => {
                let capital = single(c.to_uppercase(), c);
                if capital == c {
                    return Err(NotAKey { meant: None });
                }
                Ok(Self::new(Code::Char(capital), ctrl, alt, false))
            }
            _ => Ok(Self::new(code, ctrl, alt, shift)),
        }
    }
}

impl fmt::Display for Key {
    /// As files write it: what [`Key::from_str`] reads back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl(), "ctrl-"),
            (self.alt(), "alt-"),
            (self.shift(), "shift-"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code()) {
            return f.write_str(name);
        }
        match self.code() {
            Code::Char(c) if shows(c) => write!(f, "{c}"),
            Code::Char(c) => write!(f, "u+{:04x}", u32::from(c)),
            Code::F(n) => write!(f, "f{n}"),
            // Every other code has a name above; a test says so.
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹{self}›")
    }
}

/// What follows the modifier `name`, when something follows it.
fn held<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (start, after) = text.split_at_checked(name.len())?;
    (start.eq_ignore_ascii_case(name) && !after.is_empty()).then_some(after)
}

fn code(text: &str) -> Option<Code> {
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(Code::Char(c));
    }
    let lower = text.to_ascii_lowercase();
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Some(*code);
    }
    let number = lower.strip_prefix('f').filter(|n| digits_only(n));
    if let Some(n) = number.and_then(|n| n.parse().ok()) {
        return Some(Code::F(n));
    }
    let hex = lower.strip_prefix("u+")?;
    let written = (4..=6).contains(&hex.len()) && hex.bytes().all(|b| b.is_ascii_hexdigit());
    let scalar = u32::from_str_radix(hex, 16).ok().filter(|_| written)?;
    char::from_u32(scalar).map(Code::Char)
}

/// The key that a misspelt text was meant for, modifier by modifier.
fn corrected(text: &str) -> Option<Key> {
    let (held, name) = text.rsplit_once('-').unwrap_or(("", text));
    if text.len() > 40 {
        return None;
    }
    let mut spelt = String::new();
    for modifier in held.split('-').filter(|modifier| !modifier.is_empty()) {
        spelt.push_str(nearest(modifier, ["ctrl", "alt", "shift"])?);
        spelt.push('-');
    }
    spelt.push_str(match code(name) {
        Some(_) => name,
        None => nearest(name, NAMES.iter().map(|(name, _)| *name))?,
    });
    // A correction that is itself no key would go round in circles.
    (spelt != text).then(|| spelt.parse().ok())?
}

fn digits_only(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether `c` prints as itself: no space, control, format character or lone combining mark.
pub(super) fn shows(c: char) -> bool {
    matches!(c, '\\' | '\'' | '"') || (!c.is_whitespace() && c.escape_debug().len() == 1)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    #[test]
    fn keys_read_as_people_write_them() {
        assert_eq!(key("ctrl-z"), Key::with_ctrl('z'));
        assert_eq!(key("Ctrl-Z"), Key::with_ctrl('z'));
        assert_eq!(key("alt-X"), Key::new(Code::Char('X'), false, true, false));
        assert_eq!(key("shift-tab"), Key::plain(Code::BackTab));
        assert_eq!(key("Shift-Enter").to_string(), "shift-enter");
        assert_eq!(key("shift-é"), Key::char('É'));
        assert_eq!(key("SPACE"), Key::char(' '));
        assert_eq!(key("g"), Key::char('g'));
        assert_eq!(key("G"), Key::char('G'));
        assert_eq!(key("-"), Key::char('-'));
        assert_eq!(key("ctrl--"), Key::with_ctrl('-'));
        assert_eq!(key("f12"), Key::plain(Code::F(12)));
        assert_eq!(key("u+00A0"), Key::char('\u{a0}'));
        assert_eq!(key("f"), Key::char('f'));
    }

    #[test]
    fn what_is_no_key_is_refused_and_the_nearest_name_offered() {
        let meant = |bad: &str| bad.parse::<Key>().unwrap_err().meant;
        assert_eq!(meant("entr"), Some(key("enter")));
        assert_eq!(meant("crtl-x"), Some(key("ctrl-x")));
        assert_eq!(meant("ctl-shfit-up"), Some(key("ctrl-shift-up")));
        assert_eq!(meant("super-x"), None);
        assert_eq!(meant("shift-1"), None);
        assert_eq!(meant("ctrl-pagup"), Some(key("ctrl-pageup")));
        for bad in [
            "",
            "ctrl-",
            "shift-1",
            "ctrl-shift-z",
            "u+110000",
            "u+d800",
            "u+zz",
            "f256",
            "f+1",
            "u++041",
            "e\u{301}",
            "hello there",
        ] {
            assert!(bad.parse::<Key>().is_err(), "{bad:?}");
        }
        assert!("x".repeat(100_000).parse::<Key>().is_err());
        assert!("ctrl-".repeat(20_000).parse::<Key>().is_err());
    }

    #[test]
    fn keys_print_without_anything_invisible() {
        for c in [
            '\u{202e}', '\u{200b}', '\u{301}', '\u{a0}', '\0', '\n', '\u{2028}',
        ] {
            let printed = Key::char(c).to_string();
            assert!(printed.is_ascii() && !printed.contains(' '), "{printed:?}");
            assert_eq!(key(&printed), Key::char(c));
        }
        assert_eq!(Key::char('\'').to_string(), "'");
        assert_eq!(Key::char('"').to_string(), "\"");
        assert_eq!(Key::char('\\').to_string(), "\\");
    }

    pub(crate) fn any_code() -> impl Strategy<Value = Code> {
        prop_oneof![
            4 => any::<char>().prop_map(Code::Char),
            4 => proptest::char::range(' ', '~').prop_map(Code::Char),
            2 => any::<u8>().prop_map(Code::F),
            4 => proptest::sample::select(NAMES).prop_map(|(_, code)| code),
        ]
    }

    pub(crate) fn any_key() -> impl Strategy<Value = Key> {
        (any_code(), any::<[bool; 3]>())
            .prop_map(|(code, [ctrl, alt, shift])| Key::new(code, ctrl, alt, shift))
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(key in any_key()) {
            let printed = key.to_string();
            prop_assert_eq!(printed.parse::<Key>(), Ok(key), "{}", printed);
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            if let Ok(key) = text.parse::<Key>() {
                prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
            }
        }
    }
}
