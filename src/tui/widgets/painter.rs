//! Writing into cells: text that never leaves its area, never splits a wide character and never
//! trusts what it is given.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::cleaned;
use crate::tui::context::Look;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::{Meaning, Theme};

/// Writes in one area.
pub struct Painter<'a> {
    buf: &'a mut Buffer,
    theme: Theme,
    glyphs: Glyphs,
    /// Where it may write.
    pub area: Rect,
}

impl<'a> Painter<'a> {
    /// A painter for `area`, kept inside the buffer.
    pub fn new(buf: &'a mut Buffer, look: Look, area: Rect) -> Self {
        let Look { theme, glyphs } = look;
        let area = area.intersection(buf.area);
        Self {
            buf,
            theme,
            glyphs,
            area,
        }
    }

    /// The same painter held to a part of its area, in its own coordinates.
    pub fn inside(&mut self, x: u16, y: u16, width: u16, height: u16) -> Painter<'_> {
        let part = Rect::new(
            self.area.x.saturating_add(x),
            self.area.y.saturating_add(y),
            width,
            height,
        )
        .intersection(self.area);
        Painter {
            buf: self.buf,
            theme: self.theme,
            glyphs: self.glyphs,
            area: part,
        }
    }

    /// The cells it writes into, for whoever draws without it.
    pub fn buffer(&mut self) -> &mut Buffer {
        self.buf
    }

    /// Columns of the area.
    pub fn width(&self) -> u16 {
        self.area.width
    }

    /// Lines of the area.
    pub fn height(&self) -> u16 {
        self.area.height
    }

    /// The glyphs of the terminal.
    pub fn glyphs(&self) -> Glyphs {
        self.glyphs
    }

    /// Writes from `x`, cut at the area's edge; tells the column after the last cell written.
    pub fn text(&mut self, x: u16, y: u16, words: &str, meaning: Meaning) -> u16 {
        let limit = self.area.width;
        self.cells(x, y, words, limit, meaning)
    }

    /// Writes at most `width` columns; what does not fit ends in `…`.
    pub fn fitted(&mut self, x: u16, y: u16, words: &str, width: u16, meaning: Meaning) -> u16 {
        let words = fit(words, width, self.glyphs);
        self.cells(
            x,
            y,
            &words,
            x.saturating_add(width).min(self.area.width),
            meaning,
        )
    }

    /// Writes so that the last cell is the one before `end`; tells the first column used.
    pub fn right(&mut self, end: u16, y: u16, words: &str, meaning: Meaning) -> u16 {
        let start = end.saturating_sub(columns(words));
        self.text(start, y, words, meaning);
        start
    }

    /// A rule over the whole width.
    pub fn rule(&mut self, y: u16, meaning: Meaning) {
        self.rule_between(0, y, self.area.width, self.glyphs.rule(), meaning);
    }

    /// A dotted rule from margin to margin.
    pub fn dotted(&mut self, y: u16) {
        self.rule_between(
            1,
            y,
            self.area.width.saturating_sub(2),
            self.glyphs.dotted(),
            Meaning::Quiet,
        );
    }

    /// A rule of `glyph` from `x` for `width` columns.
    pub fn rule_between(&mut self, x: u16, y: u16, width: u16, glyph: &str, meaning: Meaning) {
        for at in x..x.saturating_add(width).min(self.area.width) {
            self.cell(at, y, glyph, meaning);
        }
    }

    /// Empties the area: for what floats over a screen.
    pub fn clear(&mut self) {
        for y in 0..self.area.height {
            for x in 0..self.area.width {
                if let Some(cell) = self.buf.cell_mut((self.area.x + x, self.area.y + y)) {
                    cell.reset();
                }
            }
        }
    }

    /// A rounded box around the whole area, a title at its top left.
    pub fn frame(&mut self, title: &str) {
        let (w, h) = (self.area.width, self.area.height);
        if w < 2 || h < 2 {
            return;
        }
        self.clear();
        let [tl, tr, bl, br, side] = self.glyphs.frame();
        let rule = self.glyphs.rule();
        self.rule_between(1, 0, w - 2, rule, Meaning::Quiet);
        self.rule_between(1, h - 1, w - 2, rule, Meaning::Quiet);
        for y in 1..h - 1 {
            self.cell(0, y, side, Meaning::Quiet);
            self.cell(w - 1, y, side, Meaning::Quiet);
        }
        self.cell(0, 0, tl, Meaning::Quiet);
        self.cell(w - 1, 0, tr, Meaning::Quiet);
        self.cell(0, h - 1, bl, Meaning::Quiet);
        self.cell(w - 1, h - 1, br, Meaning::Quiet);
        if !title.is_empty() {
            let title = fit(title, w.saturating_sub(6), self.glyphs).into_owned();
            self.text(2, 0, &format!(" {title} "), Meaning::Heading);
        }
    }

    /// Gives cells that are already written another meaning.
    pub fn restyle(&mut self, x: u16, y: u16, width: u16, meaning: Meaning) {
        let style = self.theme.style(meaning);
        for at in x..x.saturating_add(width).min(self.area.width) {
            if y < self.area.height
                && let Some(cell) = self.buf.cell_mut((self.area.x + at, self.area.y + y))
            {
                cell.set_style(style);
            }
        }
    }

    fn cells(&mut self, x: u16, y: u16, words: &str, limit: u16, meaning: Meaning) -> u16 {
        let mut at = x;
        for grapheme in cleaned_edges(words).graphemes(true) {
            let width = columns(grapheme);
            if width == 0 {
                continue;
            }
            if at + width > limit.min(self.area.width) {
                break;
            }
            let symbol = self.glyphs.sign(grapheme);
            self.cell(at, y, symbol, meaning);
            for rest in 1..width {
                self.cell(at + rest, y, "", meaning);
            }
            at += width;
        }
        at
    }

    fn cell(&mut self, x: u16, y: u16, symbol: &str, meaning: Meaning) {
        if x >= self.area.width || y >= self.area.height {
            return;
        }
        if let Some(cell) = self.buf.cell_mut((self.area.x + x, self.area.y + y)) {
            cell.set_symbol(symbol).set_style(self.theme.style(meaning));
        }
    }
}

/// Columns a text takes on screen.
pub fn columns(words: &str) -> u16 {
    u16::try_from(words.width()).unwrap_or(u16::MAX)
}

/// The text in at most `width` columns, ending in `…` when it was cut.
pub fn fit(words: &str, width: u16, glyphs: Glyphs) -> Cow<'_, str> {
    if columns(words) <= width {
        return Cow::Borrowed(words);
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in words.graphemes(true) {
        let next = columns(grapheme);
        if used + next + 1 > width {
            break;
        }
        used += next;
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.truncate(kept.trim_end().len());
        kept.push_str(glyphs.ellipsis());
    }
    Cow::Owned(kept)
}

/// Harmless text with its spaces at both ends kept: they are part of a layout.
fn cleaned_edges(words: &str) -> Cow<'_, str> {
    if words.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(words);
    }
    let lead = words.len() - words.trim_start_matches(' ').len();
    let core = words.trim_matches(' ');
    let tail = words.len() - lead.min(words.len()) - core.len().min(words.len() - lead);
    Cow::Owned(format!("{:lead$}{}{:tail$}", "", cleaned(core), ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(words: &str, width: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, 1));
        let area = buf.area;
        Painter::new(
            &mut buf,
            Look {
                theme: Theme::Mono,
                glyphs: Glyphs::Unicode,
            },
            area,
        )
        .text(0, 0, words, Meaning::Text);
        buf.content().iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn what_could_harm_a_terminal_never_reaches_a_cell() {
        assert_eq!(line("A\u{1b}]0;x\u{7}B\u{202e}C", 8), "A]0;xBC ");
    }

    #[test]
    fn a_wide_character_is_never_split() {
        assert_eq!(line("a漢字", 4), "a漢 ".to_owned());
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(fit("Éc. Les Tilleuls", 9, Glyphs::Unicode), "Éc. Les…");
        assert_eq!(fit("Valmy", 5, Glyphs::Unicode), "Valmy");
        assert_eq!(fit("Valmy", 0, Glyphs::Unicode), "");
    }

    #[test]
    fn without_unicode_the_signs_inside_words_are_ascii() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 30, 1));
        let area = buf.area;
        let mut painter = Painter::new(
            &mut buf,
            Look {
                theme: Theme::Mono,
                glyphs: Glyphs::Ascii,
            },
            area,
        );
        painter.text(0, 0, "■ à couvrir · l’aide ⏎ – ✓ …", Meaning::Text);
        let line: String = buf.content().iter().map(|cell| cell.symbol()).collect();
        assert_eq!(line.trim_end(), "# à couvrir . l'aide < - v ~");
    }

    proptest! {
        #[test]
        fn a_fitted_text_fits(words in "\\PC{0,40}", width in 0u16..30) {
            prop_assert!(columns(&fit(&words, width, Glyphs::Unicode)) <= width);
        }
    }
}
