//! How the clock of the AVS under the cursor is computed: as many lines as there is room for.

use crate::command::Command;
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::tui::screens::contracts::Contracts;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::explaining::{Rank, SumEntry, clock_summary};
use crate::words::key_names;
use crate::words::label;

/// From so many lines on there is a rule under the heading.
const RULED: u16 = 7;
/// Where dates begin: after `suspendu pour enseigner`.
const WHAT: u16 = 23;
/// Columns of `04/01/2021 → 31/08/2021`.
const SPAN: u16 = 23;
/// Where lengths end, where notes stand after them.
const VALUE: u16 = 3 + WHAT + 1 + SPAN + 1 + 13;
/// From so many columns on there is room for notes.
const NOTES: u16 = 100;

pub(super) fn draw(part: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) {
    let department = cx.department;
    let Some(row) = shown.row() else { return };
    let text = cx.text;
    let width = part.width();
    if part.height() < 2 {
        return;
    }
    let mut name = label::avs(&department.register, row.avs);
    if let Some(regime) = row
        .regime
        .filter(|_| shown.has_several(department, row.avs))
    {
        name = format!("{name}, {}", text.regime(regime));
    }
    let title = text.how_computed(name);
    let entries = match shown.clock(department, row) {
        Some(clock) => clock_summary(clock, shown.law_day(), text, department),
        None => Vec::new(),
    };
    // Where lines are few the rule is the first to go.
    let head = if part.height() >= RULED { 2 } else { 1 };
    let room = usize::from(part.height().saturating_sub(head));
    let all = see_all(entries.len().saturating_sub(room), cx);
    let x = width.saturating_sub(columns(&all) + 1);
    part.fitted(3, 0, &title, x.saturating_sub(4), Meaning::Heading);
    part.text(x, 0, &all, Meaning::Quiet);
    if head > 1 {
        let rule = part.glyphs().rule();
        part.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
    }
    for (y, entry) in (head..).zip(most_needed(&entries, room)) {
        line(part, y, entry, text);
    }
}

/// `i : tout voir`, `i : encore 3 lignes`.
fn see_all(more: usize, cx: &Cx<'_>) -> String {
    let bound = cx.keys(Command::Explain);
    let key = bound.map(|keys| key_names::shown(&keys, cx.text));
    let words = key.map(|key| match more {
        0 => cx.text.see_all(key),
        more => cx.text.see_more(key, more),
    });
    words.unwrap_or_default()
}

/// The most needed entries that `room` lines hold, in their order.
fn most_needed(entries: &[SumEntry], room: usize) -> impl Iterator<Item = &SumEntry> {
    let mut ranks: Vec<(Rank, usize)> = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.rank, at))
        .collect();
    ranks.sort();
    let last = ranks
        .get(..room.min(ranks.len()))
        .and_then(<[_]>::last)
        .copied();
    entries
        .iter()
        .enumerate()
        .filter(move |(at, entry)| last.is_some_and(|last| (entry.rank, *at) <= last))
        .map(|(_, entry)| entry)
}

fn line(part: &mut Painter<'_>, y: u16, entry: &SumEntry, text: &Text) {
    let width = part.width();
    let notes = width >= NOTES;
    let end = if notes {
        VALUE
    } else {
        width.saturating_sub(2)
    };
    let meaning = match entry.rank {
        Rank::Total | Rank::Ceiling => Meaning::Heading,
        _ => Meaning::Text,
    };
    let value = part.right(end, y, &entry.value, meaning);
    let room = value.saturating_sub(5);
    match entry.span {
        Some((from, to, goes_on)) => {
            let what = if notes {
                WHAT
            } else {
                room.saturating_sub(SPAN + 1)
            };
            part.fitted(3, y, &entry.what, what.min(WHAT), Meaning::Quiet);
            let to = if goes_on {
                text.get(Id::SumStill).to_owned()
            } else {
                text.date(to)
            };
            let span = format!("{} → {to}", text.date(from));
            part.fitted(3 + what.min(WHAT) + 1, y, &span, SPAN, Meaning::Text);
        }
        None => {
            part.fitted(3, y, &entry.what, room, Meaning::Quiet);
        }
    }
    if notes && !entry.note.is_empty() {
        let room = width.saturating_sub(VALUE + 4);
        part.fitted(VALUE + 3, y, &entry.note, room, Meaning::Quiet);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_there_is_little_room_the_total_and_the_ceiling_stay_in_their_order() {
        let entry = |rank, what: &str| SumEntry::new(rank, what, "");
        let all = [
            entry(Rank::Before(2), "first"),
            entry(Rank::Latest, "latest"),
            entry(Rank::Total, "total"),
            entry(Rank::Left, "left"),
            entry(Rank::Ceiling, "ceiling"),
        ];
        let kept = |room| -> Vec<&str> {
            most_needed(&all, room)
                .map(|entry| entry.what.as_str())
                .collect()
        };
        assert_eq!(kept(2), ["total", "ceiling"]);
        assert_eq!(kept(3), ["latest", "total", "ceiling"]);
        assert_eq!(kept(9).len(), 5);
        assert!(kept(0).is_empty());
    }
}
