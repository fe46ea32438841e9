//! Who accompanies whom, where, each week.

use super::{
    AvsId, Date, EstablishmentId, Letter, Minute, Minutes, PupilId, Weekday, WeeklySpan, plus_days,
};

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

    /// Its slots in force on `on`, whatever their weekday and weeks.
    pub fn slots_on(&self, on: Date) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.valid_on(on))
    }

    /// The same with other slots from a day on: `typed` are those in force from then, their numbers
    /// aside. What is no longer among them ends on the eve, or goes where it had not begun; what is
    /// new begins on that day under the next number. A slot that stays keeps all of its own.
    pub fn with_slots_from(&self, typed: &[Slot], since: Date) -> Self {
        let eve = plus_days(since, -1);
        let mut left: Vec<Slot> = typed.to_vec();
        let mut kept = Vec::new();
        for old in &self.slots {
            let same = |one: &Slot| {
                Slot {
                    number: old.number,
                    ..*one
                } == *old
            };
            let stays = left.iter().position(same);
            if let Some(at) = stays {
                left.remove(at);
            }
            if stays.is_some() || old.to.is_some_and(|last| last < since) {
                kept.push(*old);
            } else if old.from.unwrap_or(self.from).max(self.from) < since {
                let to = Some(eve);
                kept.push(Slot { to, ..*old });
            }
        }
        let mut next = self.next_slot;
        for new in left {
            let from = new.from.filter(|from| since < *from);
            let from = from.or((self.from < since).then_some(since));
            kept.push(Slot {
                number: next,
                from,
                ..new
            });
            next = next.saturating_add(1);
        }
        Self {
            slots: kept,
            next_slot: next,
            ..self.clone()
        }
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
            from: None,
            to: None,
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
    /// First day, where it begins after its accompaniment.
    pub from: Option<Date>,
    /// Last day, where it ends before its accompaniment.
    pub to: Option<Date>,
    /// What for.
    pub activity: Activity,
}

impl Slot {
    /// Its length.
    pub fn length(&self) -> Minutes {
        self.start.until(self.end)
    }

    /// In force on `date`, as far as its own dates go.
    pub fn valid_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Happens in weeks of that letter.
    pub fn in_week(&self, letter: Option<Letter>) -> bool {
        self.weeks.hold(letter)
    }

    /// The same weekday, minutes in common, and weeks in common, whatever their own dates.
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn weekly(slots: &[(Weekday, u16, u16)]) -> Accompaniment {
        let mut link = Accompaniment {
            avs: AvsId(1),
            pupil: Some(PupilId(1)),
            establishment: EstablishmentId(1),
            from: date(2026, 9, 1),
            to: Some(date(2027, 8, 31)),
            slots: Vec::new(),
            next_slot: 1,
        };
        for (day, from, to) in slots {
            let (start, end) = (Minute::at(*from, 0), Minute::at(*to, 0));
            let span = WeeklySpan {
                day: *day,
                start,
                end,
            };
            link.add_slot(span, Weeks::Every, Activity::Class);
        }
        link
    }

    fn numbers(link: &Accompaniment, on: Date) -> Vec<u16> {
        link.slots_on(on).map(|slot| slot.number).collect()
    }

    #[test]
    fn a_slot_dropped_from_a_day_stays_before_it() {
        let link = weekly(&[(Weekday::Monday, 8, 10), (Weekday::Thursday, 8, 10)]);
        let since = date(2026, 11, 10);
        let left = link.with_slots_from(&link.slots[..1], since);
        assert_eq!(numbers(&left, date(2026, 11, 9)), [1, 2]);
        assert_eq!(numbers(&left, since), [1]);
        assert_eq!(left.slots[1].to, Some(date(2026, 11, 9)));
    }

    #[test]
    fn a_slot_whose_hours_change_from_a_day_is_a_new_one() {
        let link = weekly(&[(Weekday::Monday, 8, 10)]);
        let since = date(2026, 11, 10);
        let mut typed = link.slots.clone();
        typed[0].end = Minute::at(11, 0);
        let changed = link.with_slots_from(&typed, since);
        assert_eq!(numbers(&changed, date(2026, 11, 9)), [1]);
        assert_eq!(numbers(&changed, since), [2]);
        assert_eq!(changed.next_slot, 3);
        // Changed once more the same day: what never happened is gone, and its number is not given again.
        typed[0].end = Minute::at(12, 0);
        let again = changed.with_slots_from(&typed, since);
        assert_eq!(
            again
                .slots
                .iter()
                .map(|slot| slot.number)
                .collect::<Vec<_>>(),
            [1, 3]
        );
    }

    #[test]
    fn what_is_planned_for_later_can_be_taken_back_before_it_begins() {
        let link = weekly(&[(Weekday::Monday, 8, 10)]);
        let january = date(2027, 1, 4);
        let mut typed = link.slots.clone();
        typed.push(Slot {
            number: 0,
            day: Weekday::Friday,
            ..typed[0]
        });
        let planned = link.with_slots_from(&typed, january);
        assert_eq!(numbers(&planned, date(2027, 1, 3)), [1]);
        assert_eq!(numbers(&planned, january), [1, 2]);
        let back = planned.with_slots_from(&link.slots, date(2026, 11, 10));
        assert_eq!(back.slots, link.slots);
    }

    prop_compose! {
        fn drawn()(slots in proptest::collection::vec((0usize..5, 8u16..12, 1u16..4), 0..5)) -> Vec<(Weekday, u16, u16)> {
            let slots = slots.into_iter();
            slots.map(|(day, from, length)| (Weekday::ALL[day], from, from + length)).collect()
        }
    }

    proptest! {
        /// Before the day nothing changes; from it on what was typed holds.
        #[test]
        fn the_past_stays_and_the_future_is_as_typed(
            before in drawn(), after in drawn(), wait in 1i32..300,
        ) {
            let link = weekly(&before);
            let since = plus_days(link.from, wait);
            let typed = weekly(&after).slots;
            let made = link.with_slots_from(&typed, since);
            let told = |link: &Accompaniment, on: Date| {
                let slots = link.slots_on(on).map(|slot| (slot.day, slot.start, slot.end));
                let mut slots: Vec<_> = slots.collect();
                slots.sort_unstable();
                slots
            };
            let eve = plus_days(since, -1);
            prop_assert_eq!(told(&made, eve), told(&link, eve));
            prop_assert_eq!(told(&made, link.from), told(&link, link.from));
            prop_assert_eq!(told(&made, since), told(&weekly(&after), since));
            let mut numbers: Vec<u16> = made.slots.iter().map(|slot| slot.number).collect();
            numbers.sort_unstable();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), made.slots.len());
            prop_assert!(numbers.iter().all(|number| *number < made.next_slot));
        }
    }
}
