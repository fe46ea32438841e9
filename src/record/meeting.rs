//! The fields of a follow-up meeting: when, but for others not where, with whom or what about.

use super::Where::{Card, Json, Sheet};
use super::table::record;
use super::{Field, Held, Type, Value};
use crate::domain::{Kind, Meeting};
use crate::text::Id;
use crate::typed::Looking;

record! { Meeting, form: [];
    pupil: FieldPupil, Type::Record(Kind::Pupil), Shown;
    date: FieldDate, Type::Date(Looking::Ahead), Shown;
    start => [Field::told("start", Id::CliFieldFromTime, &[Json, Sheet], |meeting| {
        meeting.start.value()
    })];
    end => [Field::told("end", Id::CliFieldToTime, &[Json, Sheet], |meeting| meeting.end.value())];
    with Field::told("hours", Id::FieldHours, &[Card], |meeting| {
        Value::Part((meeting.start, meeting.end))
    });
    place: FieldPlace, Type::Line, Hidden.free("place", Id::FieldPlace);
    who: FieldWho, Type::Lines, Hidden.key("with").free("with", Id::FieldWho);
    note: FieldNote, Type::Line, Hidden.free("note", Id::FieldNote);
}
