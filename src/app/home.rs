//! Home: what to do now. Its lines are made with the desk; here is only where the cursor is.

use crate::department::Desk;
use crate::department::matter::Matter;
use crate::domain::Ref;
use crate::tui::widgets::scroll::Scroll;

/// Home.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Cursor over the matters and the deadlines.
    pub scroll: Scroll,
    /// What is to be settled now, worst first.
    pub matters: Vec<Matter>,
    made_for: Option<u64>,
}

/// Pupils with missing hours listed at most; the establishments' list has them all.
const MISSING_SHOWN: usize = 3;

impl Home {
    /// The record under the cursor.
    pub fn selected(&self) -> Option<Ref> {
        self.matters.get(self.scroll.cursor).map(Matter::target)
    }

    /// The matter under the cursor.
    pub fn matter(&self) -> Option<&Matter> {
        self.matters.get(self.scroll.cursor)
    }

    /// Makes the matters anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk) {
        if self.made_for != Some(desk.generation()) {
            self.made_for = Some(desk.generation());
            self.matters = desk.absences_of_day().to_vec();
            self.matters
                .extend(desk.missing_worst().iter().take(MISSING_SHOWN).cloned());
            self.matters.extend(desk.board().deadlines.iter().cloned());
        }
        let len = self.matters.len();
        self.scroll.settle(len, len);
    }
}
