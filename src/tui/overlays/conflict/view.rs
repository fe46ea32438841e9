//! The question drawn: who changed the record and when, then each field with its sides.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::ConflictDialog;
use super::rows::{self, Columns, Part, Row};
use crate::text::Text;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// The widest it gets: longer lines are hard to follow.
const WIDEST: u16 = 100;
/// Its frame, and the line that says who.
const AROUND: u16 = 3;

impl View for ConflictDialog {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let text = cx.text;
        let body = &mut Painter::new(buf, cx.look, area);
        let margin = match cx.size.layout() {
            Layout::Compact => 0,
            _ => 4,
        };
        let width = body.width().saturating_sub(margin).min(WIDEST);
        let all = rows::all(self, text, width);
        let height = (all.len() as u16 + AROUND).min(body.height());
        let x = body.width().saturating_sub(width) / 2;
        let y = body.height().saturating_sub(height) / 3;
        let mut frame = body.inside(x, y, width, height);
        frame.frame(&text.conflict_title(&*self.conflict.what));
        signature(&mut frame, self);
        let room = usize::from(height.saturating_sub(AROUND)).max(1);
        let first = first(&all, self.scroll.cursor, room);
        let at = rows::columns(width);
        for (y, row) in (2..).zip(all.iter().skip(first).take(room)) {
            match row {
                Row::Blank => {}
                Row::Heading(id) => {
                    let room = width.saturating_sub(4);
                    frame.fitted(2, y, text.get(*id), room, Meaning::Heading);
                }
                Row::Part(part) => draw(&mut frame, y, at, part, self, text),
            }
        }
        if all.len() > room {
            let last = (first + room).min(all.len());
            let shown = format!(" {}–{last} / {} ", first + 1, all.len());
            let (end, y) = (width.saturating_sub(2), height.saturating_sub(1));
            frame.right(end, y, &shown, Meaning::Quiet);
        }
        None
    }
}

/// Who changed it and when, and what that was.
fn signature(frame: &mut Painter<'_>, dialog: &ConflictDialog) {
    let glyph = frame.glyphs().attention();
    let x = frame.text(2, 1, glyph, Meaning::Attention) + 1;
    let end = frame.width().saturating_sub(2);
    let by = &dialog.conflict.by;
    let x = frame.fitted(x, 1, by, end.saturating_sub(x), Meaning::Attention);
    let room = end.saturating_sub(x + 2);
    if columns(&dialog.conflict.act) <= room {
        frame.right(end, 1, &dialog.conflict.act, Meaning::Quiet);
    }
}

/// The first line that shows: the field under the cursor does, its heading with it where there is
/// room.
fn first(all: &[Row], cursor: usize, room: usize) -> usize {
    let field = rows::of_field(all, cursor);
    let begin = field.start.saturating_sub(1);
    if field.end <= room {
        return 0;
    }
    let at_end = field.end.saturating_sub(room);
    at_end.max(begin.min(all.len().saturating_sub(room)))
}

fn draw(
    frame: &mut Painter<'_>,
    y: u16,
    at: Columns,
    part: &Part,
    dialog: &ConflictDialog,
    text: &Text,
) {
    let here = part.field == dialog.scroll.cursor;
    let forks = part.field < dialog.mine.len();
    if let Some(label) = part.label {
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
        }
        let meaning = if here {
            Meaning::Heading
        } else {
            Meaning::Text
        };
        let stacked = at.side < at.label + 10;
        let end = if stacked {
            frame.width().saturating_sub(2)
        } else {
            at.side.saturating_sub(1)
        };
        let room = end.saturating_sub(at.label);
        frame.fitted(at.label, y, text.get(label), room, meaning);
    }
    if let Some(side) = part.side {
        if part.counts {
            let marked = frame.glyphs().marked();
            frame.text(at.side, y, marked, Meaning::Accent);
        }
        let room = at.words.saturating_sub(at.side + 3);
        frame.fitted(at.side + 2, y, text.get(side), room, Meaning::Quiet);
    }
    let meaning = match (part.counts, forks && here) {
        (true, true) => Meaning::Cursor,
        (true, false) => Meaning::Added,
        (false, _) => Meaning::Quiet,
    };
    let room = frame.width().saturating_sub(at.words + 2);
    frame.fitted(at.words, y, &part.words, room, meaning);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ref;
    use crate::text::{Id, Lang};
    use crate::tui::action::{Asked, Conflict, Fork, Kept, Tag};
    use proptest::prelude::*;

    /// A question with so many fields of each sort, their words so long.
    fn dialog(forks: usize, theirs: usize, mine: usize, words: &str) -> ConflictDialog {
        let id = Id::FieldClass;
        let fork = Fork {
            id,
            was: words.to_owned(),
            theirs: String::new(),
            mine: words.to_owned(),
        };
        let kept = Kept {
            id,
            was: String::new(),
            then: words.to_owned(),
        };
        let conflict = Conflict {
            what: "modifier".into(),
            by: "07:34 · Karim".into(),
            act: "modifier".into(),
            both: vec![fork; forks],
            theirs: vec![kept.clone(); theirs],
            mine: vec![kept; mine],
        };
        let tag = Tag::of(1).about(Ref::from(crate::domain::AvsId(1)));
        ConflictDialog::new(conflict, Asked { by: 1, tag })
    }

    proptest! {
        /// Whatever the size, the cursor's field shows from its label on, or as much of it as fits.
        #[test]
        fn the_field_under_the_cursor_always_shows(
            forks in 1usize..6, theirs in 0usize..4, mine in 0usize..4,
            cursor in 0usize..13, room in 1usize..30, width in 40u16..120,
            words in "[a-z ]{0,90}",
        ) {
            let dialog = dialog(forks, theirs, mine, &words);
            let cursor = cursor.min(dialog.len() - 1);
            let all = rows::all(&dialog, &Text::new(Lang::French), width);
            let field = rows::of_field(&all, cursor);
            let first = first(&all, cursor, room);
            let shown = first..first + room;
            prop_assert!(first <= all.len().saturating_sub(1));
            if field.len() <= room {
                prop_assert!(shown.contains(&field.start) && shown.contains(&(field.end - 1)));
            } else {
                prop_assert!(field.clone().any(|row| shown.contains(&row)));
            }
        }
    }
}
