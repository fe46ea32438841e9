//! What happened to a contract: `01/01/2024 → 30/06/2024 enseigner`, and amendments, parted by `;`:
//! `1 : 01/09/2025 → 31/08/2026, 24 h, signé 15/06/2025, zone PIAL Vallée-Nord`.

use super::super::Ground;
use super::{days, numbers, past_day, records, words};
use crate::domain::{Amendment, Clean, Kind, Places, RecordId, Ref, Suspension, SuspensionKind};
use crate::text::Id;

/// Why a contract may be suspended.
pub const SUSPENSIONS: [SuspensionKind; 4] = [
    SuspensionKind::Teaching,
    SuspensionKind::Parental,
    SuspensionKind::Unpaid,
    SuspensionKind::Other,
];

/// Times out of a contract: from, to, why.
pub fn suspensions(raw: &str, ground: &Ground<'_>) -> Result<Vec<Suspension>, String> {
    words::parts(raw, &[',', ';'])
        .map(|part| suspension(part, ground))
        .collect()
}

fn suspension(part: &str, ground: &Ground<'_>) -> Result<Suspension, String> {
    let (from, to, why) = days::range(part, ground)?;
    let (Some(from), Some(to)) = (from, to) else {
        return Err(ground.text.fault_range(part));
    };
    let kind = match why {
        "" => SuspensionKind::Other,
        why => words::pick(
            why,
            SUSPENSIONS.iter().map(|kind| ground.text.suspension(*kind)),
        )
        .and_then(|at| SUSPENSIONS.get(at).copied())
        .ok_or_else(|| ground.text.fault_word(why))?,
    };
    Ok(Suspension { from, to, kind })
}

/// Amendments in order; one without a number gets the next.
pub fn amendments(
    raw: &str,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Vec<Amendment>, String> {
    let mut all: Vec<Amendment> = Vec::new();
    for part in words::parts(raw, &[';']) {
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
        all.push(amendment(number.unwrap_or(next), rest, known, ground)?);
    }
    Ok(all)
}

fn amendment(
    number: u16,
    raw: &str,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Amendment, String> {
    let mut clauses = words::parts(raw, &[',']);
    let first = clauses.next().unwrap_or_default();
    let (from, end, rest) = days::range(first, ground)?;
    let Some(from) = from.filter(|_| rest.is_empty()) else {
        return Err(ground.text.fault_amendment(first));
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
            records::many(&names.join(","), kind, known, ground)
        };
        if words::is(word, Id::WordSigned, text) {
            made.signed = Some(past_day(rest, ground)?);
        } else if words::is(word, Id::WordZone, text) {
            places(&mut made).zone = Clean::some(rest);
        } else if words::is(word, Id::WordAt, text) {
            let found = names(Kind::Establishment)?;
            places(&mut made).establishments = typed(found);
        } else if words::is(word, Id::WordWith, text) {
            let found = names(Kind::Pupil)?;
            places(&mut made).pupils = typed(found);
        } else {
            made.weekly =
                numbers::duration(clause, ground).map_err(|_| text.fault_amendment(clause))?;
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
