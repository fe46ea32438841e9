//! Key presses one after the other: the sequence begun, and what each key then means.
//!
//! Pure: no clock, so a sequence waits for ever for its next key, on a slow line too.

use crate::command::Command;

use super::context::Context;
use super::key::{Code, Key};
use super::map::{Continuation, KeyMeaning, Keymap};
use super::sequence::Sequence;

/// What a key press comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyOutcome {
    /// A verb, to be put to the gate.
    Command(Command),
    /// A sequence has begun: the keys that may follow, for the which-key menu.
    Pending(Vec<Continuation>),
    /// Text, or a move within text, for the field under the cursor.
    Typed(Key),
    /// Nothing: neither a verb nor text. A sequence begun is given up.
    Unbound(Key),
    /// A sequence begun was left.
    Cancelled,
}

/// The sequence begun so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolver {
    pending: Vec<Key>,
}

impl Resolver {
    /// Takes one key in a stack of contexts, the innermost first.
    ///
    /// In a sequence begun, Esc leaves it and Backspace goes back one key. Ctrl-C is Esc wherever it
    /// has no meaning of its own.
    pub fn press(&mut self, keymap: &Keymap, key: Key, contexts: &[Context]) -> KeyOutcome {
        let mut keys = std::mem::take(&mut self.pending);
        let begun = !keys.is_empty();
        keys.push(key);
        let mut found = keymap.look(&keys, contexts);
        let key = if key == Key::with_ctrl('c') && found == KeyMeaning::Nothing {
            let esc = Key::plain(Code::Esc);
            keys.pop();
            keys.push(esc);
            found = keymap.look(&keys, contexts);
            esc
        } else {
            key
        };
        match (begun, key.code()) {
            (true, Code::Esc) => KeyOutcome::Cancelled,
            (true, Code::Backspace) => {
                keys.truncate(keys.len().saturating_sub(2));
                self.wait(keymap, keys, contexts)
            }
            _ => match found {
                KeyMeaning::Command(command) => KeyOutcome::Command(command),
                KeyMeaning::Group => self.wait(keymap, keys, contexts),
                KeyMeaning::Typed => KeyOutcome::Typed(key),
                KeyMeaning::Nothing => KeyOutcome::Unbound(key),
            },
        }
    }

    /// Goes on from `sequence` as if it had been pressed: the menu picked from the palette.
    pub fn begin(
        &mut self,
        keymap: &Keymap,
        sequence: &Sequence,
        contexts: &[Context],
    ) -> KeyOutcome {
        self.wait(keymap, sequence.keys().to_vec(), contexts)
    }

    /// Forgets the sequence begun, when the screen changes under it.
    pub fn cancel(&mut self) {
        self.pending.clear();
    }

    /// The keys of the sequence begun.
    pub fn pending(&self) -> &[Key] {
        &self.pending
    }

    fn wait(&mut self, keymap: &Keymap, keys: Vec<Key>, contexts: &[Context]) -> KeyOutcome {
        if keys.is_empty() {
            return KeyOutcome::Cancelled;
        }
        let next = keymap.continuations(&keys, contexts);
        self.pending = keys;
        KeyOutcome::Pending(next)
    }
}

#[cfg(test)]
mod tests;
