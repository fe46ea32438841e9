//! Who accompanies whom, where, each week.

use super::number::Number;
use super::time::Day;
use super::units::{Minute, Weekday};
use crate::domain::{self, AvsId, EstablishmentId, PupilId};
use crate::store::format::Shape;
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

/// Which weeks a slot happens in. The odd weeks of the first stores are A, the even ones B.
#[derive(serde::Serialize, serde::Deserialize)]
pub(in crate::store) enum Weeks {
    Every,
    Odd,
    Even,
}

impl Shape for Weeks {
    type Value = domain::Weeks;
    fn of(value: &Self::Value) -> Self {
        match value {
            domain::Weeks::Every => Self::Every,
            domain::Weeks::A => Self::Odd,
            domain::Weeks::B => Self::Even,
        }
    }
    fn value(self) -> Self::Value {
        match self {
            Self::Every => domain::Weeks::Every,
            Self::Odd => domain::Weeks::A,
            Self::Even => domain::Weeks::B,
        }
    }
}
