//! `relais place`: who could take the hours of a pupil whom nobody accompanies, or not enough, with
//! what it would do. It writes nothing.

mod answer;
mod json;
mod table;

use super::exit::Exit;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use super::typed::day;
use crate::cover::{Placing, Wanted, for_good};
use crate::department::Department;
use crate::department::placing::{clash, numbered};
use crate::domain::{Clean, PupilId};
use crate::text::Id;
use crate::tui::form::{Ground, slots};
use crate::typed::Looking;
use crate::words;

const EXAMPLES: &str = "\
relais place E12
relais place E12 --slots \"lun 8h30-11h30, jeu 13h30-15h30\"
relais place E12 --from 2026-11-16 --json";

/// What `relais place` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Whom.
    #[arg(value_name = "PUPIL")]
    pub pupil: String,
    /// When, each week.
    #[arg(long, value_name = "SLOTS")]
    pub slots: Option<String>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
}

/// Answers `relais place`.
///
/// # Errors
/// No such pupil, she is of no school, what is typed is no slot or coincides with others of hers, or
/// the store cannot be read.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let pupil: PupilId = record::of(shell, &args.pupil)?;
    let asked = day(shell, "--from", args.from.as_deref(), Looking::Ahead)?;
    let register = open::read(shell)?.register;
    record::found(shell, &register, pupil.into())?;
    let department = Department::new(register, shell.clock.today());
    let from = asked.unwrap_or_else(|| department.placed_from(pupil));
    let Some(placing) = department.placing(pupil) else {
        let words = shell.text.get(Id::CliPlaceNoSchool);
        return Err(Failure::said(Exit::Refused, words));
    };
    let typed = args.slots.as_deref().unwrap_or_default();
    let ground = Ground {
        department: &department,
        text: &shell.text,
        today: shell.clock.today(),
    };
    let slots = slots::parse(typed, &ground).map_err(|why| {
        let typed = Clean::new(typed).to_string();
        let words = shell.text.cli_usage_bad_value(typed, "--slots", why);
        Failure::said(Exit::Usage, words)
    })?;
    let placing = Placing {
        slots: numbered(slots),
        ..placing
    };
    let wanted = Wanted::from(placing.clone());
    if let Some(what) = clash(&department.register, &wanted, from) {
        let words = words::slot_refused(&department.register, &shell.text, what);
        return Err(Failure::said(Exit::Refused, words));
    }
    let found = for_good(&department.register, department.survey(), &wanted, from);
    let document = answer::document(&department, &shell.text, (&placing, from), &found);
    let nobody = document.candidates.is_empty();
    if shell.json {
        shell.answer(&document)?;
    } else {
        table::print(&department, shell, (&placing, from), &document)?;
    }
    Ok(Exit::unless_empty(nobody))
}
