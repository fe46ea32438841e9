//! How a pupil's covered hours add up: slot by slot.

use super::super::label;
use super::super::line::{Line, Weight};
use crate::department::Department;
use crate::domain::PupilId;
use crate::text::{Id, Text};
use crate::words;

/// Each slot of the week, what is placed, needed and missing.
pub(super) fn lines(id: PupilId, text: &Text, department: &Department) -> Vec<Line> {
    let day = department.school_day();
    let links = department.register.accompaniments_of(id);
    let mut lines = Vec::new();
    for (_, link) in links.filter(|(_, link)| link.valid_on(day)) {
        let who = label::avs(&department.register, link.avs);
        for slot in link.slots_on(day) {
            let what = format!("{who} · {}", words::slot(text, slot));
            lines.push(Line::from((what, text.minutes(slot.length()))));
        }
    }
    let hours = department.pupil_hours(id);
    for (id, minutes) in [
        (Id::SumPlaced, hours.placed),
        (Id::SumNeeded, hours.needed),
        (Id::SumMissing, hours.missing),
    ] {
        let (what, value) = (text.get(id), text.minutes(minutes));
        lines.push(Line::new(Weight::Strong, what, value));
    }
    if hours.waiting {
        lines.push(Line::new(
            Weight::Strong,
            text.get(Id::Waiting),
            String::new(),
        ));
    }
    lines
}
