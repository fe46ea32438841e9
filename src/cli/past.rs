//! The records at the end of an earlier day, for the screens and for `relais show --as-of`.

use jiff::tz::TimeZone;

use crate::app::past::Missing;
use crate::domain::past::{Stood, Unknown, before, done_since};
use crate::domain::{Date, Instant, JournalEntry, Ref, Register, plus_days};

/// The records as they stood when `day` ended in `zone`, or why `target` cannot be shown then;
/// `last` is the sequence of the store's last act.
///
/// # Errors
/// Those of `entry`, which reads an act.
pub fn stood<E>(
    register: &Register,
    last: u64,
    target: Ref,
    day: Date,
    zone: &TimeZone,
    entry: impl FnMut(u64) -> Result<JournalEntry, E>,
) -> Result<Result<Register, Missing>, E> {
    let date = |at: Instant| at.to_zoned_datetime(zone.clone()).date();
    let acts = match done_since(register.history(), last, end_of(day, zone)) {
        Ok(acts) => acts,
        Err(Unknown::NothingKept) => return Ok(Err(Missing::NothingKept)),
        Err(Unknown::KeptSince(at)) => return Ok(Err(Missing::KeptSince(date(at)))),
    };
    let Stood { register, made } = before(register, &acts, target, entry)?;
    Ok(match made {
        _ if register.holds(target) => Ok(register),
        Some(at) => Err(Missing::NotYet(date(at))),
        None => Err(Missing::NotThere),
    })
}

/// The last moment of a day.
fn end_of(day: Date, zone: &TimeZone) -> Instant {
    let next = plus_days(day, 1).to_zoned_datetime(zone.clone());
    next.map_or(Instant::MAX, |midnight| {
        let second = midnight.timestamp().as_second() - 1;
        Instant::from_second(second).unwrap_or(Instant::MAX)
    })
}
