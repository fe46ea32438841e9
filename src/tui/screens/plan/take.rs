//! Enter and digits: who takes the need under the cursor.

use crate::cover::plan::{Clash, Given, NeedChoice, clash};
use crate::department::Department;
use crate::domain::AvsId;
use crate::text::{Id, Text};
use crate::tui::action::{Action, Status};
use crate::tui::context::Cx;
use crate::words::label;

use super::{AbsencePlan, whom};

/// Enter: keeps whoever is proposed for the need under the cursor, and goes to the next.
pub(super) fn proposed(plan: &mut AbsencePlan, cx: &Cx<'_>) -> Vec<Action> {
    let at = plan.scroll.cursor;
    let given = plan
        .shown()
        .and_then(|shown| shown.plan.given.get(at))
        .copied();
    let said = match given {
        Some(Given::Planned(avs)) => Some(said(plan, cx, NeedChoice::Take(avs))),
        Some(Given::Nobody) => {
            let words = cx.text.get(Id::PlanNobodyProposed);
            return vec![Action::Say(Status::warning(words))];
        }
        Some(Given::Lost) => Some(Action::Say(Status::info(cx.text.get(Id::PlanOver)))),
        Some(Given::Standing { .. } | Given::ChosenWord { .. }) | None => None,
    };
    let len = plan.roster.posts.len();
    plan.scroll.step(1, len, len);
    said.into_iter().collect()
}

/// A digit: that candidate; the same again lifts the choice.
pub(super) fn nth(plan: &mut AbsencePlan, cx: &Cx<'_>, n: usize) -> Action {
    let at = n.checked_sub(1);
    match at.and_then(|at| plan.candidate(at)).map(|one| one.avs) {
        Some(avs) => said(plan, cx, NeedChoice::Take(avs)),
        None => Action::Say(Status::warning(cx.text.plan_no_such(n))),
    }
}

/// Gives the need under the cursor by hand, and says what came of it.
pub(super) fn said(plan: &mut AbsencePlan, cx: &Cx<'_>, choice: NeedChoice) -> Action {
    let given = give(plan, cx.department, cx.text, choice);
    Action::Say(given.unwrap_or_else(Status::warning))
}

/// Gives the need under the cursor by hand; what was decided so already is lifted.
///
/// # Errors
/// Why it cannot be given to her, in words.
fn give(
    plan: &mut AbsencePlan,
    department: &Department,
    text: &Text,
    choice: NeedChoice,
) -> Result<Status, String> {
    let Some(post) = plan.post() else {
        return Err(text.get(Id::WhyNothingSelected).to_owned());
    };
    if post.lost {
        return Err(text.get(Id::PlanOver).to_owned());
    }
    let need = post.need.clone();
    if plan.hand.choice(&need) == Some(&choice) {
        plan.hand.release(&need);
        plan.outdate();
        return Ok(Status::info(text.get(Id::PlanReleased)));
    }
    refuse_clash(plan, department, text, &choice)?;
    let whom = whom(department, text, &need);
    let words = match choice.avs() {
        Some(avs) => {
            let name = label::avs(&department.register, avs);
            text.plan_taken(name, whom)
        }
        None => text.plan_left_so(whom),
    };
    plan.hand.choose(&need, choice);
    plan.outdate();
    Ok(Status::info(words))
}

/// Refuses what clashes with other choices, unless a reason was given that can overrule it.
fn refuse_clash(
    plan: &AbsencePlan,
    department: &Department,
    text: &Text,
    choice: &NeedChoice,
) -> Result<(), String> {
    let Some(avs) = choice.avs() else {
        return Ok(());
    };
    let forced = matches!(choice, NeedChoice::Force(..));
    match clash_of(plan, department, plan.scroll.cursor, avs) {
        Some(clash) if !(forced && clash.can_be_forced()) => {
            Err(clashes(department, text, avs, clash))
        }
        _ => Ok(()),
    }
}

/// What speaks against giving her the need at that place beside what hands gave her.
pub(super) fn clash_of<'p>(
    plan: &'p AbsencePlan,
    department: &Department,
    at: usize,
    avs: AvsId,
) -> Option<Clash<'p>> {
    let (register, survey) = (&department.register, department.survey());
    clash(register, survey, &plan.roster, &plan.hand, at, avs)
}

/// The same in words, with what can be done about it.
pub(super) fn clashes(department: &Department, text: &Text, avs: AvsId, clash: Clash) -> String {
    let name = label::avs(&department.register, avs);
    match clash {
        Clash::AtOnce(post) => {
            let span = text.span(post.need.span.start, post.need.span.end);
            let whom = whom(department, text, &post.need);
            text.plan_clash(name, span, whom)
        }
        _ => {
            let why = fact(department, text, clash);
            text.plan_clash_force(name, why)
        }
    }
}

/// What clashes, and no more: beside a name.
pub(super) fn fact(department: &Department, text: &Text, clash: Clash) -> String {
    match clash {
        Clash::AtOnce(post) => {
            let span = text.span(post.need.span.start, post.need.span.end);
            format!("{span} {}", whom(department, text, &post.need))
        }
        Clash::Road { post, way, gap } => {
            let whom = whom(department, text, &post.need);
            let (way, gap) = (text.minutes(way), text.minutes(gap));
            text.plan_clash_road(way, whom, gap)
        }
        Clash::OverMinutes { after, contracted } => {
            let (after, contracted) = (text.minutes(after), text.minutes(contracted));
            text.plan_clash_minutes(after, contracted)
        }
    }
}
