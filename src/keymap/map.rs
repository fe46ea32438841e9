//! What each key means in each context: the result of the layers, asked by the resolver, footers, help
//! and the README's table. It knows no file and holds no state of a screen.

use std::collections::BTreeMap;

use crate::command::Command;

use super::context::Context;
use super::heading::Heading;
use super::key::{Code, Key};
use super::sequence::Sequence;

/// What a line of a keymap says of a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    /// A verb.
    Command(Command),
    /// A group of keys has a name.
    Heading(Heading),
    /// Nothing here, whatever outer contexts say.
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub sequence: Sequence,
    pub means: Means,
}

/// Keys and sequences of every context.
///
/// Lookups walk the contexts from the inside out; the first that says anything decides. A table holds
/// some tens of entries, in the order of the file, which is the order of menus: no tree is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    pub(super) tables: BTreeMap<Context, Vec<Bound>>,
}

/// What some keys mean in a stack of contexts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyMeaning {
    Command(Command),
    /// Other keys follow.
    Group,
    /// Text for the field under the cursor.
    Typed,
    Nothing,
}

/// A key that may come next, and where it leads: a line of the which-key menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Continuation {
    /// The key.
    pub key: Key,
    /// Where it leads.
    pub leads: Leads,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a verb, done at once.
    Command(Command),
    /// To more keys, under a heading if they have one.
    Group(Option<Heading>),
}

impl Keymap {
    /// The keys that may follow `pending`, in the order of the files, inner contexts first. With
    /// nothing pending, every key that means something.
    pub fn continuations(&self, pending: &[Key], contexts: &[Context]) -> Vec<Continuation> {
        let mut found: Vec<Continuation> = Vec::new();
        for context in contexts {
            let keys = self
                .entries(*context)
                .filter_map(|e| e.sequence.after(pending));
            for key in keys {
                if found.iter().any(|known| known.key == key) {
                    continue;
                }
                let keys: Vec<Key> = pending.iter().copied().chain([key]).collect();
                let leads = match self.look(&keys, contexts) {
                    KeyMeaning::Command(command) => Leads::Command(command),
                    KeyMeaning::Group => Leads::Group(self.heading(&keys, contexts)),
                    KeyMeaning::Typed | KeyMeaning::Nothing => continue,
                };
                found.push(Continuation { key, leads });
            }
        }
        found
    }

    /// The sequences that do `command` in these contexts, for footers and help: the shortest first,
    /// plain keys before those with Ctrl, Alt or F, inner contexts before outer ones.
    pub fn keys_for(&self, command: Command, contexts: &[Context]) -> Vec<Sequence> {
        self.reaching(
            Means::Command(command),
            KeyMeaning::Command(command),
            contexts,
        )
    }

    /// The sequences that open the menu of `heading` in these contexts, in the order of [`Keymap::keys_for`].
    pub fn keys_to(&self, heading: Heading, contexts: &[Context]) -> Vec<Sequence> {
        self.reaching(Means::Heading(heading), KeyMeaning::Group, contexts)
    }

    /// The verbs of one context's own table with their sequences, in the order of the files.
    pub fn bindings(&self, context: Context) -> impl Iterator<Item = (&Sequence, Command)> {
        self.entries(context).filter_map(|entry| match entry.means {
            Means::Command(command) => Some((&entry.sequence, command)),
            _ => None,
        })
    }

    /// What `keys` mean: the innermost context that says anything of them decides.
    pub(super) fn look(&self, keys: &[Key], contexts: &[Context]) -> KeyMeaning {
        for context in contexts {
            let own = self.entries(*context).find(|e| e.sequence.keys() == keys);
            if let Some(Means::Command(command)) = own.map(|e| e.means) {
                return KeyMeaning::Command(command);
            }
            if self.leads_on(*context, keys) {
                return KeyMeaning::Group;
            }
            // A field takes text for its own, and a key unbound in a field is text again.
            if let [key] = keys
                && context.takes(*key)
            {
                return KeyMeaning::Typed;
            }
            if self.blocks(*context, keys) {
                return KeyMeaning::Nothing;
            }
        }
        KeyMeaning::Nothing
    }

    /// The name of the group that `keys` open.
    fn heading(&self, keys: &[Key], contexts: &[Context]) -> Option<Heading> {
        let named = contexts.iter().flat_map(|context| self.entries(*context));
        named
            .filter(|entry| entry.sequence.keys() == keys)
            .find_map(|entry| match entry.means {
                Means::Heading(heading) => Some(heading),
                _ => None,
            })
    }

    fn reaching(&self, means: Means, found: KeyMeaning, contexts: &[Context]) -> Vec<Sequence> {
        let mut reaching: Vec<Sequence> = Vec::new();
        for entry in contexts.iter().flat_map(|context| self.entries(*context)) {
            if entry.means == means
                && self.reachable(entry.sequence.keys(), found, contexts)
                && !reaching.contains(&entry.sequence)
            {
                reaching.push(entry.sequence.clone());
            }
        }
        reaching.sort_by_key(|s| (s.keys().len(), s.keys().iter().any(|key| is_second(*key))));
        reaching
    }

    /// Whether pressing `keys` one by one ends in `found`.
    fn reachable(&self, keys: &[Key], found: KeyMeaning, contexts: &[Context]) -> bool {
        let begun = (1..keys.len()).filter_map(|count| keys.get(..count));
        self.look(keys, contexts) == found
            && begun
                .into_iter()
                .all(|begun| self.look(begun, contexts) == KeyMeaning::Group)
    }

    /// Whether a verb of this context lies beyond `keys`.
    fn leads_on(&self, context: Context, keys: &[Key]) -> bool {
        self.entries(context)
            .any(|e| matches!(e.means, Means::Command(_)) && e.sequence.after(keys).is_some())
    }

    /// Whether this context says that `keys`, or their beginning, mean nothing.
    fn blocks(&self, context: Context, keys: &[Key]) -> bool {
        self.entries(context)
            .any(|e| e.means == Means::Nothing && keys.starts_with(e.sequence.keys()))
    }

    pub(super) fn entries(&self, context: Context) -> impl Iterator<Item = &Bound> {
        self.tables.get(&context).into_iter().flatten()
    }
}

/// F-keys, Ctrl and Alt are second ways in.
fn is_second(key: Key) -> bool {
    key.ctrl() || key.alt() || matches!(key.code(), Code::F(_) | Code::Insert)
}
