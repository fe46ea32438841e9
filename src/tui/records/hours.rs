//! Hours of a week as a cell.

use crate::domain::Minutes;
use crate::text::Text;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::Cell;

/// Missing hours: a tick when nothing is, nothing where nothing is needed.
pub fn missing(missing: Minutes, needed: Minutes, text: &Text) -> Cell {
    if missing > Minutes::ZERO {
        (format!("▲ {}", text.minutes(missing)), Meaning::Attention)
    } else if needed > Minutes::ZERO {
        ("✓".to_owned(), Meaning::Ok)
    } else {
        ("·".to_owned(), Meaning::Quiet)
    }
}
