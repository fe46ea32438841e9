//! Opening the store for one answer, or for one act.

use std::time::Duration;

use super::exit::Exit;
use super::failure::Failure;
use super::identity;
use super::shell::Shell;
use super::unlock;
use crate::calendar::SchoolCalendar;
use crate::calendar::letters::letters;
use crate::domain::Register;
use crate::store::{
    self, Disk, Facts, Opened, Place, Reading, StoreError, StoreNotice, wall_clock,
};
use crate::words::faults;

/// How long a writing subcommand waits for whoever holds the lock: a reading one holds it for no
/// longer than its opening.
const PATIENCE: Duration = Duration::from_secs(2);

/// What was read.
pub struct Read {
    /// The records.
    pub register: Register,
    /// Which store, and how far.
    pub facts: Facts,
}

/// Reads the person's store and lets it go. While someone else writes, the journal alone is read.
///
/// # Errors
/// There is no store, or it cannot be read at all.
pub fn read(shell: &mut Shell) -> Result<Read, Failure> {
    let place = shell.folders()?.store();
    exists(&place)?;
    let clock = shell.clock;
    let who = identity::of(shell.name());
    let opened = unlock::ask(shell, |unlock| {
        let none = Duration::ZERO;
        match store::open_with(Disk::default(), none, unlock, &place, &who, move || {
            clock.instant()
        }) {
            Err(error) if error.leaves_reading() => {
                store::read_with(&place, unlock).map(|reading| Either::Reading(Box::new(reading)))
            }
            opened => opened.map(|opened| Either::Opened(Box::new(opened))),
        }
    });
    let (read, notices) = match opened.map(|(opened, _)| opened) {
        Ok(Either::Opened(opened)) => {
            let facts = opened.store.info();
            let register = opened.register;
            (Read { register, facts }, opened.notices)
        }
        Ok(Either::Reading(reading)) => {
            let facts = reading.reader.info();
            let register = reading.register;
            (Read { register, facts }, reading.notices)
        }
        Err(failure) => return Err(failure),
    };
    tell(shell, &notices);
    let mut read: Read = read;
    wall_clock::go_by_schools(&read.register);
    tell_letters(&mut read.register);
    Ok(read)
}

/// Opened in full, or read beside whoever writes.
enum Either {
    Opened(Box<Opened>),
    Reading(Box<Reading>),
}

/// Reads beside whoever writes, and goes on reading.
///
/// # Errors
/// It cannot be read at all.
pub fn reading(shell: &Shell, place: &Place) -> Result<Reading, Failure> {
    let (reading, _) = unlock::ask(shell, |unlock| store::read_with(place, unlock))?;
    wall_clock::go_by_schools(&reading.register);
    Ok(reading)
}

/// Opens the person's store, which must be there, for an act.
///
/// # Errors
/// There is none, or it cannot be written here and now.
pub fn write(shell: &mut Shell) -> Result<Opened, Failure> {
    let place = shell.folders()?.store();
    exists(&place)?;
    let mut opened = at(shell, &place)?;
    let made = match back_up(&opened) {
        // It read the whole journal, of which opening had read the end.
        Err(StoreError::Damaged { .. }) if mend(shell, &mut opened)? => back_up(&opened),
        made => made,
    };
    if let Err(error) = made {
        // What was asked for goes on; that no copy of the day was made is said.
        let why = faults::error(&shell.text, &error);
        shell.say(&shell.text.backup_failed(why));
    }
    Ok(opened)
}

/// The backup of the day, if it is due.
fn back_up(opened: &Opened) -> Result<(), StoreError> {
    let job = opened.store.daily_backup(&opened.register);
    job.map_or(Ok(()), |job| job.run().map(drop))
}

/// Begins a damaged journal anew from the records, and says so; whether it had to.
///
/// # Errors
/// It could not be.
pub fn mend(shell: &mut Shell, opened: &mut Opened) -> Result<bool, Failure> {
    let notice = opened.store.mend(&mut opened.register)?;
    tell(shell, notice.as_slice());
    Ok(notice.is_some())
}

/// Opens or makes a store for an act.
///
/// # Errors
/// It cannot be written here and now.
pub fn at(shell: &mut Shell, place: &Place) -> Result<Opened, Failure> {
    let clock = shell.clock;
    let who = identity::of(shell.name());
    let (opened, _) = unlock::ask(shell, |unlock| {
        store::open_with(Disk::default(), PATIENCE, unlock, place, &who, move || {
            clock.instant()
        })
    })?;
    tell(shell, &opened.notices);
    let mut opened = opened;
    wall_clock::go_by_schools(&opened.register);
    tell_letters(&mut opened.register);
    Ok(opened)
}

/// Weeks A and B, as the school calendar has them.
fn tell_letters(register: &mut Register) {
    let calendar = SchoolCalendar::new(register);
    register.tell_letters(letters(register, &calendar));
}

/// Reading and undoing never make a store.
///
/// # Errors
/// There is none, or the account may not read it.
pub fn exists(place: &Place) -> Result<(), Failure> {
    if store::is_there(place)? || place.data.exists() && !place.data.is_dir() {
        return Ok(());
    }
    let path = place.data.clone();
    Err(StoreError::NoStore { path }.into())
}

/// Says what was found; damage also shows in how the run ends.
pub fn tell(shell: &mut Shell, notices: &[StoreNotice]) {
    for notice in notices {
        if let Some(words) = faults::notice(&shell.text, notice) {
            shell.say(&words);
        }
        if faults::is_damage(notice) {
            shell.ends_at_best(Exit::Damaged);
        }
    }
}
