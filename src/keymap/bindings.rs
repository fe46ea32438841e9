//! The lines of a keymap file, read into bindings, or named as problems.

use std::collections::HashMap;

use crate::command::Command;

use super::context::Context;
use super::heading::Heading;
use super::lines::{NumberedLine, Says};
use super::map::{Bound, Means};
use super::names::NotAKey;
use super::presets::Preset;
use super::problem::{KeymapFault, KeymapProblem};
use super::quoted::Quoted;
use super::sequence::Sequence;
use super::suggest::nearest;

/// One line that binds.
#[derive(Debug)]
pub(super) struct Binding {
    pub line: usize,
    pub context: Context,
    pub entry: Bound,
}

/// The keymap that the file extends: the default one if it does not say.
pub(super) fn extended(lines: &[NumberedLine]) -> (Preset, Vec<KeymapProblem>) {
    let mut preset = None;
    let mut problems = Vec::new();
    let above = lines.iter().take_while(|line| !line.is_table);
    for NumberedLine { number, says, .. } in above {
        let Says::Entry { path, value, .. } = says else {
            continue;
        };
        // `list.x` above the tables is a binding of the table `list`.
        let [option] = path.as_slice() else { continue };
        let fault = match (option.as_str(), value) {
            ("extends", Some(id)) => match Preset::from_id(id) {
                Some(found) => {
                    preset.get_or_insert(found);
                    continue;
                }
                None => KeymapFault::UnknownPreset {
                    written: Quoted::new(id),
                    meant: nearest(id, Preset::ALL.iter().map(|p| p.id())),
                },
            },
            ("extends", None) => KeymapFault::NotAString,
            (other, _) => KeymapFault::UnknownOption {
                written: Quoted::new(other),
                meant: nearest(other, ["extends"]),
            },
        };
        problems.push(KeymapProblem {
            line: *number,
            fault,
        });
    }
    (preset.unwrap_or_default(), problems)
}

/// Where the lines being read belong.
enum Within {
    /// Above the first table.
    Above,
    /// In a table that is none of ours, already named: its lines are passed over.
    Nowhere,
    In(Context),
}

/// The lines that bind something, and the problems of those that tried.
pub(super) fn bindings(lines: &[NumberedLine]) -> (Vec<Binding>, Vec<KeymapProblem>) {
    let mut place = Within::Above;
    let mut bindings: Vec<Binding> = Vec::new();
    let mut problems = Vec::new();
    let mut seen: HashMap<(Context, Sequence), usize> = HashMap::new();
    for NumberedLine {
        number,
        is_table,
        says,
    } in lines
    {
        if *is_table {
            // Below a table that is not understood, no line can be placed.
            place = Within::Nowhere;
        }
        let result = match says {
            Says::Nothing => continue,
            Says::Syntax => Err(KeymapFault::Syntax),
            Says::NotUtf8 => Err(KeymapFault::NotUtf8),
            Says::TooLong => Err(KeymapFault::TooLong),
            Says::Table(path) => match context(&path.join(".")) {
                Ok(context) => {
                    place = Within::In(context);
                    continue;
                }
                Err(fault) => Err(fault),
            },
            Says::Entry { path, value, .. } => match (&place, path.as_slice()) {
                (Within::In(context), [key]) => binding(*number, *context, key, value.as_deref()),
                (Within::Above, [table, key]) => context(table)
                    .and_then(|context| binding(*number, context, key, value.as_deref())),
                // `extends` and its like are read apart.
                (Within::Above, [_]) | (Within::Nowhere, _) => continue,
                _ => Err(KeymapFault::NotAString),
            },
        };
        let fault = match result {
            Ok(binding) => {
                let spot = (binding.context, binding.entry.sequence.clone());
                match seen.get(&spot) {
                    None => {
                        seen.insert(spot, *number);
                        bindings.push(binding);
                        continue;
                    }
                    Some(first) => KeymapFault::BoundTwice {
                        sequence: spot.1,
                        first: *first,
                    },
                }
            }
            Err(fault) => fault,
        };
        problems.push(KeymapProblem {
            line: *number,
            fault,
        });
    }
    (bindings, problems)
}

fn context(name: &str) -> Result<Context, KeymapFault> {
    Context::from_id(name).ok_or_else(|| KeymapFault::UnknownContext {
        written: Quoted::new(name),
        meant: nearest(name, Context::ALL.iter().map(|c| c.id())),
    })
}

fn binding(
    line: usize,
    context: Context,
    key: &str,
    value: Option<&str>,
) -> Result<Binding, KeymapFault> {
    let value = value.ok_or(KeymapFault::NotAString)?;
    let sequence = key.parse().map_err(|bad: NotAKey| KeymapFault::BadKey {
        written: Quoted::new(key),
        meant: bad.meant,
    })?;
    Ok(Binding {
        line,
        context,
        entry: Bound {
            sequence,
            means: means(value)?,
        },
    })
}

fn means(value: &str) -> Result<Means, KeymapFault> {
    if value == "none" {
        return Ok(Means::Nothing);
    }
    if let Some(id) = value.strip_prefix('+') {
        return Heading::from_id(id).map(Means::Heading).ok_or_else(|| {
            KeymapFault::UnknownHeading {
                written: Quoted::new(value),
                meant: nearest(id, Heading::ALL.iter().map(|h| h.id())),
            }
        });
    }
    let ids = Command::ALL.iter().map(|command| command.id());
    Command::from_id(value)
        .map(Means::Command)
        .ok_or_else(|| KeymapFault::UnknownCommand {
            written: Quoted::new(value),
            meant: nearest(value, ids.chain(["none"])),
        })
}
