//! `relais reassign`: an accompaniment handed to another AVS, for good.

use super::act;
use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use super::typed::day;
use crate::command::Command;
use crate::cover::{Effects, Filter, Refused, Survey, Wanted, effects, reassignment};
use crate::department::reassignment::{Denied, Objections};
use crate::domain::check::Severity;
use crate::domain::{AccompanimentId, Act, AvsId, Clean, Register};
use crate::law::check::{Fact, Finding};
use crate::store::Opened;
use crate::text::Text;
use crate::typed::Looking;
use crate::words::{self, Called, filter_of, findings};

const EXAMPLES: &str = "\
relais reassign L12 A7
relais reassign L12 A7 --from 2026-11-16
relais reassign L12 A7 --reason \"d’accord avec elle\"";

/// What `relais reassign` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which.
    #[arg(value_name = "ACCOMPANIMENT")]
    pub accompaniment: String,
    /// To whom.
    #[arg(value_name = "AVS")]
    pub avs: String,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Why, although something warns.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// Answers `relais reassign`.
///
/// # Errors
/// No such accompaniment or AVS, she cannot take it, something warns and no reason is given, or the
/// store cannot be written.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let id: AccompanimentId = record::of(shell, &args.accompaniment)?;
    let to: AvsId = record::of(shell, &args.avs)?;
    let from = day(shell, "--from", args.from.as_deref(), Looking::Ahead)?;
    let from = from.unwrap_or_else(|| shell.clock.today());
    let Opened {
        mut store,
        mut register,
        ..
    } = open::write(shell)?;
    record::found(shell, &register, id.into())?;
    record::found(shell, &register, to.into())?;
    let survey = Survey::of(&register, from);
    let wanted = Wanted::whole(&[id]);
    let changes =
        reassignment(&register, &wanted, to, from).map_err(|why| refused(&shell.text, why))?;
    let objections = Objections::of(&register, &survey, &wanted, to, from);
    let reason = Clean::new(args.reason.as_deref().unwrap_or_default());
    let allowed = objections.allow(&reason);
    if let Err(denied @ (Denied::Filtered(_) | Denied::Refused(_))) = &allowed {
        let words = denial(denied, &register, &shell.text, to);
        return Err(Failure::said(Exit::Refused, words));
    }
    if let Ok(effects) = effects(&register, &survey, &wanted, to, from) {
        tell(shell, &register, to, &effects);
    }
    warn(shell, &register, to, &objections);
    if let Err(denied) = &allowed {
        let words = denial(denied, &register, &shell.text, to);
        return Err(Failure::said(Exit::Refused, words));
    }
    let mut act = Act::new(Command::Reassign, changes.clone());
    act.reasons = objections.forced(&reason);
    let done = store.commit(&mut register, act)?;
    act::answer(shell, &register, &done, &changes)
}

/// What it does to her week, and what to mind.
fn tell(shell: &Shell, register: &Register, to: AvsId, effects: &Effects) {
    let text = &shell.text;
    let code = to.to_string();
    let before = text.minutes(effects.before.placed);
    let after = text.minutes(effects.after.placed);
    let pupils = effects.pupils_after;
    shell.say(&text.cli_reassign_effects(code, before, after, pupils));
    if let Some(on) = effects.contract_ends {
        shell.say(&text.cli_reassign_contract_ends(text.date(on)));
    }
    if let Some(apart) = effects.apart.filter(|_| effects.far) {
        let km = apart.km.round() as i64;
        let name = |id| crate::words::label::school(register, id);
        shell.say(&text.cli_reassign_far(km, name(apart.from), name(apart.to)));
    }
}

/// What it overrules or goes against, a line each.
fn warn(shell: &Shell, register: &Register, to: AvsId, objections: &Objections) {
    if !objections.filters().is_empty() {
        shell.say(&against(&shell.text, to, objections.filters()));
    }
    let many = |finding: &&Finding| matches!(finding.fact, Fact::ManyPupils { .. });
    let said = objections.rules().iter().filter(many);
    let said = said.filter(|finding| finding.severity == Severity::Inform);
    for finding in objections.warned().chain(said) {
        shell.say(&findings::told(finding, register, &shell.text));
    }
}

fn denial(denied: &Denied<'_>, register: &Register, text: &Text, to: AvsId) -> String {
    match denied {
        Denied::Filtered(filters) => against(text, to, filters.iter().copied()),
        Denied::Refused(finding) => findings::told(finding, register, text),
        Denied::NeedsReason(n) => text.cli_reassign_needs_reason(*n),
    }
}

fn against<'f>(text: &Text, to: AvsId, filters: impl IntoIterator<Item = &'f Filter>) -> String {
    let why = filters.into_iter();
    let why: Vec<String> = why
        .map(|one| filter_of(Called::ByCode, text, one))
        .collect();
    text.cli_reassign_filtered(to.to_string(), why.join(" ; "))
}

fn refused(text: &Text, why: Refused) -> Failure {
    let exit = match why {
        Refused::NoAccompaniment(_) | Refused::NoAvs(_) => Exit::Nothing,
        Refused::NothingChosen | Refused::Ended { .. } | Refused::Hers => Exit::Refused,
    };
    Failure::said(exit, words::refused(text, why))
}
