//! A screen as it shows: its text, its cursor, what each cell means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use relais::department::Department;
use relais::tui::context::look::Look;
use relais::tui::session::Session;
use relais::tui::session::view;
use relais::tui::theme::{Meaning, Theme};
use unicode_width::UnicodeWidthStr;

/// What shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The cells.
    pub cells: Buffer,
    /// Where something is being typed.
    pub caret: Option<Position>,
    theme: Theme,
}

impl Shown {
    /// Draws a session.
    pub fn of(session: &Session, department: &Department, look: Look) -> Self {
        let mut cells = Buffer::empty(Rect::new(
            0,
            0,
            session.around.size.width,
            session.around.size.height,
        ));
        let caret = view(session, department, look, &mut cells);
        Self {
            cells,
            caret,
            theme: look.theme,
        }
    }

    /// The lines, without the blanks at their ends.
    pub fn lines(&self) -> Vec<String> {
        let Rect { width, height, .. } = self.cells.area;
        (0..height)
            .map(|y| {
                let mut line = String::new();
                let mut x = 0;
                while x < width {
                    let symbol = self.cells[(x, y)].symbol();
                    line.push_str(symbol);
                    x += (symbol.width() as u16).max(1);
                }
                line.trim_end().to_owned()
            })
            .collect()
    }

    /// The whole screen.
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// The text under the cursor: what is in the accent's reverse, the header apart.
    pub fn under_cursor(&self) -> String {
        let cursor = self.theme.style(Meaning::Cursor);
        let Rect { width, height, .. } = self.cells.area;
        let cells = (1..height).flat_map(|y| (0..width).map(move |x| &self.cells[(x, y)]));
        cells
            .filter(|cell| wears(cell.style(), cursor))
            .map(|cell| cell.symbol())
            .collect()
    }

    /// One letter a cell for what it means; a dot is plain text. Only a theme whose meanings all
    /// differ can be read so.
    pub fn meanings(&self) -> String {
        const LETTERS: [(Meaning, char); 11] = [
            (Meaning::Quiet, 'q'),
            (Meaning::Heading, 'h'),
            (Meaning::Accent, 'a'),
            (Meaning::Cursor, 'C'),
            (Meaning::Ok, 'o'),
            (Meaning::Attention, 'w'),
            (Meaning::Critical, 'X'),
            (Meaning::Added, '+'),
            (Meaning::Changed, '~'),
            (Meaning::Removed, '-'),
            (Meaning::Match, 'm'),
        ];
        let Rect { width, height, .. } = self.cells.area;
        let letter = |x, y| {
            let style = self.cells[(x, y)].style();
            let meant = LETTERS
                .iter()
                .find(|(meaning, _)| wears(style, self.theme.style(*meaning)));
            meant.map_or('.', |(_, letter)| *letter)
        };
        let line = |y| (0..width).map(|x| letter(x, y)).collect::<String>();
        let lines: Vec<String> = (0..height)
            .map(|y| line(y).trim_end_matches('.').to_owned())
            .collect();
        lines.join("\n")
    }
}

/// A cell's style is that style, what both leave to the terminal apart.
fn wears(cell: Style, style: Style) -> bool {
    use ratatui::style::Color::Reset;
    let shown = |style: Style| {
        let modifiers = style.add_modifier & !style.sub_modifier & !Modifier::HIDDEN;
        (
            style.fg.unwrap_or(Reset),
            style.bg.unwrap_or(Reset),
            modifiers,
        )
    };
    shown(cell) == shown(style)
}
