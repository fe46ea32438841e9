//! The one table of screens and overlays: to add one is to add its line here.

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::earlier::Past;
use crate::domain::{Date, Kind, Ref, TypedLine};
use crate::keymap::{Context, Edit, Key};
use crate::tui::action::{Action, Answer, Asked, Reason, Tab, Tag};
use crate::tui::component::{Buffer, Component, Hint, Position, Rect, Reply, View};
use crate::tui::context::Cx;
use crate::tui::form::Form;
use crate::tui::overlays::choice::Choice;
use crate::tui::overlays::conflict::ConflictDialog;
use crate::tui::overlays::erasing::Erasing;
use crate::tui::overlays::explain::Explain;
use crate::tui::overlays::finder::Finder;
use crate::tui::overlays::help::Help;
use crate::tui::overlays::keyboard::KeyboardQuestion;
use crate::tui::overlays::line::LinePrompt;
use crate::tui::overlays::notice_step::NoticeStep;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::reassign::Reassign;
use crate::tui::overlays::recovery_code::RecoveryCode;
use crate::tui::overlays::report::Report;
use crate::tui::overlays::undo::UndoPreview;
use crate::tui::screens::calls::Calls;
use crate::tui::screens::card::Card;
use crate::tui::screens::contracts::Contracts;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::home::Home;
use crate::tui::screens::journal::JournalScreen;
use crate::tui::screens::list::List;
use crate::tui::screens::missing::Missing;
use crate::tui::screens::plan::AbsencePlan;
use crate::tui::screens::store::StoreScreen;

/// Something with the number by which its questions find it again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Numbered<T> {
    /// The number: of nothing else in this session.
    pub number: u32,
    /// What shows.
    pub shown: T,
}

/// What each variant answers.
macro_rules! each {
    ($self:ident, [$($variant:ident)*], $it:ident => $answer:expr) => {
        match $self { $(Self::$variant($it) => $answer,)* }
    };
}

/// A table of components, itself a component: it hands on to the one that it is.
macro_rules! table {
    ($(#[$attribute:meta])* $name:ident { $($(#[$line:meta])* $variant:ident($shown:ty),)* }) => {
        $(#[$attribute])*
        pub enum $name { $($(#[$line])* $variant($shown),)* }

        $(impl From<$shown> for $name {
            fn from(shown: $shown) -> Self { Self::$variant(shown) }
        })*

        impl View for $name {
            fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
                each!(self, [$($variant)*], it => it.view(cx, area, buf))
            }
        }

        impl Component for $name {
            fn contexts(&self) -> &'static [Context] {
                each!(self, [$($variant)*], it => it.contexts())
            }
            fn selected(&self, cx: &Cx<'_>) -> Option<Ref> {
                each!(self, [$($variant)*], it => it.selected(cx))
            }
            fn allows(&self, cx: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
                each!(self, [$($variant)*], it => it.allows(cx, command))
            }
            fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
                each!(self, [$($variant)*], it => it.command(cx, command))
            }
            fn takes_text(&self) -> bool {
                each!(self, [$($variant)*], it => it.takes_text())
            }
            fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
                each!(self, [$($variant)*], it => it.typed(cx, edit))
            }
            fn nth(&mut self, cx: &Cx<'_>, n: usize) -> Reply {
                each!(self, [$($variant)*], it => it.nth(cx, n))
            }
            fn key(&mut self, cx: &Cx<'_>, key: Key) -> Reply {
                each!(self, [$($variant)*], it => it.key(cx, key))
            }
            fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
                each!(self, [$($variant)*], it => it.answered(cx, tag, answer))
            }
            fn reads(&self, cx: &Cx<'_>, tag: Tag, typed: &str) -> Result<String, String> {
                each!(self, [$($variant)*], it => it.reads(cx, tag, typed))
            }
            fn is_picker(&self) -> bool {
                each!(self, [$($variant)*], it => it.is_picker())
            }
            fn offers(&self) -> &[Command] {
                each!(self, [$($variant)*], it => it.offers())
            }
            fn judged(&mut self, answers: Vec<Result<(), Reason>>) {
                each!(self, [$($variant)*], it => it.judged(answers))
            }
            fn asked(&self) -> Option<Asked> {
                each!(self, [$($variant)*], it => it.asked())
            }
            fn refresh(&mut self, cx: &Cx<'_>) {
                each!(self, [$($variant)*], it => it.refresh(cx))
            }
            fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
                each!(self, [$($variant)*], it => it.hints(cx))
            }
            fn tab(&self) -> Option<Tab> {
                each!(self, [$($variant)*], it => it.tab())
            }
            fn day(&self) -> Option<Date> {
                each!(self, [$($variant)*], it => it.day())
            }
            fn chooses(&self, n: usize) -> bool {
                each!(self, [$($variant)*], it => it.chooses(n))
            }
            fn is_draft(&self) -> bool {
                each!(self, [$($variant)*], it => it.is_draft())
            }
            fn for_others(&mut self) -> bool {
                each!(self, [$($variant)*], it => it.for_others())
            }
            fn is_kept(&self) -> bool {
                each!(self, [$($variant)*], it => it.is_kept())
            }
            fn reopened(&mut self, cx: &Cx<'_>, same_day: bool) -> bool {
                each!(self, [$($variant)*], it => it.reopened(cx, same_day))
            }
            fn unwritten(&self) -> Vec<TypedLine> {
                each!(self, [$($variant)*], it => it.unwritten())
            }
            fn retype(&mut self, lines: &mut Vec<TypedLine>) {
                each!(self, [$($variant)*], it => it.retype(lines))
            }
        }
    };
}

table! {
    /// A screen, with all that "back" must bring again: filter, order, cursor, date.
    #[derive(Clone, Debug, Serialize, Deserialize)]
    Screen {
        /// What to do now.
        Home(Home),
        /// AVS, pupils or establishments.
        List(Box<List>),
        /// One record with its links.
        Card(Card),
        /// Engagement clocks, worst first.
        Contracts(Contracts),
        /// What has to be done by a day, worst first.
        Deadlines(Deadlines),
        /// What was done.
        Journal(JournalScreen),
        /// The store itself.
        Store(StoreScreen),
        /// An absence with its plan, recorded or not yet.
        Plan(Box<AbsencePlan>),
        /// The calls that a plan asks for.
        Calls(Box<Calls>),
        /// Pupils without enough help, with who could take them.
        Missing(Missing),
    }
}

table! {
    /// What floats over a screen. What is never kept stands last: the places of the others count.
    #[derive(Debug, Serialize, Deserialize)]
    Overlay {
        /// Find a record.
        Finder(Box<Finder>),
        /// A record being made or edited.
        Form(Box<Form>),
        /// One line to type.
        Line(LinePrompt),
        /// A step of a renewal being noted.
        NoticeStep(Box<NoticeStep>),
        /// Find a command.
        Palette(Palette),
        /// Accompaniments on their way to another AVS.
        Reassign(Box<Reassign>),
        /// One of a few.
        #[serde(skip)]
        Choice(Choice),
        /// What counts of a record that somebody else changed meanwhile.
        #[serde(skip)]
        Conflict(Box<ConflictDialog>),
        /// A person about to be erased.
        #[serde(skip)]
        Erasing(Box<Erasing>),
        /// How a number is computed.
        #[serde(skip)]
        Explain(Explain),
        /// Help.
        #[serde(skip)]
        Help(Help),
        /// The first start's question: which keyboard.
        #[serde(skip)]
        Keyboard(KeyboardQuestion),
        /// The recovery code.
        #[serde(skip)]
        RecoveryCode(RecoveryCode),
        /// What a check of the store found.
        #[serde(skip)]
        Report(Report),
        /// What taking back or doing again would do.
        #[serde(skip)]
        Undo(Box<UndoPreview>),
    }
}

impl Screen {
    /// The screen that a command goes to.
    pub fn of_command(command: Command) -> Option<Self> {
        Some(match command {
            Command::GoHome => Home::default().into(),
            Command::GoAvs => Box::new(List::new(Kind::Avs)).into(),
            Command::GoPupils => Box::new(List::new(Kind::Pupil)).into(),
            Command::GoEstablishments => Box::new(List::new(Kind::Establishment)).into(),
            Command::GoContracts => Contracts::default().into(),
            Command::GoDeadlines => Deadlines::default().into(),
            Command::GoMissing => Missing::default().into(),
            Command::GoJournal => JournalScreen::default().into(),
            Command::GoStore => StoreScreen::default().into(),
            _ => return None,
        })
    }

    /// Whether going to the other is staying here.
    pub fn is_same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(one), Self::List(other)) => one.kind == other.kind,
            (Self::Card(one), Self::Card(other)) => one.target == other.target,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    /// The screen without records of an earlier day: they are read again when asked, as they were
    /// masked for others or not.
    pub fn as_of_today(&self) -> Self {
        let mut screen = self.clone();
        if let Self::Card(card) = &mut screen {
            card.past = None;
        }
        screen
    }

    /// The records of an earlier day, on a card of theirs.
    pub fn past(&self) -> Option<std::rc::Rc<Past>> {
        match self {
            Self::Card(card) => card.past.clone(),
            _ => None,
        }
    }

    /// The plan that it is.
    pub fn plan(&self) -> Option<&AbsencePlan> {
        match self {
            Self::Plan(plan) => Some(plan),
            _ => None,
        }
    }

    /// The plan that it is, to change.
    pub fn plan_mut(&mut self) -> Option<&mut AbsencePlan> {
        match self {
            Self::Plan(plan) => Some(plan),
            _ => None,
        }
    }
}
