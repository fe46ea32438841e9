//! Every word a person reads: French first, English equal.
//!
//! Messages are Fluent files, one a language. A build script names them: those without arguments
//! are [`Id`]s, each of those with arguments is a method of [`Text`]. A test asks all of them in
//! both languages. Dates, times and numbers in words are here too.

mod dates;
mod id;
mod lang;
mod numbers;
mod records;

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentValue};
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use unic_langid::LanguageIdentifier;

use crate::command::Command;

pub use id::Id;
pub use lang::Lang;
pub use records::{Coded, Word};

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
    calendar: dates::DateNames,
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
        let calendar = dates::DateNames::default();
        let mut text = Self {
            lang,
            loader,
            plain,
            commands,
            calendar,
        };
        text.calendar = dates::DateNames::of(&text);
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

    /// A message with its arguments.
    fn format(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, arg.value()))
            .collect();
        self.loader.get_args_fluent(key, Some(&args))
    }
}

/// An argument of a message.
pub(crate) enum Arg<'a> {
    /// Words.
    Words(std::borrow::Cow<'a, str>),
    /// A number.
    Count(i64),
}

/// An argument that chooses between singular and plural.
pub(crate) struct Count(i64);

impl From<Count> for Arg<'_> {
    fn from(count: Count) -> Self {
        Self::Count(count.0)
    }
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
    ($($number:ty)*) => { $(
        impl From<$number> for Count {
            fn from(count: $number) -> Self { Self(count as i64) }
        }

        impl From<$number> for Arg<'_> {
            fn from(count: $number) -> Self { Self::Count(count as i64) }
        }
    )* };
}
counts!(i16 i32 i64 u16 u32 u64 usize);

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_languages_say_every_command_and_speak_of_no_other() {
        let keys: BTreeSet<String> = Command::ALL
            .iter()
            .flat_map(|command| ["cmd", "hint"].map(|of| records::command_key(of, *command)))
            .collect();
        for lang in Lang::ALL {
            let path = format!("{}/relais.ftl", lang.code());
            let file = String::from_utf8(Files::get(&path).unwrap().data.into_owned()).unwrap();
            let found: BTreeSet<String> = file
                .lines()
                .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
                .filter(|key| key.starts_with("cmd-") || key.starts_with("hint-"))
                .filter(|key| Id::ALL.iter().all(|id| id.key() != key))
                .collect();
            assert_eq!(found, keys, "{}", lang.code());
        }
    }

    #[test]
    fn every_message_can_be_formatted() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            let plain = Id::ALL
                .iter()
                .map(|id| (id.key(), text.get(*id).to_owned()));
            let with = [0, 1, 2].into_iter().flat_map(|n| text.every_answer(n));
            for (key, words) in plain.chain(with) {
                let lang = lang.code();
                assert!(!words.contains("No localization"), "{lang} {key}");
                assert!(!words.contains('{'), "{lang} {key}: {words}");
            }
        }
    }
}
