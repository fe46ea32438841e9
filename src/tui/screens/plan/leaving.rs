//! What leaves a plan.

use crate::command::Command;
use crate::tui::action::Route;

/// What leaves a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// A key of every screen.
    Do(Command),
    /// A way that something else led to: what was found, what an answer opens.
    Go(Route),
}
