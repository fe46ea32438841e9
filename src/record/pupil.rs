//! The fields of a pupil. A meeting does not see what she needs.

use super::Where::{Card, Form, Json};
use super::field::maybe;
use super::table::record;
use super::{Field, Held, Type};
use crate::domain::{Clean, Kind, Level, Pupil};
use crate::text::Id;
use crate::typed::Looking;

record! { Pupil, form: [
    "last", "first", "other_name", "establishment", "class", "level", "teacher", "needs", "safety"
];
    with Field::told("name", Id::FieldName, &[Card], |pupil| Clean::some(pupil.name()).value());
    last: FormLast, Type::Line, Initials.at(&[Json, Form]);
    first: FormFirst, Type::Line, Initials.at(&[Json, Form]);
    other_name: FieldOtherName, Type::Line, Hidden;
    birth: FieldBirth, Type::Date(Looking::Birth), Hidden;
    ine: FieldIne, Type::Line, Hidden;
    establishment: FieldEstablishment, Type::Record(Kind::Establishment), Shown;
    level: FieldLevel, maybe::<Level>(), Shown;
    class: FieldClass, Type::Line, Class.free("class", Id::FieldClass);
    teacher: FieldTeacher, Type::Line, Hidden.free("teacher", Id::FieldTeacher);
    needs: FieldNeeds, Type::Needs, Hidden.free("skills", Id::FieldSkills);
    safety: FieldSafety, Type::Flag, Hidden;
}
