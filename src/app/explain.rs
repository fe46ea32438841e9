//! How a number is computed: a sum that adds up, and the law it rests on.

use super::geometry;
use crate::domain::{Date, Ref};
use crate::tui::context::size::Size;
use crate::tui::widgets::scroll::Scroll;
use crate::words::line::{Line, wrapped};

/// Lines of an explanation.
#[derive(Clone, Debug)]
pub struct Explain {
    /// What is explained.
    pub title: String,
    /// The record it is about.
    pub about: Ref,
    /// The day whose law is asked; none: the law of each rule's own day.
    pub law: Option<Date>,
    /// The law of the screen under it: what "back" comes back to.
    pub under: Option<Date>,
    /// The lines as they were made.
    pub lines: Vec<Line>,
    /// The same, each as long as the box is wide.
    pub shown: Vec<Line>,
    /// The first line that shows.
    pub scroll: Scroll,
}

impl Explain {
    /// An explanation, not yet broken to a width.
    pub fn new(title: String, about: Ref, law: Option<Date>, lines: Vec<Line>) -> Self {
        Self {
            title,
            about,
            law,
            under: law,
            lines,
            shown: Vec::new(),
            scroll: Scroll::default(),
        }
    }

    /// Breaks the lines to the width of the box, and keeps its window among them.
    pub fn settle(&mut self, size: Size) {
        let width = geometry::explain_width(size);
        self.shown = wrapped::lines(&self.lines, usize::from(width));
        self.scroll.cursor = self.scroll.cursor.min(self.last_top(size));
    }

    /// The first line of the last page.
    fn last_top(&self, size: Size) -> usize {
        self.shown
            .len()
            .saturating_sub(geometry::explain_rows(size))
    }

    /// Rows a cursor can be on: the first lines of pages.
    pub fn tops(&self, size: Size) -> usize {
        self.last_top(size) + 1
    }
}
