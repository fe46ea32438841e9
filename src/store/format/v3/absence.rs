//! Version 3: two people may swap hours.

use super::super::v1::absence::Moment;
use super::super::v1::text::Text;
use super::super::v1::units::Minutes;
use super::super::v2::absence::{Absentee, DayPart};
use crate::store::format::frozen::frozen;

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

    /// Why someone is absent.
    choice AbsenceReason {
        Sickness,
        Leave,
        Training,
        Authorised,
        Examination,
        Strike,
        Outing,
        Closure,
        Other,
        Swap,
    }
}
