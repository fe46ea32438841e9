//! "How is this computed": an explanation opened, and asked by the law of another day.

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use crate::department::Desk;
use crate::domain::Date;
use crate::tui::context::Look;
use crate::tui::overlays::explain::Explain;

/// Explains the number of what is selected; on contracts by the law of the screen.
pub fn explain(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let law = match model.screen() {
        Screen::Contracts(contracts) => contracts.law,
        _ => None,
    };
    if let Some(about) = model.selected() {
        let explain = Explain::new(&model.cx(desk, Look::default()), about, law);
        model.overlays.push(Overlay::Explain(explain));
    }
    Vec::new()
}

/// Explains what is selected by the law of a day; on top of an explanation, that one again.
pub fn by_law(model: &mut Model, desk: &Desk, law: Option<Date>) {
    let cx = model.cx(desk, Look::default());
    if let Some(Overlay::Explain(explain)) = model.overlay() {
        let again = explain.by_law(&cx, law);
        model.overlays.pop();
        model.overlays.push(Overlay::Explain(again));
    } else if let Some(about) = model.selected() {
        let explain = Explain::asked(&cx, about, law);
        model.overlays.push(Overlay::Explain(explain));
    }
}
