//! Screens: shared references in, cells out. Nothing here changes anything or knows of a store.

mod chrome;
mod form;
mod prompt;
mod which_key;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

pub use crate::tui::glyphs::Glyphs;
pub use crate::tui::theme::{Meaning, Theme};

use crate::app::form::Ground;
use crate::app::model::{Model, Overlay};
use crate::department::Desk;
use crate::tui::component::View;
use crate::tui::context::Look;
use crate::tui::records::earlier;
use crate::tui::widgets::pen::Pen;

/// Draws the whole screen; tells where the real cursor belongs, when something is being typed.
pub fn view(model: &Model, desk: &Desk, look: Look, buf: &mut Buffer) -> Option<Position> {
    let area = buf.area;
    if let Some(locked) = &model.lock {
        return locked.view(&model.cx(desk, look), area, buf);
    }
    let mut pen = Pen::new(buf, look, area);
    chrome::draw(&mut pen, model, desk);
    let size = model.size;
    let mut caret = None;
    if !model.ready {
        let mut body = pen.inside(0, size.head(), size.width, size.body());
        chrome::opening(&mut body, model);
    } else {
        let past = model.past();
        if let Some(past) = past.as_ref().filter(|_| size.head() > 1) {
            // On the rule under the tabs: no hour of the week gives way to it.
            earlier::banner(&mut pen, size.head() - 1, past.day, &model.cx(desk, look));
        }
        let mut body = pen.inside(0, size.head(), size.width, size.body());
        let desk = past.as_ref().map_or(desk, |past| &past.desk);
        let cx = model.cx(desk, look);
        let screen = model.screen().component();
        caret = screen.view(&cx, body.area, body.buffer());
        for overlay in &model.overlays {
            caret = match overlay.component() {
                Some(shown) => shown.view(&cx, body.area, body.buffer()),
                None => float(&mut body, overlay, model, desk),
            };
        }
        if !model.resolver.pending().is_empty() {
            which_key::draw(&mut body, model, desk);
        }
    }
    caret
}

fn float(body: &mut Pen<'_>, overlay: &Overlay, model: &Model, desk: &Desk) -> Option<Position> {
    match overlay {
        Overlay::Form(shown) => {
            form::draw(body, shown, &Ground::of(desk, model), model.size.layout())
        }
        Overlay::Prompt(shown) => prompt::draw(body, shown, model),
        // A component draws itself.
        _ => None,
    }
}
