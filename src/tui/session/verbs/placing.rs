//! A pupil whom nobody accompanies is placed: the slots wanted are typed, then it shows who can take
//! them.

use super::asked;
use crate::cover::{Placing, Wanted};
use crate::department::Department;
use crate::department::placing::{clash, numbered};
use crate::domain::{Kind, Minutes, PupilId, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route};
use crate::tui::context::Cx;
use crate::tui::form::{Ground, slots};
use crate::words;

/// The pupil to be placed: one with nobody at present.
pub fn whom(department: &Department, target: Ref) -> Option<PupilId> {
    let pupil = target
        .typed::<PupilId>()
        .filter(|_| target.kind == Kind::Pupil)?;
    department.under_way(target).is_empty().then_some(pupil)
}

/// Whether a pupil can be placed.
///
/// # Errors
/// The reason she cannot: of no school, nobody can be asked to come.
pub fn allows(department: &Department, pupil: PupilId) -> Result<(), Reason> {
    let placing = department.placing(pupil);
    placing.map(|_| ()).ok_or(Reason::NoSchool)
}

/// Asks for the slots, with those typed already, else with those that she had before.
pub fn ask(cx: &Cx<'_>, pupil: PupilId, typed: &[crate::domain::Slot]) -> Action {
    let before = || cx.department.slots_before(pupil);
    let typed = match typed {
        [] => slots::print(&before(), cx.text),
        typed => slots::print(typed, cx.text),
    };
    let title = Id::PlaceSlots;
    Action::Ask(asked::PLACE.about(pupil), Question::Line { title, typed })
}

/// What the slots being typed come to, beside what is to be found.
///
/// # Errors
/// Why they are none, or cannot be.
pub fn reads(cx: &Cx<'_>, pupil: Ref, typed: &str) -> Result<String, String> {
    let text = cx.text;
    let Some(placing) = pupil.typed().and_then(|id| read(cx, id, typed).transpose()) else {
        return Ok(String::new());
    };
    let placing = placing?;
    if placing.slots.is_empty() {
        return Ok(text.get(Id::PlaceSlotsHint).to_owned());
    }
    let from = cx.department.placed_from(placing.pupil);
    let wanted = Wanted::from(placing.clone());
    if let Some(what) = clash(&cx.department.register, &wanted, from) {
        return Err(words::slot_refused(&cx.department.register, text, what));
    }
    let weekly = slots::weekly(&placing.slots);
    let (n, weekly_words) = (placing.slots.len(), text.minutes(weekly));
    Ok(match placing.hours {
        Minutes::ZERO => text.echo_slots(n, weekly_words),
        hours => text.place_slots_of(n, weekly_words, text.minutes(hours)),
    })
}

/// Goes on to who can take them.
pub fn chosen(cx: &Cx<'_>, pupil: Ref, typed: &str) -> Vec<Action> {
    let placing = pupil
        .typed()
        .and_then(|id| read(cx, id, typed).ok().flatten());
    let placing = placing.map(|placing| Action::Go(Route::Placing(placing)));
    placing.into_iter().collect()
}

/// What is placed, with the slots typed; none where the pupil is gone.
fn read(cx: &Cx<'_>, pupil: PupilId, typed: &str) -> Result<Option<Placing>, String> {
    let Some(placing) = cx.department.placing(pupil) else {
        return Ok(None);
    };
    let slots = numbered(slots::parse(typed, &Ground::of(cx))?);
    Ok(Some(Placing { slots, ..placing }))
}

/// What `a` and `r` do of a pupil.
pub fn go(pupil: PupilId) -> Vec<Action> {
    vec![Action::Go(Route::Place(pupil))]
}

/// The answer to the question for slots.
pub fn answered(cx: &Cx<'_>, pupil: Ref, answer: &Answer) -> Vec<Action> {
    match answer {
        Answer::Line(typed) => chosen(cx, pupil, typed),
        _ => Vec::new(),
    }
}
