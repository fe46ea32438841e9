//! Hours of a week as a cell.

use crate::domain::Minutes;
use crate::domain::hours::PupilHours;
use crate::text::{Id, Text};
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::Cell;

/// What a pupil has not: nobody, or hours; a tick when nothing is missing.
pub fn of_pupil(hours: &PupilHours, text: &Text) -> Cell {
    if hours.waiting {
        return (text.get(Id::Waiting).to_owned(), Meaning::Attention);
    }
    missing(hours.missing, hours.needed, text)
}

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
