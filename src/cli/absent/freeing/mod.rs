//! The absence of pupils, of a class or of schools: nothing is to be covered, and whoever would be
//! there is free.

mod json;
mod words;

use super::asked::AbsenceAsked;
use crate::calendar::SchoolCalendar;
use crate::cli::documents::Acts;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::cover::{FreedTime, freed};
use crate::domain::{Change, Changes, Register};

/// Whom it frees, with what is recorded.
pub struct MadeFree {
    asked: AbsenceAsked,
    /// Whoever accompanies a pupil herself.
    freed: Vec<FreedTime>,
    /// Covers that nobody waits for any more.
    fallen: Vec<FreedTime>,
}

impl MadeFree {
    /// Of those absences.
    pub fn of(asked: AbsenceAsked, register: &Register, calendar: &SchoolCalendar) -> Self {
        let open = |at, date| calendar.is_open(register, at, date);
        let all = freed(register, &asked.away(), asked.days, &open).into_iter();
        let (freed, fallen) = all.partition(|one| one.cover.is_none());
        Self {
            asked,
            freed,
            fallen,
        }
    }

    /// The absences, where they are new.
    pub fn changes(&self, register: &Register) -> Vec<Change> {
        let mut changes = Changes::of(register);
        for (id, one) in self.asked.write(&mut changes) {
            one.join(register, &mut changes, id);
        }
        changes.done()
    }

    /// Tells it, with what was written.
    ///
    /// # Errors
    /// Those of the output.
    pub fn answer(
        &self,
        shell: &mut Shell,
        register: &Register,
        acts: Option<Acts>,
    ) -> Result<(), Failure> {
        if shell.json {
            return shell.answer(&json::document(self, acts));
        }
        for line in words::page(register, &shell.text, self, acts.as_ref()) {
            shell.line(&line)?;
        }
        Ok(())
    }
}
