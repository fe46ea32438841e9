//! What is said about rows: refused, repaired, or kept although odd.

use std::collections::HashSet;

use super::columns::TableColumn;
use crate::domain::{Clean, EstablishmentId};

/// A row that was refused, with the first reason found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedRow {
    /// Its line; the header's is 1.
    pub line: u32,
    /// The cell at fault; none when it is the row.
    pub field: Option<TableColumn>,
    /// What is wrong.
    pub reason: RowFault,
}

/// Why a row is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// The cell is empty and cannot be.
    Empty,
    /// Not seven digits and a letter.
    NotAUai,
    /// The key letter is not that of the digits: a digit or the letter is wrong.
    WrongKey,
    /// The row has another number of cells than the header.
    Cells {
        /// How many it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// Letters were lost when the file was converted.
    BrokenText,
    /// A spreadsheet made a rounded number of it (`2,17003E+13`): its digits are lost.
    RoundedNumber,
    /// More characters than a line of text may have.
    TooManyCharacters,
    /// The same school as on an earlier line.
    SameAsLine(u32),
    /// Not a day of the calendar.
    NotADate,
    /// The day of return lies before the first day.
    EndsBeforeItBegins,
    /// No holidays last so many days.
    TooManyDays(i32),
    /// Neither a known zone nor an académie.
    UnknownZone,
}

/// A cell that was repaired with certainty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairedCell {
    /// Its line; the header's is 1.
    pub line: u32,
    /// Which cell.
    pub field: TableColumn,
    /// As it was written.
    pub from: Clean,
    /// As it was read.
    pub to: Clean,
}

/// Something odd that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// Its line; the header's is 1.
    pub line: u32,
    /// Which cell; none when it is the row.
    pub field: Option<TableColumn>,
    /// What is odd.
    pub what: Odd,
}

/// What is odd about a row that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Another row has the same UAI: an annex, told apart by its name.
    SharedUai,
    /// A school of the register has the same name and commune, and no UAI.
    MaybeSame(EstablishmentId),
    /// The directory does not say what it is.
    NoKind,
    /// It is of a kind that is not known.
    UnknownKind(Clean),
    /// Private, and the file does not say in words whether under contract.
    UnknownContract,
    /// A name of more than a hundred characters.
    LongName,
    /// Where it is, is not known.
    UnknownPosition,
    /// Not the ten digits of a phone number; kept as typed.
    OddPhone,
    /// Not the five digits of a postal code; kept as typed.
    OddPostcode,
    /// Another département than that of its UAI.
    OtherDepartement,
    /// An académie whose holidays are not known.
    UnknownAcademie(Clean),
    /// The cluster is no UAI; it was left out.
    UnknownCluster(Clean),
    /// It is about to close, or closed.
    Closing,
    /// These holidays are of a part of their zone only.
    PartOfZone(Clean),
    /// These holidays are of some levels only; they count for all.
    SomeLevels(Clean),
    /// The header is there twice; the first was read.
    ColumnTwice,
}

/// A row that says nothing of a record, and was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// Its line.
    pub line: u32,
    /// What it is.
    pub what: Skipped,
}

/// What a row is that was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// A title above the header.
    Title,
    /// A sum of the rows above.
    Sum,
    /// Of this school year, and the file holds a later one.
    EarlierYear(u16),
}

/// Longest name that is not pointed out.
pub(super) const LONG_NAME: usize = 100;

/// What is said about one row, until it is known whether the row is kept.
#[derive(Default)]
pub(super) struct Notes {
    pub repaired: Vec<(TableColumn, Clean, Clean)>,
    pub odd: Vec<(Option<TableColumn>, Odd)>,
}

impl Notes {
    pub fn repaired(&mut self, field: TableColumn, from: &str, to: &str) {
        self.repaired.push((field, from.into(), to.into()));
    }

    pub fn odd(&mut self, field: TableColumn, what: Odd) {
        self.odd.push((Some(field), what));
    }
}

/// Everything said about a file.
#[derive(Default)]
pub(super) struct Remarks {
    pub rejected: Vec<RejectedRow>,
    pub repaired: Vec<RepairedCell>,
    pub odd: Vec<Oddity>,
    pub skipped: Vec<SkippedRow>,
}

impl Remarks {
    pub fn skip(&mut self, line: u32, what: Skipped) {
        self.skipped.push(SkippedRow { line, what });
    }

    pub fn reject(&mut self, line: u32, (field, reason): (Option<TableColumn>, RowFault)) {
        self.rejected.push(RejectedRow {
            line,
            field,
            reason,
        });
    }

    pub fn odd(&mut self, line: u32, field: Option<TableColumn>, what: Odd) {
        self.odd.push(Oddity { line, field, what });
    }

    /// The row is kept: so is what was said about it.
    pub fn keep(&mut self, line: u32, notes: Notes) {
        let repaired = notes.repaired.into_iter();
        self.repaired
            .extend(repaired.map(|(field, from, to)| RepairedCell {
                line,
                field,
                from,
                to,
            }));
        for (field, what) in notes.odd {
            self.odd(line, field, what);
        }
    }

    /// In order of lines; of a row that was passed over nothing else is said.
    pub fn sorted(mut self) -> Self {
        let skipped: HashSet<u32> = self.skipped.iter().map(|row| row.line).collect();
        self.repaired.retain(|said| !skipped.contains(&said.line));
        self.odd.retain(|said| !skipped.contains(&said.line));
        self.rejected.sort_by_key(|said| said.line);
        self.repaired.sort_by_key(|said| said.line);
        self.odd.sort_by_key(|said| said.line);
        self.skipped.sort_by_key(|said| said.line);
        self
    }
}
