//! Why a file cannot be imported at all.

use super::columns::{TableColumn, TableKind};
use super::people::PeopleTable;

/// Why a whole file is refused; nothing of it was read in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is no row behind the header, or no header: choose another file.
    #[error("the file holds no row")]
    Empty,
    /// Split the file.
    #[error("{bytes} bytes, {limit} at most")]
    TooLarge {
        /// What it has.
        bytes: u64,
        /// What is read.
        limit: u64,
    },
    /// A workbook (xlsx, ods, xls): save the sheet as CSV.
    #[error("a workbook, not a table of text")]
    Workbook,
    /// An image, a document, a program: choose another file.
    #[error("not a table of text")]
    Binary,
    /// Choose another file, or remove columns.
    #[error("{found} columns, {limit} at most")]
    TooManyColumns {
        /// What the header has.
        found: usize,
        /// What is read.
        limit: usize,
    },
    /// Split the file.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// What is read.
        limit: usize,
    },
    /// Mend that line.
    #[error("line {line} is longer than {limit} bytes")]
    LineTooLong {
        /// Which.
        line: u32,
        /// What is read.
        limit: usize,
    },
    /// Close the quotation mark on that line.
    #[error("a quotation mark opened on line {line} is never closed")]
    OpenQuote {
        /// Where it was opened.
        line: u32,
    },
    /// A table of people, which is not read: type them in.
    #[error("a table of people, not read")]
    NotYet(PeopleTable),
    /// The headers are of no known table: say which it is, or compare with the nearest.
    #[error("no known table; the nearest lacks {missing:?}")]
    Unrecognised {
        /// What it most looks like, if anything.
        nearest: Option<TableKind>,
        /// The columns that one would need.
        missing: Vec<TableColumn>,
    },
    /// The table is not of the kind that was named.
    #[error("columns are missing: {missing:?}")]
    MissingColumns {
        /// What it was said to be.
        kind: TableKind,
        /// The columns it would need.
        missing: Vec<TableColumn>,
    },
}
