//! The absences that one plan is made for.

use std::iter;

use serde::{Deserialize, Serialize};

use crate::cover::Recording;
use crate::cover::plan::Away;
use crate::domain::{Absence, AbsenceId, Absentee, Date, Ref, Register};
use crate::tui::kept;

/// One of them, recorded or not yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Absent {
    /// Who, when and why, as it stands on screen.
    #[serde(with = "kept")]
    pub absence: Absence,
    /// The record, once it is one.
    #[serde(with = "kept")]
    pub recorded: Option<AbsenceId>,
    /// How it will stand beside what is recorded, once that is known.
    #[serde(skip)]
    stands: Option<Recording>,
}

impl Absent {
    /// One that is not recorded.
    pub fn draft(absence: Absence) -> Self {
        Self {
            absence,
            recorded: None,
            stands: None,
        }
    }

    /// One that is.
    pub fn recorded(id: AbsenceId, absence: Absence) -> Self {
        Self {
            recorded: Some(id),
            ..Self::draft(absence)
        }
    }

    /// How it will stand beside what is recorded.
    pub fn recording(&self) -> Recording {
        let alone = || Recording {
            absence: self.absence.clone(),
            extends: self.recorded,
            joins: Vec::new(),
        };
        self.stands.clone().unwrap_or_else(alone)
    }

    /// The absence as it will stand: what is recorded with what is asked.
    pub fn whole(&self) -> &Absence {
        let stands = self.stands.as_ref();
        stands.map_or(&self.absence, |stands| &stands.absence)
    }

    /// The record that it makes longer, while that is not written.
    pub fn extends(&self) -> Option<AbsenceId> {
        let stands = self.stands.as_ref().filter(|_| self.recorded.is_none());
        stands?.extends
    }

    /// Whoever is absent.
    pub fn who_ref(&self) -> Ref {
        self.absence.who.into()
    }
}

/// At least one, in the order in which they were said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Absences {
    first: Absent,
    more: Vec<Absent>,
}

impl Absences {
    /// That one alone.
    pub fn one(first: Absent) -> Self {
        Self {
            first,
            more: Vec::new(),
        }
    }

    /// Puts one more beside them.
    pub fn add(&mut self, absent: Absent) {
        self.more.push(absent);
    }

    /// Keeps only some of them; false, and all stay, when none would.
    pub fn retain(&mut self, stays: impl Fn(&Absent) -> bool) -> bool {
        let mut staying = self.all().filter(|absent| stays(absent)).cloned();
        let Some(first) = staying.next() else {
            return false;
        };
        let more = staying.collect();
        *self = Self { first, more };
        true
    }

    /// Leaves out the one at that place; the last one stays.
    pub fn leave_out(&mut self, place: usize) {
        match place.checked_sub(1) {
            Some(at) if at < self.more.len() => {
                self.more.remove(at);
            }
            None if !self.more.is_empty() => self.first = self.more.remove(0),
            _ => {}
        }
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Absent> + Clone {
        iter::once(&self.first).chain(&self.more)
    }

    /// All of them, to change.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Absent> {
        iter::once(&mut self.first).chain(&mut self.more)
    }

    /// The one at that place; the first where there is none.
    pub fn at(&self, place: usize) -> &Absent {
        self.all().nth(place).unwrap_or(&self.first)
    }

    /// The one at that place, to change.
    pub fn at_mut(&mut self, place: usize) -> &mut Absent {
        match place.checked_sub(1).and_then(|at| self.more.get_mut(at)) {
            Some(absent) => absent,
            None => &mut self.first,
        }
    }

    /// Several are planned together.
    pub fn is_joint(&self) -> bool {
        !self.more.is_empty()
    }

    /// At least one is not recorded.
    pub fn is_draft(&self) -> bool {
        self.all().any(|absent| absent.recorded.is_none())
    }

    /// The place of someone among them.
    pub fn place_of(&self, who: Absentee) -> Option<usize> {
        self.all().position(|absent| absent.absence.who == who)
    }

    /// Someone is among both.
    pub fn share_someone(&self, other: &Self) -> bool {
        let mut all = self.all();
        all.any(|absent| other.place_of(absent.absence.who).is_some())
    }

    /// The numbers of those that are recorded.
    pub fn ids(&self) -> Vec<AbsenceId> {
        self.all().filter_map(|absent| absent.recorded).collect()
    }

    /// The first day of any and the last day of any.
    pub fn days(&self) -> (Date, Date) {
        let first = self.first.whole();
        let days = (first.from.date, first.to.date);
        self.more.iter().fold(days, |(from, to), absent| {
            let absence = absent.whole();
            (from.min(absence.from.date), to.max(absence.to.date))
        })
    }

    /// The same as the core of a plan is told.
    pub fn away(&self) -> Vec<Away<'_>> {
        self.all()
            .map(|absent| Away {
                absence: absent.whole(),
                id: absent.recorded.or(absent.extends()),
            })
            .collect()
    }

    /// Brings them in line with the register. One whose making was taken back is a draft again; a
    /// draft of what was recorded meanwhile, elsewhere or from a copy of it, is that record.
    pub fn renew(&mut self, register: &Register) {
        for absent in self.all_mut() {
            let known = absent.recorded.filter(|id| register.get(*id).is_some());
            if known.is_none() {
                let stands = Recording::of(register, &absent.absence);
                absent.recorded = stands.extends.filter(|_| stands.is_settled(register));
                absent.stands = Some(stands);
            }
            if let Some((id, absence)) =
                absent.recorded.and_then(|id| Some((id, register.get(id)?)))
            {
                absent.absence = absence.clone();
                absent.stands = Some(Recording::standing(id, absence));
            }
        }
    }
}
