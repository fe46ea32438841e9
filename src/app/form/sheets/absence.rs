//! The form of an absence: who, from when to when, which part of the day, why.

use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::rules;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::{Absence, AbsenceReason, Absentee, Date, Minute, Minutes, Moment};
use crate::text::Id;
use crate::typed::Looking;
use crate::words::label;

const REASONS: [AbsenceReason; 6] = [
    AbsenceReason::Sickness,
    AbsenceReason::Leave,
    AbsenceReason::Training,
    AbsenceReason::Authorised,
    AbsenceReason::Strike,
    AbsenceReason::Other,
];

/// An absence as a person thinks of it: days, and a part of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    /// Who it may be of: a pupil's AVS, or the pupil herself.
    pub who: Vec<Absentee>,
    /// Which of them.
    pub chosen: usize,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// From this minute of the first day to that minute of the last.
    pub part: (Minute, Minute),
    /// Why.
    pub reason: AbsenceReason,
    /// To make up.
    pub owed: Minutes,
}

impl Days {
    /// An absence, which may as well be of `others`.
    pub fn of(absence: &Absence, others: impl IntoIterator<Item = Absentee>) -> Self {
        let mut who = vec![absence.who];
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
            part: (absence.from.minute, absence.to.minute),
            reason: absence.reason,
            owed: absence.owed,
        }
    }

    /// The absence it makes.
    pub fn absence(&self) -> Option<Absence> {
        Some(Absence {
            who: *self.who.get(self.chosen)?,
            from: Moment {
                date: self.from,
                minute: self.part.0,
            },
            to: Moment {
                date: self.to,
                minute: self.part.1,
            },
            reason: self.reason,
            owed: self.owed,
        })
    }
}

impl Sheet for Days {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            Spec {
                options: |days, ground| {
                    let register = &ground.desk.register;
                    let name = |who: &Absentee| match who {
                        Absentee::Avs(id) => label::avs(register, *id),
                        Absentee::Pupil(id) => label::pupil(register, *id),
                    };
                    days.who.iter().map(name).collect()
                },
                ..field!(
                    FieldWho,
                    FieldKind::Choice,
                    |r| Value::Choice(r.chosen),
                    |r, v| r.chosen = v.choice()
                )
            },
            needed_day!(FieldFrom, FieldKind::Date(Looking::Ahead), from),
            needed_day!(FieldTo, FieldKind::DateAfter(Id::FieldFrom), to),
            field!(
                FormPart,
                FieldKind::Part,
                |r| Value::Part(r.part),
                |r, v| r.part = v.part()
            ),
            choice!(FieldReason, REASONS, reason, reason),
            field!(
                FieldOwed,
                FieldKind::Duration,
                |r| Value::Minutes((r.owed != Minutes::ZERO).then_some(r.owed)),
                |r, v| r.owed = v.minutes().unwrap_or(Minutes::ZERO)
            ),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = Vec::new();
        if self.to < self.from {
            faults.push((
                Id::FieldTo,
                Fault::refuse(ground.text.get(Id::FaultEndsBeforeStart)),
            ));
        } else if self.to == self.from && self.part.1 <= self.part.0 {
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
}
