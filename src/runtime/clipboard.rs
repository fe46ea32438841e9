//! The clipboard of the terminal at the other end of the line (OSC 52). It is never read.
//!
//! Between the program and that terminal may stand tmux, which by default keeps to itself what a
//! program sends: it is asked to pass the text on. Inside screen the bytes go through its own
//! opening. What cannot be known is said.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use data_encoding::BASE64;

use crate::tui::session::Copied;

/// The most that terminals take.
const LIMIT: usize = 74_994;
/// What screen takes at once.
const SCREEN_PART: usize = 252;

/// What stands between the program and the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Nothing that is known.
    #[default]
    Terminal,
    /// tmux, on this machine.
    Tmux,
    /// screen, on this machine.
    Screen,
    /// One of them, on another machine.
    Elsewhere,
}

impl Way {
    /// As the environment tells.
    pub fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name| get(name).is_some_and(|value| !value.is_empty());
        if is_set("TMUX") {
            Self::Tmux
        } else if is_set("STY") {
            Self::Screen
        } else if get("TERM").as_deref().is_some_and(is_multiplexer) {
            Self::Elsewhere
        } else {
            Self::Terminal
        }
    }

    /// That of this process.
    pub fn of_environment() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }
}

/// A terminal of that name is one inside another.
fn is_multiplexer(term: &str) -> bool {
    term.starts_with("tmux") || term.starts_with("screen")
}

/// Sends `words` on their way: the bytes that the terminal must get, if any, and how sure it is.
pub fn send(words: &str, way: Way) -> (Option<Vec<u8>>, Copied) {
    let Some(bytes) = osc52(words) else {
        return (None, Copied::TooLong);
    };
    match way {
        Way::Terminal => (Some(bytes), Copied::Sent),
        Way::Elsewhere => (Some(bytes), Copied::Unsure),
        Way::Screen => (Some(through_screen(&bytes)), Copied::Sent),
        Way::Tmux => match through_tmux(words) {
            Ok(copied) => (None, copied),
            // No such command here: what tmux is set to let through may get there.
            Err(_) => (Some(bytes), Copied::Unsure),
        },
    }
}

/// The bytes that put `words` on the clipboard; none when they are too many.
fn osc52(words: &str) -> Option<Vec<u8>> {
    let coded = BASE64.encode(words.as_bytes());
    (coded.len() <= LIMIT).then(|| format!("\x1b]52;c;{coded}\x07").into_bytes())
}

/// The bytes as screen hands them on untouched, in parts that it takes.
fn through_screen(bytes: &[u8]) -> Vec<u8> {
    let parts = bytes.chunks(SCREEN_PART);
    parts
        .flat_map(|part| [b"\x1bP", part, b"\x1b\\"].concat())
        .collect()
}

/// Keeps the text in tmux, which sends it on. It goes in on standard input: arguments are seen.
fn through_tmux(words: &str) -> io::Result<Copied> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-", ";", "display-message", "-p"])
        .arg("#{client_termname} #{client_termfeatures}")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut input = tmux.stdin.take();
    let given = input
        .as_mut()
        .map(|input| input.write_all(words.as_bytes()));
    drop(input);
    let ended = tmux.wait_with_output()?;
    given.transpose()?;
    if !ended.status.success() {
        return Err(io::ErrorKind::Other.into());
    }
    Ok(reached(&String::from_utf8_lossy(&ended.stdout)))
}

/// How far it got, by the terminal as tmux describes it: its name, and what it can do.
fn reached(said: &str) -> Copied {
    let (name, features) = said.trim().split_once(' ').unwrap_or_default();
    let takes = features.split(',').any(|feature| feature == "clipboard");
    match takes {
        false => Copied::InTmux,
        // One more tmux, which may keep it.
        true if is_multiplexer(name) => Copied::Unsure,
        true => Copied::Sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_sent_coded_and_never_cut() {
        assert_eq!(osc52("Léa").unwrap(), b"\x1b]52;c;TMOpYQ==\x07");
        assert_eq!(osc52(&"x".repeat(60_000)), None);
        let long = send(&"x".repeat(60_000), Way::Tmux);
        assert_eq!(long, (None, Copied::TooLong), "tmux is not even asked");
    }

    #[test]
    fn what_stands_between_is_told_by_the_environment() {
        let way = |pairs: &[(&str, &str)]| {
            Way::of(|name| {
                let found = pairs.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        let tmux = ("TMUX", "/tmp/tmux-1000/default,12,0");
        assert_eq!(way(&[("TERM", "xterm-256color")]), Way::Terminal);
        assert_eq!(way(&[("TERM", "tmux-256color"), tmux]), Way::Tmux);
        assert_eq!(way(&[("TERM", "screen"), ("STY", "12.pts-0")]), Way::Screen);
        assert_eq!(way(&[("TERM", "tmux-256color")]), Way::Elsewhere);
        assert_eq!(
            way(&[("TERM", "screen.xterm"), ("TMUX", "")]),
            Way::Elsewhere
        );
        assert_eq!(way(&[]), Way::Terminal);
    }

    #[test]
    fn screen_gets_parts_that_it_takes_and_hands_on_the_whole() {
        let bytes = osc52(&"Léa Dubois ".repeat(60)).unwrap();
        let sent = through_screen(&bytes);
        let text = String::from_utf8(sent).unwrap();
        let parts: Vec<&str> = text.split_terminator("\x1b\\").collect();
        assert!(parts.len() > 3);
        let inside = |part: &&str| part.strip_prefix("\x1bP").unwrap().to_owned();
        assert!(parts.iter().all(|part| inside(part).len() <= SCREEN_PART));
        let whole: String = parts.iter().map(inside).collect();
        assert_eq!(whole.into_bytes(), bytes);
    }

    #[test]
    fn how_far_it_got_is_told_by_the_terminal_that_tmux_is_shown_on() {
        let sent = reached("xterm-256color 256,clipboard,mouse\n");
        assert_eq!(sent, Copied::Sent);
        assert_eq!(reached("linux 256,mouse\n"), Copied::InTmux);
        let nested = reached("tmux-256color 256,clipboard\n");
        assert_eq!(nested, Copied::Unsure);
        assert_eq!(reached("\n"), Copied::InTmux);
    }
}
