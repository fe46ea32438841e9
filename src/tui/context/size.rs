//! The size of a terminal, and how it is divided.

/// Columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

/// The classes of layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Under 60×16: a compact list.
    Compact,
    /// 60–99 columns: one pane and a summary of three lines.
    Narrow,
    /// 100–139 columns: list and pane.
    Wide,
    /// From 140 columns: list, card and week.
    Full,
}

impl Size {
    /// Its class.
    pub fn layout(self) -> Layout {
        match self.width {
            _ if self.height < 16 => Layout::Compact,
            ..60 => Layout::Compact,
            60..100 => Layout::Narrow,
            100..140 => Layout::Wide,
            _ => Layout::Full,
        }
    }

    /// Lines above the body: identity, tabs and rule; only identity when compact.
    pub fn head(self) -> u16 {
        if self.layout() == Layout::Compact {
            1
        } else {
            3
        }
    }

    /// Lines below the body: rule and footer; only the footer when compact.
    pub fn foot(self) -> u16 {
        if self.layout() == Layout::Compact {
            1
        } else {
            2
        }
    }

    /// Lines of the body.
    pub fn body(self) -> u16 {
        self.height.saturating_sub(self.head() + self.foot())
    }

    /// Width of the pane beside a list, its border included; 0 where there is none.
    pub fn pane(self) -> u16 {
        match self.layout() {
            Layout::Compact | Layout::Narrow => 0,
            Layout::Wide => 36,
            Layout::Full => (self.width / 3).min(60),
        }
    }
}
