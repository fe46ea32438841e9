//! No row: what to do.

use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::contracts::Contracts;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

pub(super) fn draw(body: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) {
    let text = cx.text;
    let (what, next) = if shown.total > 0 {
        (Id::NoRowMatches, Id::NoRowMatchesNext)
    } else {
        (Id::NoContracts, Id::NoContractsNext)
    };
    let room = body.width().saturating_sub(4);
    body.fitted(3, 3, text.get(what), room, Meaning::Text);
    body.fitted(3, 4, text.get(next), room, Meaning::Quiet);
}
