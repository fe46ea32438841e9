//! Keys that terminals do not send, or that something keeps on the way.

use super::key::{Code, Key};
use super::sequence::Sequence;

/// Why a key of a keymap never arrives, or not everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// Terminals send the same for another key.
    Same(Key),
    /// Most terminals send nothing for it, or the key without its modifiers.
    Lost,
    /// Terminals, or screen and tmux in them, keep it for themselves.
    Taken,
    /// It stops the output (Ctrl-S) or lets it go on (Ctrl-Q).
    FlowControl,
    /// Within a sequence, Esc and Ctrl-C leave it and Backspace goes back.
    LeavesSequence,
    /// After Esc, a key arrives as Alt and that key.
    AfterEsc,
}

/// The first key of `sequence` that does not arrive everywhere, and why.
pub fn unsent(sequence: &Sequence) -> Option<(Key, Unsent)> {
    let keys = sequence.keys();
    if let [first, next, ..] = keys
        && first.code() == Code::Esc
    {
        return Some((*next, Unsent::AfterEsc));
    }
    let leaves = keys.iter().skip(1).find(|key| {
        matches!(key.code(), Code::Esc | Code::Backspace) || **key == Key::with_ctrl('c')
    });
    if let Some(key) = leaves {
        return Some((*key, Unsent::LeavesSequence));
    }
    keys.iter().find_map(|key| Some((*key, why(*key)?)))
}

/// Why this key does not arrive everywhere; `None` for a key that does.
fn why(key: Key) -> Option<Unsent> {
    match key.code() {
        Code::Char(c) if key.ctrl() && key.alt() => why(Key::with_ctrl(c)).or(Some(Unsent::Lost)),
        Code::Char(c) if key.ctrl() => match c {
            'a' | 'b' => Some(Unsent::Taken),
            's' | 'q' => Some(Unsent::FlowControl),
            'h' => Some(Unsent::Same(Key::plain(Code::Backspace))),
            'i' => Some(Unsent::Same(Key::plain(Code::Tab))),
            'j' | 'm' => Some(Unsent::Same(Key::plain(Code::Enter))),
            '[' => Some(Unsent::Same(Key::plain(Code::Esc))),
            ' ' | 'c'..='z' => None,
            _ => Some(Unsent::Lost),
        },
        // Terminals change tabs and tmux windows with these.
        Code::Char('0'..='9') if key.alt() => Some(Unsent::Taken),
        // Alt and a letter beyond ASCII is another sign on many layouts.
        Code::Char(c) if key.alt() && !c.is_ascii() => Some(Unsent::Lost),
        Code::Char(_) => None,
        Code::Enter | Code::Esc | Code::Tab | Code::Backspace
            if key.ctrl() || key.alt() || key.shift() =>
        {
            Some(Unsent::Lost)
        }
        Code::BackTab if key.ctrl() || key.alt() => Some(Unsent::Lost),
        // F10 opens a terminal's menu, F11 fills the screen with it.
        Code::F(10 | 11) => Some(Unsent::Taken),
        Code::F(1..=12) if !(key.ctrl() || key.alt()) => None,
        Code::F(_) => Some(Unsent::Lost),
        Code::PageUp | Code::PageDown if key.ctrl() || key.shift() => Some(Unsent::Taken),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Unsent> {
        unsent(&text.parse().unwrap()).map(|(_, why)| why)
    }

    #[test]
    fn keys_that_do_not_arrive_are_told_with_their_reason() {
        assert_eq!(of("ctrl-b"), Some(Unsent::Taken));
        assert_eq!(of("ctrl-s"), Some(Unsent::FlowControl));
        assert_eq!(of("ctrl-i"), Some(Unsent::Same(Key::plain(Code::Tab))));
        assert_eq!(of("ctrl-m"), Some(Unsent::Same(Key::plain(Code::Enter))));
        assert_eq!(of("ctrl-["), Some(Unsent::Same(Key::plain(Code::Esc))));
        assert_eq!(of("ctrl-,"), Some(Unsent::Lost));
        assert_eq!(of("ctrl-é"), Some(Unsent::Lost));
        assert_eq!(of("alt-3"), Some(Unsent::Taken));
        assert_eq!(of("shift-enter"), Some(Unsent::Lost));
        assert_eq!(of("esc x"), Some(Unsent::AfterEsc));
        assert_eq!(of("g esc"), Some(Unsent::LeavesSequence));
        assert_eq!(of("g ctrl-c"), Some(Unsent::LeavesSequence));
        assert_eq!(of("g backspace"), Some(Unsent::LeavesSequence));
        assert_eq!(of("space ctrl-a"), Some(Unsent::Taken));
        assert_eq!(of("f11"), Some(Unsent::Taken));
    }

    #[test]
    fn keys_that_arrive_are_not_held_against_the_map() {
        for sent in [
            "ctrl-z",
            "ctrl-y",
            "ctrl-l",
            "ctrl-space",
            "alt-x",
            "shift-tab",
            "f1",
            "esc",
            "G",
            "é",
            "space g c",
            "pageup",
            "shift-left",
            "backspace",
        ] {
            assert_eq!(of(sent), None, "{sent}");
        }
    }
}
