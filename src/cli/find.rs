//! `relais find`: the finder.

use std::io::{self, Read};

use serde::Serialize;

use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::shell::Shell;
use super::typed::kind;
use crate::department::Department;
use crate::domain::{AvsId, Kind, PupilId, Ref, Register};
use crate::lookup::{Class, Hit, Kinds};
use crate::text::{Id, Text};
use crate::words::detail::detail;
use crate::words::label;

const EXAMPLES: &str = "\
relais find lea dubois
relais find \"st joseph\" --kind establishment --limit 100
relais find 0350123A --json
echo dubois | relais find -";

/// What `relais find` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
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

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// All that answer, whatever the limit.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Match>,
}

/// A record that answers.
#[derive(Debug, Serialize)]
pub struct Match {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What tells it from its namesakes.
    pub detail: String,
    /// The matcher's score.
    pub score: i64,
    /// A word has a slip.
    pub near: bool,
}

/// Characters read of a query on standard input.
const INPUT_LIMIT: u64 = 4_096;

/// Answers `relais find`.
///
/// # Errors
/// The store cannot be read, or nothing of that kind has a name.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let kinds = kinds(args.kind, shell)?;
    let query = query(&args.query, shell)?;
    let department = Department::new(open::read(shell)?.register, shell.clock.today());
    let register = &department.register;
    let found = department.search(&query, usize::MAX, kinds);
    let hits = found.hits.iter().flat_map(|hit| match args.kind {
        Some(Kind::Contract) => contracts(register, hit),
        _ => vec![(hit.target, *hit)],
    });
    let hits: Vec<(Ref, Hit)> = hits.collect();
    let shown = hits.iter().take(args.limit).map(|(target, hit)| Match {
        kind: target.kind.word(),
        id: target.to_string(),
        label: label::of(register, &shell.text, *target),
        detail: told(&department, &shell.text, *target),
        score: hit.score,
        near: hit.class == Class::Near,
    });
    let answer = Json {
        total: hits.len(),
        hits: shown.collect(),
    };
    if shell.json {
        shell.answer(&answer)?;
    } else {
        print(&answer, shell)?;
    }
    Ok(Exit::unless_empty(hits.is_empty()))
}

/// What tells it from its namesakes; of a pupil whom nobody accompanies, that she waits.
fn told(department: &Department, text: &Text, target: Ref) -> String {
    let words = detail(&department.register, text, target);
    let pupil = target.typed::<PupilId>();
    let waits = pupil.is_some_and(|pupil| department.pupil_hours(pupil).waiting);
    let waits = waits.then(|| text.get(Id::Waiting).to_owned());
    let said = Some(words).filter(|words| !words.is_empty());
    let said: Vec<String> = said.into_iter().chain(waits).collect();
    said.join(" · ")
}

fn print(answer: &Json, shell: &mut Shell) -> Result<(), Failure> {
    let mut rows = PlainTable::default().left("").left("").left("");
    for hit in &answer.hits {
        let mark = if hit.near { "~ " } else { "" };
        let label = format!("{mark}{}", hit.label);
        rows.row([hit.id.clone(), label, hit.detail.clone()]);
    }
    shell.table(&rows)?;
    if answer.hits.iter().any(|hit| hit.near) {
        shell.say(&format!("~ {}", shell.text.get(Id::FinderNear)));
    }
    let more = answer.total - answer.hits.len();
    if answer.total == 0 {
        shell.say(shell.text.get(Id::CliFindNothing));
    } else if more > 0 {
        shell.say(&shell.text.cli_find_more(more));
    }
    Ok(())
}

/// The kinds that have a name to be found by.
fn kinds(kind: Option<Kind>, shell: &Shell) -> Result<Kinds, Failure> {
    match kind {
        None => Ok(Kinds::ALL),
        Some(kind @ (Kind::Avs | Kind::Pupil | Kind::Establishment | Kind::Contract)) => {
            Ok(Kinds::of(kind))
        }
        Some(_) => Err(Failure::said(Exit::Usage, shell.text.get(Id::CliFindKinds))),
    }
}

/// The words as typed, or those on standard input.
fn query(typed: &[String], shell: &Shell) -> Result<String, Failure> {
    if typed != ["-"] {
        return Ok(typed.join(" "));
    }
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(INPUT_LIMIT)
        .read_to_end(&mut bytes)
        .map_err(|_| Failure::said(Exit::Usage, shell.text.get(Id::CliInputUnreadable)))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A contract has no name of its own: those of an AVS who was found.
fn contracts(register: &Register, hit: &Hit) -> Vec<(Ref, Hit)> {
    let contracts = register.contracts_of(AvsId(hit.target.id));
    contracts.map(|(id, _)| (id.into(), *hit)).collect()
}
