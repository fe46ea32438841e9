//! `relais info`: version, folders, and where there is a store, how many records it holds and how
//! far its journal is.

use serde::Serialize;

use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::domain::{Kind, Register};
use crate::store::StoreError;
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
    /// How many records; null without a store.
    pub counts: Option<RecordCounts>,
    /// How far the journal is; null without a store.
    pub journal: Option<JournalState>,
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
pub struct RecordCounts {
    pub avs: usize,
    pub pupils: usize,
    pub establishments: usize,
    pub contracts: usize,
    pub decisions: usize,
    pub accompaniments: usize,
}

/// How far the journal is.
#[derive(Debug, Serialize)]
pub struct JournalState {
    /// The last act.
    pub seq: u64,
    /// Its epoch.
    pub epoch: u32,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Answers `relais info`. Where the store cannot be read, that is said beside the folders.
///
/// # Errors
/// There is no home to find anything in, or the answer cannot be written.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    let read = match open::read(shell) {
        Ok(read) => Some(read),
        Err(Failure::Store(StoreError::NoStore { path })) => {
            shell.say(&shell.text.cli_info_none(faults::shown(&path)));
            None
        }
        Err(failure) => {
            if let Some(words) = failure.words(&shell.text) {
                shell.say(&words);
            }
            shell.ends_at_best(failure.exit());
            None
        }
    };
    let info = Json {
        version: VERSION,
        paths: Paths {
            data: faults::shown(&place.data),
            config: faults::shown(&place.config),
            state: faults::shown(&place.state),
        },
        counts: read.as_ref().map(|read| RecordCounts::of(&read.register)),
        journal: read.map(|read| JournalState {
            seq: read.facts.seq,
            epoch: read.facts.epoch,
        }),
    };
    if shell.json {
        shell.answer(&info)?;
    } else {
        let rows = table(&info, shell);
        shell.table(&rows)?;
    }
    Ok(Exit::Ok)
}

impl RecordCounts {
    fn of(register: &Register) -> Self {
        let count = |kind| register.count(kind);
        Self {
            avs: count(Kind::Avs),
            pupils: count(Kind::Pupil),
            establishments: count(Kind::Establishment),
            contracts: count(Kind::Contract),
            decisions: count(Kind::Decision),
            accompaniments: count(Kind::Accompaniment),
        }
    }
}

fn table(info: &Json, shell: &Shell) -> PlainTable {
    let mut rows = PlainTable::default().left("").left("");
    let mut row = |id, value: String| rows.row([shell.text.get(id).to_owned(), value]);
    row(Id::CliInfoVersion, info.version.to_owned());
    row(Id::CliInfoData, info.paths.data.clone());
    row(Id::CliInfoConfig, info.paths.config.clone());
    row(Id::CliInfoState, info.paths.state.clone());
    if let Some(counts) = &info.counts {
        row(Id::CliInfoAvs, counts.avs.to_string());
        row(Id::CliInfoPupils, counts.pupils.to_string());
        row(Id::CliInfoEstablishments, counts.establishments.to_string());
        row(Id::CliInfoContracts, counts.contracts.to_string());
        row(Id::CliInfoDecisions, counts.decisions.to_string());
        row(Id::CliInfoAccompaniments, counts.accompaniments.to_string());
    }
    if let Some(journal) = &info.journal {
        row(Id::CliInfoActs, journal.seq.to_string());
        row(Id::CliInfoEpoch, journal.epoch.to_string());
    }
    rows
}
