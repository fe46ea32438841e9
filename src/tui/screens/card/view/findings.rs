//! What the rules say of a card's record: a few lines, the worst first.

use crate::domain::check::Severity;
use crate::tui::context::Cx;
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::findings;

/// A card of so many lines has room for what is only said.
pub const TALL: u16 = 28;
/// Lines of refusals and warnings at most, on a small card and on a tall one.
const LINES: (usize, usize) = (2, 4);
/// Lines up to which a tall card adds what is only said: more would cost the week its detail.
pub const CALM: u16 = 2;

/// Draws the findings of a card from line `y`; tells how many lines they took. Without any, none: a small card
/// keeps what is only said for the explanation.
pub fn draw(body: &mut Painter<'_>, y: u16, card: &Card, cx: &Cx<'_>) -> u16 {
    let all = card.findings.all();
    let tall = body.height() >= TALL;
    let pressing = all.partition_point(|finding| finding.severity < Severity::Inform);
    let room = if tall { LINES.1 } else { LINES.0 };
    let hidden = pressing.saturating_sub(room);
    let shown = if tall {
        pressing.max(usize::from(CALM))
    } else {
        pressing
    };
    let mut line = y;
    for (at, finding) in all.iter().take(shown.min(room)).enumerate() {
        let mut end = body.width().saturating_sub(1);
        if at + 1 == room && hidden > 0 {
            let more = cx.text.and_more(hidden);
            end = body
                .right(end, line, &more, Meaning::Quiet)
                .saturating_sub(1);
        }
        let (glyph, meaning) = sign(body, finding.severity);
        body.text(3, line, glyph, meaning);
        let words = findings::told_of(card.target, finding, &cx.department.register, cx.text);
        let meaning = match finding.severity {
            Severity::Inform => Meaning::Quiet,
            _ => meaning,
        };
        body.fitted(5, line, &words, end.saturating_sub(5), meaning);
        line += 1;
    }
    line - y
}

/// The glyph of a severity, and what it means.
pub fn sign(body: &Painter<'_>, severity: Severity) -> (&'static str, Meaning) {
    match severity {
        Severity::Refuse => (body.glyphs().critical(), Meaning::Critical),
        Severity::Warn => (body.glyphs().attention(), Meaning::Attention),
        Severity::Inform => (body.glyphs().info(), Meaning::Quiet),
    }
}
