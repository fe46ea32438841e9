//! One key press. It knows no terminal: `runtime` makes these from events; files write them as `names` does.

/// Which key, modifiers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each variant is the name on the key cap
pub enum Code {
    /// A character as it arrives, Shift already in it: `G`, `é`, `?`, a space.
    Char(char),
    Enter,
    Esc,
    Tab,
    /// Shift and Tab.
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    /// A function key: 1 is F1.
    F(u8),
}

/// A key with its modifiers, in one normal form, so that equal keys compare equal.
///
/// Shift counts only with keys that print nothing: a capital or a sign is a character of its own.
/// Terminals send the same for Ctrl-Z and Ctrl-z, so Ctrl with a letter is held in lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    code: Code,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Key {
    /// The key in its normal form.
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, shift) = match code {
            Code::Char(c) if ctrl => (Code::Char(single(c.to_lowercase(), c)), false),
            Code::Char(_) | Code::BackTab => (code, false),
            Code::Tab if shift => (Code::BackTab, false),
            _ => (code, shift),
        };
        Self {
            code,
            ctrl,
            alt,
            shift,
        }
    }

    /// The key without modifiers.
    pub fn plain(code: Code) -> Self {
        Self::new(code, false, false, false)
    }

    /// A character without Ctrl or Alt.
    pub fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Ctrl and a character.
    pub fn with_ctrl(c: char) -> Self {
        Self::new(Code::Char(c), true, false, false)
    }

    /// Which key.
    pub fn code(self) -> Code {
        self.code
    }

    /// Whether Ctrl is held.
    pub fn ctrl(self) -> bool {
        self.ctrl
    }

    /// Whether Alt is held.
    pub fn alt(self) -> bool {
        self.alt
    }

    /// Whether Shift is held; never with a character.
    pub fn shift(self) -> bool {
        self.shift
    }

    /// The character that this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

/// The one character of `cased`, or `otherwise` when case makes several of it (`ß`).
pub(super) fn single(mut cased: impl Iterator<Item = char>, otherwise: char) -> char {
    match (cased.next(), cased.next()) {
        (Some(c), None) => c,
        _ => otherwise,
    }
}
