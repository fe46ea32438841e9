//! `relais restore`: a backup put back, or a store that was put back gone on from.

use std::path::PathBuf;

use clap::ValueHint;
use serde::Serialize;

use super::confirm;
use super::exit::Exit;
use super::failure::Failure;
use super::folders::absolute;
use super::identity;
use super::open;
use super::shell::Shell;
use super::unlock;
use crate::domain::SettingKey;
use crate::store::wall_clock::local;
use crate::store::{self, Disk, Place, Restored};
use crate::text::Id;
use crate::words::faults;

const EXAMPLES: &str = "\
relais restore /media/usb/relais.sauvegarde
relais restore copie.relais --data /tmp/essai
relais restore --as-is";

/// What `relais restore` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Where from.
    #[arg(
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        required_unless_present = "as_is",
        conflicts_with = "as_is"
    )]
    pub file: Option<PathBuf>,
    /// Go on from the earlier state.
    #[arg(long)]
    pub as_is: bool,
    /// The name, typed beforehand.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// A backup that was put back.
#[derive(Serialize)]
pub struct Json {
    seq: u64,
    records: usize,
}

impl Json {
    /// Of what the backup held.
    pub fn of(seen: &Restored) -> Self {
        Self {
            seq: seen.seq,
            records: seen.records,
        }
    }
}

/// Reads the backup, asks for the name of the store, and puts it back.
///
/// # Errors
/// The backup does not read, is of another store, or the name was not typed.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let place = shell.folders()?.store();
    let Some(file) = &args.file else {
        return go_on(args, shell, &place);
    };
    let file = absolute(file);
    let (seen, unlock) = unlock::ask(shell, |unlock| store::inspect(&place, &file, unlock))?;
    let name = name_of(&seen, &place);
    let question = question(shell, &seen, &name);
    confirm::by_name(shell, &question, &name, args.name.as_deref())?;
    let clock = shell.clock;
    let who = identity::of(shell.name());
    let back = store::restore(Disk::default(), &place, &file, &unlock, &who, move || {
        clock.instant()
    })?;
    open::tell(shell, &back.notices);
    if shell.json {
        shell.answer(&Json::of(&seen))?;
    } else {
        let words = shell.text.cli_restored(seen.seq.to_string(), seen.records);
        shell.line(&words)?;
    }
    Ok(Exit::Ok)
}

/// Goes on from a store that was put back to an earlier state, once its name was typed.
fn go_on(args: &Args, shell: &mut Shell, place: &Place) -> Result<Exit, Failure> {
    let mut opened = open::write(shell)?;
    if !opened.store.is_rolled_back() {
        shell.say(shell.text.get(Id::CliNotRolledBack));
        return Ok(Exit::Nothing);
    }
    let name = opened.register.text(SettingKey::Name);
    let name = name.map_or_else(|| folder(place), |name| name.to_string());
    let seq = opened.store.info().seq;
    let question = shell.text.cli_ask_go_on(seq.to_string());
    confirm::by_name(shell, &question, &name, args.name.as_deref())?;
    opened.store.go_on()?;
    shell.line(&shell.text.cli_went_on(seq.to_string()))?;
    Ok(Exit::Ok)
}

fn question(shell: &Shell, seen: &Restored, name: &str) -> String {
    let at = seen.at.map(local);
    let date = at.map_or_else(
        || shell.text.get(Id::Unknown).to_owned(),
        |at| shell.text.date(at.date()),
    );
    shell
        .text
        .cli_ask_restore(name, seen.seq.to_string(), date, seen.records)
}

/// The store's own name, else that of its folder.
fn name_of(seen: &Restored, place: &Place) -> String {
    seen.name
        .as_ref()
        .map_or_else(|| folder(place), |name| name.to_string())
}

fn folder(place: &Place) -> String {
    let name = place.data.file_name().unwrap_or_default();
    faults::shown(name.as_ref())
}
