//! What is typed at the terminal, each key and paste waking the loop.

mod parser;
mod terminal_input;

use std::io;
use std::sync::mpsc::Sender;
use std::time::Instant;

use super::held::{AnswerKeys, LastKey, PACE, Press};
use super::wake::{Pressed, Wake};
use super::{aside, line};
use crate::keymap::Key;
use parser::Typed;
use terminal_input::TerminalInput;

/// Characters of a paste that are read.
const PASTE_LIMIT: usize = 200_000;

/// Sends every key and paste, on a thread of its own. A key that answers for somebody and may be held
/// is sent once that is known.
///
/// # Errors
/// The system has no thread to give.
pub fn watch(send: Sender<Wake>, answers: AnswerKeys) -> io::Result<()> {
    let watching = aside::begin(move || {
        let mut events = Events::default();
        while let Ok(typed) = events.read() {
            let woken = Wake::Person(events.pressed(typed, &answers));
            if send.send(woken).is_err() {
                return;
            }
        }
        // The terminal is gone.
        if line::tell_lost().is_err() {
            let _ = send.send(Wake::HangUp);
        }
    });
    watching.map(drop)
}

/// What the terminal sends, one after the other.
#[derive(Default)]
struct Events {
    input: TerminalInput,
    last: LastKey,
    /// One that was read ahead.
    next: Option<Typed>,
}

impl Events {
    fn read(&mut self) -> io::Result<Typed> {
        self.next.take().map_or_else(|| self.input.next(), Ok)
    }

    fn pressed(&mut self, typed: Typed, answers: &AnswerKeys) -> Pressed {
        let key = match typed {
            Typed::Key(key) => key,
            Typed::Paste(text) => {
                return Pressed::Pasted(text.chars().take(PASTE_LIMIT).collect());
            }
        };
        match self.last.press(key, Instant::now()) {
            Press::Unsure if answers.hold(key) && self.comes_again(key) => Pressed::Held(key),
            Press::Held => Pressed::Held(key),
            Press::New | Press::Unsure => Pressed::Key(key),
        }
    }

    /// The same key comes again at the pace of a keyboard.
    fn comes_again(&mut self, key: Key) -> bool {
        if self.next.is_none() {
            self.next = self.input.within(Some(PACE)).ok().flatten();
        }
        self.next == Some(Typed::Key(key))
    }
}
