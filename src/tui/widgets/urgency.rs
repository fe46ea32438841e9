//! How urgent something is, on screen.

use super::super::theme::Meaning;
use super::painter::Painter;
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
pub fn sign_of(painter: &Painter<'_>, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Quiet => "",
        Urgency::Fine => painter.glyphs().ok(),
        Urgency::Attention => painter.glyphs().attention(),
        Urgency::Critical => painter.glyphs().critical(),
    }
}
