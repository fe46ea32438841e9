//! The engine of forms: fields that say what they understand as one types, a difference before
//! anything is written, and drafts that are never lost.
//!
//! It makes records out of texts; what to do with them is for `forms`.

#[cfg(test)]
#[allow(missing_docs)] // read beside the tests that use it
pub mod bench;
mod difference;
mod draft;
mod drafts;
mod echo;
mod fault;
mod field;
mod outlook;
mod read;
mod rules;
mod sheet;
mod sheets;
mod show;
mod typing;
mod value;

use std::rc::Rc;

pub use draft::Draft;
pub use drafts::Drafts;
pub use fault::{Fault, Rule};
pub use field::{Field, FieldKind};
pub use outlook::Prospect;
pub use rules::{is_only_permanent, longest_end};
pub use sheets::absence::Days;
pub use sheets::renewal::Renewal;
pub use show::name;
pub use typing::edit as type_into;
pub use value::Value;

use super::model::Model;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::check::Severity;
use crate::domain::{Absentee, Date, Kind, Ref};
use crate::text::{Id, Text};
use crate::tui::screens::plan::AbsencePlan;
use crate::tui::widgets::input::Input;
use crate::words::FieldChange;

/// What a text is understood against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The records.
    pub desk: &'a Desk,
    /// The language.
    pub text: &'a Text,
    /// The day from which dates are counted.
    pub today: Date,
}

impl<'a> Ground<'a> {
    /// The ground of a session.
    pub fn of(desk: &'a Desk, model: &'a Model) -> Self {
        Self {
            desk,
            text: &model.text,
            today: model.today(),
        }
    }
}

/// Where a form stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Fields are typed.
    Editing,
    /// What would change is shown; Enter writes.
    Difference(Vec<FieldChange>),
}

/// A record being made or edited.
#[derive(Clone, Debug)]
pub struct Form {
    /// The record it edits; none for one being made.
    pub target: Option<Ref>,
    /// The command it answers, for the journal.
    pub command: Command,
    /// What is made or edited, and whose.
    pub title: String,
    /// The fields.
    pub fields: Vec<Field>,
    /// The field under the cursor.
    pub focus: usize,
    /// Where it stands.
    pub stage: Stage,
    /// What it would bring, as typed so far.
    pub outlook: Vec<Prospect>,
    /// What else is worth knowing before writing.
    pub notes: Vec<String>,
    /// Why a rule that warns is overruled.
    pub reason: Input,
    /// The first line of the difference that shows.
    pub top: usize,
    /// The person asked to go on once: what is missing shows too.
    pub tried: bool,
    /// The field under the cursor asks for the finder.
    pub asks: bool,
    /// What was put in a field because of another.
    pub followed: Option<String>,
    /// Whom the new record is about: with kind and target, what a draft is kept under.
    pub about: Option<Ref>,
    base: Draft,
    before: Option<Draft>,
    made: Option<Draft>,
    revision: u32,
    standing: Rc<[(Id, String)]>,
}

impl Form {
    /// A form for a record as it stands (`target`), or for a new one that begins as `base`.
    pub fn new(
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
            focus: 0,
            stage: Stage::Editing,
            outlook: Vec::new(),
            notes: Vec::new(),
            reason: Input::default(),
            top: 0,
            tried: false,
            asks: false,
            followed: None,
            about: None,
            before: target.map(|_| base.clone()),
            base,
            made: None,
            revision: target.map_or(0, |target| ground.desk.register.revision_of(target)),
            standing: standing
                .into_iter()
                .map(|(id, fault)| (id, fault.words))
                .collect(),
        };
        form.check(ground);
        form.enter_field(0);
        form
    }

    /// The difference shows; Enter writes.
    pub fn confirming(&self) -> bool {
        matches!(self.stage, Stage::Difference(_))
    }

    /// The form of an absence on its screen; Enter takes it over there.
    pub fn of_absence(plan: &AbsencePlan, desk: &Desk, model: &Model) -> Self {
        let ground = Ground::of(desk, model);
        let absent = plan.absences.at(plan.editing);
        let absence = &absent.absence;
        let on = absence.from.date;
        let others: Vec<Absentee> = match absence.who {
            // A pupil's absence needs no plan, and has no part in one of several.
            _ if plan.absences.is_joint() => Vec::new(),
            // Asked of a pupil, the absence proposed is that of her AVS: her own is one choice away.
            Absentee::Avs(avs) => desk
                .register
                .accompaniments_by(avs)
                .filter(|(_, link)| link.valid_on(on))
                .filter_map(|(_, link)| link.pupil.map(Absentee::Pupil))
                .collect(),
            Absentee::Pupil(pupil) => desk
                .avs_of_pupil_on(pupil, on)
                .map(Absentee::Avs)
                .into_iter()
                .collect(),
        };
        let days = Days::of(absence, others);
        let target = absent.recorded.map(Ref::from);
        let title = model.text.get(Id::FormAbsence).to_owned();
        let draft = Draft::Absence(Box::new(days));
        let mut form = Self::new(draft, target, Command::Absence, title, &ground);
        form.focus_on(Id::FieldFrom);
        form
    }

    /// Everything in it is made anew: nothing that is wrong with it stands already as a fact.
    pub fn made_anew(mut self, ground: &Ground<'_>) -> Self {
        self.standing = Rc::default();
        self.check(ground);
        self
    }

    /// Compares with another record in the difference: the one that the new one replaces.
    pub fn compared_with(mut self, before: Draft) -> Self {
        self.before = Some(before);
        self
    }

    /// Puts the cursor on a field.
    pub fn focus_on(&mut self, id: Id) {
        if let Some(at) = self.fields.iter().position(|field| field.id == id) {
            self.enter_field(at);
        }
    }

    /// A field.
    pub fn field(&self, id: Id) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A field, to change.
    pub fn field_mut(&mut self, id: Id) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// The field under the cursor.
    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// The record it makes, when every text is understood and nothing is refused.
    pub fn made(&self) -> Option<&Draft> {
        self.made
            .as_ref()
            .filter(|_| !self.fields.iter().any(Field::is_refused))
    }

    /// What the record was when the form was opened.
    pub fn base(&self) -> &Draft {
        &self.base
    }

    /// The revision it was opened at.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// The kind of record.
    pub fn kind(&self) -> Kind {
        self.base.kind()
    }

    /// Something was typed or chosen.
    pub fn is_changed(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    /// Rules that warn: writing overrules them.
    pub fn overruled(&self) -> impl Iterator<Item = &Fault> {
        self.fields
            .iter()
            .flat_map(|field| &field.faults)
            .filter(|fault| fault.severity == Severity::Warn && !fault.stood)
    }

    /// A rule that warns is overruled: a reason can be given.
    pub fn takes_reason(&self) -> bool {
        self.confirming() && self.overruled().any(|fault| fault.rule.is_some())
    }

    /// Back from the difference to the fields; false when it was there already.
    pub fn step_back(&mut self) -> bool {
        let back = self.stage != Stage::Editing;
        self.stage = Stage::Editing;
        self.top = 0;
        back
    }

    /// Understands every text anew and checks the record they make.
    pub fn check(&mut self, ground: &Ground<'_>) {
        for at in 0..self.fields.len() {
            self.read(at, ground);
        }
        self.judge(ground);
    }

    /// Understands one field anew, those that follow its day, and checks the record.
    pub fn check_field(&mut self, at: usize, ground: &Ground<'_>) {
        self.read(at, ground);
        let changed = self.fields.get(at).map(|field| field.id);
        for other in 0..self.fields.len() {
            let follows = matches!(self.fields.get(other).map(|f| f.kind), Some(FieldKind::DateAfter(id)) if Some(id) == changed);
            if follows {
                self.read(other, ground);
            }
        }
        self.judge(ground);
    }

    fn read(&mut self, at: usize, ground: &Ground<'_>) {
        let after = match self.fields.get(at).map(|field| field.kind) {
            Some(FieldKind::DateAfter(id)) => self.field(id).and_then(Field::day),
            _ => None,
        };
        if let Some(field) = self.fields.get_mut(at) {
            field.read(ground, after);
        }
    }

    /// Makes the record out of the fields and puts what is wrong with it where it shows.
    fn judge(&mut self, ground: &Ground<'_>) {
        for field in &mut self.fields {
            field.faults = field.unread().cloned().into_iter().collect();
        }
        self.made = self.base.with(&self.fields);
        echo::hours::tell(&mut self.fields, self.made.as_ref(), ground);
        let Some(made) = &self.made else {
            // What would come of texts that mean nothing is not known; the lines keep their place.
            for line in &mut self.outlook {
                line.unknown();
            }
            return;
        };
        self.outlook = made.outlook(self.target, ground);
        for (id, mut fault) in made.faults(self.target, ground) {
            let stood = self
                .standing
                .iter()
                .any(|(at, words)| *at == id && *words == fault.words);
            // What the register says already is a fact, flagged; only what the edit makes, or leaves
            // in a field that it touches, is refused or overruled.
            let touched = self.field(id).is_some_and(Field::is_changed);
            fault.stood = stood && !touched && fault.rule.is_some();
            if fault.stood && fault.severity == Severity::Refuse {
                fault.severity = Severity::Warn;
            }
            if let Some(field) = self.field_mut(id) {
                field.faults.push(fault);
            }
        }
        for field in &mut self.fields {
            field.faults.sort_by_key(|fault| fault.severity);
        }
    }

    fn enter_field(&mut self, at: usize) {
        self.focus = at.min(self.fields.len().saturating_sub(1));
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.enter();
        }
    }

    /// Moves to another field; what was typed in the one left is written in full.
    pub fn go(&mut self, at: usize) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.leave();
        }
        self.enter_field(at);
    }

    /// The changes that writing makes, as lines.
    pub fn difference(&self, ground: &Ground<'_>) -> Vec<FieldChange> {
        self.made
            .as_ref()
            .map(|made| {
                difference::lines(self.before.as_ref(), made, self.target.is_none(), ground)
            })
            .unwrap_or_default()
    }
}
