//! What takes long: done once the screen has said that it is under way, or beside the loop.
//!
//! Without a loop to wake (a test, a script) both are done at once.

use std::sync::mpsc::Sender;

use super::super::wake::Wake;
use super::World;
use crate::tui::session::{Effect, Msg};

impl World {
    /// Where answers of work beside the loop go.
    pub(in crate::runtime) fn wakes(&mut self, send: Sender<Wake>) {
        self.send = Some(send);
    }

    /// Puts off what needs the store itself until the next frame was drawn.
    pub(super) fn put_off(&mut self, effect: Effect) -> Option<Msg> {
        if self.send.is_none() {
            return self.at_length(effect);
        }
        self.put_off.push_back(effect);
        None
    }

    /// Does the next thing put off; none when nothing is left.
    pub(in crate::runtime) fn next_put_off(&mut self) -> Option<Msg> {
        let effect = self.put_off.pop_front()?;
        self.at_length(effect)
    }

    fn at_length(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::StoreWork(task) => Some(self.work_now(&task)),
            Effect::ReadPast(target, day) => Some(self.past(target, day)),
            _ => None,
        }
    }
}
