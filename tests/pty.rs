//! The real program in a real pseudo-terminal: what a person gets, and what is left when she, the
//! line or the machine goes away. Waits are on output or on the end, each with a deadline.
//! `RELAIS_FULL=1` makes 200 hang-ups of the 6.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "pty/memory.rs"]
mod memory;

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// Much longer than anything here takes: what is waited for longer never comes.
const DEADLINE: Duration = Duration::from_secs(30);
/// How long the program may take to go when it is told to: two seconds, and the machine's own.
const GOING: Duration = Duration::from_secs(5);

const RELAIS: &str = env!("CARGO_BIN_EXE_relais");
const TODAY: &str = "2026-11-10T07:31";

/// A person's home with a made-up department in it.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        let made = home.run(&["demo", "--size", "s", "--no-open"]);
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        home
    }

    /// A home in which the program never ran.
    fn untouched() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn environment(&self) -> [(&'static str, String); 6] {
        let under = |name: &str| self.path().join(name).display().to_string();
        [
            ("HOME", under("")),
            ("XDG_DATA_HOME", under("data")),
            ("XDG_CONFIG_HOME", under("config")),
            ("XDG_STATE_HOME", under("state")),
            ("PATH", String::from("/usr/bin:/bin")),
            ("USER", String::from("nadia")),
        ]
    }

    /// Runs a subcommand beside the screens.
    fn run(&self, args: &[&str]) -> std::process::Output {
        let mut command = Command::new(RELAIS);
        command
            .env_clear()
            .envs(self.environment())
            .env("LANG", "fr_FR.UTF-8");
        command
            .args(args)
            .args(["--today", TODAY])
            .output()
            .unwrap()
    }

    /// The acts of the journal, read without the lock, its chain verified.
    fn journal(&self) -> String {
        let data = self
            .path()
            .join("data/relais/demo-s-1")
            .display()
            .to_string();
        let read = self.run(&["journal", "--verify", "--json", "--data", &data]);
        assert!(
            read.status.success(),
            "{}",
            String::from_utf8_lossy(&read.stderr)
        );
        let json = String::from_utf8(read.stdout).unwrap();
        assert!(
            json.contains("\"verified\":true") || json.contains("\"verified\": true"),
            "{json}"
        );
        json
    }
}

/// The screens in a pseudo-terminal.
struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    ended: Receiver<ExitStatus>,
    pid: Pid,
    /// The reader lets go of the line after what it reads next.
    cut: Arc<AtomicBool>,
    terminal: vt100::Parser,
    raw: Vec<u8>,
}

fn columns(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Session {
    /// Starts on 80×24, with more environment than a bare terminal's.
    fn start(home: &Home, more: &[(&str, &str)]) -> Self {
        Self::of(home, &["demo", "--size", "s", "--today", TODAY], more)
    }

    fn of(home: &Home, args: &[&str], more: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(RELAIS);
        command.args(args);
        Self::running(home, command, more)
    }

    /// As `su - account -c` starts it: the terminal is there, and no signal ever comes of it.
    fn without_a_controlling_terminal(home: &Home) -> Self {
        let mut command = CommandBuilder::new(RELAIS);
        command.args(["demo", "--size", "s", "--today", TODAY]);
        command.set_controlling_tty(false);
        Self::running(home, command, &[])
    }

    fn running(home: &Home, mut command: CommandBuilder, more: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        command.env_clear();
        for (key, value) in home.environment() {
            command.env(key, value);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "fr_FR.UTF-8");
        for (key, value) in more {
            command.env(key, value);
        }
        command.cwd(home.path());
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap() as i32).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (send, output) = mpsc::channel();
        let cut = Arc::new(AtomicBool::new(false));
        let lets_go = Arc::clone(&cut);
        thread::spawn(move || {
            let mut buffer = [0; 65_536];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                let gone = send.send(buffer[..n].to_vec()).is_err();
                if gone || lets_go.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let (send_end, ended) = mpsc::channel();
        thread::spawn(move || {
            let _ = send_end.send(child.wait().unwrap());
        });
        Self {
            master: Some(pair.master),
            writer: Some(writer),
            output,
            ended,
            pid,
            cut,
            terminal: vt100::Parser::new(columns(24), columns(80), 0),
            raw: Vec::new(),
        }
    }

    fn text(&self) -> String {
        let screen = self.terminal.screen();
        screen
            .rows(0, screen.size().1.get())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn take(&mut self, bytes: Vec<u8>) {
        self.terminal.process(&bytes);
        self.raw.extend(bytes);
    }

    /// Reads until the screen is as told.
    #[track_caller]
    fn until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !done(self) {
            match self
                .output
                .recv_timeout(end.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(bytes),
                Err(why) => panic!("{what}: {why}\n{}", self.text()),
            }
        }
    }

    #[track_caller]
    fn shows(&mut self, words: &str) {
        self.until(words, |session| session.text().contains(words));
    }

    fn types(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    fn resize(&mut self, cols: u16, rows: u16) {
        self.master
            .as_ref()
            .unwrap()
            .resize(size(cols, rows))
            .unwrap();
        self.terminal
            .screen_mut()
            .set_size(columns(rows), columns(cols));
    }

    /// Cuts the line: nobody holds the other end any more.
    fn cut(&mut self) {
        self.cut.store(true, Ordering::SeqCst);
        // The reader waits for output: a wider terminal is drawn anew, and no key is pressed.
        let wider = size(81, 24);
        self.master.as_ref().unwrap().resize(wider).unwrap();
        // Where no terminal controls the session, nobody else says so.
        let _ = kill_process(self.pid, Signal::WINCH);
        let end = Instant::now() + DEADLINE;
        while self
            .output
            .recv_timeout(end.saturating_duration_since(Instant::now()))
            .is_ok()
        {}
        self.writer = None;
        self.master = None;
    }

    /// Waits for the end; the rest of what was written is read.
    #[track_caller]
    fn ends(&mut self) -> ExitStatus {
        let status = self.ended.recv_timeout(GOING).expect("the program goes");
        loop {
            match self.output.recv_timeout(Duration::from_millis(200)) {
                Ok(bytes) => self.take(bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return status,
            }
        }
    }

    /// The terminal is as it was before: its own screen, its cursor, lines and echo.
    #[track_caller]
    fn gave_back(&self) {
        let screen = self.terminal.screen();
        assert!(!screen.alternate_screen(), "the other screen is left");
        assert!(!screen.hide_cursor(), "the cursor shows");
        assert!(!screen.bracketed_paste(), "pastes are plain again");
        if let Some(termios) = self.master.as_ref().and_then(|master| master.get_termios()) {
            let flags = format!("{:?}", termios.local_flags);
            assert!(
                flags.contains("ECHO") && flags.contains("ICANON"),
                "{flags}"
            );
        }
    }

    /// Titles that were set, in order.
    fn titles(&self) -> Vec<String> {
        let text = String::from_utf8_lossy(&self.raw);
        let starts = text.split("\u{1b}]").skip(1);
        let of_title = |rest: &str| {
            let rest = rest
                .strip_prefix("0;")
                .or_else(|| rest.strip_prefix("2;"))?;
            rest.split(['\u{7}', '\u{1b}']).next().map(str::to_owned)
        };
        starts.filter_map(of_title).collect()
    }
}

#[test]
fn it_opens_answers_a_key_follows_the_size_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("relais");
    session.shows("Accueil");
    session.shows("MARTIN Sophie, absente");
    session.types(" ga");
    session.shows("BENALI Karim");
    session.resize(120, 36);
    session.shows("Établissements 15");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
    session.gave_back();
    assert!(home.journal().contains("make_demo"));
}

#[test]
fn what_it_said_was_saved_is_in_the_journal() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    session.types("!lefe\ro");
    session.shows("2 remplacements enregistrés");
    session.types(" q");
    session.ends();
    assert!(home.journal().contains("\"absence\""));
}

#[test]
fn a_word_to_end_ends_it_with_the_terminal_given_back_and_the_journal_whole() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let home = Home::new();
        let mut session = Session::start(&home, &[]);
        session.shows("MARTIN Sophie, absente");
        session.types("!lefe\ro");
        session.shows("2 remplacements enregistrés");
        kill_process(session.pid, signal).unwrap();
        let status = session.ends();
        assert!(!status.success(), "{signal:?}");
        session.gave_back();
        assert!(home.journal().contains("\"absence\""), "{signal:?}");
    }
}

/// How the line is lost.
#[derive(Clone, Copy, Debug)]
enum Loss {
    /// A signal.
    Told(Signal),
    /// Nobody holds the other end any more.
    Cut,
}

impl Session {
    /// Loses the line and waits for the program to go; tells how long that took.
    fn lose(&mut self, loss: Loss) -> Duration {
        let began = Instant::now();
        match loss {
            Loss::Told(signal) => {
                kill_process(self.pid, signal).unwrap();
                self.ends();
                self.gave_back();
            }
            Loss::Cut => {
                self.cut();
                self.ends();
            }
        }
        began.elapsed()
    }
}

/// No signal comes where no terminal controls the session: the end of the terminal is seen itself.
#[test]
fn a_session_that_no_terminal_controls_ends_with_its_terminal() {
    let home = Home::new();
    let ticks_before = ticks_of_children();
    let mut session = Session::without_a_controlling_terminal(&home);
    session.shows("MARTIN Sophie, absente");
    session.types("!lefe\ro");
    session.shows("2 remplacements enregistrés");
    session.types(" ga");
    session.shows("▌ AVS");
    session.types("nEssai\tZo");
    session.shows("Zo");
    let gone_in = session.lose(Loss::Cut);
    let ticks = ticks_of_children() - ticks_before;
    println!(
        "gone in {gone_in:?}, {} ms of processor time in all",
        10 * ticks
    );
    assert!(home.journal().contains("\"absence\""));

    // The lock is free, and the typed text comes back to be written.
    let mut again = Session::without_a_controlling_terminal(&home);
    again.shows("brouillon repris");
    again.shows("Essai");
    again.types("é\r\r");
    again.shows("enregistré");
    again.lose(Loss::Cut);
    assert_eq!(home.journal().matches("\"new_avs\"").count(), 1);
}

/// Ticks of processor time of the children that have ended, of this test's process.
fn ticks_of_children() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit_once(')').unwrap().1;
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[13].parse::<u64>().unwrap() + fields[14].parse::<u64>().unwrap()
}

/// Place and typed text, cell by cell, come back at the next start, however the line is lost.
#[test]
fn a_lost_line_brings_back_the_place_and_the_typed_text() {
    let losses = [Loss::Told(Signal::HUP), Loss::Told(Signal::TERM), Loss::Cut];
    let times = if std::env::var_os("RELAIS_FULL").is_some() {
        200
    } else {
        6
    };
    let home = Home::new();
    let (mut slowest, mut ticks, mut acts) = (Duration::ZERO, 0, 0);
    for time in 0..times {
        let mut session = Session::start(&home, &[]);
        if time == 0 {
            session.shows("MARTIN Sophie, absente");
        } else {
            // The form of the time before; what was typed is written now.
            let typed = format!("Essai{}", time - 1);
            session.shows(&typed);
            session.shows("▸ prénom");
            session.types("é\r\r");
            session.shows("enregistré");
            acts += 1;
        }
        session.types(" ga");
        session.shows("▌ AVS");
        session.types("n");
        session.shows("nouvelle AVS");
        session.types(&format!("Essai{time}\tZo"));
        session.until("what is typed", |session| {
            let text = session.text();
            let mut lines = text.lines();
            lines.any(|line| line.contains("▸ prénom") && line.contains("Zo"))
        });
        let before = session.text();
        let caret_before = session.terminal.screen().cursor_position();
        let ticks_before = ticks_of_children();
        slowest = slowest.max(session.lose(losses[time % losses.len()]));
        ticks += ticks_of_children() - ticks_before;

        let mut again = Session::start(&home, &[]);
        again.shows("▸ prénom");
        again.shows("brouillon repris");
        // All but what is said above the footer: that the draft is back.
        let body = |text: &str| -> Vec<String> {
            let lines = text.lines().take(22);
            lines.map(|line| line.trim_end().to_owned()).collect()
        };
        assert_eq!(body(&again.text()), body(&before), "{time}");
        let caret = again.terminal.screen().cursor_position();
        assert_eq!(caret, caret_before, "{time}");
        // The line is lost again, at once: what came back is still kept.
        again.lose(Loss::Told(Signal::HUP));
    }
    assert_eq!(home.journal().matches("\"new_avs\"").count(), acts);
    println!(
        "hang-ups: {}, places and texts brought back: {times}, acts saved between them: {acts}, \
         lost: 0, slowest to go: {slowest:?}, processor time of a run that ended so: {} ms",
        2 * times,
        10 * ticks / times as u64
    );
}

#[test]
fn a_locked_screen_goes_when_it_is_told_and_comes_back_unlocked_with_the_typed_text() {
    for loss in [Loss::Told(Signal::HUP), Loss::Told(Signal::TERM), Loss::Cut] {
        let home = Home::new();
        let mut session = Session::start(&home, &[]);
        session.shows("MARTIN Sophie, absente");
        session.types(" ga");
        session.shows("▌ AVS");
        session.types("nEssai\x1b");
        session.shows("brouillon gardé");
        session.types(" k");
        session.shows("relais — verrouillé");
        let text = session.text();
        assert!(
            !text.contains("BENALI") && !text.contains("Vallée"),
            "{text}"
        );
        session.lose(loss);
        assert!(
            session
                .titles()
                .iter()
                .all(|title| title.is_empty() || title == "relais")
        );
        let mut again = Session::start(&home, &[]);
        again.shows("▌ AVS");
        again.types("n");
        again.shows("Essai");
        again.types("\x1b");
        again.shows("brouillon gardé");
        again.types(" q");
        again.ends();
    }
}

#[test]
fn a_store_with_a_passphrase_is_closed_under_the_lock_and_opened_by_the_words_alone() {
    const WORDS: &str = "cheval pile agrafe correcte";
    let home = Home::new();
    let data = home.path().join("data/relais/demo-s-1");
    let data = data.display().to_string();
    let mut setting = Session::of(&home, &["key", "passphrase", "--data", &data], &[]);
    setting.shows("Nouvelle phrase secrète :");
    setting.types(&format!("{WORDS}\r"));
    setting.shows("Encore une fois :");
    setting.types(&format!("{WORDS}\r"));
    setting.shows("Phrase secrète en place.");
    assert_eq!(setting.ends().exit_code(), 0);

    let mut session = Session::start(&home, &[]);
    session.shows("Phrase secrète (ou code de secours) :");
    session.types(&format!("{WORDS}\r"));
    session.shows("MARTIN Sophie, absente");
    session.types(" ga");
    session.shows("▌ AVS");
    session.types("nEssai");
    session.shows("Essai");
    session.types("\x1b");
    session.shows("brouillon gardé");
    session.types(" k");
    session.shows("Phrase secrète :");
    session.types("pas celle-ci\r");
    session.shows("Le prochain essai attendra 1 s.");
    session.types(&format!("{WORDS}\r"));
    session.shows("BENALI Karim");
    session.types("n");
    session.shows("Essai");
    // Locked again and told to go: it goes at once, and what was typed is there the next time.
    session.types("\x1b");
    session.shows("brouillon gardé");
    session.types(" k");
    session.shows("Phrase secrète :");
    session.lose(Loss::Told(Signal::HUP));
    let raw = String::from_utf8_lossy(&session.raw).into_owned();
    assert!(!raw.contains("agrafe"), "it was echoed");
    let mut again = Session::start(&home, &[]);
    again.shows("Phrase secrète (ou code de secours) :");
    again.types(&format!("{WORDS}\r"));
    again.shows("BENALI Karim");
    again.types("n");
    again.shows("Essai");
    again.types("\x1b");
    again.shows("brouillon gardé");
    again.types(" q");
    assert_eq!(again.ends().exit_code(), 0);
}

#[test]
fn when_the_line_is_cut_it_goes_too() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    session.types("!lefe\ro");
    session.shows("2 remplacements enregistrés");
    session.cut();
    session.ends();
    assert!(home.journal().contains("\"absence\""));
    let mut again = Session::start(&home, &[]);
    again.shows("vous revoilà");
    again.types(" gh");
    again.shows("LEFEBVRE Paul, absente");
    again.types(" q");
    again.ends();
}

#[test]
fn with_no_color_the_bar_is_reversed_and_nothing_is_coloured() {
    let home = Home::new();
    let mut session = Session::start(&home, &[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    session.shows("MARTIN Sophie, absente");
    let reversed = |session: &Session| {
        let screen = session.terminal.screen();
        let cells =
            (1..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
        cells
            .filter(|cell| cell.inverse())
            .map(vt100::Cell::contents)
            .collect::<String>()
    };
    assert!(
        reversed(&session).contains("MARTIN"),
        "{:?}",
        reversed(&session)
    );
    let screen = session.terminal.screen();
    for (row, column) in (0..24).flat_map(|row| (0..80).map(move |column| (row, column))) {
        let cell = screen.cell(row, column).unwrap();
        assert_eq!(cell.fgcolor(), vt100::Color::Default, "{row}, {column}");
        assert_eq!(cell.bgcolor(), vt100::Color::Default, "{row}, {column}");
    }
    session.types(" q");
    session.ends();
}

#[test]
fn where_the_locale_has_no_utf8_the_signs_are_ascii() {
    let home = Home::new();
    let mut session = Session::start(&home, &[("LANG", "C")]);
    session.shows("MARTIN Sophie, absente");
    session.types(" gc");
    session.shows("VAILLIEU Annie");
    let text = session.text();
    let strange = text.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
    assert_eq!(strange, None, "{text}");
    session.types(" q");
    session.ends();
}

#[test]
fn the_window_title_never_holds_a_name() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    session.types(",martin\r");
    session.shows("DUBOIS Léa 9 h");
    session.types(" q");
    session.ends();
    let titles = session.titles();
    assert!(
        titles
            .iter()
            .all(|title| title.is_empty() || title == "relais"),
        "{titles:?}"
    );
}

/// What is typed of a person lies nowhere readable: not in a log, a temporary, an argument, a title.
#[test]
fn nothing_of_a_person_is_left_readable_beside_the_screen() {
    const MARKERS: [&str; 2] = ["Zqxwmarqueur", "Zqxwbrouillon"];
    let home = Home::new();
    let temporary = home.path().join("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let at = temporary.display().to_string();
    let more = [("TMPDIR", at.as_str()), ("RUST_BACKTRACE", "1")];
    let mut session = Session::start(&home, &more);
    session.shows("MARTIN Sophie, absente");
    session.types(&format!(" na{}\tZoé\r\r", MARKERS[0]));
    session.shows("enregistré");
    session.types(" na");
    session.shows("nouvelle AVS");
    session.types(MARKERS[1]);
    session.shows(MARKERS[1]);
    let proc = format!("/proc/{}", session.pid.as_raw_nonzero());
    let mut looked = Vec::new();
    for file in ["cmdline", "comm", "environ"] {
        looked.push((
            file.to_owned(),
            std::fs::read(format!("{proc}/{file}")).unwrap_or_default(),
        ));
    }
    assert!(
        looked[0].1.windows(6).any(|part| part == b"--size"),
        "it was read"
    );
    session.lose(Loss::Told(Signal::TERM));
    read_all(home.path(), &mut looked);
    assert!(
        looked.iter().any(|(name, _)| name.contains("session-")),
        "the session is kept"
    );
    assert!(
        looked.iter().any(|(name, _)| name.ends_with(".log")),
        "the log is there"
    );
    for (name, bytes) in &looked {
        for marker in MARKERS {
            let found = bytes
                .windows(marker.len())
                .any(|part| part == marker.as_bytes());
            assert!(!found && !name.contains(marker), "{marker} in {name}");
        }
    }
    assert_eq!(
        std::fs::read_dir(&temporary).unwrap().count(),
        0,
        "no temporary is left"
    );
    assert!(
        session
            .titles()
            .iter()
            .all(|title| title.is_empty() || title == "relais")
    );
}

fn read_all(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, into);
        } else {
            into.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn a_paste_runs_no_key() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    session.types(" ga");
    session.shows("BENALI Karim");
    session.types("\x1b[200~!lefe\ro q\x1b[201~");
    session.shows("collé");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
    assert!(!home.journal().contains("\"absence\""));
}

#[test]
fn the_first_start_asks_for_the_keyboard_and_the_name_once() {
    let home = Home::new();
    let store = home.path().join("mine").display().to_string();
    let args = ["--data", store.as_str(), "--today", TODAY];
    let mut session = Session::of(&home, &args, &[]);
    session.shows("Votre clavier");
    session.types("a");
    session.shows("clavier retenu");
    session.shows("Votre nom");
    session.types("Inès Roux");
    session.shows("il signe vos messages");
    session.types("\r");
    session.shows("BIENVENUE");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
    let mut again = Session::of(&home, &args, &[]);
    again.shows("BIENVENUE");
    assert!(!again.text().contains("Votre clavier"));
    assert!(!again.text().contains("Votre nom"));
    again.types(" q");
    assert_eq!(again.ends().exit_code(), 0);
}

/// The state folder is not there yet, or cannot be: what a library says of it is not for her.
#[test]
fn nothing_but_ours_reaches_the_terminal_at_the_first_start() {
    for (case, makes) in [
        ("nothing is there", None),
        ("an empty folder", Some("state/relais/")),
        ("a file in the way", Some("state/relais")),
    ] {
        let home = Home::untouched();
        if let Some(path) = makes {
            let path = home.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            if case == "a file in the way" {
                std::fs::write(path, "").unwrap();
            } else {
                std::fs::create_dir_all(path).unwrap();
            }
        }
        let mut session = Session::of(&home, &["--today", TODAY], &[]);
        if case == "a file in the way" {
            session.shows("n’est pas un dossier");
        } else {
            session.shows("Votre clavier");
            session.types("a");
            session.shows("clavier retenu");
        }
        assert!(
            session.text().lines().next().unwrap().contains("relais"),
            "{case}"
        );
        session.lose(Loss::Told(Signal::TERM));
        let all = String::from_utf8_lossy(&session.raw);
        assert!(!all.contains("rror"), "{case}: {all}");
        assert!(!all.contains("os error"), "{case}");
    }
}

#[test]
fn outside_of_a_terminal_it_says_so_and_writes_no_sequence() {
    let home = Home::new();
    let output = home.run(&["demo", "--size", "s"]);
    assert_eq!(output.status.code(), Some(2));
    let all = [output.stdout, output.stderr].concat();
    assert!(!all.contains(&0x1b));
}

#[test]
fn an_end_that_nothing_survives_gives_the_terminal_back_too() {
    for signal in [Signal::KILL, Signal::ABORT, Signal::QUIT] {
        let home = Home::new();
        // A terminal outlives what is started in it: its shell does.
        let mut shell = CommandBuilder::new("sh");
        shell.args(["-c", "\"$@\"; read over", "sh", RELAIS]);
        shell.args(["demo", "--size", "s", "--today", TODAY]);
        let mut session = Session::running(&home, shell, &[]);
        session.shows("MARTIN Sophie, absente");
        kill_process(session.child(), signal).unwrap();
        session.shows("Ce qui était enregistré l’est");
        session.gave_back();
        session.types("\n");
        session.ends();
    }
}

impl Session {
    /// What the shell has started.
    fn child(&self) -> Pid {
        let pid = self.pid.as_raw_nonzero();
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
        let first = children.unwrap().split(' ').next().unwrap().parse();
        Pid::from_raw(first.unwrap()).unwrap()
    }
}

impl Session {
    /// Waits until the program stands still.
    #[track_caller]
    fn stands_still(&self) {
        let stat = format!("/proc/{}/stat", self.pid.as_raw_nonzero());
        let end = Instant::now() + DEADLINE;
        while !std::fs::read_to_string(&stat).unwrap().contains(") T ") {
            assert!(Instant::now() < end, "it goes on");
            thread::yield_now();
        }
    }

    /// How often the other screen was entered.
    fn entered(&self) -> usize {
        String::from_utf8_lossy(&self.raw)
            .matches("\u{1b}[?1049h")
            .count()
    }
}

#[test]
fn who_is_told_to_stand_still_gives_the_terminal_back_and_takes_it_again() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    kill_process(session.pid, Signal::TSTP).unwrap();
    session.until("the other screen is left", |session| {
        !session.terminal.screen().alternate_screen()
    });
    session.stands_still();
    session.gave_back();
    kill_process(session.pid, Signal::CONT).unwrap();
    session.until("it is entered again", |session| session.entered() >= 2);
    session.shows("MARTIN Sophie, absente");
    // Stopped without being asked, it cannot give anything back: it takes it anew all the same.
    let before = session.entered();
    kill_process(session.pid, Signal::STOP).unwrap();
    session.stands_still();
    kill_process(session.pid, Signal::CONT).unwrap();
    session.until("it is entered anew", |session| session.entered() > before);
    session.types(" ga");
    session.shows("BENALI Karim");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
    session.gave_back();
}

#[test]
fn a_paste_whose_end_is_lost_swallows_no_key() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    session.types(" ga");
    session.shows("BENALI Karim");
    session.types("\x1b[200~!lefe\ro q");
    session.shows("collé");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
    session.gave_back();
    assert!(!home.journal().contains("\"absence\""));
}

#[test]
fn a_terminal_of_any_size_is_drawn_in_little_memory() {
    let home = Home::new();
    let mut session = Session::start(&home, &[]);
    session.shows("MARTIN Sophie, absente");
    let to = |session: &Session, cols, rows| {
        let master = session.master.as_ref().unwrap();
        master.resize(size(cols, rows)).unwrap();
    };
    to(&session, 20_000, 20_000);
    session.until("it is said", |session| {
        String::from_utf8_lossy(&session.raw).contains("Le terminal est plus grand que")
    });
    let status = std::fs::read_to_string(format!("/proc/{}/status", session.pid.as_raw_nonzero()));
    let status = status.unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.unwrap().trim().trim_end_matches(" kB");
    assert!(most.parse::<u64>().unwrap() < 512 << 10, "{most} kB");
    to(&session, 0, 0);
    to(&session, 1, 1);
    to(&session, 80, 24);
    session.types(" ga");
    session.shows("BENALI Karim");
    session.types(" q");
    assert_eq!(session.ends().exit_code(), 0);
}

#[test]
fn whatever_ends_the_question_for_the_passphrase_what_is_typed_shows_again() {
    const WORDS: &str = "cheval pile agrafe correcte";
    let home = Home::new();
    let data = home.path().join("data/relais/demo-s-1");
    let data = data.display().to_string();
    let asked = |session: &mut Session| session.shows("Nouvelle phrase secrète :");
    let shows_again = |session: &mut Session| {
        let status = session.ends();
        assert!(!status.success());
        session.gave_back();
    };
    let set = ["key", "passphrase", "--data", &data];
    let mut session = Session::of(&home, &set, &[]);
    asked(&mut session);
    session.types("\x03");
    shows_again(&mut session);
    for signal in [Signal::TERM, Signal::HUP] {
        let mut session = Session::of(&home, &set, &[]);
        asked(&mut session);
        kill_process(session.pid, signal).unwrap();
        shows_again(&mut session);
    }
    // Stopped and continued, it asks again and goes on.
    let mut session = Session::of(&home, &set, &[]);
    asked(&mut session);
    kill_process(session.pid, Signal::TSTP).unwrap();
    session.stands_still();
    session.gave_back();
    kill_process(session.pid, Signal::CONT).unwrap();
    session.until("it asks again", |session| {
        session.text().matches("Nouvelle phrase secrète :").count() >= 2
    });
    session.types(&format!("{WORDS}\r"));
    session.shows("Encore une fois :");
    session.types(&format!("{WORDS}\r"));
    session.shows("Phrase secrète en place.");
    assert_eq!(session.ends().exit_code(), 0);
    assert!(!String::from_utf8_lossy(&session.raw).contains("agrafe"));
}
