//! What can be told of a store without opening it.

use super::disk::Disk;
use super::error::StoreError;
use super::id::StoreId;
use super::journal;
use super::place::Place;
use super::vault::Closed;

/// Whether an act was saved there: of a store whose first one was cut short, none was.
///
/// # Errors
/// As [`Place::is_there`].
pub fn holds_an_act(place: &Place) -> Result<bool, StoreError> {
    // Of a later epoch there is no first journal any more.
    let first = place.journal(1);
    Ok(place.is_there()? && (!first.exists() || journal::holds_an_act(&first)))
}

/// The number of the store there, where its vault still says it.
pub fn id_of(place: &Place) -> Option<StoreId> {
    let closed = Closed::read(&Disk::default(), place).ok().flatten()?;
    Some(closed.header().store)
}
