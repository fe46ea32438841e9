//! An absence with its plan drawn: who takes each need over, the candidates of the one under the cursor
//! with their reasons, and what the plan does.

mod candidates;
mod effects;
mod layout;
mod needs;
mod reasons;
mod title;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{Absentee, Km};
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::screens::plan::AbsencePlan;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words;

/// What every part of the screen looks at.
#[derive(Clone, Copy)]
struct Sight<'a> {
    plan: &'a AbsencePlan,
    cx: &'a Cx<'a>,
}

impl View for AbsencePlan {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, plan: &AbsencePlan, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    title::draw(body, plan, cx);
    if plan.roster.posts.is_empty() {
        let id = match plan.here().absence.who {
            Absentee::Avs(_) => Id::NoNeeds,
            Absentee::Pupil(_) => Id::PupilFreesAvs,
            Absentee::Establishment(_) => Id::SchoolFreesAvs,
        };
        body.fitted(3, 3, text.get(id), width.saturating_sub(4), Meaning::Quiet);
        return;
    }
    let mut y = 2;
    if let Some(words) = note(plan, cx) {
        body.fitted(3, y, &words, width.saturating_sub(4), Meaning::Attention);
        y += 1;
    }
    let look = Sight { plan, cx };
    match cx.size.layout() {
        Layout::Wide | Layout::Full => layout::wide(body, y, look),
        Layout::Narrow => layout::narrow(body, y, look),
        Layout::Compact => layout::compact(body, y, look),
    }
}

/// What the person must know of the plan as a whole: what it makes longer, only some days, a wider
/// reach.
fn note(plan: &AbsencePlan, cx: &Cx<'_>) -> Option<String> {
    let text = cx.text;
    let days = plan
        .until
        .map(|last| text.plan_ten_days(text.weekday_date(last)));
    let reach = (plan.hand.widened != Km(0)).then(|| text.plan_widened(text.km(plan.hand.widened)));
    let longer = plan.absences.all().find_map(|absent| {
        let held = cx.department.register.get(absent.extends()?)?;
        Some(text.plan_extends(words::absence::days(text, held, false)))
    });
    let notes: Vec<String> = longer.into_iter().chain(days).chain(reach).collect();
    (!notes.is_empty()).then(|| notes.join(" · "))
}
