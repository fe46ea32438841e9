//! Keymap files in layers: the embedded one below, a person's own above.
//!
//! Which of two bindings holds: a line of the upper file replaces the same key of the lower one. Of two
//! lines of one file about the same key, the first. Between a key and a sequence that begins with it, the
//! one that was there first, for adding a binding never removes another; `"none"` lines of a file
//! are read before its others, so that they make room wherever they stand.

use std::collections::BTreeMap;

use super::bindings::{Binding, bindings, extended};
use super::lines::{NumberedLine, lines};
use super::map::{Bound, Keymap, Means};
use super::presets::Preset;
use super::problem::{KeymapFault, KeymapProblem};

impl Default for Keymap {
    fn default() -> Self {
        Self::preset(Preset::Default)
    }
}

impl Keymap {
    /// An embedded keymap.
    pub fn preset(preset: Preset) -> Self {
        // A test reads every embedded file and finds no problem.
        Self::empty().under(preset.file().as_bytes()).0
    }

    /// A person's file over the embedded keymap that it extends, with the lines that were set aside.
    pub fn layered(file: &[u8]) -> (Self, Vec<KeymapProblem>) {
        let lines = lines(file);
        let (preset, mut problems) = extended(&lines);
        let (keymap, more) = Self::preset(preset).layer(&lines);
        problems.extend(more);
        problems.sort_by_key(|problem| problem.line);
        (keymap, problems)
    }

    /// No key at all.
    pub(super) fn empty() -> Self {
        Self {
            tables: BTreeMap::new(),
        }
    }

    /// This keymap under `file`.
    pub(super) fn under(self, file: &[u8]) -> (Self, Vec<KeymapProblem>) {
        self.layer(&lines(file))
    }

    fn layer(mut self, lines: &[NumberedLine]) -> (Self, Vec<KeymapProblem>) {
        let (bindings, mut problems) = bindings(lines);
        let unbound = |binding: &&Binding| binding.entry.means == Means::Nothing;
        for binding in bindings.iter().filter(unbound) {
            self.unbind(binding);
        }
        for binding in bindings.iter().filter(|binding| !unbound(binding)) {
            if let Err(fault) = self.bind(binding) {
                let line = binding.line;
                problems.push(KeymapProblem { line, fault });
            }
        }
        (self, problems)
    }

    /// Takes the key out of its context with every sequence that begins with it, and keeps outer
    /// contexts from giving it a meaning there.
    fn unbind(&mut self, binding: &Binding) {
        let table = self.tables.entry(binding.context).or_default();
        table.retain(|entry| !entry.sequence.begins_with(binding.entry.sequence.keys()));
        table.push(binding.entry.clone());
    }

    fn bind(&mut self, binding: &Binding) -> Result<(), KeymapFault> {
        let table = self.tables.entry(binding.context).or_default();
        let new = &binding.entry;
        let stands = |entry: &&Bound| hides(entry, new) || hides(new, entry);
        if let Some(entry) = table.iter().find(stands) {
            return Err(KeymapFault::Ambiguous {
                context: binding.context,
                sequence: new.sequence.clone(),
                with: entry.sequence.clone(),
            });
        }
        // In its old place, so that menus keep their order.
        match table.iter_mut().find(|e| e.sequence == new.sequence) {
            Some(entry) => entry.means = new.means,
            None => table.push(new.clone()),
        }
        Ok(())
    }
}

/// Whether `short` is a verb on the way to `long`.
fn hides(short: &Bound, long: &Bound) -> bool {
    matches!(short.means, Means::Command(_))
        && long.means != Means::Nothing
        && long.sequence.after(short.sequence.keys()).is_some()
}

#[cfg(test)]
mod tests;
