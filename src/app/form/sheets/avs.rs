//! The form of an assistant.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::rules;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::Field;
use crate::domain::{Avs, AvsKind, Clean, Diploma, Kind, Km, Need, Ref};
use crate::text::Id;
use crate::typed::Looking;

const KINDS: [AvsKind; 3] = [AvsKind::Individual, AvsKind::Collective, AvsKind::Shared];
const DIPLOMAS: [Diploma; 5] = [
    Diploma::None,
    Diploma::LevelIV,
    Diploma::Higher,
    Diploma::Care,
    Diploma::YouthJobYears,
];

impl Sheet for Avs {
    fn specs() -> Vec<Spec<Self>> {
        vec![
            name!(FormLast, last),
            name!(FormFirst, first),
            text_line!(FieldOtherName, other_name),
            choice!(FieldKind, KINDS, avs_kind, kind),
            record!(FieldBase, Establishment, base),
            text_line!(FieldPhone, phone),
            text_line!(FieldMail, mail),
            text_line!(FieldHomeCommune, home_commune),
            field!(
                FormPosition,
                FieldKind::Position,
                |r| Value::Position(r.home),
                |r, v| r.home = v.position()
            ),
            day!(FieldBirth, FieldKind::Date(Looking::Birth), birth),
            choice!(FieldDiploma, DIPLOMAS, diploma, diploma),
            list!(FieldLevels, Levels, levels, levels),
            field!(
                FieldSkills,
                FieldKind::Skills,
                |r| Value::Needs(
                    r.skills
                        .iter()
                        .map(|skill| Need {
                            skill: skill.clone(),
                            required: false
                        })
                        .collect()
                ),
                |r, v| r.skills = v.needs().into_iter().map(|need| need.skill).collect()
            ),
            field!(
                FieldUnavailable,
                FieldKind::Spans,
                |r| Value::Spans(r.unavailable.clone()),
                |r, v| r.unavailable = v.spans()
            ),
            field!(
                FieldReach,
                FieldKind::Number,
                |r| Value::Number(r.reach.map(|km| km.0.into())),
                |r, v| r.reach = v
                    .number()
                    .map(|km| Km(u16::try_from(km).unwrap_or(u16::MAX)))
            ),
            records!(FieldPrefers, Pupil, prefers),
            records!(FieldExcludes, Pupil, excludes),
            day!(FieldLeft, FieldKind::Date(Looking::Ahead), left),
        ]
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Last => Id::FormLast,
            Field::First => Id::FormFirst,
            Field::Base => Id::FieldBase,
            Field::Birth => Id::FieldBirth,
            Field::Unavailable(_) => Id::FieldUnavailable,
            Field::Prefers => Id::FieldPrefers,
            Field::Excludes => Id::FieldExcludes,
            _ => Id::FieldLeft,
        });
        faults.extend(rules::of_avs(self, own, ground));
        faults
    }
}
