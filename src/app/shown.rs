//! The components among what shows: who is asked first, and what becomes of what they ask for.

use super::model::{Model, Overlay};
use super::msg::{Effect, Purpose};
use super::screen::Screen;
use super::update::dispatch;
use super::{cards, opening};
use crate::department::Desk;
use crate::keymap::Keymap;
use crate::text::Text;
use crate::tui::action::{Action, Route};
use crate::tui::component::{Component, Reply};
use crate::tui::context::{Cx, Look};

impl Screen {
    /// The screen as a component, where it is one.
    pub fn component(&self) -> Option<&dyn Component> {
        match self {
            Self::Journal(journal) => Some(journal),
            _ => None,
        }
    }

    fn component_mut(&mut self) -> Option<&mut dyn Component> {
        match self {
            Self::Journal(journal) => Some(journal),
            _ => None,
        }
    }
}

impl Overlay {
    /// The overlay as a component, where it is one.
    pub fn component(&self) -> Option<&dyn Component> {
        match self {
            Self::Keyboard(question) => Some(question),
            _ => None,
        }
    }

    fn component_mut(&mut self) -> Option<&mut dyn Component> {
        match self {
            Self::Keyboard(question) => Some(question),
            _ => None,
        }
    }
}

impl Model {
    /// What shows on top, where it is a component.
    pub fn top(&self) -> Option<&dyn Component> {
        match self.overlay() {
            Some(overlay) => overlay.component(),
            None => self.screen().component(),
        }
    }

    fn top_mut(&mut self) -> Option<&mut dyn Component> {
        match self.overlays.last_mut() {
            Some(overlay) => overlay.component_mut(),
            None => self.trail.here_mut().component_mut(),
        }
    }

    /// What a component may read.
    pub fn cx<'a>(&'a self, desk: &'a Desk, look: Look) -> Cx<'a> {
        read(self, (desk, &self.text, &self.keymap), look)
    }
}

fn read<'a>(
    model: &Model,
    (department, text, keymap): (&'a Desk, &'a Text, &'a Keymap),
    look: Look,
) -> Cx<'a> {
    Cx {
        department,
        text,
        keymap,
        look,
        now: model.now,
        today: model.today(),
        size: model.size,
        keyboard: model.keyboard,
        read_only: model.read_only.is_some(),
        meeting: model.meeting.is_some(),
        panes: model.panes,
    }
}

/// Lets the topmost component do something, and does what it asks for; none where it is not one or
/// knows nothing of it.
pub fn ask(
    model: &mut Model,
    desk: &Desk,
    what: impl FnOnce(&mut dyn Component, &Cx<'_>) -> Reply,
) -> Option<Vec<Effect>> {
    match on_top(model, desk, what)? {
        Reply::NotMine => None,
        Reply::Did(actions) => Some(perform(model, desk, actions)),
    }
}

/// Brings the topmost component in line with what it shows.
pub fn refresh(model: &mut Model, desk: &Desk) {
    let _: Option<()> = on_top(model, desk, |top, cx| top.refresh(cx));
}

fn on_top<R>(
    model: &mut Model,
    desk: &Desk,
    what: impl FnOnce(&mut dyn Component, &Cx<'_>) -> R,
) -> Option<R> {
    let (text, keymap) = (model.text.clone(), model.keymap.clone());
    let cx = read(model, (desk, &text, &keymap), Look::default());
    model.top_mut().map(|top| what(top, &cx))
}

/// Does what a component asks for.
fn perform(model: &mut Model, desk: &Desk, actions: Vec<Action>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in actions {
        match action {
            Action::Go(route) => effects.extend(go(model, desk, route)),
            Action::Back => {
                model.trail.back();
            }
            Action::Close => {
                model.overlays.pop();
            }
            Action::Do(command) => effects.extend(dispatch(model, desk, command)),
            Action::Say(status) => model.status = Some(status),
            Action::Undo(seq, words) => {
                model.when_saved = Some(words);
                effects.push(Effect::Undo(seq));
            }
            Action::Redo(seq, words) => {
                model.when_saved = Some(words);
                effects.push(Effect::Redo(seq));
            }
            Action::KeepKeyboard(keyboard) => effects.extend(opening::keep(model, keyboard)),
        }
    }
    effects
}

fn go(model: &mut Model, desk: &Desk, route: Route) -> Vec<Effect> {
    match route {
        Route::Card(target) => cards::go(model, desk, target),
        Route::Act(seq) => vec![Effect::ReadAct(seq, Purpose::Show)],
    }
}
