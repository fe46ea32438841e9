//! The command line: one file per subcommand, over the same domain, store and exchange calls as
//! the screens.
//!
//! Results go to standard output, words beside them; how a run ended is its exit code ([`exit`]).
//! [`args`] is what can be typed, `dress` puts its words on, `usage` says what cannot be
//! followed, `shell` is what every subcommand works with, [`json`] the documents of `--json`.

pub mod args;
pub mod clock;
pub mod exit;
pub mod failure;
pub mod json;
pub mod place;
pub mod screens;
pub mod who;

mod absent;
mod backup;
mod calendar;
pub mod check;
mod columns;
mod compact;
mod completions;
mod contracts;
mod cover;
mod demo;
mod dress;
mod engagement;
pub mod erase;
mod examples;
mod find;
mod free;
mod help;
mod hours;
mod import;
mod info;
mod journal;
mod key;
mod keys;
mod language;
mod man;
mod moved;
mod open;
mod outfile;
mod own;
mod reassign;
mod record;
mod severe;
mod sheet;
mod shell;
mod show;
mod start;
mod unlock;
mod usage;
mod wipe;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::FromArgMatches;

use args::{Args, Verb};
use exit::Exit;
use failure::Failure;
use place::Folders;
use shell::Shell;
pub use start::Screens;

use crate::store::WallClock;
use crate::text::Text;

/// What follows the command line.
pub enum Next {
    /// Nothing: so it ended.
    End(ExitCode),
    /// The screens.
    Screens(Box<Screens>),
}

/// Runs the command line of this process.
pub fn main() -> Next {
    keep_memory_private();
    let args: Vec<OsString> = std::env::args_os().collect();
    let mut out = BufWriter::new(io::stdout());
    let done = run(&args, &mut out);
    // Whoever closed our output early had read enough.
    match (out.flush(), done) {
        (Err(error), _) if error.kind() != io::ErrorKind::BrokenPipe => {
            Next::End(Exit::Unopenable.into())
        }
        (_, Done::Exit(exit)) => Next::End(exit.into()),
        (_, Done::Screens(screens)) => Next::Screens(screens),
    }
}

/// Says why the screens could not be shown; a `usage` that cannot be is the caller's to mend.
pub fn screens_failed(words: &str, usage: bool) -> ExitCode {
    let _ = writeln!(io::stderr(), "{words}");
    if usage { Exit::Usage } else { Exit::Unopenable }.into()
}

/// How a command line ended.
enum Done {
    Exit(Exit),
    Screens(Box<Screens>),
}

/// Neither a core nor another process of the same person may show keys and names.
fn keep_memory_private() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Runs one command line; the answer goes to `out`.
fn run(args: &[OsString], out: &mut dyn Write) -> Done {
    let text = Text::new(language::of(args));
    let parsed = dress::command(&text)
        .try_get_matches_from(args)
        .and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(args) => obey(args, text, out),
        // Help and version are answers.
        Err(asked) if !asked.use_stderr() => {
            let _ = write!(out, "{}", asked.render());
            Done::Exit(Exit::Ok)
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "{}", usage::words(&text, &error));
            Done::Exit(Exit::Usage)
        }
    }
}

fn obey(args: Args, text: Text, out: &mut dyn Write) -> Done {
    let Args { global, verb, .. } = args;
    let folders = Folders::of_environment(global.data);
    let clock = WallClock::new(global.today);
    let mut shell = Shell::new(text, clock, global.json, folders, out);
    shell.call_her(language::name(&shell));
    let done = match verb {
        None => screens::open_store(&mut shell, global.plain),
        Some(verb) => follow(&verb, &mut shell, global.plain),
    };
    match done {
        Ok(exit) => {
            let exit = shell.end(exit);
            shell.into_screens().map_or(Done::Exit(exit), Done::Screens)
        }
        Err(failure) => {
            if let Some(words) = failure.words(&shell.text) {
                shell.say(&words);
            }
            Done::Exit(failure.exit())
        }
    }
}

fn follow(verb: &Verb, shell: &mut Shell, plain: bool) -> Result<Exit, Failure> {
    match verb {
        Verb::Demo(args) => demo::run(args, shell, plain),
        Verb::Import(args) => import::run(args, shell),
        Verb::Find(args) => find::run(args, shell),
        Verb::Show(args) => show::run(args, shell),
        Verb::Contracts(args) => contracts::run(args, shell),
        Verb::Absent(args) => absent::run(args, shell),
        Verb::Cover(args) => cover::run(args, shell),
        Verb::Engagement(args) => engagement::run(args, shell),
        Verb::Hours(args) => hours::run(args, shell),
        Verb::Reassign(args) => reassign::run(args, shell),
        Verb::Free(args) => free::run(args, shell),
        Verb::Calendar(args) => calendar::run(args, shell),
        Verb::Journal(args) => journal::run(args, shell),
        Verb::Undo(args) => moved::undo(args, shell),
        Verb::Redo(args) => moved::redo(args, shell),
        Verb::Check => check::run(shell),
        Verb::Rebuild => check::rebuild(shell),
        Verb::Backup(args) => backup::run(args, shell),
        Verb::Restore(args) => backup::restore(args, shell),
        Verb::Erase(args) => erase::run(args, shell),
        Verb::Key(args) => key::run(args, shell),
        Verb::Compact(args) => compact::run(args, shell),
        Verb::Keys(args) => keys::run(args, shell),
        Verb::Completions(args) => completions::run(args, shell),
        Verb::Man => man::run(shell),
        Verb::Info => info::run(shell),
        Verb::Help(args) => help::run(args, shell),
    }
}
