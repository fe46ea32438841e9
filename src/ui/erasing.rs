//! A person about to be erased: what will happen, and the name to type.

use ratatui::layout::Position;

use crate::app::model::Model;
use crate::app::upkeep::erasing::Erasing;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};
use crate::tui::widgets::wrapped::lines as wrap;

/// Draws the box; tells where the name is being typed.
pub fn draw(body: &mut Pen<'_>, erasing: &Erasing, model: &Model) -> Option<Position> {
    let text = &model.text;
    let width = body.width().saturating_sub(4).min(84);
    let room = width.saturating_sub(6);
    let lines: Vec<String> = erasing
        .effects
        .iter()
        .flat_map(|effect| wrap(effect, room))
        .collect();
    let height = (lines.len() as u16 + 5).min(body.height());
    let x = body.width().saturating_sub(width) / 2;
    let y = body.height().saturating_sub(height) / 3;
    let mut frame = body.inside(x, y, width, height);
    let name = erasing.name.as_str();
    frame.frame(&text.erase_title(name));
    // On a low screen the name to type is worth more than the last words above it.
    let fit = usize::from(height.saturating_sub(5));
    for (y, line) in (1..).zip(lines.iter().take(fit)) {
        frame.fitted(2, y, line, room + 2, Meaning::Text);
    }
    let y = height.saturating_sub(3);
    let (words, meaning) = if erasing.refused {
        (text.erase_other_name(name), Meaning::Critical)
    } else {
        (text.erase_type_name(name), Meaning::Attention)
    };
    frame.fitted(2, y, &words, room + 2, meaning);
    let mark = frame.glyphs().cursor();
    let at = frame.text(2, y + 1, mark, Meaning::Accent) + 1;
    let value = erasing.input.value();
    frame.fitted(at, y + 1, value, room.saturating_sub(at), Meaning::Text);
    let before: String = value.chars().take(erasing.input.cursor()).collect();
    let column = frame.area.x + at + columns(&before);
    Some(Position::new(column, frame.area.y + y + 1))
}
