//! Who can take it: margin, what she knows, her way, her cost; those who can take a part of it
//! after those who can take all.

use super::super::Reassign;
use super::super::rows::Row;
use crate::cover::{Candidate, Why};
use crate::domain::Minutes;
use crate::text::{Id, Text};
use crate::tui::context::{Cx, Layout};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::label;

/// Where the columns end, from the right.
struct CandidateColumns {
    cost: u16,
    travel: u16,
    known: u16,
    margin: u16,
    /// A compact screen has room for the name, the margin and the cost.
    all: bool,
}

impl CandidateColumns {
    fn of(width: u16) -> Self {
        let cost = width.saturating_sub(2);
        let all = width >= 60;
        Self {
            cost,
            travel: cost.saturating_sub(9),
            known: cost.saturating_sub(20),
            margin: cost.saturating_sub(if all { 29 } else { 9 }),
            all,
        }
    }
}

/// Draws them in `width` columns; tells the line below.
pub(super) fn draw(
    body: &mut Painter<'_>,
    y: u16,
    width: u16,
    reassign: &Reassign,
    cx: &Cx<'_>,
) -> u16 {
    let text = cx.text;
    let (whole, len) = (reassign.candidates.ranked.len(), reassign.len());
    let considered = whole + reassign.candidates.part.len() + reassign.candidates.out.len();
    let head = text.candidates_title(whole, considered);
    let end = body.text(3, y, &head, Meaning::Heading);
    let height = super::rows(cx.size, reassign);
    let window = reassign.scroll.window(len, height);
    if len > height {
        let places = text.lines_of(window.start + 1, window.end, len);
        let room = width.saturating_sub(2);
        if end < room.saturating_sub(12) {
            body.right(room, y, &places, Meaning::Quiet);
        }
    }
    if len == 0 {
        let gap = u16::from(cx.size.layout() != Layout::Compact);
        let room = width.saturating_sub(4);
        let words = text.get(Id::NoCandidate);
        body.fitted(3, y + 1 + gap, words, room, Meaning::Attention);
        return y + 2 + gap * 2;
    }
    let columns = CandidateColumns::of(width);
    titles(body, y + 1, &columns, text);
    let mut line = y + 2;
    let mut group = Id::ColMargin;
    for (at, row) in reassign
        .rows()
        .enumerate()
        .take(window.end)
        .skip(window.start)
    {
        let own = group_of(row);
        if group != own {
            let room = width.saturating_sub(5);
            body.fitted(3, line, text.get(own), room, Meaning::Quiet);
            line += 1;
        }
        group = own;
        let here = at == reassign.scroll.cursor;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(1, line, cursor, Meaning::Accent);
        }
        if at < 9 {
            body.text(3, line, &(at + 1).to_string(), Meaning::Quiet);
        }
        draw_row(body, line, &columns, (row, here), cx);
        line += 1;
    }
    line
}

/// The heading that a line stands under: the first ones have the names of the columns.
fn group_of(row: Row<'_>) -> Id {
    match row {
        Row::All(_) => Id::ColMargin,
        Row::Part(_) => Id::CandidatesPart,
        Row::Forced(_) => Id::CandidatesForced,
    }
}

fn titles(body: &mut Painter<'_>, y: u16, columns: &CandidateColumns, text: &Text) {
    body.right(columns.cost, y, text.get(Id::ColCost), Meaning::Quiet);
    if columns.all {
        body.right(columns.travel, y, text.get(Id::ColTravel), Meaning::Quiet);
        body.right(columns.known, y, text.get(Id::ColKnows), Meaning::Quiet);
    }
    body.right(columns.margin, y, text.get(Id::ColMargin), Meaning::Quiet);
    body.text(5, y, text.get(Id::ColName), Meaning::Quiet);
}

fn draw_row(
    body: &mut Painter<'_>,
    y: u16,
    columns: &CandidateColumns,
    (row, here): (Row<'_>, bool),
    cx: &Cx<'_>,
) {
    let (department, text) = (cx.department, cx.text);
    let candidate = row.candidate();
    let hours = match row {
        Row::Part(part) => text.takes_so_much(text.minutes(part.minutes)),
        _ => text.margin(department.avs_hours(candidate.avs).told),
    };
    let left = body.right(columns.margin, y, &hours, Meaning::Text);
    let meaning = if here { Meaning::Cursor } else { Meaning::Text };
    let name = label::avs(&department.register, candidate.avs);
    body.fitted(5, y, &name, left.saturating_sub(7), meaning);
    if columns.all {
        let (mark, meaning) = match knows(candidate) {
            true => ("✓", Meaning::Ok),
            false => ("–", Meaning::Quiet),
        };
        body.right(columns.known, y, mark, meaning);
        body.right(columns.travel, y, &way(candidate, text), Meaning::Text);
    }
    let cost = candidate.cost.to_string();
    body.right(columns.cost, y, &cost, Meaning::Text);
}

fn knows(candidate: &Candidate) -> bool {
    let mut reasons = candidate.reasons.iter();
    reasons.any(|line| matches!(line.why, Why::KnowsPupil { .. }))
}

fn way(candidate: &Candidate, text: &Text) -> String {
    let minutes = candidate.reasons.iter().find_map(|line| match line.why {
        Why::Travel { minutes, .. } => Some(minutes),
        _ => None,
    });
    match minutes {
        None | Some(Minutes::ZERO) => text.get(Id::OnSite).to_owned(),
        Some(minutes) => text.minutes(minutes),
    }
}
