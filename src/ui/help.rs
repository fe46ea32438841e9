//! Help: what each key does here, dates one can type, what to do in trouble.

use ratatui::layout::Position;

use crate::app::gate::gate;
use crate::app::help::Help;
use crate::app::model::Model;
use crate::department::Desk;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns, fit};

/// Draws help over the whole body.
pub fn draw(body: &mut Pen<'_>, help: &Help, model: &Model, desk: &Desk) -> Option<Position> {
    let text = &model.text;
    let (width, height) = (body.width(), body.height());
    let mut frame = body.inside(0, 0, width, height);
    frame.frame(text.get(Id::HelpTitle));
    frame.fitted(
        2,
        1,
        help.input.value(),
        width.saturating_sub(4),
        Meaning::Text,
    );
    let before: String = help
        .input
        .value()
        .chars()
        .take(help.input.cursor())
        .collect();
    let caret = Position::new(frame.area.x + 2 + columns(&before), frame.area.y + 1);
    let rule = frame.glyphs().rule();
    frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
    let tips = if help.input.is_empty() {
        tips(model)
    } else {
        Vec::new()
    };
    let wide = width >= 100;
    let below = if wide {
        0
    } else {
        (tips.len() as u16 + 1).min(height.saturating_sub(12))
    };
    let rows = usize::from(height.saturating_sub(4 + below).max(1));
    let list = if wide {
        width / 2
    } else {
        width.saturating_sub(2)
    };
    let page = help.scroll.cursor / rows;
    for (y, (at, command)) in (3..).zip(help.found.iter().enumerate().skip(page * rows).take(rows))
    {
        let here = at == help.scroll.cursor;
        if here {
            let cursor = frame.glyphs().cursor();
            frame.text(1, y, cursor, Meaning::Accent);
        }
        let keys: Vec<String> = model
            .keymap
            .keys_for(*command, help.contexts)
            .iter()
            .take(2)
            .map(|keys| crate::words::key_names::shown(keys, text))
            .collect();
        frame.fitted(3, y, &keys.join("  "), 17, Meaning::Accent);
        let blocked = gate(model, desk, *command).err();
        let meaning = match (here, blocked) {
            (true, _) => Meaning::Cursor,
            (false, Some(_)) => Meaning::Quiet,
            (false, None) => Meaning::Text,
        };
        let room = list.saturating_sub(22);
        frame.fitted(21, y, text.command(*command), room, meaning);
        // Why not, for the line of the cursor.
        if let (true, Some(reason)) = (here, blocked) {
            let why = format!(" {} ", reason.words(text));
            let why = fit(&why, width.saturating_sub(4), frame.glyphs());
            let below = height.saturating_sub(1);
            frame.right(width.saturating_sub(2), below, &why, Meaning::Attention);
        }
    }
    let (x, mut y) = if wide {
        (list + 2, 3)
    } else {
        (3, height.saturating_sub(below + 1))
    };
    for (words, meaning) in tips.iter().take(usize::from(if wide {
        height.saturating_sub(4)
    } else {
        below
    })) {
        frame.fitted(x, y, words, width.saturating_sub(x + 2), *meaning);
        y += 1;
    }
    Some(caret)
}

fn tips(model: &Model) -> Vec<(String, Meaning)> {
    let text = &model.text;
    let mut lines = Vec::new();
    for (head, tips) in [
        (Id::HelpFirst, Id::HelpFirstTips),
        (Id::HelpDates, Id::HelpDatesTips),
        (Id::HelpTrouble, Id::HelpTroubleTips),
    ] {
        lines.push((text.get(head).to_owned(), Meaning::Heading));
        lines.extend(
            text.get(tips)
                .split('|')
                .map(|line| (line.to_owned(), Meaning::Text)),
        );
        lines.push((String::new(), Meaning::Text));
    }
    lines
}
