//! What every screen has: identity, tabs, rules, the footer with its hints or what just happened.

use crate::app::gate::gate;
use crate::app::model::{Model, Overlay};
use crate::command::{Access, Command};
use crate::department::Desk;
use crate::domain::{Kind, SettingKey};
use crate::text::Id;
use crate::tui::action::Tab;
use crate::tui::action::status::Tone;
use crate::tui::component::{Component, Hint};
use crate::tui::context::Look;
use crate::tui::context::size::Layout;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};
use crate::words::key_names;
use crate::words::line::wrap;

/// Draws header and footer.
pub fn draw(pen: &mut Pen<'_>, model: &Model, desk: &Desk) {
    identity(pen, model, desk);
    let compact = model.size.layout() == Layout::Compact;
    if !compact {
        tabs(pen, model, desk);
        pen.rule(2, Meaning::Quiet);
    }
    let height = pen.height();
    if !compact && height > 4 {
        pen.rule(height - 2, Meaning::Quiet);
    }
    if height > 1 {
        footer(pen, height - 1, model, desk);
    }
}

fn identity(pen: &mut Pen<'_>, model: &Model, desk: &Desk) {
    let text = &model.text;
    let wide = model.size.width >= 100;
    // Today's, whatever day a card tells of.
    let today = model.now.date();
    let time = format!("{:02}:{:02}", model.now.hour(), model.now.minute());
    let (saved, meaning) = save_state(model, wide);
    let end = pen.width();
    let at = pen.right(end - u16::from(end > 0), 0, saved, meaning);
    let date = if wide {
        let week = text.week_short(today.iso_week_date().week() as i32);
        format!("{} · {week} · {time}", text.date_medium(today))
    } else {
        format!("{} {time}", text.weekday_date(today))
    };
    let gap = if wide { 3 } else { 2 };
    let before = pen
        .right(at.saturating_sub(gap), 0, &date, Meaning::Quiet)
        .saturating_sub(1);
    // The name of the store takes what the date leaves.
    let x = pen.fitted(
        1,
        0,
        text.get(Id::AppName),
        before.saturating_sub(1),
        Meaning::Heading,
    );
    let Some(name) = desk.register.text(SettingKey::Name) else {
        return;
    };
    let room = before.min(pen.width() / 2).saturating_sub(x + 2);
    let x = pen.fitted(x + 2, 0, name, room, Meaning::Text);
    if wide {
        let year = crate::law::hours::school_year_end(today).year();
        pen.text(x, 0, &format!(" · {}-{year}", year - 1), Meaning::Quiet);
    }
}

/// Whether what shows is on disk; in a meeting nothing is written, and that others look on counts.
fn save_state(model: &Model, wide: bool) -> (&str, Meaning) {
    // A question over a draft leaves it as unwritten as it was.
    let floats = |overlay: &Overlay| match overlay {
        Overlay::Form(_) => true,
        other => other.component().is_some_and(Component::is_draft),
    };
    let draft = model.screen().component().is_draft() || model.overlays.iter().any(floats);
    let text = &model.text;
    if model.open_failure.is_some() {
        ("", Meaning::Text)
    } else if !model.ready {
        (text.get(Id::Opening), Meaning::Quiet)
    } else if model.meeting.is_some() {
        (text.get(Id::MeetingMark), Meaning::Attention)
    } else if model.read_only.is_some() {
        (text.get(Id::ReadOnlyMark), Meaning::Attention)
    } else if draft {
        (
            text.get(if wide {
                Id::NothingWritten
            } else {
                Id::NothingWrittenTiny
            }),
            Meaning::Quiet,
        )
    } else {
        (
            text.get(if wide { Id::Saved } else { Id::SavedTiny }),
            Meaning::Ok,
        )
    }
}

fn tabs(pen: &mut Pen<'_>, model: &Model, desk: &Desk) {
    let text = &model.text;
    let wide = model.size.width >= 100;
    let count = |kind| format!(" {}", desk.register.count(kind));
    let flagged = if model.ready { desk.flagged() } else { 0 };
    let alarm = |n: usize| {
        if n > 0 {
            format!(" {}{n}", pen.glyphs().attention())
        } else {
            String::new()
        }
    };
    let schools = if wide {
        Id::TabEstablishments
    } else {
        Id::TabEstablishmentsShort
    };
    let of = |kind| {
        if wide && model.ready {
            count(kind)
        } else {
            String::new()
        }
    };
    let all = [
        (Tab::Home, text.get(Id::TabHome), String::new()),
        (Tab::Avs, text.get(Id::TabAvs), of(Kind::Avs)),
        (Tab::Pupils, text.get(Id::TabPupils), of(Kind::Pupil)),
        (
            Tab::Establishments,
            text.get(schools),
            of(Kind::Establishment),
        ),
        (Tab::Contracts, text.get(Id::TabContracts), alarm(flagged)),
        (Tab::Journal, text.get(Id::TabJournal), String::new()),
    ];
    let gap = if wide { 2 } else { 1 };
    let here = model.screen().tab();
    let (left, right) = (pen.glyphs().tab_left(), pen.glyphs().tab_right());
    let mut x = 1;
    for (tab, name, extra) in all {
        let active = here == Some(tab);
        let words = format!("{name}{extra}");
        if active {
            x = pen.text(x, 1, left, Meaning::Accent);
            x = pen.text(x, 1, &words, Meaning::Accent);
            x = pen.text(x, 1, right, Meaning::Accent);
        } else {
            x = pen.text(x + 1, 1, name, Meaning::Text);
            let meaning = if extra.contains(pen.glyphs().attention()) {
                Meaning::Attention
            } else {
                Meaning::Quiet
            };
            x = pen.text(x, 1, &extra, meaning) + 1;
        }
        x += gap;
    }
}

/// What just happened, else the keys of what shows; `? aide` always at the right, never cut.
fn footer(pen: &mut Pen<'_>, y: u16, model: &Model, desk: &Desk) {
    let help = model.text.get(Id::HelpHint);
    let end = pen.width().saturating_sub(1);
    let room = pen.right(end, y, help, Meaning::Quiet).saturating_sub(2);
    if let Some(status) = &model.status {
        let glyphs = pen.glyphs();
        let (glyph, meaning) = match status.tone {
            Tone::Info => (glyphs.info(), Meaning::Text),
            Tone::Done => (glyphs.ok(), Meaning::Ok),
            Tone::Warning => (glyphs.attention(), Meaning::Attention),
            Tone::Failure => (glyphs.critical(), Meaning::Critical),
        };
        let words = status
            .words
            .strip_prefix(glyph)
            .unwrap_or(&status.words)
            .trim_start();
        let x = pen.text(1, y, glyph, meaning);
        pen.fitted(x + 1, y, words, room.saturating_sub(x + 1), meaning);
        return;
    }
    let mut x = 1;
    let wide = model.size.width >= 100;
    for (key, words, allowed) in hints(model, desk) {
        let width = columns(&key) + 1 + columns(&words);
        if x + width > room {
            break;
        }
        let (of_key, of_words) = if allowed {
            (Meaning::Text, Meaning::Quiet)
        } else {
            (Meaning::Quiet, Meaning::Quiet)
        };
        let after = pen.text(x, y, &key, of_key);
        x = pen.text(after + 1, y, &words, of_words) + if wide { 3 } else { 2 };
    }
}

/// Hints of what shows: key, word, whether it may be done now. At most ten.
fn hints(model: &Model, desk: &Desk) -> Vec<(String, String, bool)> {
    let contexts = model.contexts();
    let text = &model.text;
    let own = match model.top() {
        Some(top) => top.hints(&model.cx(desk, Look::default())),
        None => old_hints(model),
    };
    let mut all: Vec<(String, String, bool)> = Vec::new();
    let meeting = model.meeting.is_some();
    if meeting && model.overlay().is_none() {
        let keys = model.keymap.keys_for(Command::Meeting, contexts);
        let leave = keys.first().map(|keys| {
            let words = text.get(Id::HintLeaveMeeting).to_owned();
            (key_names::shown(keys, text), words, true)
        });
        all.extend(leave);
    }
    for hint in own {
        match hint {
            Hint::Sign(key, id) => all.push((key.to_owned(), text.get(id).to_owned(), true)),
            Hint::Esc(id) => {
                let key = text.get(Id::KeyEsc);
                all.push((key.to_owned(), text.get(id).to_owned(), true));
            }
            // What no screen of a meeting can do would only take the room of what it can.
            Hint::Verb(command) if meeting && command.access() != Access::Read => {}
            Hint::Verb(command) => {
                let allowed = gate(model, desk, command).is_ok();
                if let Some(keys) = model.keymap.keys_for(command, contexts).first() {
                    let words = text.hint(command).to_owned();
                    all.push((key_names::shown(keys, text), words, allowed));
                }
            }
        }
    }
    all.truncate(10);
    all
}

fn old_hints(model: &Model) -> Vec<Hint> {
    let special = special_hints(model).iter().map(|(key, id)| match *key {
        ESC => Hint::Esc(*id),
        key => Hint::Sign(key, *id),
    });
    special.collect()
}

/// The Esc key: its name is a word.
const ESC: &str = "esc";

/// Hints whose words depend on the place: what typing does, what Enter does here.
fn special_hints(model: &Model) -> &'static [(&'static str, Id)] {
    match model.overlay() {
        Some(Overlay::Form(form)) if form.confirming() => {
            &[("⏎", Id::HintWrite), (ESC, Id::HintMend)]
        }
        Some(Overlay::Form(_)) => &[
            ("Tab", Id::HintNextField),
            ("←→", Id::HintTurn),
            ("⏎", Id::HintSeeDifference),
            (ESC, Id::HintLeaveDraft),
        ],
        Some(Overlay::Prompt(_)) => &[("⏎", Id::HintOk), (ESC, Id::WordClose)],
        // A component has its own.
        Some(_) => &[],
        None => &[],
    }
}

/// The body before the register is full, or when it cannot be opened.
pub fn opening(body: &mut Pen<'_>, model: &Model) {
    let Some(failure) = &model.open_failure else {
        body.text(3, 1, model.text.get(Id::Opening), Meaning::Quiet);
        return;
    };
    let critical = body.glyphs().critical();
    let x = body.text(1, 1, critical, Meaning::Critical);
    body.text(x + 1, 1, model.text.get(Id::OpenFailed), Meaning::Critical);
    for (line, words) in wrap(failure, body.width().saturating_sub(6))
        .iter()
        .enumerate()
    {
        body.text(3, 3 + line as u16, words, Meaning::Text);
    }
}
