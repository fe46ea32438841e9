//! The calls of a plan: one a person to ask, one a school to tell, in the order that matters.

use crate::domain::{
    AbsenceId, AvsId, ContactStatus, Cover, CoverId, Date, EstablishmentId, Minute, NeedStatus,
    Register,
};

/// Whom to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Callee {
    /// Someone asked to take over.
    Avs(AvsId),
    /// A school told that a pupil is without.
    School(EstablishmentId),
}

/// One call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Whom.
    pub to: Callee,
    /// What it is about, in order of time.
    pub covers: Vec<CoverId>,
    /// How far it is: as far as the least of its covers.
    pub contact: ContactStatus,
    /// When the first of them begins.
    pub begins: (Date, Minute),
}

impl Call {
    /// Nothing is left to be said.
    pub fn is_settled(&self) -> bool {
        self.contact == ContactStatus::Confirmed
    }
}

/// The calls of the covers of `absences`: first the one whose need begins first, a person before a
/// school. Someone who said no is not called again; who agreed to some hours and is to be asked for
/// others has two.
pub fn calls(register: &Register, absences: &[AbsenceId]) -> Vec<Call> {
    let mut covers: Vec<(CoverId, &Cover)> = absences
        .iter()
        .flat_map(|absence| register.covers_of(*absence))
        .filter(|(_, cover)| cover.contact != ContactStatus::Refused)
        .collect();
    covers.sort_by_key(|(id, cover)| (cover.date, cover.start, *id));
    let mut calls: Vec<Call> = Vec::new();
    for (id, cover) in covers {
        let Some(to) = callee(register, cover) else {
            continue;
        };
        // What was agreed stays agreed: only the new hours are asked.
        let settled = cover.contact == ContactStatus::Confirmed;
        let same = |call: &&mut Call| call.to == to && call.is_settled() == settled;
        match calls.iter_mut().find(same) {
            Some(call) => {
                call.covers.push(id);
                call.contact = least(call.contact, cover.contact);
            }
            None => calls.push(Call {
                to,
                covers: vec![id],
                contact: cover.contact,
                begins: (cover.date, cover.start),
            }),
        }
    }
    calls.sort_by_key(|call| (matches!(call.to, Callee::School(_)), call.begins, call.to));
    calls
}

/// A call day by day: one a day, each with its own answer.
pub fn by_day(register: &Register, call: &Call) -> Vec<Call> {
    let mut days: Vec<Call> = Vec::new();
    for id in &call.covers {
        let Some(cover) = register.get(*id) else {
            continue;
        };
        match days.last_mut().filter(|day| day.begins.0 == cover.date) {
            Some(day) => {
                day.covers.push(*id);
                day.contact = least(day.contact, cover.contact);
            }
            None => days.push(Call {
                to: call.to,
                covers: vec![*id],
                contact: cover.contact,
                begins: (cover.date, cover.start),
            }),
        }
    }
    days
}

/// Other absences of which a call that is not settled goes to someone whom a call of this one that
/// is not settled goes to, in order of number.
pub fn called_together(register: &Register, absence: AbsenceId) -> Vec<AbsenceId> {
    let people = |call: Call| match call.to {
        Callee::Avs(avs) if !call.is_settled() => Some(avs),
        _ => None,
    };
    let asked = calls(register, &[absence]).into_iter().filter_map(people);
    let is_open = |cover: &Cover| {
        !matches!(
            cover.contact,
            ContactStatus::Confirmed | ContactStatus::Refused
        )
    };
    let mut all: Vec<AbsenceId> = asked
        .flat_map(|avs| register.covers_by(avs))
        .filter(|(_, cover)| cover.absence != absence && is_open(cover))
        .map(|(_, cover)| cover.absence)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn callee(register: &Register, cover: &Cover) -> Option<Callee> {
    match (cover.status, cover.avs) {
        (NeedStatus::Covered, Some(avs)) => Some(Callee::Avs(avs)),
        (NeedStatus::Covered, None) => None,
        (NeedStatus::Without, _) => {
            let slot = cover.needs.first()?;
            let accompaniment = register.get(slot.accompaniment)?;
            Some(Callee::School(accompaniment.establishment))
        }
    }
}

fn least(one: ContactStatus, other: ContactStatus) -> ContactStatus {
    use ContactStatus::{Called, Confirmed, Proposed, Refused};
    let steps = |contact| match contact {
        Refused => 0,
        Proposed => 1,
        Called => 2,
        Confirmed => 3,
    };
    if steps(one) <= steps(other) {
        one
    } else {
        other
    }
}
