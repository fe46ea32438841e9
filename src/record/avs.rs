//! The fields of an assistant.
//!
//! A meeting sees neither where she lives or can be reached, nor with whom she gets on; nor what she
//! can do, for beside her pupils it tells what they need; nor what is of her file alone.

use super::Where::{Card, Form, Json};
use super::field::one_of;
use super::table::record;
use super::{Field, Held, Type};
use crate::domain::{Avs, AvsKind, Clean, Diploma, Kind};
use crate::text::Id;
use crate::typed::Looking;

record! { Avs, form: [
    "last", "first", "other_name", "kind", "base", "phone", "mail", "home_commune", "home", "birth"
];
    with Field::told("name", Id::FieldName, &[Card], |avs| Clean::some(avs.name()).value());
    last: FormLast, Type::Line, Initials.at(&[Json, Form]);
    first: FormFirst, Type::Line, Initials.at(&[Json, Form]);
    other_name: FieldOtherName, Type::Line, Hidden;
    kind: FieldKind, one_of::<AvsKind>(), Shown;
    birth: FieldBirth, Type::Date(Looking::Birth), Hidden;
    phone: FieldPhone, Type::Line, Hidden;
    mail: FieldMail, Type::Line, Hidden;
    home_commune: FieldHomeCommune, Type::Line, Hidden;
    home: FormPosition, Type::Position, Hidden;
    base: FieldBase, Type::Record(Kind::Establishment), Shown;
    diploma: FieldDiploma, one_of::<Diploma>(), Shown;
    experience: FieldExperience, Type::Number, Shown.key("experience_months");
    trained: FieldTrained, Type::Date(Looking::Back), Hidden;
    levels: FieldLevels, Type::Levels, Shown;
    skills: FieldSkills, Type::Skills, Hidden.free("skills", Id::FieldSkills);
    unavailable: FieldUnavailable, Type::Spans, Shown;
    reach: FieldReach, Type::Number, Shown.key("reach_km");
    prefers: FieldPrefers, Type::Records(Kind::Pupil), Hidden;
    excludes: FieldExcludes, Type::Records(Kind::Pupil), Hidden;
    left: FieldLeft, Type::Date(Looking::Ahead), Shown;
}
