//! What the rules of the law say of a record, in words: for cards, explanations and forms.
//!
//! The rules themselves are `law::check`; what is refused or may be overruled is for who writes.

mod moved;
mod words;

pub use moved::Moved;
pub use words::{told, told_of, words};

use super::desk::Desk;
use super::explain::{Line, Weight};
use super::model::Model;
use crate::domain::check::Severity;
use crate::domain::{
    AbsenceId, Absentee, AccompanimentId, AvsId, ContractId, Date, DecisionId, EstablishmentId,
    Kind, PupilId, Ref,
};
use crate::law::LawDay;
use crate::law::check::{self, Asked, Finding, Written};
use crate::text::{Id, Text};

/// What rules say of a record that stands, today and later; worst first.
pub fn of(target: Ref, law: LawDay, desk: &Desk) -> Vec<Finding> {
    let asked = standing(law, desk);
    let id = target.id;
    let register = &desk.register;
    match target.kind {
        Kind::Avs => check::of_avs(&asked, AvsId(id)),
        Kind::Pupil => check::of_pupil(&asked, PupilId(id)),
        Kind::Establishment => check::of_establishment(&asked, EstablishmentId(id)),
        Kind::Contract => of_record(register.get(ContractId(id)), |contract| {
            check::of_contract(&asked, contract, Some(ContractId(id)))
        }),
        Kind::Decision => of_record(register.get(DecisionId(id)), |decision| {
            check::of_decision(&asked, decision, Some(DecisionId(id)))
        }),
        Kind::Accompaniment => of_record(register.get(AccompanimentId(id)), |link| {
            check::of_accompaniment(&asked, link, Some(AccompanimentId(id)))
        }),
        Kind::Absence => of_record(register.get(AbsenceId(id)), |absence| {
            let open = school_days(absence.who, desk);
            check::of_absence(&asked, absence, Some(AbsenceId(id)), open)
        }),
        _ => Vec::new(),
    }
}

fn of_record<R>(record: Option<&R>, ask: impl FnOnce(&R) -> Vec<Finding>) -> Vec<Finding> {
    record.map(ask).unwrap_or_default()
}

/// What rules are asked against for records that stand.
fn standing(law: LawDay, desk: &Desk) -> Asked<'_> {
    Asked {
        register: &desk.register,
        roads: desk.roads(),
        on: desk.today(),
        law,
        past: false,
    }
}

/// What rules are asked against for records being written: their past too.
pub fn writing(desk: &Desk) -> Asked<'_> {
    Asked {
        past: true,
        ..standing(LawDay::Own, desk)
    }
}

/// Whether someone has school on a day: at the school she counts for, else by the store's zone.
pub fn school_days(who: Absentee, desk: &Desk) -> impl Fn(Date) -> bool + '_ {
    let school = match who {
        Absentee::Avs(avs) => desk.main_school(avs),
        Absentee::Pupil(pupil) => desk.register.get(pupil).and_then(|p| p.establishment),
    };
    move |date| match school {
        Some(at) => desk.is_open(at, date),
        None => desk.is_school_day(date),
    }
}

/// What rules say of a record, by the law of a day, with the sentence of each, since when it holds
/// and where it is written: lines of an explanation. None when they say nothing.
pub fn lines(target: Ref, law: LawDay, model: &Model, desk: &Desk) -> Vec<Line> {
    let found = of(target, law, desk);
    let mut lines = Vec::new();
    if !found.is_empty() {
        let head = model.text.get(Id::RulesHead).to_uppercase();
        lines.push(Line::new(Weight::Heading, head, found.len().to_string()));
    }
    for finding in &found {
        let said = told_of(target, finding, &desk.register, &model.text);
        let said = format!("{} {said}", sign(finding.severity));
        lines.push(Line::new(Weight::Plain, said, ""));
        lines.extend(provision(&finding.written, &model.text));
    }
    lines
}

/// The sentence of a rule, and under it since when and by which source.
fn provision(written: &Written, text: &Text) -> Vec<Line> {
    let sentence = written.text.and_then(|key| text.of_key(key));
    let source = written.source.replace('\'', "’");
    let since = text.rule_since(text.date(written.since), source);
    let under = |words: &str| Line::new(Weight::Under, words, "");
    sentence.into_iter().chain([&*since]).map(under).collect()
}

/// The sign that stands before a finding; a terminal without it shows its own.
fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Refuse => "■",
        Severity::Warn => "▲",
        Severity::Inform => "·",
    }
}

/// What rules say of the record of a card, made once a change.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    made_for: Option<(u64, Ref)>,
    found: Vec<Finding>,
}

impl Findings {
    /// Makes them again when the record or the register moved.
    pub fn refresh(&mut self, target: Ref, desk: &Desk) {
        let now = Some((desk.generation(), target));
        if self.made_for != now {
            self.made_for = now;
            self.found = of(target, LawDay::Own, desk);
        }
    }

    /// Worst first.
    pub fn all(&self) -> &[Finding] {
        &self.found
    }
}

#[cfg(test)]
mod tests;
