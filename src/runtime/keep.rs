//! Keeping the person's session beside the store: at most once a second while she works, and at
//! the end. What time it is, is told.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use super::open_store::OpenStore;
use super::world::World;
use crate::store::{pack, unpack};
use crate::tui::session::{Bookmark, Session, SessionPlace};

/// Between two writings.
const APART: Duration = Duration::from_secs(1);

/// When the session was kept last, and whether something happened since.
#[derive(Default)]
pub struct Keeper {
    /// The hash of what was kept last: not a second copy of what she typed.
    kept: Option<u64>,
    at: Option<Instant>,
    waiting: bool,
}

impl Keeper {
    /// The person did something.
    pub fn person_acted(&mut self) {
        self.waiting = true;
    }

    /// How long until the session is to be kept; none while nothing happened since.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        let since = |at| APART.saturating_sub(now.saturating_duration_since(at));
        self.waiting.then(|| self.at.map_or(Duration::ZERO, since))
    }

    /// Keeps the session if it is time to.
    pub fn keep_in_time(&mut self, session: &Session, world: &World, now: Instant) {
        if self.wait(now) == Some(Duration::ZERO) {
            self.at = Some(now);
            self.keep(session, world);
        }
    }

    /// Keeps the session now. One that is as it was kept last is not written again.
    pub fn keep(&mut self, session: &Session, world: &World) {
        self.waiting = false;
        if !session.ready {
            return;
        }
        let Some(bytes) = packed(session) else {
            return;
        };
        let hash = Some(hash_of(&bytes));
        if hash != self.kept && world.keep(&bytes) {
            self.kept = hash;
        }
    }
}

/// What is kept of a session, as bytes.
pub(super) fn packed(session: &Session) -> Option<Vec<u8>> {
    let Bookmark { unwritten, place } = session.bookmark();
    pack(&unwritten, SessionPlace::FORMAT, &place?)
}

fn hash_of(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

impl World {
    /// Keeps a session's bytes beside the store; false where that cannot be. Who only reads writes
    /// nothing: the session there may be that of the same person at another screen.
    pub fn keep(&self, bytes: &[u8]) -> bool {
        match (self.store(), self.user()) {
            (Some(OpenStore::Write(store)), Some(user)) if store.keeps_sessions() => {
                let kept = store.save_session(&user, bytes).is_ok();
                if !kept {
                    tracing::warn!("the session could not be kept");
                }
                kept
            }
            _ => false,
        }
    }

    /// The session to go on with: that of the locked screen, else the one kept last.
    pub fn bookmark(&mut self) -> Option<Box<Bookmark>> {
        let bytes = self.unsealed().or_else(|| self.kept())?;
        let (unwritten, place) = unpack(SessionPlace::FORMAT, &bytes)?;
        Some(Box::new(Bookmark { unwritten, place }))
    }

    fn kept(&self) -> Option<Vec<u8>> {
        match (self.store()?, self.user()?) {
            (OpenStore::Write(store), user) => store.load_session(&user).ok()?,
            (OpenStore::Read(..), _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_kept_at_once_then_at_most_once_a_second() {
        let start = Instant::now();
        let after = |millis| start + Duration::from_millis(millis);
        let mut keeper = Keeper::default();
        assert_eq!(keeper.wait(start), None, "nothing happened");
        keeper.person_acted();
        assert_eq!(keeper.wait(start), Some(Duration::ZERO));
        (keeper.waiting, keeper.at) = (false, Some(start));
        assert_eq!(keeper.wait(after(10)), None);
        keeper.person_acted();
        assert_eq!(keeper.wait(after(300)), Some(Duration::from_millis(700)));
        assert_eq!(keeper.wait(after(1_500)), Some(Duration::ZERO));
    }

    proptest! {
        #[test]
        fn a_session_of_any_bytes_is_read_or_counts_as_none(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
        ) {
            for format in [1u16, 2] {
                let mut framed = format.to_le_bytes().to_vec();
                framed.extend(&bytes);
                let _ = unpack::<SessionPlace>(SessionPlace::FORMAT, &framed);
            }
            let mut framed = 3u16.to_le_bytes().to_vec();
            framed.extend(&bytes);
            prop_assert!(unpack::<SessionPlace>(SessionPlace::FORMAT, &framed).is_none());
        }
    }
}
