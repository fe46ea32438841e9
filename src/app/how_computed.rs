//! "How is this computed": an explanation opened, asked by the law of another day, left again.

use super::explain::Explain;
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::{Date, Ref};
use crate::words::explaining;

/// Explains the number of what is selected.
pub fn explain(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    open(model, desk, None);
    Vec::new()
}

/// Explains the number of a record by the law of a day, or by each rule's own.
pub fn explained(model: &mut Model, desk: &Desk, about: Ref, law: Option<Date>) -> Vec<Effect> {
    let explain = made(model, desk, about, law);
    model.overlays.push(Overlay::Explain(explain));
    Vec::new()
}

/// Explains what is selected by the law of a day; on top of an explanation, that one again.
pub fn by_law(model: &mut Model, desk: &Desk, law: Option<Date>) {
    if let Some(Overlay::Explain(explain)) = model.overlays.last() {
        let (about, under) = (explain.about, explain.under);
        let mut again = made(model, desk, about, law);
        again.under = under.filter(|_| law.is_some());
        model.overlays.pop();
        model.overlays.push(Overlay::Explain(again));
    } else {
        open(model, desk, law);
        if let Some(Overlay::Explain(explain)) = model.overlays.last_mut() {
            explain.under = None;
        }
    }
}

/// Takes a question of the law back, where there is one; false where nothing was asked.
pub fn step_back(model: &mut Model, desk: &Desk) -> bool {
    let Some(Overlay::Explain(explain)) = model.overlays.last() else {
        return false;
    };
    let (law, under, about) = (explain.law, explain.under, explain.about);
    if law == under {
        return false;
    }
    let again = made(model, desk, about, under);
    model.overlays.pop();
    model.overlays.push(Overlay::Explain(again));
    true
}

fn open(model: &mut Model, desk: &Desk, law: Option<Date>) {
    if let Some(about) = model.selected(desk) {
        explained(model, desk, about, law);
    }
}

fn made(model: &Model, desk: &Desk, about: Ref, law: Option<Date>) -> Explain {
    let (title, lines) = explaining::of(about, law, model.now, &model.text, desk);
    let mut explain = Explain::new(title, about, law, lines);
    explain.settle(model.size);
    explain
}
