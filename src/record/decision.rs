//! The fields of a decision. Its form begins with the hours after the pupil: they change most.

use super::Where::{Card, Form, Json, Sheet};
use super::field::{InMeeting, one_of};
use super::table::record;
use super::{ChosenWord, Field, Type, Value};
use crate::domain::{Commission, Decision, Kind, Minutes, Mode};
use crate::text::{Id, Word};
use crate::typed::Looking;

const MODES: &[Word] = &[
    Word {
        id: "Individual",
        label: Id::ModeIndividual,
    },
    Word {
        id: "Shared",
        label: Id::ModeShared,
    },
];

record! { Decision, form: [];
    pupil: FieldPupil, Type::Record(Kind::Pupil), Shown.required();
    mode => [
        Field::told("mode", Id::FieldMode, &[Json, Sheet, Card], |decision| {
            Value::Mode(Some(decision.mode))
        }),
        Field::told("weekly", Id::FieldWeekly, &[Json], |decision| {
            Value::Minutes(decision.mode.weekly())
        }),
        Field::new("help", Id::FieldMode, Type::Choice(MODES), InMeeting::Shown, help, set_help)
            .at(&[Form]),
        // Shared help is without hours, whatever stands in the field.
        Field::new("hours", Id::FieldWeekly, Type::Duration, InMeeting::Shown, hours, |one, value| {
            if let Mode::Individual(weekly) = &mut one.mode {
                *weekly = value.minutes().unwrap_or(Minutes::ZERO);
            }
        })
        .at(&[Form]),
    ];
    from: FieldFrom, Type::Date(Looking::Ahead), Shown.required();
    to: FieldTo, Type::DateAfter(Id::FieldFrom), Shown.required();
    commission: FieldCommission, one_of::<Commission>(), Shown;
    number: FieldNumber, Type::Line, Hidden.free("number", Id::FieldNumber);
    taken: FieldTaken, Type::Date(Looking::Back), Shown;
    activities: FieldActivities, Type::Lines, Hidden.free("activities", Id::FieldActivities);
    peri_school: FieldPeriSchool, Type::Flag, Shown;
    protocol: FieldProtocol, Type::Line, Hidden.free("protocol", Id::FieldProtocol);
}

fn help(decision: &Decision) -> Value {
    let at = usize::from(decision.mode == Mode::Shared);
    Value::Choice(ChosenWord {
        at: Some(at),
        of: MODES,
    })
}

fn set_help(decision: &mut Decision, value: Value) {
    decision.mode = match (value.choice().at, decision.mode) {
        (Some(1), _) => Mode::Shared,
        (_, Mode::Shared) => Mode::Individual(Minutes::ZERO),
        (_, individual) => individual,
    };
}

fn hours(decision: &Decision) -> Value {
    let weekly = decision.mode.weekly();
    Value::Minutes(weekly.filter(|weekly| *weekly != Minutes::ZERO))
}
