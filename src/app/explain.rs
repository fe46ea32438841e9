//! How a number is computed: a sum that adds up.

use super::scroll::Scroll;

/// Lines of an explanation.
#[derive(Clone, Debug)]
pub struct Explain {
    /// What is explained.
    pub title: String,
    /// The lines, each with what stands at its right.
    pub lines: Vec<(String, String)>,
    /// Window.
    pub scroll: Scroll,
}
