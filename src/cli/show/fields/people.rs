//! Assistants and pupils.

use super::{Sheet, Value};
use crate::domain::{Avs, Need, Pupil, Ref, Skill, WeeklySpan};
use crate::text::{Id, Text};

/// An assistant.
pub fn avs(to: &mut Sheet, text: &Text, avs: &Avs) {
    to.silent("last", &avs.last)
        .silent("first", &avs.first)
        .put("other_name", Id::FieldOtherName, avs.other_name.as_ref())
        .put(
            "kind",
            Id::FieldKind,
            Value::coded(avs.kind, text.avs_kind(avs.kind)),
        )
        .put("birth", Id::FieldBirth, avs.birth)
        .put("phone", Id::FieldPhone, avs.phone.as_ref())
        .put("mail", Id::FieldMail, avs.mail.as_ref())
        .put(
            "home_commune",
            Id::FieldHomeCommune,
            avs.home_commune.as_ref(),
        )
        .silent("home", avs.home)
        .put("base", Id::FieldBase, avs.base.map(Ref::from))
        .put(
            "diploma",
            Id::FieldDiploma,
            Value::coded(avs.diploma, text.diploma(avs.diploma)),
        )
        .put(
            "levels",
            Id::FieldLevels,
            Value::list(
                avs.levels
                    .iter()
                    .map(|level| Value::coded(level, text.level(*level))),
            ),
        )
        .put(
            "skills",
            Id::FieldSkills,
            Value::list(avs.skills.iter().map(|one| skill(text, one))),
        )
        .put(
            "unavailable",
            Id::FieldUnavailable,
            Value::list(avs.unavailable.iter().map(|span| weekly(text, *span))),
        )
        .put("reach_km", Id::FieldReach, avs.reach.map(|km| km.0))
        .put(
            "prefers",
            Id::FieldPrefers,
            Value::list(avs.prefers.iter().map(|id| Ref::from(*id))),
        )
        .put(
            "excludes",
            Id::FieldExcludes,
            Value::list(avs.excludes.iter().map(|id| Ref::from(*id))),
        )
        .put("left", Id::FieldLeft, avs.left);
}

/// A pupil.
pub fn pupil(to: &mut Sheet, text: &Text, pupil: &Pupil) {
    let level = pupil
        .level
        .map(|level| Value::coded(level, text.level(level)));
    to.silent("last", &pupil.last)
        .silent("first", &pupil.first)
        .put("other_name", Id::FieldOtherName, pupil.other_name.as_ref())
        .put("birth", Id::FieldBirth, pupil.birth)
        .put("ine", Id::FieldIne, pupil.ine.as_ref())
        .put(
            "establishment",
            Id::FieldEstablishment,
            pupil.establishment.map(Ref::from),
        )
        .put("level", Id::FieldLevel, level.unwrap_or_default())
        .put("class", Id::FieldClass, pupil.class.as_ref())
        .put("teacher", Id::FieldTeacher, pupil.teacher.as_ref())
        .put(
            "needs",
            Id::FieldNeeds,
            Value::list(pupil.needs.iter().map(|one| need(text, one))),
        )
        .put("safety", Id::FieldSafety, pupil.safety);
}

fn need(text: &Text, need: &Need) -> Value {
    let how = text.get(if need.required {
        Id::CliNeedRequired
    } else {
        Id::CliNeedWished
    });
    Value::Parts(vec![
        ("skill", skill(text, &need.skill)),
        ("required", Value::Told(need.required, how.to_owned())),
    ])
}

/// A coded need or skill; a gesture by its own name.
fn skill(text: &Text, skill: &Skill) -> Value {
    match skill {
        Skill::Gesture(name) => Value::Coded(format!("Gesture:{name}"), text.skill(skill)),
        known => Value::coded(known, &text.skill(known)),
    }
}

fn weekly(text: &Text, span: WeeklySpan) -> Value {
    Value::Parts(vec![
        ("day", Value::coded(span.day, text.weekday_short(span.day))),
        ("start", span.start.into()),
        ("end", span.end.into()),
    ])
}
