//! Who accompanies whom, where, each week: a slot has days of its own.

use crate::domain::{AvsId, EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;
use crate::store::format::v1::accompaniment::{Activity, Weeks};
use crate::store::format::v1::number::Number;
use crate::store::format::v1::time::Day;
use crate::store::format::v1::units::{Minute, Weekday};

frozen! {
    /// A durable accompaniment.
    record Accompaniment {
        avs: Number<AvsId>,
        pupil: Option<Number<PupilId>>,
        establishment: Number<EstablishmentId>,
        from: Day,
        to: Option<Day>,
        slots: Vec<Slot>,
        next_slot: u16,
    }

    /// One weekly slot.
    record Slot {
        number: u16,
        day: Weekday,
        start: Minute,
        end: Minute,
        weeks: Weeks,
        activity: Activity,
        from: Option<Day>,
        to: Option<Day>,
    }
}
