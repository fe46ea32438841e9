//! What the plan does, and the three plans beside one another.

use super::Sight;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words::plan_name as name;

/// Lines that the effects and the plans take.
pub fn height(look: Sight) -> u16 {
    effects(look).len() as u16 + 1 + 1 + 1 + look.plan.plans.len() as u16
}

/// Whether the plan that shows is proved to be the best.
pub fn proof<'a>(look: Sight<'a>) -> &'a str {
    let proven = look.plan.shown().is_some_and(|shown| shown.plan.proven);
    look.cx.text.get(match proven {
        true => Id::PlanOptimal,
        false => Id::PlanBestFound,
    })
}

/// Draws both from `y` on.
pub fn draw(body: &mut Painter<'_>, y: u16, width: u16, look: Sight) {
    let text = look.cx.text;
    body.text(3, y, text.get(Id::PlanEffects), Meaning::Heading);
    let mut line = y + 1;
    for (figure, words, meaning) in effects(look) {
        body.right(12, line, &figure, meaning);
        body.fitted(14, line, &words, width.saturating_sub(15), Meaning::Text);
        line += 1;
    }
    line += 1;
    body.text(3, line, text.get(Id::PlansProposed), Meaning::Heading);
    body.right(width.saturating_sub(2), line, proof(look), Meaning::Quiet);
    for proposal in &look.plan.plans {
        line += 1;
        let order = proposal.plan.order;
        let here = order == look.plan.order;
        if here {
            let cursor = body.glyphs().cursor();
            body.text(3, line, cursor, Meaning::Accent);
        }
        let of_name = if here { Meaning::Cursor } else { Meaning::Text };
        body.text(5, line, &order.letter().to_string(), Meaning::Text);
        body.fitted(8, line, name(order, text), 18, of_name);
        let calls = text.plan_calls(proposal.outcome.calls());
        let left = text.plan_left(text.minutes(proposal.outcome.open));
        body.right(
            width.saturating_sub(2),
            line,
            &format!("{calls} · {left}"),
            Meaning::Text,
        );
    }
}

fn effects(look: Sight) -> Vec<(String, String, Meaning)> {
    let text = look.cx.text;
    let Some(shown) = look.plan.shown() else {
        return Vec::new();
    };
    let outcome = &shown.outcome;
    let bad = |n: usize| {
        if n > 0 {
            Meaning::Attention
        } else {
            Meaning::Text
        }
    };
    let total = text.minutes(outcome.minutes());
    let count = |n: usize, words: String, meaning| (n.to_string(), words, meaning);
    let (people, moved) = (outcome.people.len(), outcome.moved.len());
    let (without, schools) = (outcome.without.len(), outcome.schools.len());
    let covered = text.minutes(outcome.covered);
    let mut all = vec![
        (covered, text.effect_covered(total), Meaning::Text),
        count(people, text.effect_people(people), Meaning::Text),
        count(moved, text.effect_moved(moved), bad(moved)),
        count(without, text.effect_without(without), bad(without)),
        count(schools, text.effect_schools(schools), Meaning::Text),
    ];
    if outcome.lost > crate::domain::Minutes::ZERO {
        let lost = text.get(Id::EffectLost).to_owned();
        all.push((text.minutes(outcome.lost), lost, Meaning::Quiet));
    }
    all
}
