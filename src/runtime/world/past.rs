//! The records of an earlier day, put together from the journal.

use super::super::open_store::OpenStore;
use super::World;
use crate::department::earlier::{RecordThen, stood};
use crate::domain::{Date, Ref};
use crate::store::wall_clock::{day as local_day, end_of};
use crate::tui::session::Msg;

impl World {
    /// The card of `target` as of the end of `day`.
    pub(super) fn past(&self, target: Ref, day: Date) -> Msg {
        let last = match &self.store {
            Some(OpenStore::Write(store)) => store.info().seq,
            Some(OpenStore::Read(reader, _)) => reader.info().seq,
            None => 0,
        };
        let entry = |seq| self.entry(seq);
        let then = stood(
            &self.department.register,
            last,
            target,
            end_of(day),
            local_day,
            entry,
        );
        match then {
            Ok(then) => Msg::PastRead(Box::new(RecordThen { target, day, then })),
            Err(error) => self.refused(&error),
        }
    }
}
