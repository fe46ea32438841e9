//! The command line as it is typed. Its words are put on by `dress`.

use std::path::PathBuf;

use clap::{ArgAction, Parser, Subcommand, ValueHint};
use jiff::civil::{Date, DateTime};

use super::absent::span::{Typed, typed};
use super::clock::{parse_date, parse_moment};
use super::hours::typed as hours;
use crate::cover::plan::Order;
use crate::demo::Size;
use crate::domain::{Kind, Minutes, Regime};
use crate::law::hours::Share;
use crate::text::Lang;

/// All that can be typed.
#[derive(Debug, Parser)]
#[command(
    name = "relais",
    bin_name = "relais",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    max_term_width = 100
)]
pub struct Args {
    /// What holds for every subcommand.
    #[command(flatten)]
    pub global: Global,
    /// None opens the screens.
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// The version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What holds for every subcommand.
#[derive(Debug, clap::Args)]
pub struct Global {
    /// The store's folder.
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub data: Option<PathBuf>,
    /// The day, or the day and the time, at which the clock stands.
    #[arg(long, global = true, value_name = "DAY", value_parser = parse_moment)]
    pub today: Option<DateTime>,
    /// The language.
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Screens without boxes, for a screen reader.
    #[arg(long, global = true)]
    pub plain: bool,
    /// Help.
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

/// A subcommand.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// A made-up department.
    Demo(Demo),
    /// Tables in.
    Import(Import),
    /// The finder.
    Find(Find),
    /// One record with its links.
    Show(Show),
    /// Engagement clocks.
    Contracts(Contracts),
    /// The clock on a table of contracts.
    Engagement(Engagement),
    /// Weekly hours and quota.
    Hours(Hours),
    /// Who takes over while an AVS is absent.
    Absent(Absent),
    /// The solver alone.
    Cover(Cover),
    /// An accompaniment to another AVS, for good.
    Reassign(Reassign),
    /// Free hours.
    Free(Free),
    /// A calendar file.
    Calendar(Calendar),
    /// The acts.
    Journal(Journal),
    /// Take back.
    Undo(Move),
    /// Do again.
    Redo(Move),
    /// The store looked through.
    Check,
    /// The index made anew.
    Rebuild,
    /// A new epoch.
    Compact(Compact),
    /// A copy.
    Backup(Backup),
    /// A copy put back.
    Restore(Restore),
    /// A person, for good.
    Erase(Erase),
    /// The key.
    Key(Key),
    /// The keys.
    Keys(Keys),
    /// Completions for a shell.
    Completions(Completions),
    /// The manual page.
    Man,
    /// Version, folders, counts.
    Info,
    /// Help for a subcommand, for those who type it so.
    #[command(hide = true)]
    Help(Help),
}

/// `relais demo`.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// How large; m unless one is there already.
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub size: Option<Size>,
    /// The seed; 1 unless one is there already.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Make it only.
    #[arg(long)]
    pub no_open: bool,
    /// Make it anew.
    #[arg(long)]
    pub fresh: bool,
}

/// `relais import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
    /// What they hold.
    #[arg(long, value_name = "TABLE", value_parser = table)]
    pub r#as: Option<Table>,
    /// Show, write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// What a file is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The directory of schools.
    Directory,
    /// The school calendar.
    Calendar,
    /// Records of a kind.
    Records(Kind),
}

/// `relais find`.
#[derive(Debug, clap::Args)]
pub struct Find {
    /// The words; `-` reads them from standard input.
    #[arg(required = true, value_name = "QUERY")]
    pub query: Vec<String>,
    /// Records of one kind.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub kind: Option<Kind>,
    /// How many are shown.
    #[arg(
        long,
        value_name = "N",
        default_value_t = 20,
        hide_default_value = true
    )]
    pub limit: usize,
}

/// `relais show`.
#[derive(Debug, clap::Args)]
pub struct Show {
    /// A kind and an id, or a code.
    #[arg(required = true, num_args = 1..=2, value_names = ["KIND", "ID"])]
    pub record: Vec<String>,
    /// At the end of that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub as_of: Option<Date>,
}

/// `relais contracts`.
#[derive(Debug, clap::Args)]
pub struct Contracts {
    /// Who reaches the ceiling by that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub before: Option<Date>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub law: Option<Date>,
}

/// `relais engagement`.
#[derive(Debug, clap::Args)]
pub struct Engagement {
    /// The table.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub contracts: PathBuf,
    /// The day asked.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub on: Option<Date>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub law: Option<Date>,
}

/// `relais hours`.
#[derive(Debug, clap::Args)]
pub struct Hours {
    /// Of which contract.
    #[arg(long, value_name = "REGIME", value_parser = hours::regime)]
    pub regime: Regime,
    /// The share of a full-time post.
    #[arg(long, value_name = "QUOTA", value_parser = hours::quota)]
    pub quota: Option<Share>,
    /// Hours a week.
    #[arg(long, value_name = "WEEKLY", value_parser = hours::weekly)]
    pub weekly: Option<Minutes>,
    /// Weeks of service a year.
    #[arg(long, value_name = "N")]
    pub weeks: u16,
    /// Study credit a year.
    #[arg(long, value_name = "HOURS", value_parser = hours::credit)]
    pub credit: Option<Minutes>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub law: Option<Date>,
}

/// `relais absent`.
#[derive(Debug, clap::Args)]
pub struct Absent {
    /// Who is absent: several make one plan.
    #[arg(value_name = "AVS", required = true)]
    pub absentees: Vec<String>,
    /// From when.
    #[arg(id = "absent_from", long = "from", value_name = "DAY", value_parser = typed)]
    pub from: Option<Typed>,
    /// Until when.
    #[arg(id = "absent_to", long = "to", value_name = "DAY", value_parser = typed)]
    pub to: Option<Typed>,
    /// Which plan.
    #[arg(long, value_name = "PLAN", value_parser = plan)]
    pub plan: Option<Order>,
    /// Write it.
    #[arg(long)]
    pub apply: bool,
}

/// `relais cover`.
#[derive(Debug, clap::Args)]
pub struct Cover {
    /// The instance.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub instance: PathBuf,
    /// How long it may search.
    #[arg(
        long,
        value_name = "N",
        default_value_t = 2000,
        hide_default_value = true
    )]
    pub limit_ms: u64,
}

/// `relais reassign`.
#[derive(Debug, clap::Args)]
pub struct Reassign {
    /// Which.
    #[arg(value_name = "ACCOMPANIMENT")]
    pub accompaniment: String,
    /// To whom.
    #[arg(value_name = "AVS")]
    pub avs: String,
    /// The first day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<Date>,
    /// Why, although something warns.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// `relais free`.
#[derive(Debug, clap::Args)]
pub struct Free {
    /// By what.
    #[arg(long, value_name = "BY", value_parser = by)]
    pub by: Option<By>,
}

/// What free hours are gathered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By school.
    Establishment,
}

/// `relais calendar`.
#[derive(Debug, clap::Args)]
pub struct Calendar {
    /// Whose, and the file; the file alone with `--deadlines`.
    #[arg(id = "calendar", required = true, num_args = 1..=2, value_names = ["AVS", "FILE"], value_hint = ValueHint::FilePath)]
    pub places: Vec<String>,
    /// Every deadline.
    #[arg(long)]
    pub deadlines: bool,
    /// Over any file.
    #[arg(long)]
    pub force: bool,
}

/// `relais journal`.
#[derive(Debug, clap::Args)]
pub struct Journal {
    /// Walk the whole chain.
    #[arg(long)]
    pub verify: bool,
}

/// `relais undo`, `relais redo`.
#[derive(Debug, clap::Args)]
pub struct Move {
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// `relais compact`.
#[derive(Debug, clap::Args)]
pub struct Compact {
    /// Don't ask.
    #[arg(long)]
    pub yes: bool,
}

/// `relais backup`.
#[derive(Debug, clap::Args)]
pub struct Backup {
    /// Where to.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
}

/// `relais restore`.
#[derive(Debug, clap::Args)]
pub struct Restore {
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

/// `relais erase`.
#[derive(Debug, clap::Args)]
pub struct Erase {
    /// A kind and an id, or a code.
    #[arg(required = true, num_args = 1..=2, value_names = ["KIND", "ID"])]
    pub record: Vec<String>,
    /// The name, typed beforehand.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Remove older backups without asking.
    #[arg(long = "yes", id = "yes_backups")]
    pub yes: bool,
}

/// `relais key`.
#[derive(Debug, clap::Args)]
pub struct Key {
    /// What about it.
    #[arg(value_name = "WHAT", value_parser = about_key)]
    pub what: AboutKey,
}

/// What is asked of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutKey {
    /// Its letters.
    Show,
    /// A passphrase in its place.
    Passphrase,
}

/// `relais keys`.
#[derive(Debug, clap::Args)]
pub struct Keys {
    /// Which keymap.
    #[arg(long, value_name = "PRESET")]
    pub preset: Option<String>,
    /// What a person may trip over.
    #[arg(long)]
    pub check: bool,
    /// As a table for the README.
    #[arg(long)]
    pub markdown: bool,
}

/// `relais help`.
#[derive(Debug, clap::Args)]
pub struct Help {
    /// A subcommand.
    #[arg(value_name = "COMMAND")]
    pub verb: Option<String>,
}

/// `relais completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// For which shell.
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// Not one of the words that are expected; which ones are is said elsewhere.
#[derive(Debug, thiserror::Error)]
#[error("not a word that is expected")]
pub struct NotAWord;

fn lang(raw: &str) -> Result<Lang, NotAWord> {
    Lang::from_code(raw).ok_or(NotAWord)
}

fn size(raw: &str) -> Result<Size, NotAWord> {
    raw.parse().map_err(|_| NotAWord)
}

fn kind(raw: &str) -> Result<Kind, NotAWord> {
    let kind: Kind = raw.parse().map_err(|_| NotAWord)?;
    // Settings have no code that people read.
    if kind == Kind::Setting {
        Err(NotAWord)
    } else {
        Ok(kind)
    }
}

fn table(raw: &str) -> Result<Table, NotAWord> {
    match raw {
        "directory" => Ok(Table::Directory),
        "calendar" => Ok(Table::Calendar),
        // Tables of people are spoken of in the plural.
        plural => kind(plural)
            .or_else(|_| kind(plural.strip_suffix('s').unwrap_or_default()))
            .map(Table::Records),
    }
}

fn about_key(raw: &str) -> Result<AboutKey, NotAWord> {
    match raw {
        "show" => Ok(AboutKey::Show),
        "passphrase" => Ok(AboutKey::Passphrase),
        _ => Err(NotAWord),
    }
}

fn plan(raw: &str) -> Result<Order, NotAWord> {
    let mut plans = Order::ALL.into_iter();
    plans.find(|plan| plan.id() == raw).ok_or(NotAWord)
}

fn by(raw: &str) -> Result<By, NotAWord> {
    (raw == "establishment")
        .then_some(By::Establishment)
        .ok_or(NotAWord)
}
