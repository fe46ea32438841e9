//! The fields of a cover.

use super::Where::{Card, Json, Sheet};
use super::field::one_of;
use super::table::record;
use super::{Field, Held, Type, Value};
use crate::domain::{ContactStatus, Cover, NeedStatus};
use crate::text::Id;

record! { Cover, form: [];
    absence => [Field::told("absence", Id::CliFieldAbsence, &[Json, Sheet], |cover| {
        cover.absence.value()
    })];
    avs => [Field::told("avs", Id::FieldAvs, &[Json, Sheet, Card], |cover| cover.avs.value())];
    date => [Field::told("date", Id::FieldDate, &[Json, Sheet, Card], |cover| cover.date.value())];
    start => [Field::told("start", Id::CliFieldFromTime, &[Json, Sheet], |cover| {
        cover.start.value()
    })];
    end => [Field::told("end", Id::CliFieldToTime, &[Json, Sheet], |cover| cover.end.value())];
    with Field::told("hours", Id::FieldHours, &[Card], |cover| {
        Value::Part((cover.start, cover.end))
    });
    with Field::told("answers", Id::CliFieldAbsence, &[Card], |cover| cover.absence.value());
    needs => [Field::told("needs", Id::FieldSlots, &[Card], |cover| cover.needs.value())];
    status: CliFieldStatus, one_of::<NeedStatus>(), Shown;
    contact: CliFieldContact, one_of::<ContactStatus>(), Shown;
    forced: CliFieldForced, Type::Flag, Shown;
    refusals => [Field::told("refusals", Id::FieldRefusals, &[Card], |cover| {
        cover.refusals.value()
    })];
}
