//! Why her: what speaks for and against the one under the cursor; and why not the others.

use super::super::Reassign;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, fit};
use crate::tui::widgets::table::{heading, section};
use crate::words::{self, label};

/// The heading of a part: under the candidates on a narrow screen, in the column aside on a wide
/// one; an active one is marked.
pub(super) fn part(painter: &mut Painter<'_>, y: u16, words: &str, (aside, active): (bool, bool)) {
    let width = painter.width();
    if !aside || active {
        heading(painter, 0, y, width, words, active);
    } else {
        section(painter, 0, y, width, words);
    }
}

/// What speaks for the one under the cursor, and what against; tells the line below.
pub(super) fn speaking(
    painter: &mut Painter<'_>,
    y: u16,
    aside: bool,
    reassign: &Reassign,
    cx: &Cx<'_>,
) -> u16 {
    let Some(candidate) = reassign.candidate() else {
        return y;
    };
    if y + 3 > painter.height() {
        return y;
    }
    let name = label::avs(&cx.department.register, candidate.avs);
    part(painter, y, &cx.text.why_title(name), (aside, false));
    let mut line = y + 2;
    for reason in &candidate.reasons {
        if line >= painter.height() {
            break;
        }
        let (words, speaks_for) = words::cost(cx.department, cx.text, reason);
        let (glyph, meaning) = match speaks_for {
            true => (painter.glyphs().ok(), Meaning::Ok),
            false => (painter.glyphs().info(), Meaning::Quiet),
        };
        painter.text(3, line, glyph, meaning);
        let points = match reason.points {
            points if points > 0 => format!("+{points}"),
            _ => String::new(),
        };
        let end = painter.width().saturating_sub(2);
        let end = painter.right(end, line, &points, Meaning::Quiet);
        painter.fitted(5, line, &words, end.saturating_sub(6), Meaning::Text);
        line += 1;
    }
    line
}

/// Who is not proposed, and why not.
pub(super) fn refused(
    painter: &mut Painter<'_>,
    y: u16,
    aside: bool,
    reassign: &Reassign,
    cx: &Cx<'_>,
) {
    let all = &reassign.candidates.out;
    if y + 3 > painter.height() || all.is_empty() {
        return;
    }
    let (department, text) = (cx.department, cx.text);
    part(painter, y, text.get(Id::NotProposed), (aside, false));
    let room = usize::from(painter.height().saturating_sub(y + 2));
    let shown = match all.len() > room {
        true => room.saturating_sub(1),
        false => room,
    };
    let width = painter.width();
    let named = (width / 3).max(12);
    let x = if aside { 1 } else { 3 };
    let mut line = y + 2;
    for (avs, filter) in all.iter().take(shown) {
        let name = label::avs(&department.register, *avs);
        painter.fitted(x, line, &name, named, Meaning::Quiet);
        let why = words::filter(department, text, filter);
        let why = fit(&why, width.saturating_sub(named + 6), painter.glyphs()).into_owned();
        painter.right(width.saturating_sub(2), line, &why, Meaning::Text);
        line += 1;
    }
    if all.len() > shown {
        let words = text.and_more(all.len() - shown);
        painter.text(3, line, &words, Meaning::Quiet);
    }
}
