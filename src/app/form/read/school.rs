//! Times of a school: clusters, `PIAL Vallée-Nord (01/09/2020 → 31/08/2025)`, and agreements.

use super::super::Ground;
use super::{days, words};
use crate::domain::{Agreement, Clean, Membership};

/// Clusters parted by `;`, each with its days in brackets where they are known.
pub fn memberships(raw: &str, ground: &Ground<'_>) -> Result<Vec<Membership>, String> {
    words::parts(raw, &[';'])
        .map(|part| membership(part, ground))
        .collect()
}

fn membership(part: &str, ground: &Ground<'_>) -> Result<Membership, String> {
    let refused = || ground.text.fault_range(part);
    // The last bracket, if it holds days: a name may have its own.
    let bracket = part
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let dated = bracket.filter(|(_, dates)| days::is_range(dates));
    let Some((name, dates)) = dated else {
        let cluster = Clean::some(part).ok_or_else(refused)?;
        return Ok(Membership {
            cluster,
            from: None,
            to: None,
        });
    };
    let (from, to, rest) = days::range(dates, ground)?;
    match Clean::some(name).filter(|_| rest.is_empty()) {
        Some(cluster) => Ok(Membership { cluster, from, to }),
        None => Err(refused()),
    }
}

/// Agreements parted by `;` or `,`: both days are needed.
pub fn agreements(raw: &str, ground: &Ground<'_>) -> Result<Vec<Agreement>, String> {
    words::parts(raw, &[',', ';'])
        .map(|part| match days::range(part, ground)? {
            (Some(from), Some(to), "") => Ok(Agreement { from, to }),
            _ => Err(ground.text.fault_range(part)),
        })
        .collect()
}
