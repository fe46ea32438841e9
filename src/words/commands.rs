//! Commands by their words: what the palette and the finder find of them.

use crate::command::{Command, Group};
use crate::lookup::fold;
use crate::text::Text;

/// Commands a person can choose by name, those some word of which begins with each word typed.
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
