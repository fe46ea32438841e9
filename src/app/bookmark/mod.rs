//! Where a person was and what she had typed: kept, sealed, beside the store, it brings her screens
//! back after a lost line, a lock or a new start.
//!
//! It owns the shape that is kept, and making a session of it again. It holds places, typed texts
//! and what was decided by hand; whatever is derived is made anew, and what the register no longer
//! holds is left out. It must not know where or how it is kept.

mod float;
mod hand;
mod line;
mod page;

use serde::{Deserialize, Serialize};

use super::form::Drafts;
use super::kept;
use super::meeting;
use super::model::{Model, Overlay};
use super::screen::{Screen, Trail};
use crate::department::Desk;
use crate::domain::Date;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::tui::context::Look;
use crate::tui::screens::home::Home;
use float::Float;
use hand::Planned;
use page::Page;

/// A place in the program with what was typed there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bookmark {
    #[serde(with = "kept")]
    day: Date,
    behind: Vec<Page>,
    here: Page,
    beside: Vec<Planned>,
    floats: Vec<Float>,
    drafts: Drafts,
    panes: bool,
}

impl Bookmark {
    /// The number of this shape. One more whenever a type in it changes: a bookmark of another
    /// number counts as none.
    pub const FORMAT: u16 = 1;

    /// Where a person is now.
    pub fn of(model: &Model, desk: &Desk) -> Self {
        let register = &desk.register;
        let cx = model.cx(desk, Look::default());
        let mut drafts = model.drafts.clone();
        for overlay in &model.overlays {
            if let Overlay::Form(form) = overlay {
                drafts.keep(form);
            }
        }
        let page = |screen: &Screen| Page::of(screen, register);
        let trail = meeting::own_trail(model);
        Self {
            day: model.today(),
            behind: trail.behind().iter().map(page).collect(),
            here: page(trail.here()),
            beside: (trail.beside())
                .map(|plan| Planned::of(plan, register))
                .collect(),
            floats: (model.overlays.iter())
                .filter_map(|overlay| Float::of(overlay, model, &cx))
                .collect(),
            drafts,
            panes: model.panes,
        }
    }
}

/// Puts a fresh session where the bookmark lies. What already asks something of the person stays on
/// top of it.
pub fn open_at(model: &mut Model, desk: &Desk, bookmark: Bookmark) {
    let same_day = bookmark.day == model.today();
    let again = |page: Page| page.screen(desk, same_day);
    let here = again(bookmark.here);
    let mut behind: Vec<Screen> = bookmark.behind.into_iter().filter_map(again).collect();
    let beside = bookmark.beside.into_iter();
    let beside = beside.filter_map(|plan| plan.again(desk)).collect();
    let found = here.is_some();
    let here = here.or_else(|| behind.pop()).unwrap_or_else(home);
    model.trail = Trail::again(behind, here, beside);
    model.drafts = bookmark.drafts;
    model.panes = bookmark.panes;
    super::update::refresh(model, desk);
    if found && model.overlays.is_empty() {
        for float in bookmark.floats {
            float.open(model, desk);
        }
    }
    meeting::go_on(model);
    let elsewhere = !matches!(model.screen(), Screen::Home(_)) || !model.overlays.is_empty();
    if elsewhere && model.status.is_none() {
        model.status = Some(Status::info(model.text.get(Id::BackWhereYouWere)));
    }
}

fn home() -> Screen {
    Screen::Home(Home::default())
}
