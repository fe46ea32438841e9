//! The bytes that go down the line: few, whole frames only, and none that a terminal could mistake.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod support;

use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZero;
use std::rc::Rc;

use relais::keymap::Key;
use relais::runtime::Surface;
use relais::tui::context::look::Look;
use relais::tui::glyphs::Glyphs;
use relais::tui::theme::Theme;
use support::{Story, keys};

/// Keeps what is written.
#[derive(Clone, Default)]
struct Tape(Rc<RefCell<Vec<u8>>>);

impl Write for Tape {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn columns(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

fn terminal(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(columns(height), columns(width), 0)
}

/// A person at the end of a line that is listened to.
struct Line {
    story: Story,
    surface: Surface<Tape>,
    tape: Tape,
    terminal: vt100::Parser,
}

impl Line {
    fn new(story: Story, theme: Theme, width: u16, height: u16) -> Self {
        let look = Look {
            theme,
            glyphs: Glyphs::Unicode,
        };
        let tape = Tape::default();
        let story = story.look(theme, Glyphs::Unicode).resized(width, height);
        let surface = Surface::new(tape.clone(), look, width, height);
        let terminal = terminal(width, height);
        let mut line = Self {
            story,
            surface,
            tape,
            terminal,
        };
        line.draw();
        line
    }

    /// The bytes of a frame.
    fn draw(&mut self) -> Vec<u8> {
        let (model, world) = self.story.parts();
        self.surface.draw(model, world.department()).unwrap();
        let sent = std::mem::take(&mut *self.tape.0.borrow_mut());
        self.terminal.process(&sent);
        sent
    }

    /// The bytes that a key makes.
    fn press(&mut self, key: Key) -> Vec<u8> {
        self.story.press(key);
        self.draw()
    }

    fn keys(&mut self, script: &str) -> Vec<u8> {
        keys(script)
            .into_iter()
            .flat_map(|key| self.press(key))
            .collect()
    }

    fn resize(&mut self, width: u16, height: u16) -> Vec<u8> {
        self.story.resize(width, height);
        self.terminal
            .screen_mut()
            .set_size(columns(height), columns(width));
        self.draw()
    }

    /// What the terminal shows is what was meant.
    #[track_caller]
    fn agrees(&self) {
        let shown = self.story.shown();
        let there: Vec<String> = {
            let screen = self.terminal.screen();
            let rows = screen.rows(0, screen.size().1.get());
            rows.map(|row| row.trim_end().to_owned()).collect()
        };
        assert_eq!(there, shown.lines());
        let screen = self.terminal.screen();
        assert_eq!(!screen.hide_cursor(), shown.caret.is_some());
        if let Some(caret) = shown.caret {
            assert_eq!(screen.cursor_position(), (caret.y, caret.x));
        }
        let reversed = |x, y| screen.cell(y, x).is_some_and(vt100::Cell::inverse);
        for (x, y) in shown.cells.area.positions().map(|at| (at.x, at.y)) {
            use ratatui::style::Modifier;
            let meant = shown.cells[(x, y)].modifier.contains(Modifier::REVERSED);
            assert_eq!(reversed(x, y), meant, "reverse at {x}, {y}");
        }
    }
}

/// The lists, so that each has been measured.
const LISTS: [&str; 3] = ["space g a", "space g e", "space g t"];

/// The most bytes of a step down or up that does not turn the page.
fn dearest_step(width: u16, height: u16, panes: bool) -> (usize, String) {
    let mut dearest = (0, String::new());
    for list in LISTS {
        let mut line = Line::new(Story::demo(), Theme::Dark, width, height);
        line.keys(list);
        if !panes {
            line.keys("z");
        }
        let rows = 9;
        for step in std::iter::repeat_n("down", rows).chain(std::iter::repeat_n("up", rows)) {
            let sent = line.keys(step);
            assert!(!sent.is_empty());
            if sent.len() > dearest.0 {
                dearest = (
                    sent.len(),
                    format!("{list} {step}: {}", sent.escape_ascii()),
                );
            }
        }
        line.agrees();
    }
    dearest
}

#[test]
fn a_step_in_a_list_alone_costs_at_most_150_bytes() {
    let (bytes, what) = dearest_step(120, 40, false);
    println!("a step, list alone 120×40: {bytes} bytes");
    assert!(bytes <= 150, "{bytes}: {what}");
}

#[test]
fn a_step_with_the_summary_costs_at_most_350_bytes() {
    let (bytes, what) = dearest_step(80, 24, true);
    println!("a step, 80×24 with its summary: {bytes} bytes");
    assert!(bytes <= 350, "{bytes}: {what}");
}

#[test]
fn a_step_with_the_pane_costs_at_most_600_bytes() {
    let (bytes, what) = dearest_step(120, 36, true);
    println!("a step, 120×36 with its pane: {bytes} bytes");
    assert!(bytes <= 600, "{bytes}: {what}");
}

#[test]
fn a_page_of_a_list_alone_costs_at_most_4000_bytes_and_4600_with_its_pane() {
    let pages = |height, panes: &str| {
        let mut line = Line::new(Story::demo(), Theme::Dark, 120, height);
        line.keys("space g e");
        line.keys(panes);
        let turned = ["pagedown", "pagedown", "pageup", "pageup"].map(|key| line.keys(key).len());
        line.agrees();
        *turned.iter().max().unwrap()
    };
    let (alone, beside) = (pages(40, "z"), pages(36, ""));
    println!("a page: alone {alone} bytes, with its pane {beside}");
    assert!(alone <= 4_000, "{alone}");
    assert!(beside <= 4_600, "{beside}");
}

#[test]
fn a_minute_costs_its_digits() {
    let mut line = Line::new(Story::demo(), Theme::Dark, 120, 36);
    line.story = line.story.ticks_to("2026-11-10T07:32");
    let sent = line.draw();
    println!("a minute: {} bytes", sent.len());
    assert!(sent.len() <= 60, "{}", sent.escape_ascii());
    line.agrees();
}

#[test]
fn an_unchanged_frame_sends_nothing() {
    let mut line = Line::new(Story::demo(), Theme::Dark, 80, 24);
    assert!(line.draw().is_empty());
    for screen in ["space g a", "space g c", "space g l", ", lead"] {
        line.keys(screen);
        assert!(line.draw().is_empty(), "{screen}");
    }
    // A key that changes nothing one sees.
    line.keys("esc space g h home");
    assert!(line.keys("up").is_empty());
}

const TOUR: &[&str] = &[
    "space", "g", "a", "down", "pagedown", "z", "z", "enter", "-", "g e", "/", "dub", "enter",
    "esc", "o", "3", "r", "esc", "g t", "down", "enter", "l", "esc", "g c", "i", "esc", "t",
    "31/12", "enter", "g l", "enter", "esc", "!", "lefe", "enter", "o", "ctrl-z", "esc", ":",
    "aller", "esc", "?", "esc", "g h", ",", "lead", "enter", "left", "right", "q",
];

/// Every frame of a walk through the screens, at changing sizes.
fn walk(theme: Theme, mut each: impl FnMut(&Line, &[u8])) {
    let mut line = Line::new(Story::demo(), theme, 120, 36);
    for (at, keys) in TOUR.iter().enumerate() {
        let sent = line.keys(keys);
        each(&line, &sent);
        let (width, height) = [(80, 24), (120, 36), (48, 12)][at % 3];
        let sent = line.resize(width, height);
        each(&line, &sent);
    }
}

#[test]
fn the_terminal_shows_what_was_meant_after_every_frame() {
    walk(Theme::Dark, |line, _| line.agrees());
    walk(Theme::Mono, |line, _| line.agrees());
}

/// A control sequence: its parameters and its last byte.
struct Sequence {
    parameters: String,
    last: char,
}

/// Splits what was sent into control sequences; whatever else is there must be plain text.
fn sequences(sent: &[u8]) -> Vec<Sequence> {
    let text = std::str::from_utf8(sent).expect("UTF-8");
    let mut found = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\u{1b}' {
            assert!(!c.is_control(), "{c:?} in {text:?}");
            continue;
        }
        assert_eq!(rest.next(), Some('['), "only control sequences: {text:?}");
        let mut parameters = String::new();
        let last = loop {
            match rest.next().unwrap() {
                c @ '@'..='~' => break c,
                c => parameters.push(c),
            }
        };
        found.push(Sequence { parameters, last });
    }
    found
}

#[test]
fn every_frame_is_one_synchronized_update_of_known_sequences() {
    walk(Theme::Dark, |_, sent| {
        for frame in frames(sent) {
            let inside = sequences(frame);
            for Sequence { parameters, last } in inside {
                let known = match (parameters.as_str(), last) {
                    ("?25" | "?2026", 'h' | 'l') => true,
                    ("2", 'J') | ("", 'K') => true,
                    (n, 'C' | 'X') => n.is_empty() || n.parse::<u16>().is_ok(),
                    (at, 'H') => at.split(';').all(|n| n.parse::<u16>().is_ok()),
                    (style, 'm') => style
                        .split(';')
                        .all(|n| n.is_empty() || n.parse::<u8>().is_ok()),
                    _ => false,
                };
                assert!(known, "ESC [ {parameters} {last}");
            }
        }
    });
}

/// The frames of what was sent; nothing may be outside of one.
fn frames(sent: &[u8]) -> Vec<&[u8]> {
    const BEGIN: &[u8] = b"\x1b[?2026h";
    const END: &[u8] = b"\x1b[?2026l";
    let mut found = Vec::new();
    let mut rest = sent;
    while !rest.is_empty() {
        assert!(
            rest.starts_with(BEGIN),
            "outside of a frame: {}",
            rest.escape_ascii()
        );
        let end = rest
            .windows(END.len())
            .position(|part| part == END)
            .expect("an end")
            + END.len();
        let (frame, after) = rest.split_at(end);
        let begun = frame
            .windows(BEGIN.len())
            .filter(|part| *part == BEGIN)
            .count();
        assert_eq!(begun, 1, "a frame within a frame");
        found.push(frame);
        rest = after;
    }
    found
}

#[test]
fn without_colour_no_colour_is_ever_sent_and_the_bar_stays_reversed() {
    let mut reversed = 0;
    walk(Theme::Mono, |_, sent| {
        for Sequence { parameters, last } in sequences(sent) {
            if last != 'm' {
                continue;
            }
            for number in parameters.split(';').filter_map(|n| n.parse::<u8>().ok()) {
                // 39 and 49 are the terminal's own colours.
                let colour = matches!(number, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107);
                assert!(!colour, "ESC [ {parameters} m");
                reversed += usize::from(number == 7);
            }
        }
    });
    assert!(reversed > 0);
}

#[test]
fn after_a_redraw_the_whole_screen_is_sent_again() {
    let mut line = Line::new(Story::demo(), Theme::Dark, 80, 24);
    line.terminal = terminal(80, 24);
    line.surface.forget().unwrap();
    let sent = line.draw();
    assert!(sent.len() > 1_000);
    line.agrees();
}
