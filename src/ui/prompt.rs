//! One line to type, and what it means.

use ratatui::layout::Position;

use crate::app::model::Model;
use crate::app::prompt::Prompt;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::pen::Pen;

/// Draws a prompt.
pub fn draw(body: &mut Pen<'_>, prompt: &Prompt, model: &Model) -> Option<Position> {
    let width = body.width().min(64);
    let x = body.width().saturating_sub(width) / 2;
    let y = body.height().saturating_sub(4) / 3;
    let mut frame = body.inside(x, y, width, 4);
    frame.frame(model.text.get(prompt.title()));
    let caret = line::typed(&mut frame, (2, 1), width.saturating_sub(4), &prompt.input);
    let (words, meaning) = match &prompt.echo {
        Ok(words) => (words, Meaning::Quiet),
        Err(words) => (words, Meaning::Attention),
    };
    frame.fitted(2, 2, words, width.saturating_sub(4), meaning);
    Some(caret)
}
