//! The two contracts that a screen and an overlay keep: what it is and answers ([`Component`]), and
//! how it looks ([`View`]). Neither knows a screen.

pub use ratatui::buffer::Buffer;
pub use ratatui::layout::{Position, Rect};

use super::action::{Action, Answer, Asked, Reason, Tab, Tag};
use super::context::Cx;
use crate::command::Command;
use crate::domain::{Date, Ref, TypedLine};
use crate::keymap::{Context, Edit, Key};
use crate::text::Id;

/// How it looks.
pub trait View {
    /// Draws into the area and never beyond it; tells where the real cursor belongs when something
    /// is being typed.
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position>;
}

/// What it is, and what it answers for itself.
pub trait Component: View {
    /// Where its keys are looked up, innermost first.
    fn contexts(&self) -> &'static [Context];

    /// The record that verbs speak of.
    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        None
    }

    /// Its part of the gate: whether the command can be done now, none where it has no say.
    fn allows(&self, _: &Cx<'_>, _: Command) -> Option<Result<(), Reason>> {
        None
    }

    /// Does a command that the gate let pass.
    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply;

    /// Plain characters are typed into it instead of being commands.
    fn takes_text(&self) -> bool {
        false
    }

    /// Something was typed.
    fn typed(&mut self, _: &Cx<'_>, _: &Edit) -> Reply {
        Reply::NotMine
    }

    /// The digit of a choice, from 1.
    fn nth(&mut self, _: &Cx<'_>, _: usize) -> Reply {
        Reply::NotMine
    }

    /// Whether a digit chooses something now: it then comes before what its sign means.
    fn chooses(&self, _: usize) -> bool {
        false
    }

    /// A key before the keymap sees it: for what asks for a key itself.
    fn key(&mut self, _: &Cx<'_>, _: Key) -> Reply {
        Reply::NotMine
    }

    /// What it asked is answered.
    fn answered(&mut self, _: &Cx<'_>, _: Tag, _: Answer) -> Vec<Action> {
        Vec::new()
    }

    /// What a line being typed for it means, or why it means nothing: said under the line at each
    /// key, and answered only when it means something.
    ///
    /// # Errors
    /// The words that say why it cannot be taken.
    fn reads(&self, _: &Cx<'_>, _: Tag, _: &str) -> Result<String, String> {
        Ok(String::new())
    }

    /// It only finds commands: what verbs speak of lies under it.
    fn is_picker(&self) -> bool {
        false
    }

    /// The commands that it lists.
    fn offers(&self) -> &[Command] {
        &[]
    }

    /// What the gate answers of each command that it lists, in their order.
    fn judged(&mut self, _: Vec<Result<(), Reason>>) {}

    /// Whose question it is, where it asks one.
    fn asked(&self) -> Option<Asked> {
        None
    }

    /// Brings what is drawn, and only that, in line with the records, the size and the day.
    fn refresh(&mut self, _: &Cx<'_>) {}

    /// What the footer says of it, most useful first.
    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint>;

    /// The tab it belongs to.
    fn tab(&self) -> Option<Tab> {
        None
    }

    /// The day it tells of, when that is not today.
    fn day(&self) -> Option<Date> {
        None
    }

    /// What it shows is not written yet.
    fn is_draft(&self) -> bool {
        false
    }

    /// Others are about to see it, in a meeting: takes back what was typed in it; false where it is
    /// not for them.
    fn for_others(&mut self) -> bool {
        true
    }

    /// It is kept across starts; false for what is one key away, and for secrets.
    fn is_kept(&self) -> bool {
        true
    }

    /// It shows again after a new start, on the same day or a later one: makes anew what is derived;
    /// false where it no longer means anything.
    fn reopened(&mut self, _: &Cx<'_>, _same_day: bool) -> bool {
        true
    }

    /// What was typed into it and lies nowhere else: kept even when its place is not.
    fn unwritten(&self) -> Vec<TypedLine> {
        Vec::new()
    }

    /// Takes back what was typed into the same before.
    fn retype(&mut self, _: &mut Vec<TypedLine>) {}
}

/// What a component makes of a command or of something typed.
#[derive(Debug)]
pub enum Reply {
    /// It does not know it: whoever is below may.
    NotMine,
    /// Done, and what it asks for.
    Did(Vec<Action>),
}

impl Reply {
    /// Done, with nothing to ask for.
    pub const fn done() -> Self {
        Self::Did(Vec::new())
    }

    /// Done where it was done, with nothing to ask for; else not its own.
    pub const fn done_if(done: bool) -> Self {
        if done { Self::done() } else { Self::NotMine }
    }

    /// Done, and asks for one thing.
    pub fn ask(action: Action) -> Self {
        Self::Did(vec![action])
    }
}

/// A piece of the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A key by its sign, and what it does here.
    Sign(&'static str, Id),
    /// Esc, and what it does here.
    Esc(Id),
    /// A verb with the key that is bound to it; quiet when the gate is closed.
    Verb(Command),
}

impl Hint {
    /// The keys while a filter is typed.
    pub fn while_filtering() -> Vec<Self> {
        vec![
            Self::Sign("a–z", Id::HintTypeToFilter),
            Self::Sign("⏎", Id::HintKeepFilter),
            Self::Esc(Id::HintShowAll),
        ]
    }
}
