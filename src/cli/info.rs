//! `relais info`: version, folders, how many records, how far the journal is.

use serde::Serialize;

use super::columns::Columns;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::domain::Kind;
use crate::text::Id;
use crate::words::faults;

const EXAMPLES: &str = "\
relais info
relais info --json";

/// What `relais info` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args;

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Of the program.
    pub version: &'static str,
    /// Where things lie.
    pub paths: Paths,
    /// How many records.
    pub counts: Counts,
    /// How far the journal is.
    pub journal: Journal,
}

/// Where things lie.
#[derive(Debug, Serialize)]
pub struct Paths {
    /// The store.
    pub data: String,
    /// Its key, and the person's own files.
    pub config: String,
    /// What this machine remembers.
    pub state: String,
}

/// How many records of the main kinds.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Counts {
    pub avs: usize,
    pub pupils: usize,
    pub establishments: usize,
    pub contracts: usize,
    pub decisions: usize,
    pub accompaniments: usize,
}

/// How far the journal is.
#[derive(Debug, Serialize)]
pub struct Journal {
    /// The last act.
    pub seq: u64,
    /// Its epoch.
    pub epoch: u32,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Answers `relais info`.
///
/// # Errors
/// The store cannot be read.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let read = open::read(shell)?;
    let count = |kind| read.register.count(kind);
    let place = read.facts.place;
    let info = Json {
        version: VERSION,
        paths: Paths {
            data: faults::shown(&place.data),
            config: faults::shown(&place.config),
            state: faults::shown(&place.state),
        },
        counts: Counts {
            avs: count(Kind::Avs),
            pupils: count(Kind::Pupil),
            establishments: count(Kind::Establishment),
            contracts: count(Kind::Contract),
            decisions: count(Kind::Decision),
            accompaniments: count(Kind::Accompaniment),
        },
        journal: Journal {
            seq: read.facts.seq,
            epoch: read.facts.epoch,
        },
    };
    if shell.json {
        shell.answer(&info)?;
    } else {
        table(&info, shell).write(shell.out())?;
    }
    Ok(Exit::Ok)
}

fn table(info: &Json, shell: &Shell) -> Columns {
    let mut rows = Columns::default().left("").left("");
    let mut row = |id, value: String| rows.row([shell.text.get(id).to_owned(), value]);
    row(Id::CliInfoVersion, info.version.to_owned());
    row(Id::CliInfoData, info.paths.data.clone());
    row(Id::CliInfoConfig, info.paths.config.clone());
    row(Id::CliInfoState, info.paths.state.clone());
    row(Id::CliInfoAvs, info.counts.avs.to_string());
    row(Id::CliInfoPupils, info.counts.pupils.to_string());
    row(
        Id::CliInfoEstablishments,
        info.counts.establishments.to_string(),
    );
    row(Id::CliInfoContracts, info.counts.contracts.to_string());
    row(Id::CliInfoDecisions, info.counts.decisions.to_string());
    row(
        Id::CliInfoAccompaniments,
        info.counts.accompaniments.to_string(),
    );
    row(Id::CliInfoActs, info.journal.seq.to_string());
    row(Id::CliInfoEpoch, info.journal.epoch.to_string());
    rows
}
