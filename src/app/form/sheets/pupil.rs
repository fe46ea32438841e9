//! The form of a pupil.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::read::LEVELS;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::Field;
use crate::domain::{Clean, Kind, Pupil, Ref};
use crate::text::Id;
use crate::typed::Looking;

impl Sheet for Pupil {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            name!(FormLast, last),
            name!(FormFirst, first),
            text_line!(FieldOtherName, other_name),
            record!(FieldEstablishment, Establishment, establishment),
            text_line!(FieldClass, class),
            maybe_choice!(FieldLevel, LEVELS, level, level),
            text_line!(FieldTeacher, teacher),
            list!(FieldNeeds, Needs, needs, needs),
            flag!(FieldSafety, safety),
            day!(FieldBirth, FieldKind::Date(Looking::Birth), birth),
            text_line!(FieldIne, ine),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        shape(self, own, ground, |field| match field {
            Field::Last => Id::FormLast,
            Field::First => Id::FormFirst,
            Field::Establishment => Id::FieldEstablishment,
            _ => Id::FieldNeeds,
        })
    }
}
