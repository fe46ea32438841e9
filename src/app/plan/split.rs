//! `s`: a shared need becomes one need a pupil, another two at a time that is asked; a piece is put
//! together again.

use crate::app::model::{Model, Overlay};
use crate::app::msg::Effect;
use crate::app::prompt::{self, Asked, Prompt};
use crate::app::screen::Screen;
use crate::cover::plan::Cut;
use crate::department::Desk;
use crate::domain::Minute;
use crate::domain::week::Span;
use crate::text::Id;
use crate::tui::action::status::Status;
use crate::typed::{self, Hours};
use crate::words::typed_lang;

/// Splits the need under the cursor, or asks where.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    let text = model.text.clone();
    let Some(plan) = model.absence_mut() else {
        return Vec::new();
    };
    let Some(post) = plan.post() else {
        return Vec::new();
    };
    if post.lost {
        model.status = Some(Status::info(text.get(Id::PlanOver)));
        return Vec::new();
    }
    let need = post.need.clone();
    let done = if plan.hand.join(&need) {
        Id::PlanJoined
    } else if plan.hand.cut(&need, Cut::Apart) {
        Id::PlanSplitApart
    } else {
        prompt::open(model, Asked::SplitAt);
        return Vec::new();
    };
    plan.touch();
    model.status = Some(Status::info(text.get(done)));
    Vec::new()
}

/// Enter on the time asked for; a time outside the need stays to be mended.
pub fn at(model: &mut Model, _: &Desk, prompt: Prompt) -> Vec<Effect> {
    let Ok(minute) = minute(&prompt, model) else {
        model.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    };
    if let Some(plan) = model.absence_mut()
        && let Some(need) = plan.post().map(|post| post.need.clone())
    {
        plan.hand.cut(&need, Cut::At(minute));
        plan.touch();
    }
    Vec::new()
}

/// What the time typed makes of the need.
pub fn echo(prompt: &Prompt, model: &Model) -> Result<String, String> {
    let minute = minute(prompt, model)?;
    let span = span(model).unwrap_or(Span::DAY);
    let text = &model.text;
    let (first, second) = (text.span(span.start, minute), text.span(minute, span.end));
    Ok(text.plan_split_echo(first, second))
}

/// The time typed; the middle, to the quarter of an hour, when nothing is.
fn minute(prompt: &Prompt, model: &Model) -> Result<Minute, String> {
    let span = span(model).unwrap_or(Span::DAY);
    let text = &model.text;
    let (start, end) = (text.time(span.start), text.time(span.end));
    let outside = text.plan_split_outside(start, end);
    let minute = if prompt.is_empty() {
        middle(span)
    } else {
        match typed::hours(prompt.input.value(), typed_lang(text)) {
            Ok(Hours::At(minute)) => minute,
            Ok(Hours::Lasting(length)) => {
                Minute(span.start.0.saturating_add(length.0.max(0) as u16))
            }
            _ => return Err(outside),
        }
    };
    let inside = span.start < minute && minute < span.end;
    if inside { Ok(minute) } else { Err(outside) }
}

fn span(model: &Model) -> Option<Span> {
    match model.screen() {
        Screen::Absence(plan) => plan.post().map(|post| post.need.span),
        _ => None,
    }
}

/// The middle, rounded to the quarter of an hour inside.
fn middle(span: Span) -> Minute {
    let half = span.start.0 + span.length().0.max(0) as u16 / 2;
    let quarter = (half + 7) / 15 * 15;
    let inside = span.start.0 < quarter && quarter < span.end.0;
    Minute(if inside { quarter } else { half })
}
