//! Checks of shape: is this record whole and consistent with the others it touches?
//!
//! Made for forms that check as you type: each looks only at the records of the AVS or pupil
//! concerned. The law is elsewhere (`law`); words are elsewhere (`text`). An import keeps facts
//! with faults and flags them.

mod accompaniment;
mod contract;
mod overlap;
mod people;
mod school;
mod time;

pub use overlap::{When, earlier, first_clash, is_shareable};

use super::{AccompanimentId, Date, OfRecord, Record, Ref, Register, Shelf};

/// A record whose shape can be checked.
pub trait Checked: Record {
    /// What is wrong with this would-be record, against the register. `own` is its number when it
    /// is there already: it is then not compared with itself.
    fn faults(&self, register: &Register, own: Option<Self::Id>) -> Vec<RecordFault>;
}

/// One thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordFault {
    /// Where to look.
    pub field: CheckedField,
    /// What is wrong there.
    pub what: What,
    /// How bad it is.
    pub severity: Severity,
}

/// How bad a fault is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Not accepted from a person.
    Refuse,
    /// Accepted after a second look.
    Warn,
    /// Said, no more.
    Inform,
}

/// Which field a fault is in. Numbers count from 0 in their list, except a slot's own number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum CheckedField {
    Last,
    First,
    Name,
    Uai,
    Birth,
    Left,
    Base,
    Prefers,
    Excludes,
    Unavailable(usize),
    Avs,
    Pupil,
    Establishment,
    From,
    To,
    Start,
    End,
    Ended,
    Trial,
    Weekly,
    Quota,
    ServiceWeeks,
    StudyCredit,
    Employer,
    Places,
    Suspension(usize),
    Amendment(usize),
    Slots,
    Slot(u16),
    Cluster(usize),
    Agreement(usize),
    Absence,
    Needs,
    Owed,
    Back,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing is there.
    Empty,
    /// It names a record that is not there.
    Missing(Ref),
    /// It ends before it begins.
    EndsBeforeStart,
    /// It lies outside the dates of what it belongs to.
    OutsideDates,
    /// It holds no minute.
    NoMinute,
    /// It goes beyond the day's 1440 minutes.
    BeyondDay,
    /// The letter does not go with the digits: a typo.
    WrongKey,
    /// Less than nothing.
    Negative,
    /// More than there can be.
    TooMuch,
    /// Weekly minutes or a quota: at least one must be known.
    NeitherMinutesNorQuota,
    /// Two of one number.
    Twice,
    /// Her other slot holds some of the same minutes, first on that day.
    Overlaps(SlotClash),
    /// The pupil is with another AVS in some of the same minutes, first on that day.
    PupilTaken(SlotClash),
    /// She is never free then.
    NeverFree,
}

/// A slot that clashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotClash {
    /// The accompaniment; none within the record itself.
    pub with: Option<AccompanimentId>,
    /// The slot's number in it.
    pub slot: u16,
    /// The first day both happen.
    pub on: Date,
}

/// Faults being gathered.
#[derive(Default)]
struct RecordFaults(Vec<RecordFault>);

impl RecordFaults {
    fn put(&mut self, severity: Severity, field: CheckedField, what: What) {
        self.0.push(RecordFault {
            field,
            what,
            severity,
        });
    }

    fn refuse(&mut self, field: CheckedField, what: What) {
        self.put(Severity::Refuse, field, what);
    }

    fn warn(&mut self, field: CheckedField, what: What) {
        self.put(Severity::Warn, field, what);
    }

    /// A name must be there.
    fn filled(&mut self, field: CheckedField, text: &str) {
        if text.is_empty() {
            self.refuse(field, What::Empty);
        }
    }

    /// A record that is named must be there.
    fn exists<I: OfRecord>(&mut self, register: &Register, field: CheckedField, id: I)
    where
        Register: Shelf<I::Record>,
    {
        if register.get(id).is_none() {
            self.refuse(field, What::Missing(id.into()));
        }
    }

    /// The last day must not come before the first.
    fn in_order(&mut self, field: CheckedField, from: Option<Date>, to: Option<Date>) {
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            self.refuse(field, What::EndsBeforeStart);
        }
    }

    /// A part of a day must hold a minute and end with the day.
    fn is_span(&mut self, field: CheckedField, start: super::Minute, end: super::Minute) {
        if end <= start {
            self.refuse(field, What::NoMinute);
        }
        if end > super::Minute::END {
            self.refuse(field, What::BeyondDay);
        }
    }
}

#[cfg(test)]
mod tests;
