//! What the law says: the dated values that a record's screen rests on, each with its rule, its
//! sentence, since when, by which source, what was before and what comes next.
//!
//! It says the law; it judges nothing. Numbers and sources are those of [`crate::law`].

mod accompaniment;
mod avs;
mod contract;
mod decision;
mod provision;
mod value;

use super::line::{Line, Weight};
use crate::department::Department;
use crate::domain::{AccompanimentId, AvsId, ContractId, DecisionId, Kind, PupilId, Ref};
use crate::law::{Law, LawDay};
use crate::text::{Id, Text};

pub use provision::Provision;

#[cfg(test)]
mod tests;

/// The dated values that a record rests on, by the law of `day`; each under the date on which it
/// is read.
pub fn provisions(about: Ref, day: LawDay, text: &Text, department: &Department) -> Vec<Provision> {
    let law = Law::embedded();
    let asked = LawQuestion {
        law,
        day,
        text,
        department,
    };
    match about.kind {
        Kind::Avs => asked.avs(AvsId(about.id)),
        Kind::Contract => asked.contract(ContractId(about.id)),
        Kind::Decision => asked.decision(DecisionId(about.id)),
        Kind::Pupil => asked.pupil(PupilId(about.id)),
        Kind::Accompaniment => asked.accompaniment(AccompanimentId(about.id)),
        Kind::Establishment => asked.establishment(),
        _ => Vec::new(),
    }
}

/// The same as lines of an explanation, under a heading of their own.
pub fn lines(about: Ref, day: LawDay, text: &Text, department: &Department) -> Vec<Line> {
    let provisions = provisions(about, day, text, department);
    if provisions.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![
        Line::default(),
        Line::new(Weight::Heading, text.get(Id::StatuteHead), ""),
    ];
    for provision in &provisions {
        lines.extend(provision.lines(text));
    }
    lines
}

/// A question about the law.
struct LawQuestion<'a> {
    law: &'static Law,
    day: LawDay,
    text: &'a Text,
    department: &'a Department,
}
