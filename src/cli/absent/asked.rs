//! Which absences are asked about: the recorded ones of those days, or new ones.

use super::Args;
use super::span::{TimeAway, TimeAwayFault, TypedMoment};
use crate::calendar::SchoolCalendar;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::cli::typed;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, Date, Minutes, Register, days_between,
    plus_days,
};
use crate::text::Id;

/// What is planned.
pub struct AbsenceAsked {
    /// Who is absent, each once.
    pub avs: Vec<AvsId>,
    /// Their absences, each with its number once it is recorded.
    pub absences: Vec<(Option<AbsenceId>, Absence)>,
    /// The first and the last day that are looked at.
    pub days: (Date, Date),
}

/// From when to when, as far as it is typed.
#[derive(Clone, Copy)]
pub struct TimeTyped {
    from: Option<TypedMoment>,
    to: Option<TypedMoment>,
}

impl TimeTyped {
    /// Told from today; the end is told from the day it begins on.
    ///
    /// # Errors
    /// What is typed is no day, or no time.
    pub fn of(args: &Args, shell: &Shell) -> Result<Self, Failure> {
        let today = shell.clock.today();
        let read = |option: &str, raw: &Option<String>, today| {
            let moment = |raw: &String| {
                let (date, minute) = typed::moment(&shell.text, option, raw, today)?;
                Ok::<_, Failure>(TypedMoment { date, minute })
            };
            raw.as_ref().map(moment).transpose()
        };
        let from = read("--from", &args.from, today)?;
        let begins = from.map_or(today, |from| from.date);
        let to = read("--to", &args.to, begins)?;
        Ok(Self { from, to })
    }
}

impl AbsenceAsked {
    /// Of each of them her recorded absences of the days asked, or a new one.
    ///
    /// # Errors
    /// Dates that are none, or days that are recorded in part.
    pub fn of(
        typed: TimeTyped,
        avs: &[AvsId],
        register: &Register,
        calendar: &SchoolCalendar,
        shell: &Shell,
    ) -> Result<Self, Failure> {
        let text = &shell.text;
        let today = shell.clock.today();
        let day = calendar.school_day_from(today, &calendar.default_area(register));
        let is_typed = typed.from.is_some() || typed.to.is_some();
        let away = TimeAway::of(typed.from, typed.to, day).map_err(|fault| {
            let id = match fault {
                TimeAwayFault::Backwards => Id::CliAbsentBackwards,
                TimeAwayFault::TooLong => Id::CliAbsentTooLong,
            };
            Failure::said(Exit::Usage, text.get(id))
        })?;
        if !is_typed && day != today {
            shell.say(&text.no_school_today(text.day_long(day)));
        }
        let mut asked = Self {
            avs: avs.to_vec(),
            absences: Vec::new(),
            days: (Date::MAX, Date::MIN),
        };
        for avs in avs {
            asked.add(*avs, &away, is_typed, day, register, shell)?;
        }
        Ok(asked)
    }

    /// Adds the absences of one.
    fn add(
        &mut self,
        avs: AvsId,
        away: &TimeAway,
        is_typed: bool,
        day: Date,
        register: &Register,
        shell: &Shell,
    ) -> Result<(), Failure> {
        let recorded: Vec<_> = register
            .absences_of_avs(avs)
            .filter(|(_, absence)| away.meets(absence))
            .collect();
        let Some((first, _)) = recorded.first() else {
            self.looks_at((away.from.date, away.to.date));
            self.absences.push((None, new(avs, away)));
            return Ok(());
        };
        if !covers_days(away, recorded.iter().map(|(_, absence)| *absence)) {
            let (code, absence) = (avs.to_string(), first.to_string());
            let words = shell.text.cli_absent_partly(code, absence);
            return Err(Failure::said(Exit::Refused, words));
        }
        for (id, absence) in recorded {
            self.looks_at(away.days_of(absence, is_typed, day));
            self.absences.push((Some(id), absence.clone()));
        }
        Ok(())
    }

    fn looks_at(&mut self, (first, last): (Date, Date)) {
        self.days = (self.days.0.min(first), self.days.1.max(last));
    }
}

fn new(avs: AvsId, away: &TimeAway) -> Absence {
    Absence {
        who: Absentee::Avs(avs),
        from: away.from,
        to: away.to,
        reason: AbsenceReason::Sickness,
        owed: Minutes::ZERO,
    }
}

/// On each of the days someone is away who has one of these absences.
fn covers_days<'a>(away: &TimeAway, absences: impl Iterator<Item = &'a Absence> + Clone) -> bool {
    let count = days_between(away.from.date, away.to.date);
    let mut days = (0..=count).map(|more| plus_days(away.from.date, more));
    days.all(|day| absences.clone().any(|absence| absence.on(day).is_some()))
}
