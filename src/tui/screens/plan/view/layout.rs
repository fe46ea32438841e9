//! How the parts share the screen at each size.

use super::{Sight, candidates, effects, needs, reasons};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// Needs, effects and plans at the left; candidates and reasons at the right.
pub fn wide(body: &mut Painter<'_>, top: u16, look: Sight) {
    let (width, height) = (body.width(), body.height());
    let left = width * 47 / 100;
    let bottom = effects::height(look).min(height / 2);
    let split = height.saturating_sub(bottom);
    needs::heading(body, top, left, look);
    let rows = split.saturating_sub(top + 3);
    needs::draw(body, top + 2, left, rows, look);
    let dotted = body.glyphs().dotted();
    body.rule_between(
        1,
        split.saturating_sub(1),
        left.saturating_sub(2),
        dotted,
        Meaning::Quiet,
    );
    effects::draw(body, split, left, look);
    let side = body.glyphs().side();
    for line in top..height {
        body.text(left, line, side, Meaning::Quiet);
    }
    let mut pane = body.inside(left + 1, top, width.saturating_sub(left + 1), height - top);
    let y = candidates::heading(&mut pane, 0, look);
    let y = candidates::draw(&mut pane, y, 9, look);
    let y = reasons::why(&mut pane, y + 1, 8, look);
    reasons::not_proposed(&mut pane, y + 1, look);
}

/// Everything under one another, each part in as many lines as it needs.
pub fn narrow(body: &mut Painter<'_>, top: u16, look: Sight) {
    let (width, height) = (body.width(), body.height());
    let shown = needs::lines(look.plan).min(5);
    let y = needs::draw(body, top, width, shown, look);
    let rule = body.glyphs().rule();
    body.rule_between(1, y, width.saturating_sub(2), rule, Meaning::Quiet);
    // Two lines of reasons, who is not proposed, the plan, who stays without, and two rules.
    let rows = height.saturating_sub(y + 2 + 7).clamp(1, 9);
    let line = candidates::draw(body, y + 1, rows, look);
    body.dotted(line);
    let room = height.saturating_sub(line + 5).max(2);
    let line = reasons::packed(body, line + 1, room, look);
    reasons::names(body, line, look);
    body.dotted(height.saturating_sub(3));
    plan_line(body, height.saturating_sub(2), look);
    left_without(body, height.saturating_sub(1), look);
}

/// Needs, the best candidates, the plan in a line.
pub fn compact(body: &mut Painter<'_>, top: u16, look: Sight) {
    let (width, height) = (body.width(), body.height());
    let shown = needs::lines(look.plan).min(3);
    let y = needs::draw(body, top, width, shown, look);
    let rule = body.glyphs().rule();
    body.rule_between(1, y, width.saturating_sub(2), rule, Meaning::Quiet);
    let rows = height.saturating_sub(y + 3);
    candidates::draw(body, y + 1, rows, look);
    plan_line(body, height.saturating_sub(1), look);
}

/// The plan that shows, its calls and what is left, in a line.
fn plan_line(body: &mut Painter<'_>, y: u16, look: Sight) {
    let text = look.cx.text;
    let Some(shown) = look.plan.shown() else {
        return;
    };
    let letter = look.plan.order.letter().to_string();
    let line = |proof: &str| {
        text.plan_line_tiny(
            &letter,
            crate::words::plan_name(look.plan.order, text),
            text.plan_calls(shown.outcome.calls()),
            text.minutes(shown.outcome.open),
            proof,
        )
    };
    let found = needs::found(look);
    let fits = |words: &String| columns(words) + columns(&found) + 6 < body.width();
    // How many are found says more than whether it is proved.
    let whole = line(effects::proof(look));
    let short = line("").trim_end().to_owned();
    let (words, told) = match [whole.clone(), short].into_iter().find(fits) {
        Some(words) => (words, true),
        None => (whole, false),
    };
    let end = body.width().saturating_sub(2);
    let end = match told {
        true => body.right(end, y, &found, Meaning::Quiet),
        false => end,
    };
    body.fitted(3, y, &words, end.saturating_sub(4), Meaning::Text);
}

/// Which pupils stay without.
fn left_without(body: &mut Painter<'_>, y: u16, look: Sight) {
    let Some(shown) = look.plan.shown() else {
        return;
    };
    let text = look.cx.text;
    let register = &look.cx.department.register;
    let names: Vec<String> = (shown.outcome.without.iter())
        .map(|pupil| crate::words::label::pupil(register, *pupil))
        .collect();
    if names.is_empty() {
        return;
    }
    let words = text.plan_left_without(names.join(", "));
    let room = body.width().saturating_sub(4);
    body.fitted(3, y, &words, room, Meaning::Attention);
}
