//! The clocks of schools: hours of a place as instants everywhere.

use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};

use crate::calendar::clock_of;
use crate::domain::{Date, Minute, Zone};

/// `20261110T073000Z`. An hour that a clock skips is the one after, one that comes twice the first.
pub fn utc(date: Date, minute: Minute, zone: Option<Zone>) -> String {
    let civil = date.to_datetime(time(0, 0, 0, 0));
    let civil = civil.saturating_add(SignedDuration::from_mins(i64::from(minute.0)));
    let at = clock_of(zone).to_timestamp(civil).unwrap_or(Timestamp::MIN);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
