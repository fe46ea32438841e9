//! What an import says of files, rows and cells.

use super::{ChangedField, changed, label};
use crate::domain::{Change, Ref, Register};
use crate::exchange::{Import, ImportError, Odd, PeopleTable, RowFault, Skipped, TableColumn};
use crate::text::{Id, Text};

/// Why a whole file is refused, and what to do.
pub fn error(text: &Text, error: &ImportError) -> String {
    use ImportError as E;
    match error {
        E::Empty => text.get(Id::CliFileEmpty).to_owned(),
        E::TooLarge { limit, .. } => text.cli_file_too_large(*limit >> 20),
        E::Workbook => text.get(Id::CliFileWorkbook).to_owned(),
        E::Binary => text.get(Id::CliFileBinary).to_owned(),
        E::TooManyColumns { found, limit } => {
            text.cli_file_columns(found.to_string(), limit.to_string())
        }
        E::TooManyRows { limit } => text.cli_file_rows(limit.to_string()),
        E::LineTooLong { line, .. } => text.cli_file_line(line.to_string()),
        E::NotYet(people) => text.cli_file_people(text.get(match people {
            PeopleTable::Pupils => Id::CliPeoplePupils,
            PeopleTable::Avs => Id::CliPeopleAvs,
            PeopleTable::Contracts => Id::CliPeopleContracts,
            PeopleTable::Absences => Id::CliPeopleAbsences,
        })),
        E::OpenQuote { line } => text.cli_file_quote(line.to_string()),
        E::Unrecognised { missing, .. } if missing.is_empty() => {
            text.get(Id::CliFileUnknown).to_owned()
        }
        E::Unrecognised { missing, .. } => text.cli_file_unknown_nearest(columns(text, missing)),
        E::MissingColumns { missing, .. } => text.cli_file_missing(columns(text, missing)),
    }
}

/// A record that a file would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRow {
    /// The line that says so.
    pub line: u32,
    /// Which record.
    pub target: Ref,
    /// Its name.
    pub name: String,
    /// The fields that differ.
    pub fields: Vec<ChangedField>,
}

/// The records that a file would change, field by field, in order of lines.
pub fn changed_rows(register: &Register, text: &Text, import: &Import) -> Vec<ChangedRow> {
    let changes = import.changes().into_iter();
    let row = |(line, change): (u32, Change)| ChangedRow {
        line,
        target: change.target(),
        name: label::of(register, text, change.target()),
        fields: changed(register, text, &change),
    };
    changes.map(row).collect()
}

/// What a row is that was passed over.
pub fn skipped(text: &Text, what: Skipped) -> String {
    match what {
        Skipped::Title => text.get(Id::CliSkippedTitle).to_owned(),
        Skipped::Sum => text.get(Id::CliSkippedSum).to_owned(),
        Skipped::EarlierYear(year) => text.cli_skipped_year(year.to_string()),
    }
}

/// Why a row is refused.
pub fn reason(text: &Text, reason: &RowFault) -> String {
    match reason {
        RowFault::Empty => text.get(Id::CliRowEmpty).to_owned(),
        RowFault::NotAUai => text.get(Id::CliRowNotAUai).to_owned(),
        RowFault::WrongKey => text.get(Id::CliRowWrongKey).to_owned(),
        RowFault::Cells { found, expected } => {
            text.cli_row_cells(found.to_string(), expected.to_string())
        }
        RowFault::BrokenText => text.get(Id::CliRowBroken).to_owned(),
        RowFault::RoundedNumber => text.get(Id::CliRowRounded).to_owned(),
        RowFault::TooManyCharacters => text.get(Id::CliRowTooLong).to_owned(),
        RowFault::SameAsLine(line) => text.cli_row_same(line.to_string()),
        RowFault::NotADate => text.get(Id::CliRowNotADate).to_owned(),
        RowFault::EndsBeforeItBegins => text.get(Id::CliRowEndsFirst).to_owned(),
        RowFault::TooManyDays(days) => text.cli_row_days(*days),
        RowFault::UnknownZone => text.get(Id::CliRowZone).to_owned(),
    }
}

/// What is odd about a row that is kept.
pub fn oddity(text: &Text, odd: &Odd) -> String {
    match odd {
        Odd::SharedUai => text.get(Id::CliOddSharedUai).to_owned(),
        Odd::MaybeSame(id) => text.cli_odd_maybe_same(id.to_string()),
        Odd::NoKind => text.get(Id::CliOddNoKind).to_owned(),
        Odd::UnknownKind(kind) => text.cli_odd_unknown_kind(kind),
        Odd::UnknownContract => text.get(Id::CliOddContract).to_owned(),
        Odd::LongName => text.get(Id::CliOddLongName).to_owned(),
        Odd::UnknownPosition => text.get(Id::CliOddPosition).to_owned(),
        Odd::OddPhone => text.get(Id::CliOddPhone).to_owned(),
        Odd::OddPostcode => text.get(Id::CliOddPostcode).to_owned(),
        Odd::OtherDepartement => text.get(Id::CliOddDepartement).to_owned(),
        Odd::UnknownAcademie(name) => text.cli_odd_academie(name),
        Odd::UnknownCluster(name) => text.cli_odd_cluster(name),
        Odd::Closing => text.get(Id::CliOddClosing).to_owned(),
        Odd::PartOfZone(what) => text.cli_odd_part_of_zone(what),
        Odd::SomeLevels(what) => text.cli_odd_some_levels(what),
        Odd::ColumnTwice => text.get(Id::CliOddColumnTwice).to_owned(),
    }
}

/// The column of a cell; nothing when it is the row.
pub fn place(text: &Text, column: Option<TableColumn>) -> String {
    column
        .map(|column| name(text, column).to_owned())
        .unwrap_or_default()
}

fn columns(text: &Text, columns: &[TableColumn]) -> String {
    let names = columns.iter().map(|column| name(text, *column));
    names.collect::<Vec<_>>().join(", ")
}

/// What people call a column.
fn name(text: &Text, column: TableColumn) -> &str {
    text.get(match column {
        TableColumn::Uai => Id::FieldUai,
        TableColumn::Name
        | TableColumn::Denomination
        | TableColumn::Patronym
        | TableColumn::Description => Id::FieldName,
        TableColumn::SchoolYear => Id::CliColumnYear,
        TableColumn::Kind => Id::FieldKind,
        TableColumn::Sector => Id::FieldSector,
        TableColumn::Contract | TableColumn::ContractCode => Id::KindContract,
        TableColumn::Street | TableColumn::Street2 => Id::FieldAddress,
        TableColumn::Postcode => Id::FieldPostcode,
        TableColumn::Commune => Id::FieldCommune,
        TableColumn::Departement => Id::CliColumnDepartement,
        TableColumn::Academie => Id::FieldAcademie,
        TableColumn::Phone => Id::FieldPhone,
        TableColumn::Mail => Id::FieldMail,
        TableColumn::Latitude | TableColumn::Longitude | TableColumn::Position => {
            Id::CliColumnPosition
        }
        TableColumn::District => Id::FieldDistrict,
        TableColumn::Cluster => Id::FieldClusters,
        TableColumn::State => Id::CliColumnState,
        TableColumn::Population => Id::CliFieldPopulation,
        TableColumn::First => Id::FieldFrom,
        TableColumn::Back => Id::FieldBack,
        TableColumn::Zone => Id::FieldZone,
    })
}
