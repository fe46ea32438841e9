//! What is wrong with a line of a keymap, and what works but may surprise.

use super::table::context;
use crate::cli::json::KeysFinding;
use crate::keymap::{Fault, Finding, Layout, Unsent};
use crate::say;
use crate::text::{Id, Text};

/// What is wrong with a line.
pub fn fault(text: &Text, fault: &Fault) -> String {
    let meant = |words: String, meant: Option<String>| match meant {
        Some(meant) => say!(text, CliUsageMeant, words = words, meant = meant),
        None => words,
    };
    let own = |meant: &Option<&'static str>| meant.map(str::to_owned);
    match fault {
        Fault::Syntax => text.get(Id::CliLineSyntax).to_owned(),
        Fault::NotUtf8 => text.get(Id::CliLineNotUtf8).to_owned(),
        Fault::TooLong => text.get(Id::CliLineTooLong).to_owned(),
        Fault::NotAString => text.get(Id::CliLineNotAString).to_owned(),
        Fault::UnknownPreset { written, meant: m } => meant(
            say!(text, CliLinePreset, written = written.as_str()),
            own(m),
        ),
        Fault::UnknownOption { written, meant: m } => meant(
            say!(text, CliLineOption, written = written.as_str()),
            own(m),
        ),
        Fault::UnknownContext { written, meant: m } => meant(
            say!(text, CliLineContext, written = written.as_str()),
            own(m),
        ),
        Fault::UnknownCommand { written, meant: m } => meant(
            say!(text, CliLineCommand, written = written.as_str()),
            own(m),
        ),
        Fault::UnknownHeading { written, meant: m } => meant(
            say!(text, CliLineHeading, written = written.as_str()),
            own(m),
        ),
        Fault::BadKey { written, meant: m } => {
            let key = m.map(|key| key.to_string());
            meant(say!(text, CliLineKey, written = written.as_str()), key)
        }
        Fault::BoundTwice { sequence, first } => {
            say!(
                text,
                CliLineTwice,
                keys = sequence.to_string(),
                line = first.to_string()
            )
        }
        Fault::Ambiguous { sequence, with, .. } => {
            say!(
                text,
                CliLineAmbiguous,
                keys = sequence.to_string(),
                with = with.to_string()
            )
        }
    }
}

/// What a person may trip over.
pub fn finding(text: &Text, finding: &Finding) -> KeysFinding {
    let (place, sequence, what) = match finding {
        Finding::Clash {
            context,
            sequence,
            global,
        } => (
            context,
            sequence,
            say!(text, CliFindingClash, global = global.to_string()),
        ),
        Finding::Layouts {
            context,
            sequence,
            sign,
            altgr,
            absent,
        } => {
            let on = |layouts: &[Layout]| {
                layouts
                    .iter()
                    .map(|layout| layout.id())
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let mut parts = Vec::new();
            if !altgr.is_empty() {
                parts.push(say!(
                    text,
                    CliFindingAltGr,
                    sign = sign.to_string(),
                    layouts = on(altgr)
                ));
            }
            if !absent.is_empty() {
                parts.push(say!(
                    text,
                    CliFindingAbsent,
                    sign = sign.to_string(),
                    layouts = on(absent)
                ));
            }
            (context, sequence, parts.join(" ; "))
        }
        Finding::Foreign {
            context,
            sequence,
            sign,
        } => (
            context,
            sequence,
            say!(text, CliFindingForeign, sign = sign.to_string()),
        ),
        Finding::Unsent {
            context,
            sequence,
            key,
            why,
        } => {
            let why = match why {
                Unsent::Same(other) => say!(text, CliUnsentSame, other = other.to_string()),
                Unsent::Lost => text.get(Id::CliUnsentLost).to_owned(),
                Unsent::Taken => text.get(Id::CliUnsentTaken).to_owned(),
                Unsent::FlowControl => text.get(Id::CliUnsentFlow).to_owned(),
                Unsent::LeavesSequence => text.get(Id::CliUnsentLeaves).to_owned(),
                Unsent::AfterEsc => text.get(Id::CliUnsentAfterEsc).to_owned(),
            };
            (
                context,
                sequence,
                say!(text, CliFindingUnsent, key = key.to_string(), why = why),
            )
        }
    };
    KeysFinding {
        context: place.id(),
        keys: sequence.to_string(),
        what: format!("{} : {what}", text.get(context(*place))),
    }
}
