//! What `relais import` is typed with.

use std::path::PathBuf;

use clap::ValueHint;

use crate::cli::typed::{Expected, kind};
use crate::domain::Kind;

const EXAMPLES: &str = "\
relais import annuaire.csv --dry-run
relais import annuaire.csv
relais import calendrier.csv --as calendar --yes";

/// What `relais import` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The files.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
    /// What they hold.
    #[arg(long, value_name = "TABLE", value_parser = table)]
    pub r#as: Option<SaidTable>,
    /// Show, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// What a file is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidTable {
    /// The directory of schools.
    Directory,
    /// The school calendar.
    Calendar,
    /// Records of a kind.
    Records(Kind),
}

fn table(raw: &str) -> Result<SaidTable, Expected> {
    match raw {
        "directory" => Ok(SaidTable::Directory),
        "calendar" => Ok(SaidTable::Calendar),
        // Tables of people are spoken of in the plural.
        plural => kind(plural)
            .or_else(|_| kind(plural.strip_suffix('s').unwrap_or_default()))
            .map(SaidTable::Records)
            .map_err(|_| Expected::one_of(["directory", "calendar"])),
    }
}
