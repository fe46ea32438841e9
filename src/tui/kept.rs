//! How values of the rooms below lie in what is kept of a place: `#[serde(with = "kept")]`. They do
//! not know it themselves; what is a component's own is kept as it is.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use std::collections::BTreeMap;

use crate::command::Command;
use crate::cover::plan::{Cut, Hand, NeedChoice, NeedKey, Order};
use crate::cover::{Callee, Handing, Placing, Wanted};
use crate::department::order::{Column, RowOrder};
use crate::domain::units::compact;
use crate::domain::week::Span;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AccompanimentId, Activity, AvsId, Clean,
    ContractId, Date, DayPart, EstablishmentId, Kind, Km, Minute, Minutes, Moment, NeedRef,
    PupilId, Ref, Slot, Weekday, Weeks,
};
use crate::law::DeadlineKind;
use crate::law::happening::Happening;
use crate::lookup::Kinds;
use crate::text::{Coded, Id};

/// Writes a value as it is kept.
pub fn serialize<T: Kept, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    value.shape().serialize(to)
}

/// Reads a value as it was kept.
pub fn deserialize<'de, T: Kept, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    T::of(T::Shape::deserialize(from)?).ok_or_else(|| D::Error::custom("no such value"))
}

/// A value that is kept in a shape of its own.
pub trait Kept: Sized {
    /// How it is kept.
    type Shape: Serialize + DeserializeOwned;
    /// The shape of a value.
    fn shape(&self) -> Self::Shape;
    /// The value of a shape; none when there is no such value.
    fn of(shape: Self::Shape) -> Option<Self>;
}

macro_rules! kept {
    ($($value:ty as $shape:ty: |$it:ident| $there:expr, |$back:ident| $again:expr;)*) => {
        $(impl Kept for $value {
            type Shape = $shape;
            fn shape(&self) -> $shape { let $it = self; $there }
            fn of($back: $shape) -> Option<Self> { $again }
        })*
    };
}

kept! {
    bool as bool: |it| *it, |it| Some(it);
    String as String: |it| it.clone(), |it| Some(it);
    AvsId as u32: |it| it.0, |it| Some(Self(it));
    AbsenceId as u32: |it| it.0, |it| Some(Self(it));
    AccompanimentId as u32: |it| it.0, |it| Some(Self(it));
    ContractId as u32: |it| it.0, |it| Some(Self(it));
    Minute as u16: |it| it.0, |it| Some(Self(it));
    Minutes as i32: |it| it.0, |it| Some(Self(it));
    Km as u16: |it| it.0, |it| Some(Self(it));
    Date as i32: |it| compact::number(*it), |it| compact::day(it);
    Clean as String: |it| it.to_string(), |it| Some(Self::note(it));
    Kind as u32: |it| *it as u32, |it| Self::ALL.get(it as usize).copied();
    Ref as (u32, u32): |it| (it.kind.shape(), it.id), |it| {
        let (kind, id) = it;
        Some(Self { kind: Kind::of(kind)?, id })
    };
    Moment as (i32, u16): |it| (it.date.shape(), it.minute.0), |it| {
        let (date, minute) = it;
        Some(Self { date: Date::of(date)?, minute: Minute(minute) })
    };
    NeedRef as (u32, u16): |it| (it.accompaniment.0, it.slot), |it| {
        let (accompaniment, slot) = it;
        Some(Self { accompaniment: AccompanimentId(accompaniment), slot })
    };
    Absentee as AbsenteeShape: |it| match *it {
        Self::Avs(id) => AbsenteeShape::Avs(id.0),
        Self::Pupil(id) => AbsenteeShape::Pupil(id.0),
        Self::Establishment(id) => AbsenteeShape::School(id.0),
    }, |it| Some(match it {
        AbsenteeShape::Avs(id) => Self::Avs(AvsId(id)),
        AbsenteeShape::Pupil(id) => Self::Pupil(PupilId(id)),
        AbsenteeShape::School(id) => Self::Establishment(EstablishmentId(id)),
    });
    AbsenceReason as ReasonShape: |it| (*it).into(), |it| Some(it.into());
    Span as (u16, u16): |it| (it.start.0, it.end.0), |it| {
        let (start, end) = it;
        Some(Self { start: Minute(start), end: Minute(end) })
    };
    NeedKey as (i32, (u16, u16), Vec<(u32, u16)>): |it| {
        let Self { date, span, slots } = it;
        (date.shape(), span.shape(), slots.shape())
    }, |it| {
        let (date, span, slots) = it;
        Some(Self { date: Date::of(date)?, span: Span::of(span)?, slots: Vec::of(slots)? })
    };
    NeedChoice as ChoiceShape: |it| match it {
        Self::Take(avs) => ChoiceShape::Take(avs.0),
        Self::Force(avs, why) => ChoiceShape::Force(avs.0, why.to_string()),
        Self::Leave => ChoiceShape::Leave,
    }, |it| Some(match it {
        ChoiceShape::Take(avs) => Self::Take(AvsId(avs)),
        ChoiceShape::Force(avs, why) => Self::Force(AvsId(avs), Clean::note(why)),
        ChoiceShape::Leave => Self::Leave,
    });
    Cut as Option<u16>: |it| match it {
        Self::Apart => None,
        Self::At(minute) => Some(minute.0),
    }, |it| Some(it.map_or(Self::Apart, |minute| Self::At(Minute(minute))));
    Hand as HandShape: |it| {
        let Self { choices, cuts, widened } = it;
        (choices.shape(), cuts.shape(), widened.0)
    }, |it| {
        let (choices, cuts, widened) = it;
        let (choices, cuts) = (BTreeMap::of(choices)?, BTreeMap::of(cuts)?);
        Some(Self { choices, cuts, widened: Km(widened) })
    };
    Callee as (u32, u32): |it| match *it {
        Self::Avs(id) => Ref::from(id),
        Self::School(id) => Ref::from(id),
    }.shape(), |it| {
        let to = Ref::of(it)?;
        match to.kind {
            Kind::Avs => Some(Self::Avs(AvsId(to.id))),
            Kind::Establishment => Some(Self::School(EstablishmentId(to.id))),
            _ => None,
        }
    };
    Order as usize: |it| place(&Self::ALL, it), |it| Self::ALL.get(it).copied();
    Column as usize: |it| place(&Self::ALL, it), |it| Self::ALL.get(it).copied();
    RowOrder as (usize, bool): |it| (it.column.shape(), it.down), |it| {
        let (column, down) = it;
        Some(Self { column: Column::of(column)?, down })
    };
    Happening as usize: |it| place(&Self::ALL, it), |it| Self::ALL.get(it).copied();
    Kinds as u8: |it| it.bits(), |it| Self::of_bits(it);
    DeadlineKind as String: |it| it.id().to_owned(), |it| {
        Self::ALL.into_iter().find(|kind| kind.id() == it)
    };
    Wanted as WantedShape: |it| match it {
        Self::Handing(Handing { ids, staying }) => WantedShape::Handing(ids.shape(), staying.shape()),
        Self::Placing(Placing { pupil, at, hours, slots }) => {
            WantedShape::Placing(pupil.0, at.0, hours.0, slots.shape())
        }
    }, |it| Some(match it {
        WantedShape::Handing(ids, staying) => {
            Handing { ids: Vec::of(ids)?, staying: Vec::of(staying)? }.into()
        }
        WantedShape::Placing(pupil, at, hours, slots) => Placing {
            pupil: PupilId(pupil),
            at: EstablishmentId(at),
            hours: Minutes(hours),
            slots: Vec::of(slots)?,
        }.into(),
    });
    Slot as (u16, (usize, u16, u16), usize, usize, (Option<i32>, Option<i32>)): |it| {
        let Self { number, day, start, end, weeks, activity, from, to } = it;
        let day = (place(&Weekday::ALL, day), start.0, end.0);
        (*number, day, weeks.place(), activity.place(), (from.shape(), to.shape()))
    }, |it| {
        let (number, (day, start, end), weeks, activity, (from, to)) = it;
        Some(Self {
            number,
            day: *Weekday::ALL.get(day)?,
            start: Minute(start),
            end: Minute(end),
            weeks: *Weeks::ALL.get(weeks)?,
            activity: *Activity::ALL.get(activity)?,
            from: Option::of(from)?,
            to: Option::of(to)?,
        })
    };
    Command as String: |it| it.id().to_owned(), |it| Self::from_id(&it);
    Id as String: |it| it.key().to_owned(), |it| {
        Self::ALL.iter().copied().find(|id| id.key() == it)
    };
    DayPart as usize: |it| it.place(), |it| Self::ALL.get(it).copied();
    Absence as AbsenceShape: |it| {
        let Self { who, class, from, to, part, reason, owed } = it;
        let when = (from.shape(), to.shape(), part.shape());
        (who.shape(), class.shape(), when, reason.shape(), owed.0)
    }, |it| {
        let (who, class, (from, to, part), reason, owed) = it;
        Some(Self {
            who: Absentee::of(who)?,
            class: Option::of(class)?,
            from: Moment::of(from)?,
            to: Moment::of(to)?,
            part: DayPart::of(part)?,
            reason: reason.into(),
            owed: Minutes(owed),
        })
    };
}

/// Who is absent and of which class; from when to when, in which part of the day; why; how much is
/// to be made up.
type AbsenceShape = (
    AbsenteeShape,
    Option<String>,
    ((i32, u16), (i32, u16), usize),
    ReasonShape,
    i32,
);

/// What was decided of needs, their cuts, and the kilometres added.
type HandShape = (
    Vec<(<NeedKey as Kept>::Shape, ChoiceShape)>,
    Vec<(<NeedKey as Kept>::Shape, Option<u16>)>,
    u16,
);

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter()
        .position(|other| other == one)
        .unwrap_or_default()
}

impl<K: Kept + Ord, V: Kept> Kept for BTreeMap<K, V> {
    type Shape = Vec<(K::Shape, V::Shape)>;
    fn shape(&self) -> Self::Shape {
        let pairs = self.iter();
        pairs
            .map(|(key, value)| (key.shape(), value.shape()))
            .collect()
    }
    fn of(shape: Self::Shape) -> Option<Self> {
        let pair = |(key, value)| Some((K::of(key)?, V::of(value)?));
        shape.into_iter().map(pair).collect()
    }
}

impl<T: Kept> Kept for Option<T> {
    type Shape = Option<T::Shape>;
    fn shape(&self) -> Self::Shape {
        self.as_ref().map(T::shape)
    }
    fn of(shape: Self::Shape) -> Option<Self> {
        match shape {
            Some(shape) => T::of(shape).map(Some),
            None => Some(None),
        }
    }
}

impl<T: Kept> Kept for Vec<T> {
    type Shape = Vec<T::Shape>;
    fn shape(&self) -> Self::Shape {
        self.iter().map(T::shape).collect()
    }
    fn of(shape: Self::Shape) -> Option<Self> {
        shape.into_iter().map(T::of).collect()
    }
}

impl<A: Kept, B: Kept> Kept for (A, B) {
    type Shape = (A::Shape, B::Shape);
    fn shape(&self) -> Self::Shape {
        (self.0.shape(), self.1.shape())
    }
    fn of((a, b): Self::Shape) -> Option<Self> {
        Some((A::of(a)?, B::of(b)?))
    }
}

impl<A: Kept, B: Kept, C: Kept> Kept for (A, B, C) {
    type Shape = (A::Shape, B::Shape, C::Shape);
    fn shape(&self) -> Self::Shape {
        (self.0.shape(), self.1.shape(), self.2.shape())
    }
    fn of((a, b, c): Self::Shape) -> Option<Self> {
        Some((A::of(a)?, B::of(b)?, C::of(c)?))
    }
}

/// What was decided of a need.
#[derive(Serialize, Deserialize)]
pub enum ChoiceShape {
    /// An AVS takes it.
    Take(u32),
    /// She takes it all the same, for a reason.
    Force(u32, String),
    /// It stays without.
    Leave,
}

/// A slot: its number, day and hours, weeks, activity.
type SlotShape = <Slot as Kept>::Shape;

/// What someone is wanted for.
#[derive(Serialize, Deserialize)]
pub enum WantedShape {
    /// Accompaniments, and the slots of them that stay.
    Handing(Vec<u32>, Vec<(u32, u16)>),
    /// A pupil, a school, minutes and slots.
    Placing(u32, u32, i32, Vec<SlotShape>),
}

/// Who is absent.
#[derive(Serialize, Deserialize)]
pub enum AbsenteeShape {
    /// An AVS of that number.
    Avs(u32),
    /// A pupil of that number.
    Pupil(u32),
    /// A school of that number.
    School(u32),
}

macro_rules! reasons {
    ($($reason:ident)*) => {
        /// Why someone is absent.
        #[derive(Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum ReasonShape { $($reason,)* }

        impl From<AbsenceReason> for ReasonShape {
            fn from(reason: AbsenceReason) -> Self {
                match reason { $(AbsenceReason::$reason => Self::$reason,)* }
            }
        }

        impl From<ReasonShape> for AbsenceReason {
            fn from(why: ReasonShape) -> Self {
                match why { $(ReasonShape::$reason => Self::$reason,)* }
            }
        }
    };
}
reasons!(Sickness Leave Training Authorised Examination Strike Outing Closure Other Swap);
