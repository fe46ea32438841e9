//! Help for this screen, filtered as one types.

use super::model::{Model, Overlay};
use crate::command::{Command, Group};
use crate::keymap::Context;
use crate::lookup::fold;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;

/// Help.
#[derive(Clone, Debug)]
pub struct Help {
    /// What is typed.
    pub input: Input,
    /// The contexts it was asked from.
    pub contexts: &'static [Context],
    /// Commands that have a key there: what is done here first, moving about last.
    pub found: Vec<Command>,
    /// Cursor and window.
    pub scroll: Scroll,
}

/// Opens help for what shows now.
pub fn open(model: &mut Model) {
    let contexts = model.contexts();
    let mut help = Help {
        input: Input::default(),
        contexts,
        found: Vec::new(),
        scroll: Scroll::default(),
    };
    search(&mut help, model);
    model.overlays.push(Overlay::Help(help));
}

/// Finds again after the line changed.
pub fn search(help: &mut Help, model: &Model) {
    let typed = fold::key(help.input.value());
    help.scroll = Scroll::default();
    help.found = Command::ALL
        .iter()
        .copied()
        .filter(|command| !model.keymap.keys_for(*command, help.contexts).is_empty())
        .filter(|command| {
            let label = fold::key(model.text.command(*command));
            typed.split_whitespace().all(|word| label.contains(word))
        })
        .collect();
    help.found.sort_by_key(|command| rank(command.group()));
}

/// Records first: what a person came to do.
fn rank(group: Group) -> u8 {
    match group {
        Group::Records => 0,
        Group::Look => 1,
        Group::Go => 2,
        Group::App => 3,
        Group::Move => 4,
    }
}
