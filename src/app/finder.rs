//! The finder: a few letters, the answer in the preview, Enter to go there.

use super::model::{Model, Overlay};
use crate::command::Command;
use crate::department::Desk;
use crate::domain::Ref;
use crate::lookup::Kinds;
use crate::text::Text;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::words::commands;

/// What choosing a hit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Opens its card.
    Open,
    /// Records her absence.
    Absence,
    /// Puts her beside the absences of the plan that shows.
    Join,
    /// Fills the form field that asked.
    Fill,
}

/// A line of the finder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A record.
    Record(Ref),
    /// A command whose words match.
    Command(Command),
}

/// The finder.
#[derive(Clone, Debug)]
pub struct Finder {
    /// What is typed.
    pub input: Input,
    /// What choosing does.
    pub goal: Goal,
    /// The kinds it looks at.
    pub kinds: Kinds,
    /// What was found, best first.
    pub found: Vec<Found>,
    /// How many records match, shown or not.
    pub total: usize,
    /// Cursor and window.
    pub scroll: Scroll,
}

/// Records listed at most; the count says how many there are.
const LIMIT: usize = 200;
/// Commands listed under them.
const COMMANDS: usize = 4;

impl Finder {
    /// A finder of anything.
    pub fn new(goal: Goal, kinds: Kinds) -> Self {
        Self {
            input: Input::default(),
            goal,
            kinds,
            found: Vec::new(),
            total: 0,
            scroll: Scroll::default(),
        }
    }

    /// What the cursor is on.
    pub fn selected(&self) -> Option<Found> {
        self.found.get(self.scroll.cursor).copied()
    }

    /// Searches again after the line changed.
    pub fn search(&mut self, desk: &Desk, text: &Text) {
        self.scroll = Scroll::default();
        let answer = desk.search(self.input.value(), LIMIT, self.kinds);
        self.total = answer.total;
        self.found = answer
            .hits
            .iter()
            .map(|hit| Found::Record(hit.target))
            .collect();
        if self.goal == Goal::Open && self.input.value().chars().count() >= 2 {
            let commands = commands::matching(self.input.value(), text);
            self.found
                .extend(commands.into_iter().take(COMMANDS).map(Found::Command));
        }
    }
}

/// Opens the finder, `first` already typed.
pub fn open(model: &mut Model, desk: &Desk, goal: Goal, kinds: Kinds, first: &str) {
    let mut finder = Finder::new(goal, kinds);
    finder.input.set(first);
    finder.search(desk, &model.text);
    model.overlays.push(Overlay::Finder(Box::new(finder)));
}
