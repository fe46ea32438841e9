//! `relais journal`: what was done, newest first.

use serde::Serialize;

use super::columns::PlainTable;
use super::documents::At;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use crate::domain::{Brief, Register};
use crate::store;
use crate::store::wall_clock::local;
use crate::text::{Id, Text};
use crate::words::summary;

const EXAMPLES: &str = "\
relais journal
relais journal --verify";

/// What `relais journal` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Walk the whole chain.
    #[arg(long)]
    pub verify: bool,
}

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Newest first.
    pub entries: Vec<ActLine>,
    /// The whole chain was walked and holds.
    pub verified: bool,
}

/// An act.
#[derive(Debug, Serialize)]
pub struct ActLine {
    /// Its place.
    pub seq: u64,
    /// When it was saved.
    pub at: At,
    /// By whom.
    pub who: String,
    /// From which machine.
    pub host: String,
    /// Its command's id.
    pub command: String,
    /// In a line of words.
    pub summary: String,
    /// It was taken back.
    pub undone: bool,
}

/// Answers `relais journal`.
///
/// # Errors
/// The store cannot be read, or its chain does not hold.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let read = open::read(shell)?;
    if args.verify {
        let chain = store::read(&read.facts.place)?.reader.verify_chain()?;
        shell.say(&shell.text.cli_journal_holds(chain.acts));
    }
    let register = read.register;
    let acts = register.history().acts().iter().rev();
    if shell.json {
        let entries = acts
            .map(|brief| entry(&register, &shell.text, brief))
            .collect();
        let answer = Json {
            entries,
            verified: args.verify,
        };
        shell.answer(&answer)?;
    } else {
        let rows = table(&register, &shell.text, acts);
        shell.table(&rows)?;
    }
    Ok(Exit::unless_empty(register.history().acts().is_empty()))
}

fn entry(register: &Register, text: &Text, brief: &Brief) -> ActLine {
    ActLine {
        seq: brief.seq,
        at: At(brief.at),
        who: brief.who.to_string(),
        host: brief.host.to_string(),
        command: brief.command.to_string(),
        summary: summary::act(register, text, brief),
        undone: register.history().is_undone(brief),
    }
}

/// Acts as lines of a table.
pub fn table<'b>(
    register: &Register,
    text: &Text,
    acts: impl Iterator<Item = &'b Brief>,
) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .right(head(Id::ColSeq))
        .left(head(Id::ColWhen))
        .left(head(Id::ColWho))
        .left(head(Id::ColAct))
        .left("");
    for brief in acts {
        let at = local(brief.at);
        let undone = register.history().is_undone(brief);
        rows.row([
            brief.seq.to_string(),
            format!(
                "{} {:02}:{:02}",
                text.date(at.date()),
                at.hour(),
                at.minute()
            ),
            brief.who.to_string(),
            summary::act(register, text, brief),
            if undone {
                head(Id::CliJournalUndone)
            } else {
                String::new()
            },
        ]);
    }
    rows
}
