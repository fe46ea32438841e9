//! A cursor in a list of which only a window shows.

use serde::{Deserialize, Serialize};

use crate::command::Command;

/// Cursor and first visible row. The height of the window is given by whoever moves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scroll {
    /// The row under the cursor.
    pub cursor: usize,
    /// The first row that shows.
    pub top: usize,
}

impl Scroll {
    /// Moves by a row, a page, or to an end, as the command says; false when it says none of them.
    pub fn move_by(&mut self, command: Command, len: usize, height: usize) -> bool {
        let page = height.max(2) as isize - 1;
        match command {
            Command::Up => self.step(-1, len, height),
            Command::Down => self.step(1, len, height),
            Command::PageUp => self.step(-page, len, height),
            Command::PageDown => self.step(page, len, height),
            Command::First => self.go(0, len, height),
            Command::Last => self.go(len, len, height),
            _ => return false,
        }
        true
    }

    /// Moves the cursor by `step` rows within `len`, and the window with it when it must.
    ///
    /// At an edge the window jumps half a page: scrolling by one line would send the whole screen
    /// again over a slow line.
    pub fn step(&mut self, step: isize, len: usize, height: usize) {
        let last = len.saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(step).min(last);
        self.settle(len, height);
    }

    /// Puts the cursor on a row.
    pub fn go(&mut self, row: usize, len: usize, height: usize) {
        self.cursor = row.min(len.saturating_sub(1));
        self.settle(len, height);
    }

    /// Brings cursor and window back into a list that changed its length or height.
    pub fn settle(&mut self, len: usize, height: usize) {
        let height = height.max(1);
        self.cursor = self.cursor.min(len.saturating_sub(1));
        if self.cursor < self.top {
            self.top = self.cursor.saturating_sub(height / 2);
        } else if self.cursor >= self.top + height {
            self.top = self.cursor + 1 - height.div_ceil(2);
        }
        self.top = self.top.min(len.saturating_sub(height));
    }

    /// The rows that show.
    pub fn window(&self, len: usize, height: usize) -> std::ops::Range<usize> {
        let top = self.top.min(len);
        top..(top + height).min(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn at_the_edge_the_window_jumps_half_a_page() {
        let mut scroll = Scroll { cursor: 9, top: 0 };
        scroll.step(1, 100, 10);
        assert_eq!(scroll, Scroll { cursor: 10, top: 6 });
        scroll.step(-5, 100, 10);
        assert_eq!(scroll, Scroll { cursor: 5, top: 0 });
    }

    proptest! {
        #[test]
        fn the_cursor_always_shows(steps in proptest::collection::vec((-30isize..30, 0usize..60, 1usize..20), 1..30)) {
            let mut scroll = Scroll::default();
            for (step, len, height) in steps {
                scroll.step(step, len, height);
                prop_assert!(len == 0 || scroll.window(len, height).contains(&scroll.cursor));
            }
        }
    }
}
