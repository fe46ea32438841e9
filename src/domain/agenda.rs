//! School holidays and follow-up meetings.

use super::{Clean, Date, Minute, PupilId, Zone};

/// School holidays of a zone or an académie.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// Where.
    pub area: Area,
    /// Their name.
    pub name: Clean,
    /// First day without school.
    pub first: Date,
    /// Day of return, exclusive.
    pub back: Date,
    /// For whom.
    pub population: Population,
}

/// Where holidays hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Area {
    Zone(Zone),
    Academie(Clean),
}

/// For whom holidays hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Population {
    Everyone,
    Pupils,
    Staff,
}

/// A follow-up meeting (ESS) about a pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// About whom.
    pub pupil: PupilId,
    /// The day.
    pub date: Date,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
    /// Where.
    pub place: Option<Clean>,
    /// Who comes.
    pub who: Vec<Clean>,
    /// A note.
    pub note: Option<Clean>,
}
