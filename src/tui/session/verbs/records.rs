//! New records: which form a command opens, about whom.

use crate::command::Command;
use crate::domain::{Kind, Ref};
use crate::tui::action::{Action, Route};

/// The command that makes a record of a kind.
pub fn making(kind: Kind) -> Command {
    match kind {
        Kind::Avs => Command::NewAvs,
        Kind::Pupil => Command::NewPupil,
        Kind::Establishment => Command::NewEstablishment,
        Kind::Contract => Command::NewContract,
        Kind::Decision => Command::NewDecision,
        _ => Command::NewAccompaniment,
    }
}

/// Opens the form of a new record; the selected one is whom it is about, where it can be.
pub fn new(command: Command, here: Option<Ref>) -> Vec<Action> {
    let (kind, about): (_, &[Kind]) = match command {
        Command::NewAvs => (Kind::Avs, &[]),
        Command::NewPupil => (Kind::Pupil, &[Kind::Establishment]),
        Command::NewEstablishment => (Kind::Establishment, &[]),
        Command::NewContract => (Kind::Contract, &[Kind::Avs]),
        Command::NewDecision => (Kind::Decision, &[Kind::Pupil]),
        Command::NewAccompaniment => (
            Kind::Accompaniment,
            &[Kind::Avs, Kind::Pupil, Kind::Establishment],
        ),
        _ => return Vec::new(),
    };
    let about = here.filter(|target| about.contains(&target.kind));
    vec![Action::Go(Route::New(kind, about))]
}
