//! The cast: the people of every example, the same at any size, seed and day.
//!
//! They come first in every list, so that their codes are small. Their week hangs on the day
//! MARTIN Sophie is absent: it is written for a Tuesday and changes places with that day.

mod absences;
mod contracts;
mod people;
mod pupils;
mod schools;
mod timetable;

use super::days::Days;
use super::dice::Dice;
use super::records::Records;
use crate::domain::Clean;

/// How many schools, assistants and pupils the cast takes of a demo's counts.
pub(super) const COUNTS: super::size::Counts = super::size::Counts {
    establishments: schools::ALL.len(),
    avs: people::ALL.len(),
    pupils: pupils::ALL.len(),
};

/// Adds the cast to empty records.
pub(super) fn add(dice: &mut Dice, days: &Days, cluster: &Clean, records: &mut Records) {
    schools::add(days, cluster, records);
    people::add(dice, days, records);
    pupils::add(dice, days, records);
    contracts::add(dice, days, cluster, records);
    timetable::add(days, records);
    absences::add(days, records);
}
