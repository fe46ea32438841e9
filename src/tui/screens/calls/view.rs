//! The calls of a plan drawn, one a line, and the message of the one under the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::settle::name;
use super::{Calls, message};
use crate::cover::{Call, Callee, SaidNo};
use crate::domain::week::Span;
use crate::domain::{Absence, AvsId, ContactStatus, Cover, Date, Instant, Register};
use crate::text::{Id, Text};
use crate::tui::component::View;
use crate::tui::context::{Cx, Layout};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::line::wrap;
use crate::words::{self, label};

impl View for Calls {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(&mut Painter::new(buf, cx.look, area), self, cx);
        None
    }
}

fn draw(body: &mut Painter<'_>, calls: &Calls, cx: &Cx<'_>) {
    let text = cx.text;
    let (width, height) = (body.width(), body.height());
    title(body, calls, cx);
    if calls.calls.is_empty() {
        body.fitted(
            3,
            3,
            text.get(Id::CallsNone),
            width.saturating_sub(4),
            Meaning::Quiet,
        );
        return;
    }
    let compact = cx.size.layout() == Layout::Compact;
    let room = if compact { height / 2 } else { height * 2 / 5 }
        .saturating_sub(2)
        .max(1);
    let count = calls.calls.len() as u16;
    let each = if count * 2 <= room { 2 } else { 1 };
    let fit = usize::from((room / each).max(1));
    let first = calls.scroll.cursor / fit * fit;
    let mut y = 2 + u16::from(each == 2);
    for (at, call) in calls.calls.iter().enumerate().skip(first).take(fit) {
        let told = calls.settled.get(at).copied().flatten();
        let state = state(call, told.map(words::time_of), text);
        row(body, y, call, state, at == calls.scroll.cursor, cx);
        y += each;
    }
    if let Some(call) = calls.call() {
        body.dotted(y);
        told(body, y + 1, (calls, call), cx);
    }
}

fn title(body: &mut Painter<'_>, calls: &Calls, cx: &Cx<'_>) {
    let text = cx.text;
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let done = text.calls_done(calls.done(), calls.calls.len());
    let all = calls.done() == calls.calls.len();
    let meaning = if all { Meaning::Ok } else { Meaning::Heading };
    let end = body.right(width.saturating_sub(1), 0, &done, meaning);
    let words = titled(calls, cx);
    body.fitted(3, 0, &words, end.saturating_sub(4), Meaning::Heading);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
}

/// Whose calls: `APPELS  absence MARTIN Sophie · mar. 10/11`; of several their last names.
fn titled(calls: &Calls, cx: &Cx<'_>) -> String {
    let (text, register) = (cx.text, &cx.department.register);
    let absences = calls.absences.iter().filter_map(|id| register.get(*id));
    let mut dates = absences.clone().map(|one| (one.from.date, one.to.date));
    let Some(first) = dates.next() else {
        return String::new();
    };
    let (from, to) = dates.fold(first, |(from, to), (a, b)| (from.min(a), to.max(b)));
    let when = match from == to {
        true => text.weekday_date(from),
        false => words::absence::between(text, from, to),
    };
    match absences.clone().count() {
        1 => {
            let name: String = absences.map(|one| label::absentee(register, one)).collect();
            text.calls_title(name, when)
        }
        _ => {
            let name = |one: &Absence| label::last_name(register, one.who.into());
            let names: Vec<String> = absences.map(name).collect();
            text.calls_title_of(names.join(", "), when)
        }
    }
}

fn state(call: &Call, at: Option<String>, text: &Text) -> (String, Meaning) {
    let at = at.unwrap_or_default();
    let (words, meaning) = match (call.contact, call.to) {
        (ContactStatus::Confirmed, Callee::Avs(_)) => {
            (format!("✓ {}", text.call_yes_at(at)), Meaning::Ok)
        }
        (ContactStatus::Confirmed, Callee::School(_)) => {
            (format!("✓ {}", text.call_told_at(at)), Meaning::Ok)
        }
        (ContactStatus::Called, _) => {
            let words = format!("▲ {} {at}", text.get(Id::CallVoicemail));
            (words, Meaning::Attention)
        }
        (_, Callee::Avs(_)) => (format!("… {}", text.get(Id::CallToMake)), Meaning::Text),
        (_, Callee::School(_)) => (format!("… {}", text.get(Id::CallToTell)), Meaning::Text),
    };
    (words.trim_end().to_owned(), meaning)
}

fn row(
    body: &mut Painter<'_>,
    y: u16,
    call: &Call,
    (state, meaning): (String, Meaning),
    here: bool,
    cx: &Cx<'_>,
) {
    let department = cx.department;
    let (text, width) = (cx.text, body.width());
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let wide = width >= 60;
    let end = body
        .right(width.saturating_sub(2), y, &state, meaning)
        .saturating_sub(2);
    let of_name = if here { Meaning::Cursor } else { Meaning::Text };
    // The day and the hours are read out: names give way first.
    let named = if wide { (width * 9 / 40).min(28) } else { 16 };
    body.fitted(3, y, &name(&department.register, call.to), named, of_name);
    let mut x = 3 + named + 2;
    let phone = phone(&department.register, call.to);
    let none = text.get(Id::CallNoPhone).to_owned();
    let (phone, of_phone) = match phone {
        Some(phone) => (phone, Meaning::Text),
        None => (none, Meaning::Quiet),
    };
    if wide {
        body.fitted(x, y, &phone, 15, of_phone);
        x += 16;
    } else {
        let after = body.fitted(x, y, &phone, end.saturating_sub(x), of_phone);
        x = after + 2;
    }
    if end > x + 8 {
        let room = end.saturating_sub(x);
        let (when, whom) = about(call, text, &department.register);
        let day = text.weekday_date(call.begins.0);
        let when = match (columns(&when) <= room, days_of(call, &department.register)) {
            (true, _) => when,
            (false, 1) => text.calls_from(day, text.time(call.begins.1)),
            (false, several) => text.calls_days_from(several, day),
        };
        let words = match call.to {
            Callee::Avs(_) => text.call_about(when, whom),
            Callee::School(_) => text.call_without_about(when, whom),
        };
        body.fitted(x, y, &words, room, Meaning::Quiet);
    }
}

fn phone(register: &Register, to: Callee) -> Option<String> {
    let phone = match to {
        Callee::Avs(id) => register.get(id)?.phone.as_ref(),
        Callee::School(id) => register.get(id)?.phone.as_ref(),
    };
    phone.map(ToString::to_string)
}

/// When and whom: `mar. 10/11 13:30–16:30`, `Yanis, Emma`.
fn about(call: &Call, text: &Text, register: &Register) -> (String, String) {
    let covers: Vec<&Cover> = call
        .covers
        .iter()
        .filter_map(|id| register.get(*id))
        .collect();
    let mut spans: Vec<(Date, Span)> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for cover in &covers {
        let span = Span::new(cover.start, cover.end);
        match spans.last_mut() {
            Some((day, last)) if *day == cover.date && last.end == span.start => {
                last.end = span.end
            }
            _ => spans.push((cover.date, span)),
        }
        for slot in &cover.needs {
            let pupil = register
                .get(slot.accompaniment)
                .and_then(|link| register.get(link.pupil?));
            names.extend(pupil.map(|pupil| pupil.first.to_string()));
        }
    }
    names.dedup();
    let spans = said(text, &spans);
    let whom = names.join(", ");
    (spans, whom)
}

/// `mar. 10/11 13:30–16:30`; of several days how many, from the first to the last: the message says
/// each.
fn said(text: &Text, spans: &[(Date, Span)]) -> String {
    let days = days(spans);
    match days.as_slice() {
        [] => String::new(),
        [day] => {
            let hours = spans
                .iter()
                .map(|(_, span)| text.span(span.start, span.end));
            let hours: Vec<String> = hours.collect();
            format!("{} {}", text.weekday_date(*day), hours.join(", "))
        }
        [first, .., last] => {
            let between = words::absence::between(text, *first, *last);
            text.calls_days(days.len(), between)
        }
    }
}

fn days(spans: &[(Date, Span)]) -> Vec<Date> {
    let mut days: Vec<Date> = spans.iter().map(|(day, _)| *day).collect();
    days.dedup();
    days
}

/// How many days a call is about.
fn days_of(call: &Call, register: &Register) -> usize {
    let covers = call.covers.iter().filter_map(|id| register.get(*id));
    let spans = covers.map(|cover| (cover.date, Span::new(cover.start, cover.end)));
    days(&spans.collect::<Vec<_>>()).len()
}

/// `refusé : ROUX Inès 07:31, BENALI Karim 07:32`: who said no to what this call is about.
fn refused(call: &Call, cx: &Cx<'_>) -> Option<String> {
    let register = &cx.department.register;
    let covers = call.covers.iter().filter_map(|id| register.get(*id));
    let mut said: Vec<(Instant, AvsId)> = covers
        .flat_map(|cover| cover.refusals.iter().map(|no| (no.at, no.avs)))
        .collect();
    said.sort_unstable();
    let mut names: Vec<String> = Vec::new();
    for (at, avs) in said {
        let name = format!("{} {}", label::avs(register, avs), words::time_of(at));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| cx.text.calls_refused(names.join(", ")))
}

/// That whoever is called said no to other hours of a day that this call is about.
fn refused_others(calls: &Calls, call: &Call, cx: &Cx<'_>) -> Option<String> {
    let Callee::Avs(avs) = call.to else {
        return None;
    };
    let register = &cx.department.register;
    let absences = calls.absences.iter().chain(&calls.others);
    let covers = absences.flat_map(|id| register.covers_of(*id));
    let said_no = SaidNo::of(covers.map(|(_, cover)| cover));
    let asked = call.covers.iter().filter_map(|id| register.get(*id));
    let at = asked
        .filter_map(|cover| said_no.on(avs, cover.date))
        .max()?;
    Some(cx.text.said_no_to_others(words::time_of(at)))
}

/// The message, ready to be read out.
fn told(body: &mut Painter<'_>, y: u16, (calls, call): (&Calls, &Call), cx: &Cx<'_>) {
    let compact = cx.size.layout() == Layout::Compact;
    let text = cx.text;
    let (width, height) = (body.width(), body.height());
    let mut line = y;
    if !compact {
        let name = name(&cx.department.register, call.to);
        let words = text.calls_message_for(name);
        body.text(3, line, &words, Meaning::Heading);
        line += 2;
    }
    let room = width.saturating_sub(6).min(90);
    let help = text.get(Id::CallsHelpNo);
    let last = if compact || columns(help) + 4 > width {
        height
    } else {
        height - 2
    };
    let refused = refused(call, cx).into_iter();
    let refused = refused.chain(refused_others(calls, call, cx));
    let refused = refused.map(|words| (words, Meaning::Attention));
    let message = message::lines(calls, cx, call).into_iter();
    let message = message.map(|words| (words, Meaning::Text));
    for (words, meaning) in refused.chain(message) {
        for words in wrap(&words, room) {
            if line < last {
                body.text(3, line, &words, meaning);
                line += 1;
            }
        }
    }
    if last < height {
        body.fitted(3, height - 1, help, width.saturating_sub(4), Meaning::Quiet);
    }
}
