//! An act read back from the journal: what taking it back, or doing it again, would do, or what it
//! did.

mod view;

use crate::command::Command;
use crate::domain::{Brief, JournalEntry};
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Purpose, Reason};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;
use crate::words;

/// What taking back (or doing again) an act would do, or what it did.
#[derive(Clone, Debug)]
pub struct UndoPreview {
    /// The act.
    act: Brief,
    /// What is shown.
    purpose: Purpose,
    /// The act in words.
    title: String,
    /// When, who, from which machine.
    by: String,
    /// Its changes in words, as they would happen now.
    lines: Vec<words::DiffLine>,
    /// Window.
    scroll: Scroll,
}

impl UndoPreview {
    /// The preview of an act.
    pub fn new(cx: &Cx<'_>, entry: &JournalEntry, purpose: Purpose) -> Self {
        let (department, text) = (cx.department, cx.text);
        let mut lines = Vec::new();
        if purpose == Purpose::Show {
            lines = words::overruled(text, &entry.reasons);
        }
        let back = purpose == Purpose::Undo;
        lines.extend(words::diff(department, text, &entry.changes, back));
        let act = Brief::from(entry);
        Self {
            purpose,
            title: words::act(department, text, &act),
            by: words::signed(department, text, &act),
            lines,
            scroll: Scroll::default(),
            act,
        }
    }

    /// Does what it shows; what was only to be read closes.
    fn confirmed(&self, cx: &Cx<'_>) -> Vec<Action> {
        let said = |redo| words::taken_back(cx.department, cx.text, &self.act, redo);
        let seq = self.act.seq;
        let done = match self.purpose {
            Purpose::Undo => Some(Action::Undo(seq, said(false))),
            Purpose::Redo => Some(Action::Redo(seq, said(true))),
            Purpose::Show => None,
        };
        std::iter::once(Action::Close).chain(done).collect()
    }
}

impl Component for UndoPreview {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Decision, Context::Global]
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        (command == Command::Accept).then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        if matches!(command, Command::Open | Command::Accept) {
            return Reply::Did(self.confirmed(cx));
        }
        let len = self.lines.len();
        if self.scroll.move_by(command, len, view::rows(cx.size)) {
            return Reply::done();
        }
        Reply::NotMine
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let close = Hint::Esc(Id::WordClose);
        match self.purpose {
            Purpose::Undo | Purpose::Redo => vec![Hint::Sign("⏎", Id::HintDoIt), close],
            Purpose::Show => vec![close],
        }
    }

    fn is_kept(&self) -> bool {
        false
    }
}
