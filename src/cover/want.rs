//! One slot that someone is wanted for.

use crate::domain::check::When;
use crate::domain::{Activity, EstablishmentId, NeedRef, PupilId};

/// One slot that someone is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// When.
    pub when: When,
    /// Where.
    pub place: EstablishmentId,
    /// Whom; none for a group, training or a meeting.
    pub pupil: Option<PupilId>,
    /// The accompaniment and the slot in it.
    pub need: NeedRef,
    /// What for.
    pub activity: Activity,
}
