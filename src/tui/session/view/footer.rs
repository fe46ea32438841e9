//! The last line: the keys of what shows; `? aide` always at the right.

use crate::command::{Access, Command};
use crate::department::Department;
use crate::text::Id;
use crate::tui::component::{Component, Hint};
use crate::tui::session::Session;
use crate::tui::session::gate::gate;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::key_names;

/// Hints at most.
const MOST: usize = 10;

/// A key, what it does, whether it may be done now.
type HintSaid = (String, String, bool);

/// Draws it; the help at the right is never cut.
pub fn draw(painter: &mut Painter<'_>, y: u16, session: &Session, department: &Department) {
    let help = session.around.text.get(Id::HelpHint);
    let end = painter.width().saturating_sub(1);
    let room = painter
        .right(end, y, help, Meaning::Quiet)
        .saturating_sub(2);
    let gap = if session.around.size.width >= 100 {
        3
    } else {
        2
    };
    let mut x = 1;
    for (key, words, allowed) in hints(session, department) {
        if x + columns(&key) + 1 + columns(&words) > room {
            break;
        }
        let of_key = if allowed {
            Meaning::Text
        } else {
            Meaning::Quiet
        };
        let after = painter.text(x, y, &key, of_key);
        x = painter.text(after + 1, y, &words, Meaning::Quiet) + gap;
    }
}

/// Hints of what shows.
fn hints(session: &Session, department: &Department) -> Vec<HintSaid> {
    let text = &session.around.text;
    let cx = session.cx(department);
    let meeting = session.in_meeting();
    let own = match session.overlay() {
        Some(overlay) => overlay.hints(&cx),
        // Nothing shows that a key could do anything with.
        None if session.open_failure.is_some() => vec![Hint::Verb(Command::Quit)],
        None => session.screen().hints(&cx),
    };
    let bound = |command: Command, words: &str, allowed: bool| -> Option<HintSaid> {
        let keys = cx.keys(command)?;
        Some((key_names::shown(&keys, text), words.to_owned(), allowed))
    };
    let said = |hint| match hint {
        Hint::Sign(key, id) => Some((key.to_owned(), text.get(id).to_owned(), true)),
        Hint::Esc(id) => {
            let key = text.get(Id::KeyEsc).to_owned();
            Some((key, text.get(id).to_owned(), true))
        }
        // What no screen of a meeting can do would only take the room of what it can.
        Hint::Verb(command) if meeting && command.access() != Access::Read => None,
        Hint::Verb(command) => {
            let allowed = gate(session, department, command).is_ok();
            bound(command, text.hint(command), allowed)
        }
    };
    let leave = match meeting && session.overlay().is_none() {
        true => bound(Command::Meeting, text.get(Id::HintLeaveMeeting), true),
        false => None,
    };
    let all = leave.into_iter().chain(own.into_iter().filter_map(said));
    all.take(MOST).collect()
}
