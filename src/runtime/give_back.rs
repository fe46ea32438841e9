//! The terminal given back after an end that nobody in the program survives: no memory left, a stack
//! that overflows, a kill. A process of our own waits for it beside, and does nothing else.
//!
//! What it reads is a pipe that only the program holds: a word when the program has given the terminal
//! back itself, the end when it could not.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};

use rustix::termios::{
    InputModes, LocalModes, OptionalActions, OutputModes, Termios, tcgetattr, tcsetattr,
};

use super::terminal;
use crate::store::THIS_PROGRAM;
use crate::text::{Id, Lang, Text};

/// The one argument by which the program is told to be that process.
const ASKED: &str = "--give-terminal-back";
/// What the program says when it has given the terminal back.
const DONE: &str = "done";
/// What is read at most.
const LONGEST: u64 = 256;

/// The process that waits.
pub struct GiveBack {
    process: Child,
    says: Option<ChildStdin>,
}

impl GiveBack {
    /// Begins to wait, with the terminal as it is now. Without such a process the program works on.
    pub fn begin(lang: Lang) -> Option<Self> {
        let before = tcgetattr(io::stdin()).ok()?;
        let mut process = Command::new(THIS_PROGRAM)
            .arg0("relais")
            .arg(ASKED)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut says = process.stdin.take()?;
        says.write_all(told(&before, lang).as_bytes()).ok()?;
        Some(Self {
            process,
            says: Some(says),
        })
    }
}

impl Drop for GiveBack {
    fn drop(&mut self) {
        if let Some(mut says) = self.says.take() {
            let _ = says.write_all(DONE.as_bytes());
        }
        let _ = self.process.wait();
    }
}

/// Whether this process is asked to wait.
pub fn is_asked(mut args: impl Iterator<Item = impl AsRef<OsStr>>) -> bool {
    args.nth(1).is_some_and(|first| first.as_ref() == ASKED)
}

/// Waits for the end of the program, and gives the terminal back where it could not.
pub fn wait() -> ExitCode {
    // In a session of its own no signal of that terminal is meant for it, and it may set one that
    // another has in front.
    let _ = rustix::process::setsid();
    let mut heard = String::new();
    let read = io::stdin().take(LONGEST).read_to_string(&mut heard);
    if read.is_ok() && !heard.ends_with(DONE) {
        let (lang, before) = heard.trim_end().split_once(' ').unwrap_or_default();
        let _ = put_back(before);
        terminal::leave();
        let text = Text::new(Lang::from_code(lang).unwrap_or(Lang::French));
        let _ = writeln!(io::stdout(), "\r\n{}\r", text.get(Id::CliCutShort));
    }
    ExitCode::SUCCESS
}

/// A language and the modes of a terminal as a line.
fn told(modes: &Termios, lang: Lang) -> String {
    format!(
        "{} {} {} {}\n",
        lang.code(),
        modes.input_modes.bits(),
        modes.output_modes.bits(),
        modes.local_modes.bits()
    )
}

/// Puts modes back, unless somebody did meanwhile: the shell may have, and be reading already.
fn put_back(before: &str) -> Option<()> {
    let mut modes = tcgetattr(io::stdout()).ok()?;
    if modes.output_modes.contains(OutputModes::OPOST) {
        return None;
    }
    let mut before = before.split(' ').map(str::parse);
    modes.input_modes = InputModes::from_bits_retain(before.next()?.ok()?);
    modes.output_modes = OutputModes::from_bits_retain(before.next()?.ok()?);
    modes.local_modes = LocalModes::from_bits_retain(before.next()?.ok()?);
    tcsetattr(io::stdout(), OptionalActions::Now, &modes).ok()
}
