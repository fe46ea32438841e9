//! The command line: one folder a subcommand, over the same domain, store and exchange calls as the
//! screens. In its folder lie what can be typed (`Args`, with the examples of its help), what it
//! does (`run`) and the document of `--json` (`Json`); beside them what several share.
//!
//! Results go to standard output, words beside them; how a run ended is its exit code (`exit`).
//! `parser` puts words on what can be typed, `usage` says what cannot be followed, `shell` is what
//! every subcommand works with.

mod absent;
mod account;
mod act;
mod backup;
mod calendar;
mod check;
mod clock_json;
mod clock_row;
mod columns;
mod compact;
mod completions;
mod confirm;
mod contracts;
mod cover;
mod delete;
mod demo;
mod documents;
mod engagement;
mod erase;
mod exit;
mod facts_json;
mod failure;
mod file;
mod find;
mod folders;
mod free;
mod help;
mod history;
mod hours;
mod identity;
mod import;
mod info;
mod journal;
mod key;
mod keys;
mod language;
mod law_notes;
mod man;
mod meant;
mod named;
mod open;
mod parser;
mod place;
mod preferences;
mod quiet;
mod reassign;
mod rebuild;
mod record;
mod redo;
mod restore;
mod screens;
mod shell;
mod show;
mod start;
mod typed;
mod undo;
mod unlock;
mod usage;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::store::{WallClock, wall_clock};
use crate::text::{Id, Lang, Text};
use crate::words::faults;
use clap::{ArgAction, FromArgMatches, Parser, Subcommand, ValueHint};
use exit::Exit;
use failure::Failure;
use folders::Folders;
use shell::Shell;
pub use start::Screens;
use typed::Expected;

const EXAMPLES: &str = "\
relais
relais demo
relais import annuaire.csv
relais find lea dubois
relais contracts --before 31/08/2027";

/// All that can be typed.
#[derive(Debug, Parser)]
#[command(
    name = "relais",
    bin_name = "relais",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    max_term_width = 100,
    after_help = EXAMPLES
)]
struct CommandLine {
    /// What holds for every subcommand.
    #[command(flatten)]
    global: Global,
    /// None opens the screens.
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What holds for every subcommand.
#[derive(Debug, clap::Args)]
struct Global {
    /// The store's folder.
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    data: Option<PathBuf>,
    /// The day, or the day and the time, at which the clock stands.
    #[arg(long, global = true, value_name = "DAY")]
    today: Option<String>,
    /// The language.
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    lang: Option<Lang>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    json: bool,
    /// Screens without boxes, for a screen reader.
    #[arg(long, global = true)]
    plain: bool,
    /// Where the passphrase is read from, where nobody is there to type it.
    #[arg(long, global = true, value_name = "N")]
    passphrase_fd: Option<u32>,
    /// Help.
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

fn lang(raw: &str) -> Result<Lang, Expected> {
    Lang::from_code(raw).ok_or_else(|| Expected::one_of(Lang::ALL.iter().map(|lang| lang.code())))
}

/// A subcommand.
#[derive(Debug, Subcommand)]
enum Verb {
    /// A made-up department.
    Demo(demo::Args),
    /// Tables in.
    Import(import::Args),
    /// The finder.
    Find(find::Args),
    /// One record with its links.
    Show(show::Args),
    /// Engagement clocks.
    Contracts(contracts::Args),
    /// The clock on a table of contracts.
    Engagement(engagement::Args),
    /// Weekly hours and quota.
    Hours(hours::Args),
    /// Who takes over while an AVS is absent.
    Absent(absent::Args),
    /// The solver alone.
    Cover(cover::Args),
    /// An accompaniment to another AVS, for good.
    Reassign(reassign::Args),
    /// Who could take a pupil.
    Place(place::Args),
    /// Free hours.
    Free(free::Args),
    /// A calendar file.
    Calendar(calendar::Args),
    /// The acts.
    Journal(journal::Args),
    /// Take back.
    Undo(undo::Args),
    /// Do again.
    Redo(redo::Args),
    /// The store looked through.
    Check(check::Args),
    /// The index made anew.
    Rebuild(rebuild::Args),
    /// A new epoch.
    Compact(compact::Args),
    /// A copy.
    Backup(backup::Args),
    /// A copy put back.
    Restore(restore::Args),
    /// A record.
    Delete(delete::Args),
    /// A person, for good.
    Erase(erase::Args),
    /// The key.
    Key(key::Args),
    /// The keys.
    Keys(keys::Args),
    /// Completions for a shell.
    Completions(completions::Args),
    /// The manual page.
    Man(man::Args),
    /// Version, folders, counts.
    Info(info::Args),
    /// Help for a subcommand, for those who type it so.
    #[command(hide = true)]
    Help(help::Args),
}

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
    account::prepare();
    let args: Vec<OsString> = std::env::args_os().collect();
    let mut out = BufWriter::new(io::stdout());
    let done = run(&args, &mut out);
    // Whoever closed our output early had read enough.
    match (out.flush(), done) {
        (Err(error), done) if error.kind() != io::ErrorKind::BrokenPipe => {
            let text = Text::new(language::of(&args));
            let _ = writeln!(io::stderr(), "{}", faults::output(&text, &error));
            let ended = match done {
                Finished::Exit(exit) => exit.max(Exit::Nothing),
                Finished::Screens(_) => Exit::Nothing,
            };
            Next::End(ended.into())
        }
        (_, Finished::Exit(exit)) => Next::End(exit.into()),
        (_, Finished::Screens(screens)) => Next::Screens(screens),
    }
}

/// Says why the screens could not be shown; a `usage` that cannot be is the caller's to mend.
pub fn screens_failed(words: &str, usage: bool) -> ExitCode {
    let _ = writeln!(io::stderr(), "{words}");
    if usage { Exit::Usage } else { Exit::Unopenable }.into()
}

/// How a command line ended.
enum Finished {
    Exit(Exit),
    Screens(Box<Screens>),
}

/// Neither a core nor another process of the same person may show keys and names.
fn keep_memory_private() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Runs one command line; the answer goes to `out`.
fn run(args: &[OsString], out: &mut dyn Write) -> Finished {
    let text = Text::new(language::of(args));
    let parsed = parser::command(&text)
        .try_get_matches_from(args)
        .and_then(|matches| CommandLine::from_arg_matches(&matches));
    match parsed {
        Ok(line) => obey(line, text, out),
        // Help and version are answers.
        Err(asked) if !asked.use_stderr() => {
            let _ = write!(out, "{}", asked.render());
            Finished::Exit(Exit::Ok)
        }
        Err(error) => {
            let _ = writeln!(io::stderr(), "{}", usage::words(&text, &error));
            Finished::Exit(Exit::Usage)
        }
    }
}

fn obey(line: CommandLine, text: Text, out: &mut dyn Write) -> Finished {
    let CommandLine { global, verb, .. } = line;
    let folders = Folders::of_environment(global.data.clone());
    if let Ok(tz) = std::env::var("TZ") {
        wall_clock::go_by_account(&tz);
    }
    let running = WallClock::new(None);
    let mut shell = Shell::new(text, running, &global, folders, out);
    if wall_clock::is_account_unknown() {
        shell.say(shell.text.get(Id::CliZoneUnknown));
    }
    let asked = global.today.as_deref();
    let asked = asked.map(|raw| typed::today(&shell.text, raw, running.today()));
    let asked = asked.transpose();
    match asked {
        Ok(None) if wall_clock::is_astray() => {
            let words = shell.text.get(Id::CliClockAstray);
            return failed(&shell, &Failure::said(Exit::Usage, words));
        }
        Ok(at) => shell.clock = WallClock::new(at),
        Err(failure) => return failed(&shell, &failure),
    }
    shell.call_her(language::name(&shell));
    let done = match verb {
        None => screens::open_store(&mut shell),
        Some(verb) => follow(&verb, &mut shell),
    };
    match done {
        Ok(exit) => {
            let exit = shell.end(exit);
            shell
                .into_screens()
                .map_or(Finished::Exit(exit), Finished::Screens)
        }
        Err(failure) => failed(&shell, &failure),
    }
}

fn failed(shell: &Shell, failure: &Failure) -> Finished {
    if let Some(words) = failure.words(&shell.text) {
        shell.say(&words);
    }
    Finished::Exit(failure.exit())
}

fn follow(verb: &Verb, shell: &mut Shell) -> Result<Exit, Failure> {
    match verb {
        Verb::Demo(args) => demo::run(args, shell),
        Verb::Import(args) => import::run(args, shell),
        Verb::Find(args) => find::run(args, shell),
        Verb::Show(args) => show::run(args, shell),
        Verb::Contracts(args) => contracts::run(args, shell),
        Verb::Engagement(args) => engagement::run(args, shell),
        Verb::Hours(args) => hours::run(args, shell),
        Verb::Absent(args) => absent::run(args, shell),
        Verb::Cover(args) => cover::run(args, shell),
        Verb::Reassign(args) => reassign::run(args, shell),
        Verb::Place(args) => place::run(args, shell),
        Verb::Free(args) => free::run(args, shell),
        Verb::Calendar(args) => calendar::run(args, shell),
        Verb::Journal(args) => journal::run(args, shell),
        Verb::Undo(args) => undo::run(args, shell),
        Verb::Redo(args) => redo::run(args, shell),
        Verb::Check(args) => check::run(args, shell),
        Verb::Rebuild(args) => rebuild::run(args, shell),
        Verb::Compact(args) => compact::run(args, shell),
        Verb::Backup(args) => backup::run(args, shell),
        Verb::Restore(args) => restore::run(args, shell),
        Verb::Delete(args) => delete::run(args, shell),
        Verb::Erase(args) => erase::run(args, shell),
        Verb::Key(args) => key::run(args, shell),
        Verb::Keys(args) => keys::run(args, shell),
        Verb::Completions(args) => completions::run(args, shell),
        Verb::Man(args) => man::run(args, shell),
        Verb::Info(args) => info::run(args, shell),
        Verb::Help(args) => help::run(args, shell),
    }
}
