//! The fields of records with their values in words; what is not known is left out.

use super::label;
use crate::domain::{
    Activity, Amendment, Change, Date, DayPart, Membership, Places, Ref, Register, Setting, Slot,
    Weeks,
};
use crate::record::{self, Told, Value, Where};
use crate::text::{Id, Text};

/// A field and its value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldField {
    /// Its name.
    pub id: Id,
    /// Its value.
    pub value: String,
    /// The same part by part, where it is a list.
    pub parts: Vec<String>,
}

/// The fields of any record of the register, for its card: places on Earth are left to maps.
pub fn fields(register: &Register, text: &Text, target: Ref) -> Vec<ToldField> {
    let mut told = record::of(register, target, Where::Card);
    told.retain(|field| !matches!(field.value, Value::Position(_)));
    said(register, text, told)
}

/// The fields before and after a change; none where there was, or is, no record.
pub(super) fn of_change(
    register: &Register,
    text: &Text,
    change: &Change,
) -> [Option<Vec<ToldField>>; 2] {
    record::of_change(change, Where::Card).map(|told| Some(said(register, text, told?)))
}

/// A field that a change touches, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedField {
    /// Its name in JSON.
    pub key: &'static str,
    /// Its name in words.
    pub id: Id,
    /// What was there; empty when nothing was.
    pub before: String,
    /// What is there then; empty when nothing is.
    pub after: String,
}

/// The fields that differ before and after a change of a record that is there.
pub fn changed(register: &Register, text: &Text, change: &Change) -> Vec<ChangedField> {
    let [before, after] = record::of_change(change, Where::Json).map(Option::unwrap_or_default);
    let words = |told: &Told| {
        let told = said(register, text, vec![told.clone()]).into_iter().next();
        told.map(|field| field.value).unwrap_or_default()
    };
    let pairs = before.iter().zip(&after);
    let differ = pairs.filter(|(was, is)| was.value != is.value);
    let field = |(was, is): (&Told, &Told)| ChangedField {
        key: is.key,
        id: is.label,
        before: words(was),
        after: words(is),
    };
    differ.map(field).collect()
}

fn said(register: &Register, text: &Text, told: Vec<Told>) -> Vec<ToldField> {
    let fields = told.into_iter().map(|field| {
        let parts = list(register, text, &field.value).unwrap_or_default();
        let value = match field.blank {
            Some(word) if field.value.is_empty() => text.get(word.label).to_owned(),
            _ if !parts.is_empty() => joined(&parts),
            _ => value(register, text, &field.value),
        };
        let id = field.label;
        ToldField { id, value, parts }
    });
    fields.filter(|field| !field.value.is_empty()).collect()
}

/// A value in words; empty where there is nothing to say.
fn value(register: &Register, text: &Text, value: &Value) -> String {
    use Value as V;
    let name = |target: &Ref| label::of(register, text, *target);
    let maybe = |words: Option<String>| words.unwrap_or_default();
    match value {
        V::Nothing | V::Flag(false) => String::new(),
        V::Line(line) => maybe(line.as_ref().map(ToString::to_string)),
        V::Day(day) => maybe(day.map(|day| text.date(day))),
        V::Minutes(minutes) => maybe(minutes.map(|minutes| text.minutes(minutes))),
        V::Number(number) => maybe(number.map(|number| number.to_string())),
        V::Quota(quota) => maybe(quota.map(|quota| text.quota(quota))),
        V::Km(km) => maybe(km.map(|km| text.km(km))),
        V::Mode(mode) => maybe(mode.map(|mode| text.mode(mode))),
        V::Choice(choice) => maybe(choice.word().map(|word| text.get(word.label).to_owned())),
        V::Record(target) => maybe(target.as_ref().map(name)),
        V::Flag(true) => text.yes_no(true).to_owned(),
        V::Time(minute) => text.time(*minute),
        V::Part((start, end)) => text.span(*start, *end),
        V::Away((DayPart::Whole, start, end)) => text.span(*start, *end),
        V::Away((part, ..)) => text.day_part(*part).to_owned(),
        V::Moment(moment) => {
            maybe(moment.map(|at| format!("{} {}", text.date(at.date), text.time(at.minute))))
        }
        V::Position(place) => maybe(place.map(|place| {
            let (latitude, longitude) = place.degrees();
            format!("{latitude:.6}, {longitude:.6}")
        })),
        V::Ended(ended) => {
            maybe(ended.map(|one| format!("{} {}", text.date(one.on), text.ending(one.how))))
        }
        V::Answer(answer) => {
            maybe(answer.map(|one| format!("{} {}", text.date(one.on), text.yes_no(one.accepted))))
        }
        V::Setting(setting) => maybe(setting.as_ref().map(|setting| of_setting(setting, text))),
        // What is a list is told part by part.
        _ => String::new(),
    }
}

/// The parts of a list in words; none for what is no list.
pub fn list(register: &Register, text: &Text, value: &Value) -> Option<Vec<String>> {
    use Value as V;
    let name = |target: &Ref| label::of(register, text, *target);
    Some(match value {
        V::Records(all) => collected(all.iter().map(name)),
        V::Lines(all) => collected(all.iter().map(ToString::to_string)),
        V::Levels(all) => collected(all.iter().map(|level| text.level(*level).to_owned())),
        V::Skills(all) => collected(all.iter().map(|skill| text.skill(skill))),
        V::Needs(all) => collected(all.iter().map(|need| {
            let words = text.skill(&need.skill);
            if need.required {
                format!("{words} !")
            } else {
                words
            }
        })),
        V::Slots(all) => collected(all.iter().map(|one| slot(text, one))),
        V::Spans(all) => collected(all.iter().map(|span| {
            let hours = text.span(span.start, span.end);
            format!("{} {hours}", text.weekday_short(span.day))
        })),
        V::Suspensions(all) => collected(all.iter().map(|one| {
            let (from, to) = (text.date(one.from), text.date(one.to));
            format!("{from} → {to} {}", text.suspension(one.kind))
        })),
        V::Agreements(all) => collected(
            all.iter()
                .map(|one| format!("{} → {}", text.date(one.from), text.date(one.to))),
        ),
        V::Amendments(all) => collected(all.iter().map(|one| amendment(register, text, one))),
        V::Memberships(all) => collected(all.iter().map(|one| membership(text, one))),
        V::Places(all) => places(register, text, all),
        V::NeedRefs(all) => collected(all.iter().map(|need| {
            let link = register.get(need.accompaniment);
            let slots = link.into_iter().flat_map(|link| &link.slots);
            let mut slots = slots.filter(|slot| slot.number == need.slot);
            let link = label::accompaniment(register, text, need.accompaniment);
            match slots.next() {
                Some(one) => format!("{link} {}", slot(text, one)),
                None => link,
            }
        })),
        V::Refusals(all) => collected(all.iter().map(|no| label::avs(register, no.avs))),
        _ => return None,
    })
}

/// `lun. 08:30–11:30`, with its weeks and activity where they are not the usual ones.
pub fn slot(text: &Text, slot: &Slot) -> String {
    let mut words = format!(
        "{} {}",
        text.weekday_short(slot.day),
        text.span(slot.start, slot.end)
    );
    if slot.weeks != Weeks::Every {
        words.push_str(&format!(" {}", text.weeks(slot.weeks)));
    }
    if slot.activity != Activity::Class {
        words.push_str(&format!(" {}", text.activity(slot.activity)));
    }
    if let Some(day) = slot.from {
        words = text.slot_from(words, text.date(day));
    }
    if let Some(day) = slot.to {
        words = text.slot_until(words, text.date(day));
    }
    words
}

/// Every part of it: a change of any shows.
fn amendment(register: &Register, text: &Text, one: &Amendment) -> String {
    let Amendment {
        number,
        signed,
        from,
        end,
        weekly,
        places: named,
    } = one;
    let mut words = format!("{number} · {}", text.date(*from));
    if let Some(end) = end {
        words.push_str(&format!(" → {}", text.date(*end)));
    }
    let weekly = weekly.map(|weekly| text.minutes(weekly));
    let named = named.as_ref();
    let named = named.map(|named| joined(&places(register, text, named)));
    let signed = signed.map(|day| format!("{} {}", text.get(Id::FieldSigned), text.date(day)));
    for part in [weekly, named, signed].into_iter().flatten() {
        words.push_str(&format!(" · {part}"));
    }
    words
}

/// Pupils, schools, zone.
fn places(register: &Register, text: &Text, places: &Places) -> Vec<String> {
    let Places {
        pupils,
        establishments,
        zone,
    } = places;
    let pupils = pupils.iter().map(|id| Ref::from(*id));
    let schools = establishments.iter().map(|id| Ref::from(*id));
    let named = pupils.chain(schools);
    let named = named.map(|target| label::of(register, text, target));
    named.chain(zone.iter().map(ToString::to_string)).collect()
}

/// A cluster, with the days between which the school is in it where they are known.
fn membership(text: &Text, one: &Membership) -> String {
    let Membership { cluster, from, to } = one;
    let name = cluster.to_string();
    let day = |day: Date| text.date(day);
    match (from.map(day), to.map(day)) {
        (None, None) => name,
        (Some(from), None) => text.membership_from(name, from),
        (None, Some(to)) => text.membership_to(name, to),
        (Some(from), Some(to)) => format!("{name} {from} → {to}"),
    }
}

fn of_setting(setting: &Setting, text: &Text) -> String {
    match setting {
        Setting::Flag(flag) => text.yes_no(*flag).to_owned(),
        Setting::Number(number) => number.to_string(),
        Setting::Text(words) => words.to_string(),
        Setting::List(list) => {
            let words: Vec<String> = list.iter().map(ToString::to_string).collect();
            joined(&words)
        }
    }
}

fn collected(words: impl Iterator<Item = String>) -> Vec<String> {
    words.collect()
}

fn joined(parts: &[String]) -> String {
    parts.join(", ")
}
