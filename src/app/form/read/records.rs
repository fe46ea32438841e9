//! Records by their name, a few letters of it, or their code.

use super::super::Ground;
use super::words;
use crate::domain::{Kind, Ref};
use crate::lookup::Kinds;

/// The record a text names; none when it is empty.
pub fn one(
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

/// The records that a list names, each once.
pub fn many(
    raw: &str,
    kind: Kind,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Vec<Ref>, String> {
    let mut all = Vec::new();
    for part in words::parts(raw, &[',', ';']) {
        if let Some(target) = one(part, kind, known, ground)?
            && !all.contains(&target)
        {
            all.push(target);
        }
    }
    Ok(all)
}

/// The best match for a few letters, and how many others there are.
pub fn found(raw: &str, kind: Kind, ground: &Ground<'_>) -> (Option<Ref>, usize) {
    let answer = ground.desk.search(raw, 1, Kinds::of(kind));
    (
        answer.hits.first().map(|hit| hit.target),
        answer.total.saturating_sub(1),
    )
}

/// The text is the very name of a record already chosen.
pub fn named(raw: &str, kind: Kind, known: &[(String, Ref)]) -> Option<Ref> {
    known
        .iter()
        .find(|(name, target)| name == raw && target.kind == kind)
        .map(|(_, target)| *target)
}

fn by_code(raw: &str, kind: Kind, ground: &Ground<'_>) -> Option<Ref> {
    let target: Ref = raw.parse().ok()?;
    (target.kind == kind && ground.desk.register.holds(target)).then_some(target)
}
