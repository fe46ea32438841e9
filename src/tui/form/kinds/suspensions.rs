//! Times out of a contract: `01/01/2024 → 30/06/2024 enseigner`.

use super::range;
use super::words::{joined, parts, pick};
use crate::domain::{Suspension, SuspensionKind};
use crate::text::{Coded, Text};
use crate::tui::form::ground::Ground;

/// Times out of a contract: from, to, why.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Suspension>, String> {
    parts(raw, &[',', ';'])
        .map(|part| one(part, ground))
        .collect()
}

fn one(part: &str, ground: &Ground<'_>) -> Result<Suspension, String> {
    let (from, to, why) = range::parse(part, ground)?;
    let (Some(from), Some(to)) = (from, to) else {
        return Err(ground.text.fault_range(part));
    };
    let kind = match why {
        "" => SuspensionKind::Other,
        why => pick(
            why,
            SuspensionKind::ALL
                .iter()
                .map(|kind| ground.text.suspension(*kind)),
        )
        .and_then(|at| SuspensionKind::ALL.get(at).copied())
        .ok_or_else(|| ground.text.fault_word(why))?,
    };
    Ok(Suspension { from, to, kind })
}

/// From, to, why.
pub fn print(all: &[Suspension], text: &Text) -> String {
    joined(all.iter().map(|one| {
        let days = range::print(one.from, one.to, text);
        format!("{days} {}", text.suspension(one.kind))
    }))
}
