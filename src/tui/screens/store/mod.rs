//! The store on screen: what its files say, and what can be done with it from here.

mod row;
mod view;

use serde::{Deserialize, Serialize};

use self::row::StoreRow;
use crate::command::Command;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Route};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;
use row::Does;

/// The screen of the store.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct StoreScreen {
    /// Cursor and window.
    pub scroll: Scroll,
}

impl Component for StoreScreen {
    fn contexts(&self) -> &'static [Context] {
        &[Context::List, Context::Global]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        if command != Command::Open {
            let (len, height) = (StoreRow::ALL.len(), view::rows(cx.size));
            return Reply::done_if(self.scroll.move_by(command, len, height));
        }
        let row = StoreRow::ALL.get(self.scroll.cursor);
        let asked = row.map(|row| match row.does() {
            Does::Verb(command) => Action::Do(command),
            Does::Sets(key) => Action::Go(Route::Setting(key)),
        });
        Reply::Did(asked.into_iter().collect())
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.scroll.settle(StoreRow::ALL.len(), view::rows(cx.size));
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("↑↓", Id::HintChoose),
            Hint::Sign("⏎", Id::HintDoIt),
            Hint::Verb(Command::UndoNow),
            Hint::Verb(Command::Back),
        ]
    }

    fn for_others(&mut self) -> bool {
        false
    }
}
