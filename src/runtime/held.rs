//! A key that is held down, told from one that is pressed again.
//!
//! Terminals send a held key as many presses and say nothing of its release. What is known is time:
//! while it is held it comes at the pace of the keyboard, faster than a finger; only its second
//! event comes later, as late as a finger's. Whether that one was a press shows in what follows it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::keymap::Key;

/// Within this a key comes again only by being held: keyboards repeat ten times a second and more,
/// and a finger does not.
pub const PACE: Duration = Duration::from_millis(110);
/// Within this the second event of a held key comes.
const DELAY: Duration = Duration::from_millis(800);

/// What a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Pressed.
    New,
    /// The same press, still held.
    Held,
    /// It is held if it comes once more within the pace.
    Unsure,
}

/// The last key, and when it came.
#[derive(Clone, Copy, Debug, Default)]
pub struct LastKey(Option<(Key, Instant)>);

impl LastKey {
    /// What a key is that comes at that moment.
    pub fn press(&mut self, key: Key, at: Instant) -> Press {
        let before = self.0.replace((key, at));
        let Some((_, last)) = before.filter(|(last, _)| *last == key) else {
            return Press::New;
        };
        match at.saturating_duration_since(last) {
            since if since <= PACE => Press::Held,
            since if since <= DELAY => Press::Unsure,
            _ => Press::New,
        }
    }
}

/// The keys that answer for somebody where the person is: for those alone a key may wait for what
/// follows it.
#[derive(Clone, Debug, Default)]
pub struct AnswerKeys(Arc<Mutex<Vec<Key>>>);

impl AnswerKeys {
    /// From now on it is these.
    pub fn are(&self, keys: Vec<Key>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = keys;
    }

    /// Whether a key is one of them.
    pub fn hold(&self, key: Key) -> bool {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.contains(&key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each of these keys is, every one so many milliseconds after the one before.
    fn pressed(keys: &[(char, u64)]) -> Vec<Press> {
        let (mut last, mut at) = (LastKey::default(), Instant::now());
        let press = |(key, since): &(char, u64)| {
            at += Duration::from_millis(*since);
            last.press(Key::char(*key), at)
        };
        keys.iter().map(press).collect()
    }

    #[test]
    fn a_key_at_the_pace_of_a_keyboard_is_held() {
        use Press::{Held, New, Unsure};
        // The console of Linux, the usual desktop, one over a line that stalled.
        for (delay, pace) in [(250, 92), (500, 33), (660, 40)] {
            let held = pressed(&[
                ('o', 0),
                ('o', delay),
                ('o', pace),
                ('o', pace),
                ('o', pace),
            ]);
            assert_eq!(held, [New, Unsure, Held, Held, Held]);
        }
        assert_eq!(pressed(&[('o', 0), ('o', 0), ('o', 1)]), [New, Held, Held]);
    }

    #[test]
    fn a_key_pressed_again_by_a_finger_is_never_held() {
        use Press::{New, Unsure};
        let finger = pressed(&[('o', 0), ('o', 150), ('o', 200), ('o', 900), ('o', 5_000)]);
        assert_eq!(finger, [New, Unsure, Unsure, New, New]);
        let others = pressed(&[('o', 0), ('n', 20), ('o', 20), ('r', 20)]);
        assert_eq!(others, [New; 4]);
    }
}
