//! The values of fields, taken apart as JSON tells them.

use super::value::ShownValue;
use crate::domain::{Ended, Mode, Places, PupilNeed, Ref, Skill, Slot, Weekday, WeeklySpan};
use crate::record;
use crate::text::{Coded, Id, Text, Word};

/// A value as JSON and paper tell it.
pub fn of(value: record::Value, text: &Text) -> ShownValue {
    use record::Value as V;
    match value {
        V::Line(line) => line.as_ref().into(),
        V::Day(day) => day.into(),
        V::Minutes(minutes) => minutes.into(),
        V::Number(number) => number.into(),
        V::Quota(quota) => quota.into(),
        V::Choice(choice) => choice.word().map(|word| said(word, text)).into(),
        V::Record(target) => target.into(),
        V::Records(all) => ShownValue::list(all),
        V::Lines(all) => ShownValue::list(&all),
        V::Slots(all) => ShownValue::list(all.iter().map(|one| slot(one, text))),
        V::Spans(all) => ShownValue::list(all.iter().map(|one| span(*one, text))),
        V::Needs(all) => ShownValue::list(all.iter().map(|one| need(one, text))),
        V::Skills(all) => ShownValue::list(all.iter().map(|one| skill(one, text))),
        V::Levels(all) => ShownValue::list(all.into_iter().map(|one| coded(one, text))),
        V::Suspensions(all) => ShownValue::list(all.into_iter().map(|one| {
            ShownValue::Parts(vec![
                ("from", one.from.into()),
                ("to", one.to.into()),
                ("kind", coded(one.kind, text)),
            ])
        })),
        V::Amendments(all) => ShownValue::list(all.into_iter().map(|one| {
            ShownValue::Parts(vec![
                ("number", one.number.into()),
                ("signed", one.signed.into()),
                ("from", one.from.into()),
                ("end", one.end.into()),
                ("weekly", one.weekly.into()),
                ("places", one.places.as_ref().map(places).into()),
            ])
        })),
        V::Memberships(all) => ShownValue::list(all.into_iter().map(|one| {
            ShownValue::Parts(vec![
                ("cluster", (&one.cluster).into()),
                ("from", one.from.into()),
                ("to", one.to.into()),
            ])
        })),
        V::Agreements(all) => {
            ShownValue::list(all.into_iter().map(|one| {
                ShownValue::Parts(vec![("from", one.from.into()), ("to", one.to.into())])
            }))
        }
        V::Position(place) => place.into(),
        V::Flag(flag) => flag.into(),
        V::Km(km) => km.map(|km| km.0).into(),
        V::Time(minute) => minute.into(),
        V::Places(named) => places(&named),
        V::Ended(ended) => ended
            .map(|Ended { on, how }| {
                ShownValue::Parts(vec![("on", on.into()), ("how", coded(how, text))])
            })
            .into(),
        V::Answer(answer) => answer
            .map(|answer| {
                let words = text.yes_no(answer.accepted).to_owned();
                let accepted = ShownValue::Told(answer.accepted, words);
                ShownValue::Parts(vec![("on", answer.on.into()), ("accepted", accepted)])
            })
            .into(),
        V::Mode(mode) => mode
            .map(|mode| {
                let id = match mode {
                    Mode::Individual(_) => "Individual",
                    Mode::Shared => "Shared",
                };
                ShownValue::Coded(id.to_owned(), text.mode(mode))
            })
            .into(),
        // These are told in their parts.
        V::Nothing
        | V::Part(_)
        | V::Away(_)
        | V::Setting(_)
        | V::Moment(_)
        | V::NeedRefs(_)
        | V::Refusals(_) => ShownValue::Unknown,
    }
}

/// A word of our own.
pub fn said(word: &Word, text: &Text) -> ShownValue {
    ShownValue::Coded(word.id.to_owned(), text.get(word.label).to_owned())
}

fn coded<C: Coded>(value: C, text: &Text) -> ShownValue {
    C::WORDS
        .get(value.place())
        .map(|word| said(word, text))
        .into()
}

fn places(places: &Places) -> ShownValue {
    let pupils = places.pupils.iter().map(|id| Ref::from(*id));
    let schools = places.establishments.iter().map(|id| Ref::from(*id));
    ShownValue::Parts(vec![
        ("pupils", ShownValue::list(pupils)),
        ("establishments", ShownValue::list(schools)),
        ("zone", places.zone.as_ref().into()),
    ])
}

fn slot(slot: &Slot, text: &Text) -> ShownValue {
    ShownValue::Parts(vec![
        ("number", slot.number.into()),
        ("day", weekday(slot.day, text)),
        ("start", slot.start.into()),
        ("end", slot.end.into()),
        ("weeks", coded(slot.weeks, text)),
        ("activity", coded(slot.activity, text)),
    ])
}

fn span(span: WeeklySpan, text: &Text) -> ShownValue {
    ShownValue::Parts(vec![
        ("day", weekday(span.day, text)),
        ("start", span.start.into()),
        ("end", span.end.into()),
    ])
}

/// Days are called by the names that the code gives them.
fn weekday(day: Weekday, text: &Text) -> ShownValue {
    ShownValue::Coded(format!("{day:?}"), text.weekday_short(day).to_owned())
}

fn need(need: &PupilNeed, text: &Text) -> ShownValue {
    let how = text.get(if need.required {
        Id::CliNeedRequired
    } else {
        Id::CliNeedWished
    });
    ShownValue::Parts(vec![
        ("skill", skill(&need.skill, text)),
        ("required", ShownValue::Told(need.required, how.to_owned())),
    ])
}

/// A coded need or skill by the name that the code gives it; a gesture by its own name.
fn skill(skill: &Skill, text: &Text) -> ShownValue {
    let id = match skill {
        Skill::Gesture(name) => format!("Gesture:{name}"),
        known => format!("{known:?}"),
    };
    ShownValue::Coded(id, text.skill(skill))
}
