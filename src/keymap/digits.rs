//! The top row of the keyboard, read as digits where only a choice or a number is expected.

use super::key::{Code, Key};

/// The keyboard that the person types on, as far as keys depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // names of keyboards
pub enum Keyboard {
    Azerty,
    Qwerty,
    Bepo,
}

impl Keyboard {
    /// Every keyboard.
    pub const ALL: &'static [Keyboard] = &[Self::Azerty, Self::Qwerty, Self::Bepo];

    /// Its id in settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Azerty => "azerty",
            Self::Qwerty => "qwerty",
            Self::Bepo => "bepo",
        }
    }

    /// The keyboard of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|board| board.id() == id)
    }

    /// The keyboard whose key at the right of Tab is this one: the question of the first start.
    pub fn of_key_right_of_tab(key: Key) -> Option<Self> {
        match key.typed()?.to_ascii_lowercase() {
            'a' => Some(Self::Azerty),
            'q' => Some(Self::Qwerty),
            'b' => Some(Self::Bepo),
            _ => None,
        }
    }

    /// What the keys 1 to 9, then 0, type without Shift.
    const fn row(self) -> &'static str {
        match self {
            Self::Azerty => "&é\"'(-è_çà",
            Self::Qwerty => "1234567890",
            Self::Bepo => "\"«»()@+-/*",
        }
    }
}

/// The digit that `key` means where only a choice or a number is expected.
///
/// Ask only for a key that the resolver answered unbound or typed: a sign bound on the screen keeps its meaning.
pub fn digit(key: Key, keyboard: Keyboard) -> Option<u8> {
    let Code::Char(c) = key.code() else {
        return None;
    };
    key.typed()?;
    if let Some(digit) = c.to_digit(10) {
        return u8::try_from(digit).ok();
    }
    let place = keyboard.row().chars().position(|sign| sign == c)?;
    u8::try_from((place + 1) % 10).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_top_row_reads_one_to_nine_then_nought() {
        for board in Keyboard::ALL {
            let read: Vec<_> = board
                .row()
                .chars()
                .map(|c| digit(Key::char(c), *board))
                .collect();
            let expected: Vec<_> = (1..=9).chain([0]).map(Some).collect();
            assert_eq!(read, expected, "{board:?}");
        }
    }

    #[test]
    fn digits_are_digits_on_every_keyboard_and_letters_on_none() {
        for board in Keyboard::ALL {
            assert_eq!(digit(Key::char('7'), *board), Some(7));
            assert_eq!(digit(Key::char('a'), *board), None);
            assert_eq!(digit(Key::with_ctrl('7'), *board), None);
            assert_eq!(digit(Key::plain(Code::Enter), *board), None);
            assert_eq!(Keyboard::from_id(board.id()), Some(*board));
        }
        assert_eq!(digit(Key::char('é'), Keyboard::Qwerty), None);
        assert_eq!(digit(Key::char('-'), Keyboard::Azerty), Some(6));
        assert_eq!(digit(Key::char('-'), Keyboard::Bepo), Some(8));
    }

    #[test]
    fn the_key_at_the_right_of_tab_tells_the_keyboard() {
        let of = |c| Keyboard::of_key_right_of_tab(Key::char(c));
        assert_eq!(of('a'), Some(Keyboard::Azerty));
        assert_eq!(of('Q'), Some(Keyboard::Qwerty));
        assert_eq!(of('b'), Some(Keyboard::Bepo));
        assert_eq!(of('x'), None);
        assert_eq!(Keyboard::of_key_right_of_tab(Key::plain(Code::Esc)), None);
    }
}
