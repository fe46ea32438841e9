//! The types that fields of records have, as values.

use super::{ChosenWord, Value};
use crate::domain::*;

/// Sees free texts.
pub type See<'a> = dyn FnMut(&str) + 'a;

/// What a field of a record can be.
pub trait Held {
    /// As a value.
    fn value(&self) -> Value;

    /// Takes a value; one of another type empties what can be empty and leaves the rest as it is.
    fn put(&mut self, value: Value);

    /// Shows the texts in it.
    fn texts(&self, _see: &mut See<'_>) {}
}

impl Held for Clean {
    fn value(&self) -> Value {
        Value::Line(Self::some(self))
    }

    fn put(&mut self, value: Value) {
        *self = value.line().unwrap_or_default();
    }

    fn texts(&self, see: &mut See<'_>) {
        see(self);
    }
}

impl Held for Option<Clean> {
    fn value(&self) -> Value {
        Value::Line(self.clone())
    }

    fn put(&mut self, value: Value) {
        *self = value.line();
    }

    fn texts(&self, see: &mut See<'_>) {
        self.iter().for_each(|line| see(line));
    }
}

impl Held for Vec<Clean> {
    fn value(&self) -> Value {
        Value::Lines(self.clone())
    }

    fn put(&mut self, value: Value) {
        *self = value.lines();
    }

    fn texts(&self, see: &mut See<'_>) {
        self.iter().for_each(|line| see(line));
    }
}

impl Held for Vec<PupilNeed> {
    fn value(&self) -> Value {
        Value::Needs(self.clone())
    }

    fn put(&mut self, value: Value) {
        *self = value.needs();
    }

    fn texts(&self, see: &mut See<'_>) {
        gestures(self.iter().map(|need| &need.skill), see);
    }
}

impl Held for Vec<Skill> {
    fn value(&self) -> Value {
        Value::Skills(self.clone())
    }

    fn put(&mut self, value: Value) {
        *self = value.skills();
    }

    fn texts(&self, see: &mut See<'_>) {
        gestures(self.iter(), see);
    }
}

/// The names of gestures are typed by people; all other skills are words of ours.
fn gestures<'s>(skills: impl Iterator<Item = &'s Skill>, see: &mut See<'_>) {
    for skill in skills {
        if let Skill::Gesture(name) = skill {
            see(name);
        }
    }
}

impl Held for Date {
    fn value(&self) -> Value {
        Value::Day(Some(*self))
    }

    fn put(&mut self, value: Value) {
        if let Some(day) = value.day() {
            *self = day;
        }
    }
}

/// No minutes are none: nobody wrote them.
impl Held for Minutes {
    fn value(&self) -> Value {
        Value::Minutes((*self != Self::ZERO).then_some(*self))
    }

    fn put(&mut self, value: Value) {
        *self = value.minutes().unwrap_or(Self::ZERO);
    }
}

impl Held for Option<u8> {
    fn value(&self) -> Value {
        Value::Number(self.map(u32::from))
    }

    fn put(&mut self, value: Value) {
        let number = value.number();
        *self = number.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    }
}

impl Held for Option<u16> {
    fn value(&self) -> Value {
        Value::Number(self.map(u32::from))
    }

    fn put(&mut self, value: Value) {
        let number = value.number();
        *self = number.map(|number| u16::try_from(number).unwrap_or(u16::MAX));
    }
}

impl Held for Option<Km> {
    fn value(&self) -> Value {
        Value::Km(*self)
    }

    fn put(&mut self, value: Value) {
        *self = match value {
            Value::Km(km) => km,
            typed => typed
                .number()
                .map(|km| Km(u16::try_from(km).unwrap_or(u16::MAX))),
        };
    }
}

macro_rules! as_they_are {
    ($($type:ty = $value:ident, $take:ident;)*) => {
        $(impl Held for $type {
            fn value(&self) -> Value {
                Value::$value(self.clone())
            }

            fn put(&mut self, value: Value) {
                *self = value.$take();
            }
        })*
    };
}

as_they_are! {
    Option<Date> = Day, day;
    Option<Minutes> = Minutes, minutes;
    Option<Permille> = Quota, quota;
    Option<Position> = Position, position;
    bool = Flag, flag;
    Minute = Time, time;
    (Minute, Minute) = Part, part;
    (DayPart, Minute, Minute) = Away, away;
    Vec<Slot> = Slots, slots;
    Vec<WeeklySpan> = Spans, spans;
    Vec<Level> = Levels, levels;
    Vec<Suspension> = Suspensions, suspensions;
    Vec<Amendment> = Amendments, amendments;
    Vec<Membership> = Memberships, memberships;
    Vec<Agreement> = Agreements, agreements;
    Vec<NeedRef> = NeedRefs, need_refs;
    Vec<Refusal> = Refusals, refusals;
}

macro_rules! records {
    ($($id:ident)*) => {
        $(
            /// Number 0 stands for none yet.
            impl Held for $id {
                fn value(&self) -> Value {
                    Value::Record((self.0 != 0).then_some((*self).into()))
                }

                fn put(&mut self, value: Value) {
                    *self = value.record().and_then(Ref::typed).unwrap_or($id(0));
                }
            }

            impl Held for Option<$id> {
                fn value(&self) -> Value {
                    Value::Record(self.map(Ref::from))
                }

                fn put(&mut self, value: Value) {
                    *self = value.record().and_then(Ref::typed);
                }
            }

            impl Held for Vec<$id> {
                fn value(&self) -> Value {
                    Value::Records(self.iter().map(|id| Ref::from(*id)).collect())
                }

                fn put(&mut self, value: Value) {
                    *self = value.records().into_iter().filter_map(Ref::typed).collect();
                }
            }
        )*
    };
}

records! { AvsId PupilId EstablishmentId AbsenceId }

macro_rules! choices {
    ($($type:ident)*) => {
        $(
            impl Held for $type {
                fn value(&self) -> Value {
                    Value::Choice(ChosenWord::of(Some(*self)))
                }

                fn put(&mut self, value: Value) {
                    if let Some(one) = value.choice().pick() {
                        *self = one;
                    }
                }
            }

            impl Held for Option<$type> {
                fn value(&self) -> Value {
                    Value::Choice(ChosenWord::of(*self))
                }

                fn put(&mut self, value: Value) {
                    *self = value.choice().pick();
                }
            }
        )*
    };
}

choices! {
    AvsKind Diploma Level SchoolKind Sector Zone Regime Function Intention Commission
    AbsenceReason DayPart NeedStatus ContactStatus Population
}
