//! Copying the selected record as a few lines of text, or the text that a reassignment owes.

use super::avenant_text;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::shown;
use crate::department::Desk;
use crate::tui::session::verbs::copying;

/// Sends the record to the terminal's clipboard.
pub fn copy(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if let Some(Overlay::Reassign(reassign)) = model.overlay()
        && let Some(lines) = avenant_text::lines(reassign, &model.text, desk)
    {
        return vec![Effect::Copy(lines.join("\n"))];
    }
    match model.selected() {
        Some(target) => shown::verb(model, desk, |cx| copying::copy(cx, target)),
        None => Vec::new(),
    }
}
