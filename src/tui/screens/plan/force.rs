//! `F`: someone is taken although a filter speaks against her, for a reason that the journal keeps.

use crate::cover::plan::{Clash, NeedChoice};
use crate::cover::{Ask, Filter, explain};
use crate::department::Department;
use crate::domain::{AvsId, Clean, Forced};
use crate::text::{Id, Text};
use crate::tui::action::{Action, Answer, Item, Question, Status};
use crate::tui::context::Cx;
use crate::words::{self, label};

use super::take::{clash_of, clashes, fact, said};
use super::{AbsencePlan, asked};

/// Offers those who are not proposed and may be forced.
pub(super) fn begin(plan: &AbsencePlan, cx: &Cx<'_>) -> Action {
    let (text, department) = (cx.text, cx.department);
    let over = plan.post().is_none_or(|post| post.lost);
    let item = |avs: AvsId, detail| {
        let name = label::avs(&department.register, avs);
        Item::writes(name, detail, Answer::Record(avs.into()))
    };
    let mut items: Vec<Item> = Vec::new();
    if !over {
        // Whom only the other choices made by hand speak against comes first.
        items.extend(
            clashing(plan, department).map(|(avs, clash)| item(avs, fact(department, text, clash))),
        );
        let out = plan
            .not_proposed
            .iter()
            .filter(|(_, filter)| filter.can_be_forced());
        items.extend(out.map(|(avs, filter)| item(*avs, words::filter(department, text, filter))));
    }
    if items.is_empty() {
        let id = if over {
            Id::PlanOver
        } else {
            Id::PlanForceNobody
        };
        return Action::Say(Status::warning(text.get(id)));
    }
    let title = text.get(Id::PlanForceTitle).to_owned();
    Action::Ask(asked::FORCE, Question::choice(title, items))
}

/// Candidates of the need under the cursor whom a reason is needed for, beside what hands gave them.
fn clashing<'p>(
    plan: &'p AbsencePlan,
    department: &'p Department,
) -> impl Iterator<Item = (AvsId, Clash<'p>)> + 'p {
    let ranked = plan.post().map(|post| post.candidates.ranked.as_slice());
    let chosen = |avs| {
        let mut choices = plan.hand.choices.values();
        choices.any(|choice| choice.avs() == Some(avs))
    };
    let all = ranked.unwrap_or_default().iter().map(|one| one.avs);
    all.filter(move |avs| chosen(*avs)).filter_map(|avs| {
        let clash = clash_of(plan, department, plan.scroll.cursor, avs)?;
        clash.can_be_forced().then_some((avs, clash))
    })
}

/// Asks for the reason, unless some other filter of hers is the law, or she is elsewhere by hand.
pub(super) fn ask(plan: &AbsencePlan, cx: &Cx<'_>, avs: AvsId) -> Action {
    let (text, department) = (cx.text, cx.department);
    let fails = fails(plan, department, plan.scroll.cursor, avs);
    if let Some(law) = fails.iter().find(|filter| !filter.can_be_forced()) {
        let why = words::filter(department, text, law);
        return Action::Say(Status::warning(text.plan_force_refused(why)));
    }
    if let Some(clash) = clash_of(plan, department, plan.scroll.cursor, avs)
        && !clash.can_be_forced()
    {
        let words = clashes(department, text, avs, clash);
        return Action::Say(Status::warning(words));
    }
    let line = Question::Line {
        title: Id::PlanForceReason,
        typed: String::new(),
    };
    Action::Ask(asked::REASON.about(avs), line)
}

/// The reason was given: she takes the need.
pub(super) fn reasoned(plan: &mut AbsencePlan, cx: &Cx<'_>, avs: AvsId, reason: &str) -> Action {
    said(plan, cx, NeedChoice::Force(avs, Clean::new(reason)))
}

/// Whether the reason typed says something.
///
/// # Errors
/// That it must, in words.
pub(super) fn echo(typed: &str, text: &Text) -> Result<String, String> {
    match typed.trim().is_empty() {
        true => Err(text.get(Id::PlanForceNeedsWords).to_owned()),
        false => Ok(String::new()),
    }
}

/// Every filter that what is forced by hand overrules, with the words given: for the journal.
pub(super) fn overruled(plan: &AbsencePlan, department: &Department) -> Vec<Forced> {
    let mut all: Vec<Forced> = Vec::new();
    for (at, post) in plan.roster.posts.iter().enumerate() {
        let Some(NeedChoice::Force(avs, words)) = post.choice(&plan.hand) else {
            continue;
        };
        let clash = clash_of(plan, department, at, *avs).map(Clash::id);
        let filters = fails(plan, department, at, *avs);
        for rule in filters.iter().map(Filter::id).chain(clash) {
            let forced = Forced {
                rule: rule.into(),
                words: words.clone(),
            };
            if !all.contains(&forced) {
                all.push(forced);
            }
        }
    }
    all
}

/// Every filter that speaks against her for the need at that place.
fn fails(plan: &AbsencePlan, department: &Department, at: usize, avs: AvsId) -> Vec<Filter> {
    let Some(post) = plan.roster.posts.get(at) else {
        return Vec::new();
    };
    let ask = Ask::once(&department.register, &post.need).widened(plan.hand.widened);
    let open = department.open_days();
    let found = explain(&department.register, department.survey(), &ask, avs, &open);
    let mut fails = found.map(|(fails, _)| fails).unwrap_or_default();
    let listed = post.candidates.out.iter().find(|(other, _)| *other == avs);
    // A no said before, or an absence not yet recorded: known to the roster alone.
    if let Some((_, filter)) = listed
        && fails.iter().all(|known| known.id() != filter.id())
    {
        fails.push(filter.clone());
    }
    fails
}
