//! The form of an absence: who, from when to when, which part of the day, why.

use crate::domain::{
    Absence, AbsenceReason, Absentee, Clean, Date, DayPart, Minute, Minutes, Moment,
};
use crate::record::{ChosenWord, Field, InMeeting, REASONS, Type, Value, record};
use crate::text::Id;
use crate::tui::form::fault::Fault;
use crate::tui::form::ground::Ground;
use crate::tui::form::kinds::choice;
use crate::tui::form::rules;
use crate::tui::form::sheet::Sheet;
use crate::typed::Looking;
use crate::words::label;

/// Whom an absence may be of; of a school, perhaps one class.
pub type Whose = (Absentee, Option<Clean>);

/// An absence as a person thinks of it: days, and a part of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    /// Who it may be of: a pupil's AVS, or the pupil herself; a school, or one of its classes.
    pub who: Vec<Whose>,
    /// Which of them.
    pub chosen: usize,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Each morning, each afternoon, or from this minute of the first day to that of the last.
    pub part: (DayPart, Minute, Minute),
    /// Why.
    pub reason: AbsenceReason,
    /// To make up.
    pub owed: Minutes,
}

impl Days {
    /// An absence, which may as well be of `others`.
    pub fn of(absence: &Absence, others: impl IntoIterator<Item = Whose>) -> Self {
        let mut who = vec![(absence.who, absence.class.clone())];
        for other in others {
            if !who.contains(&other) {
                who.push(other);
            }
        }
        Self {
            who,
            chosen: 0,
            from: absence.from.date,
            to: absence.to.date,
            part: (absence.part, absence.from.minute, absence.to.minute),
            reason: absence.reason,
            owed: absence.owed,
        }
    }

    /// The absence it makes.
    pub fn absence(&self) -> Option<Absence> {
        let (who, class) = self.who.get(self.chosen)?.clone();
        Some(Absence {
            who,
            class,
            from: Moment {
                date: self.from,
                minute: self.part.1,
            },
            to: Moment {
                date: self.to,
                minute: self.part.2,
            },
            part: self.part.0,
            reason: self.reason,
            owed: self.owed,
        })
    }
}

record! { Days, form: [];
    who => [];
    chosen => [Field::new(
        "who", Id::FieldWho, Type::Choice(&[]), InMeeting::Shown,
        |days: &Days| Value::Choice(ChosenWord { at: Some(days.chosen), of: &[] }),
        |days, value| days.chosen = value.choice().at.unwrap_or(0),
    )];
    from: FieldFrom, Type::Date(Looking::Ahead), Shown.required();
    to: FieldTo, Type::DateAfter(Id::FieldFrom), Shown.required();
    part: FormPart, Type::Part, Shown;
    reason: FieldReason, Type::Choice(REASONS), Shown;
    owed: FieldOwed, Type::Duration, Shown;
}

impl Sheet for Days {
    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = Vec::new();
        if self.to < self.from {
            faults.push((
                Id::FieldTo,
                Fault::refuse(ground.text.get(Id::FaultEndsBeforeStart)),
            ));
        } else if self.to == self.from && self.part.2 <= self.part.1 {
            faults.push((
                Id::FormPart,
                Fault::refuse(ground.text.get(Id::FaultNoMinute)),
            ));
        }
        if let Some(absence) = self.absence() {
            faults.extend(rules::of_absence(&absence, own, ground));
        }
        faults
    }
    /// Who is absent is chosen by name.
    fn options(&self, field: &Field<Self>, ground: &Ground<'_>) -> Vec<String> {
        if field.label != Id::FieldWho {
            return choice::options(field.kind, ground.text);
        }
        let register = &ground.department.register;
        let name = |(who, class): &Whose| label::absent(register, *who, class.as_ref());
        self.who.iter().map(name).collect()
    }
}
