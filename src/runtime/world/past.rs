//! The records of an earlier day, put together from the journal.

use jiff::tz::TimeZone;

use super::super::wake::Hold;
use super::World;
use crate::app::Msg;
use crate::app::earlier::Found;
use crate::cli::past;
use crate::domain::{Date, Ref};

impl World {
    /// The card of `target` as of the end of `day`.
    pub(super) fn past(&self, target: Ref, day: Date) -> Msg {
        let last = match &self.hold {
            Some(Hold::Write(store)) => store.info().seq,
            Some(Hold::Read(reader, _)) => reader.info().seq,
            None => 0,
        };
        let zone = TimeZone::system();
        let entry = |seq| self.entry(seq);
        let then = past::stood(&self.desk.register, last, target, day, &zone, entry);
        match then {
            Ok(then) => Msg::PastRead(Box::new(Found { target, day, then })),
            Err(error) => self.refused(&error),
        }
    }
}
