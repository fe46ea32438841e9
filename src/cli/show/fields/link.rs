//! Records that a record is tied to.

use crate::domain::{
    AbsenceId, Absentee, AccompanimentId, AvsId, ContractId, CoverId, DecisionId, Employer,
    EstablishmentId, Kind, MeetingId, PupilId, Ref, Register,
};

/// The records tied to `target`, each once: those it names first, then those that name it.
pub fn links(register: &Register, target: Ref) -> Vec<Ref> {
    let id = target.id;
    let mut links = Links::default();
    let to = &mut links;
    match target.kind {
        Kind::Avs => avs(register, AvsId(id), to),
        Kind::Pupil => pupil(register, PupilId(id), to),
        Kind::Establishment => school(register, EstablishmentId(id), to),
        Kind::Contract => contract(register, ContractId(id), to),
        Kind::Absence => absence(register, AbsenceId(id), to),
        Kind::Cover => cover(register, CoverId(id), to),
        Kind::Decision => to.add(register.get(DecisionId(id)).map(|one| one.pupil)),
        Kind::Meeting => to.add(register.get(MeetingId(id)).map(|one| one.pupil)),
        Kind::Accompaniment => {
            let found = register.get(AccompanimentId(id));
            to.add(found.map(|one| one.avs));
            to.add(found.and_then(|one| one.pupil));
            to.add(found.map(|one| one.establishment));
        }
        Kind::Holiday | Kind::Setting => {}
    }
    links.0.retain(|link| register.holds(*link));
    links.0
}

#[derive(Default)]
struct Links(Vec<Ref>);

impl Links {
    fn add(&mut self, links: impl IntoIterator<Item = impl Into<Ref>>) {
        for link in links {
            let link = link.into();
            if !self.0.contains(&link) {
                self.0.push(link);
            }
        }
    }
}

fn avs(register: &Register, id: AvsId, to: &mut Links) {
    to.add(register.get(id).and_then(|avs| avs.base));
    to.add(register.contracts_of(id).map(|(id, _)| id));
    to.add(register.accompaniments_by(id).map(|(id, _)| id));
    to.add(
        register
            .accompaniments_by(id)
            .filter_map(|(_, one)| one.pupil),
    );
    to.add(register.absences_of_avs(id).map(|(id, _)| id));
    to.add(register.covers_by(id).map(|(id, _)| id));
}

fn pupil(register: &Register, id: PupilId, to: &mut Links) {
    to.add(register.get(id).and_then(|pupil| pupil.establishment));
    to.add(register.decisions_of(id).map(|(id, _)| id));
    to.add(register.accompaniments_of(id).map(|(id, _)| id));
    to.add(register.accompaniments_of(id).map(|(_, one)| one.avs));
    to.add(register.absences_of_pupil(id).map(|(id, _)| id));
    to.add(register.meetings_of(id).map(|(id, _)| id));
}

fn school(register: &Register, id: EstablishmentId, to: &mut Links) {
    to.add(register.avs_based_at(id).map(|(id, _)| id));
    to.add(register.pupils_at(id).map(|(id, _)| id));
    to.add(register.accompaniments_at(id).map(|(id, _)| id));
    to.add(register.absences_at(id).map(|(id, _)| id));
}

fn contract(register: &Register, id: ContractId, to: &mut Links) {
    let Some(contract) = register.get(id) else {
        return;
    };
    to.add([contract.avs]);
    if let Employer::Establishment(school) = contract.employer {
        to.add([school]);
    }
    let amended = contract
        .amendments
        .iter()
        .filter_map(|one| one.places.as_ref());
    for places in std::iter::once(&contract.places).chain(amended) {
        to.add(places.establishments.iter().copied());
        to.add(places.pupils.iter().copied());
    }
}

fn absence(register: &Register, id: AbsenceId, to: &mut Links) {
    match register.get(id).map(|absence| absence.who) {
        Some(Absentee::Avs(avs)) => to.add([avs]),
        Some(Absentee::Pupil(pupil)) => to.add([pupil]),
        Some(Absentee::Establishment(at)) => to.add([at]),
        None => {}
    }
    to.add(register.covers_of(id).map(|(id, _)| id));
}

fn cover(register: &Register, id: CoverId, to: &mut Links) {
    let Some(cover) = register.get(id) else {
        return;
    };
    to.add([cover.absence]);
    to.add(cover.avs);
    to.add(cover.needs.iter().map(|need| need.accompaniment));
}
