//! How one terminal shows things.

use super::super::glyphs::Glyphs;
use super::super::theme::Theme;

/// How screens are drawn on one terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Colours.
    pub theme: Theme,
    /// Signs.
    pub glyphs: Glyphs,
}
