//! What is wrong with a line of a keymap, and what works but may surprise.

use crate::keymap::{Context, KeyboardLayout, KeymapFault, KeymapFinding, Unsent};
use crate::text::{Id, Text};

/// What is wrong with a line.
pub fn fault(text: &Text, fault: &KeymapFault) -> String {
    let meant = |words: String, meant: Option<String>| match meant {
        Some(meant) => text.cli_usage_meant(words, meant),
        None => words,
    };
    let own = |meant: &Option<&'static str>| meant.map(str::to_owned);
    match fault {
        KeymapFault::Syntax => text.get(Id::CliLineSyntax).to_owned(),
        KeymapFault::NotUtf8 => text.get(Id::CliLineNotUtf8).to_owned(),
        KeymapFault::TooLong => text.get(Id::CliLineTooLong).to_owned(),
        KeymapFault::NotAString => text.get(Id::CliLineNotAString).to_owned(),
        KeymapFault::UnknownPreset { written, meant: m } => {
            meant(text.cli_line_preset(written.as_str()), own(m))
        }
        KeymapFault::UnknownOption { written, meant: m } => {
            meant(text.cli_line_option(written.as_str()), own(m))
        }
        KeymapFault::UnknownContext { written, meant: m } => {
            meant(text.cli_line_context(written.as_str()), own(m))
        }
        KeymapFault::UnknownCommand { written, meant: m } => {
            meant(text.cli_line_command(written.as_str()), own(m))
        }
        KeymapFault::UnknownHeading { written, meant: m } => {
            meant(text.cli_line_heading(written.as_str()), own(m))
        }
        KeymapFault::BadKey { written, meant: m } => {
            let key = m.map(|key| key.to_string());
            meant(text.cli_line_key(written.as_str()), key)
        }
        KeymapFault::BoundTwice { sequence, first } => {
            text.cli_line_twice(sequence.to_string(), first.to_string())
        }
        KeymapFault::Ambiguous { sequence, with, .. } => {
            text.cli_line_ambiguous(sequence.to_string(), with.to_string())
        }
    }
}

/// What a person may trip over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyNotice {
    /// Where.
    pub context: &'static str,
    /// The keys.
    pub keys: String,
    /// What to mind.
    pub what: String,
}

/// A finding of a keymap's check.
pub fn finding(text: &Text, finding: &KeymapFinding) -> KeyNotice {
    let (place, sequence, what) = match finding {
        KeymapFinding::Clash {
            context,
            sequence,
            global,
        } => (
            context,
            sequence,
            text.cli_finding_clash(global.to_string()),
        ),
        KeymapFinding::Layouts {
            context,
            sequence,
            sign,
            altgr,
            absent,
        } => {
            let on = |layouts: &[KeyboardLayout]| {
                layouts
                    .iter()
                    .map(|layout| layout.id())
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let mut parts = Vec::new();
            if !altgr.is_empty() {
                parts.push(text.cli_finding_alt_gr(sign.to_string(), on(altgr)));
            }
            if !absent.is_empty() {
                parts.push(text.cli_finding_absent(sign.to_string(), on(absent)));
            }
            (context, sequence, parts.join(" ; "))
        }
        KeymapFinding::Foreign {
            context,
            sequence,
            sign,
        } => (
            context,
            sequence,
            text.cli_finding_foreign(sign.to_string()),
        ),
        KeymapFinding::Unsent {
            context,
            sequence,
            key,
            why,
        } => {
            let why = match why {
                Unsent::Same(other) => text.cli_unsent_same(other.to_string()),
                Unsent::Lost => text.get(Id::CliUnsentLost).to_owned(),
                Unsent::Taken => text.get(Id::CliUnsentTaken).to_owned(),
                Unsent::FlowControl => text.get(Id::CliUnsentFlow).to_owned(),
                Unsent::LeavesSequence => text.get(Id::CliUnsentLeaves).to_owned(),
                Unsent::AfterEsc => text.get(Id::CliUnsentAfterEsc).to_owned(),
            };
            (
                context,
                sequence,
                text.cli_finding_unsent(key.to_string(), why),
            )
        }
    };
    KeyNotice {
        context: place.id(),
        keys: sequence.to_string(),
        what: format!("{} : {what}", text.get(context(*place))),
    }
}

/// What people call a context.
pub fn context(context: Context) -> Id {
    match context {
        Context::Global => Id::CliKeysGlobal,
        Context::Home => Id::CliKeysHome,
        Context::Search => Id::CliKeysSearch,
        Context::List => Id::CliKeysList,
        Context::Record => Id::CliKeysRecord,
        Context::Week => Id::CliKeysWeek,
        Context::Contracts => Id::CliKeysContracts,
        Context::Journal => Id::CliKeysJournal,
        Context::Decision => Id::CliKeysDecision,
        Context::Cover => Id::CliKeysCover,
        Context::Calls => Id::CliKeysCalls,
        Context::Import => Id::CliKeysImport,
        Context::Form => Id::CliKeysForm,
        Context::Prompt => Id::CliKeysPrompt,
        Context::Picker => Id::CliKeysPicker,
        Context::Help => Id::CliKeysHelp,
    }
}
