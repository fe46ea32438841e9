//! So many of so many.

/// A count of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutOf {
    /// So many.
    pub done: i32,
    /// Of so many.
    pub of: i32,
}
