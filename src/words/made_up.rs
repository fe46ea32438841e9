//! R9 in words: what an absence comes to, as it is proposed.

use super::source::source;
use crate::law::made_up::MakingUp;
use crate::law::value::MadeUp;
use crate::text::Text;

/// `R9 propose 6 h, les créneaux manqués (circulaire 2003-092, 1.III.5.3)`.
pub fn proposal(found: &MakingUp, text: &Text) -> String {
    let (missed, source) = (text.minutes(found.missed), source(found.rule, text));
    match found.rule.value {
        MadeUp::Later => text.owed_proposed(missed, source),
        MadeUp::AtDiscretion => text.owed_discretion(missed, source),
        MadeUp::Never => text.owed_never(source),
    }
}

/// How an absence is made up, in a word of `--json`.
pub fn id(found: &MakingUp) -> &'static str {
    match found.rule.value {
        MadeUp::Later => "later",
        MadeUp::AtDiscretion => "at-discretion",
        MadeUp::Never => "never",
    }
}
