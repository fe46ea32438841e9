//! Who accompanies whom, where, each week.

use super::number::Number;
use super::time::Day;
use super::units::{Minute, Weekday};
use crate::domain::{AvsId, EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;

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
    older Slot {
        number: u16,
        day: Weekday,
        start: Minute,
        end: Minute,
        weeks: Weeks,
        activity: Activity,
        ;
        from: None,
        to: None,
    }

    /// Which ISO weeks a slot happens in.
    choice Weeks {
        Every,
        Odd,
        Even,
    }

    /// What a slot is for.
    choice Activity {
        Class,
        Lunch,
        Outing,
        PeriSchool,
        Group,
        Training,
        Meeting,
        Other,
    }
}
