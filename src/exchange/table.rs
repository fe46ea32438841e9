//! A table of text: headers, rows, and bounds on both.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use super::ImportError;
use crate::domain::Clean;
use crate::lookup::fold;

/// What parts cells, the usual one first.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];
/// Columns that a table may have.
pub const COLUMN_LIMIT: usize = 512;
/// Rows that are read: the directory of all schools of France has seventy thousand.
pub const ROW_LIMIT: usize = 200_000;
/// Bytes that one line may have: what a hostile one can make the reader hold is bounded by it.
pub const LINE_LIMIT: usize = 256 << 10;
/// Rows among which the header is looked for.
const HEADER_ROWS: usize = 8;
/// Bytes that are read once more behind open quotation marks, in all.
const REREAD_LIMIT: usize = 64 << 20;

/// A table, its headers read.
#[derive(Clone, Debug)]
pub struct TextTable<'t> {
    text: Cow<'t, str>,
    delimiter: u8,
    /// The line of the header: 1, or 2 behind a line `sep=;`.
    first_line: u32,
    headers: Vec<String>,
    /// The same without what stands in parentheses.
    plain_headers: Vec<String>,
    names: Vec<Clean>,
    titles: Vec<u32>,
}

/// A row that may be the header.
struct Header {
    /// How many of its names are known.
    score: usize,
    /// Where it begins in the text, and its line.
    place: (usize, u32),
    names: Vec<Clean>,
    /// Lines with something in them above it.
    above: Vec<u32>,
}

/// A quotation mark that is opened on a line and never closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenQuote {
    /// The line; the header's is 1.
    pub line: u32,
}

impl From<OpenQuote> for ImportError {
    fn from(OpenQuote { line }: OpenQuote) -> Self {
        Self::OpenQuote { line }
    }
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct TableRow<'r> {
    /// Its line in the file; the header's is 1.
    pub line: u32,
    /// How many cells it has.
    pub found: usize,
    /// How many it should have: one for each header.
    pub expected: usize,
    record: &'r StringRecord,
    /// Where it begins in the text.
    start: usize,
}

impl TableRow<'_> {
    /// The cell of that column, without the spaces around it.
    pub fn cell(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// A sum of the rows above: its first word says so.
    pub fn is_sum(&self) -> bool {
        let mut cells = self.record.iter().map(str::trim);
        let first = cells.find(|cell| !cell.is_empty()).map(fold::key);
        let word = first.as_deref().and_then(|words| words.split(' ').next());
        matches!(word, Some("total" | "totaux" | "sous" | "somme"))
    }

    /// One cell for each header; further cells that are all empty do no harm.
    pub fn is_complete(&self) -> bool {
        self.found >= self.expected && self.beyond().is_none()
    }

    /// The first cell beyond the headers that holds something.
    pub fn beyond(&self) -> Option<&str> {
        let mut cells = self.record.iter().skip(self.expected);
        cells.find(|cell| !cell.trim().is_empty())
    }
}

impl<'t> TextTable<'t> {
    /// Reads the headers of `text`. Cells are parted by `;`, tab or `,`, whichever the header has
    /// most of; a first line `sep=;` says which.
    ///
    /// # Errors
    /// [`ImportError::Empty`], [`ImportError::TooManyColumns`], [`ImportError::LineTooLong`],
    /// [`ImportError::OpenQuote`].
    pub fn read(text: &'t str) -> Result<Self, ImportError> {
        Self::read_below_titles(text, |_| 0)
    }

    /// The same where titles may stand above the header: of the first rows it is the one of whose
    /// names `known` knows most, the first of equals.
    ///
    /// # Errors
    /// Those of [`TextTable::read`].
    pub fn read_below_titles(
        text: &'t str,
        known: impl Fn(&[String]) -> usize,
    ) -> Result<Self, ImportError> {
        let text = even_line_ends(text);
        let (said, first_line, skipped) = said_delimiter(&text);
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(skipped..).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.get(skipped..).unwrap_or_default().to_owned()),
        };
        let header = text
            .lines()
            .find(|line| !line.is_empty())
            .ok_or(ImportError::Empty)?;
        let counts = DELIMITERS.map(|sign| (outside_quotes(header, sign), sign));
        let (parts, most) = counts
            .into_iter()
            .rev()
            .max_by_key(|(count, _)| *count)
            .unwrap_or_default();
        let delimiter = said.unwrap_or(most);
        if parts >= COLUMN_LIMIT {
            return Err(ImportError::TooManyColumns {
                found: parts + 1,
                limit: COLUMN_LIMIT,
            });
        }
        for (line, written) in (first_line..).zip(text.split('\n')) {
            if written.len() > LINE_LIMIT {
                return Err(ImportError::LineTooLong {
                    line,
                    limit: LINE_LIMIT,
                });
            }
        }
        let mut table = Self {
            text,
            delimiter,
            first_line,
            headers: Vec::new(),
            plain_headers: Vec::new(),
            names: Vec::new(),
            titles: Vec::new(),
        };
        let mut found = (table.header(&known)?, delimiter);
        // A title says little of what parts the cells below it.
        let is_doubtful = said.is_none() && found.0.score < 2;
        for other in DELIMITERS.into_iter().filter(|_| is_doubtful) {
            table.delimiter = other;
            if let Ok(header) = table.header(&known)
                && header.score > found.0.score
            {
                found = (header, other);
            }
        }
        table.delimiter = found.1;
        table.begin_at(found.0)
    }

    /// The row that is the header.
    fn header(&self, known: &impl Fn(&[String]) -> usize) -> Result<Header, ImportError> {
        let mut best: Option<Header> = None;
        let mut above = Vec::new();
        self.records(|row| {
            let row = match (row, &best) {
                (Ok(row), _) => row,
                // A row that is lost is no header; where it is the first there is none.
                (Err(lost), None) => return Err(lost.into()),
                (Err(_), Some(_)) => return Ok(Flow::Stop),
            };
            let names: Vec<Clean> = row.record.iter().map(Clean::new).collect();
            let folded: Vec<String> = names.iter().map(|name| fold::key(name)).collect();
            let plain: Vec<String> = names.iter().map(|name| fold::key(&plain(name))).collect();
            let score = known(&folded).max(known(&plain));
            if best.as_ref().is_none_or(|best| score > best.score) {
                best = Some(Header {
                    score,
                    place: (row.start, row.line),
                    names,
                    above: above.clone(),
                });
            }
            if folded.iter().any(|name| !name.is_empty()) {
                above.push(row.line);
            }
            Ok(if above.len() < HEADER_ROWS {
                Flow::Go
            } else {
                Flow::Stop
            })
        })?;
        best.ok_or(ImportError::Empty)
    }

    /// Everything above the header falls away.
    fn begin_at(mut self, header: Header) -> Result<Self, ImportError> {
        let Header {
            place: (start, line),
            names,
            above,
            ..
        } = header;
        if names.len() > COLUMN_LIMIT {
            return Err(ImportError::TooManyColumns {
                found: names.len(),
                limit: COLUMN_LIMIT,
            });
        }
        self.text = match self.text {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(start..).unwrap_or_default()),
            Cow::Owned(mut text) => {
                text.drain(..start.min(text.len()));
                Cow::Owned(text)
            }
        };
        self.first_line = line;
        self.headers = names.iter().map(|name| fold::key(name)).collect();
        self.plain_headers = names.iter().map(|name| fold::key(&plain(name))).collect();
        (self.names, self.titles) = (names, above);
        Ok(self)
    }

    /// Lines of titles above the header, which were passed over.
    pub fn titles(&self) -> &[u32] {
        &self.titles
    }

    /// The line of the header.
    pub fn header_line(&self) -> u32 {
        self.first_line
    }

    /// The headers folded: case, accents, underscores and hyphens don't count.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The headers as they are written.
    pub fn names(&self) -> &[Clean] {
        &self.names
    }

    /// The column that has one of these names, the first name first. Names are compared folded:
    /// case, accents, underscores and hyphens don't count; what stands in parentheses only where no name
    /// is there without it.
    pub fn column(&self, aliases: &[&str]) -> Option<usize> {
        let of = |headers: &[String]| {
            let place = |alias: &&str| headers.iter().position(|header| header == alias);
            aliases.iter().find_map(place)
        };
        of(&self.headers).or_else(|| of(&self.plain_headers))
    }

    /// How many columns have one of these names.
    pub fn columns(&self, alias: &str) -> usize {
        self.headers
            .iter()
            .filter(|header| *header == alias)
            .count()
    }

    /// Calls `each` with every row that has something in it, in order.
    ///
    /// # Errors
    /// [`ImportError::OpenQuote`], [`ImportError::TooManyRows`], [`ImportError::Empty`] when there is
    /// no row.
    pub fn rows(&self, mut each: impl FnMut(TableRow<'_>)) -> Result<(), ImportError> {
        let rows = self.readable_rows(|row| {
            each(row?);
            Ok(())
        })?;
        if rows == 0 {
            Err(ImportError::Empty)
        } else {
            Ok(())
        }
    }

    /// The same for whom a row lost to an open quotation mark does not cost the file: `each` is
    /// told which line it is, and reading goes on with the line behind it. The answer is how many
    /// rows there were.
    ///
    /// # Errors
    /// What `each` answers, [`ImportError::TooManyRows`], and [`ImportError::OpenQuote`] when so
    /// many marks are open that the file would be read again and again.
    pub fn readable_rows(
        &self,
        mut each: impl FnMut(Result<TableRow<'_>, OpenQuote>) -> Result<(), ImportError>,
    ) -> Result<usize, ImportError> {
        let mut rows = 0;
        let mut header = true;
        self.records(|row| {
            let is_blank =
                row.is_ok_and(|row| row.record.iter().all(|cell| cell.trim().is_empty()));
            if std::mem::take(&mut header) || is_blank {
                return Ok(Flow::Go);
            }
            rows += 1;
            if rows > ROW_LIMIT {
                return Err(ImportError::TooManyRows { limit: ROW_LIMIT });
            }
            each(row)?;
            Ok(Flow::Go)
        })?;
        Ok(rows)
    }

    fn records(
        &self,
        mut each: impl FnMut(Result<TableRow<'_>, OpenQuote>) -> Result<Flow, ImportError>,
    ) -> Result<(), ImportError> {
        let mut record = StringRecord::new();
        let expected = self.headers.len();
        let mut reread = 0;
        // Where the reader began, behind a row that was lost.
        let (mut begun, mut first_line) = (0, self.first_line);
        let mut reader = self.reader(begun);
        loop {
            let start = reader.position().clone();
            // The text is UTF-8 and rows may be of any length: the reader has nothing left to refuse.
            if !reader.read_record(&mut record).unwrap_or(false) {
                return Ok(());
            }
            let from = begun + start.byte() as usize;
            let end = begun + reader.position().byte() as usize;
            let raw = self.text.get(from..end).unwrap_or_default();
            let blank = raw.len() - raw.trim_start_matches('\n').len();
            let line = first_line + start.line() as u32 - 1 + blank as u32;
            let row = TableRow {
                line,
                found: record.len(),
                expected,
                record: &record,
                start: from + blank,
            };
            let raw = raw.trim_matches('\n');
            let flow = if self.is_open(&row, raw, end) {
                let lost = OpenQuote { line };
                reread += end - from;
                if reread > REREAD_LIMIT {
                    return Err(lost.into());
                }
                let behind = raw
                    .find('\n')
                    .map_or(end, |length| from + blank + length + 1);
                (begun, first_line) = (behind, line + 1);
                reader = self.reader(begun);
                each(Err(lost))?
            } else {
                each(Ok(row))?
            };
            if flow == Flow::Stop {
                return Ok(());
            }
        }
    }

    fn reader(&self, from: usize) -> csv::Reader<&[u8]> {
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .from_reader(self.text.as_bytes().get(from..).unwrap_or_default())
    }

    /// A cell with a quotation mark that is never closed swallows the lines behind it: such a row
    /// spans lines and has the wrong number of cells, or is the last and ends inside quotes.
    fn is_open(&self, row: &TableRow<'_>, raw: &str, end: usize) -> bool {
        let spans = raw.contains('\n');
        let is_last = end >= self.text.len();
        let is_odd = spans
            && self
                .expected()
                .is_some_and(|expected| row.found != expected);
        is_odd || (is_last && ends_inside_quotes(raw, self.delimiter))
    }

    fn expected(&self) -> Option<usize> {
        (!self.headers.is_empty()).then_some(self.headers.len())
    }
}

#[derive(PartialEq, Eq)]
enum Flow {
    Go,
    Stop,
}

/// A header without what stands in parentheses: `N° UAI (ex RNE)`.
fn plain(name: &str) -> String {
    let mut depth = 0_usize;
    let kept = name.chars().filter(|c| {
        depth += usize::from(*c == '(');
        let keeps = depth == 0;
        depth = depth.saturating_sub(usize::from(*c == ')'));
        keeps
    });
    kept.collect()
}

/// Every line end becomes one line feed, those of the oldest machines too.
fn even_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The delimiter that a first line `sep=;` names, the line of the header, and the bytes before it.
fn said_delimiter(text: &str) -> (Option<u8>, u32, usize) {
    let line = text.split('\n').next().unwrap_or_default();
    match line.as_bytes() {
        [
            b's' | b'S',
            b'e' | b'E',
            b'p' | b'P',
            b'=',
            sign @ (b';' | b'\t' | b','),
        ] => (Some(*sign), 2, (line.len() + 1).min(text.len())),
        _ => (None, 1, 0),
    }
}

fn outside_quotes(line: &str, sign: u8) -> usize {
    let mut quoted = false;
    let counted = line.bytes().filter(|byte| {
        quoted ^= *byte == b'"';
        !quoted && *byte == sign
    });
    counted.count()
}

/// Whether a record breaks off inside quotation marks; a mark in the middle of a bare cell is text.
fn ends_inside_quotes(raw: &str, delimiter: u8) -> bool {
    let (mut quoted, mut begins) = (false, true);
    for byte in raw.bytes() {
        if quoted {
            quoted = byte != b'"';
            // Behind a closing mark a second one belongs to the text: it opens again.
            begins = !quoted;
        } else {
            quoted = byte == b'"' && begins;
            begins = byte == delimiter || byte == b'\n';
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(text: &str) -> Result<Vec<(u32, Vec<String>)>, ImportError> {
        let table = TextTable::read(text)?;
        let mut all = Vec::new();
        table.rows(|row| {
            let cells = (0..row.found).map(|n| row.cell(n).to_owned()).collect();
            all.push((row.line, cells));
        })?;
        Ok(all)
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_same_table_is_read_whatever_parts_cells_and_lines() {
        for text in [
            "a;b\n1;2,5\n3; 4 \n",
            "a;b\r\n1;2,5\r\n3;4\r\n",
            "a;b\r1;2,5\r3;4",
            "a\tb\n1\t2,5\n3\t4",
            "a,b\n1,\"2,5\"\n3,4\n",
        ] {
            assert_eq!(
                cells(text),
                Ok(vec![row(2, &["1", "2,5"]), row(3, &["3", "4"])]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_row_knows_its_line_behind_blank_lines_and_cells_of_several_lines() {
        let text = "a;b\r\n\r\n1;\"x\r\ny\"\r\n;\r\n\r\n2;z\r\n";
        assert_eq!(
            cells(text),
            Ok(vec![row(3, &["1", "x\ny"]), row(7, &["2", "z"])])
        );
        assert_eq!(cells("sep=,\na,b\n1;,2\n"), Ok(vec![row(3, &["1;", "2"])]));
    }

    #[test]
    fn headers_are_found_by_any_of_their_names() {
        let table = TextTable::read("Code_postal;NOM ÉTABLISSEMENT;x\n1;2;3\n").unwrap();
        assert_eq!(table.column(&["cp", "code postal"]), Some(0));
        assert_eq!(table.column(&["nom etablissement"]), Some(1));
        assert_eq!(table.column(&["y"]), None);
    }

    #[test]
    fn an_open_quotation_mark_is_an_error_and_a_closed_one_is_not() {
        for text in [
            "a;b\n1;\"2\n3;4\n",
            "a;b\n1;2\n3;\"4",
            "a;b\n\"1;2\n3;4\n5;6\n",
        ] {
            assert!(
                matches!(cells(text), Err(ImportError::OpenQuote { .. })),
                "{text:?}"
            );
        }
        assert_eq!(
            cells("a;\"b\n1;2\n"),
            Err(ImportError::OpenQuote { line: 1 })
        );
        for text in [
            "a;b\n1;\"2\"\"\"",
            "a;b\n1;5\" rue",
            "a;b\n1;\"\"",
            "a;b\n1;\"x\ny\"\n",
        ] {
            assert_eq!(cells(text).map(|rows| rows.len()), Ok(1), "{text:?}");
        }
    }

    type FirstCells = Vec<(u32, String)>;

    /// The lines that an open mark cost, and the first cells of the others.
    fn readable(text: &str) -> Result<(Vec<u32>, FirstCells), ImportError> {
        let (mut lost, mut read) = (Vec::new(), Vec::new());
        TextTable::read(text)?.readable_rows(|row| {
            match row {
                Err(open) => lost.push(open.line),
                Ok(row) => read.push((row.line, row.cell(0).to_owned())),
            }
            Ok(())
        })?;
        Ok((lost, read))
    }

    #[test]
    fn who_asks_for_readable_rows_loses_only_the_line_of_an_open_mark() {
        let text = "sep=;\na;b;c\n\n1;\"2;3\n\n4;5;6\n\"7\n8\";9;10\n\"11;12;13";
        let read = [(6, "4"), (7, "7\n8")].map(|(line, cell)| (line, cell.to_owned()));
        assert_eq!(readable(text), Ok((vec![4, 9], read.to_vec())));
    }

    #[test]
    fn marks_that_would_have_the_file_read_for_ever_end_it() {
        let line = "a\"b;\"c\n";
        let text = format!("a;b\n{}", line.repeat(REREAD_LIMIT / line.len() / 64));
        assert!(matches!(
            readable(&text),
            Err(ImportError::OpenQuote { .. })
        ));
    }

    #[test]
    fn sizes_are_bounded() {
        let wide = "a;".repeat(1_000_000);
        assert_eq!(
            cells(&wide),
            Err(ImportError::TooManyColumns {
                found: 1_000_001,
                limit: COLUMN_LIMIT
            })
        );
        let long = format!("a;b\n1;{}\n", "x".repeat(LINE_LIMIT));
        assert_eq!(
            cells(&long),
            Err(ImportError::LineTooLong {
                line: 2,
                limit: LINE_LIMIT
            })
        );
        let quoted = format!("\"{}\"\n1\n", "a;\n".repeat(1_000));
        let _ = cells(&quoted);
        for empty in ["", "\n\n", "a;b", "a;b\n;\n  ;\n"] {
            assert_eq!(cells(empty), Err(ImportError::Empty), "{empty:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_table_or_an_error(text in "[a\";,\\t\\n\\r é]{0,60}|\\PC{0,80}") {
            let _ = cells(&text);
        }

        #[test]
        fn what_is_quoted_as_it_should_be_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[a\";,\\n é]{0,6}", 3..=3), 1..6)
        ) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(";");
            let text = format!("x;y;z\n{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"));
            let full: Vec<Vec<String>> = rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
                .filter(|row| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            match cells(&text) {
                Ok(read) => prop_assert_eq!(read.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), full),
                Err(error) => prop_assert_eq!((error, full.len()), (ImportError::Empty, 0)),
            }
        }
    }
}
