//! What writing would change, field by field.

use super::draft::Draft;
use super::value::Value;
use super::{Ground, show};
use crate::text::Id;
use crate::words::{Became, FieldChange};

/// The fields that differ; of a new record all that say something.
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
        if was == Some(&value) || was.is_none() && value.is_empty() {
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

fn words(draft: &Draft, id: Id, value: &Value, ground: &Ground<'_>) -> String {
    match value {
        Value::Choice(at) => draft.option(id, *at, ground),
        Value::Day(Some(day)) => ground.text.date(*day),
        Value::Day(None) if id == Id::FieldEnd => ground.text.get(Id::Permanent).to_owned(),
        _ => show::typed(value, &show::known(value, ground), ground),
    }
}
