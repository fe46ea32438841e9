//! What one person sees: everything that drawing needs besides the records themselves.

use std::rc::Rc;
use std::time::Duration;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::choice::Pick;
use super::form::{Drafts, Form};
use super::meeting::Meeting;
use super::prompt::Prompt;
use super::screen::{Screen, Trail};
use crate::department::Desk;
use crate::department::earlier::Past;
use crate::domain::{AvsId, Date, Kind, Ref};
use crate::keymap::{Context, Keyboard, Keymap, Resolver};
use crate::text::Text;
use crate::tui::action::Route;
use crate::tui::action::status::Status;
use crate::tui::context::{Known, Look, Size};
use crate::tui::overlays::choice::Choice;
use crate::tui::overlays::erasing::Erasing;
use crate::tui::overlays::explain::Explain;
use crate::tui::overlays::finder::Finder;
use crate::tui::overlays::help::Help;
use crate::tui::overlays::keyboard::KeyboardQuestion;
use crate::tui::overlays::line::Line;
use crate::tui::overlays::lock::Lock;
use crate::tui::overlays::notice_step::NoticeStep;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::reassign::Reassign;
use crate::tui::overlays::recovery_code::RecoveryCode;
use crate::tui::overlays::report::Report;
use crate::tui::overlays::undo::UndoPreview;
use crate::tui::screens::plan::AbsencePlan;

/// What floats over a screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// Find anything.
    Finder(Box<Finder>),
    /// Find a command.
    Palette(Palette),
    /// Help.
    Help(Help),
    /// A record being made or edited.
    Form(Box<Form>),
    /// Accompaniments on their way to another AVS.
    Reassign(Box<Reassign>),
    /// What taking back or doing again would do.
    Undo(Box<UndoPreview>),
    /// One line to type.
    Prompt(Prompt),
    /// A step of a renewal being noted.
    NoticeStep(Box<NoticeStep>),
    /// How a number is computed.
    Explain(Explain),
    /// The recovery code.
    Code(RecoveryCode),
    /// What a check of the store found.
    Report(Report),
    /// A person about to be erased.
    Erasing(Box<Erasing>),
    /// The first start's question: which keyboard.
    Keyboard(KeyboardQuestion),
    /// One of a few.
    Question(Choice),
    /// One line to type, asked by a component.
    Line(Line),
}

/// One person's session.
pub struct Model {
    /// The local time of the last tick.
    pub now: DateTime,
    /// The zone that it is the time of.
    pub zone: TimeZone,
    /// The terminal's size.
    pub size: Size,
    /// The words.
    pub text: Rc<Text>,
    /// The keys.
    pub keymap: Rc<Keymap>,
    /// Keys of a sequence typed so far.
    pub resolver: Resolver,
    /// The person's keyboard, once told.
    pub keyboard: Option<Keyboard>,
    /// The register is full.
    pub ready: bool,
    /// Why the store can only be read, if so.
    pub read_only: Option<String>,
    /// Why the store could not be opened, if so.
    pub open_failure: Option<String>,
    /// Screens.
    pub trail: Trail,
    /// What floats, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What each line of the session's own questions does, the topmost last.
    pub picks: Vec<Vec<Pick>>,
    /// What was typed in forms and not yet written.
    pub drafts: Drafts,
    /// What just happened.
    pub status: Option<Status>,
    /// Words for when the act under way is saved.
    pub when_saved: Option<String>,
    /// The same, by the way that leads there.
    pub route_when_saved: Option<Route>,
    /// When this session began: undoing what is older is shown first.
    pub since: jiff::Timestamp,
    /// The person's name, as the journal has it.
    pub who: String,
    /// Panes beside lists show.
    pub panes: bool,
    /// The meeting under way, if there is one.
    pub meeting: Option<Meeting>,
    /// What is known of the store, and the work on it under way.
    pub store: Known,
    /// The program is about to leave.
    pub leaving: bool,
    /// The screen is locked.
    pub lock: Option<Lock>,
    /// It locks itself after so long without a key; never, when there is nothing here.
    pub lock_after: Option<Duration>,
}

impl Model {
    /// A session before its store is open.
    pub fn new(now: DateTime, size: Size, text: Rc<Text>, keymap: Rc<Keymap>) -> Self {
        Self {
            now,
            zone: TimeZone::UTC,
            size,
            text,
            keymap,
            resolver: Resolver::default(),
            keyboard: None,
            ready: false,
            read_only: None,
            open_failure: None,
            trail: Trail::new(),
            overlays: Vec::new(),
            picks: Vec::new(),
            drafts: Drafts::default(),
            status: None,
            when_saved: None,
            route_when_saved: None,
            since: jiff::Timestamp::UNIX_EPOCH,
            who: String::new(),
            panes: true,
            meeting: None,
            store: Known::default(),
            leaving: false,
            lock: None,
            lock_after: Some(super::lock::AFTER),
        }
    }

    /// The day that what shows tells of: today, or that of a card of the past.
    pub fn today(&self) -> Date {
        self.past().map_or(self.now.date(), |past| past.day)
    }

    /// The records of an earlier day, when a card of theirs shows.
    pub fn past(&self) -> Option<Rc<Past>> {
        match self.screen() {
            Screen::Card(card) => card.past.clone(),
            _ => None,
        }
    }

    /// The screen that shows.
    pub fn screen(&self) -> &Screen {
        self.trail.here()
    }

    /// What floats on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// The record that verbs speak of: under the cursor of the list, or the one of the card.
    pub fn selected(&self, desk: &Desk) -> Option<Ref> {
        let screen = self.screen().component();
        screen.selected(&self.cx(desk, Look::default()))
    }

    /// The AVS whose week can be shown from here.
    pub fn avs_in_view(&self, desk: &Desk) -> Option<AvsId> {
        let (target, register) = (self.selected(desk)?, &desk.register);
        match target.kind {
            Kind::Avs => target.typed(),
            Kind::Contract => register
                .get(target.typed::<crate::domain::ContractId>()?)
                .map(|c| c.avs),
            Kind::Pupil => register
                .accompaniments_of(target.typed()?)
                .find(|(_, a)| a.valid_on(self.today()))
                .map(|(_, a)| a.avs),
            _ => None,
        }
    }

    /// Where keys are looked up, innermost first.
    pub fn contexts(&self) -> &'static [Context] {
        if let Some(top) = self.top() {
            return top.contexts();
        }
        match self.overlay() {
            Some(Overlay::Form(_)) => &[Context::Form],
            Some(Overlay::Prompt(_)) => &[Context::Prompt],
            Some(_) => &[Context::Decision, Context::Global],
            None => &[],
        }
    }

    /// Whether plain characters are typed into something instead of being commands.
    pub fn types_text(&self) -> bool {
        if let Some(top) = self.top() {
            return top.takes_text();
        }
        match self.overlay() {
            Some(overlay) => matches!(overlay, Overlay::Form(_) | Overlay::Prompt(_)),
            None => false,
        }
    }

    /// The absence being recorded.
    pub fn absence_mut(&mut self) -> Option<&mut AbsencePlan> {
        match self.trail.here_mut() {
            Screen::Absence(plan) => Some(plan),
            _ => None,
        }
    }
}
