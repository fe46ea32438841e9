//! The card of a pupil: hours covered, needs, her week, who helps.

use super::findings;
use super::{VALUES, caption, history, people, title};
use crate::domain::week::Grid;
use crate::domain::{Decision, Kind, Pupil, PupilId};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::{hours, week};
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::bars;
use crate::tui::widgets::painter::Painter;
use crate::words::label;

pub(super) fn draw(body: &mut Painter<'_>, card: &Card, id: PupilId, cx: &Cx<'_>) {
    let department = cx.department;
    let text = cx.text;
    let Some(pupil) = department.register.get(id) else {
        return;
    };
    let mut after: Vec<String> = pupil.class.iter().map(ToString::to_string).collect();
    after.extend(
        pupil
            .establishment
            .map(|at| label::school_short(&department.register, at)),
    );
    after.extend(pupil.teacher.iter().map(ToString::to_string));
    let decision = department.register.decision_on(id, department.school_day());
    let right = match decision {
        Some((_, decision)) => (text.mode(decision.mode), Meaning::Text),
        None => (text.get(Id::NoDecision).to_owned(), Meaning::Attention),
    };
    title(body, &pupil.name(), &after.join(" · "), right);

    let wide = cx.size.width >= 100;
    hours(body, id, decision.map(|(_, decision)| decision), cx);
    let mut y = 3 + needs(body, 3, pupil, cx);
    y += findings::draw(body, y, card, cx);
    let open = department.open_days();
    let grid = Grid::of_pupil(&department.register, id, card.week, &open);
    y = caption::title(body, y + u16::from(wide), card, cx, None);
    let foot = if wide { 5 } else { 3 };
    let room = body.height().saturating_sub(y + foot);
    y += week::draw(body, y, room, &grid, Kind::Pupil, cx);
    body.dotted(y);
    people::draw(body, y + 1, card, text.get(Id::HeadWhoHelps), cx);
    let used = (card.rows.len() as u16).div_ceil(if wide { 3 } else { 2 });
    history::draw(body, y + 4 + used, card.target, cx);
}

/// Her hours covered, and the decision that gives them.
fn hours(body: &mut Painter<'_>, id: PupilId, decision: Option<&Decision>, cx: &Cx<'_>) {
    let text = cx.text;
    let wide = cx.size.width >= 100;
    let width = body.width();
    let hours = cx.department.pupil_hours(id);
    body.text(3, 2, text.get(Id::FactCovered), Meaning::Quiet);
    let x = bars::bar(
        body,
        VALUES,
        2,
        if wide { 24 } else { 16 },
        hours.covered.0,
        hours.needed.0,
    ) + 2;
    let covered = text.covered_of(text.minutes(hours.covered), text.minutes(hours.needed));
    let x = body.text(x, 2, &covered, Meaning::Text);
    let (words, meaning) = hours::missing(hours.missing, hours.needed, text);
    let x = body.text(x + 1, 2, &words, meaning);
    if let Some(decision) = decision {
        let words = text.decision_dates(
            text.date(decision.from),
            text.date(decision.to),
            text.commission(decision.commission),
        );
        body.fitted(
            x + 2,
            2,
            &words,
            width.saturating_sub(x + 3),
            Meaning::Quiet,
        );
    }
}

/// What she needs of an AVS; tells how many lines it took.
fn needs(body: &mut Painter<'_>, y: u16, pupil: &Pupil, cx: &Cx<'_>) -> u16 {
    let text = cx.text;
    if pupil.needs.is_empty() && !pupil.safety {
        return 0;
    }
    let mut needs: Vec<String> = pupil
        .needs
        .iter()
        .map(|need| {
            let words = text.skill(&need.skill);
            if need.required {
                text.need_required(words)
            } else {
                words
            }
        })
        .collect();
    if pupil.safety {
        needs.push(text.get(Id::NeedSafety).to_owned());
    }
    body.text(3, y, text.get(Id::FactNeeds), Meaning::Quiet);
    body.fitted(
        VALUES,
        y,
        &needs.join(" · "),
        body.width().saturating_sub(VALUES + 1),
        Meaning::Text,
    );
    1
}
