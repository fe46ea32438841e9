//! The recovery code on screen, to be copied by hand.

use crate::app::model::Model;
use crate::app::recovery::Code;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::wrapped::lines as wrap;

/// Groups of letters on a line: short enough not to lose one's place.
const GROUPS: usize = 7;

/// Draws the code with what to do with it.
pub fn draw(body: &mut Pen<'_>, code: &Code, model: &Model) {
    let text = &model.text;
    let width = body.width().min(60);
    let inner = width.saturating_sub(6);
    let groups: Vec<&str> = code.words().split('-').collect();
    let advice = wrap(text.get(Id::CliKeyKeep), inner);
    let lines = groups.len().div_ceil(GROUPS) + advice.len();
    let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(5);
    let x = body.width().saturating_sub(width) / 2;
    let y = body.height().saturating_sub(height) / 3;
    let mut frame = body.inside(x, y, width, height);
    frame.frame(text.get(Id::CodeTitle));
    let mut line = 2;
    for groups in groups.chunks(GROUPS) {
        frame.text(3, line, &groups.join("-"), Meaning::Heading);
        line += 1;
    }
    line += 1;
    for words in advice {
        frame.text(3, line, &words, Meaning::Text);
        line += 1;
    }
}
