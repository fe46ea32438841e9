//! The schools where hours are missing, the worst first.

use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::hours;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::section;
use crate::words::label;

/// Draws the schools; tells the line after.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) -> u16 {
    let department = cx.department;
    let text = cx.text;
    section(body, x, y, width, text.get(Id::HeadShort));
    let end = x + width.saturating_sub(1);
    body.right(end, y, text.get(Id::ColMissing), Meaning::Quiet);
    body.right(
        end.saturating_sub(11),
        y,
        text.get(Id::ColCovered),
        Meaning::Quiet,
    );
    let board = department.board();
    let mut line = y + 2;
    if board.short.is_empty() {
        body.text(x + 1, line, text.get(Id::NothingMissing), Meaning::Quiet);
        return line + 1;
    }
    for at in board.short.iter().take(4) {
        let row = department.free_at(*at);
        let (words, meaning) = hours::missing(row.missing, row.needed, text);
        body.right(end, line, &words, meaning);
        let left = body.right(
            end.saturating_sub(11),
            line,
            &text.minutes(row.covered),
            Meaning::Text,
        );
        let name = label::school_short(&department.register, *at);
        body.fitted(
            x + 1,
            line,
            &name,
            left.saturating_sub(x + 2),
            Meaning::Text,
        );
        line += 1;
    }
    let more = board.short.len().saturating_sub(4);
    if more > 0 {
        body.text(x + 1, line, &text.and_more(more), Meaning::Quiet);
        line += 1;
    }
    line
}
