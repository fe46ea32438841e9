//! Where a form was, as it is kept: what it was opened for, and the text under the cursor. It is made
//! anew from that; the other texts lie among the drafts.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::{Form, Ground};
use crate::command::Command;
use crate::domain::{Absence, AbsenceId, Avs, Kind, Ref};
use crate::tui::action::Asked;
use crate::tui::kept;
use crate::tui::widgets::input::Input;

/// An absence as it stands, its record, whether it is planned together with others.
pub(super) type DatesOf = (Absence, Option<AbsenceId>, bool);

/// What a form was opened for, and where its cursor was.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct FormPlace {
    #[serde(with = "kept")]
    kind: Kind,
    #[serde(with = "kept")]
    target: Option<Ref>,
    #[serde(with = "kept")]
    about: Option<Ref>,
    #[serde(with = "kept")]
    command: Command,
    #[serde(with = "kept")]
    absence: Option<DatesOf>,
    asked: Option<Asked>,
    focus: usize,
    /// The text under the cursor, not yet written in full.
    typed: Option<String>,
    reason: Input,
}

impl From<Form> for FormPlace {
    fn from(form: Form) -> Self {
        Self {
            kind: form.kind(),
            target: form.target,
            about: form.about,
            command: form.command,
            typed: form.unfinished().map(str::to_owned),
            absence: form.of_absence,
            asked: form.asked,
            focus: form.focus,
            reason: form.reason,
        }
    }
}

impl From<FormPlace> for Form {
    /// A form with nothing in it, until it is opened again.
    fn from(place: FormPlace) -> Self {
        let nothing = Draft::Avs(Box::new(Avs::named("", "")));
        Self {
            target: place.target,
            command: place.command,
            about: place.about,
            asked: place.asked,
            place: Some(Box::new(place)),
            ..Self::empty(nothing)
        }
    }
}

impl FormPlace {
    /// The form as its command opened it, its place kept until its drafts are back; none when its
    /// record is no more.
    pub(super) fn again(self: Box<Self>, ground: &Ground<'_>) -> Option<Form> {
        let mut form = self.opened(ground)?;
        form.place = Some(self);
        Some(form)
    }

    fn opened(&self, ground: &Ground<'_>) -> Option<Form> {
        if let (Some(of), Some(asked)) = (&self.absence, self.asked) {
            return Form::of_dates(of, asked, ground);
        }
        Form::again(self.kind, self.target, self.about, self.command, ground)
    }
}

impl Form {
    /// The dates of an absence again, as the register has them where it is recorded; none when
    /// nobody is absent any more.
    pub(super) fn of_dates(of: &DatesOf, asked: Asked, ground: &Ground<'_>) -> Option<Self> {
        let register = &ground.department.register;
        let (typed, recorded, joint) = of;
        let absence = match recorded {
            Some(id) => register.get(*id)?,
            None => typed,
        };
        let held = register.holds(absence.who.into());
        held.then(|| Self::of_absence(absence, *recorded, *joint, asked, ground))
    }

    /// Puts the cursor back, and before it the text as it stood: what is typed next goes on from
    /// there.
    pub fn resume(&mut self, ground: &Ground<'_>) {
        let Some(place) = self.place.take() else {
            return;
        };
        self.go_on_at(place.focus, place.typed, place.reason, ground);
    }
}
