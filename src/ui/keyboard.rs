//! The first start's question.

use super::pen::Pen;
use super::theme::Meaning;
use crate::app::model::Model;
use crate::text::Id;

/// Draws the question.
pub fn draw(body: &mut Pen<'_>, model: &Model) {
    let text = &model.text;
    let width = body.width().min(66);
    let x = body.width().saturating_sub(width) / 2;
    let mut frame = body.inside(x, 2, width, 7);
    frame.frame(text.get(Id::KeyboardTitle));
    frame.fitted(
        3,
        2,
        text.get(Id::KeyboardAsk),
        width.saturating_sub(5),
        Meaning::Text,
    );
    frame.fitted(
        3,
        4,
        text.get(Id::KeyboardAnswers),
        width.saturating_sub(5),
        Meaning::Quiet,
    );
}
