//! One line to type, and what it means.

use ratatui::layout::Position;

use crate::app::model::Model;
use crate::app::prompt::Prompt;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};

/// Draws a prompt.
pub fn draw(body: &mut Pen<'_>, prompt: &Prompt, model: &Model) -> Option<Position> {
    let width = body.width().min(64);
    let x = body.width().saturating_sub(width) / 2;
    let y = body.height().saturating_sub(4) / 3;
    let mut frame = body.inside(x, y, width, 4);
    frame.frame(model.text.get(prompt.title()));
    frame.fitted(
        2,
        1,
        prompt.input.value(),
        width.saturating_sub(4),
        Meaning::Text,
    );
    let (words, meaning) = match &prompt.echo {
        Ok(words) => (words, Meaning::Quiet),
        Err(words) => (words, Meaning::Attention),
    };
    frame.fitted(2, 2, words, width.saturating_sub(4), meaning);
    let before: String = prompt
        .input
        .value()
        .chars()
        .take(prompt.input.cursor())
        .collect();
    Some(Position::new(
        frame.area.x + 2 + columns(&before),
        frame.area.y + 1,
    ))
}
