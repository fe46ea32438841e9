//! Rows of text in aligned columns, as wide as what is in them.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

/// Between two columns.
const GUTTER: &str = "  ";

/// A table to be printed.
#[derive(Debug, Default)]
pub struct PlainTable {
    heads: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl PlainTable {
    /// A column of words.
    pub fn left(mut self, head: impl Into<String>) -> Self {
        self.heads.push(head.into());
        self.right.push(false);
        self
    }

    /// A column of figures.
    pub fn right(mut self, head: impl Into<String>) -> Self {
        self.heads.push(head.into());
        self.right.push(true);
        self
    }

    /// One more row, a cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Writes heads, unless all are empty, and rows.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let with_heads = self.heads.iter().any(|head| !head.is_empty());
        let all = || {
            with_heads
                .then_some(&self.heads)
                .into_iter()
                .chain(&self.rows)
        };
        let mut widths = vec![0; self.heads.len()];
        for row in all() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        for row in all() {
            let mut line = String::new();
            for ((cell, width), right) in row.iter().zip(&widths).zip(&self.right) {
                let room = " ".repeat(width - cell.width());
                let (before, after) = if *right { (&*room, "") } else { ("", &*room) };
                line.extend([before, cell, after, GUTTER]);
            }
            writeln!(to, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_by_what_is_seen() {
        let mut columns = PlainTable::default().left("Nom").right("h");
        columns.row(["Éloïse".into(), "12".into()]);
        columns.row(["Léo".into(), "".into()]);
        let mut page = Vec::new();
        columns.write(&mut page).unwrap();
        assert_eq!(
            String::from_utf8(page).unwrap(),
            "Nom      h\nÉloïse  12\nLéo\n"
        );
    }
}
