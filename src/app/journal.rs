//! The journal on screen: acts, newest first.

use super::scroll::Scroll;
use crate::domain::{Brief, History};

/// The journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Cursor and window.
    pub scroll: Scroll,
}

impl Journal {
    /// The act in that row.
    pub fn act(history: &History, row: usize) -> Option<&Brief> {
        let acts = history.acts();
        acts.len().checked_sub(row + 1).and_then(|at| acts.get(at))
    }
}
