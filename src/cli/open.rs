//! Opening the store for one answer, or for one act.

use std::time::Duration;

use super::exit::Exit;
use super::failure::Failure;
use super::faults;
use super::shell::Shell;
use super::who;
use crate::domain::Register;
use crate::store::{self, Disk, Facts, Notice, Opened, Place, StoreError};

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
    let (read, notices) = match store::open(&place, &who::identity(shell.name()), move || {
        clock.instant()
    }) {
        Ok(opened) => {
            let facts = opened.store.info();
            let register = opened.register;
            (Read { register, facts }, opened.notices)
        }
        Err(error) if error.leaves_reading() => {
            let reading = store::read(&place)?;
            let facts = reading.reader.info();
            let register = reading.register;
            (Read { register, facts }, reading.notices)
        }
        Err(error) => return Err(error.into()),
    };
    tell(shell, &notices);
    Ok(read)
}

/// Opens the person's store, which must be there, for an act.
///
/// # Errors
/// There is none, or it cannot be written here and now.
pub fn write(shell: &mut Shell) -> Result<Opened, Failure> {
    let place = shell.folders()?.store();
    exists(&place)?;
    at(shell, &place)
}

/// Opens or makes a store for an act.
///
/// # Errors
/// It cannot be written here and now.
pub fn at(shell: &mut Shell, place: &Place) -> Result<Opened, Failure> {
    let clock = shell.clock;
    let who = who::identity(shell.name());
    let opened = store::open_on(Disk::default(), PATIENCE, place, &who, move || {
        clock.instant()
    })?;
    tell(shell, &opened.notices);
    Ok(opened)
}

/// Whether a store lies there.
pub fn is_there(place: &Place) -> bool {
    place.vaults().iter().any(|vault| vault.exists())
}

/// Reading and undoing never make a store.
fn exists(place: &Place) -> Result<(), Failure> {
    if is_there(place) || place.data.exists() && !place.data.is_dir() {
        return Ok(());
    }
    let path = place.data.clone();
    Err(StoreError::NoStore { path }.into())
}

/// Says what was found; damage also shows in how the run ends.
pub fn tell(shell: &mut Shell, notices: &[Notice]) {
    for notice in notices {
        if let Some(words) = faults::notice(&shell.text, notice) {
            shell.say(&words);
        }
        if faults::is_damage(notice) {
            shell.ends_at_best(Exit::Damaged);
        }
    }
}
