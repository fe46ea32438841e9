//! Values as text: what a field begins with, such that reading it gives the value back.

use super::Ground;
use super::read::spans::ACTIVITIES;
use super::value::Value;
use crate::domain::{
    Activity, Amendment, Date, Membership, Minute, Need, Places, Ref, SettingKey, Slot, WeeklySpan,
    Weeks,
};
use crate::text::{Id, Lang, Text};
use crate::words::label;

/// The text of a value. `known` are the names of its records.
pub fn typed(value: &Value, known: &[(String, Ref)], ground: &Ground<'_>) -> String {
    let text = ground.text;
    let name = |target: &Ref| {
        known
            .iter()
            .find(|(_, known)| known == target)
            .map_or_else(|| target.to_string(), |(name, _)| name.clone())
    };
    match value {
        Value::Line(line) => line.as_ref().map(ToString::to_string).unwrap_or_default(),
        Value::Day(day) => day.map(|day| date(day, text)).unwrap_or_default(),
        Value::Minutes(minutes) => minutes.map(|m| text.minutes(m)).unwrap_or_default(),
        Value::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
        Value::Quota(quota) => quota.map(|q| text.quota(q)).unwrap_or_default(),
        Value::Choice(_) => String::new(),
        Value::Record(target) => target.as_ref().map(name).unwrap_or_default(),
        Value::Records(all) => joined(all.iter().map(name), ", "),
        Value::Lines(all) => joined(all.iter().map(|line| line.replace([',', ';'], " ")), ", "),
        Value::Slots(all) => joined(all.iter().map(|one| slot(one, text)), ", "),
        Value::Spans(all) => joined(all.iter().map(|one| span(one, text)), ", "),
        Value::Needs(all) => joined(all.iter().map(|one| need(one, text)), ", "),
        Value::Levels(all) => joined(all.iter().map(|level| text.level(*level).to_owned()), ", "),
        Value::Suspensions(all) => joined(
            all.iter()
                .map(|s| format!("{} {}", range(s.from, s.to, text), text.suspension(s.kind))),
            ", ",
        ),
        Value::Amendments(all) => joined(all.iter().map(|one| amendment(one, &name, text)), " ; "),
        Value::Memberships(all) => joined(all.iter().map(|one| membership(one, text)), " ; "),
        Value::Agreements(all) => joined(all.iter().map(|a| range(a.from, a.to, text)), ", "),
        Value::Position(place) => place
            .map(|place| {
                let (lat, lon) = place.degrees();
                format!("{lat:.6}, {lon:.6}")
            })
            .unwrap_or_default(),
        Value::Part(part) => day_part(*part, ground),
    }
}

/// The records that a value names, each with a name of its own in it.
pub fn known(value: &Value, ground: &Ground<'_>) -> Vec<(String, Ref)> {
    let mut targets: Vec<Ref> = match value {
        Value::Record(target) => target.iter().copied().collect(),
        Value::Records(all) => all.clone(),
        Value::Amendments(all) => all
            .iter()
            .filter_map(|a| a.places.as_ref())
            .flat_map(named)
            .collect(),
        _ => Vec::new(),
    };
    targets.dedup();
    let mut known: Vec<(String, Ref)> = Vec::new();
    for target in targets {
        let name = name(target, ground);
        // Two of one name: the code tells them apart.
        let taken = known
            .iter()
            .any(|(other, of)| *other == name && *of != target);
        known.push((if taken { target.to_string() } else { name }, target));
    }
    known
}

/// The name of a record as a field writes it: what parts a list is not in it.
pub fn name(target: Ref, ground: &Ground<'_>) -> String {
    let name = label::of(&ground.desk.register, ground.text, target);
    let plain = name.replace([',', ';', '+'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A day such that it reads back: English figures would mislead, so there it is written year first.
pub fn date(day: Date, text: &Text) -> String {
    match text.lang() {
        Lang::French => text.date(day),
        Lang::English => day.to_string(),
    }
}

/// `lun 8h30-11h30 impaires repas`.
pub fn slot(slot: &Slot, text: &Text) -> String {
    let mut words = format!(
        "{} {}-{}",
        day(slot.day, text),
        time(slot.start, text),
        time(slot.end, text)
    );
    let weeks = match slot.weeks {
        Weeks::Every => None,
        Weeks::Odd => Some(first(Id::WordOdd, text)),
        Weeks::Even => Some(first(Id::WordEven, text)),
    };
    let activity = ACTIVITIES.contains(&slot.activity) && slot.activity != Activity::Class;
    let activity = activity.then(|| text.activity(slot.activity));
    for word in weeks.into_iter().chain(activity) {
        words.push(' ');
        words.push_str(word);
    }
    words
}

/// `mer`, `ven 13h30-17h`.
pub fn span(span: &WeeklySpan, text: &Text) -> String {
    if (span.start, span.end) == (Minute::START, Minute::END) {
        return day(span.day, text);
    }
    format!(
        "{} {}-{}",
        day(span.day, text),
        time(span.start, text),
        time(span.end, text)
    )
}

fn day(day: crate::domain::Weekday, text: &Text) -> String {
    text.weekday_short(day).trim_end_matches('.').to_owned()
}

fn time(minute: Minute, text: &Text) -> String {
    let (h, m) = (minute.0 / 60, minute.0 % 60);
    match (text.lang(), m) {
        (Lang::French, 0) => format!("{h}h"),
        (Lang::French, m) => format!("{h}h{m:02}"),
        (Lang::English, m) => format!("{h}:{m:02}"),
    }
}

fn need(need: &Need, text: &Text) -> String {
    let words = text.skill(&need.skill);
    if need.required {
        format!("{words} !")
    } else {
        words
    }
}

fn range(from: Date, to: Date, text: &Text) -> String {
    format!("{} → {}", date(from, text), date(to, text))
}

fn membership(one: &Membership, text: &Text) -> String {
    let name = one.cluster.replace(';', " ");
    let day = |day: Option<Date>| day.map(|day| date(day, text)).unwrap_or_default();
    match (one.from, one.to) {
        (None, None) => name,
        (from, to) => format!("{name} ({} → {})", day(from), day(to)),
    }
}

fn amendment(one: &Amendment, name: &impl Fn(&Ref) -> String, text: &Text) -> String {
    let mut words = match one.end {
        Some(end) => format!("{} : {}", one.number, range(one.from, end, text)),
        None => format!("{} : {}", one.number, date(one.from, text)),
    };
    let mut clause = |id: Option<Id>, rest: String| {
        words.push_str(", ");
        if let Some(id) = id {
            words.push_str(first(id, text));
            words.push(' ');
        }
        words.push_str(&rest);
    };
    if let Some(weekly) = one.weekly {
        clause(None, text.minutes(weekly));
    }
    if let Some(signed) = one.signed {
        clause(Some(Id::WordSigned), date(signed, text));
    }
    if let Some(places) = &one.places {
        if let Some(zone) = &places.zone {
            clause(Some(Id::WordZone), zone.replace([',', ';'], " "));
        }
        let schools: Vec<String> = places
            .establishments
            .iter()
            .map(|id| name(&(*id).into()))
            .collect();
        if !schools.is_empty() {
            clause(Some(Id::WordAt), schools.join(" + "));
        }
        let pupils: Vec<String> = places.pupils.iter().map(|id| name(&(*id).into())).collect();
        if !pupils.is_empty() {
            clause(Some(Id::WordWith), pupils.join(" + "));
        }
    }
    words
}

fn day_part((start, end): (Minute, Minute), ground: &Ground<'_>) -> String {
    let text = ground.text;
    let noon = Minute(ground.desk.register.number(SettingKey::Noon).clamp(0, 1440) as u16);
    let id = match (start, end) {
        (Minute::START, Minute::END) => Id::WordWholeDay,
        (Minute::START, end) if end == noon => Id::WordMorning,
        (start, Minute::END) if start == noon => Id::WordAfternoon,
        _ => return format!("{}-{}", time(start, text), time(end, text)),
    };
    first(id, text).to_owned()
}

/// The spelling that is written, of those that are read.
fn first(id: Id, text: &Text) -> &str {
    text.get(id).split('|').next().unwrap_or_default()
}

fn named(places: &Places) -> Vec<Ref> {
    let schools = places.establishments.iter().map(|id| Ref::from(*id));
    schools
        .chain(places.pupils.iter().map(|id| Ref::from(*id)))
        .collect()
}

fn joined(all: impl Iterator<Item = String>, separator: &str) -> String {
    all.collect::<Vec<_>>().join(separator)
}
