//! `relais cover`: the solver alone, on an instance from a file: no store is needed.

mod fault;
mod json;
mod reading;
mod words;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::ValueHint;

use super::documents::Levels;
use super::exit::Exit;
use super::failure::Failure;
use super::file;
use super::shell::Shell;
use crate::solver::{Instance, Limit, Problem, Solution, solve};
use fault::InstanceRefused;
use json::Json;

const EXAMPLES: &str = "\
relais cover --instance semaine.json
relais cover --instance semaine.json --limit-ms 5000 --json";

/// What `relais cover` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
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

/// Bytes that an instance may have.
const LIMIT: u64 = 200 << 20;
/// What a search takes at most on an ordinary machine.
const STEPS_A_MILLISECOND: u64 = 100_000;

/// Answers `relais cover`.
///
/// # Errors
/// The file cannot be read, or what it says cannot be followed.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let file::Bytes { name, bytes } = file::read(&args.instance, LIMIT, shell)?;
    let refused = |refused: InstanceRefused| {
        let words = fault::words(&shell.text, &name, &refused);
        Failure::said(Exit::Refused, words)
    };
    let mut instance = reading::instance(&bytes).map_err(refused)?;
    // There may be little memory: what is not asked again goes at once.
    drop(bytes);
    let start = Instant::now();
    let problem = Problem::of(&instance).map_err(|fault| refused(fault.into()))?;
    instance.candidates = Vec::new();
    let answer = searched(&problem, start, args.limit_ms);
    let took = start.elapsed();
    if shell.json {
        shell.answer(&document(&answer, took))?;
    } else {
        print(&instance, &answer, took, shell)?;
    }
    Ok(Exit::Ok)
}

/// The clock has the last word; the steps share the time out, so that plans and bounds get theirs.
fn searched(problem: &Problem, start: Instant, limit_ms: u64) -> Solution {
    let limit = Duration::from_millis(limit_ms);
    solve(
        problem,
        Limit {
            steps: Some(limit_ms.saturating_mul(STEPS_A_MILLISECOND)),
            stop: &|| start.elapsed() >= limit,
        },
    )
}

fn millis(took: Duration) -> f64 {
    (took.as_secs_f64() * 1e6).round() / 1e3
}

fn document(answer: &Solution, took: Duration) -> Json {
    let given = answer.assignments.iter();
    Json {
        assignments: given
            .map(|(need, candidate)| json::GivenNeed {
                need: *need,
                candidate: *candidate,
            })
            .collect(),
        levels: Levels {
            uncovered_must: answer.totals.uncovered_must,
            people: answer.totals.people,
            uncovered: answer.totals.uncovered,
            strangers: answer.totals.strangers,
            cost: answer.totals.cost,
        },
        proven: answer.open.is_none(),
        bound: answer.open.map(|(_, bound)| bound),
        bound_of: answer.open.map(|(level, _)| level.word()),
        millis: millis(took),
    }
}

fn print(
    instance: &Instance,
    answer: &Solution,
    took: Duration,
    shell: &mut Shell,
) -> Result<(), Failure> {
    let plan = words::plan(&shell.text, answer);
    shell.table(&plan)?;
    if !answer.assignments.is_empty() {
        shell.line("")?;
    }
    let levels = words::levels(&shell.text, instance, answer);
    shell.table(&levels)?;
    shell.line("")?;
    let proof = words::proof(&shell.text, answer, took);
    shell.line(&proof)?;
    Ok(())
}
