//! How a terminal of some size is divided. Shared by the update, which must know how many rows
//! show, and the view, which draws them.

use crate::tui::context::size::{Layout, Size};

/// Rows of the finder's list.
pub fn finder_rows(size: Size) -> usize {
    let body = usize::from(size.body());
    match size.layout() {
        Layout::Compact => body.saturating_sub(4).max(1),
        // The preview lies under the list.
        Layout::Narrow => (body.saturating_sub(12)).max(3),
        Layout::Wide | Layout::Full => body.saturating_sub(9).max(3),
    }
}
