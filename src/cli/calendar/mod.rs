//! `relais calendar`: deadlines, or the school year of one AVS, as a file that calendars read.

mod file;

use std::path::Path;

use clap::ValueHint;
use serde::Serialize;

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use crate::department::Department;
use crate::domain::{AvsId, Clean, Date, Minute, Ref, plus_days, plus_months};
use crate::exchange::ics::{self, DayHours, Event, EventKind, EventTime};
use crate::law::hours::school_year_end;
use crate::law::{Deadline, Subject};
use crate::text::{Coded, Id, Text};
use crate::words::{self, label};

const EXAMPLES: &str = "\
relais calendar --deadlines echeances.ics
relais calendar A12 agenda.ics
relais calendar --deadlines - > echeances.ics";

/// What `relais calendar` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
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

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// The file that was written.
    pub file: String,
    /// How many events it holds.
    pub events: usize,
}

/// The name that stands for standard output.
const STDOUT: &str = "-";

/// Answers `relais calendar`.
///
/// # Errors
/// No such AVS, the store cannot be read, or the file not written.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let usage = |shell: &Shell, id| Err(Failure::said(Exit::Usage, shell.text.get(id)));
    let (whose, file) = match (args.deadlines, args.places.as_slice()) {
        (true, [file]) => (None, file),
        (false, [avs, file]) => (Some(record::of::<AvsId>(shell, avs)?), file),
        _ => return usage(shell, Id::CliCalendarUsage),
    };
    if shell.json && file == STDOUT {
        return usage(shell, Id::CliCalendarOneAnswer);
    }
    let today = shell.clock.today();
    let register = open::read(shell)?.register;
    if let Some(avs) = whose {
        record::found(shell, &register, avs.into())?;
    }
    let department = Department::new(register, today);
    let (name, events) = match whose {
        Some(avs) => (
            label::avs(&department.register, avs),
            year(&department, &shell.text, avs),
        ),
        None => {
            let name = shell.text.get(Id::DeadlinesTitle).to_lowercase();
            (name, deadlines(&department, &shell.text))
        }
    };
    if events.is_empty() {
        // A calendar without an event is none, by its own standard.
        shell.say(shell.text.get(Id::CliCalendarNothing));
        return Ok(Exit::Nothing);
    }
    let content = ics::calendar(&name, &events, shell.clock.instant());
    if file == STDOUT {
        shell.out().write_all(content.as_bytes())?;
        return Ok(Exit::Ok);
    }
    self::file::write(
        shell,
        Path::new(file),
        content.as_bytes(),
        args.force,
        ics::is_ours,
    )?;
    let (shown, n) = (Clean::new(file), events.len());
    if shell.json {
        let file = shown.to_string();
        shell.answer(&Json { file, events: n })?;
    } else {
        shell.say(&shell.text.cli_calendar_written(n, &shown));
    }
    Ok(Exit::Ok)
}

/// Every deadline as a whole day; those to come ring a week before.
fn deadlines(department: &Department, text: &Text) -> Vec<Event> {
    let all = department.deadlines().iter();
    all.map(|deadline| event(department, text, deadline))
        .collect()
}

fn event(department: &Department, text: &Text, deadline: &Deadline) -> Event {
    let person = label::of(&department.register, text, deadline.about.person());
    let what = words::deadline_of(deadline, text, department);
    let mut summary = text.ics_deadline(what, person);
    if deadline.late {
        summary = text.ics_late(summary);
    }
    let mut description = vec![words::to_do(text, deadline.kind).to_owned()];
    if let Some(before) = department.working_day_before_for(deadline.on, deadline.about.person()) {
        let day = text.day_long(before);
        description.push(text.working_day_before(day));
    }
    // Two ceilings of one AVS are two events.
    let regime = match (
        deadline.about,
        words::regime_among_several(deadline, department),
    ) {
        (Subject::Engagement(..), Some(regime)) => format!("-{}", regime.id()),
        _ => String::new(),
    };
    Event {
        uid: format!(
            "{}-{}{regime}@relais",
            deadline.about.record(),
            deadline.kind.id()
        ),
        when: EventTime::Day(deadline.on),
        summary,
        description,
        place: None,
        rings: !deadline.late,
    }
}

/// The school year of an AVS: her hours as they happen.
fn year(department: &Department, text: &Text, avs: AvsId) -> Vec<Event> {
    let last = school_year_end(department.today());
    let first = plus_days(plus_months(last, -12), 1);
    let all = ics::hours(
        &department.register,
        department.calendar(),
        avs,
        first..=last,
    );
    all.iter()
        .map(|hours| slot(department, text, hours))
        .collect()
}

fn slot(department: &Department, text: &Text, hours: &DayHours) -> Event {
    let register = &department.register;
    let pupils: Vec<String> = hours
        .pupils
        .iter()
        .map(|id| label::pupil(register, *id))
        .collect();
    let pupils = pupils.join(", ");
    let (code, summary) = match hours.what {
        EventKind::Slot(id, slot, activity) => {
            let what = match pupils.is_empty() {
                true => text.activity(activity).to_owned(),
                false => pupils,
            };
            (format!("{}-{slot}", Ref::from(id)), what)
        }
        EventKind::Cover(id) => {
            let code = Ref::from(id).to_string();
            (code, text.ics_cover(pupils))
        }
        EventKind::Absence(id) => {
            let code = Ref::from(id).to_string();
            (code, text.get(Id::IcsAbsent).to_owned())
        }
    };
    let whole = hours.start == Minute::START && hours.end == Minute::END;
    let zone = hours
        .at
        .and_then(|at| register.get(at))
        .and_then(|at| at.zone);
    Event {
        uid: format!("{code}-{}@relais", moment(hours.date, hours.start)),
        when: if whole {
            EventTime::Day(hours.date)
        } else {
            EventTime::Span(hours.date, hours.start, hours.end, zone)
        },
        summary,
        description: Vec::new(),
        place: hours.at.map(|at| label::school(register, at)),
        rings: false,
    }
}

/// `20261110T0830`.
fn moment(date: Date, minute: Minute) -> String {
    let (hours, minutes) = (minute.0 / 60, minute.0 % 60);
    format!("{}T{hours:02}{minutes:02}", date.strftime("%Y%m%d"))
}
