//! An absence with its plan: who takes each need over, the candidates of the one under the cursor
//! with their reasons, and what the plan does.

mod candidates;
mod effects;
mod layout;
mod needs;
mod reasons;
mod title;

use crate::app::absence::AbsencePlan;
use crate::app::model::Model;
use crate::department::Desk;
use crate::domain::{Absentee, Km};
use crate::text::Id;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::Pen;

/// What every part of the screen looks at.
#[derive(Clone, Copy)]
struct Look<'a> {
    plan: &'a AbsencePlan,
    model: &'a Model,
    desk: &'a Desk,
}

/// Draws an absence.
pub fn draw(body: &mut Pen<'_>, plan: &AbsencePlan, model: &Model, desk: &Desk) {
    let text = &model.text;
    let width = body.width();
    title::draw(body, plan, model, desk);
    if plan.roster.posts.is_empty() {
        let id = match plan.here().absence.who {
            Absentee::Avs(_) => Id::NoNeeds,
            Absentee::Pupil(_) => Id::PupilFreesAvs,
        };
        body.fitted(3, 3, text.get(id), width.saturating_sub(4), Meaning::Quiet);
        return;
    }
    let mut y = 2;
    if let Some(words) = note(plan, model) {
        body.fitted(3, y, &words, width.saturating_sub(4), Meaning::Attention);
        y += 1;
    }
    let look = Look { plan, model, desk };
    match model.size.layout() {
        Layout::Wide | Layout::Full => layout::wide(body, y, look),
        Layout::Narrow => layout::narrow(body, y, look),
        Layout::Compact => layout::compact(body, y, look),
    }
}

/// What the person must know of the plan as a whole: only some days, a wider reach.
fn note(plan: &AbsencePlan, model: &Model) -> Option<String> {
    let text = &model.text;
    let days = plan
        .until
        .map(|last| text.plan_ten_days(text.weekday_date(last)));
    let reach = (plan.hand.widened != Km(0)).then(|| text.plan_widened(text.km(plan.hand.widened)));
    let notes: Vec<String> = days.into_iter().chain(reach).collect();
    (!notes.is_empty()).then(|| notes.join(" · "))
}
