//! `relais free`: what schools need and have, and who is free where: by contract, and for real.

use serde::Serialize;

use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use super::typed::Expected;
use crate::domain::hours::{Figures, SchoolWeek};
use crate::domain::travel::Roads;
use crate::domain::{Minutes, Register};
use crate::lookup::fold;
use crate::text::{Id, Text};

const EXAMPLES: &str = "\
relais free
relais free --by establishment --json";

/// What `relais free` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
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

fn by(raw: &str) -> Result<By, Expected> {
    (raw == "establishment")
        .then_some(By::Establishment)
        .ok_or_else(|| Expected::one_of(["establishment"]))
}

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// School by school; minutes of the week.
    pub rows: Vec<SchoolTimetable>,
}

/// The week of one school.
#[derive(Debug, Serialize)]
pub struct SchoolTimetable {
    /// Its code; null for people of no school.
    pub establishment: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its commune.
    pub commune: Option<String>,
    /// What its pupils need.
    pub needed: i32,
    /// What of it is placed.
    pub covered: i32,
    /// The rest.
    pub missing: i32,
    /// Json by contract.
    pub free_told: i32,
    /// Json for real.
    pub free_real: i32,
}

/// Answers `relais free`. There is one way to gather hours yet: by school.
///
/// # Errors
/// The store cannot be read.
pub fn run(_: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let today = shell.clock.today();
    let register = open::read(shell)?.register;
    let roads = Roads::of(&register);
    let rows = Figures::of(&register, &roads, today).by_establishment();
    let mut rows: Vec<SchoolTimetable> = rows.iter().map(|each| row(&register, each)).collect();
    rows.sort_by_cached_key(|row| {
        let key = |words: &Option<String>| words.as_deref().map(fold::key);
        (row.name.is_none(), key(&row.name), key(&row.commune))
    });
    let answer = Json { rows };
    if shell.json {
        shell.answer(&answer)?;
    } else if answer.rows.is_empty() {
        shell.say(shell.text.get(Id::CliFreeNone));
    } else {
        table(&answer.rows, &shell.text).write(shell.out())?;
    }
    Ok(Exit::unless_empty(answer.rows.is_empty()))
}

fn row(register: &Register, row: &SchoolWeek) -> SchoolTimetable {
    let school = row.establishment.and_then(|id| register.get(id));
    SchoolTimetable {
        establishment: row.establishment.map(|id| id.to_string()),
        name: school.map(|school| school.name.to_string()),
        commune: school.and_then(|school| Some(school.commune.as_ref()?.to_string())),
        needed: row.needed.0,
        covered: row.covered.0,
        missing: row.missing.0,
        free_told: row.free_told.0,
        free_real: row.free_real.0,
    }
}

fn table(all: &[SchoolTimetable], text: &Text) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(head(Id::CliHeadCode))
        .left(head(Id::ColEstablishment))
        .left(head(Id::ColCommune))
        .right(head(Id::ColNeeded))
        .right(head(Id::ColCovered))
        .right(head(Id::ColMissing))
        .right(head(Id::ColFreeTold))
        .right(head(Id::ColFreeReal));
    let minutes = |minutes| text.minutes(Minutes(minutes));
    let sum = |of: fn(&SchoolTimetable) -> i32| minutes(all.iter().map(of).sum());
    for row in all {
        rows.row([
            row.establishment.clone().unwrap_or_default(),
            row.name
                .clone()
                .unwrap_or_else(|| text.get(Id::CliFreeNowhere).to_owned()),
            row.commune.clone().unwrap_or_default(),
            minutes(row.needed),
            minutes(row.covered),
            minutes(row.missing),
            minutes(row.free_told),
            minutes(row.free_real),
        ]);
    }
    rows.row([
        String::new(),
        text.get(Id::CliFreeTotal).to_owned(),
        String::new(),
        sum(|row| row.needed),
        sum(|row| row.covered),
        sum(|row| row.missing),
        sum(|row| row.free_told),
        sum(|row| row.free_real),
    ]);
    rows
}
