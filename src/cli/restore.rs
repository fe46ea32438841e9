//! `relais restore`: a backup put back, or a store that was put back gone on from.

use std::path::PathBuf;

use clap::ValueHint;
use serde::Serialize;

use super::confirm;
use super::exit::Exit;
use super::failure::Failure;
use super::folders::absolute;
use super::identity;
use super::journal;
use super::open;
use super::shell::Shell;
use super::unlock;
use crate::domain::{Kind, SettingKey};
use crate::store::wall_clock::local;
use crate::store::{self, Disk, Forgone, Opened, Place, Restored, StoreError, StoreNotice, Unlock};
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
#[derive(Default, Serialize)]
pub struct Json {
    seq: u64,
    records: usize,
    /// Acts behind the backup that were taken over from the journal that lay there.
    replayed: Vec<u64>,
    /// Acts behind the backup that are only in `kept` now.
    given_up: Vec<u64>,
    /// Acts that this machine has seen and that nothing holds any more.
    lost: Vec<u64>,
    /// Where what lived there is kept.
    kept: Option<String>,
}

impl Json {
    /// Of what stands now, and what became of what lived there.
    fn of(seen: &Restored, back: &Opened) -> Self {
        let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Setting);
        let mut json = Self {
            seq: seen.seq,
            records: kinds.map(|kind| back.register.count(*kind)).sum(),
            ..Self::default()
        };
        for notice in &back.notices {
            if let StoreNotice::Restored {
                kept,
                replayed,
                given_up,
                lost,
            } = notice
            {
                json.seq = replayed.last().copied().unwrap_or(json.seq);
                json.replayed.clone_from(replayed);
                json.given_up.clone_from(given_up);
                json.lost.clone_from(lost);
                json.kept = kept.as_deref().map(faults::shown);
            }
        }
        json
    }
}

/// Acts that are named one by one.
const NAMED: usize = 20;

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
    store::fits(&place, &file)?;
    let (seen, unlock) = unlock::ask(shell, |unlock| store::inspect(&place, &file, unlock))?;
    let name = name_of(&seen, &place);
    let is_there = store::is_there(&place)?;
    let live = if is_there {
        live_key(shell, &place, &unlock)?
    } else {
        Unlock::KeyFile
    };
    let cost = store::forgone(&place, seen.seq, &unlock, &live);
    tell_cost(shell, &cost)?;
    if is_there && store::id_of(&place).is_none() {
        shell.say(shell.text.get(Id::CliRestoreUnknown));
    }
    let question = match is_there {
        true => question(shell, &seen, &name),
        false => question_of_new(shell, &seen, &place),
    };
    confirm::by_name(shell, &question, &name, args.name.as_deref())?;
    let clock = shell.clock;
    let who = identity::of(shell.name());
    let now = move || clock.instant();
    let disk = Disk::default();
    let back = store::restore_over(disk, &place, &file, &unlock, &live, &who, now)?;
    open::tell(shell, &back.notices);
    let json = Json::of(&seen, &back);
    if shell.json {
        shell.answer(&json)?;
    } else {
        let words = shell.text.cli_restored(json.seq.to_string(), json.records);
        shell.line(&words)?;
    }
    Ok(Exit::Ok)
}

/// What putting the backup back would give up, act by act, newest first.
fn tell_cost(shell: &mut Shell, cost: &Forgone) -> Result<(), Failure> {
    if !cost.lost.is_empty() {
        shell.say(&shell.text.cli_restore_lost(faults::numbers(&cost.lost)));
    }
    if cost.acts.is_empty() || shell.json {
        return Ok(());
    }
    shell.line(&shell.text.cli_restore_gives_up(cost.acts.len()))?;
    let newest = cost.acts.iter().rev().take(NAMED);
    let rows = journal::table(&cost.register, &shell.text, newest);
    shell.table(&rows)?;
    let more = cost.acts.len().saturating_sub(NAMED);
    if more > 0 {
        shell.line(&shell.text.cli_restore_gives_up_more(more))?;
    }
    Ok(())
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
    // What was found is settled.
    shell.ends_well();
    shell.line(&shell.text.cli_went_on(seq.to_string()))?;
    Ok(Exit::Ok)
}

/// What opens the store there, where the key of the backup does not: asked for, so that its acts are
/// backed up before they give way. Nothing typed leaves it closed, and it is set aside as it is.
fn live_key(shell: &Shell, place: &Place, backup: &Unlock) -> Result<Unlock, Failure> {
    let closed = |unlock: &Unlock| {
        let opened = store::key(place, unlock);
        opened.is_err_and(|error| error.wants_a_secret())
    };
    if !closed(&Unlock::KeyFile) || !closed(backup) {
        return Ok(Unlock::KeyFile);
    }
    shell.say(shell.text.get(Id::CliRestoreOtherKey));
    if !unlock::someone_is_there() {
        return Ok(Unlock::KeyFile);
    }
    loop {
        let typed = unlock::hidden(shell.text.get(Id::CliAskPassphrase))?;
        if typed.words().is_empty() {
            return Ok(Unlock::KeyFile);
        }
        let typed = Unlock::Typed(typed);
        if !closed(&typed) {
            return Ok(typed);
        }
        shell.say(&faults::error(&shell.text, &StoreError::SecretWrong));
    }
}

fn date_of(shell: &Shell, seen: &Restored) -> String {
    let at = seen.at.map(local);
    at.map_or_else(
        || shell.text.get(Id::Unknown).to_owned(),
        |at| shell.text.date(at.date()),
    )
}

fn question_of_new(shell: &Shell, seen: &Restored, place: &Place) -> String {
    let (seq, date) = (seen.seq.to_string(), date_of(shell, seen));
    let path = faults::shown(&place.data);
    shell
        .text
        .cli_ask_restore_new(path, seq, date, seen.records)
}

fn question(shell: &Shell, seen: &Restored, name: &str) -> String {
    let date = date_of(shell, seen);
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
