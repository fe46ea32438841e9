//! Absences, and the covers that answer them.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::units::compact;
use super::{AbsenceId, AccompanimentId, AvsId, Date, Instant, Minute, Minutes, PupilId, Ref};

/// An absence of an assistant or a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Who.
    pub who: Absentee,
    /// First minute.
    pub from: Moment,
    /// End, exclusive; a whole day ends at minute 1440.
    pub to: Moment,
    /// Why.
    pub reason: AbsenceReason,
    /// Minutes to make up (R9).
    pub owed: Minutes,
}

impl Absence {
    /// The part of `date` it takes, half-open; none when it does not touch it.
    pub fn on(&self, date: Date) -> Option<(Minute, Minute)> {
        if date < self.from.date || date > self.to.date {
            return None;
        }
        let start = if date == self.from.date {
            self.from.minute
        } else {
            Minute::START
        };
        let end = if date == self.to.date {
            self.to.minute
        } else {
            Minute::END
        };
        (start < end).then_some((start, end))
    }
}

/// Who is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Absentee {
    Avs(AvsId),
    Pupil(PupilId),
}

impl From<Absentee> for Ref {
    fn from(who: Absentee) -> Self {
        match who {
            Absentee::Avs(id) => id.into(),
            Absentee::Pupil(id) => id.into(),
        }
    }
}

/// A day and a minute in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// The day.
    #[serde(with = "compact::date")]
    pub date: Date,
    /// Minutes from its midnight.
    pub minute: Minute,
}

/// A local time, to the minute.
impl From<DateTime> for Moment {
    fn from(now: DateTime) -> Self {
        let minutes = i32::from(now.hour()) * 60 + i32::from(now.minute());
        Self {
            date: now.date(),
            minute: Minute(minutes as u16),
        }
    }
}

/// Why someone is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum AbsenceReason {
    Sickness,
    Leave,
    Training,
    Authorised,
    Strike,
    Other,
}

/// Who takes over a need of an absence, on one day: an override that ends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The absence it answers.
    pub absence: AbsenceId,
    /// The needs: one or, for a shared slot, several.
    pub needs: Vec<NeedRef>,
    /// The day.
    #[serde(with = "compact::date")]
    pub date: Date,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
    /// Who takes it.
    pub avs: Option<AvsId>,
    /// Covered or left without. A need without a cover is open.
    pub status: NeedStatus,
    /// How far the calls are (of a need left without: the school's).
    pub contact: ContactStatus,
    /// Forced past a filter.
    pub forced: bool,
    /// Who said no, and when.
    pub refusals: Vec<Refusal>,
}

/// A slot of an accompaniment that needs someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NeedRef {
    /// The accompaniment.
    pub accompaniment: AccompanimentId,
    /// The slot's number in it.
    pub slot: u16,
}

/// What became of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum NeedStatus {
    Covered,
    Without,
}

/// How far the calls are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum ContactStatus {
    Proposed,
    Called,
    Confirmed,
    Refused,
}

/// A no that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Who said it.
    pub avs: AvsId,
    /// When.
    #[serde(with = "compact::instant")]
    pub at: Instant,
}
