//! `relais absent`: who takes over each pupil of an absent AVS, or of several in one plan, why, and
//! what that does; of a pupil, a class or a school that is away, whom that frees. Without `--apply`
//! nothing is written.

mod asked;
mod freeing;
mod page;
mod plan;
mod span;
mod whose;

use super::documents::{Acts, TouchedRecord};
use super::exit::Exit;
use super::failure::Failure;
use super::named::Named;
use super::open;
use super::shell::Shell;
use super::typed::Expected;
use crate::calendar::SchoolCalendar;
use crate::command::Command;
use crate::cover::plan::Order;
use crate::domain::{AbsenceReason, Act, Change, DayPart, Register};
use crate::record::REASONS;
use crate::store::Opened;
use crate::text::Coded;
use crate::words::summary;
use asked::{AbsenceAsked, TimeTyped};
use freeing::MadeFree;
use plan::MadePlan;

const EXAMPLES: &str = "\
relais absent A12
relais absent A12 A7 A30
relais absent A12 --from 10/11 --to 13/11 --apply
relais absent A12 --from 10/11 --to 20/11 --part mornings --reason leave
relais absent A12 --from 2026-11-10T13:30 --plan known-faces --json
relais absent \"lea dubois\" --from 10/11 --to 13/11 --apply
relais absent E12 E13 --from 10/11
relais absent T12 --class CE2 --from 13/11 --reason outing";

/// What `relais absent` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Who is absent: several AVS make one plan.
    #[arg(value_name = "WHO", required = true)]
    pub absentees: Vec<String>,
    /// Of a school, which class.
    #[arg(long, value_name = "CLASS")]
    pub class: Option<String>,
    /// From when.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// Until when.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// Which part of each day.
    #[arg(long, value_name = "PART", value_parser = coded::<DayPart>)]
    pub part: Option<DayPart>,
    /// Why.
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub reason: Option<AbsenceReason>,
    /// Which plan.
    #[arg(long, value_name = "PLAN", value_parser = order)]
    pub plan: Option<Order>,
    /// Write it.
    #[arg(long)]
    pub apply: bool,
}

fn order(raw: &str) -> Result<Order, Expected> {
    let mut plans = Order::ALL.into_iter();
    let known = || Expected::one_of(Order::ALL.map(Order::id));
    plans.find(|plan| plan.id() == raw).ok_or_else(known)
}

/// One of a few words, in lower case.
/// Why somebody is away; a swap of hours is none.
fn reason(raw: &str) -> Result<AbsenceReason, Expected> {
    let found = coded(raw).ok().filter(|one| *one != AbsenceReason::Swap);
    found.ok_or_else(|| {
        let all: Vec<String> = REASONS.iter().map(|word| word.id.to_lowercase()).collect();
        Expected::one_of(all.iter().map(String::as_str))
    })
}

fn coded<C: Coded>(raw: &str) -> Result<C, Expected> {
    let words = || C::WORDS.iter().map(|word| word.id.to_lowercase());
    let at = words().position(|word| word == raw.to_lowercase());
    let found = at.and_then(|at| C::ALL.get(at).copied());
    found.ok_or_else(|| {
        let all: Vec<String> = words().collect();
        Expected::one_of(all.iter().map(String::as_str))
    })
}

/// What is answered.
enum Made {
    Plan(Box<MadePlan>),
    Free(MadeFree),
}

/// Answers `relais absent`.
///
/// # Errors
/// Nobody of that code or name, or several, dates that are none, or the store cannot be opened.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let named = args
        .absentees
        .iter()
        .map(|typed| Named::parse(shell, typed));
    let named: Vec<Named> = named.collect::<Result<_, _>>()?;
    let typed = TimeTyped::of(args, shell)?;
    if !args.apply {
        let register = open::read(shell)?.register;
        let made = Made::of(args, typed, &named, &register, shell)?;
        made.answer(shell, &register, None)?;
        return Ok(Exit::Ok);
    }
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let made = Made::of(args, typed, &named, &register, shell)?;
    let changes = made.changes(&register);
    let acts = if changes.is_empty() {
        Acts::nothing()
    } else {
        let act = Act::new(Command::Absence, changes.clone());
        let done = store.commit(&mut register, act)?;
        Acts {
            seq: Some(done.seq),
            summary: summary::act(&register, &shell.text, &done),
            changed: TouchedRecord::by(&changes),
        }
    };
    made.answer(shell, &register, Some(acts))?;
    Ok(Exit::Ok)
}

impl Made {
    fn of(
        args: &Args,
        typed: TimeTyped,
        named: &[Named],
        register: &Register,
        shell: &Shell,
    ) -> Result<Self, Failure> {
        let whose = whose::named(args, named, register, shell)?;
        let calendar = SchoolCalendar::new(register);
        let opens_needs = whose.iter().all(whose::Whose::is_avs);
        let asked = AbsenceAsked::of(typed, whose, register, &calendar, shell)?;
        Ok(match opens_needs {
            true => {
                let plan = MadePlan::of(args, asked, register, &calendar, shell);
                Self::Plan(Box::new(plan))
            }
            false => Self::Free(MadeFree::of(asked, register, &calendar)),
        })
    }

    fn changes(&self, register: &Register) -> Vec<Change> {
        match self {
            Self::Plan(plan) => plan.changes(register),
            Self::Free(free) => free.changes(register),
        }
    }

    fn answer(
        &self,
        shell: &mut Shell,
        register: &Register,
        acts: Option<Acts>,
    ) -> Result<(), Failure> {
        match self {
            Self::Plan(plan) => plan.answer(shell, register, acts),
            Self::Free(free) => free.answer(shell, register, acts),
        }
    }
}
