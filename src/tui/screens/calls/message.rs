//! The message of a call, ready to be read out or sent: who is absent, where, when, whom, whom to
//! ask for, who asks.

use std::fmt::Write;

use super::Calls;
use crate::cover::{Call, Callee};
use crate::domain::{Absentee, Cover, Date, EstablishmentId, Pupil, Register};
use crate::text::{Id, Text};
use crate::tui::context::Cx;

/// The message of a call, line by line.
pub(super) fn lines(calls: &Calls, cx: &Cx<'_>, call: &Call) -> Vec<String> {
    let (text, register) = (cx.text, &cx.department.register);
    let covers: Vec<&Cover> = call
        .covers
        .iter()
        .filter_map(|id| register.get(*id))
        .collect();
    let Some(first) = covers.first() else {
        return Vec::new();
    };
    let (absent, several) = absent(register, &covers, text);
    let when = day(text, cx.today, first.date);
    let mut lines = match call.to {
        Callee::Avs(avs) => {
            let name = register.get(avs).map(|avs| avs.first.to_string());
            let name = name.unwrap_or_default();
            vec![match several {
                false => text.message_ask(name, absent, when),
                true => text.message_ask_several(name, absent, when),
            }]
        }
        Callee::School(_) => vec![match several {
            false => text.message_school(absent, when),
            true => text.message_school_several(absent, when),
        }],
    };
    let mut at: Option<(Date, EstablishmentId)> = None;
    for cover in &covers {
        let place = place(register, cover);
        let here = place.map(|place| (cover.date, place));
        if here != at {
            at = here;
            let several = covers.iter().any(|other| other.date != first.date);
            let day = several.then(|| text.day_long(cover.date));
            let school = place.map(|place| address(text, register, place));
            let asks = matches!(call.to, Callee::Avs(_));
            let words = [day, school.filter(|_| asks)].into_iter().flatten();
            let words = words.collect::<Vec<_>>().join(" · ");
            lines.extend((!words.is_empty()).then(|| format!("{words}\u{a0}:")));
        }
        let span = text.span(cover.start, cover.end);
        lines.push(format!("– {span} {}", pupils(text, register, cover)));
    }
    if matches!(call.to, Callee::Avs(_)) {
        lines.push(text.get(Id::MessageAnswer).to_owned());
    }
    lines.extend(calls.added.get(&call.to).cloned());
    let time = format!("{:02}:{:02}", cx.now.hour(), cx.now.minute());
    lines.push(text.message_sign(cx.who, time));
    lines
}

/// The first names of those who are absent, and whether they are several.
fn absent(register: &Register, covers: &[&Cover], text: &Text) -> (String, bool) {
    let mut names: Vec<String> = Vec::new();
    for cover in covers {
        let who = register.get(cover.absence).map(|absence| absence.who);
        let name = match who {
            Some(Absentee::Avs(avs)) => register.get(avs).map(|avs| avs.first.to_string()),
            _ => None,
        };
        names.extend(name.filter(|name| !names.contains(name)));
    }
    let several = names.len() > 1;
    let last = names.pop().unwrap_or_default();
    let words = match several {
        true => text.list_and(names.join(", "), last),
        false => last,
    };
    (words, several)
}

fn day(text: &Text, today: Date, date: Date) -> String {
    let day = text.day_long(date);
    match date == today {
        true => text.message_today(day),
        false => text.message_on(day),
    }
}

/// The school of a cover.
pub(super) fn place(register: &Register, cover: &Cover) -> Option<EstablishmentId> {
    let slot = cover.needs.first()?;
    Some(register.get(slot.accompaniment)?.establishment)
}

/// A school with its address and whom to ask for.
fn address(text: &Text, register: &Register, id: EstablishmentId) -> String {
    let Some(school) = register.get(id) else {
        return id.to_string();
    };
    let mut words = school.name.to_string();
    for part in school.address.iter().chain(&school.commune) {
        // Writing to a string never fails.
        let _ = write!(words, ", {part}");
    }
    match &school.head {
        Some(head) => text.message_at_head(words, head),
        None => words,
    }
}

/// `Yanis H. (CM1, Mme Roy)`, all of a cover; what for, of a group.
fn pupils(text: &Text, register: &Register, cover: &Cover) -> String {
    let each = cover.needs.iter().filter_map(|slot| {
        let link = register.get(slot.accompaniment)?;
        match link.pupil {
            Some(id) => register.get(id).map(said),
            None => {
                let slot = link.slots.iter().find(|own| own.number == slot.slot)?;
                Some(text.activity(slot.activity).to_owned())
            }
        }
    });
    each.collect::<Vec<_>>().join(", ")
}

/// `Yanis H. (CM1, Mme Roy)`: enough to find her, no more.
fn said(pupil: &Pupil) -> String {
    let mut words = pupil.first.to_string();
    if let Some(initial) = pupil.last.chars().next() {
        let _ = write!(words, " {initial}.");
    }
    let found: Vec<&str> = pupil
        .class
        .iter()
        .chain(&pupil.teacher)
        .map(|word| &**word)
        .collect();
    match found.is_empty() {
        true => words,
        false => format!("{words} ({})", found.join(", ")),
    }
}
