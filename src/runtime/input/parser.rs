//! Keys and pastes out of the bytes that a terminal sends. What never ends is bounded: a sequence by
//! its length, a paste by its size, and by the silence after it.
//!
//! Sources: ECMA-48; xterm, Control Sequences (ctlseqs), which every terminal of today follows.

use std::collections::VecDeque;

use crate::keymap::{Code, Key};

/// Bytes of the longest sequence that is one key, and more.
const LONGEST: usize = 64;
/// Bytes of a paste that are kept.
const PASTE_LIMIT: usize = 1 << 20;
/// So many bytes at once are no finger's.
const BURST: usize = 16;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
const ESC: u8 = 0x1b;

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A key.
    Key(Key),
    /// A block of text, pasted.
    Paste(String),
}

/// What is read so far.
#[derive(Debug, Default)]
pub(super) struct Parser {
    /// Bytes that are no key yet.
    begun: Vec<u8>,
    paste: Option<Vec<u8>>,
    /// A paste was given up before it ended: what still comes of it is no key.
    has_lost: bool,
    ready: VecDeque<Typed>,
}

impl Parser {
    /// What is ready, the first that came first.
    pub fn next(&mut self) -> Option<Typed> {
        self.ready.pop_front()
    }

    /// Whether a paste has begun and not ended.
    pub const fn is_in_paste(&self) -> bool {
        self.paste.is_some()
    }

    /// Bytes that came at once; `more` are there already.
    pub fn take(&mut self, bytes: &[u8], more: bool) {
        let is_rest = self.has_lost && bytes.len() > BURST && self.paste.is_none();
        if is_rest && !bytes.starts_with(&[ESC]) {
            self.paste = Some(Vec::new());
        }
        for (at, byte) in bytes.iter().enumerate() {
            if self.paste.is_some() {
                self.pasted(*byte);
            } else {
                self.begun.push(*byte);
                self.look(at + 1 < bytes.len() || more);
            }
        }
        if is_rest {
            self.give_up_paste();
        }
    }

    /// Nothing came for a long time: the end of a paste is lost. What came of it is pasted, and keys
    /// are keys again.
    pub fn give_up_paste(&mut self) {
        if let Some(text) = self.paste.take() {
            self.has_lost = true;
            self.paste_is(&text);
        }
    }

    fn pasted(&mut self, byte: u8) {
        let Some(text) = &mut self.paste else {
            return;
        };
        text.push(byte);
        if text.ends_with(PASTE_ENDS) {
            text.truncate(text.len() - PASTE_ENDS.len());
            let text = std::mem::take(text);
            self.paste = None;
            self.has_lost = false;
            self.paste_is(&text);
        } else if text.len() > PASTE_LIMIT + PASTE_ENDS.len() {
            // The end is still looked for, in the last bytes.
            text.remove(PASTE_LIMIT);
        }
    }

    fn paste_is(&mut self, text: &[u8]) {
        let kept = text.get(..PASTE_LIMIT).unwrap_or(text);
        let text = String::from_utf8_lossy(kept).into_owned();
        self.ready.push_back(Typed::Paste(text));
    }

    fn look(&mut self, more: bool) {
        if self.begun == PASTE_BEGINS {
            self.begun.clear();
            self.paste = Some(Vec::new());
            return;
        }
        if self.begun == PASTE_ENDS {
            // Of a paste that was given up.
            self.has_lost = false;
        }
        match read(&self.begun, more) {
            Read::Key(key) => {
                self.begun.clear();
                self.ready.push_back(Typed::Key(key));
            }
            Read::More if self.begun.len() < LONGEST => {}
            Read::More | Read::Nothing => self.begun.clear(),
        }
    }
}

/// What bytes are.
enum Read {
    Key(Key),
    /// They may become a key.
    More,
    /// Nothing that has a name here.
    Nothing,
}

fn plain(code: Code) -> Read {
    Read::Key(Key::plain(code))
}

fn read(bytes: &[u8], more: bool) -> Read {
    match bytes {
        [] => Read::More,
        [ESC] if more => Read::More,
        [ESC] | [ESC, ESC] => plain(Code::Esc),
        [ESC, b'O'] | [ESC, b'['] => Read::More,
        [ESC, b'O', last] => letter(*last, Modifiers::NONE),
        [ESC, b'[', rest @ ..] => sequence(rest),
        [ESC, rest @ ..] => match read(rest, more) {
            Read::Key(key) => {
                let modifiers = Modifiers {
                    ctrl: key.ctrl(),
                    alt: true,
                    shift: key.shift(),
                };
                modifiers.on(key.code())
            }
            other => other,
        },
        [byte] if byte.is_ascii() => Read::Key(control(*byte)),
        _ => character(bytes),
    }
}

/// A key of one byte.
fn control(byte: u8) -> Key {
    match byte {
        b'\r' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        0x7f => Key::plain(Code::Backspace),
        0 => Key::with_ctrl(' '),
        1..=0x1a => Key::with_ctrl((byte - 1 + b'a') as char),
        0x1c..=0x1f => Key::with_ctrl((byte - 0x1c + b'4') as char),
        _ => Key::char(byte as char),
    }
}

/// A character of several bytes.
fn character(bytes: &[u8]) -> Read {
    match std::str::from_utf8(bytes) {
        Ok(text) => text
            .chars()
            .next()
            .map_or(Read::Nothing, |c| plain(Code::Char(c))),
        Err(broken) if broken.error_len().is_none() => Read::More,
        Err(_) => Read::Nothing,
    }
}

#[derive(Clone, Copy)]
struct Modifiers {
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Modifiers {
    const NONE: Self = Self {
        ctrl: false,
        alt: false,
        shift: false,
    };

    /// As sequences number them: one more than the sum of Shift 1, Alt 2, Ctrl 4.
    fn of(number: Option<u32>) -> Self {
        let bits = number.unwrap_or(1).saturating_sub(1);
        Self {
            shift: bits & 1 != 0,
            alt: bits & 2 != 0,
            ctrl: bits & 4 != 0,
        }
    }

    fn on(self, code: Code) -> Read {
        // AltGr arrives as Ctrl and Alt on some terminals: the character is what counts.
        let is_alt_gr = self.ctrl && self.alt;
        match code {
            Code::Char(c) if is_alt_gr && !c.is_ascii_alphabetic() => plain(code),
            _ => Read::Key(Key::new(code, self.ctrl, self.alt, self.shift)),
        }
    }
}

/// What follows `ESC [`.
fn sequence(rest: &[u8]) -> Read {
    // The console of Linux, and a mouse that nobody asked for.
    match rest {
        [b'['] => return Read::More,
        [b'[', last @ b'A'..=b'E'] => return plain(Code::F(last - b'A' + 1)),
        [b'M'] | [b'M', _] | [b'M', _, _] => return Read::More,
        [b'M', _, _, _] => return Read::Nothing,
        _ => {}
    }
    let Some((last, numbers)) = rest.split_last() else {
        return Read::More;
    };
    match last {
        0x20..=0x3f => return Read::More,
        0x40..=0x7e => {}
        _ => return Read::Nothing,
    }
    let numbers = String::from_utf8_lossy(numbers);
    // Below a colon stands what is not asked for: which event of a key it is.
    let parts: Vec<Option<u32>> = numbers
        .split(';')
        .map(|part| part.split(':').next().unwrap_or_default().parse().ok())
        .collect();
    let number = |at: usize| parts.get(at).copied().flatten();
    let modifiers = Modifiers::of(number(1));
    match last {
        b'~' if number(0) == Some(27) => coded(number(2), modifiers),
        b'~' => numbered(number(0), modifiers),
        b'u' => coded(number(0), modifiers),
        b'Z' => plain(Code::BackTab),
        _ => letter(*last, modifiers),
    }
}

/// A key that ends in a letter of its own.
fn letter(last: u8, modifiers: Modifiers) -> Read {
    modifiers.on(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return Read::Nothing,
    })
}

/// A key by the number that VT220 gave it, or xterm.
fn numbered(number: Option<u32>, modifiers: Modifiers) -> Read {
    let function = |less: u32| {
        let which = number.and_then(|number| number.checked_sub(less));
        which
            .and_then(|which| u8::try_from(which).ok())
            .map(Code::F)
    };
    let code = match number {
        Some(1 | 7) => Some(Code::Home),
        Some(2) => Some(Code::Insert),
        Some(3) => Some(Code::Delete),
        Some(4 | 8) => Some(Code::End),
        Some(5) => Some(Code::PageUp),
        Some(6) => Some(Code::PageDown),
        Some(11..=15) => function(10),
        Some(17..=21) => function(11),
        Some(23..=26) => function(12),
        Some(28..=29) => function(15),
        Some(31..=34) => function(17),
        _ => None,
    };
    code.map_or(Read::Nothing, |code| modifiers.on(code))
}

/// A key by its character.
fn coded(number: Option<u32>, modifiers: Modifiers) -> Read {
    let code = match number.and_then(char::from_u32) {
        Some('\r') => Code::Enter,
        Some('\t') => Code::Tab,
        Some('\u{1b}') => Code::Esc,
        Some('\u{7f}') => Code::Backspace,
        Some(c) if !c.is_control() => Code::Char(c),
        _ => return Read::Nothing,
    };
    modifiers.on(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(parts: &[&[u8]]) -> Vec<Typed> {
        let mut parser = Parser::default();
        parts.iter().for_each(|part| parser.take(part, false));
        std::iter::from_fn(|| parser.next()).collect()
    }

    fn keys(bytes: &str) -> Vec<Key> {
        let key = |typed| match typed {
            Typed::Key(key) => key,
            Typed::Paste(text) => panic!("{text}"),
        };
        typed(&[bytes.as_bytes()]).into_iter().map(key).collect()
    }

    #[test]
    fn keys_keep_what_was_typed() {
        let shifted = |code| Key::new(code, false, false, true);
        let cases = [
            ("é", Key::char('é')),
            ("Z", Key::char('Z')),
            ("\x1a", Key::with_ctrl('z')),
            ("\0", Key::with_ctrl(' ')),
            ("\x1f", Key::with_ctrl('7')),
            ("\n", Key::with_ctrl('j')),
            ("\r", Key::plain(Code::Enter)),
            ("\x7f", Key::plain(Code::Backspace)),
            ("\x1b", Key::plain(Code::Esc)),
            ("\x1bx", Key::new(Code::Char('x'), false, true, false)),
            ("\x1b\x01", Key::new(Code::Char('a'), true, true, false)),
            ("\x1b[A", Key::plain(Code::Up)),
            ("\x1bOB", Key::plain(Code::Down)),
            ("\x1b[1;5C", Key::new(Code::Right, true, false, false)),
            ("\x1b[Z", Key::plain(Code::BackTab)),
            ("\x1b[5~", Key::plain(Code::PageUp)),
            ("\x1b[3;2~", shifted(Code::Delete)),
            ("\x1bOP", Key::plain(Code::F(1))),
            ("\x1b[[C", Key::plain(Code::F(3))),
            ("\x1b[15~", Key::plain(Code::F(5))),
            ("\x1b[24~", Key::plain(Code::F(12))),
            ("\x1b[97;5u", Key::with_ctrl('a')),
            ("\x1b[27;5;97~", Key::with_ctrl('a')),
            ("\x1b[64;7u", Key::char('@')),
        ];
        for (bytes, key) in cases {
            assert_eq!(keys(bytes), [key], "{bytes:?}");
        }
        // What has no name here is passed over, and what follows it is read.
        for nothing in [
            "\x1b[I",
            "\x1b[<0;3;4M",
            "\x1b[M abc",
            "\x1b[?62;c",
            "\x1b[99~",
        ] {
            let all = keys(&format!("{nothing}q"));
            assert_eq!(all.last(), Some(&Key::char('q')), "{nothing:?}");
        }
    }

    #[test]
    fn a_key_that_comes_in_parts_is_one_key() {
        let mut parser = Parser::default();
        parser.take(b"\x1b", true);
        parser.take(b"[1", false);
        parser.take(b";2A\xc3", false);
        parser.take(b"\xa9", false);
        let shift_up = Key::new(Code::Up, false, false, true);
        assert_eq!(parser.next(), Some(Typed::Key(shift_up)));
        assert_eq!(parser.next(), Some(Typed::Key(Key::char('é'))));
        assert_eq!(parser.next(), None);
    }

    #[test]
    fn a_paste_is_one_text_whatever_stands_in_it() {
        let paste = |text: &str| Typed::Paste(text.into());
        assert_eq!(
            typed(&[b"a\x1b[200~ q\x1b[A", b"\r\n\x1b[20", b"1~b"]),
            [
                Typed::Key(Key::char('a')),
                paste(" q\x1b[A\r\n"),
                Typed::Key(Key::char('b'))
            ]
        );
        let long = [
            PASTE_BEGINS,
            &vec![b'x'; PASTE_LIMIT + 50_000],
            PASTE_ENDS,
            b"q",
        ]
        .concat();
        let all = typed(&[&long]);
        let Typed::Paste(text) = &all[0] else {
            panic!();
        };
        assert_eq!(text.len(), PASTE_LIMIT);
        assert_eq!(all[1..], [Typed::Key(Key::char('q'))]);
    }

    #[test]
    fn a_paste_whose_end_is_lost_is_given_up_and_its_rest_is_no_key() {
        let mut parser = Parser::default();
        parser.take(b"\x1b[200~Dupont", false);
        assert!(parser.is_in_paste());
        parser.give_up_paste();
        assert_eq!(parser.next(), Some(Typed::Paste("Dupont".into())));
        parser.take(b"q", false);
        assert_eq!(parser.next(), Some(Typed::Key(Key::char('q'))));
        // It had only stalled.
        parser.take(b"d, and more of that which was pasted\x1b[201~", false);
        let rest = "d, and more of that which was pasted";
        assert_eq!(parser.next(), Some(Typed::Paste(rest.into())));
        assert!(!parser.is_in_paste());
        parser.take(b"eighteen keys held", false);
        assert_eq!(parser.next(), Some(Typed::Key(Key::char('e'))));
    }

    proptest! {
        #[test]
        fn whatever_comes_a_key_is_a_key_again(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut parser = Parser::default();
            bytes.chunks(7).for_each(|part| parser.take(part, false));
            parser.give_up_paste();
            parser.take(&[b'~'; LONGEST], false);
            while parser.next().is_some() {}
            parser.give_up_paste();
            while parser.next().is_some() {}
            parser.take(b"q", false);
            prop_assert_eq!(parser.next(), Some(Typed::Key(Key::char('q'))));
        }
    }
}
