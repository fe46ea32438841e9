//! The command line with its words on: help in French or English, examples first.
//!
//! The parser itself is made of ids; clap's own English never shows. Each id finds its words by its
//! name: `cli-about-find` says what `relais find` does, `cli-arg-limit` what `--limit` is for,
//! `cli-arg-absent-from` what `--from` is for where `absent` alone means it so, `cli-value-size`
//! stands for the value of `<SIZE>`.

use std::collections::HashMap;

use clap::{Arg, Command, CommandFactory};

use super::CommandLine;
use crate::text::{Id, Text};

/// The parser, in the person's language.
pub fn command(text: &Text) -> Command {
    let words = HelpWords::of(text);
    let mut command = worded(CommandLine::command(), &words)
        .subcommand_value_name(words.value("COMMAND").unwrap_or_default().to_owned());
    let names: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |verb| worded(verb, &words));
    }
    command
}

/// What the program does, in a line.
pub fn about(text: &Text) -> &str {
    HelpWords::of(text).about("relais").unwrap_or_default()
}

/// Help for a subcommand of that name, or for all; none when there is no such subcommand.
pub fn help_page(text: &Text, verb: Option<&str>) -> Option<String> {
    let mut root = command(text);
    root.build();
    let page = match verb {
        Some(name) => root.find_subcommand_mut(name)?.render_long_help(),
        None => root.render_long_help(),
    };
    Some(page.to_string())
}

fn worded(command: Command, words: &HelpWords<'_>) -> Command {
    let name = command.get_name().to_owned();
    let has_places = command.get_positionals().next().is_some();
    let has_verbs = command.has_subcommands();
    let examples = examples(&command);
    let template = template(words.text, &examples, has_places, has_verbs);
    let about = words.about(&name).unwrap_or_default().to_owned();
    command
        .mut_args(|arg| argument(&name, arg, words))
        .about(about)
        .help_template(template)
}

/// Command lines that help leads with, a line each. A test reads each of them.
fn examples(command: &Command) -> String {
    command
        .get_after_help()
        .map_or_else(String::new, ToString::to_string)
}

/// What clap fills in stands in braces.
fn template(text: &Text, examples: &str, has_places: bool, has_verbs: bool) -> String {
    let mut page = String::from("{about}\n");
    let mut part = |heading: Id, body: &str| {
        page.push_str(&format!("\n{}\n{body}\n", text.get(heading)));
    };
    let examples: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
    part(Id::CliHelpExamples, &examples.join("\n"));
    part(Id::CliHelpUsage, "  {usage}");
    if has_verbs {
        part(Id::CliHelpCommands, "{subcommands}");
    }
    if has_places {
        part(Id::CliHelpArguments, "{positionals}");
    }
    part(Id::CliHelpOptions, "{options}");
    page
}

fn argument(verb: &str, arg: Arg, words: &HelpWords<'_>) -> Arg {
    let help = words.argument(verb, arg.get_id().as_str());
    let help = help.unwrap_or_default().to_owned();
    let names = arg.get_value_names().unwrap_or_default().iter();
    let names: Vec<String> = names
        .map(|name| words.value(name).unwrap_or(name).to_owned())
        .collect();
    let arg = arg.help(help);
    if names.is_empty() {
        arg
    } else {
        arg.value_names(names)
    }
}

/// The words of the command line, found by the keys that convention gives them.
struct HelpWords<'t> {
    text: &'t Text,
    by_key: HashMap<&'static str, Id>,
}

impl<'t> HelpWords<'t> {
    fn of(text: &'t Text) -> Self {
        let ids = Id::ALL.iter().map(|id| (id.key(), *id));
        let by_key = ids.filter(|(key, _)| key.starts_with("cli-")).collect();
        Self { text, by_key }
    }

    /// What a subcommand does, or `relais` itself.
    fn about(&self, verb: &str) -> Option<&'t str> {
        self.get(&format!("cli-about-{verb}"))
    }

    /// What an argument is for: what that subcommand says of it, else what all say.
    fn argument(&self, verb: &str, arg: &str) -> Option<&'t str> {
        let arg = arg.replace('_', "-");
        self.get(&format!("cli-arg-{verb}-{arg}"))
            .or_else(|| self.get(&format!("cli-arg-{arg}")))
    }

    /// What stands for a value.
    fn value(&self, name: &str) -> Option<&'t str> {
        self.get(&format!("cli-value-{}", name.to_lowercase()))
    }

    fn get(&self, key: &str) -> Option<&'t str> {
        self.by_key.get(key).map(|id| self.text.get(*id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use clap::Parser;
    use std::collections::BTreeSet;

    /// The keys that convention gives the words of all that can be typed: of each the one that
    /// says it, and what has none.
    fn keys(words: &HelpWords<'_>) -> (BTreeSet<String>, Vec<String>) {
        let (mut said, mut unsaid) = (BTreeSet::new(), Vec::new());
        let mut ask = |keys: Vec<String>| match keys.iter().find(|key| words.get(key).is_some()) {
            Some(key) => drop(said.insert(key.clone())),
            None => unsaid.extend(keys.into_iter().take(1)),
        };
        let mut root = CommandLine::command();
        root.build();
        for command in std::iter::once(&root).chain(root.get_subcommands()) {
            let verb = command.get_name();
            ask(vec![format!("cli-about-{verb}")]);
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str().replace('_', "-");
                ask(vec![
                    format!("cli-arg-{verb}-{id}"),
                    format!("cli-arg-{id}"),
                ]);
                let takes_value = arg.get_action().takes_values();
                let names = arg.get_value_names().filter(|_| takes_value);
                for name in names.unwrap_or_default() {
                    ask(vec![format!("cli-value-{}", name.to_lowercase())]);
                }
            }
        }
        ask(vec!["cli-value-command".to_owned()]);
        (said, unsaid)
    }

    #[test]
    fn all_that_can_be_typed_has_words_and_nothing_else_has() {
        // The build holds both languages to the same keys.
        let text = Text::new(Lang::French);
        let words = HelpWords::of(&text);
        let (said, unsaid) = keys(&words);
        assert!(unsaid.is_empty(), "no words in relais.ftl: {unsaid:?}");
        let by_convention = ["cli-about-", "cli-arg-", "cli-value-"];
        let all = words.by_key.keys();
        let left: Vec<_> = all
            .filter(|key| by_convention.iter().any(|start| key.starts_with(start)))
            .filter(|key| !said.contains(**key))
            .collect();
        assert!(left.is_empty(), "words of what cannot be typed: {left:?}");
    }

    #[test]
    fn every_subcommand_has_examples() {
        for command in commands(&Text::new(Lang::French)) {
            assert!(!examples(&command).is_empty(), "{}", command.get_name());
        }
    }

    #[test]
    fn help_leads_with_examples_and_says_nothing_of_its_own_in_english() {
        for mut command in commands(&Text::new(Lang::French)) {
            let page = command.render_long_help().to_string();
            let examples = page.find("EXEMPLES").unwrap();
            assert!(examples < page.find("UTILISATION").unwrap(), "{page}");
            for word in [
                "Usage:",
                "Options:",
                "Commands:",
                "default:",
                "possible values",
                "Print ",
            ] {
                assert!(!page.contains(word), "{word} in\n{page}");
            }
        }
    }

    #[test]
    fn every_example_can_be_typed() {
        for command in commands(&Text::new(Lang::English)) {
            for example in examples(&command).lines() {
                let typed = example
                    .split(['|', '>'])
                    .find(|part| part.contains("relais"));
                let quoted = typed.unwrap().split('"').enumerate();
                let words = quoted.flat_map(|(at, part)| match at % 2 {
                    0 => part.split_whitespace().collect(),
                    _ => vec![part],
                });
                let parsed = CommandLine::try_parse_from(words);
                assert!(parsed.is_ok(), "{example}: {:?}", parsed.err());
            }
        }
    }

    fn commands(text: &Text) -> Vec<Command> {
        let mut root = command(text);
        root.build();
        let verbs: Vec<Command> = root.get_subcommands().cloned().collect();
        assert!(verbs.len() >= 15);
        std::iter::once(root).chain(verbs).collect()
    }
}
