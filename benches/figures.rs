//! Every figure of a department (size l), beside its target. `cargo bench --bench figures`.
//!
//! Nothing is asserted: machines differ. Medians of several runs, and what they are made of.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use jiff::civil::{DateTime, date};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use relais::command::Command;
use relais::demo;
use relais::department::Department;
use relais::domain::{Act, Avs, Changes, Date, Register};
use relais::keymap::{Key, Keymap, Sequence};
use relais::lookup::Kinds;
use relais::runtime::Surface;
use relais::store::WallClock;
use relais::store::{self, Identity, Place};
use relais::text::{Lang, Text};
use relais::tui::context::look::Look;
use relais::tui::context::size::Size;
use relais::tui::glyphs::Glyphs;
use relais::tui::session::Opening;
use relais::tui::session::view;
use relais::tui::session::{Msg, Session, update};
use relais::tui::theme::Theme;

const LOOK: Look = Look {
    theme: Theme::Dark,
    glyphs: Glyphs::Unicode,
};

fn today() -> Date {
    date(2026, 11, 10)
}

fn now() -> DateTime {
    today().at(7, 31, 0, 0)
}

fn main() {
    // Started again by itself, as the program is, for the index.
    if relais::runtime::serve_index(std::env::args_os().skip(1)).is_some() {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    // The key and the state where the program that is started looks for them.
    let place = Place {
        data: folder.path().join("data"),
        config: folder.path().join("config/relais"),
        state: folder.path().join("state/relais"),
    };
    line("size l", "measured".to_owned(), "target");
    let made = Instant::now();
    make(&place);
    line("demo made and saved", ms(made.elapsed()), "–");
    ready(&place);
    walk(&place);
    first_frame(folder.path(), &place);
    let department = Department::new(register(&place), today());
    finder(&department);
    meeting(&department);
    frames(&department);
    wire(&department);
    commits(&place, folder.path());
    line("memory resident, all of this in it", memory(), "≤ 60 MB");
}

fn line(what: &str, measured: String, target: &str) {
    println!("{what:<52} {measured:>14}   {target}");
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn quantile(times: &mut [Duration], of: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * of) as usize]
}

fn who() -> Identity {
    Identity {
        who: "bench".into(),
        host: "bench".into(),
    }
}

fn open(place: &Place) -> store::Opened {
    let clock = WallClock::new(Some(now()));
    store::open(place, &who(), move || clock.instant()).expect("the store opens")
}

fn make(place: &Place) {
    let mut opened = open(place);
    let changes = demo::department(demo::DemoSize::L, 1, today(), today());
    let act = Act::new(Command::MakeDemo, changes);
    opened
        .store
        .commit(&mut opened.register, act)
        .expect("the demo is saved");
}

fn register(place: &Place) -> Register {
    open(place).register
}

/// As a session opens it: the index in a process of its own.
fn open_apart(place: &Place) -> store::Opened {
    let clock = WallClock::new(Some(now()));
    let disk = store::Disk::default().with_index_apart();
    let now = move || clock.instant();
    store::open_on(disk, Duration::ZERO, place, &who(), now).expect("the store opens")
}

/// The walk through the whole journal, which goes on beside the work after each opening.
fn walk(place: &Place) {
    let opened = open(place);
    let mut walks = Vec::new();
    for _ in 0..7 {
        let start = Instant::now();
        let walked = opened
            .store
            .chain_job()
            .run()
            .expect("the journal is whole");
        walks.push(start.elapsed());
        assert!(walked.is_some(), "no other epoch began");
    }
    let bytes = opened.store.info().journal_bytes as f64 / 1e6;
    let what = format!("the whole journal walked, beside ({bytes:.1} MB)");
    line(&what, ms(median(&mut walks)), "–");
}

fn ready(place: &Place) {
    let mut here = Vec::new();
    for _ in 0..7 {
        let start = Instant::now();
        drop(open(place));
        here.push(start.elapsed());
    }
    line(
        "opened and closed, the index in one process",
        ms(median(&mut here)),
        "–",
    );
    let (mut opening, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        let start = Instant::now();
        let opened = open_apart(place);
        opening.push(start.elapsed());
        let department = Department::new(opened.register, today());
        whole.push(start.elapsed());
        drop((opened.store, department));
    }
    line(
        "register ready (lock, vault, index, journal tail)",
        ms(median(&mut opening)),
        "≤ 50 ms",
    );
    line(
        "the same with names and calendar",
        ms(median(&mut whole)),
        "–",
    );
}

/// What the key that begins a meeting waits for.
fn meeting(department: &Department) {
    let once = |_| {
        let start = Instant::now();
        drop(department.masked());
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..7).map(once).collect();
    line(
        "a meeting begins: the masked register",
        ms(median(&mut times)),
        "–",
    );
}

/// From exec to the last byte of a frame with header and tabs, read from a pty.
fn first_frame(folder: &Path, place: &Place) {
    let mut times = Vec::new();
    for _ in 0..7 {
        let pty = portable_pty::native_pty_system();
        let size = portable_pty::PtySize {
            rows: 40,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = pty.openpty(size).expect("a pty");
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_relais"));
        command.args([
            "--data",
            &place.data.to_string_lossy(),
            "--today",
            "2026-11-10",
        ]);
        command.env("XDG_CONFIG_HOME", folder.join("config"));
        command.env("XDG_STATE_HOME", folder.join("state"));
        command.env("LANG", "fr_FR.UTF-8");
        command.env("TERM", "xterm-256color");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let start = Instant::now();
        let mut child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        // Nobody else holds the line: when the program ends without a frame, so does the reading.
        drop(pair.slave);
        let mut seen = Vec::new();
        let mut chunk = [0; 4096];
        // The end of the first synchronized update is the last byte of the first frame.
        while !seen.windows(8).any(|bytes| bytes == b"\x1b[?2026l") {
            match reader.read(&mut chunk) {
                Ok(0) | Err(_) => panic!("no frame: {}", String::from_utf8_lossy(&seen)),
                Ok(read) => seen.extend_from_slice(&chunk[..read]),
            }
        }
        times.push(start.elapsed());
        let _ = child.kill();
        let _ = child.wait();
    }
    line("first frame, from exec", ms(median(&mut times)), "≤ 30 ms");
}

fn finder(department: &Department) {
    department.board();
    let mut times = Vec::new();
    for query in [
        "l",
        "le",
        "lea",
        "lead",
        "m",
        "ma",
        "mart",
        "st joseph",
        "t:valmy du",
        "dubois lea",
    ] {
        for _ in 0..20 {
            let start = Instant::now();
            let found = department.search(query, 200, Kinds::ALL);
            times.push(start.elapsed());
            std::hint::black_box(found);
        }
    }
    line(
        "a key in the finder, p95",
        ms(quantile(&mut times, 0.95)),
        "≤ 16 ms (stress)",
    );
}

fn session(size: Size) -> Session {
    let mut session = Session::new(
        now(),
        size,
        Rc::new(Text::new(Lang::French)),
        Rc::new(Keymap::default()),
    );
    session.ready = true;
    session
}

fn press(session: &mut Session, department: &Department, keys: &str) {
    for key in keys.parse::<Sequence>().expect("keys").keys() {
        key_press(session, department, *key);
    }
}

fn key_press(session: &mut Session, department: &Department, key: Key) {
    let _ = update(session, department, Msg::Key(key));
}

fn opened(department: &Department, width: u16, height: u16) -> Session {
    let mut session = session(Size { width, height });
    let opening = Opening {
        read_only: None,
        notices: Vec::new(),
        folder: String::new(),
        bookmark: None,
    };
    let _ = update(&mut session, department, Msg::Opened(opening));
    session
}

fn frames(department: &Department) {
    for (what, keys) in [
        ("a frame of Home, p99, 120×40", ""),
        (
            "a frame of the pupils' list with its pane, p99",
            "space g e",
        ),
        ("a frame of the contracts, p99", "space g c"),
    ] {
        let mut session = opened(department, 120, 40);
        if !keys.is_empty() {
            press(&mut session, department, keys);
        }
        let mut buf = Buffer::empty(Rect::new(0, 0, 120, 40));
        let mut times = Vec::new();
        for _ in 0..600 {
            press(&mut session, department, "down");
            buf.reset();
            let start = Instant::now();
            view(&session, department, LOOK, &mut buf);
            times.push(start.elapsed());
        }
        line(what, ms(quantile(&mut times, 0.99)), "≤ 1 ms");
    }
}

/// Counts what is written.
#[derive(Clone, Default)]
struct Count(Rc<RefCell<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn wire(department: &Department) {
    for (what, width, height, panes, target) in [
        (
            "bytes of a cursor step, list alone, 120×40",
            120,
            40,
            false,
            "≤ 150",
        ),
        (
            "bytes of a cursor step, 80×24 with its summary",
            80,
            24,
            true,
            "≤ 350",
        ),
        (
            "bytes of a cursor step, 120×36 with its pane",
            120,
            36,
            true,
            "≤ 600",
        ),
    ] {
        let mut session = opened(department, width, height);
        session.around.panes = panes;
        press(&mut session, department, "space g e");
        let count = Count::default();
        let mut surface = Surface::new(count.clone(), LOOK, width, height);
        surface.draw(&session, department).expect("drawn");
        let mut steps = Vec::new();
        // The window does not move: steps inside it are what a person feels.
        for _ in 0..8 {
            let before = *count.0.borrow();
            press(&mut session, department, "down");
            surface.draw(&session, department).expect("drawn");
            steps.push(*count.0.borrow() - before);
        }
        steps.sort_unstable();
        line(what, format!("{} B", steps[steps.len() / 2]), target);
    }
}

fn commits(place: &Place, folder: &Path) {
    let mut opened = open(place);
    let mut times = Vec::new();
    for n in 0..200 {
        let mut changes = Changes::of(&opened.register);
        changes.add(Avs::named(format!("BENCH {n}"), "x"));
        let act = Act::new(Command::NewAvs, changes.done());
        let start = Instant::now();
        opened
            .store
            .commit(&mut opened.register, act)
            .expect("saved");
        times.push(start.elapsed());
    }
    line("a commit, durable, median", ms(median(&mut times)), "–");
    line(
        "a commit, durable, p99",
        ms(quantile(&mut times, 0.99)),
        "≤ 10 ms",
    );
    let file = File::create(folder.join("beside")).expect("a file");
    let mut beside = Vec::new();
    for n in 0..200 {
        let start = Instant::now();
        file.write_all_at(&[0; 4096], n * 4096).expect("written");
        file.sync_data().expect("synced");
        beside.push(start.elapsed());
    }
    line(
        "beside it: one fdatasync of 4 kB, median",
        ms(median(&mut beside)),
        "–",
    );
    line(
        "beside it: one fdatasync of 4 kB, p99",
        ms(quantile(&mut beside, 0.99)),
        "–",
    );
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kb: f64 = resident
        .and_then(|rest| rest.trim().split(' ').next()?.parse().ok())
        .unwrap_or_default();
    format!("{:.1} MB", kb / 1024.0)
}
