//! What an import says of files, rows and cells.

use crate::exchange::{Column, ImportError, Odd, Reason};
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
        E::OpenQuote { line } => text.cli_file_quote(line.to_string()),
        E::Unrecognised { missing, .. } if missing.is_empty() => {
            text.get(Id::CliFileUnknown).to_owned()
        }
        E::Unrecognised { missing, .. } => text.cli_file_unknown_nearest(columns(text, missing)),
        E::MissingColumns { missing, .. } => text.cli_file_missing(columns(text, missing)),
    }
}

/// Why a row is refused.
pub fn reason(text: &Text, reason: &Reason) -> String {
    match reason {
        Reason::Empty => text.get(Id::CliRowEmpty).to_owned(),
        Reason::NotAUai => text.get(Id::CliRowNotAUai).to_owned(),
        Reason::WrongKey => text.get(Id::CliRowWrongKey).to_owned(),
        Reason::Cells { found, expected } => {
            text.cli_row_cells(found.to_string(), expected.to_string())
        }
        Reason::BrokenText => text.get(Id::CliRowBroken).to_owned(),
        Reason::RoundedNumber => text.get(Id::CliRowRounded).to_owned(),
        Reason::TooManyCharacters => text.get(Id::CliRowTooLong).to_owned(),
        Reason::SameAsLine(line) => text.cli_row_same(line.to_string()),
        Reason::NotADate => text.get(Id::CliRowNotADate).to_owned(),
        Reason::EndsBeforeItBegins => text.get(Id::CliRowEndsFirst).to_owned(),
        Reason::TooManyDays(days) => text.cli_row_days(*days),
        Reason::UnknownZone => text.get(Id::CliRowZone).to_owned(),
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
pub fn place(text: &Text, column: Option<Column>) -> String {
    column
        .map(|column| name(text, column).to_owned())
        .unwrap_or_default()
}

fn columns(text: &Text, columns: &[Column]) -> String {
    let names = columns.iter().map(|column| name(text, *column));
    names.collect::<Vec<_>>().join(", ")
}

/// What people call a column.
fn name(text: &Text, column: Column) -> &str {
    text.get(match column {
        Column::Uai => Id::FieldUai,
        Column::Name | Column::Description => Id::FieldName,
        Column::Kind => Id::FieldKind,
        Column::Sector => Id::FieldSector,
        Column::Contract | Column::ContractCode => Id::KindContract,
        Column::Street | Column::Street2 => Id::FieldAddress,
        Column::Postcode => Id::FieldPostcode,
        Column::Commune => Id::FieldCommune,
        Column::Departement => Id::CliColumnDepartement,
        Column::Academie => Id::FieldAcademie,
        Column::Phone => Id::FieldPhone,
        Column::Mail => Id::FieldMail,
        Column::Latitude | Column::Longitude | Column::Position => Id::CliColumnPosition,
        Column::District => Id::FieldDistrict,
        Column::Cluster => Id::FieldClusters,
        Column::State => Id::CliColumnState,
        Column::Population => Id::CliFieldPopulation,
        Column::First => Id::FieldFrom,
        Column::Back => Id::FieldBack,
        Column::Zone => Id::FieldZone,
    })
}
