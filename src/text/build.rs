//! Makes the names of the messages before the crate is compiled, so that none is listed by hand.
//!
//! A message without arguments becomes a variant of `Id`, its key in camel case (`rows-none`,
//! `Id::RowsNone`). One with arguments becomes a method of `Text`, its key with underscores
//! (`rows-of`, `text.rows_of(9, 42)`): the parameters are named as in the French file and stand in
//! the order in which it first mentions them. One that chooses between singular and plural takes a
//! number; every other takes words or a number. What is said of a command, `cmd-x` with its
//! `hint-x`, is found by the command and becomes neither.
//!
//! Both languages say the same messages with the same arguments, or the build stops and names
//! what differs. It owns that; it knows nothing of the crate.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::process::ExitCode;
use std::{env, fs};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

const FRENCH: &str = "src/text/fr/relais.ftl";
const ENGLISH: &str = "src/text/en/relais.ftl";

fn main() -> ExitCode {
    for file in [FRENCH, ENGLISH, file!()] {
        println!("cargo::rerun-if-changed={file}");
    }
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            for line in wrong {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write() -> Result<(), Vec<String>> {
    let read = |file| fs::read_to_string(file).map_err(|error| vec![format!("{file}: {error}")]);
    let made = made(&read(FRENCH)?, &read(ENGLISH)?)?;
    let folder = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    fs::write(format!("{folder}/messages.rs"), made)
        .map_err(|error| vec![format!("{folder}/messages.rs: {error}")])
}

/// The Rust source of the names of all messages, from the text of both files.
///
/// # Errors
///
/// What is wrong with the files, a line each: what cannot be read, what one language says and the
/// other does not, and arguments that differ.
pub fn made(french: &str, english: &str) -> Result<String, Vec<String>> {
    let mut wrong = Vec::new();
    let french = messages(FRENCH, french, &mut wrong);
    let english = messages(ENGLISH, english, &mut wrong);
    let mut said = compare(&french, &english, &mut wrong);
    leave_out_commands(&mut said, &mut wrong);
    if wrong.is_empty() {
        Ok(source(&said))
    } else {
        Err(wrong)
    }
}

/// A message of one language.
struct Message {
    key: String,
    args: Vec<Placeholder>,
    /// On one line, in the plural.
    words: String,
}

#[derive(Clone)]
struct Placeholder {
    name: String,
    /// It chooses between singular and plural.
    counts: bool,
}

/// A message of both languages, its arguments as the French first mentions them.
struct BuiltMessage<'a> {
    key: &'a str,
    args: Vec<Placeholder>,
    french: &'a str,
    english: &'a str,
}

/// The messages of a file, in its order.
fn messages(file: &str, content: &str, wrong: &mut Vec<String>) -> Vec<Message> {
    let resource = parser::parse(content).unwrap_or_else(|(resource, errors)| {
        wrong.extend(errors.iter().map(|error| {
            let before = content.get(..error.pos.start).unwrap_or(content);
            let line = before.matches('\n').count() + 1;
            format!("{file}:{line}: {error}")
        }));
        resource
    });
    let terms = resource.body.iter().filter_map(|entry| match entry {
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    });
    let terms: BTreeSet<&str> = terms.collect();
    let mut found: Vec<Message> = Vec::new();
    let mut keys = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name;
        let mut refuse = |what: &str| wrong.push(format!("{file}: {key} {what}"));
        if !keys.insert(key) {
            refuse("is there twice");
        }
        if let Some(attribute) = message.attributes.first() {
            let name = attribute.id.name;
            refuse(&format!("has an attribute, .{name}, that nothing can say"));
        }
        let mut reading = MessageReader {
            terms: &terms,
            args: Vec::new(),
            words: String::new(),
            wrong: &mut refuse,
        };
        match &message.value {
            Some(pattern) => reading.pattern(pattern, true),
            None => (reading.wrong)("says nothing"),
        }
        let (args, words) = (reading.args, reading.words);
        let key = key.to_owned();
        found.push(Message { key, args, words });
    }
    found
}

/// Walks one message.
struct MessageReader<'a> {
    terms: &'a BTreeSet<&'a str>,
    args: Vec<Placeholder>,
    words: String,
    wrong: &'a mut dyn FnMut(&str),
}

impl MessageReader<'_> {
    /// `shown`: whether its words are those of the message in the plural.
    fn pattern(&mut self, pattern: &Pattern<&str>, shown: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } if shown => self.words += value,
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.expression(expression, shown),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, shown: bool) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, shown),
            Expression::Select { selector, variants } => {
                self.inline(selector, false);
                if let InlineExpression::VariableReference { id } = selector {
                    self.arg(id.name, variants.iter().all(is_plural));
                }
                for variant in variants {
                    self.pattern(&variant.value, shown && variant.default);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, shown: bool) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arg(id.name, false);
                self.show(shown, &format!("{{ ${} }}", id.name));
            }
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => self.show(shown, value),
            InlineExpression::TermReference { id, arguments, .. } => {
                if !self.terms.contains(id.name) {
                    (self.wrong)(&format!(
                        "refers to the term -{}, which is missing",
                        id.name
                    ));
                }
                self.show(shown, &format!("{{ -{} }}", id.name));
                self.arguments(arguments.as_ref());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.show(shown, &format!("{{ {}(…) }}", id.name));
                self.arguments(Some(arguments));
            }
            InlineExpression::MessageReference { id, .. } => {
                (self.wrong)(&format!(
                    "refers to the message {}: make a term of it",
                    id.name
                ));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, shown),
        }
    }

    fn arguments(&mut self, arguments: Option<&CallArguments<&str>>) {
        let Some(CallArguments { positional, named }) = arguments else {
            return;
        };
        for value in positional.iter().chain(named.iter().map(|arg| &arg.value)) {
            self.inline(value, false);
        }
    }

    fn show(&mut self, shown: bool, words: &str) {
        if shown {
            self.words += words;
        }
    }

    fn arg(&mut self, name: &str, counts: bool) {
        match self.args.iter_mut().find(|arg| arg.name == name) {
            Some(arg) => arg.counts |= counts,
            None => self.args.push(Placeholder {
                name: name.to_owned(),
                counts,
            }),
        }
    }
}

/// Whether a variant is chosen by a number.
fn is_plural(variant: &Variant<&str>) -> bool {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    match variant.key {
        VariantKey::Identifier { name } => CATEGORIES.contains(&name),
        VariantKey::NumberLiteral { .. } => true,
    }
}

/// What both languages say, with the same arguments.
fn compare<'a>(
    french: &'a [Message],
    english: &'a [Message],
    wrong: &mut Vec<String>,
) -> Vec<BuiltMessage<'a>> {
    let mut other: HashMap<&str, &Message> = english
        .iter()
        .map(|message| (&*message.key, message))
        .collect();
    let mut said = Vec::new();
    for message in french {
        let key = &*message.key;
        let Some(english) = other.remove(key) else {
            wrong.push(format!("{ENGLISH}: {key} is missing, {FRENCH} has it"));
            continue;
        };
        if names(message) != names(english) {
            wrong.push(format!(
                "{key} takes {} in {FRENCH} and {} in {ENGLISH}",
                listed(message),
                listed(english)
            ));
        }
        let mut args = message.args.clone();
        for arg in &mut args {
            arg.counts |= english.args.iter().any(|a| a.name == arg.name && a.counts);
        }
        said.push(BuiltMessage {
            key,
            args,
            french: &message.words,
            english: &english.words,
        });
    }
    let mut extra: Vec<_> = other.into_keys().collect();
    extra.sort_unstable();
    wrong.extend(
        extra
            .iter()
            .map(|key| format!("{FRENCH}: {key} is missing, {ENGLISH} has it")),
    );
    said
}

fn names(message: &Message) -> BTreeSet<&str> {
    message.args.iter().map(|arg| &*arg.name).collect()
}

fn listed(message: &Message) -> String {
    let all: Vec<_> = message
        .args
        .iter()
        .map(|arg| format!("${}", arg.name))
        .collect();
    match all.is_empty() {
        true => "no argument".to_owned(),
        false => all.join(", "),
    }
}

/// Leaves out `cmd-x` and its `hint-x`; a hint alone is a message like any other.
fn leave_out_commands(said: &mut Vec<BuiltMessage<'_>>, wrong: &mut Vec<String>) {
    let keys: BTreeSet<&str> = said.iter().map(|message| message.key).collect();
    said.retain(|message| {
        let key = message.key;
        let command = key.strip_prefix("cmd-");
        let hinted = key.strip_prefix("hint-");
        if command.is_some_and(|of| !keys.contains(&*format!("hint-{of}"))) {
            wrong.push(format!("{key} has no hint- beside it"));
        }
        let of_command =
            command.is_some() || hinted.is_some_and(|of| keys.contains(&*format!("cmd-{of}")));
        if of_command && !message.args.is_empty() {
            wrong.push(format!(
                "{key} takes arguments, and is said of a command without any"
            ));
        }
        !of_command
    });
}

/// Writes the source.
fn source(said: &[BuiltMessage<'_>]) -> String {
    let (plain, with): (Vec<_>, Vec<_>) = said.iter().partition(|message| message.args.is_empty());
    let each = |write: &dyn Fn(&BuiltMessage<'_>) -> String, of: &[&BuiltMessage<'_>]| -> String {
        of.iter().map(|message| write(message)).collect()
    };
    let variants = each(&|m| format!("{}    {},\n", doc(m), camel(m.key)), &plain);
    let all = each(&|m| format!("        Id::{},\n", camel(m.key)), &plain);
    let keys = each(
        &|m| format!("            Id::{} => {:?},\n", camel(m.key), m.key),
        &plain,
    );
    let methods = each(&method, &with);
    let asked = each(
        &|m| {
            let args = vec!["n"; m.args.len()].join(", ");
            format!(
                "            ({:?}, self.{}({args})),\n",
                m.key,
                snake(m.key)
            )
        },
        &with,
    );
    format!(
        "/// A message without arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Id {{
{variants}}}

impl Id {{
    /// Every message without arguments, as the French file orders them.
    pub const ALL: &'static [Id] = &[
{all}    ];

    /// Its key in the Fluent files.
    pub const fn key(self) -> &'static str {{
        match self {{
{keys}        }}
    }}
}}

// A method is named after what it says.
#[allow(clippy::wrong_self_convention)]
impl Text {{
{methods}}}

#[cfg(test)]
impl Text {{
    /// Every message with arguments, by its key, with that number for each.
    pub(super) fn every_answer(&self, n: i32) -> Vec<(&'static str, String)> {{
        vec![
{asked}        ]
    }}
}}
"
    )
}

fn method(message: &BuiltMessage<'_>) -> String {
    let (mut parameters, mut args) = (String::new(), String::new());
    for Placeholder { name, counts } in &message.args {
        let kind = if *counts { "Count" } else { "Arg<'a>" };
        // Writing to a string cannot fail.
        let _ = write!(parameters, ", {name}: impl Into<{kind}>");
        let _ = match counts {
            true => write!(args, "({name:?}, {name}.into().into()), "),
            false => write!(args, "({name:?}, {name}.into()), "),
        };
    }
    let lifetime = if message.args.iter().all(|arg| arg.counts) {
        ""
    } else {
        "<'a>"
    };
    format!(
        "{}    pub(crate) fn {}{lifetime}(&self{parameters}) -> String {{\n        self.format({:?}, &[{}])\n    }}\n",
        doc(message),
        snake(message.key),
        message.key,
        args.trim_end_matches(", ")
    )
}

/// What it says in both languages.
fn doc(message: &BuiltMessage<'_>) -> String {
    let code = |words: &str| match words.contains('`') {
        true => format!("`` {words} ``"),
        false => format!("`{words}`"),
    };
    let lines = [code(message.french), String::new(), code(message.english)];
    let lines = lines
        .iter()
        .map(|line| format!("    #[doc = {:?}]\n", line.replace('\n', " ")));
    lines.collect()
}

fn camel(key: &str) -> String {
    let capital = |part: &str| -> String {
        let mut chars = part.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(chars).collect()
    };
    key.split('-').map(capital).collect()
}

fn snake(key: &str) -> String {
    key.replace('-', "_")
}
