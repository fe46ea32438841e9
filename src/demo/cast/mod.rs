//! The cast of `data/cast.toml` as records.
//!
//! They come first in every list, so that their codes are small. Their week hangs on the day
//! MARTIN Sophie is absent: it is written for a Tuesday and changes places with that day.

mod absences;
mod assistants;
mod contracts;
mod pupils;
mod schools;
mod timetable;

use super::data::Cast;
use super::days::Anchors;
use super::dice::Dice;
use super::records::Records;

/// Adds the cast to empty records.
pub(super) fn add(dice: &mut Dice, days: &Anchors, cast: &Cast, records: &mut Records) {
    schools::add(days, cast, records);
    assistants::add(dice, days, cast, records);
    pupils::add(dice, days, cast, records);
    contracts::add(dice, days, cast, records);
    timetable::add(days, cast, records);
    absences::add(days, cast, records);
}
