//! The people at the foot of a card: whom an AVS helps, who helps a pupil, who is at a school.

use crate::domain::{AvsId, Kind, PupilId, Ref};
use crate::tui::context::Cx;
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words::label;

/// The people of a card, as many lines as there is room, the cursor's always among them.
pub(super) fn draw(body: &mut Painter<'_>, y: u16, card: &Card, head: &str, cx: &Cx<'_>) {
    let mut room = body.height().saturating_sub(y);
    if room == 0 || card.rows.is_empty() {
        return;
    }
    let width = body.width();
    let mut y = y;
    let per_line = if width >= 100 { 3 } else { 2 };
    // The heading goes where only then all of them show.
    let needed = card.rows.len().div_ceil(usize::from(per_line));
    let headed = needed + 2 <= usize::from(room) || usize::from(room) < needed;
    if room > 2 && headed {
        heading(body, 0, y, width, head, false);
        (y, room) = (y + 2, room - 2);
    }
    let column = width.saturating_sub(4) / per_line;
    let fit = usize::from(room) * usize::from(per_line);
    let page = card.scroll.cursor / fit.max(1);
    for (at, target) in card.rows.iter().enumerate().skip(page * fit).take(fit) {
        let place = at - page * fit;
        let x = 2 + (place % usize::from(per_line)) as u16 * column;
        let line = y + (place / usize::from(per_line)) as u16;
        let here = at == card.scroll.cursor;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(x, line, cursor, Meaning::Accent);
        }
        let name = label::of(&cx.department.register, cx.text, *target);
        let meaning = if here { Meaning::Cursor } else { Meaning::Text };
        let after = body.fitted(x + 2, line, &name, column.saturating_sub(3), meaning);
        let detail = detail(*target, card.target, cx);
        let rest = (x + column).saturating_sub(after + 2);
        body.fitted(after + 1, line, &detail, rest, Meaning::Quiet);
    }
}

/// What ties a person to the card: hours a week together, or her kind.
fn detail(target: Ref, of: Ref, cx: &Cx<'_>) -> String {
    let department = cx.department;
    let (avs, pupil) = match (target.kind, of.kind) {
        (Kind::Pupil, Kind::Avs) => (AvsId(of.id), PupilId(target.id)),
        (Kind::Avs, Kind::Pupil) => (AvsId(target.id), PupilId(of.id)),
        (Kind::Pupil, _) => {
            let class = department
                .register
                .get(PupilId(target.id))
                .and_then(|pupil| pupil.class.clone());
            return class.map(|class| class.to_string()).unwrap_or_default();
        }
        (kind, _) => return cx.text.kind(kind).to_owned(),
    };
    let day = department.school_day();
    let minutes = department
        .register
        .accompaniments_by(avs)
        .filter(|(_, link)| link.pupil == Some(pupil) && link.valid_on(day))
        .flat_map(|(_, link)| link.slots_on(day))
        .map(crate::domain::Slot::length)
        .sum();
    cx.text.minutes(minutes)
}
