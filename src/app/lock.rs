//! The lock: after some minutes without a key, or at once when she says so, nothing of the store
//! shows until she is back.
//!
//! Where a passphrase is set the store is let go with its key, so that the session begins anew with
//! her words; without one only the screen is masked. What she had typed is kept either way. It knows
//! neither keys nor stores: both are its effects.

use std::time::Duration;

use super::meeting;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Trail;
use crate::keymap::Key;
use crate::tui::overlays::lock::{Lock, WayOut};

/// Without a setting the screen locks itself after so long.
pub const AFTER: Duration = Duration::from_secs(5 * 60);
/// In a meeting never later than that: others see the screen.
pub const AFTER_IN_MEETING: Duration = Duration::from_secs(60);

/// After how long without a key the screen locks itself now; none when it does not.
pub fn limit(model: &Model) -> Option<Duration> {
    let hides_nothing = !model.ready || model.lock.is_some();
    if hides_nothing {
        return None;
    }
    after(model.lock_after, model.meeting.is_some())
}

/// What the setting comes to: in a meeting a minute at most, even where it says never.
fn after(setting: Option<Duration>, in_meeting: bool) -> Option<Duration> {
    if in_meeting {
        return Some(setting.unwrap_or(AFTER_IN_MEETING).min(AFTER_IN_MEETING));
    }
    setting
}

/// Masks the screen.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    if !model.ready || model.lock.is_some() {
        return Vec::new();
    }
    model.resolver.cancel();
    model.leaving = false;
    model
        .overlays
        .retain(|overlay| !matches!(overlay, Overlay::Code(_)));
    model.lock = Some(Lock::default());
    vec![Effect::Lock]
}

/// The screen is masked; where the store was let go, nothing that it held is left here.
pub fn locked(model: &mut Model, asks: bool) -> Vec<Effect> {
    if let Some(lock) = &mut model.lock {
        lock.ask(asks);
    }
    if asks {
        model.ready = false;
        model.trail = Trail::new();
        meeting::forget(model);
        model.overlays.clear();
        model.drafts = super::form::Drafts::default();
        model.status = None;
        model.when_saved = None;
        model.route_when_saved = None;
        model.read_only = None;
    }
    Vec::new()
}

/// A key on the locked screen, and what its way out leads to.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.lock.as_mut().and_then(|lock| lock.key(key)) {
        Some(WayOut::Leave) => vec![Effect::Quit],
        Some(WayOut::Try(typed, failures)) => vec![Effect::Unlock(typed, failures)],
        Some(WayOut::Open) => {
            model.lock = None;
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// A text pasted on the locked screen.
pub fn paste(model: &mut Model, raw: &str) {
    if let Some(lock) = &mut model.lock {
        lock.paste(raw);
    }
}

/// What was typed opens nothing; `wrong` when it is not the passphrase.
pub fn refused(model: &mut Model, words: String, wrong: bool) -> Vec<Effect> {
    if let Some(lock) = &mut model.lock {
        lock.refused(words, wrong);
    }
    Vec::new()
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
