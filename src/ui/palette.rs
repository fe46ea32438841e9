//! The palette.

use ratatui::layout::Position;

use crate::app::gate::gate;
use crate::app::geometry::palette_rows;
use crate::app::model::Model;
use crate::app::palette::Palette;
use crate::department::Desk;
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};

/// Draws the palette; what cannot be done now says why.
pub fn draw(body: &mut Pen<'_>, palette: &Palette, model: &Model, desk: &Desk) -> Option<Position> {
    let text = &model.text;
    let width = body.width().min(78);
    let x = body.width().saturating_sub(width) / 2;
    let rows = palette_rows(model.size);
    let height = (rows as u16 + 4).min(body.height());
    let mut frame = body.inside(x, 1, width, height);
    frame.frame(text.get(Id::PaletteTitle));
    frame.fitted(
        2,
        1,
        palette.input.value(),
        width.saturating_sub(4),
        Meaning::Text,
    );
    let before: String = palette
        .input
        .value()
        .chars()
        .take(palette.input.cursor())
        .collect();
    let caret = Position::new(frame.area.x + 2 + columns(&before), frame.area.y + 1);
    let rule = frame.glyphs().rule();
    frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
    let window = palette.scroll.window(palette.found.len(), rows);
    for (y, at) in (3..).zip(window) {
        let Some(command) = palette.found.get(at) else {
            break;
        };
        let here = at == palette.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
        }
        let blocked = gate(model, desk, *command).err();
        let keys = model
            .keymap
            .keys_for(*command, CONTEXTS)
            .first()
            .map(|keys| crate::words::key_names::shown(keys, text));
        let right = match blocked {
            Some(reason) => reason.words(text).to_owned(),
            None => keys.unwrap_or_default(),
        };
        let end = frame.right(width.saturating_sub(2), y, &right, Meaning::Quiet);
        let meaning = match (here, blocked) {
            (true, _) => Meaning::Cursor,
            (false, Some(_)) => Meaning::Quiet,
            (false, None) => Meaning::Text,
        };
        frame.fitted(4, y, text.command(*command), end.saturating_sub(6), meaning);
    }
    let count = text.palette_count(palette.found.len());
    frame.right(
        width.saturating_sub(2),
        height.saturating_sub(1),
        &format!(" {count} "),
        Meaning::Quiet,
    );
    Some(caret)
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];
