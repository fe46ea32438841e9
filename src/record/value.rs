//! What a field holds.

use crate::domain::{
    Agreement, Amendment, Clean, Date, DayPart, Ended, Km, Level, Membership, Minute, Minutes,
    Mode, Moment, NeedRef, OfferAnswer, Permille, Places, Position, PupilNeed, Ref, Refusal,
    Setting, Skill, Slot, Suspension, WeeklySpan,
};
use crate::text::{Coded, Word};

/// The place of a value among the words of a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChosenWord {
    /// Its place; none where none is stated.
    pub at: Option<usize>,
    /// The words; none where they are not those of a kind of record.
    pub of: &'static [Word],
}

impl ChosenWord {
    /// A value of a type whose words are said once, or none.
    pub fn of<C: Coded>(value: Option<C>) -> Self {
        Self {
            at: value.map(Coded::place),
            of: C::WORDS,
        }
    }

    /// The value of that type at its place.
    pub fn pick<C: Coded>(self) -> Option<C> {
        C::ALL.get(self.at?).copied()
    }

    /// Its word.
    pub fn word(self) -> Option<&'static Word> {
        self.of.get(self.at?)
    }
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident($type:ty) = $take:ident;)*) => {
        /// The value of a field. What may be left empty is an `Option` or a list.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Value {
            /// Nothing: empties whatever can be empty.
            Nothing,
            $($(#[$doc])* $name($type),)*
        }

        impl Value {
            $(
                #[doc = concat!("The value, when it is a `", stringify!($name), "`; nothing otherwise.")]
                pub fn $take(self) -> $type {
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
    /// One of a few.
    Choice(ChosenWord) = choice;
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
    /// Coded needs.
    Needs(Vec<PupilNeed>) = needs;
    /// Coded skills.
    Skills(Vec<Skill>) = skills;
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
    /// When someone is away: each morning, each afternoon, or from a minute of the first day to one of
    /// the last.
    Away((DayPart, Minute, Minute)) = away;
    /// Yes or no; yes alone is worth saying.
    Flag(bool) = flag;
    /// A distance.
    Km(Option<Km>) = km;
    /// A time of day.
    Time(Minute) = time;
    /// A setting.
    Setting(Option<Setting>) = setting;
    /// Whom and where a contract names.
    Places(Places) = places;
    /// How a contract ended.
    Ended(Option<Ended>) = ended;
    /// An answer to an offer.
    Answer(Option<OfferAnswer>) = answer;
    /// What a decision gives.
    Mode(Option<Mode>) = mode;
    /// A day and a minute of it.
    Moment(Option<Moment>) = moment;
    /// The slots that a cover answers.
    NeedRefs(Vec<NeedRef>) = need_refs;
    /// Who said no.
    Refusals(Vec<Refusal>) = refusals;
}

impl Value {
    /// Nothing is known.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Line(v) => v.is_none(),
            Self::Day(v) => v.is_none(),
            Self::Minutes(v) => v.is_none(),
            Self::Number(v) => v.is_none(),
            Self::Quota(v) => v.is_none(),
            Self::Record(v) => v.is_none(),
            Self::Position(v) => v.is_none(),
            Self::Km(v) => v.is_none(),
            Self::Setting(v) => v.is_none(),
            Self::Ended(v) => v.is_none(),
            Self::Answer(v) => v.is_none(),
            Self::Mode(v) => v.is_none(),
            Self::Moment(v) => v.is_none(),
            Self::Records(v) => v.is_empty(),
            Self::Lines(v) => v.is_empty(),
            Self::Slots(v) => v.is_empty(),
            Self::Spans(v) => v.is_empty(),
            Self::Needs(v) => v.is_empty(),
            Self::Skills(v) => v.is_empty(),
            Self::Levels(v) => v.is_empty(),
            Self::Suspensions(v) => v.is_empty(),
            Self::Amendments(v) => v.is_empty(),
            Self::Memberships(v) => v.is_empty(),
            Self::Agreements(v) => v.is_empty(),
            Self::NeedRefs(v) => v.is_empty(),
            Self::Refusals(v) => v.is_empty(),
            Self::Places(v) => *v == Places::default(),
            // That none is stated is said too.
            Self::Choice(_) | Self::Part(_) | Self::Away(_) | Self::Flag(_) | Self::Time(_) => {
                false
            }
        }
    }
}
