//! A piece of a slot on one day of a week.

use super::{Span, State};
use crate::domain::{Activity, AvsId, EstablishmentId, NeedRef, PupilId};

/// A piece of a slot with what becomes of it on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// When.
    pub span: Span,
    /// Where.
    pub place: EstablishmentId,
    /// The accompaniment and the slot in it.
    pub need: NeedRef,
    /// Whom; none for a group, training or a meeting.
    pub pupil: Option<PupilId>,
    /// Who accompanies by the base timetable; who takes over is in the state.
    pub avs: AvsId,
    /// What for.
    pub activity: Activity,
    /// What becomes of it.
    pub state: State,
}
