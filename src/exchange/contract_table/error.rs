//! Why a row of contracts was not read, as data.

use crate::domain::Clean;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum ContractColumn {
    Avs,
    Regime,
    Start,
    End,
    Function,
    EndedOn,
    How,
    Suspended,
    Employer,
}

impl ContractColumn {
    /// Every column, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Avs,
        Self::Regime,
        Self::Start,
        Self::End,
        Self::Function,
        Self::EndedOn,
        Self::How,
        Self::Suspended,
        Self::Employer,
    ];

    /// Its header, and its id in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Avs => "avs",
            Self::Regime => "regime",
            Self::Start => "start",
            Self::End => "end",
            Self::Function => "function",
            Self::EndedOn => "ended_on",
            Self::How => "how",
            Self::Suspended => "suspended",
            Self::Employer => "employer",
        }
    }
}

/// A row that was not read, or a header that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// The line of the file; the first is 1.
    pub line: u32,
    /// The column, when one is to blame.
    pub field: Option<ContractColumn>,
    /// What is wrong.
    pub reason: ContractFault,
    /// What stands there.
    pub found: Clean,
}

impl RowError {
    pub(super) fn of_file(line: u32, field: Option<ContractColumn>, reason: ContractFault) -> Self {
        Self {
            line,
            field,
            reason,
            found: Clean::default(),
        }
    }
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractFault {
    /// The header lacks this column; no row was read.
    MissingColumn,
    /// The header has this column twice; the first one was read.
    RepeatedColumn,
    /// A quote is opened on the line and not closed; the rows behind it are read.
    OpenQuote,
    /// More cells than the header has: their columns can't be told.
    TooManyCells,
    /// The cell is empty and must not be.
    MissingValue,
    /// Not a date: day/month/year or year-month-day, the year in four digits.
    NotADate,
    /// Written as a date, but the month has no such day.
    NoSuchDay,
    /// A year before 1990 or after 2099.
    YearOutOfRange,
    /// It ends before it begins.
    EndsBeforeStart,
    /// No last day, and no word that it is permanent.
    NoTerm,
    /// It ended after its last day.
    EndedAfterTerm,
    /// Not a word that this column knows.
    UnknownWord,
    /// Not `from/to kind`.
    NotASuspension,
}

impl ContractFault {
    /// Its id in text and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MissingColumn => "missing_column",
            Self::RepeatedColumn => "repeated_column",
            Self::OpenQuote => "open_quote",
            Self::TooManyCells => "too_many_cells",
            Self::MissingValue => "missing_value",
            Self::NotADate => "not_a_date",
            Self::NoSuchDay => "no_such_day",
            Self::YearOutOfRange => "year_out_of_range",
            Self::EndsBeforeStart => "ends_before_start",
            Self::NoTerm => "no_term",
            Self::EndedAfterTerm => "ended_after_term",
            Self::UnknownWord => "unknown_word",
            Self::NotASuspension => "not_a_suspension",
        }
    }
}
