//! What recording an absence does to those that are recorded: one that goes on is made longer, and
//! is not a second one.
//!
//! A period that contains, meets or overlaps a recorded one of the same person, reason and part of
//! the day extends it; several that it brings together become the first of them. Else both stand,
//! and [`needs`](fn@super::needs) gives each hour to the one recorded first.

mod union;

use crate::domain::{Absence, AbsenceId, Absentee, Changes, Cover, Minutes, Ref, Register};

/// An absence as it will stand once it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// From when to when, together with what is recorded.
    pub absence: Absence,
    /// The record that is made longer; none for one that stands for itself.
    pub extends: Option<AbsenceId>,
    /// Other records that it holds then: they go, and what answered them answers it.
    pub joins: Vec<AbsenceId>,
}

impl Recording {
    /// Of an absence that is not recorded yet.
    pub fn of(register: &Register, asked: &Absence) -> Self {
        if let Some((id, held)) = recorded(register, asked.who).into_iter().find(|(_, held)| {
            union::is_like(asked, held) && union::hold(std::iter::once(*held), asked, register)
        }) {
            return Self::standing(id, held);
        }
        let (mut absence, met) = together(register, asked, None);
        absence.owed = asked.owed + owed(register, &met);
        let mut met = met.into_iter();
        Self {
            absence,
            extends: met.next(),
            joins: met.collect(),
        }
    }

    /// Of a recorded one that becomes `after`: where it grows it takes in those that it meets.
    pub fn edited(register: &Register, id: AbsenceId, after: &Absence) -> Self {
        let before = register.get(id);
        let grows =
            before.is_none_or(|before| !union::hold(std::iter::once(before), after, register));
        let (absence, joins) = match grows {
            true => together(register, after, Some(id)),
            false => (after.clone(), Vec::new()),
        };
        let owed = after.owed + owed(register, &joins);
        Self {
            absence: Absence { owed, ..absence },
            extends: Some(id),
            joins,
        }
    }

    /// Of one that is recorded as it is.
    pub fn standing(id: AbsenceId, absence: &Absence) -> Self {
        Self {
            absence: absence.clone(),
            extends: Some(id),
            joins: Vec::new(),
        }
    }

    /// All of it is recorded: there is nothing to write.
    pub fn is_settled(&self, register: &Register) -> bool {
        let held = self.extends.and_then(|id| register.get(id));
        held == Some(&self.absence) && self.joins.is_empty()
    }

    /// Whether absences together hold every hour of one.
    pub fn holds_all<'a>(
        register: &Register,
        held: impl Iterator<Item = &'a Absence> + Clone,
        asked: &Absence,
    ) -> bool {
        union::hold(held, asked, register)
    }

    /// Whether an absence is one of those that this one is made of.
    pub fn holds(&self, id: AbsenceId) -> bool {
        self.extends == Some(id) || self.joins.contains(&id)
    }

    /// Adds the absence to `changes`, new or longer, and tells its number. What is joined stays
    /// until [`join`](Self::join).
    pub fn write(&self, changes: &mut Changes<'_>) -> AbsenceId {
        match self.extends {
            Some(id) => {
                changes.set(id, self.absence.clone());
                id
            }
            None => changes.add(self.absence.clone()),
        }
    }

    /// Adds to `changes`, behind all other changes of covers, the end of what is joined; its covers
    /// stay as they are and answer the absence of that number.
    pub fn join(&self, register: &Register, changes: &mut Changes<'_>, into: AbsenceId) {
        for gone in &self.joins {
            for (id, cover) in register.covers_of(*gone) {
                if !changes.touch(Ref::from(id)) {
                    let absence = into;
                    let cover = Cover {
                        absence,
                        ..cover.clone()
                    };
                    changes.set(id, cover);
                }
            }
            changes.remove(*gone);
        }
    }
}

/// An absence with all recorded ones but `own` that it meets, and their numbers in order.
fn together(
    register: &Register,
    asked: &Absence,
    own: Option<AbsenceId>,
) -> (Absence, Vec<AbsenceId>) {
    let others = recorded(register, asked.who);
    let mut absence = asked.clone();
    let mut met: Vec<AbsenceId> = Vec::new();
    // What is longer may meet one more.
    while let Some((id, both)) = others
        .iter()
        .filter(|(id, _)| Some(*id) != own && !met.contains(id))
        .filter(|(_, held)| union::is_like(&absence, held))
        .find_map(|(id, held)| Some((*id, union::of(&absence, held, register)?)))
    {
        met.push(id);
        absence = both;
    }
    met.sort_unstable();
    (absence, met)
}

/// The recorded absences of someone, in order of number.
pub fn recorded(register: &Register, who: Absentee) -> Vec<(AbsenceId, &Absence)> {
    match who {
        Absentee::Avs(id) => register.absences_of_avs(id).collect(),
        Absentee::Pupil(id) => register.absences_of_pupil(id).collect(),
        Absentee::Establishment(id) => register.absences_at(id).collect(),
    }
}

/// What is to be made up of recorded absences, to which what an absence brings comes on top.
fn owed(register: &Register, met: &[AbsenceId]) -> Minutes {
    let held = met.iter().filter_map(|id| register.get(*id));
    held.map(|held| held.owed).sum()
}

#[cfg(test)]
mod tests;
