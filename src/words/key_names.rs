//! Keys as a person reads them: `⏎`, `Échap`, `Espace g c`.

use crate::keymap::{Code, Key, Sequence};
use crate::text::{Id, Text};

/// A sequence.
pub fn shown(sequence: &Sequence, text: &Text) -> String {
    sequence
        .keys()
        .iter()
        .map(|key| one(*key, text))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A key.
pub fn one(key: Key, text: &Text) -> String {
    let name = match key.code() {
        Code::Char(' ') => text.get(Id::KeySpace).to_owned(),
        Code::Char(c) if key.ctrl() => c.to_uppercase().to_string(),
        Code::Char(c) => c.to_string(),
        Code::Enter => "⏎".to_owned(),
        Code::Esc => text.get(Id::KeyEsc).to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::BackTab => text.get(Id::KeyBackTab).to_owned(),
        Code::Up => "↑".to_owned(),
        Code::Down => "↓".to_owned(),
        Code::Left => "←".to_owned(),
        Code::Right => "→".to_owned(),
        Code::Delete => text.get(Id::KeyDelete).to_owned(),
        Code::PageUp => text.get(Id::KeyPageUp).to_owned(),
        Code::PageDown => text.get(Id::KeyPageDown).to_owned(),
        Code::Home => text.get(Id::KeyHome).to_owned(),
        Code::End => text.get(Id::KeyEnd).to_owned(),
        _ => key.to_string(),
    };
    match (key.ctrl(), key.alt()) {
        (true, _) => format!("Ctrl-{name}"),
        (false, true) => format!("Alt-{name}"),
        (false, false) => name,
    }
}
