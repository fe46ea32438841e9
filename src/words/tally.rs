//! Covers taken and hours lost, in words.

use crate::cover::tally;
use crate::department::Department;
use crate::domain::{AvsId, Minutes, Moment, PupilId};
use crate::text::{Id, Text};

/// `remplacements : 2 en 30 j, 5 dans l’année`; none when she took none this school year.
pub fn taken(id: AvsId, text: &Text, department: &Department) -> Option<String> {
    let taken = tally::taken(&department.register, id, department.today());
    (taken.year > 0).then(|| text.covers_taken(taken.lately, taken.year))
}

/// The hours that a pupil lost this school year; none when it is not one minute.
pub fn lost(
    id: PupilId,
    now: jiff::civil::DateTime,
    text: &Text,
    department: &Department,
) -> Option<(String, String)> {
    let lost = tally::lost(
        &department.register,
        id,
        Moment::from(now),
        &department.open_days(),
    );
    (lost > Minutes::ZERO).then(|| (text.get(Id::SumLost).to_owned(), text.minutes(lost)))
}
