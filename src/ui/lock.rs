//! The locked screen: that it is locked, and how to come back. Nothing of the store.

use ratatui::layout::Position;

use crate::app::lock::Lock;
use crate::app::model::Model;
use crate::text::Id;
use crate::tui::theme::Meaning;
use crate::tui::widgets::pen::{Pen, columns};
use crate::words::line::wrap;

/// Columns of its words at most.
const WIDTH: u16 = 66;

/// Draws it; tells where the passphrase is typed.
pub fn draw(screen: &mut Pen<'_>, lock: &Lock, model: &Model) -> Option<Position> {
    screen.clear();
    let text = &model.text;
    let width = screen.width().saturating_sub(4).min(WIDTH);
    let x = screen.width().saturating_sub(width) / 2;
    let mut y = screen.height() / 4;
    screen.text(x, y, text.get(Id::LockedTitle), Meaning::Heading);
    y += 2;
    let mut caret = None;
    if !lock.asks {
        screen.text(x, y, text.get(Id::LockedEnter), Meaning::Text);
    } else if lock.trying {
        screen.text(x, y, text.get(Id::LockedTrying), Meaning::Quiet);
    } else {
        let ask = text.get(Id::LockedAsk);
        screen.text(x, y, ask, Meaning::Text);
        caret = Some(Position::new(
            screen.area.x + x + columns(ask) + 1,
            screen.area.y + y,
        ));
    }
    y += 1;
    let leave = if lock.leaving {
        Id::LockedLeaveAgain
    } else {
        Id::LockedLeave
    };
    screen.text(x, y, text.get(leave), Meaning::Quiet);
    y += 2;
    if let Some(said) = &lock.said {
        let glyph = screen.glyphs().attention();
        screen.text(x.saturating_sub(2), y, glyph, Meaning::Attention);
        y = lines(screen, x, y, width, said, Meaning::Attention) + 1;
    }
    let about = if lock.asks {
        Id::LockedClosed
    } else {
        Id::LockedMask
    };
    lines(screen, x, y, width, text.get(about), Meaning::Quiet);
    caret
}

fn lines(screen: &mut Pen<'_>, x: u16, y: u16, width: u16, words: &str, meaning: Meaning) -> u16 {
    let mut line = y;
    for words in wrap(words, width) {
        screen.text(x, line, &words, meaning);
        line += 1;
    }
    line
}
