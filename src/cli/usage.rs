//! Command lines that cannot be followed, in words: what is wrong, what may have been meant.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cover::plan::Order;
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
            let expected = expected(text, &arg, error);
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

/// What an argument takes, told by the name that stands for its value.
fn expected(text: &Text, arg: &str, error: &clap::Error) -> String {
    let known = of(error, ContextKind::ValidValue);
    if !known.is_empty() {
        return known;
    }
    let name = arg.split_once('<').map_or("", |(_, name)| name);
    let name = name.split('>').next().unwrap_or_default();
    let is = |id: Id| text.get(id) == name;
    if is(Id::CliValueDay) {
        text.get(Id::CliExpectDay).to_owned()
    } else if is(Id::CliValueSize) {
        "s, m, l, xl, stress".to_owned()
    } else if is(Id::CliValueLang) {
        "fr, en".to_owned()
    } else if is(Id::CliValueTable) {
        "directory, calendar".to_owned()
    } else if is(Id::CliValueBy) {
        "establishment".to_owned()
    } else if name == "PLAN" {
        Order::ALL.map(Order::id).join(", ")
    } else if is(Id::CliValueRegime) {
        "aed, aesh".to_owned()
    } else if is(Id::CliValueQuota) {
        text.get(Id::CliExpectQuota).to_owned()
    } else if is(Id::CliValueWeekly) {
        text.get(Id::CliExpectWeekly).to_owned()
    } else if is(Id::CliValueHours) {
        text.get(Id::CliExpectHours).to_owned()
    } else if is(Id::CliValueKind) {
        super::record::kinds()
    } else if name == "DATE" {
        text.get(Id::CliExpectDate).to_owned()
    } else {
        text.get(Id::CliExpectNumber).to_owned()
    }
}

fn meant(error: &clap::Error) -> Option<String> {
    [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| match error.get(kind)? {
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
