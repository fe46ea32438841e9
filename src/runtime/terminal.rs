//! Taking the terminal and giving it back, whatever happens.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};

use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::RunError;
use super::look::Environment;
use super::stray;
use crate::tui::context::size::Size;

/// What is drawn at most: larger than any wall of screens, and small enough to be held in memory.
pub const WIDEST: u16 = 1_000;
/// And so many lines.
pub const HIGHEST: u16 = 400;
/// Bytes gathered before they are written: a whole frame.
const BUFFER: usize = 64 * 1024;

/// Gives the terminal back when dropped.
pub struct Guard;

/// Takes the terminal: raw mode, its other screen, pastes told from keys.
///
/// # Errors
/// There is none, or it failed.
pub fn enter(environment: &Environment) -> Result<Guard, RunError> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Err(RunError::NotATerminal);
    }
    if environment.no_color {
        // We choose the mono theme ourselves: left alone, crossterm would write a bare reset in
        // place of a colour and wipe the reverse bar.
        crossterm::style::force_color_output(true);
    }
    log_panics();
    take()?;
    Ok(Guard)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    stray::divert();
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        SetTitle("relais")
    )
}

/// Gives the terminal back. Safe to call twice, and from the signal thread.
pub fn restore() {
    leave();
    let _ = disable_raw_mode();
    stray::give_back();
}

/// Leaves the other screen.
pub fn leave() {
    let mut out = io::stdout();
    // There may be no terminal left to give back.
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = out.flush();
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// A panic is caught further out, where the terminal is given back: here only its place goes to the
/// log. Nothing it says is shown or kept, for it might hold a name.
fn log_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "a defect");
    }));
}

/// Where frames are written.
pub fn writer() -> BufWriter<Stdout> {
    BufWriter::with_capacity(BUFFER, io::stdout())
}

/// Goes to the background, and comes back when the shell says so.
///
/// # Errors
/// The terminal failed.
pub fn suspend() -> io::Result<()> {
    restore();
    emulate_default_handler(SIGTSTP)?;
    take()
}

/// Takes the terminal anew: whoever had it while this process stood still left it as they like it.
///
/// # Errors
/// The terminal failed.
pub fn retake() -> io::Result<()> {
    disable_raw_mode()?;
    take()
}

/// The size that is drawn of a terminal, and whether that is all of it.
pub fn drawn(width: u16, height: u16) -> (Size, bool) {
    let size = Size {
        width: width.min(WIDEST),
        height: height.min(HIGHEST),
    };
    (size, size.width == width && size.height == height)
}
