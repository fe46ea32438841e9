//! The clocks of schools: hours of a place as instants everywhere.

use jiff::civil::time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::domain::{Date, Minute, Zone};

/// The rule of a zone's clock, in the notation of POSIX: no table of the machine is read.
fn rule(zone: Option<Zone>) -> &'static str {
    match zone {
        None | Some(Zone::A | Zone::B | Zone::C | Zone::Corsica) => "CET-1CEST,M3.5.0,M10.5.0/3",
        Some(Zone::Guadeloupe | Zone::Martinique) => "AST4",
        Some(Zone::Guyane) => "<-03>3",
        Some(Zone::Mayotte) => "EAT-3",
        Some(Zone::Reunion) => "<+04>-4",
        Some(Zone::Polynesia) => "<-10>10",
        Some(Zone::NewCaledonia) => "<+11>-11",
        Some(Zone::SaintPierre) => "<-03>3<-02>,M3.2.0,M11.1.0",
        Some(Zone::WallisFutuna) => "<+12>-12",
    }
}

/// `20261110T073000Z`. An hour that a clock skips is the one after, one that comes twice the first.
pub fn utc(date: Date, minute: Minute, zone: Option<Zone>) -> String {
    let civil = date.to_datetime(time(0, 0, 0, 0));
    let civil = civil.saturating_add(SignedDuration::from_mins(i64::from(minute.0)));
    let zone = TimeZone::posix(rule(zone)).unwrap_or(TimeZone::UTC);
    let at = zone.to_timestamp(civil).unwrap_or(Timestamp::MIN);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
