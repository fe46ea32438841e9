//! `relais keys`: the keys as they are, and what a person may trip over.

mod json;
mod table;

use std::io;

use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::preferences;
use super::shell::{Shell, width};
use crate::domain::Clean;
use crate::keymap::suggest::nearest;
use crate::keymap::{Keymap, KeymapProblem, Preset, check};
use crate::text::Id;
use crate::words::keys;
use json::Json;

const EXAMPLES: &str = "\
relais keys
relais keys --check
relais keys --markdown";

/// What `relais keys` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which keymap.
    #[arg(long, value_name = "PRESET")]
    pub preset: Option<String>,
    /// What a person may trip over.
    #[arg(long)]
    pub check: bool,
    /// As a table for the README.
    #[arg(long)]
    pub markdown: bool,
}

/// Answers `relais keys`.
///
/// # Errors
/// No keymap of that name, or the person's file cannot be read.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let (keymap, problems) = match &args.preset {
        Some(name) => (Keymap::preset(preset(name, shell)?), Vec::new()),
        None => {
            let hers = preferences::read(shell.folders()?, &shell.text);
            for words in hers.problems.iter().filter(|_| !args.check) {
                shell.say(words);
            }
            (hers.keymap, hers.lines)
        }
    };
    if args.check {
        return checked(&keymap, &problems, shell);
    }
    let tables = table::of(&keymap, &shell.text);
    if args.markdown {
        let page = table::markdown(&tables, &shell.text);
        shell.out().write_all(page.as_bytes())?;
    } else if shell.json {
        shell.answer(&Json { contexts: tables })?;
    } else {
        let page = table::page(&tables, &shell.text, width(io::stdout()))?;
        shell.out().write_all(&page)?;
    }
    Ok(Exit::Ok)
}

fn preset(name: &str, shell: &Shell) -> Result<Preset, Failure> {
    Preset::from_id(name).ok_or_else(|| {
        let known = Preset::ALL.iter().map(|preset| preset.id());
        let all = known.clone().collect::<Vec<_>>().join(", ");
        let typed = Clean::new(name);
        let mut words = shell.text.cli_not_a_preset(&typed, all);
        if let Some(meant) = nearest(name, known) {
            words = shell.text.cli_usage_meant(words, meant);
        }
        Failure::said(Exit::Usage, words)
    })
}

/// Lines that were set aside, then what works and may yet surprise.
fn checked(
    keymap: &Keymap,
    problems: &[KeymapProblem],
    shell: &mut Shell,
) -> Result<Exit, Failure> {
    let findings = check(keymap);
    let text = &shell.text;
    let answer = json::KeysCheck {
        ok: problems.is_empty(),
        problems: problems
            .iter()
            .map(|problem| json::KeysProblem {
                line: problem.line,
                what: keys::fault(text, &problem.fault),
            })
            .collect(),
        findings: findings
            .iter()
            .map(|finding| keys::finding(text, finding).into())
            .collect(),
    };
    if shell.json {
        shell.answer(&answer)?;
    } else {
        let mut rows = PlainTable::default().left("").left("");
        for problem in &answer.problems {
            let line = shell.text.cli_keys_line(problem.line.to_string());
            rows.row([line, problem.what.clone()]);
        }
        for finding in &answer.findings {
            rows.row([finding.keys.clone(), finding.what.clone()]);
        }
        shell.table(&rows)?;
        if answer.problems.is_empty() && answer.findings.is_empty() {
            shell.say(shell.text.get(Id::CliKeysFine));
        }
    }
    Ok(if answer.ok { Exit::Ok } else { Exit::Refused })
}
