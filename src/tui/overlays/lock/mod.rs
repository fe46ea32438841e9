//! The locked screen: nothing of the store, and the ways out of it.
//!
//! It owns what is typed of the passphrase, and takes every key itself: the keymap is not asked. It
//! must not know what is masked, nor how a passphrase is tried.

mod view;

use crate::keymap::{Code, Edit, Key};
use crate::tui::widgets::secret::SecretInput;

/// A locked screen.
#[derive(Debug, Default)]
pub struct Lock {
    /// The store was let go: the passphrase opens it again.
    asks: bool,
    /// What is typed of it; never shown.
    typed: SecretInput,
    /// The passphrase is being tried.
    trying: bool,
    /// Tries that failed; each makes the next one wait longer.
    failures: u32,
    /// Why the last one failed.
    said: Option<String>,
    /// Esc was pressed: once more leaves.
    leaving: bool,
}

/// A way out of the locked screen.
#[derive(Debug)]
pub enum WayOut {
    /// Out of the program.
    Leave,
    /// Back to what was masked.
    Open,
    /// Trying what was typed, after so many tries that failed.
    Try(SecretInput, u32),
}

impl Lock {
    /// Asks for the passphrase where the store was let go.
    pub fn ask(&mut self, asks: bool) {
        self.asks = asks;
    }

    /// Tries that failed.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// A key: Enter comes back, or tries what was typed; Esc twice leaves.
    pub fn key(&mut self, key: Key) -> Option<WayOut> {
        let asked_to_leave = std::mem::take(&mut self.leaving);
        match key.code() {
            Code::Esc => return self.leave(asked_to_leave),
            Code::Char('c') if key.ctrl() => return self.leave(asked_to_leave),
            _ if self.trying => {}
            Code::Enter if !self.asks => return Some(WayOut::Open),
            Code::Enter if !self.typed.is_empty() => {
                self.trying = true;
                return Some(WayOut::Try(self.typed.take(), self.failures));
            }
            Code::Backspace if self.asks => self.typed.edit(&Edit::DeleteBack),
            Code::Char('u') if key.ctrl() => self.typed.edit(&Edit::DeleteAll),
            _ => {
                if let (Some(c), true) = (key.typed(), self.asks) {
                    self.typed.push(c);
                }
            }
        }
        None
    }

    /// A passphrase may be pasted; nothing else is taken.
    pub fn paste(&mut self, raw: &str) {
        if self.asks && !self.trying {
            let shown = raw.chars().filter(|c| !c.is_control());
            shown.for_each(|c| self.typed.push(c));
        }
    }

    /// What was typed opens nothing; `wrong` when it is not the passphrase.
    pub fn refused(&mut self, words: String, wrong: bool) {
        self.trying = false;
        self.failures += u32::from(wrong);
        self.said = Some(words);
    }

    fn leave(&mut self, asked: bool) -> Option<WayOut> {
        if asked {
            return Some(WayOut::Leave);
        }
        self.typed.edit(&Edit::DeleteAll);
        self.leaving = true;
        None
    }
}
