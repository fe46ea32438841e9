//! The palette: commands by their words.

use super::model::{Model, Overlay};
use crate::command::Command;
use crate::lookup::fold;
use crate::text::Text;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;

/// The palette.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What is typed.
    pub input: Input,
    /// Commands that match, best first.
    pub found: Vec<Command>,
    /// Cursor and window.
    pub scroll: Scroll,
}

impl Palette {
    /// Searches again after the line changed.
    pub fn search(&mut self, text: &Text) {
        self.scroll = Scroll::default();
        self.found = matching(self.input.value(), text);
    }
}

/// Opens the palette.
pub fn open(model: &mut Model) {
    let mut palette = Palette::default();
    palette.search(&model.text);
    model.overlays.push(Overlay::Palette(palette));
}

/// Commands a person can choose by name, those whose words begin with what was typed first.
pub fn matching(typed: &str, text: &Text) -> Vec<Command> {
    let typed = fold::key(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    Command::ALL
        .iter()
        .copied()
        .filter(|command| is_chosen_by_name(*command))
        .filter(|command| {
            let label = format!("{} {}", fold::key(text.command(*command)), command.id());
            words
                .iter()
                .all(|word| label.split([' ', '_']).any(|part| part.starts_with(word)))
        })
        .collect()
}

/// Moving about and the acts of files are not for the palette.
fn is_chosen_by_name(command: Command) -> bool {
    use crate::command::Group;
    command.group() != Group::Move
        && !matches!(
            command,
            Command::MakeDemo
                | Command::Restore
                | Command::Palette
                | Command::Menu
                | Command::Accept
                | Command::Setting
                | Command::Import
        )
}
