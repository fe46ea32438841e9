//! What writing would change, field by field.

use super::draft::Draft;
use super::ground::Ground;
use super::kinds;
use crate::record::Value;
use crate::text::Id;
use crate::words::{Became, FieldChange, list, parts};

/// The fields that differ, a list part by part; of a new record all that say something.
///
/// Of a new one beside the record it follows (`new`), what is left empty says nothing.
pub fn lines(
    before: Option<&Draft>,
    after: &Draft,
    new: bool,
    ground: &Ground<'_>,
) -> Vec<FieldChange> {
    let old = before.map(Draft::values).unwrap_or_default();
    let mut lines = Vec::new();
    for (at, (id, value)) in after.values().into_iter().enumerate() {
        let was = old.get(at).map(|(_, was)| was);
        if was == Some(&value) || was.is_none() && says_nothing(&value) {
            continue;
        }
        let told = |value: &Value| list(&ground.department.register, ground.text, value);
        if let Some((old, new)) = was.and_then(told).zip(told(&value))
            && !old.is_empty()
            && !new.is_empty()
        {
            let parts = parts::changes(&old, &new, ground.text);
            lines.extend(parts.into_iter().map(|(sign, before, after)| FieldChange {
                id,
                sign,
                before,
                after,
            }));
            continue;
        }
        let before = before
            .zip(was)
            .map(|(draft, was)| words(draft, id, was, ground))
            .unwrap_or_default();
        let after = words(after, id, &value, ground);
        if before == after || new && after.is_empty() {
            continue;
        }
        let sign = match (before.is_empty(), after.is_empty()) {
            (true, _) => Became::Added,
            (_, true) => Became::Removed,
            _ => Became::Changed,
        };
        lines.push(FieldChange {
            id,
            sign,
            before,
            after,
        });
    }
    lines
}

/// Of a new record: nothing was typed, chosen or ticked.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Choice(choice) => choice.at.is_none(),
        Value::Flag(yes) => !yes,
        value => value.is_empty(),
    }
}

/// A value of a field of a draft, in words.
pub(super) fn words(draft: &Draft, id: Id, value: &Value, ground: &Ground<'_>) -> String {
    if let Some(word) = draft.word(id, value, ground) {
        return word;
    }
    match value {
        Value::Day(Some(day)) => ground.text.date(*day),
        _ => kinds::print(value, &kinds::known(value, ground), ground),
    }
}
