//! Cells as bytes: the shortest sequences that take a terminal from one screen to the next.
//!
//! Over a slow line every byte counts: styles are told as differences, short gaps are written over
//! rather than jumped, blanks are erased by one sequence. A frame begins and ends in the
//! terminal's own style. It knows nothing of what the cells mean.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use ratatui::text::Span;

/// Unchanged cells that are written again rather than jumped over, which costs as much.
const BRIDGE: u16 = 3;
/// So many blanks in a row are erased rather than written.
const ERASED: u16 = 6;

/// Appends what makes a terminal that shows `from` show `to`, of the same size; nothing when it does.
pub fn changes(from: &Buffer, to: &Buffer, out: &mut Vec<u8>) {
    let mut brush = Brush {
        out,
        ink: Ink::PLAIN,
        at: None,
        screen: to,
    };
    let width = usize::from(to.area.width).max(1);
    let rows = from.content.chunks(width).zip(to.content.chunks(width));
    for (y, (old, new)) in (0..).zip(rows) {
        if old != new {
            row(&mut brush, y, old, new);
        }
    }
    brush.dip(Ink::PLAIN);
}

/// A row that is not as it was.
fn row(brush: &mut Brush<'_>, y: u16, old: &[Cell], new: &[Cell]) {
    // What is left of a wide character half overwritten differs between terminals: a row that has
    // one, or had, is sent whole.
    let whole = old.iter().chain(new).any(|cell| columns(cell) > 1);
    let mut cells = old.iter().zip(new).enumerate().peekable();
    while let Some((at, (before, cell))) = cells.next() {
        let x = at as u16;
        if !whole && before == cell {
            continue;
        }
        brush.go(x, y);
        if !is_blank(cell) {
            brush.put(cell);
            for _ in 1..columns(cell) {
                cells.next();
            }
            continue;
        }
        // Blanks that are there already are erased with their neighbours.
        let mut end = x + 1;
        while let Some((at, (before, cell))) = cells.next_if(|(_, (_, cell))| is_blank(cell)) {
            if whole || before != cell {
                end = at as u16 + 1;
            }
        }
        brush.blank(if cells.peek().is_none() {
            new.len() as u16 - x
        } else {
            end - x
        });
    }
}

/// Columns a cell's character takes.
fn columns(cell: &Cell) -> u16 {
    match cell.symbol() {
        symbol if symbol.len() < 2 => 1,
        symbol => Span::raw(symbol).width().max(1) as u16,
    }
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Ink::of(cell) == Ink::PLAIN
}

/// How a cell looks.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ink {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Ink {
    const PLAIN: Self = Self {
        fg: Color::Reset,
        bg: Color::Reset,
        modifier: Modifier::empty(),
    };

    fn of(cell: &Cell) -> Self {
        Self {
            fg: cell.fg,
            bg: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// A blank written so looks as one that is plain.
    fn leaves_blanks(self) -> bool {
        let seen = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
        self.bg == Color::Reset && !self.modifier.intersects(seen)
    }
}

struct Brush<'a> {
    out: &'a mut Vec<u8>,
    ink: Ink,
    /// Where the terminal's cursor is, when it is known.
    at: Option<(u16, u16)>,
    screen: &'a Buffer,
}

impl Brush<'_> {
    fn say(&mut self, bytes: &str) {
        self.out.extend_from_slice(bytes.as_bytes());
    }

    /// Brings the cursor to a cell.
    fn go(&mut self, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => {}
            Some((from, line)) if line == y && from < x => {
                if !self.bridge(from, x, y) {
                    match x - from {
                        1 => self.say("\x1b[C"),
                        n => self.say(&format!("\x1b[{n}C")),
                    }
                }
            }
            _ if x == 0 => self.say(&format!("\x1b[{}H", y + 1)),
            _ => self.say(&format!("\x1b[{};{}H", y + 1, x + 1)),
        }
        self.at = Some((x, y));
    }

    /// Writes the few unchanged cells of a gap again, if they look as what was just written.
    fn bridge(&mut self, from: u16, to: u16, y: u16) -> bool {
        let cells: Vec<&Cell> = (from..to)
            .filter_map(|x| self.screen.cell((x, y)))
            .collect();
        let alike =
            |cell: &Cell| Ink::of(cell) == self.ink || is_blank(cell) && self.ink.leaves_blanks();
        let plain = |cell: &&Cell| alike(cell) && cell.symbol().len() == 1;
        let short = to - from <= BRIDGE && cells.len() == usize::from(to - from);
        if !short || !cells.iter().all(plain) {
            return false;
        }
        for cell in cells {
            self.say(cell.symbol());
        }
        true
    }

    fn put(&mut self, cell: &Cell) {
        self.dip(Ink::of(cell));
        // The second half of a wide character is never told apart from it.
        self.say(if cell.symbol().is_empty() {
            " "
        } else {
            cell.symbol()
        });
        self.advance(columns(cell));
    }

    /// Writes `n` blanks.
    fn blank(&mut self, n: u16) {
        let Some((x, _)) = self.at else { return };
        let last = x + n >= self.screen.area.width && n > 2;
        if last || n >= ERASED || !self.ink.leaves_blanks() {
            self.dip(Ink::PLAIN);
        }
        if last {
            self.say("\x1b[K");
        } else if n >= ERASED {
            self.say(&format!("\x1b[{n}X"));
        } else {
            (0..n).for_each(|_| self.say(" "));
            self.advance(n);
        }
    }

    /// After the last column terminals differ about where the cursor is.
    fn advance(&mut self, columns: u16) {
        self.at = self
            .at
            .map(|(x, y)| (x + columns, y))
            .filter(|(x, _)| *x < self.screen.area.width);
    }

    /// Changes the look of what is written next, by whichever is shorter: the difference, or anew.
    fn dip(&mut self, ink: Ink) {
        if ink == self.ink {
            return;
        }
        let (step, anew) = (difference(self.ink, ink), anew(ink));
        let codes = if step.len() <= anew.len() { step } else { anew };
        self.say(&format!("\x1b[{codes}m"));
        self.ink = ink;
    }
}

/// Every modifier: what sets it, what clears it.
const MODIFIERS: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

fn anew(ink: Ink) -> String {
    if ink == Ink::PLAIN {
        return String::new();
    }
    let mut codes = vec!["0".to_owned()];
    push(&mut codes, Ink::PLAIN, ink);
    codes.join(";")
}

fn difference(from: Ink, to: Ink) -> String {
    let mut codes: Vec<String> = Vec::new();
    let mut left = from;
    for (modifier, _, clear) in MODIFIERS {
        if left.modifier.contains(modifier) && !to.modifier.contains(modifier) {
            codes.push(clear.to_owned());
            // Bold and dim, and both blinks, are cleared together.
            for (other, _, same) in MODIFIERS {
                if same == clear {
                    left.modifier.remove(other);
                }
            }
        }
    }
    push(&mut codes, left, to);
    codes.join(";")
}

/// What must be set to go from one look to another that lacks nothing of it.
fn push(codes: &mut Vec<String>, from: Ink, to: Ink) {
    for (modifier, set, _) in MODIFIERS {
        if to.modifier.contains(modifier) && !from.modifier.contains(modifier) {
            codes.push(set.to_owned());
        }
    }
    if from.fg != to.fg {
        codes.push(colour(to.fg, 30));
    }
    if from.bg != to.bg {
        codes.push(colour(to.bg, 40));
    }
}

/// The code of a colour; `base` is 30 for the foreground and 40 for the background.
fn colour(colour: Color, base: u8) -> String {
    let plain = |n: u8| (base + n).to_string();
    let bright = |n: u8| (base + 60 + n).to_string();
    match colour {
        Color::Reset => plain(9),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(n) => format!("{};5;{n}", base + 8),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", base + 8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn line(words: &str, style: Style) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 2));
        buffer.set_string(0, 0, words, style);
        buffer
    }

    fn sent(from: &Buffer, to: &Buffer) -> String {
        let mut out = Vec::new();
        changes(from, to, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_stays_is_not_sent() {
        let same = line("DUBOIS Léa", Style::new());
        assert_eq!(sent(&same, &same), "");
    }

    #[test]
    fn a_short_gap_is_written_again_and_a_long_one_jumped() {
        let from = line("a12b3456789c", Style::new());
        assert_eq!(
            sent(&from, &line("X12Y3456789Z", Style::new())),
            "\x1b[1HX12Y\x1b[7CZ"
        );
    }

    #[test]
    fn blanks_are_erased_and_the_style_left_as_found() {
        let bold = Style::new().fg(Color::Rgb(1, 2, 3)).bold();
        assert_eq!(
            sent(&line("", Style::new()), &line("ab", bold)),
            "\x1b[1H\x1b[1;38;2;1;2;3mab\x1b[m"
        );
        assert_eq!(
            sent(
                &line("0123456789 fin", Style::new()),
                &line("           fin", Style::new())
            ),
            "\x1b[1H\x1b[10X"
        );
        assert_eq!(
            sent(&line("0123456789", Style::new()), &line("", Style::new())),
            "\x1b[1H\x1b[K"
        );
    }

    #[test]
    fn one_of_bold_and_dim_survives_the_end_of_the_other() {
        let both = Ink {
            modifier: Modifier::BOLD | Modifier::DIM,
            ..Ink::PLAIN
        };
        let bold = Ink {
            modifier: Modifier::BOLD,
            ..Ink::PLAIN
        };
        assert_eq!(difference(both, bold), "22;1");
    }

    fn style() -> impl Strategy<Value = Style> {
        let colours = vec![
            Color::Reset,
            Color::Cyan,
            Color::LightRed,
            Color::Indexed(200),
            Color::Rgb(9, 8, 7),
        ];
        let modifiers = vec![
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::REVERSED,
            Modifier::UNDERLINED | Modifier::REVERSED,
        ];
        (
            prop::sample::select(colours),
            prop::sample::select(modifiers),
        )
            .prop_map(|(colour, modifier)| Style::reset().fg(colour).add_modifier(modifier))
    }

    fn screen() -> impl Strategy<Value = Buffer> {
        let words = prop::collection::vec((0u16..30, 0u16..4, "[a-dé 漢]{0,12}", style()), 0..12);
        words.prop_map(|words| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 4));
            for (x, y, words, style) in words {
                buffer.set_string(x, y, words, style);
            }
            buffer
        })
    }

    proptest! {
        #[test]
        fn a_terminal_shows_each_screen_of_a_row(screens in prop::collection::vec(screen(), 1..5)) {
            let size = |n: u16| std::num::NonZero::new(n).unwrap();
            let mut terminal = vt100::Parser::new(size(4), size(30), 0);
            let mut shown = Buffer::empty(Rect::new(0, 0, 30, 4));
            for next in screens {
                let mut out = Vec::new();
                changes(&shown, &next, &mut out);
                terminal.process(&out);
                for y in 0..4 {
                    let mut x = 0;
                    while x < 30 {
                        let meant = &next[(x, y)];
                        let there = terminal.screen().cell(y, x).unwrap();
                        let symbol = if there.contents().is_empty() { " " } else { there.contents() };
                        prop_assert_eq!(symbol, meant.symbol(), "at {}, {}", x, y);
                        prop_assert_eq!(there.inverse(), meant.modifier.contains(Modifier::REVERSED), "reverse at {}, {}", x, y);
                        prop_assert_eq!(there.underline(), meant.modifier.contains(Modifier::UNDERLINED));
                        // The colour of a blank does not show.
                        if symbol != " " {
                            // The terminal of this test knows one of the two at a time.
                            let both = Modifier::BOLD | Modifier::DIM;
                            if !meant.modifier.contains(both) {
                                prop_assert_eq!(there.bold(), meant.modifier.contains(Modifier::BOLD));
                                prop_assert_eq!(there.dim(), meant.modifier.contains(Modifier::DIM));
                            }
                            prop_assert_eq!(there.fgcolor(), told(meant.fg));
                        }
                        x += columns(meant);
                    }
                }
                shown = next;
            }
        }
    }

    fn told(colour: Color) -> vt100::Color {
        match colour {
            Color::Cyan => vt100::Color::Idx(6),
            Color::LightRed => vt100::Color::Idx(9),
            Color::Indexed(n) => vt100::Color::Idx(n),
            Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
            _ => vt100::Color::Default,
        }
    }
}
