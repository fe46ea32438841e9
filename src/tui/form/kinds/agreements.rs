//! Agreements with a commune, parted by `;` or `,`.

use super::range;
use super::words::{joined, parts};
use crate::domain::Agreement;
use crate::text::Text;
use crate::tui::form::ground::Ground;

/// Both days are needed.
pub fn parse(raw: &str, ground: &Ground<'_>) -> Result<Vec<Agreement>, String> {
    parts(raw, &[',', ';'])
        .map(|part| match range::parse(part, ground)? {
            (Some(from), Some(to), "") => Ok(Agreement { from, to }),
            _ => Err(ground.text.fault_range(part)),
        })
        .collect()
}

/// From, to.
pub fn print(all: &[Agreement], text: &Text) -> String {
    joined(all.iter().map(|one| range::print(one.from, one.to, text)))
}
