//! The needs in order, each with who takes it and how far that is.

use super::Sight;
use crate::cover::Need;
use crate::cover::plan::{Given, Post};
use crate::domain::{ContactStatus, Date};
use crate::text::{Id, Text};
use crate::tui::screens::plan::AbsencePlan;
use crate::tui::screens::plan::whom;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::label;

/// A line of the list: a day, or a need by its place.
enum NeedLine {
    Day(Date),
    Need(usize),
}

fn all(plan: &AbsencePlan) -> Vec<NeedLine> {
    let (from, to) = plan.absences.days();
    let several = from != to;
    let mut lines = Vec::new();
    let mut day = None;
    for (at, post) in plan.roster.posts.iter().enumerate() {
        if several && day != Some(post.need.date) {
            day = Some(post.need.date);
            lines.push(NeedLine::Day(post.need.date));
        }
        lines.push(NeedLine::Need(at));
    }
    lines
}

/// How many lines all needs take, one each.
pub fn lines(plan: &AbsencePlan) -> u16 {
    u16::try_from(all(plan).len()).unwrap_or(u16::MAX)
}

/// The heading of the list.
pub fn heading(body: &mut Painter<'_>, y: u16, width: u16, look: Sight) {
    let words = look.cx.text.get(Id::PlanWhom);
    body.text(3, y, words, Meaning::Heading);
    body.right(width.saturating_sub(1), y, &found(look), Meaning::Quiet);
    let rule = body.glyphs().rule();
    body.rule_between(1, y + 1, width.saturating_sub(2), rule, Meaning::Quiet);
}

/// `3 / 4 proposés`.
pub fn found(look: Sight) -> String {
    let given = look.plan.shown().map(|shown| shown.plan.given.as_slice());
    let found = given
        .unwrap_or_default()
        .iter()
        .filter(|given| given.by().is_some());
    let (found, total) = (found.count(), look.plan.roster.posts.len());
    look.cx.text.plan_found(found, total)
}

/// Draws the page of the list that holds the cursor in `rows` lines; tells the line after.
pub fn draw(body: &mut Painter<'_>, y: u16, width: u16, rows: u16, look: Sight) -> u16 {
    let all = all(look.plan);
    let count = u16::try_from(all.len()).unwrap_or(u16::MAX);
    // A need takes two lines and a blank one where there is room.
    let each = [3, 2, 1]
        .into_iter()
        .find(|each| count.saturating_mul(*each) <= rows + 1);
    let each = if width < 60 && rows > 4 {
        each.unwrap_or(2)
    } else {
        1
    };
    let fit = usize::from((rows / each).max(1));
    let here = look.plan.scroll.cursor;
    let at = all
        .iter()
        .position(|line| matches!(line, NeedLine::Need(at) if *at == here));
    let of_days = all.iter().any(|line| matches!(line, NeedLine::Day(_)));
    // The day of the first need of a page always shows above it.
    let pinned = of_days && all.len() > fit && fit > 1;
    let fit = if pinned { fit - 1 } else { fit };
    let first = at.unwrap_or(0) / fit * fit;
    let mut line = y;
    if pinned && let Some(NeedLine::Need(at)) = all.get(first) {
        if let Some(post) = look.plan.roster.posts.get(*at) {
            let day = look.cx.text.day_long(post.need.date);
            body.text(3, line, &day, Meaning::Quiet);
        }
        line += 1;
    }
    for shown in all.iter().skip(first).take(fit) {
        match shown {
            NeedLine::Day(date) => {
                body.text(3, line, &look.cx.text.day_long(*date), Meaning::Quiet);
                line += 1;
            }
            NeedLine::Need(at) => {
                if let Some(post) = look.plan.roster.posts.get(*at) {
                    row(body, line, width, each, post, *at, look);
                }
                line += each;
            }
        }
    }
    line.min(y + rows)
}

fn row(body: &mut Painter<'_>, y: u16, width: u16, each: u16, post: &Post, at: usize, look: Sight) {
    let (text, department) = (look.cx.text, look.cx.department);
    let here = at == look.plan.scroll.cursor;
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let span = post.need.span;
    let x = body.text(3, y, &text.span(span.start, span.end), Meaning::Text) + 2;
    let given = look
        .plan
        .shown()
        .and_then(|shown| shown.plan.given.get(at))
        .copied();
    let given = given.unwrap_or(Given::Nobody);
    let (mut state, meaning) = state(given, text);
    // On a compact screen who comes is the word beside the sign.
    if width < 60 && each == 1 && given.by().is_some() && width == look.cx.size.width {
        state.truncate(state.find(' ').unwrap_or(state.len()));
    }
    let end = body
        .right(width.saturating_sub(2), y, &state, meaning)
        .saturating_sub(2);
    let of_name = if here { Meaning::Cursor } else { Meaning::Text };
    let name = whom(department, text, &post.need);
    let (who, of_who) = taker(given, look);
    let who = format!("→ {who}");
    if each > 1 {
        // Who it is goes before what help it is.
        let mut help = help(&post.need, look);
        let mut room = end.saturating_sub(x + columns(&help) + 2);
        if columns(&name) > room {
            (help, room) = (String::new(), end.saturating_sub(x));
        }
        let after = body.fitted(x, y, &name, room, of_name);
        body.fitted(
            after + 2,
            y,
            &help,
            end.saturating_sub(after + 2),
            Meaning::Quiet,
        );
        let room = width.saturating_sub(x + 2);
        let after = body
            .fitted(x, y + 1, &who, room.min(22), of_who)
            .max(x + 18);
        let place = label::school_short(&department.register, post.need.place);
        let room = width.saturating_sub(after + 4);
        body.fitted(after + 2, y + 1, &place, room, Meaning::Quiet);
        return;
    }
    // On one line the state says enough when nobody comes.
    let comes = given.by().is_some();
    let room = end.saturating_sub(x);
    let named = if comes { room * 11 / 20 } else { room };
    body.fitted(x, y, &name, named, of_name);
    if comes {
        let from = x + named + 1;
        body.fitted(from, y, &who, end.saturating_sub(from), of_who);
    }
}

/// `CE2 indiv.`
fn help(need: &Need, look: Sight) -> String {
    let text = look.cx.text;
    let help = match need.must {
        true => Id::HelpIndividual,
        false => Id::HelpShared,
    };
    let register = &look.cx.department.register;
    let pupil = need
        .parts
        .first()
        .and_then(|part| register.get(part.pupil?));
    match pupil.and_then(|pupil| pupil.class.as_ref()) {
        Some(class) => format!("{class} {}", text.get(help)),
        None => text.get(help).to_owned(),
    }
}

/// Who comes, in words.
fn taker(given: Given, look: Sight) -> (String, Meaning) {
    let text = look.cx.text;
    match given {
        Given::Lost => (text.get(Id::PlanLostWhy).to_owned(), Meaning::Quiet),
        Given::Nobody => (text.get(Id::PlanToFind).to_owned(), Meaning::Critical),
        other => match other.by() {
            Some(avs) => (label::avs(&look.cx.department.register, avs), Meaning::Text),
            None => (text.get(Id::PlanWithout).to_owned(), Meaning::Attention),
        },
    }
}

/// How far it is: a sign and its word.
fn state(given: Given, text: &Text) -> (String, Meaning) {
    let (sign, word, meaning) = match given {
        Given::Lost => ("·", Id::PlanLost, Meaning::Quiet),
        Given::Nobody => ("■", Id::PlanToFind, Meaning::Critical),
        Given::Planned(_) => ("✓", Id::PlanProposed, Meaning::Ok),
        Given::ChosenWord { by: None, .. } => ("▲", Id::PlanWithout, Meaning::Attention),
        Given::ChosenWord { forced: true, .. } => ("▲", Id::PlanForced, Meaning::Attention),
        Given::ChosenWord { .. } => ("✓", Id::PlanByHand, Meaning::Ok),
        Given::Standing { by: None, .. } => ("▲", Id::PlanWithout, Meaning::Attention),
        Given::Standing { contact, .. } => match contact {
            ContactStatus::Confirmed => ("✓", Id::PlanConfirmed, Meaning::Ok),
            ContactStatus::Called => ("…", Id::CallVoicemail, Meaning::Attention),
            _ => ("…", Id::CallToMake, Meaning::Attention),
        },
    };
    (format!("{sign} {}", text.get(word)), meaning)
}
