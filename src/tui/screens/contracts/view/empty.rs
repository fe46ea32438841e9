//! No contract yet: what to do.

use crate::app::model::Model;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;

pub(super) fn draw(body: &mut Pen<'_>, model: &Model) {
    let text = &model.text;
    body.text(3, 3, text.get(Id::NoContracts), Meaning::Text);
    body.text(3, 4, text.get(Id::NoContractsNext), Meaning::Quiet);
}
