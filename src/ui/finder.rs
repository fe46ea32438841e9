//! The finder: the line, what was found, and the answer beside or under it.

use ratatui::layout::Position;

use crate::app::finder::{Finder, Found, Goal};
use crate::app::geometry;
use crate::app::model::Model;
use crate::department::Desk;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::lookup;
use crate::text::Id;
use crate::tui::context::Look;
use crate::tui::context::size::Layout;
use crate::tui::records::pane;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};
use crate::words::key_names;
use crate::words::label;

/// Draws the finder.
pub fn draw(body: &mut Pen<'_>, finder: &Finder, model: &Model, desk: &Desk) -> Option<Position> {
    let text = &model.text;
    let (w, h) = (body.width(), body.height());
    let layout = model.size.layout();
    let margin = match layout {
        Layout::Compact => 0,
        Layout::Narrow => 1,
        _ => 8.min(w / 12),
    };
    let (width, height) = (
        w.saturating_sub(margin * 2),
        h.saturating_sub(u16::from(margin > 2)),
    );
    let mut frame = body.inside(margin, u16::from(margin > 2), width, height);
    let title = text.get(match finder.goal {
        Goal::Open => Id::FinderTitle,
        Goal::Absence => Id::FinderAbsence,
        Goal::Join => Id::FinderJoin,
        Goal::Fill => Id::FinderFill,
    });
    frame.frame(title);
    let after = frame.fitted(
        2,
        1,
        finder.input.value(),
        width.saturating_sub(4),
        Meaning::Text,
    );
    let caret = Position::new(frame.area.x + caret_column(finder, after), frame.area.y + 1);
    let (rule, dotted) = (frame.glyphs().rule(), frame.glyphs().dotted());
    frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);

    let rows = geometry::finder_rows(model.size);
    let beside = matches!(layout, Layout::Wide | Layout::Full);
    let list_width = if beside {
        width * 6 / 10
    } else {
        width.saturating_sub(2)
    };
    if finder.found.is_empty() {
        let id = if finder.input.is_empty() {
            Id::FinderTips
        } else {
            Id::FinderNothing
        };
        for (line, words) in text.get(id).split('|').enumerate() {
            frame.fitted(
                4,
                4 + line as u16,
                words,
                list_width.saturating_sub(5),
                Meaning::Quiet,
            );
        }
    }
    let window = finder.scroll.window(finder.found.len(), rows);
    for (y, (at, found)) in (3..).zip(
        finder
            .found
            .iter()
            .enumerate()
            .take(window.end)
            .skip(window.start),
    ) {
        let here = at == finder.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(2, y, cursor, Meaning::Accent);
        }
        row(&mut frame, y, list_width, *found, here, finder, model, desk);
    }
    if let Some(Found::Record(target)) = finder.selected() {
        if beside {
            let x = list_width + 1;
            let side = frame.glyphs().side();
            for y in 3..height.saturating_sub(1) {
                frame.text(x, y, side, Meaning::Quiet);
            }
            let room = width.saturating_sub(x + 3);
            let mut preview = frame.inside(x + 1, 3, room, height.saturating_sub(4));
            pane::content(&mut preview, target, &model.cx(desk, Look::default()));
        } else if layout == Layout::Narrow {
            let y = 3 + rows as u16;
            frame.rule_between(1, y, width.saturating_sub(2), dotted, Meaning::Quiet);
            let room = height.saturating_sub(y + 2);
            let mut preview = frame.inside(1, y + 1, width.saturating_sub(2), room);
            pane::summary(&mut preview, 0, target, &model.cx(desk, Look::default()));
        }
    }
    let count = text.finder_count(finder.total, desk.names().len());
    let count = format!(" {count} ");
    frame.right(
        width.saturating_sub(2),
        height.saturating_sub(1),
        &count,
        Meaning::Quiet,
    );
    Some(caret)
}

fn caret_column(finder: &Finder, after: u16) -> u16 {
    let before: String = finder
        .input
        .value()
        .chars()
        .take(finder.input.cursor())
        .collect();
    (2 + columns(&before)).min(after.max(2))
}

#[allow(clippy::too_many_arguments)] // a row is where it is and what it shows
fn row(
    frame: &mut Pen<'_>,
    y: u16,
    width: u16,
    found: Found,
    here: bool,
    finder: &Finder,
    model: &Model,
    desk: &Desk,
) {
    let text = &model.text;
    let meaning = if here { Meaning::Cursor } else { Meaning::Text };
    let Found::Record(target) = found else {
        if let Found::Command(command) = found {
            frame.fitted(
                4,
                y,
                text.command(command),
                width.saturating_sub(16),
                meaning,
            );
            let keys = model
                .keymap
                .keys_for(command, MENU)
                .first()
                .map(|keys| key_names::shown(keys, text));
            frame.right(width, y, &keys.unwrap_or_default(), Meaning::Quiet);
        }
        return;
    };
    let name = label::of(&desk.register, text, target);
    let kind = text.kind(target.kind);
    let end = frame
        .right(width, y, kind, Meaning::Quiet)
        .saturating_sub(1);
    let named = if target.kind == Kind::Establishment {
        end.saturating_sub(22)
    } else {
        26
    };
    frame.fitted(4, y, &name, named.saturating_sub(1), meaning);
    // Letters that match, for the rows that show alone.
    for place in lookup::indices(finder.input.value(), &name) {
        let before: String = name.chars().take(place).collect();
        let x = 4 + columns(&before);
        if x < 4 + named.saturating_sub(2) && !here {
            frame.restyle(x, y, 1, Meaning::Match);
        }
    }
    let x = 4 + named;
    frame.fitted(
        x,
        y,
        &detail(target, desk),
        end.saturating_sub(x),
        Meaning::Quiet,
    );
}

const MENU: &[crate::keymap::Context] = &[
    crate::keymap::Context::Record,
    crate::keymap::Context::Global,
];

/// What tells a hit apart from another of the same name.
pub fn detail(target: Ref, desk: &Desk) -> String {
    let register = &desk.register;
    match target.kind {
        Kind::Avs => desk
            .main_school(AvsId(target.id))
            .map(|at| label::school_short(register, at))
            .unwrap_or_default(),
        Kind::Pupil => {
            let Some(pupil) = register.get(PupilId(target.id)) else {
                return String::new();
            };
            let class = pupil.class.iter().map(ToString::to_string);
            let school = pupil
                .establishment
                .map(|at| label::school_short(register, at));
            class.chain(school).collect::<Vec<_>>().join(" · ")
        }
        Kind::Establishment => {
            let Some(school) = register.get(EstablishmentId(target.id)) else {
                return String::new();
            };
            school
                .commune
                .as_ref()
                .or(school.uai.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default()
        }
        _ => String::new(),
    }
}
