//! The locked screen drawn over the whole terminal: that it is locked, and how to come back.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Lock;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::line::wrap;

/// Columns of its words at most.
const WIDTH: u16 = 66;

impl View for Lock {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut screen = Painter::new(buf, cx.look, area);
        screen.clear();
        let width = area.width.saturating_sub(4).min(WIDTH);
        let (x, top) = (area.width.saturating_sub(width) / 2, area.height / 4);
        let back = cx.text.get(self.way_back());
        let meaning = if self.trying {
            Meaning::Quiet
        } else {
            Meaning::Text
        };
        screen.text(x, top, cx.text.get(Id::LockedTitle), Meaning::Heading);
        screen.text(x, top + 2, back, meaning);
        screen.text(x, top + 3, cx.text.get(self.way_out()), Meaning::Quiet);
        let mut y = top + 5;
        if let Some(said) = &self.said {
            let sign = screen.glyphs().attention();
            screen.text(x.saturating_sub(2), y, sign, Meaning::Attention);
            y = lines(&mut screen, (x, y), wrap(said, width), Meaning::Attention) + 1;
        }
        let about = wrap(cx.text.get(self.about()), width);
        lines(&mut screen, (x, y), about, Meaning::Quiet);
        let caret = (area.x + x + columns(back) + 1, area.y + top + 2);
        (self.asks && !self.trying).then_some(caret.into())
    }
}

impl Lock {
    fn way_back(&self) -> Id {
        match (self.asks, self.trying) {
            (false, _) => Id::LockedEnter,
            (true, true) => Id::LockedTrying,
            (true, false) => Id::LockedAsk,
        }
    }

    fn way_out(&self) -> Id {
        if self.leaving {
            Id::LockedLeaveAgain
        } else {
            Id::LockedLeave
        }
    }

    fn about(&self) -> Id {
        if self.asks {
            Id::LockedClosed
        } else {
            Id::LockedMask
        }
    }
}

/// Draws lines one under the other; tells the line after them.
fn lines(
    screen: &mut Painter<'_>,
    (x, y): (u16, u16),
    lines: Vec<String>,
    meaning: Meaning,
) -> u16 {
    let mut y = y;
    for words in lines {
        screen.text(x, y, &words, meaning);
        y += 1;
    }
    y
}
