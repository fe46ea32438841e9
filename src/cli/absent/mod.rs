//! `relais absent`: who takes over each pupil of an absent AVS, or of several in one plan, why, and
//! what that does. Without `--apply` nothing is written.

mod answer;
mod asked;
pub mod span;
mod words;

use super::args::Absent;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::record;
use super::shell::Shell;
use crate::calendar::SchoolCalendar;
use crate::command::Command;
use crate::cover::Survey;
use crate::cover::plan::{self, Hand, Order, Outcome, Plan, Roster, Standing, covers};
use crate::domain::{Act, AvsId, Changes, Minute, Moment, Register, SettingKey};
use crate::solver::Limit;
use crate::store::Opened;
use crate::words::summary;
use asked::Asked;

/// How far the plan is looked for: about 2 s.
const LIMIT: Limit = Limit::steps(200_000_000);

/// A plan with all that answers are made of.
struct Made {
    asked: Asked,
    roster: Roster,
    plan: Plan,
    outcome: Outcome,
}

/// Answers `relais absent`.
///
/// # Errors
/// No such AVS, dates that are none or partly recorded, or the store cannot be opened.
pub fn run(args: &Absent, shell: &mut Shell) -> Result<Exit, Failure> {
    let avs = named(args, shell)?;
    if !args.apply {
        let register = open::read(shell)?.register;
        let made = make(args, &avs, &register, shell)?;
        answer(shell, &register, &made, None)?;
        return Ok(Exit::Ok);
    }
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let made = make(args, &avs, &register, shell)?;
    let changes = changes(&register, &made);
    let acts = if changes.is_empty() {
        json::Acts::nothing()
    } else {
        let act = Act::new(Command::Absence, changes.clone());
        let done = store.commit(&mut register, act)?;
        json::Acts {
            seq: Some(done.seq),
            summary: summary::act(&register, &shell.text, &done),
            changed: json::Touched::by(&changes),
        }
    };
    answer(shell, &register, &made, Some(acts))?;
    Ok(Exit::Ok)
}

/// Who is absent, each once, in the order typed.
fn named(args: &Absent, shell: &Shell) -> Result<Vec<AvsId>, Failure> {
    let mut all = Vec::with_capacity(args.absentees.len());
    for typed in &args.absentees {
        let avs: AvsId = record::of(shell, typed)?;
        if !all.contains(&avs) {
            all.push(avs);
        }
    }
    Ok(all)
}

fn make(args: &Absent, avs: &[AvsId], register: &Register, shell: &Shell) -> Result<Made, Failure> {
    for avs in avs {
        record::found(shell, register, (*avs).into())?;
    }
    let calendar = SchoolCalendar::new(register);
    let asked = Asked::of(args, avs, register, &calendar, shell)?;
    let open = |at, date| {
        let area = calendar.area_of(register, at);
        calendar.closure(date, &area).is_none()
    };
    let survey = Survey::of(register, asked.days.0);
    let hand = Hand::default();
    let away = asked.absences.iter();
    let away: Vec<plan::Away> = away
        .map(|(id, absence)| plan::Away { absence, id: *id })
        .collect();
    let at = Standing {
        days: asked.days,
        now: now(shell),
        open: &open,
    };
    let roster = Roster::of(register, &survey, &away, at, &hand);
    let order = args
        .plan
        .unwrap_or_else(|| Order::of_number(register.number(SettingKey::FirstPlan)));
    let plan = plan::plan(register, &survey, &roster, &hand, order, LIMIT);
    let outcome = Outcome::of(register, &survey, &roster, &hand, &plan, &open);
    Ok(Made {
        asked,
        roster,
        plan,
        outcome,
    })
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
fn changes(register: &Register, made: &Made) -> Vec<crate::domain::Change> {
    let mut changes = Changes::of(register);
    let mut ids = Vec::with_capacity(made.asked.absences.len());
    for (id, absence) in &made.asked.absences {
        ids.push(id.unwrap_or_else(|| changes.add(absence.clone())));
    }
    covers(register, &mut changes, &ids, &made.roster, &made.plan);
    changes.done()
}

fn answer(
    shell: &mut Shell,
    register: &Register,
    made: &Made,
    acts: Option<json::Acts>,
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
