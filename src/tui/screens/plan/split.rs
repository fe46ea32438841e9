//! `s`: a shared need becomes one need a pupil, another two at a time that is asked; a piece is put
//! together again.

use super::{AbsencePlan, asked};
use crate::cover::plan::Cut;
use crate::domain::Minute;
use crate::domain::week::Span;
use crate::text::{Id, Text};
use crate::tui::action::{Action, Question, Status};
use crate::typed::{self, TypedHours};
use crate::words::typed_lang;

/// Splits the need under the cursor, or asks where.
pub(super) fn begin(plan: &mut AbsencePlan, text: &Text) -> Vec<Action> {
    let Some(post) = plan.post() else {
        return Vec::new();
    };
    if post.lost {
        return vec![Action::Say(Status::info(text.get(Id::PlanOver)))];
    }
    let need = post.need.clone();
    let done = if plan.hand.join(&need) {
        Id::PlanJoined
    } else if plan.hand.cut(&need, Cut::Apart) {
        Id::PlanSplitApart
    } else {
        let line = Question::Line {
            title: Id::PlanSplitTitle,
            typed: String::new(),
        };
        return vec![Action::Ask(asked::SPLIT, line)];
    };
    plan.outdate();
    vec![Action::Say(Status::info(text.get(done)))]
}

/// The time asked for: the need is two from then on.
pub(super) fn at(plan: &mut AbsencePlan, typed: &str, text: &Text) {
    let need = plan.post().map(|post| post.need.clone());
    if let (Some(need), Ok(minute)) = (need, minute(plan, typed, text)) {
        plan.hand.cut(&need, Cut::At(minute));
        plan.outdate();
    }
}

/// What the time typed makes of the need.
///
/// # Errors
/// It is outside the need, in words.
pub(super) fn echo(plan: &AbsencePlan, typed: &str, text: &Text) -> Result<String, String> {
    let minute = minute(plan, typed, text)?;
    let span = span(plan);
    let (first, second) = (text.span(span.start, minute), text.span(minute, span.end));
    Ok(text.plan_split_echo(first, second))
}

/// The time typed; the middle, to the quarter of an hour, when nothing is.
fn minute(plan: &AbsencePlan, typed: &str, text: &Text) -> Result<Minute, String> {
    let span = span(plan);
    let (start, end) = (text.time(span.start), text.time(span.end));
    let outside = text.plan_split_outside(start, end);
    let minute = if typed.trim().is_empty() {
        middle(span)
    } else {
        match typed::hours(typed, typed_lang(text)) {
            Ok(TypedHours::At(minute)) => minute,
            Ok(TypedHours::Lasting(length)) => {
                Minute(span.start.0.saturating_add(length.0.max(0) as u16))
            }
            _ => return Err(outside),
        }
    };
    let inside = span.start < minute && minute < span.end;
    if inside { Ok(minute) } else { Err(outside) }
}

fn span(plan: &AbsencePlan) -> Span {
    plan.post().map_or(Span::DAY, |post| post.need.span)
}

/// The middle, rounded to the quarter of an hour inside.
fn middle(span: Span) -> Minute {
    let half = span.start.0 + span.length().0.max(0) as u16 / 2;
    let quarter = (half + 7) / 15 * 15;
    let inside = span.start.0 < quarter && quarter < span.end.0;
    Minute(if inside { quarter } else { half })
}
