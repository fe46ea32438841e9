//! How urgent something is, on screen.

use super::super::theme::Meaning;
use super::pen::Pen;
use crate::law::Urgency;

/// What an urgency means on screen.
pub fn meaning_of(urgency: Urgency) -> Meaning {
    match urgency {
        Urgency::Quiet => Meaning::Text,
        Urgency::Fine => Meaning::Ok,
        Urgency::Attention => Meaning::Attention,
        Urgency::Critical => Meaning::Critical,
    }
}

/// Its sign, so that colour never says it alone.
pub fn sign_of(pen: &Pen<'_>, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Quiet => "",
        Urgency::Fine => pen.glyphs().ok(),
        Urgency::Attention => pen.glyphs().attention(),
        Urgency::Critical => pen.glyphs().critical(),
    }
}
