//! The number of the next epoch.

use std::fs;
use std::path::PathBuf;

use crate::store::error::StoreError;
use crate::store::index::is_index;
use crate::store::journal::is_journal_of;
use crate::store::named::LAST_EPOCH;
use crate::store::place::Place;

/// The number of the epoch behind that one: the next under whose names lies nothing, or only what a
/// making that was cut short has left.
///
/// # Errors
/// No number is left.
pub(in crate::store) fn epoch_after(place: &Place, epoch: u32) -> Result<u32, StoreError> {
    let is_free = |path: PathBuf, own: bool| own || fs::symlink_metadata(path).is_err();
    let mut next = epoch.saturating_add(1)..=LAST_EPOCH;
    let found = next.find(|next| {
        let (journal, index) = (place.journal(*next), place.index(*next));
        let (left, made) = (is_journal_of(&journal, *next), is_index(&index));
        is_free(journal, left) && is_free(index, made)
    });
    let path = place.data.clone();
    found.ok_or(StoreError::NoEpochLeft { path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_passed_over_while_something_of_hers_has_its_name_and_none_is_beyond_the_last() {
        let folder = tempfile::tempdir().unwrap();
        let under = |name| folder.path().join(name);
        let place = Place {
            data: under("data"),
            config: under("config"),
            state: under("state"),
        };
        fs::create_dir(&place.data).unwrap();
        assert_eq!(epoch_after(&place, 1).unwrap(), 2);
        fs::write(
            place.journal(2),
            "hers, and long enough to be told from a torn one",
        )
        .unwrap();
        fs::create_dir(place.index(3)).unwrap();
        fs::write(place.index(3).join("liste.csv"), "hers").unwrap();
        assert_eq!(epoch_after(&place, 1).unwrap(), 4);
        // Cut short before anything was in it: that is ours.
        fs::write(place.journal(4), "").unwrap();
        assert_eq!(epoch_after(&place, 1).unwrap(), 4);
        assert_eq!(epoch_after(&place, LAST_EPOCH - 1).unwrap(), LAST_EPOCH);
        fs::write(place.journal(LAST_EPOCH), "hers, and long enough again").unwrap();
        for last in [LAST_EPOCH - 1, LAST_EPOCH, u32::MAX] {
            let refused = epoch_after(&place, last);
            assert!(
                matches!(refused, Err(StoreError::NoEpochLeft { .. })),
                "{last}"
            );
        }
    }
}
