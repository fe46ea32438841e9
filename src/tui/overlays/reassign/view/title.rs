//! What it is about: whom, how much a week, who has it now, and from when it changes.

use super::super::{Reassign, weekly};
use crate::cover::{Handing, Placing, Wanted};
use crate::domain::Minutes;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words::label;

pub(super) fn draw(body: &mut Painter<'_>, reassign: &Reassign, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    let from = text.from_date(text.date(reassign.from));
    let end = body.right(width.saturating_sub(1), 0, &from, Meaning::Accent);
    let title = match &reassign.wanted {
        Wanted::Handing(handing) => handed(handing, reassign, cx),
        Wanted::Placing(placing) => placed(placing, reassign, cx),
    };
    heading(body, 0, 0, end.saturating_sub(1), &title, true);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
}

/// `Réaffecter PETIT Noé, 4 h 30/sem. avec BENALI Karim`: of several, how much comes first.
fn handed(handing: &Handing, reassign: &Reassign, cx: &Cx<'_>) -> String {
    let (register, text) = (&cx.department.register, cx.text);
    let all = weekly(&reassign.wanted.whole_of().slots(register, reassign.from));
    let going = weekly(&reassign.wanted.slots(register, reassign.from));
    let hours = if going == all {
        text.weekly_hours(text.minutes(all))
    } else {
        text.weekly_hours_of(text.minutes(going), text.minutes(all))
    };
    let holders = handing.ids.iter().filter_map(|id| register.get(*id));
    let mut holders: Vec<String> = holders.map(|link| label::avs(register, link.avs)).collect();
    holders.sort_unstable();
    holders.dedup();
    let (names, holders) = (reassign.names(cx), holders.join(", "));
    match names.as_slice() {
        [] => text.reassign_which(holders),
        [whom] => text.reassign_one(whom.as_str(), hours, holders),
        several => text.reassign_several(hours, holders, several.join(", ")),
    }
}

/// `Placer LE MANACH Côme : 9 h/sem. sur 11 h à trouver`.
fn placed(placing: &Placing, reassign: &Reassign, cx: &Cx<'_>) -> String {
    let (register, text) = (&cx.department.register, cx.text);
    let whom = label::pupil(register, placing.pupil);
    let weekly = weekly(&reassign.wanted.slots(register, reassign.from));
    let hours = match (weekly, placing.hours) {
        (Minutes::ZERO, Minutes::ZERO) => return text.place_nobody(whom),
        (Minutes::ZERO, wanted) => return text.place_hours(whom, text.minutes(wanted)),
        (weekly, Minutes::ZERO) => text.weekly_hours(text.minutes(weekly)),
        (weekly, wanted) => text.weekly_hours_of(text.minutes(weekly), text.minutes(wanted)),
    };
    text.place_slots_in(whom, hours)
}
