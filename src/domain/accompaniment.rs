//! Who accompanies whom, where, each week.

use super::{AvsId, Date, EstablishmentId, Letter, Minute, Minutes, PupilId, Weekday, WeeklySpan};

/// A durable accompaniment with its weekly slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accompaniment {
    /// Who accompanies.
    pub avs: AvsId,
    /// Whom; none for a group, training or a meeting.
    pub pupil: Option<PupilId>,
    /// Where.
    pub establishment: EstablishmentId,
    /// First day.
    pub from: Date,
    /// Last day; none while it goes on.
    pub to: Option<Date>,
    /// Its slots.
    pub slots: Vec<Slot>,
    /// The number the next slot gets: numbers are never reused.
    pub next_slot: u16,
}

impl Accompaniment {
    /// Holds on `on`.
    pub fn valid_on(&self, on: Date) -> bool {
        self.from <= on && self.to.is_none_or(|to| on <= to)
    }

    /// Adds a slot and gives it its number.
    pub fn add_slot(&mut self, span: WeeklySpan, weeks: Weeks, activity: Activity) -> u16 {
        let number = self.next_slot;
        self.next_slot += 1;
        self.slots.push(Slot {
            number,
            day: span.day,
            start: span.start,
            end: span.end,
            weeks,
            activity,
        });
        number
    }
}

/// One weekly slot, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Its number in the accompaniment, from 1.
    pub number: u16,
    /// Day.
    pub day: Weekday,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
    /// Which weeks.
    pub weeks: Weeks,
    /// What for.
    pub activity: Activity,
}

impl Slot {
    /// Its length.
    pub fn length(&self) -> Minutes {
        self.start.until(self.end)
    }

    /// Happens in weeks of that letter.
    pub fn in_week(&self, letter: Option<Letter>) -> bool {
        self.weeks.hold(letter)
    }

    /// The same weekday, minutes in common, and weeks in common.
    pub fn overlaps(&self, other: &Slot) -> bool {
        self.day == other.day
            && self.start < other.end
            && other.start < self.end
            && self.weeks.meet(other.weeks)
    }
}

/// Which weeks a slot happens in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Weeks {
    Every,
    A,
    B,
}

impl Weeks {
    /// Holds in weeks of that letter; one without a letter holds what happens in every week alone.
    pub fn hold(self, letter: Option<Letter>) -> bool {
        match self {
            Self::Every => true,
            Self::A => letter == Some(Letter::A),
            Self::B => letter == Some(Letter::B),
        }
    }

    /// Some week holds both.
    pub fn meet(self, other: Self) -> bool {
        self == other || self == Self::Every || other == Self::Every
    }
}

/// What a slot is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Activity {
    Class,
    Lunch,
    Outing,
    PeriSchool,
    Group,
    Training,
    Meeting,
    Other,
}

impl Activity {
    /// Time with a pupil; training and meetings are service, never pupil time (R18).
    pub fn is_pupil_time(self) -> bool {
        !matches!(self, Self::Training | Self::Meeting)
    }
}
