//! A time at which a candidate is held.

use crate::domain::check::When;
use crate::domain::{CoverId, EstablishmentId, NeedRef, PupilId};

/// A time that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenTime {
    /// When.
    pub when: When,
    /// Where.
    pub place: EstablishmentId,
    /// With whom.
    pub pupil: Option<PupilId>,
    /// The slot.
    pub need: NeedRef,
    /// The cover by which she has it, when it is not her own.
    pub cover: Option<CoverId>,
}
