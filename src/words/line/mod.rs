//! A line of words with what stands at its right: explanations are made of them.

pub mod wrapped;

pub use wrapped::wrap;

/// What a line is in an explanation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// A label and its value.
    #[default]
    Plain,
    /// A heading inside the explanation.
    Heading,
    /// A value worth the eye: a total, a provision.
    Strong,
    /// What goes with the line above.
    Under,
}

/// A line, and what stands at its right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// At the left.
    pub what: String,
    /// At the right.
    pub value: String,
    /// What it is.
    pub weight: Weight,
}

impl Line {
    /// A line of some weight.
    pub fn new(weight: Weight, what: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            value: value.into(),
            weight,
        }
    }
}

impl From<(String, String)> for Line {
    fn from((what, value): (String, String)) -> Self {
        Self::new(Weight::Plain, what, value)
    }
}
