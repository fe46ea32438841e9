//! The week of one assistant in half-days: what is taken, and room for what is not.
//!
//! A half-day is spent at one school, so that no journey is ever squeezed between two slots.

use super::dice::Dice;
use crate::domain::{AccompanimentId, EstablishmentId, Minute, Weekday, WeeklySpan};

/// Half-days of a week: mornings and afternoons, Wednesday afternoon aside.
pub(super) const HALVES: usize = 9;

/// The half-day of that number, from Monday morning on.
pub(super) fn day_of(half: usize) -> Weekday {
    match half {
        0 | 1 => Weekday::Monday,
        2 | 3 => Weekday::Tuesday,
        4 => Weekday::Wednesday,
        5 | 6 => Weekday::Thursday,
        _ => Weekday::Friday,
    }
}

/// The half-days of a weekday.
pub(super) fn halves_on(day: Weekday) -> impl Iterator<Item = usize> {
    (0..HALVES).filter(move |half| day_of(*half) == day)
}

fn is_morning(half: usize) -> bool {
    matches!(half, 0 | 2 | 4 | 5 | 7)
}

/// First and last minute of a half-day at a school: collèges and lycées work longer.
pub(super) fn bounds(half: usize, secondary: bool) -> (u16, u16) {
    match (is_morning(half), secondary) {
        (true, false) => (510, 690),
        (true, true) => (480, 720),
        (false, false) => (810, 990),
        (false, true) => (810, 1_020),
    }
}

/// Time at one school within a half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stint {
    pub(super) half: usize,
    pub(super) start: u16,
    pub(super) end: u16,
}

impl Stint {
    pub(super) fn length(self) -> i32 {
        i32::from(self.end) - i32::from(self.start)
    }

    pub(super) fn span(self) -> WeeklySpan {
        WeeklySpan {
            day: day_of(self.half),
            start: Minute(self.start),
            end: Minute(self.end),
        }
    }
}

/// A stint that is taken, with the slots it became: several where pupils share it.
#[derive(Clone, Debug)]
pub(super) struct PlacedStint {
    pub(super) stint: Stint,
    pub(super) slots: Vec<(AccompanimentId, u16)>,
}

#[derive(Clone, Copy, Debug, Default)]
enum Half {
    #[default]
    Free,
    /// At a school, taken until that minute.
    At(EstablishmentId, u16),
    Closed,
}

/// What is taken of a week.
#[derive(Clone, Debug, Default)]
pub(super) struct WeekTaken {
    halves: [Half; HALVES],
}

impl WeekTaken {
    /// Takes a half-day out.
    pub(super) fn close(&mut self, half: usize) {
        self.set(half, Half::Closed);
    }

    /// Nothing is placed in that half-day and it may be worked.
    pub(super) fn is_free(&self, half: usize) -> bool {
        matches!(self.halves.get(half), Some(Half::Free))
    }

    fn set(&mut self, at: usize, half: Half) {
        if let Some(place) = self.halves.get_mut(at) {
            *place = half;
        }
    }

    /// Where the next slot at that school could begin in a half-day, and where that half-day ends.
    fn room(&self, half: usize, at: EstablishmentId, secondary: bool) -> Option<(u16, u16)> {
        let (start, end) = bounds(half, secondary);
        let start = match self.halves.get(half)? {
            Half::Free => start,
            Half::At(school, until) if *school == at => *until,
            _ => return None,
        };
        (start + 30 <= end).then_some((start, end))
    }

    /// Takes up to `minutes` at a school, at most one stint a half-day and none in those of `not`.
    pub(super) fn take(
        &mut self,
        dice: &mut Dice,
        at: EstablishmentId,
        secondary: bool,
        mut minutes: i32,
        not: &[Stint],
    ) -> Vec<Stint> {
        let turn = dice.below(HALVES);
        // Four half-days on, two days later: a pupil's hours spread over the week.
        let open: Vec<(usize, u16, u16)> = (0..HALVES)
            .map(|step| (turn + 4 * step) % HALVES)
            .filter(|half| not.iter().all(|taken| taken.half != *half))
            .filter_map(|half| Some((half, self.room(half, at, secondary)?)))
            .map(|(half, (start, end))| (half, start, end))
            .collect();
        let mut left = open.len() as i32;
        let mut stints = Vec::new();
        for (half, start, end) in open {
            if minutes < 30 {
                break;
            }
            let even = (minutes / left + 29) / 30 * 30;
            let wanted = dice.pick(LENGTHS).max(even);
            let length = wanted.min(minutes / 30 * 30).min(i32::from(end - start));
            let until = start + length as u16;
            self.set(half, Half::At(at, until));
            stints.push(Stint {
                half,
                start,
                end: until,
            });
            minutes -= length;
            left -= 1;
        }
        stints.sort();
        stints
    }
}

/// Minutes of a slot, the usual ones oftener.
const LENGTHS: &[i32] = &[60, 60, 90, 90, 90, 90, 120, 120, 180];

#[cfg(test)]
mod tests {
    use super::*;

    const SCHOOL: EstablishmentId = EstablishmentId(1);

    #[test]
    fn a_week_gives_what_is_asked_in_the_school_day_and_never_twice() {
        for seed in 0..100 {
            let mut dice = Dice::of(seed);
            let mut week = WeekTaken::default();
            let first = week.take(&mut dice, SCHOOL, false, 600, &[]);
            let second = week.take(&mut dice, SCHOOL, false, 600, &[]);
            let total = |stints: &[Stint]| stints.iter().map(|p| p.length()).sum::<i32>();
            assert_eq!(total(&first), 600);
            assert!(total(&second) <= 600);
            for a in &first {
                let (start, end) = bounds(a.half, false);
                assert!(start <= a.start && a.end <= end && a.length() >= 30);
                let apart = |b: &Stint| a.half != b.half || a.end <= b.start || b.end <= a.start;
                assert!(second.iter().all(apart));
            }
        }
    }

    #[test]
    fn a_half_day_is_spent_at_one_school() {
        let mut dice = Dice::of(1);
        let mut week = WeekTaken::default();
        let first = week.take(&mut dice, SCHOOL, true, 480, &[]);
        let other = week.take(&mut dice, EstablishmentId(2), true, 2_000, &[]);
        assert!(other.iter().all(|a| first.iter().all(|b| a.half != b.half)));
    }

    #[test]
    fn a_closed_half_day_and_a_taken_one_are_left_alone() {
        let mut dice = Dice::of(1);
        let mut week = WeekTaken::default();
        week.close(0);
        let taken = Stint {
            half: 1,
            start: 810,
            end: 900,
        };
        let stints = week.take(&mut dice, SCHOOL, false, 5_000, &[taken]);
        assert_eq!(stints.len(), HALVES - 2);
        assert!(stints.iter().all(|stint| stint.half > 1));
    }
}
