//! No contract yet: what to do.

use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

pub(super) fn draw(body: &mut Painter<'_>, cx: &Cx<'_>) {
    let text = cx.text;
    body.text(3, 3, text.get(Id::NoContracts), Meaning::Text);
    body.text(3, 4, text.get(Id::NoContractsNext), Meaning::Quiet);
}
