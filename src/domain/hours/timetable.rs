//! The slots of one week of one person, in order.

use crate::domain::week::{Span, Week, covered};
use crate::domain::{Accompaniment, EstablishmentId, Minutes, Register, Weekday};

/// A slot in its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placed {
    /// Its day.
    pub day: Weekday,
    /// Its hours.
    pub span: Span,
    /// Its school.
    pub place: EstablishmentId,
    /// Time with a pupil, not training or a meeting (R18).
    pub with_pupil: bool,
}

/// A buffer of slots, filled for one person after another.
#[derive(Default)]
pub struct Timetable {
    slots: Vec<Placed>,
}

impl Timetable {
    /// Takes the slots of a week in place of those it held.
    pub fn fill<'a>(
        &mut self,
        register: &Register,
        week: Week,
        accompaniments: impl IntoIterator<Item = &'a Accompaniment>,
    ) {
        self.slots.clear();
        for accompaniment in accompaniments {
            self.slots
                .extend(week.slots(register, accompaniment).map(|slot| Placed {
                    day: slot.day,
                    span: Span::new(slot.start, slot.end),
                    place: accompaniment.establishment,
                    with_pupil: slot.activity.is_pupil_time(),
                }));
        }
        self.slots.sort_unstable();
    }

    /// The slots of a day, in order.
    pub fn on(&self, day: Weekday) -> &[Placed] {
        let from = self.slots.partition_point(|slot| slot.day < day);
        let to = self.slots.partition_point(|slot| slot.day <= day);
        self.slots.get(from..to).unwrap_or_default()
    }

    /// All minutes; coinciding slots count once.
    pub fn placed(&self) -> Minutes {
        self.sum(|_| true)
    }

    /// Minutes with a pupil; coinciding slots count once.
    pub fn with_pupil(&self) -> Minutes {
        self.sum(|slot| slot.with_pupil)
    }

    /// The school with most minutes; of equals, the lowest number.
    pub fn busiest(&self) -> Option<EstablishmentId> {
        let mut schools: Vec<_> = self.slots.iter().map(|slot| slot.place).collect();
        schools.sort_unstable();
        schools.dedup();
        schools
            .into_iter()
            .rev()
            .max_by_key(|school| self.sum(|slot| slot.place == *school))
    }

    fn sum(&self, kept: impl Fn(&Placed) -> bool) -> Minutes {
        self.slots
            .chunk_by(|a, b| a.day == b.day)
            .map(|day| covered(day.iter().filter(|slot| kept(slot)).map(|slot| slot.span)))
            .sum()
    }
}
