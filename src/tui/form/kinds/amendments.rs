//! Amendments of a contract, parted by `;`:
//! `1 : 01/09/2025 → 31/08/2026, 24 h, signé 15/06/2025, zone PIAL Vallée-Nord`.

use super::words::{first, is, parts};
use super::{day, duration, range, record, records};
use crate::domain::{Amendment, Clean, Kind, Places, RecordId, Ref};
use crate::text::{Id, Text};
use crate::tui::form::ground::Ground;
use crate::typed::Looking;

/// Amendments in order; one without a number gets the next.
pub fn parse(
    raw: &str,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Vec<Amendment>, String> {
    let mut all: Vec<Amendment> = Vec::new();
    for part in parts(raw, &[';']) {
        let (number, rest) = part
            .split_once(':')
            .and_then(|(number, rest)| Some((Some(number.trim().parse::<u16>().ok()?), rest)))
            .unwrap_or((None, part));
        let next = all
            .iter()
            .map(|amendment| amendment.number)
            .max()
            .unwrap_or(0)
            .saturating_add(1);
        all.push(one(number.unwrap_or(next), rest, known, ground)?);
    }
    Ok(all)
}

fn one(
    number: u16,
    raw: &str,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Amendment, String> {
    let mut clauses = parts(raw, &[',']);
    let opening = clauses.next().unwrap_or_default();
    let (from, end, rest) = range::parse(opening, ground)?;
    let Some(from) = from.filter(|_| rest.is_empty()) else {
        return Err(ground.text.fault_amendment(opening));
    };
    let mut made = Amendment {
        number,
        signed: None,
        from,
        end,
        weekly: None,
        places: None,
    };
    for clause in clauses {
        let (word, rest) = clause
            .split_once(char::is_whitespace)
            .unwrap_or((clause, ""));
        let text = ground.text;
        let names = |kind| -> Result<Vec<Ref>, String> {
            let names: Vec<&str> = rest.split('+').collect();
            records::parse(&names.join(","), kind, known, ground)
        };
        if is(word, Id::WordSigned, text) {
            made.signed = Some(day::one(rest, Looking::Back, ground)?);
        } else if is(word, Id::WordZone, text) {
            places(&mut made).zone = Clean::some(rest);
        } else if is(word, Id::WordAt, text) {
            let found = names(Kind::Establishment)?;
            places(&mut made).establishments = typed(found);
        } else if is(word, Id::WordWith, text) {
            let found = names(Kind::Pupil)?;
            places(&mut made).pupils = typed(found);
        } else {
            made.weekly =
                duration::parse(clause, ground).map_err(|_| text.fault_amendment(clause))?;
        }
    }
    Ok(made)
}

fn places(amendment: &mut Amendment) -> &mut Places {
    amendment.places.get_or_insert_with(Places::default)
}

fn typed<I: RecordId>(targets: Vec<Ref>) -> Vec<I> {
    targets.into_iter().filter_map(Ref::typed).collect()
}

/// The amendments.
pub fn print(all: &[Amendment], known: &[(String, Ref)], text: &Text) -> String {
    let all = all.iter().map(|one| written(one, known, text));
    all.collect::<Vec<_>>().join(" ; ")
}

fn written(one: &Amendment, known: &[(String, Ref)], text: &Text) -> String {
    let mut words = match one.end {
        Some(end) => format!("{} : {}", one.number, range::print(one.from, end, text)),
        None => format!("{} : {}", one.number, day::print(one.from, text)),
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
        clause(Some(Id::WordSigned), day::print(signed, text));
    }
    if let Some(places) = &one.places {
        if let Some(zone) = &places.zone {
            clause(Some(Id::WordZone), zone.replace([',', ';'], " "));
        }
        let schools: Vec<String> = places
            .establishments
            .iter()
            .map(|id| record::print((*id).into(), known))
            .collect();
        if !schools.is_empty() {
            clause(Some(Id::WordAt), schools.join(" + "));
        }
        let pupils: Vec<String> = places
            .pupils
            .iter()
            .map(|id| record::print((*id).into(), known))
            .collect();
        if !pupils.is_empty() {
            clause(Some(Id::WordWith), pupils.join(" + "));
        }
    }
    words
}

/// The records that they name.
pub fn named(all: &[Amendment]) -> impl Iterator<Item = Ref> {
    let places = all.iter().filter_map(|one| one.places.as_ref());
    places.flat_map(|places| {
        let schools = places.establishments.iter().map(|id| Ref::from(*id));
        schools.chain(places.pupils.iter().map(|id| Ref::from(*id)))
    })
}
