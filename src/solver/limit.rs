//! How far a search may go: so many steps, and until its caller says stop.

use std::fmt;

/// How far a search may go. Steps alone cut a search at the same place every time.
#[derive(Clone, Copy)]
pub struct Limit<'s> {
    /// The steps that it may take: pairs of states compared, or as much other work; 100,000 of them
    /// take about a millisecond. None: all that it needs.
    pub steps: Option<u64>,
    /// Asked every so many steps, from any thread: whether to stop with what is found.
    pub stop: &'s (dyn Fn() -> bool + Sync),
}

impl fmt::Debug for Limit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limit")
            .field("steps", &self.steps)
            .finish_non_exhaustive()
    }
}

impl Limit<'static> {
    /// As far as it takes.
    pub const NONE: Self = Self {
        steps: None,
        stop: &|| false,
    };

    /// So many steps, and nobody stops it.
    pub const fn steps(steps: u64) -> Self {
        Self {
            steps: Some(steps),
            ..Self::NONE
        }
    }
}
