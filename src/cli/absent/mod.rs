//! `relais absent`: who takes over each pupil of an absent AVS, or of several in one plan, why, and
//! what that does. Without `--apply` nothing is written.

mod answer;
mod asked;
mod json;
mod span;
mod words;

use super::documents::Acts;
use super::documents::TouchedRecord;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use super::typed::Expected;
use crate::calendar::SchoolCalendar;
use crate::command::Command;
use crate::cover::Survey;
use crate::cover::plan::{self, Hand, Order, Outcome, Plan, Roster, Standing, covers};
use crate::domain::{
    AbsenceReason, Act, AvsId, Changes, DayPart, Minute, Moment, Register, SettingKey,
};
use crate::solver::Limit;
use crate::store::Opened;
use crate::text::Coded;
use crate::words::summary;
use asked::{AbsenceAsked, TimeTyped};

const EXAMPLES: &str = "\
relais absent A12
relais absent A12 A7 A30
relais absent A12 --from 10/11 --to 13/11 --apply
relais absent A12 --from 10/11 --to 20/11 --part mornings --reason leave
relais absent A12 --from 2026-11-10T13:30 --plan known-faces --json";

/// What `relais absent` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Who is absent: several make one plan.
    #[arg(value_name = "AVS", required = true)]
    pub absentees: Vec<String>,
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
    #[arg(long, value_name = "REASON", value_parser = coded::<AbsenceReason>)]
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
fn coded<C: Coded>(raw: &str) -> Result<C, Expected> {
    let words = || C::WORDS.iter().map(|word| word.id.to_lowercase());
    let at = words().position(|word| word == raw.to_lowercase());
    let found = at.and_then(|at| C::ALL.get(at).copied());
    found.ok_or_else(|| {
        let all: Vec<String> = words().collect();
        Expected::one_of(all.iter().map(String::as_str))
    })
}

/// How far the plan is looked for: about 2 s.
const LIMIT: Limit = Limit::steps(200_000_000);

/// A plan with all that answers are made of.
struct MadePlan {
    asked: AbsenceAsked,
    roster: Roster,
    plan: Plan,
    outcome: Outcome,
}

/// Answers `relais absent`.
///
/// # Errors
/// No such AVS, dates that are none or partly recorded, or the store cannot be opened.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let avs = named(args, shell)?;
    let typed = TimeTyped::of(args, shell)?;
    if !args.apply {
        let register = open::read(shell)?.register;
        let made = make(args, typed, &avs, &register, shell)?;
        answer(shell, &register, &made, None)?;
        return Ok(Exit::Ok);
    }
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let made = make(args, typed, &avs, &register, shell)?;
    let changes = changes(&register, &made);
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
    answer(shell, &register, &made, Some(acts))?;
    Ok(Exit::Ok)
}

/// Who is absent, each once, in the order typed.
fn named(args: &Args, shell: &Shell) -> Result<Vec<AvsId>, Failure> {
    let mut all = Vec::with_capacity(args.absentees.len());
    for typed in &args.absentees {
        let avs: AvsId = record::of(shell, typed)?;
        if !all.contains(&avs) {
            all.push(avs);
        }
    }
    Ok(all)
}

fn make(
    args: &Args,
    typed: TimeTyped,
    avs: &[AvsId],
    register: &Register,
    shell: &Shell,
) -> Result<MadePlan, Failure> {
    for avs in avs {
        record::found(shell, register, (*avs).into())?;
    }
    let calendar = SchoolCalendar::new(register);
    let asked = AbsenceAsked::of(typed, avs, register, &calendar, shell)?;
    let open = |at, date| {
        let area = calendar.area_of(register, at);
        calendar.closure(date, &area).is_none()
    };
    let survey = Survey::of(register, asked.days.0);
    let hand = Hand::default();
    let away = asked.absences.iter();
    let away: Vec<plan::Away> = away
        .map(|one| plan::Away {
            absence: &one.absence,
            id: one.extends,
        })
        .collect();
    let at = Standing {
        days: asked.days,
        now: now(shell),
        open: &open,
    };
    let roster = Roster::of(register, &survey, &away, at, &hand);
    let plan = match args.plan {
        Some(order) => plan::plan(register, &survey, &roster, &hand, order, LIMIT),
        None => first_plan(register, &survey, &roster, &hand),
    };
    let outcome = Outcome::of(register, &survey, &roster, &hand, &plan, &open);
    Ok(MadePlan {
        asked,
        roster,
        plan,
        outcome,
    })
}

/// The plan that is set to come first; another one where that one proposes nobody.
fn first_plan(register: &Register, survey: &Survey, roster: &Roster, hand: &Hand) -> Plan {
    let of = |order| plan::plan(register, survey, roster, hand, order, LIMIT);
    let set = of(Order::of_number(register.number(SettingKey::FirstPlan)));
    if set.gives() {
        return set;
    }
    let others = Order::ALL.into_iter().filter(|order| *order != set.order);
    let mut others = others.map(of);
    others.find(Plan::gives).unwrap_or(set)
}

fn now(shell: &Shell) -> Moment {
    let at = shell.clock.now();
    let minute = i16::from(at.hour()) * 60 + i16::from(at.minute());
    Moment {
        date: at.date(),
        minute: Minute(minute.unsigned_abs()),
    }
}

/// The absence, when it is new, and its covers.
fn changes(register: &Register, made: &MadePlan) -> Vec<crate::domain::Change> {
    let mut changes = Changes::of(register);
    let recordings = &made.asked.absences;
    let ids: Vec<_> = recordings
        .iter()
        .map(|one| one.write(&mut changes))
        .collect();
    let recorded: Vec<_> = ids.iter().copied().zip(recordings).collect();
    covers(register, &mut changes, &recorded, &made.roster, &made.plan);
    for (id, one) in recorded {
        one.join(register, &mut changes, id);
    }
    changes.done()
}

fn answer(
    shell: &mut Shell,
    register: &Register,
    made: &MadePlan,
    acts: Option<Acts>,
) -> Result<(), Failure> {
    let document = answer::document(register, &shell.text, made, acts);
    if shell.json {
        return shell.answer(&document);
    }
    let page = words::page(register, &shell.text, made, &document);
    for line in page {
        shell.line(&line)?;
    }
    Ok(())
}
