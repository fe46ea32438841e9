//! Where a name still stands, in words.

use super::label;
use crate::domain::{Kind, Register};
use crate::record::mention::Mention;
use crate::text::Text;

/// The record with its code, and the field with how often: `réunion de suivi DUBOIS Léa (M3)`,
/// `Note · 2 fois`.
pub fn mention(register: &Register, text: &Text, mention: &Mention) -> (String, String) {
    let name = label::of(register, text, mention.target);
    let label = match mention.target.kind {
        // It has no code that people read.
        Kind::Setting => text.kind(Kind::Setting).to_owned(),
        _ => format!("{name} ({})", mention.target),
    };
    let times = text.mention_times(mention.count);
    (
        label,
        format!("{} · {times}", text.get(mention.field.label)),
    )
}
