//! The journal on screen: acts, newest first.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::domain::{Brief, History};
use crate::keymap::Context;
use crate::tui::action::{Action, Route, Tab};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

/// The journal.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct JournalScreen {
    /// Cursor and window.
    pub scroll: Scroll,
}

impl Component for JournalScreen {
    fn contexts(&self) -> &'static [Context] {
        &[Context::List, Context::Global]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let history = cx.department.register.history();
        if command == Command::Open {
            let act = act(history, self.scroll.cursor);
            let read = act.map(|brief| Action::Go(Route::Act(brief.seq)));
            return Reply::Did(read.into_iter().collect());
        }
        let len = history.acts().len();
        if self.scroll.move_by(command, len, view::rows(cx.size)) {
            return Reply::done();
        }
        Reply::NotMine
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        let len = cx.department.register.history().acts().len();
        self.scroll.settle(len, view::rows(cx.size));
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        [Command::Open, Command::Undo, Command::Redo]
            .map(Hint::Verb)
            .into()
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Journal)
    }
}

/// The act in that row.
fn act(history: &History, row: usize) -> Option<&Brief> {
    let acts = history.acts();
    acts.len().checked_sub(row + 1).and_then(|at| acts.get(at))
}
