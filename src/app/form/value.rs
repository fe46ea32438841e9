//! What a field holds once its text is understood.

use crate::domain::{
    Agreement, Amendment, Clean, Date, Level, Membership, Minute, Minutes, Need, Permille,
    Position, Ref, Slot, Suspension, WeeklySpan,
};

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident($type:ty) = $take:ident;)*) => {
        /// The value of a field. What may be left empty is an `Option` or a list.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Value { $($(#[$doc])* $name($type),)* }

        impl Value {
            $(
                #[doc = concat!("The value, when it is a `", stringify!($name), "`; nothing otherwise.")]
                pub(super) fn $take(self) -> $type {
                    match self { Self::$name(value) => value, _ => Default::default() }
                }
            )*
        }
    };
}

values! {
    /// A line of text.
    Line(Option<Clean>) = line;
    /// A day.
    Day(Option<Date>) = day;
    /// A length of time.
    Minutes(Option<Minutes>) = minutes;
    /// A number.
    Number(Option<u32>) = number;
    /// A share of a full-time post.
    Quota(Option<Permille>) = quota;
    /// The place of the option chosen.
    Choice(usize) = choice;
    /// A record.
    Record(Option<Ref>) = record;
    /// Records.
    Records(Vec<Ref>) = records;
    /// Words parted by commas.
    Lines(Vec<Clean>) = lines;
    /// Weekly slots; those not yet in the record have the number 0.
    Slots(Vec<Slot>) = slots;
    /// Times of the week.
    Spans(Vec<WeeklySpan>) = spans;
    /// Coded needs, or skills (never required).
    Needs(Vec<Need>) = needs;
    /// Levels of teaching.
    Levels(Vec<Level>) = levels;
    /// Times out of a contract.
    Suspensions(Vec<Suspension>) = suspensions;
    /// Amendments of a contract.
    Amendments(Vec<Amendment>) = amendments;
    /// Times in clusters.
    Memberships(Vec<Membership>) = memberships;
    /// Agreements with a commune.
    Agreements(Vec<Agreement>) = agreements;
    /// A place on Earth.
    Position(Option<Position>) = position;
    /// A part of a day, half-open.
    Part((Minute, Minute)) = part;
}

impl Value {
    /// Nothing is known.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line(v) => v.is_none(),
            Self::Day(v) => v.is_none(),
            Self::Minutes(v) => v.is_none(),
            Self::Number(v) => v.is_none(),
            Self::Quota(v) => v.is_none(),
            Self::Record(v) => v.is_none(),
            Self::Position(v) => v.is_none(),
            Self::Records(v) => v.is_empty(),
            Self::Lines(v) => v.is_empty(),
            Self::Slots(v) => v.is_empty(),
            Self::Spans(v) => v.is_empty(),
            Self::Needs(v) => v.is_empty(),
            Self::Levels(v) => v.is_empty(),
            Self::Suspensions(v) => v.is_empty(),
            Self::Amendments(v) => v.is_empty(),
            Self::Memberships(v) => v.is_empty(),
            Self::Agreements(v) => v.is_empty(),
            Self::Choice(_) | Self::Part(_) => false,
        }
    }
}
