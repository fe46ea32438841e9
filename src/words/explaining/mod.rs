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
use crate::text::Text;

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
    lines.extend(super::findings::lines(about, day, text, department));
    lines.extend(statute::lines(about, day, text, department));
    let name = label::of(&department.register, text, about);
    (text.how_computed(name), lines)
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
