//! A new store's steps: one record of each kind that the rest builds on, the first one that is missing
//! with its key, until each is done.

use crate::command::Command;
use crate::department::Department;
use crate::domain::{Kind, SettingKey};
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words::key_names::shown;

/// What a register needs before it can answer anything, in the order in which it is typed.
const STEPS: [(Kind, Command); 6] = [
    (Kind::Establishment, Command::NewEstablishment),
    (Kind::Avs, Command::NewAvs),
    (Kind::Contract, Command::NewContract),
    (Kind::Pupil, Command::NewPupil),
    (Kind::Decision, Command::NewDecision),
    (Kind::Accompaniment, Command::NewAccompaniment),
];

/// Some step is still to be done; a demo has none.
pub fn are_left(department: &Department) -> bool {
    let register = &department.register;
    let made_up = register.text(SettingKey::DemoSize).is_some();
    !made_up && STEPS.iter().any(|(kind, _)| register.count(*kind) == 0)
}

/// Draws the first one that is missing in one line.
pub fn next(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) {
    let (text, register) = (cx.text, &cx.department.register);
    let missing = STEPS.iter().find(|(kind, _)| register.count(*kind) == 0);
    let Some((kind, command)) = missing else {
        return;
    };
    let key = cx.keys(*command).map(|keys| shown(&keys, text));
    let words = text.home_next_step(text.kind(*kind), key.unwrap_or_default());
    body.fitted(x + 4, y, &words, width.saturating_sub(5), Meaning::Quiet);
}

/// Draws them, a line each; tells the line after.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) -> u16 {
    let (text, register) = (cx.text, &cx.department.register);
    heading(body, x, y, width, text.get(Id::HomeSteps), true);
    let is_done = |kind: Kind| register.count(kind) > 0;
    let next = STEPS.iter().position(|(kind, _)| !is_done(*kind));
    let labels = STEPS.iter().map(|(kind, _)| text.kind(*kind));
    let widest = labels.map(|label| label.chars().count()).max().unwrap_or(0) as u16;
    for (at, (line, (kind, command))) in (y + 2..body.height()).zip(STEPS).enumerate() {
        let (sign, meaning) = match is_done(kind) {
            true => (body.glyphs().ok(), Meaning::Ok),
            false if next == Some(at) => (body.glyphs().cursor(), Meaning::Accent),
            false => (body.glyphs().info(), Meaning::Quiet),
        };
        body.text(x + 3, line, sign, meaning);
        let words = if next == Some(at) {
            Meaning::Heading
        } else {
            Meaning::Quiet
        };
        body.fitted(x + 5, line, text.kind(kind), widest, words);
        let key = cx.keys(command).filter(|_| !is_done(kind) && !cx.read_only);
        if let Some(key) = key.map(|keys| shown(&keys, text)) {
            let at = x + 7 + widest;
            body.fitted(at, line, &key, width.saturating_sub(at + 1), words);
        }
    }
    (y + 2 + STEPS.len() as u16).min(body.height())
}
