//! Absences, and the covers that answer them.

use jiff::civil::DateTime;

use super::fold::folded;
use super::{
    AbsenceId, AccompanimentId, AvsId, Clean, Date, EstablishmentId, Instant, Minute, Minutes,
    PupilId, Ref,
};

/// An absence of an assistant, a pupil, a class or a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Who.
    pub who: Absentee,
    /// Of a school, which class; none for all of it.
    pub class: Option<Clean>,
    /// First minute.
    pub from: Moment,
    /// End, exclusive; a whole day ends at minute 1440.
    pub to: Moment,
    /// Which part of each day; of mornings and afternoons the minutes of `from` and `to` say
    /// nothing.
    pub part: DayPart,
    /// Why.
    pub reason: AbsenceReason,
    /// Minutes to make up (R9).
    pub owed: Minutes,
}

impl Absence {
    /// The part of `date` it takes, half-open; none when it does not touch it. `noon` is when
    /// mornings end and afternoons begin.
    pub fn on(&self, date: Date, noon: Minute) -> Option<(Minute, Minute)> {
        if date < self.from.date || date > self.to.date {
            return None;
        }
        let (start, end) = match self.part {
            DayPart::Mornings => (Minute::START, noon),
            DayPart::Afternoons => (noon, Minute::END),
            DayPart::Whole => (
                if date == self.from.date {
                    self.from.minute
                } else {
                    Minute::START
                },
                if date == self.to.date {
                    self.to.minute
                } else {
                    Minute::END
                },
            ),
        };
        (start < end).then_some((start, end))
    }

    /// It takes some part of `date`.
    pub fn touches(&self, date: Date) -> bool {
        // Mornings and afternoons hold a part of every day, whenever noon is.
        const ANY: Minute = Minute::at(12, 0);
        self.on(date, ANY).is_some()
    }

    /// She is at work all the same, where the other would be: nobody is away.
    pub fn is_swap(&self) -> bool {
        self.reason == AbsenceReason::Swap
    }

    /// It is of that class of its school, however that is written; without one, of no class alone.
    pub fn is_of_class(&self, class: Option<&Clean>) -> bool {
        match (&self.class, class) {
            (None, None) => true,
            (Some(own), Some(class)) => is_same_class(own, class),
            _ => false,
        }
    }

    /// It takes whole days, from the first to the last.
    pub fn is_of_whole_days(&self) -> bool {
        let whole = (self.from.minute, self.to.minute) == (Minute::START, Minute::END);
        whole && self.part == DayPart::Whole
    }
}

/// Which part of each of its days an absence takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayPart {
    /// From its first minute to its last without a break.
    #[default]
    Whole,
    /// Each morning.
    Mornings,
    /// Each afternoon.
    Afternoons,
}

/// Who is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Absentee {
    Avs(AvsId),
    Pupil(PupilId),
    /// A school, or a class of it that the absence names.
    Establishment(EstablishmentId),
}

impl From<Absentee> for Ref {
    fn from(who: Absentee) -> Self {
        match who {
            Absentee::Avs(id) => id.into(),
            Absentee::Pupil(id) => id.into(),
            Absentee::Establishment(id) => id.into(),
        }
    }
}

/// A class is written in many ways: `CE2 B`, `ce2-b`.
pub fn is_same_class(one: &Clean, other: &Clean) -> bool {
    folded(one) == folded(other)
}

/// A day and a minute in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Minutes from its midnight.
    pub minute: Minute,
}

/// A local time, to the minute.
impl From<DateTime> for Moment {
    fn from(now: DateTime) -> Self {
        let minutes = i32::from(now.hour()) * 60 + i32::from(now.minute());
        Self {
            date: now.date(),
            minute: Minute(minutes as u16),
        }
    }
}

/// Why someone is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum AbsenceReason {
    Sickness,
    Leave,
    Training,
    Authorised,
    Examination,
    Strike,
    Outing,
    Closure,
    Other,
    /// Two people take each other's hours: each is away from her own, and from nothing else.
    Swap,
}

impl AbsenceReason {
    /// Why someone is absent while nothing else is said: a school is closed, a class is out, a person
    /// is ill.
    pub fn usual(who: Absentee, class: Option<&Clean>) -> Self {
        match (who, class) {
            (Absentee::Avs(_) | Absentee::Pupil(_), _) => Self::Sickness,
            (Absentee::Establishment(_), None) => Self::Closure,
            (Absentee::Establishment(_), Some(_)) => Self::Outing,
        }
    }
}

/// Who takes over a need of an absence, on one day: an override that ends by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The absence it answers.
    pub absence: AbsenceId,
    /// The needs: one or, for a shared slot, several.
    pub needs: Vec<NeedRef>,
    /// The day.
    pub date: Date,
    /// First minute.
    pub start: Minute,
    /// End, exclusive.
    pub end: Minute,
    /// Who takes it.
    pub avs: Option<AvsId>,
    /// Covered or left without. A need without a cover is open.
    pub status: NeedStatus,
    /// How far the calls are (of a need left without: the school's).
    pub contact: ContactStatus,
    /// Forced past a filter.
    pub forced: bool,
    /// Who said no, and when.
    pub refusals: Vec<Refusal>,
}

/// A slot of an accompaniment that needs someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeedRef {
    /// The accompaniment.
    pub accompaniment: AccompanimentId,
    /// The slot's number in it.
    pub slot: u16,
}

/// What became of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum NeedStatus {
    Covered,
    Without,
}

/// How far the calls are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum ContactStatus {
    Proposed,
    Called,
    Confirmed,
    Refused,
}

/// A no that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Who said it.
    pub avs: AvsId,
    /// When.
    pub at: Instant,
}
