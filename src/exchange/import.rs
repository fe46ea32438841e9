//! An import: a file against the register, before anything is written.

use super::columns::TableKind;
use super::encoding::decode;
use super::notes::{
    Notes, Odd, Oddity, RejectedRow, Remarks, RepairedCell, RowFault, Skipped, SkippedRow,
};
use super::plan::ImportPlan;
use super::recognition::{self, ColumnPlaces, recognise};
use super::table::{TableRow, TextTable};
use super::{ImportError, TableColumn, calendar, directory, schools};
use crate::command::Command;
use crate::domain::{Act, Change, Clean, Establishment, Holiday, Register, Source};

/// What a file would do, and all that is to be said of it. Nothing is written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// What the table is.
    pub kind: TableKind,
    /// How the file was written (WHATWG name).
    pub encoding: &'static str,
    /// Rows with something in them: added + changed + unchanged + rejected.
    pub rows: usize,
    /// What it would do.
    pub plans: Plans,
    /// Rows refused, one entry each, in order of lines.
    pub rejected: Vec<RejectedRow>,
    /// Cells repaired in rows that are kept, in order of lines.
    pub repaired: Vec<RepairedCell>,
    /// Oddities of rows that are kept, in order of lines.
    pub odd: Vec<Oddity>,
    /// Rows passed over, which count nowhere, in order of lines.
    pub skipped: Vec<SkippedRow>,
}

/// What an import would do, by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Plans {
    Directory(ImportPlan<Establishment>),
    Calendar(ImportPlan<Holiday>),
}

/// The numbers of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RowCounts {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub missing: usize,
    pub rejected: usize,
}

impl Import {
    /// Reads a file and compares it with `register`. The kind is known by the headers unless `said`.
    ///
    /// Fields that the file does not have are never cleared; an empty cell keeps what is known.
    ///
    /// # Errors
    /// [`ImportError`]: the whole file is refused.
    pub fn read(
        bytes: &[u8],
        said: Option<TableKind>,
        register: &Register,
    ) -> Result<Self, ImportError> {
        let text = decode(bytes)?;
        let table = TextTable::read_below_titles(&text.text, recognition::known)?;
        let (kind, columns) = recognise(&table, said)?;
        let mut said = Remarks::default();
        for line in table.titles() {
            said.skip(*line, Skipped::Title);
        }
        for column in &columns.doubled {
            said.odd(table.header_line(), Some(*column), Odd::ColumnTwice);
        }
        let (rows, plans) = match kind {
            TableKind::Directory => {
                let (rows, read) = read_rows(&table, &columns, directory::read, &mut said)?;
                (
                    rows,
                    Plans::Directory(schools::compare(read, register, &mut said)),
                )
            }
            TableKind::Calendar => {
                let (rows, read) = read_rows(&table, &columns, calendar::read, &mut said)?;
                (rows, Plans::Calendar(calendar::compare(read, register)))
            }
        };
        let Remarks {
            rejected,
            repaired,
            odd,
            skipped,
        } = said.sorted();
        let earlier = |row: &&SkippedRow| matches!(row.what, Skipped::EarlierYear(_));
        let rows = rows - skipped.iter().filter(earlier).count();
        let encoding = text.encoding;
        Ok(Self {
            kind,
            encoding,
            rows,
            plans,
            rejected,
            repaired,
            odd,
            skipped,
        })
    }

    /// How many rows do what.
    pub fn counts(&self) -> RowCounts {
        let rejected = self.rejected.len();
        let (added, changed, unchanged, missing) = match &self.plans {
            Plans::Directory(plan) => plan.counts(),
            Plans::Calendar(plan) => plan.counts(),
        };
        RowCounts {
            added,
            changed,
            unchanged,
            missing,
            rejected,
        }
    }

    /// What it would change of each record that is there, with the line that says so.
    pub fn changes(&self) -> Vec<(u32, Change)> {
        match &self.plans {
            Plans::Directory(plan) => plan.edits(),
            Plans::Calendar(plan) => plan.edits(),
        }
    }

    /// The one act that writes it; none when nothing would change. `digest` is blake3 of the file.
    pub fn act(&self, register: &Register, file_name: Clean, digest: [u8; 32]) -> Option<Act> {
        self.act_of(register, file_name, digest, &|_| true)
    }

    /// The act that writes only the lines that `accepts`.
    pub fn act_of(
        &self,
        register: &Register,
        file_name: Clean,
        digest: [u8; 32],
        accepts: &dyn Fn(u32) -> bool,
    ) -> Option<Act> {
        let changes = match &self.plans {
            Plans::Directory(plan) => plan.changes(register, accepts),
            Plans::Calendar(plan) => plan.changes(register, accepts),
        };
        if changes.is_empty() {
            return None;
        }
        let mut act = Act::new(Command::Import, changes);
        act.source = Some(Source {
            name: file_name,
            digest,
        });
        Some(act)
    }
}

type RowRefusal = (Option<TableColumn>, RowFault);

/// Reads every row with `read`; what it refuses is said, and so is what is odd about the others.
fn read_rows<R>(
    table: &TextTable,
    columns: &ColumnPlaces,
    read: impl Fn(&TableRow<'_>, &ColumnPlaces, &mut Notes) -> Result<R, RowRefusal>,
    said: &mut Remarks,
) -> Result<(usize, Vec<(u32, R)>), ImportError> {
    let mut rows = 0;
    let mut kept = Vec::new();
    table.rows(|row| {
        if row.is_sum() {
            return said.skip(row.line, Skipped::Sum);
        }
        rows += 1;
        let mut notes = Notes::default();
        let whole = if row.is_complete() {
            read(&row, columns, &mut notes)
        } else {
            Err((
                None,
                RowFault::Cells {
                    found: row.found,
                    expected: row.expected,
                },
            ))
        };
        match whole {
            Ok(record) => {
                said.keep(row.line, notes);
                kept.push((row.line, record));
            }
            Err(refused) => said.reject(row.line, refused),
        }
    })?;
    Ok((rows, kept))
}
