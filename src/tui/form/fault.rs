//! What is wrong with a field, in words, and how bad it is.

use super::ground::Ground;
use super::kinds::slots;
use crate::cover::Filter;
use crate::domain::Ref;
use crate::domain::check::{Severity, SlotClash, What};
use crate::text::Id;
use crate::words::label;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A refusal must be mended; the rest shows and may stand.
    pub severity: Severity,
    /// What is wrong, and what would be right.
    pub words: String,
    /// The rule of the law that says so, as the journal names it.
    pub rule: Option<FaultRule>,
    /// It stood before the edit, which leaves it as it was: shown, never in the way.
    pub stood: bool,
    /// Nothing was typed yet: said only once the person wants to go on.
    pub missing: bool,
}

/// A rule and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultRule {
    /// `R1` to `R22`, or the id of a filter.
    pub code: &'static str,
    /// Its source, as a citation; empty of a filter, which no text asks for.
    pub source: String,
}

impl FaultRule {
    /// Behind the words: ` (R3, code de l’éducation, L.917-1)`.
    pub fn cited(&self) -> String {
        match self.source.is_empty() {
            true => String::new(),
            false => format!(" ({}, {})", self.code, self.source),
        }
    }
}

impl Fault {
    /// What is typed cannot be understood, or cannot be.
    pub fn refuse(words: impl Into<String>) -> Self {
        Self {
            severity: Severity::Refuse,
            words: words.into(),
            rule: None,
            stood: false,
            missing: false,
        }
    }

    /// A filter speaks against someone: refused where that is the law's, else overruled with a reason.
    pub fn of_filter(filter: &Filter, words: String) -> Self {
        match filter.can_be_forced() {
            true => Self::law(Severity::Warn, filter.id(), "", words),
            false => Self::refuse(words),
        }
    }

    /// Something must be typed here.
    pub fn missing(words: impl Into<String>) -> Self {
        Self {
            missing: true,
            ..Self::refuse(words)
        }
    }

    /// What a rule of the law says.
    pub fn law(severity: Severity, code: &'static str, source: &str, words: String) -> Self {
        let rule = Some(FaultRule {
            code,
            source: source.replace('\'', "’"),
        });
        Self {
            severity,
            words,
            rule,
            stood: false,
            missing: false,
        }
    }

    /// What a check of shape found, in words.
    pub fn of_shape(severity: Severity, what: What, ground: &Ground<'_>) -> Self {
        let text = ground.text;
        let plain = |id| text.get(id).to_owned();
        let words = match what {
            What::Empty => {
                return Self {
                    severity,
                    missing: true,
                    ..Self::refuse(plain(Id::FaultEmpty))
                };
            }
            What::Missing(Ref { id: 0, .. }) => return Self::missing(plain(Id::FaultEmpty)),
            What::Missing(target) => text.fault_gone(target.to_string()),
            What::EndsBeforeStart => plain(Id::FaultEndsBeforeStart),
            What::OutsideDates => plain(Id::FaultOutsideDates),
            What::NoMinute => plain(Id::FaultNoMinute),
            What::BeyondDay => plain(Id::FaultBeyondDay),
            What::WrongKey => plain(Id::FaultWrongKey),
            What::Negative => plain(Id::FaultNegative),
            What::TooMuch => plain(Id::FaultTooMuch),
            What::NeitherMinutesNorQuota => plain(Id::FaultNeitherMinutesNorQuota),
            What::Twice => plain(Id::FaultTwice),
            What::NeverFree => plain(Id::FaultNeverFree),
            What::Overlaps(clash) => match other(&clash, true, ground) {
                Some((whom, slot)) => text.fault_overlaps(whom, slot),
                None => plain(Id::FaultOverlapsItself),
            },
            What::PupilTaken(clash) => match other(&clash, false, ground) {
                Some((whom, slot)) => text.fault_pupil_taken(whom, slot),
                None => plain(Id::FaultOverlapsItself),
            },
        };
        Self {
            severity,
            words,
            rule: None,
            stood: false,
            missing: false,
        }
    }
}

/// The slot that clashes: whom it is with, seen from the AVS or from the pupil, and when.
fn other(clash: &SlotClash, of_avs: bool, ground: &Ground<'_>) -> Option<(String, String)> {
    let (register, text) = (&ground.department.register, ground.text);
    let link = register.get(clash.with?)?;
    let slot = link.slots.iter().find(|slot| slot.number == clash.slot)?;
    let whom = match link.pupil {
        Some(pupil) if of_avs => label::pupil(register, pupil),
        None if of_avs => text.activity(slot.activity).to_owned(),
        _ => label::avs(register, link.avs),
    };
    Some((whom, slots::one(slot, text)))
}
