//! Numbers explained: a sum that adds up, line by line, then the law it rests on.

mod clock;
mod pupil;
mod school;
mod sum;

use jiff::civil::DateTime;

use super::label;
use super::line::{Line, Weight};
use super::statute;
use crate::department::Department;
use crate::domain::{AvsId, ContractId, Date, EstablishmentId, Kind, PupilId, Ref};
use crate::law::LawDay;
use crate::text::{Id, Text};

pub use clock::summary as clock_summary;
pub use sum::{Rank, SumEntry, engagement};

/// The explanation of a record's number by the law of a day (none: of each rule's own day): its
/// title and its lines.
pub fn of(
    about: Ref,
    law: Option<Date>,
    now: DateTime,
    text: &Text,
    department: &Department,
) -> (String, Vec<Line>) {
    let day = LawDay::from(law);
    let mut lines = Vec::new();
    if let Some(on) = law {
        let asked = text.law_question(text.date(on));
        lines.push(Line::new(Weight::Heading, asked, ""));
    }
    lines.extend(match about.kind {
        Kind::Avs => of_avs(AvsId(about.id), day, text, department),
        Kind::Contract => {
            let avs = department.register.get(ContractId(about.id)).map(|c| c.avs);
            let lines = avs.map(|avs| clock::lines(avs, day, text, department));
            lines.unwrap_or_default()
        }
        Kind::Pupil => of_pupil(PupilId(about.id), now, text, department),
        Kind::Establishment => school::lines(EstablishmentId(about.id), text, department),
        _ => Vec::new(),
    });
    lines.extend(ahead(about, law, text, department));
    lines.extend(super::findings::lines(about, day, text, department));
    if about.kind == Kind::Avs {
        let avs = AvsId(about.id);
        lines.extend(super::file_facts::lines(department, avs, day, text));
    }
    lines.extend(statute::lines(about, day, text, department));
    lines.push(Line::default());
    lines.push(Line::new(Weight::Under, text.get(Id::LawNoLawyer), ""));
    let name = label::of(&department.register, text, about);
    (text.how_computed(name), lines)
}

/// A change of the law weeks ahead, of the regimes of the contracts that a record is about.
fn ahead(about: Ref, law: Option<Date>, text: &Text, department: &Department) -> Vec<Line> {
    let register = &department.register;
    let avs = match about.kind {
        Kind::Avs => Some(AvsId(about.id)),
        Kind::Contract => register.get(ContractId(about.id)).map(|one| one.avs),
        _ => None,
    };
    let on = law.unwrap_or(department.today());
    let hers = avs.into_iter().flat_map(|avs| register.contracts_of(avs));
    let present = hers.map(|(_, one)| one).filter(|one| one.covers(on));
    let told = super::law_ahead::lines(present.map(|one| one.regime), on, text);
    let lines = told.into_iter();
    lines
        .map(|words| Line::new(Weight::Strong, words, ""))
        .collect()
}

/// Her engagement, then what she still has to give beyond her weeks.
fn of_avs(avs: AvsId, law: LawDay, text: &Text, department: &Department) -> Vec<Line> {
    let mut lines = clock::lines(avs, law, text, department);
    let on = department.school_day();
    lines.extend(super::hours_sum::lines(avs, on, text, department));
    let taken = super::tally::taken(avs, text, department);
    lines.extend(taken.map(|words| Line::from((words, String::new()))));
    lines
}

/// Her hours of the week, then those she lost this year.
fn of_pupil(pupil: PupilId, now: DateTime, text: &Text, department: &Department) -> Vec<Line> {
    let mut lines = pupil::lines(pupil, text, department);
    let lost = super::tally::lost(pupil, now, text, department);
    lines.extend(lost.map(Line::from));
    lines
}

/// Whether anything can be said of a record.
pub fn explains(about: Ref) -> bool {
    matches!(
        about.kind,
        Kind::Avs
            | Kind::Contract
            | Kind::Pupil
            | Kind::Establishment
            | Kind::Decision
            | Kind::Accompaniment
    )
}
