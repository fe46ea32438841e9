//! What `relais keys --check` says of a keymap, beyond the problems of its file.

use super::context::Context;
use super::key::{Code, Key};
use super::layouts::{KeyboardLayout, Reach, reach};
use super::map::{Keymap, Means};
use super::sequence::Sequence;
use super::unsent::{Unsent, unsent};

/// Something that a person may trip over; the keymap works nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeymapFinding {
    /// In this context a key hides a longer sequence of the global table, or is hidden behind one.
    Clash {
        /// The inner context.
        context: Context,
        /// Its key.
        sequence: Sequence,
        /// The global sequence.
        global: Sequence,
    },
    /// A sign asks for AltGr, or is missing or dead, on some layouts.
    Layouts {
        /// Where.
        context: Context,
        /// The sequence.
        sequence: Sequence,
        /// The sign of it.
        sign: char,
        /// Layouts where it asks for AltGr.
        altgr: Vec<KeyboardLayout>,
        /// Layouts where it is dead or missing.
        absent: Vec<KeyboardLayout>,
    },
    /// A letter beyond ASCII: not on every keyboard.
    Foreign {
        /// Where.
        context: Context,
        /// The sequence.
        sequence: Sequence,
        /// The letter.
        sign: char,
    },
    /// A key that does not arrive everywhere.
    Unsent {
        /// Where.
        context: Context,
        /// The sequence.
        sequence: Sequence,
        /// The key of it.
        key: Key,
        /// Why it does not arrive.
        why: Unsent,
    },
}

/// All findings, context by context; none for the default keymap.
pub fn check(keymap: &Keymap) -> Vec<KeymapFinding> {
    let mut findings = Vec::new();
    for context in Context::ALL.iter().copied() {
        for entry in keymap.entries(context) {
            if !matches!(entry.means, Means::Command(_)) {
                continue;
            }
            let sequence = &entry.sequence;
            findings.extend(clash(keymap, context, sequence));
            findings.extend(signs(context, sequence));
            if let Some((key, why)) = unsent(sequence) {
                findings.push(KeymapFinding::Unsent {
                    context,
                    sequence: sequence.clone(),
                    key,
                    why,
                });
            }
        }
    }
    findings
}

/// A verb on the way to another, between this context and the global one.
fn clash(keymap: &Keymap, context: Context, sequence: &Sequence) -> Option<KeymapFinding> {
    if context == Context::Global {
        return None;
    }
    let (global, _) = keymap.bindings(Context::Global).find(|(global, _)| {
        let (own, global) = (sequence.keys(), global.keys());
        own != global && (own.starts_with(global) || global.starts_with(own))
    })?;
    Some(KeymapFinding::Clash {
        context,
        sequence: sequence.clone(),
        global: global.clone(),
    })
}

fn signs(context: Context, sequence: &Sequence) -> impl Iterator<Item = KeymapFinding> {
    let signs = sequence.keys().iter().filter_map(|key| match key.code() {
        Code::Char(c) => Some(c),
        _ => None,
    });
    signs.filter_map(move |sign| {
        if !sign.is_ascii() {
            return Some(KeymapFinding::Foreign {
                context,
                sequence: sequence.clone(),
                sign,
            });
        }
        let on = |reached| -> Vec<KeyboardLayout> {
            let layouts = KeyboardLayout::ALL.iter().copied();
            layouts
                .filter(|layout| reach(sign, *layout) == Some(reached))
                .collect()
        };
        let (altgr, absent) = (on(Reach::AltGr), on(Reach::Absent));
        (!altgr.is_empty() || !absent.is_empty()).then(|| KeymapFinding::Layouts {
            context,
            sequence: sequence.clone(),
            sign,
            altgr,
            absent,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(file: &str) -> Vec<KeymapFinding> {
        let (keymap, problems) = Keymap::empty().under(file.as_bytes());
        assert_eq!(problems, []);
        check(&keymap)
    }

    #[test]
    fn the_default_keymap_has_nothing_to_find() {
        assert_eq!(check(&Keymap::default()), []);
    }

    #[test]
    fn a_sign_on_altgr_is_told_with_its_layouts() {
        let findings = of("[list]\n\"'\" = \"copy\"");
        let [
            KeymapFinding::Layouts {
                sign: '\'',
                altgr,
                absent,
                ..
            },
        ] = findings.as_slice()
        else {
            panic!("{findings:?}");
        };
        assert_eq!(altgr, &[KeyboardLayout::BepoAfnor]);
        assert!(absent.is_empty());
        assert!(matches!(
            of("[list]\n\"~\" = \"copy\"").as_slice(),
            [KeymapFinding::Layouts { absent, .. }] if absent.len() == 3
        ));
    }

    #[test]
    fn a_letter_beyond_ascii_is_not_on_every_keyboard() {
        assert!(matches!(
            of("[list]\n\"é\" = \"copy\"").as_slice(),
            [KeymapFinding::Foreign { sign: 'é', .. }]
        ));
    }

    #[test]
    fn a_key_that_hides_a_global_sequence_is_a_clash() {
        let findings = of("[global]\n\"g c\" = \"go_contracts\"\n[list]\ng = \"first\"");
        assert!(matches!(
            findings.as_slice(),
            [KeymapFinding::Clash {
                context: Context::List,
                ..
            }]
        ));
        assert_eq!(of("[global]\ng = \"first\"\n[list]\ng = \"last\""), []);
    }

    #[test]
    fn a_key_that_is_not_sent_is_told() {
        assert!(matches!(
            of("[list]\nctrl-s = \"copy\"").as_slice(),
            [KeymapFinding::Unsent {
                why: Unsent::FlowControl,
                ..
            }]
        ));
    }
}
