//! The fields of an absence: when, but in a meeting not why, for sickness is nobody's business. Its
//! form is over days, and not over these.

use super::Where::{Card, Json, Sheet};
use super::field::one_of;
use super::table::record;
use super::{Field, Held, Type, Value};
use crate::domain::{Absence, AbsenceReason, DayPart};
use crate::text::{Coded, Id, Word};

/// Why somebody may be away: where two people swap hours nobody is.
pub const REASONS: &[Word] = match AbsenceReason::WORDS.split_last() {
    Some((_, reasons)) => reasons,
    None => &[],
};

record! { Absence, form: [];
    who => [Field::told("who", Id::FieldWho, &[Json, Sheet, Card], |absence| {
        Value::Record(Some(absence.who.into()))
    })];
    class: FieldClass, Type::Line, Class.free("class", Id::FieldClass);
    from => [
        Field::told("from", Id::FieldFrom, &[Json, Sheet], |absence| absence.from.date.value()),
        Field::told("from_minute", Id::CliFieldFromTime, &[Json, Sheet], |absence| {
            absence.from.minute.value()
        }),
        Field::told("begin", Id::FieldFrom, &[Card], |absence| Value::Moment(Some(absence.from))),
    ];
    to => [
        Field::told("to", Id::FieldTo, &[Json, Sheet], |absence| absence.to.date.value()),
        Field::told("to_minute", Id::CliFieldToTime, &[Json, Sheet], |absence| {
            absence.to.minute.value()
        }),
        Field::told("end", Id::FieldTo, &[Card], |absence| Value::Moment(Some(absence.to))),
    ];
    part => [
        Field::told("part", Id::FormPart, &[Json], |absence| absence.part.value()),
        // The usual one goes without saying.
        Field::told("day_part", Id::FormPart, &[Sheet, Card], |absence| match absence.part {
            DayPart::Whole => Value::Nothing,
            part => part.value(),
        }),
    ];
    // Where two people swap nobody is away, and there is no reason to hide.
    reason: FieldReason, one_of::<AbsenceReason>(), Reason;
    owed: FieldOwed, Type::Duration, Shown;
}
