//! `relais delete`: a record that nothing points at, by the same rules as on the screens.

use super::act;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use crate::command::Command;
use crate::department::deletion::{self, Deletion, Kept};
use crate::domain::{Act, Kind, Moment, Ref};
use crate::store::Opened;
use crate::text::Text;

const EXAMPLES: &str = "\
relais delete D12
relais delete contract 7 --yes";

/// What `relais delete` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A kind and an id, or a code.
    #[arg(required = true, num_args = 1..=2, value_names = ["KIND", "ID"])]
    pub record: Vec<String>,
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// Answers `relais delete`.
///
/// # Errors
/// No such record, something points at it, nobody said yes, or the store cannot be written.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let target = record::parse(shell, &args.record)?;
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let now = Moment::from(shell.clock.now());
    let deletion =
        deletion::of(&register, target, now).map_err(|why| kept(&shell.text, target, &why))?;
    shell.confirm(args.yes, &question(&shell.text, target, &deletion))?;
    let act = Act::new(Command::Delete, deletion.changes.clone());
    let done = store.commit(&mut register, act)?;
    act::answer(shell, &register, &done, &deletion.changes)
}

fn question(text: &Text, target: Ref, deletion: &Deletion) -> String {
    text.cli_ask_delete(deletion.covers.len(), target.to_string())
}

/// Why it stays, by codes: an error may end in a log.
fn kept(text: &Text, target: Ref, why: &Kept) -> Failure {
    let code = target.to_string();
    match why {
        Kept::NotThere => Failure::said(Exit::Nothing, text.no_such_record(code)),
        Kept::PointedAt(pointing) => {
            let codes: Vec<String> = pointing
                .iter()
                .map(|link| format!("{} {link}", text.kind(link.kind)))
                .collect();
            let n = pointing.len();
            Failure::said(
                Exit::Refused,
                text.cli_delete_pointed(code, n, codes.join(", ")),
            )
        }
        Kept::Done(n) if target.kind == Kind::Absence => {
            Failure::said(Exit::Refused, text.delete_absence_fact(code, *n))
        }
        Kept::Done(n) => Failure::said(Exit::Refused, text.delete_done(code, *n)),
    }
}
