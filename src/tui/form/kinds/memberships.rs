//! Times in clusters, parted by `;`: `PIAL Vallée-Nord (01/09/2020 → 31/08/2025)`.

use super::words::parts;
use super::{day, range};
use crate::domain::{Clean, Date, Membership};
use crate::text::Text;
use crate::tui::form::ground::Ground;

/// Each cluster with its days in brackets where they are known.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Membership>, String> {
    parts(raw, &[';']).map(|part| one(part, ground)).collect()
}

fn one(part: &str, ground: &Ground<'_>) -> Result<Membership, String> {
    let refused = || ground.text.fault_range(part);
    // The last bracket, if it holds days: a name may have its own.
    let bracket = part
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let dated = bracket.filter(|(_, dates)| range::is_there(dates));
    let Some((name, dates)) = dated else {
        let cluster = Clean::some(part).ok_or_else(refused)?;
        return Ok(Membership {
            cluster,
            from: None,
            to: None,
        });
    };
    let (from, to, rest) = range::parse(dates, ground)?;
    match Clean::some(name).filter(|_| rest.is_empty()) {
        Some(cluster) => Ok(Membership { cluster, from, to }),
        None => Err(refused()),
    }
}

/// The clusters.
pub fn print(all: &[Membership], text: &Text) -> String {
    let all = all.iter().map(|one| written(one, text));
    all.collect::<Vec<_>>().join(" ; ")
}

fn written(one: &Membership, text: &Text) -> String {
    let name = one.cluster.replace(';', " ");
    let day = |day: Option<Date>| day.map(|day| day::print(day, text)).unwrap_or_default();
    match (one.from, one.to) {
        (None, None) => name,
        (from, to) => format!("{name} ({} → {})", day(from), day(to)),
    }
}
