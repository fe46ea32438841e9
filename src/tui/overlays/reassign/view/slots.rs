//! Which slots go, and which stay with whoever has them.

use super::super::Reassign;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::label;

/// Where the word stands that says whether a slot goes.
const WORD: u16 = 26;

/// Draws them; nothing while candidates show.
pub(super) fn draw(body: &mut Painter<'_>, y: u16, reassign: &Reassign, cx: &Cx<'_>) {
    let Some(scroll) = reassign.picking else {
        return;
    };
    let (register, text) = (&cx.department.register, cx.text);
    let all = reassign.each_slot(register);
    body.text(3, y, text.get(Id::SlotsTitle), Meaning::Heading);
    let window = scroll.window(all.len(), super::rows(cx.size, reassign));
    let shown = all.iter().enumerate().take(window.end).skip(window.start);
    for (line, (at, (want, goes))) in (y + 2..).zip(shown) {
        let here = at == scroll.cursor;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(1, line, cursor, Meaning::Accent);
        }
        if at < 9 {
            body.text(3, line, &(at + 1).to_string(), Meaning::Quiet);
        }
        let meaning = if here { Meaning::Cursor } else { Meaning::Text };
        let span = text.span(want.when.span.start, want.when.span.end);
        let when = format!("{} {span}", text.weekday_short(want.when.day));
        let end = body.text(5, line, &when, meaning);
        let whom = want.pupil.map_or_else(
            || text.activity(want.activity).to_owned(),
            |pupil| label::pupil(register, pupil),
        );
        let (word, meaning) = match goes {
            true => (text.get(Id::SlotGoes), Meaning::Ok),
            false => (text.get(Id::SlotStays), Meaning::Quiet),
        };
        let end_of_word = body.text(end.max(WORD), line, word, meaning);
        let room = body.width().saturating_sub(end_of_word + 4);
        body.fitted(end_of_word + 2, line, &whom, room, Meaning::Quiet);
    }
}
