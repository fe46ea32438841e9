//! How a pupil's covered hours add up: slot by slot.

use super::super::label;
use super::super::line::{Line, Weight};
use crate::department::Desk;
use crate::domain::PupilId;
use crate::text::{Id, Text};
use crate::words;

/// Each slot of the week, what is placed, needed and missing.
pub(super) fn lines(id: PupilId, text: &Text, desk: &Desk) -> Vec<Line> {
    let day = desk.school_day();
    let links = desk.register.accompaniments_of(id);
    let mut lines = Vec::new();
    for (_, link) in links.filter(|(_, link)| link.valid_on(day)) {
        let who = label::avs(&desk.register, link.avs);
        for slot in &link.slots {
            let what = format!("{who} · {}", words::slot(text, slot));
            lines.push(Line::from((what, text.minutes(slot.length()))));
        }
    }
    let hours = desk.pupil_hours(id);
    for (id, minutes) in [
        (Id::SumPlaced, hours.placed),
        (Id::SumNeeded, hours.needed),
        (Id::SumMissing, hours.missing),
    ] {
        let (what, value) = (text.get(id), text.minutes(minutes));
        lines.push(Line::new(Weight::Strong, what, value));
    }
    lines
}
