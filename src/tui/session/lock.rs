//! The lock: after some minutes without a key, or at once when she says so, nothing of the store
//! shows until she is back.
//!
//! Where a passphrase is set the store is let go with its key, so that the session begins anew with
//! her words; without one only the screen is masked. What she had typed is kept either way.

use std::time::Duration;

use super::messages::Effect;
use super::shown::Overlay;
use super::{Session, meeting};
use crate::keymap::Key;
use crate::tui::form::Drafts;
use crate::tui::overlays::lock::{Lock, WayOut};

/// Without a setting the screen locks itself after so long.
pub const AFTER: Duration = Duration::from_secs(5 * 60);
/// In a meeting never later than that: others see the screen.
pub const AFTER_IN_MEETING: Duration = Duration::from_secs(60);

/// After how long without a key the screen locks itself now; none when it does not.
pub fn limit(session: &Session) -> Option<Duration> {
    let hides_nothing = !session.ready || session.lock.is_some();
    if hides_nothing {
        return None;
    }
    after(session.lock_after, session.in_meeting())
}

/// What the setting comes to: in a meeting a minute at most, even where it says never.
fn after(setting: Option<Duration>, in_meeting: bool) -> Option<Duration> {
    if in_meeting {
        return Some(setting.unwrap_or(AFTER_IN_MEETING).min(AFTER_IN_MEETING));
    }
    setting
}

/// Masks the screen.
pub fn begin(session: &mut Session) -> Vec<Effect> {
    if !session.ready || session.lock.is_some() {
        return Vec::new();
    }
    session.resolver.cancel();
    session.leaving = false;
    let overlays = &mut session.overlays;
    overlays.retain(|placed| !matches!(placed.shown, Overlay::RecoveryCode(_)));
    session.lock = Some(Lock::default());
    vec![Effect::Lock]
}

/// The screen is masked; where the store was let go, nothing that it held is left here.
pub fn locked(session: &mut Session, asks: bool) {
    if let Some(lock) = &mut session.lock {
        lock.ask(asks);
    }
    if asks {
        session.ready = false;
        session.trail = session.fresh_trail();
        meeting::forget(session);
        session.overlays.clear();
        session.drafts = Drafts::default();
        session.lines.clear();
        session.status = None;
        session.writing = None;
        session.around.read_only = None;
    }
}

/// A key on the locked screen, and what its way out leads to.
pub fn key(session: &mut Session, key: Key) -> Vec<Effect> {
    match session.lock.as_mut().and_then(|lock| lock.key(key)) {
        Some(WayOut::Leave) => vec![Effect::Quit],
        Some(WayOut::Try(typed, failures)) => vec![Effect::Unlock(typed, failures)],
        Some(WayOut::Open) => {
            session.lock = None;
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// A text pasted on the locked screen.
pub fn paste(session: &mut Session, raw: &str) {
    if let Some(lock) = &mut session.lock {
        lock.paste(raw);
    }
}

/// What was typed opens nothing; `wrong` when it is not the passphrase.
pub fn refused(session: &mut Session, words: String, wrong: bool) {
    if let Some(lock) = &mut session.lock {
        lock.refused(words, wrong);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_meeting_it_locks_itself_after_a_minute_whatever_the_setting() {
        let minutes = |n: u64| Some(Duration::from_secs(60 * n));
        assert_eq!(after(minutes(10), false), minutes(10));
        assert_eq!(after(None, false), None);
        for setting in [minutes(10), minutes(1), None] {
            assert_eq!(after(setting, true), minutes(1));
        }
    }
}
