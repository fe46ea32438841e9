//! The hard filters: why someone is not proposed, with what its words need.

use super::held::TakenTime;
use crate::domain::week::Span;
use crate::domain::{
    AbsenceId, Date, EstablishmentId, Instant, Km, Minutes, Moment, PupilId, Skill, Weekday,
};

/// Why a candidate is not proposed.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Filter {
    /// It is hers already.
    Hers,
    /// She has left the service.
    Left { on: Date },
    /// No contract as AVS in force on that day.
    NoContract { on: Date },
    /// Not for this pupil, it is noted.
    Excluded { pupil: PupilId },
    /// A private school without contract (R13).
    Sector { at: EstablishmentId },
    /// Peri-school time without an agreement with the commune (R14).
    NoAgreement { at: EstablishmentId, on: Date },
    /// A collective AVS works in her employing school (R16).
    Kind { at: EstablishmentId },
    /// An individual AVS needs a decision (R16).
    Undecided { pupil: PupilId },
    /// She does not know what this pupil requires.
    Skill { pupil: PupilId, skill: Skill },
    /// She is absent then; the absence has no number while it is not recorded.
    Absent {
        absence: Option<AbsenceId>,
        until: Moment,
    },
    /// She was asked and said no.
    Refused { at: Instant },
    /// Too far from her base, or from home.
    Reach {
        at: EstablishmentId,
        km: f64,
        reach: Km,
    },
    /// She is never free then.
    NeverFree { day: Weekday, span: Span },
    /// She is with someone else, first on that day.
    Busy { held: Box<TakenTime>, on: Date },
    /// She is elsewhere just before or after, and the way takes longer than the time between.
    Road {
        held: Box<TakenTime>,
        on: Date,
        way: Minutes,
        gap: Minutes,
    },
    /// More than her weekly minutes.
    OverMinutes { after: Minutes, contracted: Minutes },
    /// Fewer minutes free for real than are wanted, while no slot is known.
    FewHours { free: Minutes, wanted: Minutes },
}

impl Filter {
    /// Its id, in the journal of what was forced.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Hers => "hers",
            Self::Left { .. } => "left",
            Self::NoContract { .. } => "contract",
            Self::Excluded { .. } => "excluded",
            Self::Sector { .. } => "R13",
            Self::NoAgreement { .. } => "R14",
            Self::Kind { .. } | Self::Undecided { .. } => "R16",
            Self::Skill { .. } => "skill",
            Self::Absent { .. } => "absent",
            Self::Refused { .. } => "refused",
            Self::Reach { .. } => "reach",
            Self::NeverFree { .. } => "unavailable",
            Self::Busy { .. } => "busy",
            Self::Road { .. } => "road",
            Self::OverMinutes { .. } => "minutes",
            Self::FewHours { .. } => "hours",
        }
    }

    /// Whether a person may overrule it with a reason: the law's refusals she may not
    /// (`domain.md` §2, severity), nor what makes no sense.
    pub fn can_be_forced(&self) -> bool {
        !matches!(
            self,
            Self::Hers
                | Self::Sector { .. }
                | Self::NoAgreement { .. }
                | Self::Kind { .. }
                | Self::Undecided { .. }
        )
    }

    /// How far someone is from being proposed: what a person may know better comes first.
    pub fn hindrance(&self) -> (u8, i64) {
        let step = match self {
            Self::Refused { .. } => 0,
            Self::OverMinutes { .. } | Self::FewHours { .. } => 1,
            Self::Skill { .. } => 2,
            Self::Road { .. } => 3,
            Self::Busy { .. } => 4,
            Self::Reach { km, .. } => return (5, (km * 10.0) as i64),
            Self::NeverFree { .. } => 6,
            Self::Absent { .. } => 7,
            Self::Excluded { .. } => 8,
            Self::NoContract { .. } => 9,
            Self::Sector { .. }
            | Self::NoAgreement { .. }
            | Self::Kind { .. }
            | Self::Undecided { .. } => 10,
            Self::Left { .. } => 11,
            Self::Hers => 12,
        };
        (step, 0)
    }
}
