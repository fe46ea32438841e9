//! Where a name still stands, in words.

use super::label;
use crate::domain::mention::{Mention, TextField};
use crate::domain::{Kind, Register};
use crate::text::{Id, Text};

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
        format!("{} · {times}", text.get(field(mention.field))),
    )
}

/// The name of a free text.
fn field(field: TextField) -> Id {
    match field {
        TextField::Class => Id::FieldClass,
        TextField::Teacher => Id::FieldTeacher,
        TextField::Skills => Id::FieldSkills,
        TextField::Number => Id::FieldNumber,
        TextField::Activities => Id::FieldActivities,
        TextField::Protocol => Id::FieldProtocol,
        TextField::ShortReason => Id::FieldShortReason,
        TextField::Zone => Id::FieldZone,
        TextField::Place => Id::FieldPlace,
        TextField::Who => Id::FieldWho,
        TextField::Note => Id::FieldNote,
        TextField::Name => Id::FieldName,
        TextField::Setting => Id::FieldValue,
    }
}
