//! The form of a decision. Its first field typed is the hours: that is what changes most.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::rules;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::Field;
use crate::domain::{Commission, Decision, Kind, Minutes, Mode, PupilId, Ref};
use crate::text::Id;
use crate::typed::Looking;

const COMMISSIONS: [Commission; 2] = [Commission::Cdaph, Commission::Cdes];

impl Sheet for Decision {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            needed_record!(FieldPupil, Pupil, pupil, PupilId),
            Spec {
                options: |_, ground| {
                    [Id::ModeIndividual, Id::ModeShared]
                        .map(|id| ground.text.get(id).to_owned())
                        .into()
                },
                ..field!(
                    FieldMode,
                    FieldKind::Choice,
                    |r| Value::Choice(usize::from(r.mode == Mode::Shared)),
                    |r, v| match (v.choice(), r.mode) {
                        (1, _) => r.mode = Mode::Shared,
                        (_, Mode::Shared) => r.mode = Mode::Individual(Minutes::ZERO),
                        _ => {}
                    }
                )
            },
            // Shared help is without hours, whatever stands in the field.
            field!(
                FieldWeekly,
                FieldKind::Duration,
                |r| Value::Minutes(r.mode.weekly().filter(|weekly| *weekly != Minutes::ZERO)),
                |r, v| if let Mode::Individual(weekly) = &mut r.mode {
                    *weekly = v.minutes().unwrap_or(Minutes::ZERO);
                }
            ),
            needed_day!(FieldFrom, FieldKind::Date(Looking::Ahead), from),
            needed_day!(FieldTo, FieldKind::DateAfter(Id::FieldFrom), to),
            choice!(FieldCommission, COMMISSIONS, commission, commission),
            text_line!(FieldNumber, number),
            day!(FieldTaken, FieldKind::Date(Looking::Back), taken),
            list!(FieldActivities, Lines, lines, activities),
            flag!(FieldPeriSchool, peri_school),
            text_line!(FieldProtocol, protocol),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Pupil => Id::FieldPupil,
            Field::Weekly => Id::FieldWeekly,
            _ => Id::FieldTo,
        });
        if self.mode == Mode::Individual(Minutes::ZERO) {
            faults.retain(|(id, _)| *id != Id::FieldWeekly);
            faults.push((
                Id::FieldWeekly,
                Fault::missing(ground.text.get(Id::FaultEmpty)),
            ));
        }
        faults.extend(rules::of_decision(self, own, ground));
        faults
    }
}
