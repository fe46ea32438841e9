//! `relais absent`: who takes over each pupil of an absent AVS, why, and what that does. Without
//! `--apply` nothing is written.

mod answer;
pub mod span;
mod words;

use std::time::Duration;

use super::args::Absent;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::record;
use super::shell::Shell;
use super::summary;
use crate::calendar::SchoolCalendar;
use crate::command::Command;
use crate::cover::Survey;
use crate::cover::plan::{self, Hand, Order, Outcome, Plan, Roster, Standing, covers};
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, Act, AvsId, Changes, Date, Minute, Minutes,
    Moment, Register, SettingKey, days_between, plus_days,
};
use crate::say;
use crate::store::Opened;
use crate::text::Id;
use span::{Away, Fault};

/// How long the plan may be looked for.
const LIMIT: Duration = Duration::from_secs(2);

/// What is planned.
struct Asked {
    avs: AvsId,
    /// Absences of hers, each with its number once it is recorded.
    absences: Vec<(Option<AbsenceId>, Absence)>,
    /// The first and the last day that are looked at.
    days: (Date, Date),
}

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
/// No such AVS, dates that are none, or the store cannot be opened.
pub fn run(args: &Absent, shell: &mut Shell) -> Result<Exit, Failure> {
    let avs: AvsId = record::of(shell, &args.avs)?;
    if !args.apply {
        let register = open::read(shell)?.register;
        let made = make(args, avs, &register, shell)?;
        answer(shell, &register, &made, None)?;
        return Ok(Exit::Ok);
    }
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    let made = make(args, avs, &register, shell)?;
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

fn make(args: &Absent, avs: AvsId, register: &Register, shell: &Shell) -> Result<Made, Failure> {
    record::found(shell, register, avs.into())?;
    let calendar = SchoolCalendar::new(register);
    let asked = asked(args, avs, register, &calendar, shell)?;
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

/// Her recorded absences of the days asked, or a new one.
fn asked(
    args: &Absent,
    avs: AvsId,
    register: &Register,
    calendar: &SchoolCalendar,
    shell: &Shell,
) -> Result<Asked, Failure> {
    let text = &shell.text;
    let today = shell.clock.today();
    let day = calendar.school_day_from(today, &calendar.default_area(register));
    let is_typed = args.from.is_some() || args.to.is_some();
    let away = Away::of(args.from, args.to, day).map_err(|fault| {
        let id = match fault {
            Fault::Backwards => Id::CliAbsentBackwards,
            Fault::TooLong => Id::CliAbsentTooLong,
        };
        Failure::said(Exit::Usage, text.get(id))
    })?;
    if !is_typed && day != today {
        shell.say(&say!(text, NoSchoolToday, day = text.day_long(day)));
    }
    let recorded: Vec<_> = register
        .absences_of_avs(avs)
        .filter(|(_, absence)| away.meets(absence))
        .collect();
    let Some((first, _)) = recorded.first() else {
        let absence = Absence {
            who: Absentee::Avs(avs),
            from: away.from,
            to: away.to,
            reason: AbsenceReason::Sickness,
            owed: Minutes::ZERO,
        };
        return Ok(Asked {
            avs,
            absences: vec![(None, absence)],
            days: (away.from.date, away.to.date),
        });
    };
    if !covers_days(&away, recorded.iter().map(|(_, absence)| *absence)) {
        let words = say!(
            text,
            CliAbsentPartly,
            code = avs.to_string(),
            absence = first.to_string()
        );
        return Err(Failure::said(Exit::Refused, words));
    }
    let days = recorded
        .iter()
        .map(|(_, absence)| away.days_of(absence, is_typed, day))
        .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let absences = recorded
        .into_iter()
        .map(|(id, absence)| (Some(id), absence.clone()));
    Ok(Asked {
        avs,
        absences: absences.collect(),
        days: days.unwrap_or((day, day)),
    })
}

/// On each of the days someone is away who has one of these absences.
fn covers_days<'a>(away: &Away, absences: impl Iterator<Item = &'a Absence> + Clone) -> bool {
    let count = days_between(away.from.date, away.to.date);
    let mut days = (0..=count).map(|more| plus_days(away.from.date, more));
    days.all(|day| absences.clone().any(|absence| absence.on(day).is_some()))
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
