//! Version 2: an absence says which part of each day, it may be of a class or a school, and there
//! are more reasons.

use crate::domain::{AvsId, EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;
use crate::store::format::v1::absence::Moment;
use crate::store::format::v1::number::Number;
use crate::store::format::v1::text::Text;
use crate::store::format::v1::units::Minutes;

frozen! {
    /// An absence.
    record Absence {
        who: Absentee,
        class: Option<Text>,
        from: Moment,
        to: Moment,
        part: DayPart,
        reason: AbsenceReason,
        owed: Minutes,
    }

    /// Who is absent.
    choice Absentee {
        Avs(id: Number<AvsId>),
        Pupil(id: Number<PupilId>),
        Establishment(id: Number<EstablishmentId>),
    }

    /// Which part of each day.
    choice DayPart {
        Whole,
        Mornings,
        Afternoons,
    }

    /// Why someone is absent.
    outgrown AbsenceReason {
        Sickness,
        Leave,
        Training,
        Authorised,
        Examination,
        Strike,
        Outing,
        Closure,
        Other,
        ;
        Self::Other
    }
}
