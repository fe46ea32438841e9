//! From a day to a day: `01/09/2024 → 31/08/2025`.

use super::day;
use crate::domain::Date;
use crate::text::Text;
use crate::tui::form::ground::Ground;
use crate::typed::Looking;

/// Both days, as far as they are written, with what is written after the second.
pub fn parse<'r>(
    raw: &'r str,
    ground: &Ground<'_>,
) -> Result<(Option<Date>, Option<Date>, &'r str), String> {
    let (from, rest) = match split_arrow(raw) {
        Some((from, rest)) => (from, rest),
        None => (raw, ""),
    };
    let from = day::parse(from, Looking::Back, ground)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Ok((from, None, ""));
    }
    // The day may be written in several words; what follows it is the longest rest that leaves one.
    let ends = rest
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at);
    let mut cuts: Vec<usize> = ends.collect();
    cuts.push(rest.len());
    let mut refused = None;
    for cut in cuts.into_iter().rev() {
        let (head, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        match day::after(head, from, ground) {
            Ok(to) => return Ok((from, to, tail.trim())),
            Err(problem) => refused = Some(problem),
        }
    }
    Err(refused.unwrap_or_default())
}

/// Whether a text looks like days from and to.
pub fn is_there(raw: &str) -> bool {
    split_arrow(raw).is_some()
}

fn split_arrow(raw: &str) -> Option<(&str, &str)> {
    ["→", "->", "=>", " - ", " – "]
        .into_iter()
        .find_map(|arrow| raw.split_once(arrow))
}

/// Both days.
pub fn print(from: Date, to: Date, text: &Text) -> String {
    format!("{} → {}", day::print(from, text), day::print(to, text))
}
