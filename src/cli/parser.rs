//! The command line with its words on: help in French or English, examples first.
//!
//! The parser itself is made of ids; clap's own English never shows.

use clap::{Arg, Command, CommandFactory};

use super::CommandLine;
use crate::text::{Id, Text};

/// The parser, in the person's language.
pub fn command(text: &Text) -> Command {
    let mut command = worded(CommandLine::command(), text)
        .subcommand_value_name(text.get(Id::CliValueCommand).to_owned());
    let names: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(name, |verb| worded(verb, text));
    }
    command
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

fn worded(command: Command, text: &Text) -> Command {
    let name = command.get_name().to_owned();
    let has_places = command.get_positionals().next().is_some();
    let has_verbs = command.has_subcommands();
    let examples = examples(&command);
    let template = template(text, &examples, has_places, has_verbs);
    let about = about(&name).map_or("", |id| text.get(id)).to_owned();
    command
        .mut_args(|arg| argument(arg, text))
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

fn argument(arg: Arg, text: &Text) -> Arg {
    let help = help(arg.get_id().as_str())
        .map_or("", |id| text.get(id))
        .to_owned();
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| value_name(name).map_or(name.to_string(), |id| text.get(id).to_owned()))
        .collect();
    let arg = arg.help(help);
    if names.is_empty() {
        arg
    } else {
        arg.value_names(names)
    }
}

/// What a subcommand does.
fn about(name: &str) -> Option<Id> {
    Some(match name {
        "relais" => Id::CliAboutRelais,
        "demo" => Id::CliAboutDemo,
        "import" => Id::CliAboutImport,
        "find" => Id::CliAboutFind,
        "show" => Id::CliAboutShow,
        "contracts" => Id::CliAboutContracts,
        "engagement" => Id::CliAboutEngagement,
        "hours" => Id::CliAboutHours,
        "absent" => Id::CliAboutAbsent,
        "cover" => Id::CliAboutCover,
        "reassign" => Id::CliAboutReassign,
        "free" => Id::CliAboutFree,
        "calendar" => Id::CliAboutCalendar,
        "journal" => Id::CliAboutJournal,
        "undo" => Id::CliAboutUndo,
        "redo" => Id::CliAboutRedo,
        "check" => Id::CliAboutCheck,
        "rebuild" => Id::CliAboutRebuild,
        "compact" => Id::CliAboutCompact,
        "backup" => Id::CliAboutBackup,
        "restore" => Id::CliAboutRestore,
        "erase" => Id::CliAboutErase,
        "key" => Id::CliAboutKey,
        "keys" => Id::CliAboutKeys,
        "completions" => Id::CliAboutCompletions,
        "man" => Id::CliAboutMan,
        "info" => Id::CliAboutInfo,
        "help" => Id::CliArgHelp,
        _ => return None,
    })
}

/// What an argument is for. An id means the same in every subcommand.
fn help(id: &str) -> Option<Id> {
    Some(match id {
        "data" => Id::CliArgData,
        "today" => Id::CliArgToday,
        "lang" => Id::CliArgLang,
        "json" => Id::CliArgJson,
        "plain" => Id::CliArgPlain,
        "help" => Id::CliArgHelp,
        "version" => Id::CliArgVersion,
        "size" => Id::CliArgSize,
        "seed" => Id::CliArgSeed,
        "no_open" => Id::CliArgNoOpen,
        "fresh" => Id::CliArgFresh,
        "files" => Id::CliArgFiles,
        "as" => Id::CliArgAs,
        "dry_run" => Id::CliArgDryRun,
        "yes" => Id::CliArgYes,
        "query" => Id::CliArgQuery,
        "kind" => Id::CliArgKind,
        "limit" => Id::CliArgLimit,
        "record" => Id::CliArgRecord,
        "before" => Id::CliArgBefore,
        "law" => Id::CliArgLaw,
        "as_of" => Id::CliArgAsOf,
        "contracts" => Id::CliArgContracts,
        "on" => Id::CliArgOn,
        "regime" => Id::CliArgRegime,
        "quota" => Id::CliArgQuota,
        "weekly" => Id::CliArgWeekly,
        "weeks" => Id::CliArgWeeks,
        "credit" => Id::CliArgCredit,
        "absent_from" => Id::CliArgAbsentFrom,
        "absent_to" => Id::CliArgAbsentTo,
        "plan" => Id::CliArgPlan,
        "apply" => Id::CliArgApply,
        "instance" => Id::CliArgInstance,
        "limit_ms" => Id::CliArgLimitMs,
        "accompaniment" => Id::CliArgAccompaniment,
        "avs" => Id::CliArgAvs,
        "absentees" => Id::CliArgAbsentees,
        "from" => Id::CliArgFrom,
        "reason" => Id::CliArgReason,
        "by" => Id::CliArgBy,
        "verify" => Id::CliArgVerify,
        "preset" => Id::CliArgPreset,
        "check" => Id::CliArgCheck,
        "markdown" => Id::CliArgMarkdown,
        "shell" => Id::CliArgShell,
        "calendar" => Id::CliArgCalendar,
        "deadlines" => Id::CliArgDeadlines,
        "force" => Id::CliArgForce,
        "file" => Id::CliArgFile,
        "as_is" => Id::CliArgAsIs,
        "name" => Id::CliArgName,
        "yes_backups" => Id::CliArgYesBackups,
        "what" => Id::CliArgWhat,
        "verb" => Id::CliHelpCommands,
        _ => return None,
    })
}

/// What stands for a value.
fn value_name(name: &str) -> Option<Id> {
    Some(match name {
        "COMMAND" => Id::CliValueCommand,
        "DIR" => Id::CliValueDir,
        "DAY" => Id::CliValueDay,
        "FILE" => Id::CliValueFile,
        "QUERY" => Id::CliValueQuery,
        "SIZE" => Id::CliValueSize,
        "PRESET" => Id::CliValuePreset,
        "ACCOMPANIMENT" => Id::CliValueAccompaniment,
        "LANG" => Id::CliValueLang,
        "TABLE" => Id::CliValueTable,
        "BY" => Id::CliValueBy,
        "NAME" => Id::CliValueName,
        "WHAT" => Id::CliValueWhat,
        "TEXT" => Id::CliValueText,
        "KIND" => Id::CliValueKind,
        "REGIME" => Id::CliValueRegime,
        "QUOTA" => Id::CliValueQuota,
        "WEEKLY" => Id::CliValueWeekly,
        "HOURS" => Id::CliValueHours,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use clap::Parser;

    #[test]
    fn everything_that_can_be_typed_has_words() {
        for command in commands(&Text::new(Lang::French)) {
            let name = command.get_name().to_owned();
            assert!(about(&name).is_some(), "{name}");
            assert!(!examples(&command).is_empty(), "{name}");
            for arg in command.get_arguments() {
                assert!(
                    help(arg.get_id().as_str()).is_some(),
                    "{name} {}",
                    arg.get_id()
                );
            }
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
