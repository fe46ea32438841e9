//! Records by their names, parted by commas.

use super::record;
use super::words::{joined, parts};
use crate::domain::{Kind, Ref};
use crate::tui::form::ground::Ground;

/// The records that a list names, each once.
pub fn parse(
    raw: &str,
    kind: Kind,
    known: &[(String, Ref)],
    ground: &Ground<'_>,
) -> Result<Vec<Ref>, String> {
    let mut all = Vec::new();
    for part in parts(raw, &[',', ';']) {
        if let Some(target) = record::parse(part, kind, known, ground)?
            && !all.contains(&target)
        {
            all.push(target);
        }
    }
    Ok(all)
}

/// Their names.
pub fn print(all: &[Ref], known: &[(String, Ref)]) -> String {
    joined(all.iter().map(|target| record::print(*target, known)))
}
