//! The keys that can follow those typed: shown at once, never timed out.

use crate::department::Department;
use crate::keymap::{Heading, Leads};
use crate::text::Id;
use crate::tui::action::reason::Reason;
use crate::tui::session::Session;
use crate::tui::session::gate::gate;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns, fit};
use crate::words::key_names;

/// Columns of a key below which its verb is said in its short words.
const SHORT: u16 = 18;

/// Draws the continuations at the bottom of the body.
pub fn draw(body: &mut Painter<'_>, session: &Session, department: &Department) {
    let text = &session.around.text;
    let (pending, contexts) = (session.resolver.pending(), session.contexts());
    let next = session.around.keymap.continuations(pending, contexts);
    let width = body.width().saturating_sub(2);
    let room = body.height().saturating_sub(2).max(1);
    let needed = (next.len() as u16).div_ceil(room).max(1);
    // Many keys on a small screen: the short words of the footer are better than cut ones.
    let short = width.saturating_sub(4) / needed < SHORT;
    let entries: Vec<(String, String, bool)> = next
        .iter()
        .map(|continuation| {
            let key = key_names::one(continuation.key, text);
            match continuation.leads {
                Leads::Command(command) => {
                    let allowed = gate(session, department, command).is_ok();
                    let words = if short {
                        text.hint(command)
                    } else {
                        text.command(command)
                    };
                    (key, words.to_owned(), allowed)
                }
                Leads::Group(heading) => {
                    (key, format!("{}…", text.get(heading_words(heading))), true)
                }
            }
        })
        .collect();
    let widest = entries
        .iter()
        .map(|(key, words, _)| columns(key) + columns(words) + 4)
        .max();
    // On a low screen the columns get narrower rather than the last keys being lost.
    let widest = widest
        .unwrap_or(1)
        .clamp(20, 44)
        .min(width.saturating_sub(4) / needed)
        .max(1);
    let per_line = (width.saturating_sub(4) / widest).max(1);
    let lines = (entries.len() as u16).div_ceil(per_line);
    let height = (lines + 2).min(body.height());
    let y = body.height().saturating_sub(height);
    let mut frame = body.inside(1, y, width, height);
    let typed: Vec<String> = pending
        .iter()
        .map(|key| key_names::one(*key, text))
        .collect();
    frame.frame(&typed.join(" "));
    if session.in_meeting() && entries.iter().any(|(_, _, allowed)| !allowed) {
        let why = format!(" {} ", Reason::InMeeting.words(text));
        let why = fit(&why, width.saturating_sub(4), frame.glyphs());
        let below = height.saturating_sub(1);
        frame.right(width.saturating_sub(2), below, &why, Meaning::Attention);
    }
    for (at, (key, words, allowed)) in entries.iter().enumerate() {
        let at = at as u16;
        let (column, line) = (at / lines, at % lines);
        let x = 3 + column * widest;
        let after = frame.text(x, line + 1, key, Meaning::Accent);
        let meaning = if *allowed {
            Meaning::Text
        } else {
            Meaning::Quiet
        };
        frame.fitted(
            after + 2,
            line + 1,
            words,
            (x + widest).saturating_sub(after + 3),
            meaning,
        );
    }
}

fn heading_words(heading: Option<Heading>) -> Id {
    match heading {
        Some(Heading::Menu) => Id::MenuTitle,
        Some(Heading::New) => Id::MenuNew,
        Some(Heading::Journal) => Id::MenuJournal,
        Some(Heading::Store) => Id::MenuStore,
        Some(Heading::Go) => Id::MenuGo,
        None => Id::MenuMore,
    }
}
