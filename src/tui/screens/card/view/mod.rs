//! Cards drawn: an AVS with her week, a pupil with hers, a school with its people.
//!
//! It owns which card is drawn and what all of them begin with; each kind has its own file.

mod avs;
mod caption;
mod contract;
mod findings;
mod history;
mod people;
mod pupil;
mod school;

use crate::tui::screens::card::Card;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{AvsId, EstablishmentId, Kind, PupilId};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::records::{earlier, pane};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;

/// Where the values of a card's first lines begin.
const VALUES: u16 = 13;

impl View for Card {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, card: &Card, cx: &Cx<'_>) {
    if cx.size.layout() == Layout::Compact {
        return compact(body, card, cx);
    }
    match card.target.kind {
        Kind::Avs => avs::draw(body, card, AvsId(card.target.id), cx),
        Kind::Pupil => pupil::draw(body, card, PupilId(card.target.id), cx),
        _ => school::draw(body, card, EstablishmentId(card.target.id), cx),
    }
}

/// Who, the facts, today, and the people: all there is room for.
fn compact(body: &mut Painter<'_>, card: &Card, cx: &Cx<'_>) {
    let below = u16::from(card.past.is_some());
    let (width, height) = (body.width(), body.height());
    if let Some(past) = &card.past {
        earlier::banner(body, 0, past.day, cx);
    }
    let body = &mut body.inside(0, below, width, height.saturating_sub(below));
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    pane::summary(body, 0, card.target, cx);
    let head = match card.target.kind {
        Kind::Avs => Id::HeadPupils,
        Kind::Pupil => Id::HeadWhoHelps,
        _ => Id::HeadPeople,
    };
    people::draw(body, 4, card, cx.text.get(head), cx);
}

/// The name, what follows it, and a word at the right.
fn title(body: &mut Painter<'_>, name: &str, after: &str, right: (String, Meaning)) {
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let end = body.width().saturating_sub(1);
    let end = body.right(end, 0, &right.0, right.1).saturating_sub(1);
    let x = body.fitted(3, 0, name, end.saturating_sub(4), Meaning::Heading);
    body.fitted(x + 2, 0, after, end.saturating_sub(x + 3), Meaning::Quiet);
    let rule = body.glyphs().rule();
    let width = body.width().saturating_sub(2);
    body.rule_between(1, 1, width, rule, Meaning::Quiet);
}
