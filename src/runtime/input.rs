//! Events of the terminal, each waking the loop.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Instant;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::held::{AnswerKeys, LastKey, PACE, Press};
use super::wake::{Pressed, Wake};
use crate::keymap::{Code, Key};
use crate::tui::context::size::Size;

/// Characters of a paste that are read.
const PASTE_LIMIT: usize = 200_000;

/// Sends every key, paste and size, on a thread of its own. A key that answers for somebody and may
/// be held is sent once that is known.
pub fn watch(send: Sender<Wake>, answers: AnswerKeys) {
    thread::spawn(move || {
        let mut events = Events::default();
        while let Ok(event) = events.read() {
            let Some(wake) = events.woken(event, &answers) else {
                continue;
            };
            if send.send(wake).is_err() {
                return;
            }
        }
        // The terminal is gone.
        let _ = send.send(Wake::HangUp);
    });
}

/// What the terminal sends, one after the other.
#[derive(Default)]
struct Events {
    last: LastKey,
    /// One that was read ahead.
    next: Option<Event>,
}

impl Events {
    fn read(&mut self) -> io::Result<Event> {
        self.next.take().map_or_else(event::read, Ok)
    }

    fn woken(&mut self, event: Event, answers: &AnswerKeys) -> Option<Wake> {
        let Event::Key(pressed) = event else {
            return woken(event);
        };
        let key = of_key(&event)?;
        let press = match (pressed.kind, self.last.press(key, Instant::now())) {
            (KeyEventKind::Repeat, _) => Press::Held,
            (_, Press::Unsure) if answers.hold(key) => match self.comes_again(key) {
                true => Press::Held,
                false => Press::New,
            },
            (_, press) => press,
        };
        Some(Wake::Person(match press {
            Press::Held => Pressed::Held(key),
            Press::New | Press::Unsure => Pressed::Key(key),
        }))
    }

    /// The same key comes again at the pace of a keyboard.
    fn comes_again(&mut self, key: Key) -> bool {
        if self.next.is_none() && event::poll(PACE).unwrap_or(false) {
            self.next = event::read().ok();
        }
        self.next.as_ref().and_then(of_key) == Some(key)
    }
}

/// The key of an event that is a press.
fn of_key(event: &Event) -> Option<Key> {
    match event {
        Event::Key(event) if event.kind != KeyEventKind::Release => key(*event),
        _ => None,
    }
}

fn woken(event: Event) -> Option<Wake> {
    match event {
        Event::Paste(raw) => {
            let read = raw.chars().take(PASTE_LIMIT).collect();
            Some(Wake::Person(Pressed::Pasted(read)))
        }
        Event::Resize(width, height) => Some(Wake::Resized(Size { width, height })),
        _ => None,
    }
}

/// The key of an event; none for those we have no name for.
fn key(event: KeyEvent) -> Option<Key> {
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    // AltGr arrives as Ctrl and Alt on some terminals: the character is what counts.
    let alt_gr = held(KeyModifiers::CONTROL) && held(KeyModifiers::ALT);
    let (ctrl, alt) = match code {
        Code::Char(c) if alt_gr && !c.is_ascii_alphabetic() => (false, false),
        _ => (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT)),
    };
    Some(Key::new(code, ctrl, alt, held(KeyModifiers::SHIFT)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_what_was_typed() {
        let event = |code, modifiers| key(KeyEvent::new(code, modifiers)).unwrap();
        assert_eq!(
            event(KeyCode::Char('é'), KeyModifiers::NONE),
            Key::char('é')
        );
        assert_eq!(
            event(KeyCode::Char('Z'), KeyModifiers::CONTROL),
            Key::with_ctrl('z')
        );
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(event(KeyCode::Char('@'), alt_gr), Key::char('@'));
        assert_eq!(
            event(KeyCode::BackTab, KeyModifiers::SHIFT),
            Key::plain(Code::BackTab)
        );
    }
}
