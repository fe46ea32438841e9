//! The line over a card of an earlier day: which day, that nothing is written, and the way back.

use crate::app::model::Model;
use crate::app::past::Past;
use crate::say;
use crate::ui::pen::{Pen, columns};
use crate::ui::theme::Meaning;

/// Draws the line and leaves what is below it.
pub(super) fn banner<'p>(body: &'p mut Pen<'_>, past: &Past, model: &Model) -> Pen<'p> {
    let text = &model.text;
    let (width, height) = (body.width(), body.height());
    let date = text.date(past.day);
    let distance = text.distance(past.day, model.now.date());
    let mut words = say!(text, AsOfBanner, date = date.as_str(), distance = distance);
    if columns(&words) + 4 > width {
        words = say!(text, AsOfBannerShort, date = date);
    }
    let attention = body.glyphs().attention();
    let x = body.text(1, 0, attention, Meaning::Attention);
    body.fitted(
        x + 1,
        0,
        &words,
        width.saturating_sub(x + 2),
        Meaning::Attention,
    );
    body.inside(0, 1, width, height.saturating_sub(1))
}
