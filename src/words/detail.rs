//! What tells a record from its namesakes: a school's commune, a contract's dates.

use crate::domain::{
    AbsenceId, AvsId, ContractId, CoverId, Date, DecisionId, EstablishmentId, Kind, MeetingId,
    PupilId, Ref, Register,
};
use crate::text::{Id, Text};

/// A few words beside a record's name; empty where nothing more is known.
pub fn detail(register: &Register, text: &Text, target: Ref) -> String {
    parts(register, text, target)
        .unwrap_or_default()
        .join(" · ")
}

fn parts(register: &Register, text: &Text, target: Ref) -> Option<Vec<String>> {
    let id = target.id;
    Some(match target.kind {
        Kind::Avs => {
            let avs = register.get(AvsId(id))?;
            let kind = text.avs_kind(avs.kind).to_owned();
            std::iter::once(kind)
                .chain(school(register, avs.base))
                .collect()
        }
        Kind::Pupil => {
            let pupil = register.get(PupilId(id))?;
            let class = pupil.class.as_ref().map(ToString::to_string);
            class
                .into_iter()
                .chain(school(register, pupil.establishment))
                .collect()
        }
        Kind::Establishment => {
            let school = register.get(EstablishmentId(id))?;
            let commune = school.commune.as_ref().map(ToString::to_string);
            let kind = school.kind.map(|kind| text.school_kind(kind).to_owned());
            let uai = school.uai.as_ref().map(ToString::to_string);
            [commune, kind, uai].into_iter().flatten().collect()
        }
        Kind::Contract => {
            let contract = register.get(ContractId(id))?;
            let last = contract.last_day();
            vec![
                text.regime(contract.regime).to_owned(),
                span(text, contract.start, last),
            ]
        }
        Kind::Decision => {
            let decision = register.get(DecisionId(id))?;
            vec![
                text.mode(decision.mode),
                span(text, decision.from, Some(decision.to)),
            ]
        }
        Kind::Absence => {
            let absence = register.get(AbsenceId(id))?;
            let last = absence.to.date;
            vec![
                text.reason(absence.reason).to_owned(),
                span(text, absence.from.date, Some(last)),
            ]
        }
        Kind::Cover => {
            let cover = register.get(CoverId(id))?;
            vec![text.date(cover.date), text.span(cover.start, cover.end)]
        }
        Kind::Meeting => {
            let meeting = register.get(MeetingId(id))?;
            vec![
                text.date(meeting.date),
                text.span(meeting.start, meeting.end),
            ]
        }
        Kind::Accompaniment | Kind::Holiday | Kind::Setting => return None,
    })
}

fn school(register: &Register, id: Option<EstablishmentId>) -> impl Iterator<Item = String> {
    let school = id.and_then(|id| register.get(id));
    let name = school.map(|school| school.name.to_string());
    let commune = school
        .and_then(|school| school.commune.as_ref())
        .map(ToString::to_string);
    name.into_iter().chain(commune)
}

/// `01/09/2025 → 31/08/2027`; one day once, and a permanent contract by its word.
fn span(text: &Text, from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) if to == from => text.date(from),
        Some(to) => format!("{} → {}", text.date(from), text.date(to)),
        None => format!("{} → {}", text.date(from), text.get(Id::Permanent)),
    }
}
