//! What a field brings in another.

use super::Form;
use super::ground::Ground;
use super::kinds::record::name;
use crate::domain::{Kind, PupilId, Ref};
use crate::record::Value;
use crate::text::Id;

/// A pupil chosen brings her school, until another school is typed.
pub(super) fn school(form: &mut Form, ground: &Ground<'_>) {
    let chosen = form
        .focused()
        .is_some_and(|field| field.id == Id::FieldPupil);
    if form.kind() != Kind::Accompaniment || !chosen || form.target.is_some() {
        return;
    }
    let pupil: Option<PupilId> = match form.focused().and_then(|field| field.value()) {
        Some(Value::Record(Some(target))) => target.typed(),
        _ => None,
    };
    let school = pupil.and_then(|id| ground.department.register.get(id)?.establishment);
    let school = school.map(|id| (name(id.into(), ground), Ref::from(id)));
    let followed = form.followed.take();
    if let Some(field) = form.field_mut(Id::FieldEstablishment)
        && (field.input.is_empty() || followed.as_deref() == Some(field.input.value()))
    {
        field.put(
            school
                .as_ref()
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
        );
        if let Some((name, target)) = school.clone() {
            field.know(name, target);
        }
        form.followed = school.map(|(name, _)| name);
        form.check(ground);
    } else {
        form.followed = followed;
    }
}
