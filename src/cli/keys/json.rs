//! The shape of `keys` answers.

use serde::Serialize;

use crate::words::keys::KeyNotice;

/// `relais keys`.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Context by context.
    pub contexts: Vec<KeysOf>,
}

/// The keys of one context.
#[derive(Debug, Serialize)]
pub struct KeysOf {
    /// Its id in keymap files.
    pub context: &'static str,
    /// Its verbs, in the order of the keymap.
    pub verbs: Vec<VerbKeys>,
}

/// The keys of one verb.
#[derive(Debug, Serialize)]
pub struct VerbKeys {
    /// Its id.
    pub command: &'static str,
    /// Its sequences.
    pub keys: Vec<String>,
    /// What it does.
    pub words: String,
}

/// `relais keys --check`.
#[derive(Debug, Serialize)]
pub struct KeysCheck {
    /// No line was set aside.
    pub ok: bool,
    /// Lines that were.
    pub problems: Vec<KeysProblem>,
    /// What works and may surprise.
    pub findings: Vec<KeysFinding>,
}

/// A line of a keymap that was set aside.
#[derive(Debug, Serialize)]
pub struct KeysProblem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// What works and may surprise.
#[derive(Debug, Serialize)]
pub struct KeysFinding {
    /// Where.
    pub context: &'static str,
    /// The keys.
    pub keys: String,
    /// What to mind.
    pub what: String,
}

impl From<KeyNotice> for KeysFinding {
    fn from(told: KeyNotice) -> Self {
        let KeyNotice {
            context,
            keys,
            what,
        } = told;
        Self {
            context,
            keys,
            what,
        }
    }
}
