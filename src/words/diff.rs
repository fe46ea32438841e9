//! Changes as lines of a difference.

use super::fields::{ToldField, of_change};
use super::{Became, label, parts};
use crate::department::Department;
use crate::domain::{Change, Forced};
use crate::text::{Id, Text};

/// What a line of a difference says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Sign {
    Added,
    Changed,
    Removed,
    /// A field of the record named above.
    Field,
    /// A part of such a field, where it is a list.
    Part(Became),
}

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// New, changed, gone, or a field.
    pub sign: Sign,
    /// The record, or the field's name.
    pub label: String,
    /// What was there.
    pub before: String,
    /// What is there then.
    pub after: String,
}

/// Records whose difference is shown at most; the rest is counted.
const LIMIT: usize = 60;

/// What changes do, or with `back`, what taking them back would do.
pub fn diff(department: &Department, text: &Text, changes: &[Change], back: bool) -> Vec<DiffLine> {
    let mut lines = Vec::new();
    let order: Vec<&Change> = if back {
        changes.iter().rev().collect()
    } else {
        changes.iter().collect()
    };
    for change in order.iter().take(LIMIT) {
        one(department, text, change, back, &mut lines);
    }
    if let Some(more) = order.len().checked_sub(LIMIT).filter(|more| *more > 0) {
        lines.push(DiffLine {
            sign: Sign::Field,
            label: text.and_more(more),
            before: String::new(),
            after: String::new(),
        });
    }
    lines
}

/// The rules and filters that an act overruled, each with the reason that was given.
pub fn overruled(text: &Text, reasons: &[Forced]) -> Vec<DiffLine> {
    let line = |forced: &Forced| DiffLine {
        sign: Sign::Field,
        label: text.rule_overruled(rule(text, &forced.rule)),
        before: String::new(),
        after: if forced.words.is_empty() {
            text.get(Id::NoReasonGiven).to_owned()
        } else {
            forced.words.to_string()
        },
    };
    reasons.iter().map(line).collect()
}

/// What was overruled: a filter by what it is about, a rule by its number.
fn rule<'t>(text: &'t Text, id: &'t str) -> &'t str {
    let filter = match id {
        "left" => Id::ForcedLeft,
        "contract" => Id::ForcedContract,
        "excluded" => Id::ForcedExcluded,
        "skill" => Id::ForcedSkill,
        "absent" => Id::ForcedAbsent,
        "refused" => Id::ForcedRefused,
        "reach" => Id::ForcedReach,
        "unavailable" => Id::ForcedUnavailable,
        "busy" => Id::ForcedBusy,
        "road" => Id::ForcedRoad,
        "minutes" => Id::ForcedMinutes,
        "hours" => Id::ForcedHours,
        _ => return id,
    };
    text.get(filter)
}

fn one(
    department: &Department,
    text: &Text,
    change: &Change,
    back: bool,
    lines: &mut Vec<DiffLine>,
) {
    let [before, after] = of_change(&department.register, text, change);
    let (before, after) = if back {
        (after, before)
    } else {
        (before, after)
    };
    let sign = match (&before, &after) {
        (None, _) => Sign::Added,
        (_, None) => Sign::Removed,
        _ => Sign::Changed,
    };
    let target = change.target();
    let name = match (
        department.register.holds(target),
        after.as_deref().or(before.as_deref()),
    ) {
        (true, _) => label::of(&department.register, text, target),
        (false, Some([first, ..])) => first.value.clone(),
        (false, _) => target.to_string(),
    };
    lines.push(DiffLine {
        sign,
        label: named(text.kind(target.kind), &name),
        before: String::new(),
        after: target.to_string(),
    });
    let empty: Vec<ToldField> = Vec::new();
    let (before, after) = (
        before.unwrap_or_else(|| empty.clone()),
        after.unwrap_or(empty),
    );
    let ids: Vec<_> = after.iter().chain(&before).map(|field| field.id).collect();
    let mut done = Vec::new();
    for id in ids {
        if done.contains(&id) {
            continue;
        }
        done.push(id);
        let value = |fields: &[ToldField]| {
            let mut fields = fields.iter().filter(|field| field.id == id);
            let found = fields.next().cloned();
            found.map_or((String::new(), Vec::new()), |field| {
                (field.value, field.parts)
            })
        };
        let ((was, old), (is, new)) = (value(&before), value(&after));
        let is_told_apart = !old.is_empty() && !new.is_empty();
        for (at, (became, before, after)) in parts::changes(&old, &new, text)
            .into_iter()
            .enumerate()
            .take_while(|_| is_told_apart)
        {
            lines.push(DiffLine {
                sign: Sign::Part(became),
                label: if at == 0 { text.get(id) } else { "" }.to_owned(),
                before,
                after,
            });
        }
        if was != is && !is_told_apart {
            lines.push(DiffLine {
                sign: Sign::Field,
                label: text.get(id).to_owned(),
                before: was,
                after: is,
            });
        }
    }
}

/// A record with its kind before its name, unless the name says it already.
fn named(kind: &str, name: &str) -> String {
    if name
        .strip_prefix(kind)
        .is_some_and(|rest| rest.starts_with(' '))
    {
        name.to_owned()
    } else {
        format!("{kind} {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_said_once() {
        assert_eq!(
            named("contrat", "contrat MARTIN Sophie"),
            "contrat MARTIN Sophie"
        );
        assert_eq!(named("élève", "DUBOIS Léa"), "élève DUBOIS Léa");
        assert_eq!(named("AVS", "AVSAR Ela"), "AVS AVSAR Ela");
    }
}
