//! "How is this computed": an explanation opened, and asked by the law of another day.

use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::{Date, Ref};
use crate::tui::context::Look;
use crate::tui::overlays::explain::Explain;

/// Explains the number of what is selected.
pub fn explain(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    if let Some(about) = model.selected(desk) {
        explained(model, desk, about, None);
    }
    Vec::new()
}

/// Explains the number of a record by the law of a day, or by each rule's own.
pub fn explained(model: &mut Model, desk: &Desk, about: Ref, law: Option<Date>) -> Vec<Effect> {
    let explain = Explain::new(&model.cx(desk, Look::default()), about, law);
    model.overlays.push(Overlay::Explain(explain));
    Vec::new()
}

/// Explains what is selected by the law of a day; on top of an explanation, that one again.
pub fn by_law(model: &mut Model, desk: &Desk, law: Option<Date>) {
    let cx = model.cx(desk, Look::default());
    if let Some(Overlay::Explain(explain)) = model.overlay() {
        let again = explain.by_law(&cx, law);
        model.overlays.pop();
        model.overlays.push(Overlay::Explain(again));
    } else if let Some(about) = model.selected(desk) {
        let explain = Explain::asked(&cx, about, law);
        model.overlays.push(Overlay::Explain(explain));
    }
}
