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
use crate::keymap::{Code, Edit, Key};
use crate::tui::widgets::secret::Secret;

/// Without a setting the screen locks itself after so long.
pub const AFTER: Duration = Duration::from_secs(5 * 60);
/// In a meeting never later than that: others see the screen.
pub const AFTER_IN_MEETING: Duration = Duration::from_secs(60);

/// A locked screen.
#[derive(Debug, Default)]
pub struct Lock {
    /// The store was let go: the passphrase opens it again.
    pub asks: bool,
    /// What is typed of it; never shown.
    pub typed: Secret,
    /// The passphrase is being tried.
    pub trying: bool,
    /// Tries that failed; each makes the next one wait longer.
    pub failures: u32,
    /// Why the last one failed.
    pub said: Option<String>,
    /// Esc was pressed: once more leaves.
    pub leaving: bool,
}

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
        lock.asks = asks;
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

/// A key on the locked screen: Enter comes back, or tries what was typed; Esc twice leaves.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(lock) = &mut model.lock else {
        return Vec::new();
    };
    let asked_to_leave = std::mem::take(&mut lock.leaving);
    match key.code() {
        Code::Esc => return leave(lock, asked_to_leave),
        Code::Char('c') if key.ctrl() => return leave(lock, asked_to_leave),
        _ if lock.trying => {}
        Code::Enter if !lock.asks => model.lock = None,
        Code::Enter if !lock.typed.is_empty() => {
            lock.trying = true;
            return vec![Effect::Unlock(lock.typed.take(), lock.failures)];
        }
        Code::Backspace if lock.asks => lock.typed.edit(&Edit::DeleteBack),
        Code::Char('u') if key.ctrl() => lock.typed.edit(&Edit::DeleteAll),
        _ => {
            if let (Some(c), true) = (key.typed(), lock.asks) {
                lock.typed.push(c);
            }
        }
    }
    Vec::new()
}

/// A passphrase may be pasted; nothing else is taken.
pub fn paste(model: &mut Model, raw: &str) {
    if let Some(lock) = model.lock.as_mut().filter(|lock| lock.asks && !lock.trying) {
        raw.chars()
            .filter(|c| !c.is_control())
            .for_each(|c| lock.typed.push(c));
    }
}

/// What was typed opens nothing; `wrong` when it is not the passphrase.
pub fn refused(model: &mut Model, words: String, wrong: bool) -> Vec<Effect> {
    if let Some(lock) = &mut model.lock {
        lock.trying = false;
        lock.failures += u32::from(wrong);
        lock.said = Some(words);
    }
    Vec::new()
}

fn leave(lock: &mut Lock, asked: bool) -> Vec<Effect> {
    if asked {
        return vec![Effect::Quit];
    }
    lock.typed.edit(&Edit::DeleteAll);
    lock.leaving = true;
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
