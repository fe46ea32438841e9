//! A card as the records stood at the end of an earlier day: asked, put together outside, shown.

use std::rc::Rc;

use super::Session;
use super::messages::Effect;
use crate::department::Department;
use crate::department::earlier::{Past, RecordThen};
use crate::domain::{Date, Ref};
use crate::tui::action::status::Status;
use crate::tui::screens::card::Card;
use crate::words::missing;

/// Asks for the records of that day, and says so.
pub fn ask(session: &mut Session, target: Ref, day: Date) -> Vec<Effect> {
    let text = &session.around.text;
    session.status = Some(Status::info(text.as_of_making(text.date(day))));
    vec![Effect::ReadPast(target, day)]
}

/// The records of that day are there: shows the card, or says why not.
pub fn read(session: &mut Session, found: RecordThen) {
    let RecordThen { target, day, then } = found;
    session.status = None;
    match then {
        Ok(register) => {
            let mut department = Department::new(register, day);
            if session.in_meeting() {
                department = department.masked();
            }
            let mut card = Card::new(target, day);
            card.past = Some(Rc::new(Past { day, department }));
            session.close_all();
            // Another day of the same card takes its place: "back" leads to today.
            if session.past().is_some() {
                let placed = session.placed(card.into());
                session.trail.replace(placed);
            } else {
                session.go(card);
            }
        }
        Err(why) => {
            let words = missing::words(why, &session.around.text, day);
            session.say(Status::warning(words));
        }
    }
}
