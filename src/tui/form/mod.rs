//! A form: fields that say what they understand as one types, a difference before anything is
//! written, and drafts that are never lost. State, verbs and view of one component.
//!
//! It makes records out of texts and asks for their act; which form a verb opens, and what becomes
//! of its draft, is for whoever shows it.

mod begin;
mod check;
mod cursor;
mod difference;
mod draft;
mod drafts;
mod fault;
mod field;
mod finding;
mod follow;
mod ground;
mod hours;
mod kinds;
mod merge;
mod outlook;
mod owed;
mod place;
mod renewing;
mod rules;
mod sheet;
mod sheets;
mod since;
mod standing;
mod twins;
mod typing;
mod view;
mod writing;

#[cfg(test)]
#[allow(missing_docs)] // read beside the tests that use it
pub mod bench;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use drafts::Drafts;
pub use ground::Ground;
pub use kinds::slots;
pub use renewing::proposed_term;

use self::field::FormField;
use crate::command::Command;
use crate::domain::check::Severity;
use crate::domain::{Kind, Ref, TypedLine};
use crate::keymap::{Context, Edit};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::input::Input;
use crate::words::FieldChange;
use draft::Draft;
use fault::Fault;
use merge::Moved;
use outlook::Prospect;
use place::{DatesOf, FormPlace};

/// What a form asks.
pub mod asked {
    use crate::tui::action::Tag;

    /// The record that a field names.
    pub const FILL: Tag = Tag::of(0);
    /// Which counts of what both changed.
    pub const CONFLICT: Tag = Tag::of(1);
    /// What to do about a record that is no more.
    pub const GONE: Tag = Tag::of(2);
}

/// Where a form stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Fields are typed.
    Editing,
    /// What would change is shown; Enter writes.
    Difference(Vec<FieldChange>),
}

/// A record being made or edited. What is kept of it is where it was: it is made anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "FormPlace", into = "FormPlace")]
pub struct Form {
    /// The record it edits; none for one being made.
    pub target: Option<Ref>,
    /// The command it answers, for the journal.
    pub command: Command,
    /// What is made or edited, and whose.
    title: String,
    /// The fields.
    fields: Vec<FormField>,
    /// The field under the cursor.
    pub focus: usize,
    /// Where it stands.
    stage: Stage,
    /// What it would bring, as typed so far.
    outlook: Vec<Prospect>,
    /// What else is worth knowing before writing.
    notes: Vec<String>,
    /// Why a rule that warns is overruled.
    reason: Input,
    /// The first line of the difference that shows.
    top: usize,
    /// The person asked to go on once: what is missing shows too.
    tried: bool,
    /// What was put in a field because of another.
    followed: Option<String>,
    /// Whom the new record is about: with kind and target, what a draft is kept under.
    pub about: Option<Ref>,
    /// Whose question it answers, where it is one.
    asked: Option<Asked>,
    /// The absence whose dates it was opened with, to open it again.
    of_absence: Option<DatesOf>,
    /// Its act is on disk: nothing in it is a draft any more.
    written: bool,
    /// Where it was, until it is opened again.
    place: Option<Box<FormPlace>>,
    base: Draft,
    before: Option<Draft>,
    made: Option<Draft>,
    revision: u32,
    /// The last act of the register it was opened over.
    begun: u64,
    /// What somebody else made of the record since.
    moved: Option<Moved>,
    /// The record as it was when she was asked which counts.
    asked_at: u32,
    /// An act that brings the record back is on its way.
    comes_back: bool,
    standing: Rc<[(Id, String)]>,
}

impl Form {
    /// A form for a record as it stands (`target`), or for a new one that begins as `base`.
    fn new(
        base: Draft,
        target: Option<Ref>,
        command: Command,
        title: String,
        ground: &Ground<'_>,
    ) -> Self {
        let fields = base.fields(ground);
        let standing = if target.is_some() {
            base.faults(target, ground)
        } else {
            Vec::new()
        };
        let mut form = Self {
            target,
            command,
            title,
            fields,
            before: target.map(|_| base.clone()),
            revision: target.map_or(0, |target| ground.department.register.revision_of(target)),
            begun: ground.department.register.history().last_seq(),
            standing: standing
                .into_iter()
                .map(|(id, fault)| (id, fault.words))
                .collect(),
            ..Self::empty(base)
        };
        form.check(ground);
        form.enter_field(0);
        form
    }

    /// A form with no field, of a record that begins as `base`.
    fn empty(base: Draft) -> Self {
        Self {
            target: None,
            command: Command::Edit,
            title: String::new(),
            fields: Vec::new(),
            focus: 0,
            stage: Stage::Editing,
            outlook: Vec::new(),
            notes: Vec::new(),
            reason: Input::default(),
            top: 0,
            tried: false,
            followed: None,
            about: None,
            asked: None,
            of_absence: None,
            written: false,
            place: None,
            base,
            before: None,
            made: None,
            revision: 0,
            begun: 0,
            moved: None,
            asked_at: 0,
            comes_back: false,
            standing: Rc::default(),
        }
    }

    /// The difference shows; Enter writes.
    fn confirming(&self) -> bool {
        matches!(self.stage, Stage::Difference(_))
    }

    /// Everything in it is made anew: nothing that is wrong with it stands already as a fact.
    fn made_anew(mut self, ground: &Ground<'_>) -> Self {
        self.standing = Rc::default();
        self.check(ground);
        self
    }

    /// Compares with another record in the difference: the one that the new one replaces.
    fn compared_with(mut self, before: Draft) -> Self {
        self.before = Some(before);
        self
    }

    /// Puts the cursor on a field.
    fn focus_on(&mut self, id: Id) {
        if let Some(at) = self.fields.iter().position(|field| field.id == id) {
            self.enter_field(at);
        }
    }

    /// A field.
    fn field(&self, id: Id) -> Option<&FormField> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A field, to change.
    fn field_mut(&mut self, id: Id) -> Option<&mut FormField> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// The field under the cursor.
    fn focused(&self) -> Option<&FormField> {
        self.fields.get(self.focus)
    }

    /// The record it makes, when every text is understood and nothing is refused.
    fn made(&self) -> Option<&Draft> {
        self.made
            .as_ref()
            .filter(|_| !self.fields.iter().any(FormField::is_refused))
    }

    /// What the record was when the form was opened.
    fn base(&self) -> &Draft {
        &self.base
    }

    /// The revision it was opened at.
    fn revision(&self) -> u32 {
        self.revision
    }

    /// The record has another revision than it was opened at.
    fn is_behind(&self, cx: &Cx<'_>) -> bool {
        let now = self
            .target
            .map(|target| cx.department.register.revision_of(target));
        now.is_some_and(|now| now != self.revision)
    }

    /// The kind of record.
    pub fn kind(&self) -> Kind {
        self.base.kind()
    }

    /// Rules that warn: writing overrules them.
    fn overruled(&self) -> impl Iterator<Item = &Fault> {
        self.fields
            .iter()
            .flat_map(|field| &field.faults)
            .filter(|fault| fault.severity == Severity::Warn && !fault.stood)
    }

    /// A rule that warns is overruled: a reason can be given.
    fn takes_reason(&self) -> bool {
        self.confirming() && self.overruled().any(|fault| fault.rule.is_some())
    }

    /// Back from the difference to the fields; false when it was there already.
    fn step_back(&mut self) -> bool {
        let back = self.stage != Stage::Editing;
        self.stage = Stage::Editing;
        self.top = 0;
        back
    }

    fn enter_field(&mut self, at: usize) {
        self.focus = at.min(self.fields.len().saturating_sub(1));
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.enter();
        }
    }

    /// Moves to another field; what was typed in the one left is written in full.
    fn go(&mut self, at: usize) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.leave();
        }
        self.enter_field(at);
    }

    /// The changes that writing makes, as lines.
    fn difference(&self, ground: &Ground<'_>) -> Vec<FieldChange> {
        let Some(made) = &self.made else {
            return Vec::new();
        };
        let new = self.target.is_none();
        let mut lines = difference::lines(self.before.as_ref(), made, new, ground);
        self.since_said(&mut lines, ground);
        lines
    }
}

impl Component for Form {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Form]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        // Letters that mean several are not left, nor taken for the first of them.
        let leaves = matches!(
            command,
            Command::Up | Command::Down | Command::NextPane | Command::PreviousPane | Command::Open
        );
        if leaves
            && self.stage == Stage::Editing
            && let Some(choice) = finding::choose(self, &Ground::of(cx))
        {
            return Reply::Did(vec![choice]);
        }
        Reply::Did(match command {
            Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last => {
                self.step(command);
                Vec::new()
            }
            Command::NextPane | Command::PreviousPane => {
                let next = command == Command::NextPane;
                self.step(if next { Command::Down } else { Command::Up });
                Vec::new()
            }
            Command::Left | Command::Right => {
                self.turn(command == Command::Right);
                let ground = Ground::of(cx);
                self.check_field(self.focus, &ground);
                owed::follow(self, &ground);
                Vec::new()
            }
            Command::Open => writing::enter(self, cx),
            // The difference steps back to the fields that it came from.
            Command::Close if self.step_back() => Vec::new(),
            Command::Close if self.asked.is_some() => vec![Action::Answer(Answer::Nothing)],
            Command::Close => vec![Action::Close],
            _ => return Reply::NotMine,
        })
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
        if self.stage != Stage::Editing {
            if self.takes_reason() {
                self.reason.edit(edit);
            }
            return Reply::done();
        }
        let ground = Ground::of(cx);
        let at = self.focus;
        let field = self.fields.get_mut(at);
        let asks = field.is_some_and(|field| typing::edit(field, edit));
        self.check_field(at, &ground);
        follow::school(self, &ground);
        owed::follow(self, &ground);
        let found = asks.then(|| finding::ask(self)).flatten();
        Reply::Did(found.into_iter().collect())
    }

    fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        match (tag, answer) {
            (asked::FILL, Answer::Record(target)) => {
                finding::fill(self, target, &Ground::of(cx));
            }
            (asked::CONFLICT, Answer::Mine(mine)) => return writing::settled(self, &mine, cx),
            (asked::CONFLICT, _) => {
                self.step_back();
            }
            (asked::GONE, Answer::Row(row)) => {
                return merge::about_gone(self, row, &Ground::of(cx));
            }
            // The record is there again: what is typed goes on.
            (Tag::WRITTEN, Answer::Saved | Answer::Refused) if self.comes_back => {
                self.comes_back = false;
            }
            (Tag::WRITTEN, Answer::Saved) => {
                self.written = true;
                return vec![Action::CloseAll];
            }
            // Refused because the record moved on in that moment: asked at once.
            (Tag::WRITTEN, Answer::Refused) if self.is_behind(cx) => {
                return writing::enter(self, cx);
            }
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.look_again(&Ground::of(cx));
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        let again = self
            .place
            .take()
            .and_then(|place| place.again(&Ground::of(cx)));
        match again {
            Some(form) => {
                *self = form;
                true
            }
            None => false,
        }
    }

    fn asked(&self) -> Option<Asked> {
        self.asked
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let about = self.target.or(self.about);
        let line = TypedLine::of(Id::FormReasonWhy.key(), about, self.reason.value());
        line.into_iter().collect()
    }

    fn retype(&mut self, lines: &mut Vec<TypedLine>) {
        let about = self.target.or(self.about);
        if self.reason.is_empty()
            && let Some(words) = TypedLine::take(lines, Id::FormReasonWhy.key(), about)
        {
            self.reason.set(words);
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        if self.confirming() {
            return vec![Hint::Sign("⏎", Id::HintWrite), Hint::Esc(Id::HintMend)];
        }
        vec![
            Hint::Sign("Tab", Id::HintNextField),
            Hint::Sign("←→", Id::HintTurn),
            Hint::Sign("⏎", Id::HintSeeDifference),
            Hint::Esc(Id::HintLeaveDraft),
        ]
    }

    fn is_draft(&self) -> bool {
        true
    }
}
