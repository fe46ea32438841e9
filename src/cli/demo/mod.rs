//! `relais demo`: a made-up department in its own folder, opened as it was left.

use super::exit::Exit;
use super::failure::Failure;
mod wipe;

use super::act;
use super::open;
use super::screens;
use super::shell::Shell;

use super::typed::Expected;
use crate::calendar::SchoolCalendar;
use crate::command::Command;
use crate::demo::{DemoSize, department};
use crate::domain::{Act, Date, Register, SettingKey};
use crate::store::{self, Opened, StoreError};
use crate::text::Id;
use crate::words::faults;
use wipe::wipe;

const EXAMPLES: &str = "\
relais demo
relais demo --size l
relais demo --today 2026-11-10 --fresh
relais demo --size s --no-open --data /tmp/essai";

/// What `relais demo` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// How large; m unless one is there already.
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub size: Option<DemoSize>,
    /// The seed; 1 unless one is there already.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Make it only.
    #[arg(long)]
    pub no_open: bool,
    /// Make it anew.
    #[arg(long)]
    pub fresh: bool,
}

fn size(raw: &str) -> Result<DemoSize, Expected> {
    raw.parse()
        .map_err(|_| Expected::one_of(DemoSize::ALL.map(DemoSize::word)))
}

const SIZE: DemoSize = DemoSize::M;
const SEED: u64 = 1;

/// Answers `relais demo`.
///
/// # Errors
/// The store there is no demo's, or a different one, or it cannot be written.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let (size, seed) = (args.size.unwrap_or(SIZE), args.seed.unwrap_or(SEED));
    let folders = shell.folders()?;
    let place = folders.demo(size, seed);
    // The demo's own folder: whatever lies there is this demo, and the screens open it themselves.
    let is_own = !folders.is_named();
    let opens = !args.no_open && !shell.json;
    if is_own && opens && !args.fresh && store::holds_an_act(&place).unwrap_or(false) {
        return screens::open(shell, place, true);
    }
    let was_there = place.is_there()?;
    let mut opened = match open::at(shell, &place) {
        // The demo's own folder: what does not open there is made anew, since that is asked.
        Err(failure) if is_own && args.fresh && was_there && is_lost(&failure) => {
            wipe(&place, store::id_of(&place))?;
            open::at(shell, &place)?
        }
        opened => opened?,
    };
    // Where no act was ever saved a making was cut short, or nobody has begun: it may be filled.
    let is_empty = opened.register.history().last_seq() == 0;
    if was_there && !is_empty {
        made_by_a_demo(shell, &opened.register)?;
        if args.fresh {
            let facts = opened.store.info();
            drop(opened);
            wipe(&facts.place, Some(facts.id))?;
            opened = open::at(shell, &place)?;
        } else {
            as_asked(shell, args, &opened.register)?;
        }
    }
    if opened.register.history().last_seq() == 0 {
        make(shell, &mut opened, size, seed)?;
    } else {
        as_left(shell, &opened)?;
    }
    drop(opened);
    if opens {
        screens::open(shell, place, true)
    } else {
        Ok(Exit::Ok)
    }
}

/// Nothing will open what lies there: it is damaged, or its key is gone.
fn is_lost(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Store(
            StoreError::Damaged { .. }
                | StoreError::NewerFormat { .. }
                | StoreError::KeyMissing { .. }
                | StoreError::KeyWrong { .. }
        )
    )
}

fn make(shell: &mut Shell, opened: &mut Opened, size: DemoSize, seed: u64) -> Result<(), Failure> {
    let today = shell.clock.today();
    let changes = department(size, seed, today, cast_day(&opened.register, today));
    let act = Act::new(Command::MakeDemo, changes.clone());
    let Opened {
        store, register, ..
    } = opened;
    let done = store.commit(register, act)?;
    let place = store.info().place;
    let words = shell.text.cli_demo_made(faults::shown(&place.data));
    shell.say(&words);
    act::answer(shell, register, &done, &changes)?;
    Ok(())
}

fn as_left(shell: &mut Shell, opened: &Opened) -> Result<(), Failure> {
    let path = faults::shown(&opened.store.info().place.data);
    shell.say(&shell.text.cli_demo_as_left(path));
    match opened.register.history().acts().first() {
        Some(making) if shell.json => act::answer(shell, &opened.register, making, &[]).map(|_| ()),
        _ => Ok(()),
    }
}

/// The day the cast is absent: today if there is school, else the next day of school.
fn cast_day(register: &Register, today: Date) -> Date {
    let calendar = SchoolCalendar::new(register);
    calendar.school_day_from(today, &calendar.default_area(register))
}

/// What a person made is never mistaken for a demo.
fn made_by_a_demo(shell: &Shell, register: &Register) -> Result<(), Failure> {
    if register.text(SettingKey::DemoSize).is_some() {
        return Ok(());
    }
    Err(Failure::said(
        Exit::Refused,
        shell.text.get(Id::CliDemoNotADemo),
    ))
}

/// Another size or seed than the demo that is there.
fn as_asked(shell: &Shell, args: &Args, register: &Register) -> Result<(), Failure> {
    let size = register.text(SettingKey::DemoSize).map_or("", |size| size);
    let seed = register.number(SettingKey::DemoSeed) as u64;
    let same_size = args.size.is_none_or(|asked| asked.word() == size);
    let same_seed = args.seed.is_none_or(|asked| asked == seed);
    if same_size && same_seed {
        return Ok(());
    }
    let words = shell.text.cli_demo_other(size, seed.to_string());
    Err(Failure::said(Exit::Refused, words))
}
