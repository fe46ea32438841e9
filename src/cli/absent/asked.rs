//! Which absences are asked about: what is recorded of those days, made longer where more is asked,
//! or new ones.

use super::Args;
use super::span::{TimeAway, TimeAwayFault, TypedMoment};
use super::whose::Whose;
use crate::calendar::SchoolCalendar;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::cli::typed;
use crate::cover::Recording;
use crate::cover::plan::Away;
use crate::domain::{Absence, AbsenceId, AbsenceReason, Changes, Date, DayPart, Minutes, Register};
use crate::text::Id;

/// What is planned.
pub struct AbsenceAsked {
    /// Who is absent, each once.
    pub whose: Vec<Whose>,
    /// Their absences, as they will stand.
    pub absences: Vec<Recording>,
    /// The first and the last day that are looked at.
    pub days: (Date, Date),
}

/// From when to when, which part of each day and why, as far as it is typed.
#[derive(Clone, Copy)]
pub struct TimeTyped {
    from: Option<TypedMoment>,
    to: Option<TypedMoment>,
    part: DayPart,
    reason: Option<AbsenceReason>,
}

impl TimeTyped {
    /// Told from today; the end is told from the day it begins on.
    ///
    /// # Errors
    /// What is typed is no day, or no time; or a time of a part of each day.
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
        let part = args.part.unwrap_or_default();
        let mut typed = from.iter().chain(&to);
        if part != DayPart::Whole && typed.any(|typed| typed.minute.is_some()) {
            let words = shell.text.get(Id::CliAbsentPartAndTime);
            return Err(Failure::said(Exit::Usage, words));
        }
        Ok(Self {
            from,
            to,
            part,
            reason: args.reason,
        })
    }

    /// An absence as it is asked for. Without a reason of its own it is for that of the recorded ones
    /// it touches, if they have one in common.
    fn absence(self, whose: &Whose, away: &TimeAway, touched: &[(AbsenceId, &Absence)]) -> Absence {
        let mut reasons = touched.iter().map(|(_, absence)| absence.reason);
        let first = reasons.next();
        let common = first.filter(|first| reasons.all(|other| other == *first));
        let usual = || AbsenceReason::usual(whose.who, whose.class.as_ref());
        Absence {
            who: whose.who,
            class: whose.class.clone(),
            from: away.from,
            to: away.to,
            part: self.part,
            reason: self.reason.or(common).unwrap_or_else(usual),
            owed: Minutes::ZERO,
        }
    }
}

impl AbsenceAsked {
    /// Of each of them what is recorded of the days asked, with what is not.
    ///
    /// # Errors
    /// Dates that are none.
    pub fn of(
        typed: TimeTyped,
        whose: Vec<Whose>,
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
            whose: Vec::new(),
            absences: Vec::new(),
            days: (Date::MAX, Date::MIN),
        };
        for one in &whose {
            let found = away.recorded(register, one);
            let absence = typed.absence(one, &away, &found);
            let new = unrecorded(register, &absence, &found, typed.reason.is_some());
            for (id, held) in found {
                if new.as_ref().is_none_or(|new| !new.holds(id)) {
                    asked.looks_at(away.days_of(held, is_typed, day));
                    asked.absences.push(Recording::standing(id, held));
                }
            }
            if let Some(new) = new {
                asked.looks_at(away.days_together(&new.absence, day));
                asked.absences.push(new);
            }
        }
        Ok(Self { whose, ..asked })
    }

    /// The same as plans are told.
    pub fn away(&self) -> Vec<Away<'_>> {
        let all = self.absences.iter();
        all.map(|one| Away {
            absence: &one.absence,
            id: one.extends,
        })
        .collect()
    }

    /// Adds the absences that are not recorded, or not all; tells the numbers of all.
    pub fn write(&self, changes: &mut Changes<'_>) -> Vec<(AbsenceId, &Recording)> {
        let all = self.absences.iter();
        all.map(|one| (one.write(changes), one)).collect()
    }

    /// All of them are recorded as they are asked for.
    pub fn is_settled(&self, register: &Register) -> bool {
        self.absences.iter().all(|one| one.is_settled(register))
    }

    /// The absences recorded before that it is about.
    pub fn recorded(&self) -> impl Iterator<Item = AbsenceId> + '_ {
        let all = self.absences.iter();
        all.flat_map(|one| one.extends.into_iter().chain(one.joins.iter().copied()))
    }

    fn looks_at(&mut self, (first, last): (Date, Date)) {
        self.days = (self.days.0.min(first), self.days.1.max(last));
    }
}

/// The absence asked for, as it will stand; none where the recorded ones that it touches, for that
/// reason or, where none is said, for any, hold all of it.
fn unrecorded(
    register: &Register,
    absence: &Absence,
    touched: &[(AbsenceId, &Absence)],
    is_for_a_reason: bool,
) -> Option<Recording> {
    let says = |held: &&Absence| !is_for_a_reason || held.reason == absence.reason;
    let saying = touched.iter().map(|(_, held)| *held).filter(says);
    let is_held = Recording::holds_all(register, saying, absence);
    (!is_held).then(|| Recording::of(register, absence))
}
