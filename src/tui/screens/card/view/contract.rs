//! The line of an AVS's contract: its term, the ceiling, where the notice stands.

use super::VALUES;
use crate::domain::AvsId;
use crate::law::{Clock, NoticeState, Urgency};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::clock::{ceiling_day, ceiling_words, contract_words};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::urgency::{meaning_of, sign_of};
use crate::words::notice_state;

/// Draws the lines of her contracts from line `y`, one clock after the other, the worst first; tells
/// how many lines they took. The term first and whole; a notice that presses and has no room beside
/// the ceiling has a line of its own.
pub(super) fn draw(body: &mut Painter<'_>, y: u16, id: AvsId, cx: &Cx<'_>) -> u16 {
    let clocks = cx.department.clocks();
    let mut taken = 0;
    for clock in clocks.of_avs(id) {
        taken += of_clock(body, y + taken, clock, cx);
    }
    if taken > 0 {
        return taken;
    }
    let none = cx.text.get(Id::NotUnderContract);
    body.text(3, y, cx.text.get(Id::FactContract), Meaning::Quiet);
    body.text(VALUES, y, none, Meaning::Text);
    1
}

fn of_clock(body: &mut Painter<'_>, y: u16, clock: &Clock, cx: &Cx<'_>) -> u16 {
    let (text, department) = (cx.text, cx.department);
    let end = body.width().saturating_sub(1);
    body.text(3, y, text.get(Id::FactContract), Meaning::Quiet);
    let contract = contract_words(clock, cx);
    let x = body.fitted(VALUES, y, &contract, end - VALUES.min(end), Meaning::Text);
    let x = ceiling(body, x, y, clock, cx);
    let Some(state) = clock.state() else {
        return 1;
    };
    let wide = cx.size.width >= 100;
    if wide && beside(body, x, y, state, cx) {
        return 1;
    }
    // A line is dear: only what presses has one.
    if state.urgency() == Urgency::Quiet {
        return 1;
    }
    body.text(3, y + 1, text.get(Id::FactNotice), Meaning::Quiet);
    let (words, urgency) = notice_state::said(state, text, department);
    signed(body, VALUES, y + 1, &words, urgency);
    2
}

/// `· Plafond ■ le 04/01/2027, dans 55 jours`, or the day alone, or nothing: never a part of it.
fn ceiling(body: &mut Painter<'_>, x: u16, y: u16, clock: &Clock, cx: &Cx<'_>) -> u16 {
    let end = body.width().saturating_sub(1);
    let lead = format!("· {} ", cx.text.get(Id::FactCeiling));
    for (words, meaning) in [ceiling_words(clock, cx), ceiling_day(clock, cx)] {
        if !words.is_empty() && x + 1 + columns(&lead) + columns(&words) <= end {
            let x = body.text(x + 1, y, &lead, Meaning::Quiet);
            return body.text(x, y, &words, meaning);
        }
    }
    x
}

/// The notice in brief after the ceiling; false where there is no room for all of it.
fn beside(body: &mut Painter<'_>, x: u16, y: u16, state: NoticeState, cx: &Cx<'_>) -> bool {
    let (words, urgency) = notice_state::brief(state, cx.text, cx.department);
    let sign = match sign_of(body, urgency) {
        "" => 0,
        sign => columns(sign) + 1,
    };
    if x + 3 + sign + columns(&words) > body.width().saturating_sub(1) {
        return false;
    }
    let x = body.text(x + 1, y, "· ", Meaning::Quiet);
    signed(body, x, y, &words, urgency);
    true
}

/// Words with the sign of what they press before them.
fn signed(body: &mut Painter<'_>, x: u16, y: u16, words: &str, urgency: Urgency) {
    let meaning = meaning_of(urgency);
    let x = match sign_of(body, urgency) {
        "" => x,
        sign => body.text(x, y, sign, meaning) + 1,
    };
    let room = body.width().saturating_sub(x + 1);
    body.fitted(x, y, words, room, meaning);
}
