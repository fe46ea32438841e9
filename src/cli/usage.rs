//! Command lines that cannot be followed, in words: what is wrong, what may have been meant.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::meant;
use super::typed::Expected;
use crate::domain::Clean;
use crate::text::{Id, Text};

/// What clap refused, and what to type instead.
pub fn words(text: &Text, error: &clap::Error) -> String {
    let mut words = refusal(text, error);
    if let Some(meant) = meant(error) {
        words = text.cli_usage_meant(words, meant);
    }
    format!("{words}\n{}", text.get(Id::CliUsageHelp))
}

fn refusal(text: &Text, error: &clap::Error) -> String {
    let arg = of(error, ContextKind::InvalidArg);
    let value = of(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            text.cli_usage_no_command(of(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => text.cli_usage_no_argument(arg),
        ErrorKind::InvalidValue if value.is_empty() => text.cli_usage_no_value(arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let expected = expected(text, error);
            text.cli_usage_bad_value(value, arg, expected)
        }
        ErrorKind::MissingRequiredArgument => text.cli_usage_missing(arg),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            text.cli_usage_no_value(arg)
        }
        ErrorKind::TooManyValues => text.cli_usage_no_argument(value),
        ErrorKind::ArgumentConflict => text.cli_usage_twice(arg),
        ErrorKind::InvalidUtf8 => text.get(Id::CliUsageNotUtf8).to_owned(),
        _ => text.get(Id::CliUsageOther).to_owned(),
    }
}

/// What an argument takes, as whatever reads it says; numbers are read by clap.
fn expected(text: &Text, error: &clap::Error) -> String {
    let known = of(error, ContextKind::ValidValue);
    if !known.is_empty() {
        return known;
    }
    let said = error
        .source()
        .and_then(|why| why.downcast_ref::<Expected>());
    let said = said.map(|expected| expected.words(text));
    said.unwrap_or(text.get(Id::CliExpectNumber)).to_owned()
}

/// What was meant. Which verb, clap guesses too freely: `report` is not `restore`; and an option that
/// only another verb knows says nothing of the verb.
fn meant(error: &clap::Error) -> Option<String> {
    if error.kind() == ErrorKind::InvalidSubcommand {
        let typed = of(error, ContextKind::InvalidSubcommand);
        return meant::verb(&typed).map(str::to_owned);
    }
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        // The nearest comes last.
        ContextValue::Strings(several) => several.last().cloned(),
        _ => None,
    })
}

/// A part of what clap knows of an error; empty when it does not. What was typed may hold anything.
fn of(error: &clap::Error, kind: ContextKind) -> String {
    let words = match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        _ => String::new(),
    };
    Clean::new(words).to_string()
}
