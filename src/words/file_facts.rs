//! Facts for an AVS's file in words: each with its source and the day from which it holds.

use super::line::{Line, Weight};
use super::source::since_written;
use crate::department::Department;
use crate::domain::{Avs, AvsId, Contract, Date, Regime, Register};
use crate::law::LawDay;
use crate::law::facts::{FactOfFile, FileFact, facts};
use crate::law::value::PayReference;
use crate::text::{Id, Text};

/// A fact told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldFact {
    /// Its id in JSON.
    pub id: &'static str,
    /// What it is.
    pub what: FactOfFile,
    /// The regime of the contract that it is told of; none where it is of her.
    pub regime: Option<Regime>,
    /// What it says.
    pub words: String,
    /// The day from which it holds of her; none where it does not yet.
    pub from: Option<Date>,
    /// Where it is written, and since when.
    pub source: String,
}

/// The facts of an AVS on a day, by the law of `day`.
pub fn told(register: &Register, id: AvsId, on: Date, day: LawDay, text: &Text) -> Vec<ToldFact> {
    let Some(avs) = register.get(id) else {
        return Vec::new();
    };
    let hers: Vec<&Contract> = register.contracts_of(id).map(|(_, one)| one).collect();
    told_of(&hers, Some(avs), on, day, text)
}

/// The same of somebody with these contracts; nothing of training where `avs` is not known.
pub fn told_of(
    hers: &[&Contract],
    avs: Option<&Avs>,
    on: Date,
    day: LawDay,
    text: &Text,
) -> Vec<ToldFact> {
    let all = facts(hers, avs, on, day).into_iter();
    all.map(|fact| ToldFact {
        id: name(fact.what),
        what: fact.what,
        regime: fact.regime,
        words: words(&fact, text),
        from: fact.from,
        source: since_written(&fact.written, text),
    })
    .collect()
}

/// The same as lines of an explanation, under a heading of their own; nothing in a meeting.
pub fn lines(department: &Department, id: AvsId, day: LawDay, text: &Text) -> Vec<Line> {
    let all = shown(department, id, day, text);
    if all.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![
        Line::default(),
        Line::new(Weight::Heading, text.get(Id::FileHead), ""),
    ];
    for fact in all {
        let from = fact.from.map(|from| text.file_from(text.date(from)));
        lines.push(Line::new(
            Weight::Plain,
            fact.words,
            from.unwrap_or_default(),
        ));
        lines.push(Line::new(Weight::Under, fact.source, ""));
    }
    lines
}

/// All of them in a line, without their sources: where there is little room. Nothing in a meeting.
pub fn brief(department: &Department, id: AvsId, text: &Text) -> String {
    let all = shown(department, id, LawDay::Own, text).into_iter();
    all.map(|fact| fact.words).collect::<Vec<_>>().join(" · ")
}

/// What a screen may tell: her pay, training and years of service are of her file, and a meeting
/// reads it over the shoulder.
fn shown(department: &Department, id: AvsId, day: LawDay, text: &Text) -> Vec<ToldFact> {
    if department.is_masked() {
        return Vec::new();
    }
    told(&department.register, id, department.today(), day, text)
}

fn name(what: FactOfFile) -> &'static str {
    match what {
        FactOfFile::Validation { .. } => "validation",
        FactOfFile::Elector { .. } => "elector",
        FactOfFile::SocialSecurity { .. } => "social_security",
        FactOfFile::Pay { .. } => "pay",
        FactOfFile::StudyCredit { .. } => "study_credit",
        FactOfFile::Training { .. } => "training",
    }
}

fn words(fact: &FileFact, text: &Text) -> String {
    let plain = |id| text.get(id).to_owned();
    match fact.what {
        FactOfFile::Validation { months: 0, .. } => plain(Id::FileValidationAny),
        FactOfFile::Validation { months, served } if served < months => {
            text.file_validation_later(months, text.law_months(served))
        }
        FactOfFile::Validation { months, .. } => text.file_validation(months),
        FactOfFile::Elector { hours, eligible } if eligible => text.file_elector_eligible(hours),
        FactOfFile::Elector { hours, .. } => text.file_elector(hours),
        FactOfFile::SocialSecurity { general: true } => plain(Id::FileSocialGeneral),
        FactOfFile::SocialSecurity { general: false } => plain(Id::FileSocialSecond),
        FactOfFile::Pay { reference, quota } => {
            let of = match reference {
                PayReference::Index(index) => text.file_pay_index(index),
                PayReference::Grid { first, last, gross } if gross => {
                    text.file_pay_grid_gross(first, last)
                }
                PayReference::Grid { first, last, .. } => text.file_pay_grid(first, last),
            };
            match quota {
                Some(quota) => text.file_pay_times(of, text.quota(quota)),
                None => of,
            }
        }
        FactOfFile::StudyCredit { minutes, proof } => {
            let minutes = text.minutes(minutes);
            match proof {
                Some(proof) => text.file_credit_seen(minutes, text.date(proof)),
                None => text.file_credit_unseen(minutes),
            }
        }
        FactOfFile::Training { hours, done } => match done {
            Some(done) => text.file_trained(text.date(done), hours),
            None => text.file_not_trained(hours),
        },
    }
}
