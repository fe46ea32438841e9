//! People and places as they are named on a command line: by a code, or by a name that fits one
//! record alone. Of several the first is never taken: each is told with its code.

use super::exit::Exit;
use super::failure::Failure;
use super::record;
use super::shell::Shell;
use crate::domain::{AvsId, Clean, Kind, Ref, Register};
use crate::lookup::{Class, Hit, Kinds, NameIndex, fold};
use crate::text::Text;
use crate::words::detail::detail;
use crate::words::label;

/// How many of several are told.
const TOLD: usize = 9;

/// A person or a place as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// By its code: `A12`, `E12`, `T12`; of an AVS also by its number alone.
    Code(Ref),
    /// By its name, or a part of it.
    Name(Clean),
}

impl Named {
    /// Reads what is typed; the register is not asked yet.
    ///
    /// # Errors
    /// A code of something else, or what is neither a code nor a name.
    pub fn parse(shell: &Shell, typed: &str) -> Result<Self, Failure> {
        let name = Clean::new(typed);
        let mut signs = typed.chars();
        let is_coded = signs
            .next()
            .is_some_and(|sign| sign.is_ascii_alphanumeric())
            && signs.all(|sign| sign.is_ascii_digit());
        if !is_coded && !name.is_empty() && *name == *typed.trim() {
            return Ok(Self::Name(name));
        }
        match typed.parse::<Ref>() {
            Ok(code) if is_person_or_place(code.kind) => Ok(Self::Code(code)),
            _ => Ok(Self::Code(record::of::<AvsId>(shell, typed)?.into())),
        }
    }

    /// The one record that is meant.
    ///
    /// # Errors
    /// There is none, or several answer to the name.
    pub fn found(&self, shell: &Shell, register: &Register) -> Result<Ref, Failure> {
        match self {
            Self::Code(code) => record::found(shell, register, *code).map(|()| *code),
            Self::Name(name) => by_name(&shell.text, register, name),
        }
    }
}

/// What is named so.
fn is_person_or_place(kind: Kind) -> bool {
    matches!(kind, Kind::Avs | Kind::Pupil | Kind::Establishment)
}

fn by_name(text: &Text, register: &Register, name: &Clean) -> Result<Ref, Failure> {
    let index = NameIndex::build(register);
    let all = index.search(name, &|_| false, usize::MAX, Kinds::ALL).hits;
    let says_so = |hit: &&Hit| hit.class <= Class::Begins;
    let found: Vec<Ref> = all.iter().filter(says_so).map(|hit| hit.target).collect();
    let whole = found.iter().copied();
    let whole: Vec<Ref> = whole
        .filter(|one| is_whole(register, text, *one, name))
        .collect();
    match (found.as_slice(), whole.as_slice()) {
        ([one], _) | (_, [one]) => Ok(*one),
        ([], _) => {
            let near: Vec<Ref> = all.iter().map(|hit| hit.target).collect();
            let words = match near.is_empty() {
                true => text.cli_named_nothing(name),
                false => text.cli_named_near(name, told(register, text, &near)),
            };
            Err(Failure::said(Exit::Nothing, words))
        }
        (several, _) => {
            let words = text.cli_named_several(name, several.len(), told(register, text, several));
            Err(Failure::said(Exit::Usage, words))
        }
    }
}

/// The name is all of the record's, its words in any order.
fn is_whole(register: &Register, text: &Text, target: Ref, name: &str) -> bool {
    let words = |raw: &str| {
        let folded = fold::key(raw);
        let mut words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    words(&label::of(register, text, target)) == words(name)
}

/// The first of them, a line each: code, name, what tells it from its namesakes.
fn told(register: &Register, text: &Text, all: &[Ref]) -> String {
    let line = |target: &Ref| {
        let label = label::of(register, text, *target);
        let detail = detail(register, text, *target);
        format!("\n  {target}  {label} · {detail}")
    };
    let mut lines: String = all.iter().take(TOLD).map(line).collect();
    if let Some(more @ 1..) = all.len().checked_sub(TOLD) {
        lines.push_str(&format!("\n  {}", text.cli_named_more(more)));
    }
    lines
}
