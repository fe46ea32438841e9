//! `relais info`: version, folders, how many records, how far the journal is.

use super::columns::Columns;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::shell::Shell;
use crate::domain::Kind;
use crate::text::Id;
use crate::words::faults;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Answers `relais info`.
///
/// # Errors
/// The store cannot be read.
pub fn run(shell: &mut Shell) -> Result<Exit, Failure> {
    let read = open::read(shell)?;
    let count = |kind| read.register.count(kind);
    let place = read.facts.place;
    let info = json::Info {
        version: VERSION,
        paths: json::Paths {
            data: faults::shown(&place.data),
            config: faults::shown(&place.config),
            state: faults::shown(&place.state),
        },
        counts: json::Counts {
            avs: count(Kind::Avs),
            pupils: count(Kind::Pupil),
            establishments: count(Kind::Establishment),
            contracts: count(Kind::Contract),
            decisions: count(Kind::Decision),
            accompaniments: count(Kind::Accompaniment),
        },
        journal: json::Chain {
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

fn table(info: &json::Info, shell: &Shell) -> Columns {
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
