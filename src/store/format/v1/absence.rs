//! Absences, and the covers that answer them.

use super::number::Number;
use super::time::{At, Day};
use super::units::{Minute, Minutes};
use crate::domain::{AbsenceId, AccompanimentId, AvsId, DayPart, PupilId};
use crate::store::format::Shape;
use crate::store::format::frozen::frozen;

frozen! {
    /// An absence.
    older Absence {
        who: Absentee,
        from: Moment,
        to: Moment,
        reason: AbsenceReason,
        owed: Minutes,
        ;
        class: None,
        part: DayPart::Whole,
    }

    /// Who is absent.
    outgrown Absentee {
        Avs(id: Number<AvsId>),
        Pupil(id: Number<PupilId>),
        ;
        Self::Pupil(Shape::of(&PupilId(0)))
    }

    /// A day and a minute in it.
    record Moment {
        date: Day,
        minute: Minute,
    }

    /// Why someone is absent.
    outgrown AbsenceReason {
        Sickness,
        Leave,
        Training,
        Authorised,
        Strike,
        Other,
        ;
        Self::Other
    }

    /// Who takes over a need of an absence.
    record Cover {
        absence: Number<AbsenceId>,
        needs: Vec<NeedRef>,
        date: Day,
        start: Minute,
        end: Minute,
        avs: Option<Number<AvsId>>,
        status: NeedStatus,
        contact: ContactStatus,
        forced: bool,
        refusals: Vec<Refusal>,
    }

    /// A slot of an accompaniment that needs someone.
    record NeedRef {
        accompaniment: Number<AccompanimentId>,
        slot: u16,
    }

    /// What became of a need.
    choice NeedStatus {
        Covered,
        Without,
    }

    /// How far the calls are.
    choice ContactStatus {
        Proposed,
        Called,
        Confirmed,
        Refused,
    }

    /// A no that was said.
    record Refusal {
        avs: Number<AvsId>,
        at: At,
    }
}
