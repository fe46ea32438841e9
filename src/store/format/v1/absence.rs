//! Absences, and the covers that answer them.

use super::number::Number;
use super::time::{At, Day};
use super::units::{Minute, Minutes};
use crate::domain::{AbsenceId, AccompanimentId, AvsId, PupilId};
use crate::store::format::frozen::frozen;

frozen! {
    /// An absence.
    record Absence {
        who: Absentee,
        from: Moment,
        to: Moment,
        reason: AbsenceReason,
        owed: Minutes,
    }

    /// Who is absent.
    choice Absentee {
        Avs(id: Number<AvsId>),
        Pupil(id: Number<PupilId>),
    }

    /// A day and a minute in it.
    record Moment {
        date: Day,
        minute: Minute,
    }

    /// Why someone is absent.
    choice AbsenceReason {
        Sickness,
        Leave,
        Training,
        Authorised,
        Strike,
        Other,
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
