//! Calendar files out (RFC 5545): deadlines as whole days, the hours of a week as spans.
//!
//! Written here and not by a library: those at hand stamp alarms with a clock of their own, fold at
//! 76 octets and bring a second library of dates. Every word that goes in is made clean first; the
//! words themselves are the caller's.

mod line;
mod week;
mod zone;

#[cfg(test)]
mod tests;

pub use week::{DayHours, EventKind, hours};

use line::Lines;

use crate::domain::{Date, Instant, Minute, Zone, plus_days};

/// What a file made here says of itself, on its third line.
const PRODUCT: &str = "PRODID:-//relais//relais//FR";

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// A whole day.
    Day(Date),
    /// Part of a day, half-open, by the clock of a zone of the school calendar.
    Span(Date, Minute, Minute, Option<Zone>),
}

/// An event of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing in every file: a calendar that reads a newer file mends it.
    pub uid: String,
    /// When.
    pub when: EventTime,
    /// What, in a few words.
    pub summary: String,
    /// More, line by line.
    pub description: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// Rings a week before.
    pub rings: bool,
}

/// A calendar of that name, whole. Lines end in CR LF and hold at most 75 octets.
pub fn calendar(name: &str, events: &[Event], stamp: Instant) -> String {
    let mut lines = Lines::default();
    lines.raw("BEGIN:VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw(PRODUCT);
    lines.raw("CALSCALE:GREGORIAN");
    lines.raw("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", name);
    for event in events {
        write(&mut lines, event, stamp);
    }
    lines.raw("END:VCALENDAR");
    lines.done()
}

/// Whether the beginning of a file is that of a calendar made here.
pub fn is_ours(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    lines.next() == Some(b"BEGIN:VCALENDAR") && lines.nth(1) == Some(PRODUCT.as_bytes())
}

fn write(lines: &mut Lines, event: &Event, stamp: Instant) {
    lines.raw("BEGIN:VEVENT");
    lines.text("UID", &event.uid);
    lines.raw(&format!("DTSTAMP:{}", stamp.strftime("%Y%m%dT%H%M%SZ")));
    match event.when {
        EventTime::Day(date) => {
            lines.raw(&format!("DTSTART;VALUE=DATE:{}", day(date)));
            lines.raw(&format!("DTEND;VALUE=DATE:{}", day(plus_days(date, 1))));
            // A deadline takes nobody's time.
            lines.raw("TRANSP:TRANSPARENT");
        }
        EventTime::Span(date, start, end, zone) => {
            lines.raw(&format!("DTSTART:{}", zone::utc(date, start, zone)));
            lines.raw(&format!("DTEND:{}", zone::utc(date, end, zone)));
        }
    }
    lines.text("SUMMARY", &event.summary);
    if !event.description.is_empty() {
        lines.texts("DESCRIPTION", &event.description);
    }
    if let Some(place) = &event.place {
        lines.text("LOCATION", place);
    }
    // Whoever publishes the calendar shows nobody's name by mistake.
    lines.raw("CLASS:PRIVATE");
    if event.rings {
        lines.raw("BEGIN:VALARM");
        lines.raw("ACTION:DISPLAY");
        lines.text("DESCRIPTION", &event.summary);
        lines.raw("TRIGGER:-P7D");
        lines.raw("END:VALARM");
    }
    lines.raw("END:VEVENT");
}

/// `20261110`.
fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}
