//! Records in a few words.

use crate::domain::short_school;
use crate::domain::{
    Absence, Absentee, AccompanimentId, AvsId, Clean, EstablishmentId, Kind, PupilId, Ref, Register,
};
use crate::text::Text;

/// `MARTIN Sophie`, or her code when she is no more.
pub fn avs(register: &Register, id: AvsId) -> String {
    register
        .get(id)
        .map_or_else(|| id.to_string(), |avs| avs.name())
}

/// `DUBOIS Léa`, or her code when she is no more.
pub fn pupil(register: &Register, id: PupilId) -> String {
    register
        .get(id)
        .map_or_else(|| id.to_string(), |pupil| pupil.name())
}

/// The school's name, or its code when it is no more.
pub fn school(register: &Register, id: EstablishmentId) -> String {
    register
        .get(id)
        .map_or_else(|| id.to_string(), |school| school.name.to_string())
}

/// The school's name as people say it, for narrow columns: `Éc. Rosa-Parks`, `Clg Valmy`.
pub fn school_short(register: &Register, id: EstablishmentId) -> String {
    short_school(&school(register, id))
}

/// Last name alone: for cells of a week.
pub fn last_name(register: &Register, target: Ref) -> String {
    let found = match target.kind {
        Kind::Avs => target
            .typed::<AvsId>()
            .and_then(|id| register.get(id))
            .map(|a| a.last.to_string()),
        Kind::Pupil => target
            .typed::<PupilId>()
            .and_then(|id| register.get(id))
            .map(|p| p.last.to_string()),
        _ => None,
    };
    found.unwrap_or_else(|| target.to_string())
}

/// `DUBOIS Léa → ROUX Inès`; the activity where there is no pupil.
pub fn accompaniment(register: &Register, text: &Text, id: AccompanimentId) -> String {
    let Some(link) = register.get(id) else {
        return id.to_string();
    };
    let whom = match link.pupil {
        Some(id) => pupil(register, id),
        None => match link.slots.first() {
            Some(slot) => text.activity(slot.activity).to_owned(),
            // Nobody and nothing yet: she is all there is to say.
            None => return avs(register, link.avs),
        },
    };
    format!("{whom} → {}", avs(register, link.avs))
}

/// Whoever an absence is of.
pub fn absentee(register: &Register, absence: &Absence) -> String {
    absent(register, absence.who, absence.class.as_ref())
}

/// The same of who it would be: `CE2 B, Éc. Jean-Moulin` of a class.
pub fn absent(register: &Register, who: Absentee, class: Option<&Clean>) -> String {
    match who {
        Absentee::Avs(id) => avs(register, id),
        Absentee::Pupil(id) => pupil(register, id),
        Absentee::Establishment(id) => {
            let school = school_short(register, id);
            match class {
                Some(class) => format!("{class}, {school}"),
                None => school,
            }
        }
    }
}

/// Any record in a few words.
pub fn of(register: &Register, text: &Text, target: Ref) -> String {
    if !register.holds(target) {
        return target.to_string();
    }
    match target.kind {
        Kind::Avs => avs(register, AvsId(target.id)),
        Kind::Pupil => pupil(register, PupilId(target.id)),
        Kind::Establishment => school(register, EstablishmentId(target.id)),
        Kind::Accompaniment => accompaniment(register, text, AccompanimentId(target.id)),
        _ => about(register, text, target),
    }
}

/// `AESH → 04/01/2027`: what tells the contracts of one AVS apart.
pub fn contract(register: &Register, text: &Text, id: crate::domain::ContractId) -> String {
    let Some(contract) = register.get(id) else {
        return id.to_string();
    };
    let end = contract.last_day().map(|last| text.date(last));
    let end = end.unwrap_or_else(|| text.get(crate::text::Id::Permanent).to_owned());
    format!("{} → {end}", text.regime(contract.regime))
}

/// Records that are about another: their kind and whom they are about.
fn about(register: &Register, text: &Text, target: Ref) -> String {
    use crate::domain::{AbsenceId, ContractId, CoverId, DecisionId, HolidayId, MeetingId};
    let id = target.id;
    let whom = match target.kind {
        Kind::Contract => register.get(ContractId(id)).map(|c| avs(register, c.avs)),
        Kind::Decision => register
            .get(DecisionId(id))
            .map(|d| pupil(register, d.pupil)),
        Kind::Absence => {
            let absence = register.get(AbsenceId(id));
            if let Some(swap) = absence.filter(|absence| absence.is_swap()) {
                let who = absentee(register, swap);
                return format!("{} {who}", text.reason(swap.reason));
            }
            absence.map(|absence| absentee(register, absence))
        }
        Kind::Cover => register
            .get(CoverId(id))
            .and_then(|c| c.avs)
            .map(|id| avs(register, id)),
        Kind::Meeting => register
            .get(MeetingId(id))
            .map(|m| pupil(register, m.pupil)),
        Kind::Holiday => register.get(HolidayId(id)).map(|h| h.name.to_string()),
        _ => None,
    };
    match whom {
        Some(whom) => format!("{} {whom}", text.kind(target.kind)),
        None => format!("{} {target}", text.kind(target.kind)),
    }
}
