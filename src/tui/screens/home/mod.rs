//! Home: what to do now. Its lines are made with the department; here is only where the cursor is.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::matter::Matter;
use crate::domain::Ref;
use crate::keymap::{Context, Edit};
use crate::text::Id;
use crate::tui::action::{Action, Route, Tab};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

/// Home.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Home {
    /// Cursor over the matters and the deadlines.
    pub scroll: Scroll,
    /// What is to be settled now, worst first.
    #[serde(skip)]
    pub matters: Vec<Matter>,
    #[serde(skip)]
    made_for: Option<u64>,
}

/// Pupils with missing hours listed at most, or one less and the line that leads to all of them.
const MISSING_SHOWN: usize = 3;

impl Home {
    /// The matter under the cursor.
    fn matter(&self) -> Option<&Matter> {
        self.matters.get(self.scroll.cursor)
    }
}

impl Component for Home {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Home, Context::Global]
    }

    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.matter().map(Matter::target)
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => {
                let way = self.matter().map(|matter| way(matter, cx.meeting));
                Reply::Did(way.map(Action::Go).into_iter().collect())
            }
            // Here the cursor says nothing of who else may be absent.
            Command::Absence => Reply::ask(Action::Go(Route::WhoIsAbsent(None))),
            Command::Close => Reply::ask(Action::Leave),
            _ => {
                let len = self.matters.len();
                Reply::done_if(self.scroll.move_by(command, len, len))
            }
        }
    }

    /// The search box: what is typed begins a search of everything.
    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        match edit {
            Edit::Char(c) => Reply::ask(Action::Go(Route::Find(c.to_string()))),
            _ => Reply::done(),
        }
    }

    /// Makes the matters anew if something changed since.
    fn refresh(&mut self, cx: &Cx<'_>) {
        let department = cx.department;
        if self.made_for != Some(department.generation()) {
            self.made_for = Some(department.generation());
            self.matters = department.absences_of_day().to_vec();
            let missing = department.missing_worst();
            let shown = match missing.len() > MISSING_SHOWN {
                true => MISSING_SHOWN - 1,
                false => MISSING_SHOWN,
            };
            self.matters.extend(missing.iter().take(shown).cloned());
            self.matters.extend(department.board().to_place());
            let deadlines = department.board().deadlines.iter();
            self.matters.extend(deadlines.cloned());
        }
        let len = self.matters.len();
        self.scroll.settle(len, len);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("a–z", Id::HintTypeToFind),
            Hint::Sign("↑↓", Id::HintChoose),
            Hint::Sign("⏎", Id::WordOpen),
            Hint::Verb(Command::Absence),
            Hint::Verb(Command::Palette),
            Hint::Verb(Command::Menu),
            Hint::Verb(Command::UndoNow),
        ]
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Home)
    }

    /// It is there anyway.
    fn for_others(&mut self) -> bool {
        false
    }
}

/// Where a matter is settled. Calls under way go on where they were left; in a meeting neither they
/// nor the plan are shown: they hold people's answers.
fn way(matter: &Matter, meeting: bool) -> Route {
    match matter {
        Matter::Due(due) => Route::Deadlines(Some(*due)),
        Matter::ToPlace { .. } => Route::Missing,
        Matter::Absent { absence, calls, .. } if !meeting => {
            if calls.done < calls.of {
                Route::Calls(*absence)
            } else {
                Route::Absence(*absence)
            }
        }
        _ => Route::Card(matter.target()),
    }
}
