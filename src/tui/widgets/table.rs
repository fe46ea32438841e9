//! Columns of a list: text left, numbers right, the room shared out once a frame.

use super::super::theme::Meaning;
use super::painter::Painter;
use crate::text::{Id, Text};

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Col {
    title: Id,
    width: u16,
    grow: u16,
    right: bool,
}

impl Col {
    /// Text at the left that takes a share of what is left over.
    pub const fn grow(title: Id, least: u16, share: u16) -> Self {
        Self {
            title,
            width: least,
            grow: share,
            right: false,
        }
    }

    /// Text at the left, of fixed width.
    pub const fn left(title: Id, width: u16) -> Self {
        Self {
            title,
            width,
            grow: 0,
            right: false,
        }
    }

    /// Numbers and dates at the right, of fixed width.
    pub const fn right(title: Id, width: u16) -> Self {
        Self {
            title,
            width,
            grow: 0,
            right: true,
        }
    }
}

impl Col {
    fn gap(&self) -> u16 {
        if self.right { 1 } else { GAP }
    }
}

/// A cell: words and what they mean.
pub type Cell = (String, Meaning);

/// Columns placed in a width. Rows begin after the cursor's two columns.
pub struct Table {
    columns: Vec<(Col, u16, u16)>,
}

/// Where the first column begins: a margin, the cursor's sign, a space.
const START: u16 = 3;
/// Columns before a column of text; numbers stand closer.
const GAP: u16 = 2;

impl Table {
    /// Shares `width` out.
    pub fn new(columns: &[Col], width: u16) -> Self {
        let fixed: u16 = columns.iter().map(|col| col.width).sum();
        let gaps: u16 = columns.iter().skip(1).map(Col::gap).sum();
        let spare = width.saturating_sub(START + fixed + gaps + 1);
        let shares: u16 = columns.iter().map(|col| col.grow).sum();
        let mut x = START;
        let mut placed = Vec::with_capacity(columns.len());
        let (mut given, mut share) = (0, 0);
        for col in columns {
            let mut own = col.width;
            if let Some(all) = (col.grow > 0 && shares > 0).then_some(shares) {
                share += col.grow;
                let upto = (u32::from(spare) * u32::from(share) / u32::from(all)) as u16;
                own += upto - given;
                given = upto;
            }
            if !placed.is_empty() {
                x += col.gap();
            }
            placed.push((*col, x, own));
            x += own;
        }
        Self { columns: placed }
    }

    /// How wide the first column is.
    pub fn first(&self) -> u16 {
        self.columns.first().map_or(0, |(_, _, width)| *width)
    }

    /// How wide the last column is.
    pub fn last(&self) -> u16 {
        self.columns.last().map_or(0, |(_, _, width)| *width)
    }

    /// The titles.
    pub fn titles(&self, painter: &mut Painter<'_>, y: u16, text: &Text) {
        for (col, x, width) in &self.columns {
            let title = text.get(col.title);
            if col.right {
                painter.right(x + width, y, title, Meaning::Quiet);
            } else {
                painter.fitted(*x, y, title, *width, Meaning::Quiet);
            }
        }
    }

    /// A row; the cursor's row has its sign and its first cell reversed.
    pub fn row(&self, painter: &mut Painter<'_>, y: u16, cells: &[Cell], here: bool) {
        if here {
            let cursor = painter.glyphs().cursor();
            painter.text(1, y, cursor, Meaning::Accent);
        }
        for (at, ((col, x, width), (words, meaning))) in self.columns.iter().zip(cells).enumerate()
        {
            let meaning = if here && at == 0 {
                Meaning::Cursor
            } else {
                *meaning
            };
            if col.right {
                let words = super::painter::fit(words, *width, painter.glyphs()).into_owned();
                painter.right(x + width, y, &words, meaning);
            } else {
                painter.fitted(*x, y, words, *width, meaning);
            }
        }
    }
}

/// A heading with the active pane's mark, then a thin rule under it.
pub fn heading(
    painter: &mut Painter<'_>,
    x: u16,
    y: u16,
    width: u16,
    words: &str,
    active: bool,
) -> u16 {
    let mark = painter.glyphs().pane();
    if active {
        painter.text(x + 1, y, mark, Meaning::Accent);
    }
    let after = painter.fitted(x + 3, y, words, width.saturating_sub(4), Meaning::Heading);
    let rule = painter.glyphs().rule();
    painter.rule_between(x + 1, y + 1, width.saturating_sub(2), rule, Meaning::Quiet);
    after
}

/// A heading in a pane at the side: text and rule begin together.
pub fn section(painter: &mut Painter<'_>, x: u16, y: u16, width: u16, words: &str) {
    painter.fitted(x + 1, y, words, width.saturating_sub(2), Meaning::Heading);
    let rule = painter.glyphs().rule();
    painter.rule_between(x + 1, y + 1, width.saturating_sub(1), rule, Meaning::Quiet);
}
