//! Rows of text in aligned columns, as wide as what is in them; where that is wider than the
//! terminal, the last column breaks into lines, or the last ones go below the first. Nothing is cut.

use std::io::{self, Write};
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

/// Between two columns.
const GUTTER: &str = "  ";
/// Before the columns that go below the first ones.
const BELOW: usize = 4;
/// A last column breaks into lines no narrower than this.
const NARROWEST: usize = 24;

/// A table to be printed.
#[derive(Debug, Default)]
pub struct PlainTable {
    heads: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

/// Columns that stand side by side on a line.
struct Side {
    columns: Range<usize>,
    indent: usize,
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

    /// Writes heads, unless all are empty, and rows; within `room` columns, where there is a limit.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn write(&self, to: &mut dyn Write, room: Option<usize>) -> io::Result<()> {
        let with_heads = self.heads.iter().any(|head| !head.is_empty());
        let heads = with_heads.then_some(&self.heads);
        let all = || heads.into_iter().chain(&self.rows);
        let mut widths = vec![0; self.heads.len()];
        for row in all() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        let room = room.unwrap_or(usize::MAX);
        let sides = self.sides(&widths, room);
        for row in all() {
            for side in &sides {
                let cells = row.get(side.columns.clone()).unwrap_or_default();
                let is_below = side.indent > 0;
                if !(is_below && cells.iter().all(String::is_empty)) {
                    self.line(to, cells, side, &widths, room)?;
                }
            }
        }
        Ok(())
    }

    /// Which columns stand side by side: all, or as many as there is room for.
    fn sides(&self, widths: &[usize], room: usize) -> Vec<Side> {
        let (mut sides, mut first, mut used) = (Vec::new(), 0, 0);
        for (at, width) in widths.iter().enumerate() {
            let breaks = at + 1 == widths.len() && self.right.get(at) == Some(&false);
            let least = if breaks {
                NARROWEST.min(*width)
            } else {
                *width
            };
            if at > first && used + least > room {
                let indent = if first == 0 { 0 } else { BELOW };
                let columns = first..at;
                sides.push(Side { columns, indent });
                (first, used) = (at, BELOW);
            }
            used += width + GUTTER.len();
        }
        let indent = if first == 0 { 0 } else { BELOW };
        let columns = first..widths.len();
        sides.push(Side { columns, indent });
        sides
    }

    /// A row's cells of one side; the last one breaks where there is no room for it.
    fn line(
        &self,
        to: &mut dyn Write,
        cells: &[String],
        side: &Side,
        widths: &[usize],
        room: usize,
    ) -> io::Result<()> {
        let columns = side.columns.clone();
        let mut line = " ".repeat(side.indent);
        for (at, cell) in columns.zip(cells) {
            let is_last = at + 1 == side.columns.end;
            let start = line.width();
            let width = widths.get(at).copied().unwrap_or_default();
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            if self.right.get(at) == Some(&true) {
                line.extend([pad.as_str(), cell]);
            } else if is_last {
                let lines = broken(cell, room.saturating_sub(start).max(1));
                for (n, part) in lines.into_iter().enumerate() {
                    if n > 0 {
                        writeln!(to, "{}", line.trim_end())?;
                        line = " ".repeat(start);
                    }
                    line.push_str(part);
                }
            } else {
                line.extend([cell.as_str(), &pad]);
            }
            line.push_str(GUTTER);
        }
        writeln!(to, "{}", line.trim_end())
    }
}

/// The lines of a text within `room` columns, broken at blanks; a longer word stands alone.
fn broken(text: &str, room: usize) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while rest.width() > room {
        let fits = |at: &usize| rest.get(..*at).is_some_and(|line| line.width() <= room);
        let blanks = || {
            rest.match_indices(' ')
                .map(|(at, _)| at)
                .filter(|at| *at > 0)
        };
        let Some(at) = blanks().take_while(fits).last().or_else(|| blanks().next()) else {
            break;
        };
        let (line, after) = rest.split_at(at);
        lines.push(line);
        rest = after.trim_start();
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(table: &PlainTable, room: Option<usize>) -> String {
        let mut page = Vec::new();
        table.write(&mut page, room).unwrap();
        String::from_utf8(page).unwrap()
    }

    #[test]
    fn columns_align_by_what_is_seen() {
        let mut columns = PlainTable::default().left("Nom").right("h");
        columns.row(["Éloïse".into(), "12".into()]);
        columns.row(["Léo".into(), "".into()]);
        let expected = "Nom      h\nÉloïse  12\nLéo\n";
        assert_eq!(page(&columns, None), expected);
        assert_eq!(page(&columns, Some(10)), expected);
    }

    #[test]
    fn a_last_column_too_wide_breaks_into_lines() {
        let mut columns = PlainTable::default().left("").left("");
        columns.row([
            "A1".into(),
            "35136 Saint-Jacques-de-la-Lande, place Senghor".into(),
        ]);
        columns.row(["A2".into(), "Rennes".into()]);
        assert_eq!(
            page(&columns, Some(34)),
            "A1  35136\n    Saint-Jacques-de-la-Lande,\n    place Senghor\nA2  Rennes\n"
        );
    }

    #[test]
    fn columns_without_room_go_below_the_first_with_their_heads() {
        let mut columns = PlainTable::default();
        columns = columns
            .left("Nom")
            .right("Servi")
            .right("Reste")
            .left("Préavis");
        let cells = ["MARTIN", "5 a 10 m", "1 m", "déjà passé"];
        columns.row(cells.map(String::from));
        columns.row(["ROUX", "1 a", "", ""].map(String::from));
        assert_eq!(
            page(&columns, Some(18)),
            "Nom        Servi\n    Reste\n    Préavis\nMARTIN  5 a 10 m\n      1 m\n    déjà passé\nROUX         1 a\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_unless_a_word_is() {
        let mut columns = PlainTable::default()
            .left("Un")
            .left("Deux")
            .right("Trois")
            .left("Quatre");
        columns.row(
            [
                "dépassé",
                "HADDAD Yanis",
                "12 h 30",
                "le 31/08/2029 au plus tard, sinon rien",
            ]
            .map(String::from),
        );
        for room in 20..120 {
            for line in page(&columns, Some(room)).lines() {
                assert!(line.width() <= room, "{room}: {line}");
            }
        }
    }
}
