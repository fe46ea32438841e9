//! `relais erase`: a person, and what is only about her, for good; then where her name still stands.

mod json;

use super::columns::PlainTable;
use super::confirm;
use super::documents::Acts;
use super::documents::TouchedRecord;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use crate::department::backups_kept::last_day;
use crate::domain::erasure::going;
use crate::domain::{Ref, Register, SettingKey};
use crate::record::mention::{self, Mentions};
use crate::store::{Older, Opened, Store};
use crate::text::Id;
use crate::words;
use json::Json;

const EXAMPLES: &str = "\
relais erase E12
relais erase avs 7";

/// What `relais erase` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A kind and an id, or a code.
    #[arg(required = true, num_args = 1..=2, value_names = ["KIND", "ID"])]
    pub record: Vec<String>,
    /// The name, typed beforehand.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Remove older backups without asking.
    #[arg(long)]
    pub yes: bool,
}

/// Asks for the name, erases, makes a new backup, and asks about the older ones.
///
/// # Errors
/// There is no such person, the store cannot be written, or the name was not typed.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let target = record::parse(shell, &args.record)?;
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let Some(name) = store.name_to_erase(&register, target)? else {
        let words = shell.text.cli_erase_nothing(target.to_string());
        return Err(Failure::said(Exit::Nothing, words));
    };
    let question = preview(shell, &register, target, &name);
    confirm::by_name(shell, &question, &name, args.name.as_deref())?;
    let erased = store.erase(&mut register, target, &mention::is_in_act)?;
    let left = Mentions::of(&erased.sought, &register, erased.named_in);
    store.backup_job(&register).run()?;
    // Those that the rule has not let go by now.
    let older = store.older_backups();
    backups(shell, &store, &register, &older, args.yes)?;
    let answer = Acts {
        seq: Some(erased.act.seq),
        summary: shell.text.cli_erased(target.to_string(), erased.gone.len()),
        changed: TouchedRecord::records(&erased.gone),
    };
    if shell.json {
        shell.answer(&Json::of(answer, &left))?;
    } else {
        shell.line(&answer.summary)?;
        named(shell, &register, &left)?;
    }
    Ok(Exit::Ok)
}

fn preview(shell: &Shell, register: &Register, target: Ref, name: &str) -> String {
    let with = going(register, [target]).len() - 1;
    shell.text.cli_ask_erase(name, target.to_string(), with)
}

/// Where the name still stands: what is about others is never changed without a word.
fn named(shell: &mut Shell, register: &Register, named: &Mentions) -> Result<(), Failure> {
    if named.records.is_empty() {
        let none = shell.text.get(Id::MentionsNone).to_owned();
        shell.line(&none)?;
    } else {
        let heading = shell.text.get(Id::MentionsHeading).to_owned();
        shell.line(&heading)?;
        let mut rows = PlainTable::default().left("").left("");
        for mention in &named.records {
            let (label, detail) = words::mention(register, &shell.text, mention);
            rows.row([format!("  {label}"), detail]);
        }
        shell.table(&rows)?;
    }
    if !named.acts.is_empty() {
        let months = register.number(SettingKey::RetentionMonths);
        let words = shell.text.mentions_acts(named.acts.len(), months);
        shell.line(&words)?;
    }
    Ok(())
}

/// Backups of before still hold her: they go, or she is told until when they stay.
fn backups(
    shell: &mut Shell,
    store: &Store,
    register: &Register,
    older: &[Older],
    yes: bool,
) -> Result<(), Failure> {
    let Some(newest) = older.iter().map(|older| older.day).max() else {
        return Ok(());
    };
    let question = shell.text.cli_ask_erase_backups(older.len());
    if yes || shell.ask(&question) == Some(true) {
        store.remove_backups(older)?;
        shell.say(shell.text.get(Id::CliEraseBackupsGone));
    } else {
        let until = shell.text.date(last_day(register, newest));
        shell.say(&shell.text.cli_erase_backups_stay(older.len(), until));
    }
    shell.say(shell.text.get(Id::CliEraseElsewhere));
    Ok(())
}
