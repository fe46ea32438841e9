//! A record by its name, a few letters of it, or its code.

use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::lookup::{Class, Kinds};
use crate::tui::form::ground::Ground;
use crate::words::label;

/// The record a text names; none when it is empty.
pub fn parse(
    raw: &str,
    kind: Kind,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Option<Ref>, String> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    named(raw, kind, known)
        .or_else(|| by_code(raw, kind, ground))
        .or_else(|| found(raw, kind, ground).0)
        .map(Some)
        .ok_or_else(|| ground.text.fault_nobody(raw))
}

/// The best match for a few letters, and how many others there are. With a slip nobody is meant for
/// sure: the finder shows who could be.
fn found(raw: &str, kind: Kind, ground: &Ground<'_>) -> (Option<Ref>, usize) {
    let answer = ground.department.search(raw, 1, Kinds::of(kind));
    let best = answer.hits.first().filter(|hit| hit.class != Class::Near);
    (best.map(|hit| hit.target), answer.total.saturating_sub(1))
}

/// The text is the very name of a record already chosen.
fn named(raw: &str, kind: Kind, known: &[(String, Ref)]) -> Option<Ref> {
    known
        .iter()
        .find(|(name, target)| name == raw && target.kind == kind)
        .map(|(_, target)| *target)
}

fn by_code(raw: &str, kind: Kind, ground: &Ground<'_>) -> Option<Ref> {
    let target: Ref = raw.parse().ok()?;
    (target.kind == kind && ground.department.register.holds(target)).then_some(target)
}

/// A few letters that mean several records alike, so that one of them is to be chosen; a word that is
/// the whole name of one alone means that one.
pub fn is_open(raw: &str, kind: Kind, known: &[(String, Ref)], ground: &Ground<'_>) -> bool {
    let raw = raw.trim();
    if raw.is_empty()
        || named(raw, kind, known)
            .or_else(|| by_code(raw, kind, ground))
            .is_some()
    {
        return false;
    }
    let answer = ground.department.search(raw, 2, Kinds::of(kind));
    match answer.hits.as_slice() {
        [best, next, ..] => best.class == next.class,
        _ => false,
    }
}

/// How many other records a few letters could mean; the name of one already chosen means no other.
pub fn others(raw: &str, kind: Kind, known: &[(String, Ref)], ground: &Ground<'_>) -> usize {
    match named(raw, kind, known) {
        Some(_) => 0,
        None => found(raw, kind, ground).1,
    }
}

/// The name of a record as a field writes it: what parts a list is not in it.
pub fn name(target: Ref, ground: &Ground<'_>) -> String {
    let name = label::of(&ground.department.register, ground.text, target);
    let plain = name.replace([',', ';', '+'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names for records, each of its own: of two of one name the code tells them apart.
pub fn known(targets: impl IntoIterator<Item = Ref>, ground: &Ground<'_>) -> Vec<(String, Ref)> {
    let mut targets: Vec<Ref> = targets.into_iter().collect();
    targets.dedup();
    let mut known: Vec<(String, Ref)> = Vec::new();
    for target in targets {
        let name = name(target, ground);
        let taken = known
            .iter()
            .any(|(other, of)| *other == name && *of != target);
        known.push((if taken { target.to_string() } else { name }, target));
    }
    known
}

/// The record by the name that is known for it.
pub fn print(target: Ref, known: &[(String, Ref)]) -> String {
    let name = known.iter().find(|(_, known)| *known == target);
    name.map_or_else(|| target.to_string(), |(name, _)| name.clone())
}

/// Where the record is; its name too while letters stand for it.
pub fn echo(
    target: Ref,
    raw: &str,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Option<String> {
    let place = place(target, ground);
    let is_named = known
        .iter()
        .any(|(name, known)| *known == target && name == raw.trim());
    if is_named {
        return place;
    }
    let name = label::of(&ground.department.register, ground.text, target);
    Some(place.map_or_else(|| name.clone(), |place| format!("{name} · {place}")))
}

/// Where a record is: the school of a person, the commune of a school.
fn place(target: Ref, ground: &Ground<'_>) -> Option<String> {
    let register = &ground.department.register;
    let school = |id: EstablishmentId| label::school(register, id);
    match target.kind {
        Kind::Avs => ground.department.main_school(AvsId(target.id)).map(school),
        Kind::Pupil => {
            let pupil = register.get(PupilId(target.id))?;
            let at = pupil.establishment.map(school);
            let class = pupil.class.as_ref().map(ToString::to_string);
            let all: Vec<String> = class.into_iter().chain(at).collect();
            (!all.is_empty()).then(|| all.join(" · "))
        }
        Kind::Establishment => register
            .get(EstablishmentId(target.id))?
            .commune
            .as_ref()
            .map(ToString::to_string),
        _ => None,
    }
}
