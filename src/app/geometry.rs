//! How a terminal of some size is divided. Shared by the update, which must know how many rows
//! show, and the view, which draws them.

use crate::domain::Kind;
use crate::tui::context::size::{Layout, Size};

/// Lines of a list's body that are not rows: heading, column titles, rule.
pub const LIST_HEAD: u16 = 3;
/// Lines of a list's body below the rows: dotted rule and totals.
pub const LIST_FOOT: u16 = 2;
/// Lines of the summary under a list without a pane, with the empty line above.
pub const SUMMARY: u16 = 4;

/// Rows of a list that show at that size.
pub fn list_rows(size: Size, pane: bool) -> usize {
    let taken = match size.layout() {
        Layout::Compact => 1,
        Layout::Narrow if pane => LIST_HEAD + LIST_FOOT + SUMMARY,
        _ => LIST_HEAD + LIST_FOOT,
    };
    usize::from(size.body().saturating_sub(taken).max(1))
}

/// Whether a line under a list says what its columns mean: free hours of establishments do not
/// speak for themselves.
pub fn has_legend(kind: Kind, size: Size) -> bool {
    kind == Kind::Establishment && size.body() >= 16
}

/// Rows of the list of a kind. Over a summary the legend takes no row: that of an establishment is a
/// line shorter.
pub fn list_rows_of(kind: Kind, size: Size, pane: bool) -> usize {
    let over_summary = pane && size.layout() == Layout::Narrow;
    let legend = usize::from(has_legend(kind, size) && !over_summary);
    list_rows(size, pane).saturating_sub(legend).max(1)
}

/// Lines above the rows of the store: heading, rule, facts, and a rule.
pub const UPKEEP_HEAD: u16 = 9;

/// Rows of what can be done with the store that show.
pub fn upkeep_rows(size: Size) -> usize {
    usize::from(match size.layout() {
        Layout::Compact => size.body().saturating_sub(1).max(1),
        _ => size.body().saturating_sub(UPKEEP_HEAD).max(1),
    })
}

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

/// Rows of candidates when reassigning.
pub fn candidate_rows(size: Size) -> usize {
    let body = usize::from(size.body());
    match size.layout() {
        Layout::Compact => body.saturating_sub(3).max(1),
        Layout::Narrow => body.saturating_sub(13).max(3),
        Layout::Wide | Layout::Full => body.saturating_sub(8).max(3),
    }
}

/// Lines of contracts above the rows: heading, rule, titles of the school years.
pub const CONTRACTS_HEAD: u16 = 3;

/// Lines of contracts below the rows: today, legend, the sum, what is to be done.
pub fn contracts_foot(size: Size) -> u16 {
    match size.layout() {
        Layout::Compact => 0,
        _ if size.body() < 14 => 4,
        _ => (size.body() / 2).clamp(4, 22),
    }
}

/// Rows of the contracts' timeline; what is below explains the one under the cursor.
pub fn contract_rows(size: Size) -> usize {
    let body = size.body();
    usize::from(match size.layout() {
        // The heading, its rule, and the line between those who reach it and the others.
        Layout::Compact => body.saturating_sub(3).max(1),
        _ => body
            .saturating_sub(CONTRACTS_HEAD + 1 + contracts_foot(size))
            .max(2),
    })
}
