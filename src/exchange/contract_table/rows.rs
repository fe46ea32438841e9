//! The rows of a table, one after the other. A quote that is opened and never closed would swallow
//! every row behind it: its row is given up, and reading goes on with the next line.

use csv::StringRecord;

/// A row, or why there is none.
pub(super) enum Row {
    /// Its cells.
    Read(StringRecord),
    /// A quote is opened on its line and not closed.
    OpenQuote,
}

/// Rows with the byte at which each begins, blank lines before it included.
pub(super) struct Rows<'t> {
    text: &'t str,
    at: usize,
    delimiter: u8,
    /// Reads on from `at`.
    reader: csv::Reader<&'t [u8]>,
    /// Where `reader` was begun.
    begun: usize,
}

impl<'t> Rows<'t> {
    pub fn of(text: &'t str, delimiter: u8) -> Self {
        Self {
            text,
            at: 0,
            delimiter,
            reader: reader(text, delimiter),
            begun: 0,
        }
    }

    /// Goes on with the line after the one that holds the first sign on or after `byte`.
    fn skip_line(&mut self, byte: usize) {
        let ends = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let rest = self.text.as_bytes().get(byte..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| ends(byte)).count();
        let line = rest.iter().skip(blank).take_while(|byte| !ends(byte));
        self.begun = byte + blank + line.count();
        self.at = self.begun;
        let rest = self.text.get(self.begun..).unwrap_or_default();
        self.reader = reader(rest, self.delimiter);
    }
}

impl Iterator for Rows<'_> {
    type Item = (u64, Row);

    fn next(&mut self) -> Option<Self::Item> {
        let mut row = StringRecord::new();
        // Text is UTF-8 by now and rows may differ in length: nothing is left that could fail.
        if !self.reader.read_record(&mut row).unwrap_or(false) {
            return None;
        }
        let from = self.at;
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        self.at = self.begun.saturating_add(read).min(self.text.len());
        let written = self.text.get(from..self.at).unwrap_or_default();
        let byte = from as u64;
        if is_open(written) {
            self.skip_line(from);
            return Some((byte, Row::OpenQuote));
        }
        Some((byte, Row::Read(row)))
    }
}

/// A row over several lines with a quote too many or too few.
fn is_open(written: &str) -> bool {
    let quotes = written.bytes().filter(|byte| *byte == b'"').count();
    quotes % 2 == 1 && written.trim().contains(['\r', '\n'])
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
}
