//! The step drawn: its day, what changes, the state then and what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::NoticeStep;
use crate::law::Urgency;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line;
use crate::tui::widgets::painter::{Painter, columns};
use crate::tui::widgets::urgency::{meaning_of, sign_of};
use crate::words::notice_state;
use crate::words::{DiffLine, label};

/// Where values begin, after labels.
const VALUES: u16 = 12;
/// Where the fields' values begin.
const FIELDS: u16 = 22;

impl View for NoticeStep {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx)
    }
}

fn draw(body: &mut Painter<'_>, step: &NoticeStep, cx: &Cx<'_>) -> Option<Position> {
    let text = cx.text;
    let width = body.width().min(76);
    let mut said = said(step, width.saturating_sub(VALUES + 2));
    let day = u16::from(step.has_day());
    let besides = day + step.lines.len() as u16 + 3;
    let room = usize::from(body.height().saturating_sub(besides));
    if said.len() > room {
        // What will be counts more than what is.
        let after = said.iter().position(|row| row.0 == Some(Id::StepAfter));
        said.drain(..after.unwrap_or(0));
        said.truncate(room);
    }
    let height = (besides + said.len() as u16).min(body.height());
    let (x, y) = (
        body.width().saturating_sub(width) / 2,
        body.height().saturating_sub(height) / 3,
    );
    let mut frame = body.inside(x, y, width, height);
    frame.frame(&title(step, cx));
    let caret = step.has_day().then(|| the_day(&mut frame, step, cx));
    let mut y = 1 + day;
    for line in &step.lines {
        field(&mut frame, y, line);
        y += 1;
    }
    frame.dotted(y);
    y += 1;
    for (label, sign, words, meaning) in said {
        if let Some(label) = label {
            frame.text(2, y, text.get(label), Meaning::Quiet);
        }
        let sign = sign_of(&frame, sign);
        let at = match sign {
            "" => VALUES,
            sign => frame.text(VALUES, y, sign, meaning) + 1,
        };
        frame.fitted(at, y, &words, width.saturating_sub(at + 2), meaning);
        y += 1;
    }
    caret
}

/// What, and in which contract.
fn title(step: &NoticeStep, cx: &Cx<'_>) -> String {
    let register = &cx.department.register;
    let what = cx.text.get(notice_state::happening(step.happening));
    let span = label::contract(register, cx.text, step.contract);
    let avs = register.get(step.contract).map(|contract| contract.avs);
    let name = avs.map_or_else(String::new, |avs| label::avs(register, avs));
    format!("{what} · {name}, {span}")
}

/// The line of the day, its meaning at the right.
fn the_day(frame: &mut Painter<'_>, step: &NoticeStep, cx: &Cx<'_>) -> Position {
    let text = cx.text;
    let width = frame.width();
    frame.text(2, 1, text.get(Id::StepOn), Meaning::Quiet);
    let (words, meaning) = match &step.echo {
        Ok(words) => (words, Meaning::Quiet),
        Err(words) => (words, Meaning::Attention),
    };
    let room = width.saturating_sub(VALUES + 16);
    let shown = columns(words).min(room);
    frame.fitted(width.saturating_sub(2 + shown), 1, words, room, meaning);
    if step.input.is_empty() {
        let today = text.date(cx.today);
        frame.text(VALUES, 1, &today, Meaning::Quiet);
    }
    let (typed, at) = line::around(step.input.value(), step.input.cursor(), 12);
    frame.text(VALUES, 1, &typed, Meaning::Text);
    Position::new(frame.area.x + VALUES + at, frame.area.y + 1)
}

/// `notifié le   – → 10/06/2006`.
fn field(frame: &mut Painter<'_>, y: u16, line: &DiffLine) {
    let end = frame.width().saturating_sub(2);
    let known = |words: &str| match words {
        "" => "–".to_owned(),
        words => words.to_owned(),
    };
    frame.fitted(2, y, &line.label, FIELDS - 3, Meaning::Quiet);
    let x = frame.text(FIELDS, y, &known(&line.before), Meaning::Removed);
    let arrow = frame.glyphs().arrow();
    let x = frame.text(x + 1, y, arrow, Meaning::Quiet) + 1;
    let meaning = if line.after.is_empty() {
        Meaning::Removed
    } else {
        Meaning::Added
    };
    frame.fitted(x, y, &known(&line.after), end.saturating_sub(x), meaning);
}

type StateSaid = (Option<Id>, Urgency, String, Meaning);

/// State before, state after, what comes next: wrapped, the label on the first line of each.
fn said(step: &NoticeStep, width: u16) -> Vec<StateSaid> {
    let mut rows = Vec::new();
    let mut put = |label, urgency, words: &str, meaning| {
        for (at, words) in crate::words::line::wrap(words, width)
            .into_iter()
            .enumerate()
        {
            let (label, urgency) = match at {
                0 => (Some(label), urgency),
                _ => (None, Urgency::Quiet),
            };
            rows.push((label, urgency, words, meaning));
        }
    };
    put(
        Id::StepBefore,
        Urgency::Quiet,
        &step.before.0,
        Meaning::Quiet,
    );
    if let Some((words, urgency)) = &step.after {
        put(Id::StepAfter, *urgency, words, meaning_of(*urgency));
        put(Id::StepNext, Urgency::Quiet, &step.next, Meaning::Text);
    }
    rows
}
