//! Every word a person reads: French first, English equal.
//!
//! Messages are Fluent files, one a language; [`Id`] names each of them once, with its arguments,
//! and a test asks all of them in both languages. Dates, times and numbers in words are here too.

mod dates;
pub mod id;
mod lang;
mod numbers;
mod records;
mod schools;

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentValue};
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use unic_langid::LanguageIdentifier;

use crate::command::Command;

pub use id::Id;
pub use lang::Lang;
pub use schools::short_school;

#[derive(rust_embed::RustEmbed)]
#[folder = "src/text"]
#[include = "*/relais.ftl"]
struct Files;

/// The words of one language.
pub struct Text {
    lang: Lang,
    loader: FluentLanguageLoader,
    /// Messages without arguments, formatted once.
    plain: HashMap<Id, Box<str>>,
    commands: HashMap<Command, records::CommandWords>,
    calendar: dates::Names,
}

impl Text {
    /// Loads a language.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let loader = FluentLanguageLoader::new("relais", id.clone());
        // The files are embedded and a test reads both; a missing one would show ids, not fail.
        if let Err(error) = loader.load_languages(&Files, std::slice::from_ref(&id)) {
            tracing::error!(%error, "the words could not be loaded");
        }
        loader.set_use_isolating(false);
        let plain = Id::ALL
            .iter()
            .filter(|id| id.args().is_empty())
            .map(|id| (*id, loader.get(id.key()).into()))
            .collect();
        let commands = Command::ALL
            .iter()
            .map(|command| {
                let words = |prefix| loader.get(&records::command_key(prefix, *command)).into();
                let words = records::CommandWords {
                    label: words("cmd"),
                    hint: words("hint"),
                };
                (*command, words)
            })
            .collect();
        let calendar = dates::Names::default();
        let mut text = Self {
            lang,
            loader,
            plain,
            commands,
            calendar,
        };
        text.calendar = dates::Names::of(&text);
        text
    }

    /// Which language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn get(&self, id: Id) -> &str {
        self.plain.get(&id).map_or(id.key(), |words| words)
    }

    /// The message of that key, where data names it: a sentence of the law.
    pub fn of_key(&self, key: &str) -> Option<&str> {
        let id = Id::ALL.iter().find(|id| id.key() == key)?;
        self.plain.get(id).map(|words| &**words)
    }

    /// A message with its arguments; [`say!`](crate::say) writes the call.
    pub fn format(&self, id: Id, args: &[(&'static str, Arg<'_>)]) -> String {
        debug_assert!(
            id.args().len() == args.len() && args.iter().all(|(name, _)| id.args().contains(name)),
            "{} takes {:?}",
            id.key(),
            id.args()
        );
        if args.is_empty() {
            return self.get(id).to_owned();
        }
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, arg.value()))
            .collect();
        self.loader.get_args_fluent(id.key(), Some(&args))
    }
}

/// An argument of a message.
pub enum Arg<'a> {
    /// Words.
    Words(std::borrow::Cow<'a, str>),
    /// A count: chooses singular or plural.
    Count(i64),
}

impl Arg<'_> {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Words(words) => FluentValue::from(words.as_ref()),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words.as_str().into())
    }
}

impl<'a> From<&'a crate::domain::Clean> for Arg<'a> {
    fn from(words: &'a crate::domain::Clean) -> Self {
        Self::Words(words.as_str().into())
    }
}

macro_rules! counts {
    ($($number:ty)*) => { $(impl From<$number> for Arg<'_> {
        fn from(count: $number) -> Self { Self::Count(count as i64) }
    })* };
}
counts!(i16 i32 i64 u16 u32 u64 usize);

/// Says a message with its arguments: `say!(text, RowsOf, n = 9, total = 42)`.
#[macro_export]
macro_rules! say {
    ($text:expr, $id:ident $(, $name:ident = $value:expr)* $(,)?) => {
        $text.format($crate::text::Id::$id, &[$((stringify!($name), $crate::text::Arg::from($value))),*])
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn file(lang: Lang) -> String {
        let path = format!("{}/relais.ftl", lang.code());
        String::from_utf8(Files::get(&path).unwrap().data.into_owned()).unwrap()
    }

    /// Message ids and the variables of each, read off the file itself.
    fn messages(lang: Lang) -> Vec<(String, BTreeSet<String>)> {
        let mut all: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in file(lang).lines() {
            if line.starts_with('#') {
                continue;
            }
            let body = if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let (id, body) = line.split_once('=').unwrap();
                all.push((id.trim().to_owned(), BTreeSet::new()));
                body
            } else {
                line
            };
            for part in body.split('$').skip(1) {
                let name = part
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect();
                all.last_mut().unwrap().1.insert(name);
            }
        }
        all
    }

    #[test]
    fn both_languages_say_every_message_with_its_arguments_and_nothing_else() {
        for lang in Lang::ALL {
            let found = messages(*lang);
            let names: Vec<_> = found.iter().map(|(id, _)| id.as_str()).collect();
            let unique: BTreeSet<_> = names.iter().collect();
            assert_eq!(unique.len(), names.len(), "an id twice in {}", lang.code());
            for id in Id::ALL {
                let args = found.iter().find(|(key, _)| key == id.key());
                let args = &args
                    .unwrap_or_else(|| panic!("{} lacks {}", lang.code(), id.key()))
                    .1;
                let declared: BTreeSet<_> = id.args().iter().map(|arg| (*arg).to_owned()).collect();
                assert_eq!(
                    args,
                    &declared,
                    "arguments of {} in {}",
                    id.key(),
                    lang.code()
                );
            }
            for command in Command::ALL {
                for prefix in ["cmd", "hint"] {
                    let key = records::command_key(prefix, *command);
                    assert!(
                        found.iter().any(|(id, args)| *id == key && args.is_empty()),
                        "{key}"
                    );
                }
            }
            let of_command = |key: &str| {
                let keys = |prefix| {
                    Command::ALL
                        .iter()
                        .map(move |c| records::command_key(prefix, *c))
                };
                keys("cmd").chain(keys("hint")).any(|known| known == key)
            };
            for (key, _) in found.iter().filter(|(key, _)| !of_command(key)) {
                assert!(
                    Id::ALL.iter().any(|id| id.key() == key),
                    "{key} is said by nobody"
                );
            }
        }
    }

    #[test]
    fn every_message_can_be_formatted() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            for id in Id::ALL {
                for count in [0, 1, 2] {
                    let args: Vec<_> = id
                        .args()
                        .iter()
                        .map(|name| (*name, Arg::from(count)))
                        .collect();
                    let words = text.format(*id, &args);
                    assert!(
                        !words.contains("No localization"),
                        "{} {}",
                        lang.code(),
                        id.key()
                    );
                    assert!(
                        !words.contains('{'),
                        "{} {}: {words}",
                        lang.code(),
                        id.key()
                    );
                }
            }
        }
    }
}
