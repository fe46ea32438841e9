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
    let last = covers.iter().map(|cover| cover.date).max();
    let (from, to) = match last.filter(|last| *last != first.date) {
        Some(last) => away(register, &covers).unwrap_or((first.date, last)),
        None => (first.date, first.date),
    };
    let when = when(text, cx.today, from, to);
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
    lines.extend(hours(text, register, call, &covers));
    if matches!(call.to, Callee::Avs(_)) {
        lines.push(text.get(Id::MessageAnswer).to_owned());
    }
    lines.extend(calls.added.get(&call.to).cloned());
    // Never a login: whoever has not told her name signs by hand.
    if let Some(name) = cx.signature {
        let time = format!("{:02}:{:02}", cx.now.hour(), cx.now.minute());
        lines.push(text.message_sign(name, time));
    }
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

/// From the first day of the absences that covers answer to the last.
fn away(register: &Register, covers: &[&Cover]) -> Option<(Date, Date)> {
    let absences = covers
        .iter()
        .filter_map(|cover| register.get(cover.absence));
    let days = absences.map(|absence| (absence.from.date, absence.to.date));
    days.reduce(|(from, to), (first, last)| (from.min(first), to.max(last)))
}

fn when(text: &Text, today: Date, first: Date, last: Date) -> String {
    let day = text.day_long(first);
    if first != last {
        return text.from_day_to_day(first, last);
    }
    match first == today {
        true => text.message_today(day),
        false => text.message_on(day),
    }
}

/// Where and when, as one would tell it: each school once, and what is the same on several days in
/// one line.
fn hours(text: &Text, register: &Register, call: &Call, covers: &[&Cover]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut places: Vec<Option<EstablishmentId>> = Vec::new();
    for cover in covers {
        let place = place(register, cover);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let first = covers.first().map(|cover| cover.date);
    let several = covers.iter().any(|other| Some(other.date) != first);
    let asks = matches!(call.to, Callee::Avs(_));
    for at in places {
        let here = covers.iter().filter(|cover| place(register, cover) == at);
        if let Some(school) = at.filter(|_| asks) {
            lines.push(format!("{}\u{a0}:", address(text, register, school)));
        }
        let mut same: Vec<(String, Vec<Date>)> = Vec::new();
        for cover in here {
            let span = text.span(cover.start, cover.end);
            let words = format!("{span} {}", pupils(text, register, cover));
            match same.iter_mut().find(|(other, _)| *other == words) {
                Some((_, days)) => days.push(cover.date),
                None => same.push((words, vec![cover.date])),
            }
        }
        lines.extend(same.into_iter().map(|(words, days)| match several {
            true => format!("– {}\u{a0}: {words}", text.days_said(&days)),
            false => format!("– {words}"),
        }));
    }
    lines
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
