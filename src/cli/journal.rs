//! `relais journal`: what was done, newest first.

use super::args::Journal;
use super::columns::Columns;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::shell::Shell;
use crate::domain::{Brief, Register};
use crate::store;
use crate::store::wall_clock::local;
use crate::text::{Id, Text};
use crate::words::summary;

/// Answers `relais journal`.
///
/// # Errors
/// The store cannot be read, or its chain does not hold.
pub fn run(args: &Journal, shell: &mut Shell) -> Result<Exit, Failure> {
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
        let answer = json::Journal {
            entries,
            verified: args.verify,
        };
        shell.answer(&answer)?;
    } else {
        table(&register, &shell.text, acts).write(shell.out())?;
    }
    Ok(Exit::unless_empty(register.history().acts().is_empty()))
}

fn entry(register: &Register, text: &Text, brief: &Brief) -> json::Entry {
    json::Entry {
        seq: brief.seq,
        at: json::At(brief.at),
        who: brief.who.to_string(),
        host: brief.host.to_string(),
        command: brief.command.to_string(),
        summary: summary::act(register, text, brief),
        undone: register.history().is_undone(brief),
    }
}

fn table<'b>(register: &Register, text: &Text, acts: impl Iterator<Item = &'b Brief>) -> Columns {
    let head = |id| text.get(id).to_owned();
    let mut rows = Columns::default()
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
