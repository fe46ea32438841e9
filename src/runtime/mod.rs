//! The one loop, and all that touches the outside: terminal, keys, signals, clipboard, clock, store.
//!
//! One channel wakes the loop: the input thread, the signal thread and the one that opens the
//! store send into it; the loop waits on it until the next minute. It settles every message that
//! is there, then draws once.

mod aside;
mod attempt;
mod clipboard;
pub mod give_back;
mod held;
mod idle;
mod input;
mod keep;
mod line;
mod log;
mod look;
mod open_store;
mod outlet;
mod paint;
mod program;
mod signals;
mod stray;
mod surface;
mod terminal;
mod unlock;
mod wake;
mod world;

use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::keymap::Keymap;
use crate::settings::Settings;
use crate::store::{Disk, Identity, Place, Unlock, WallClock};
use crate::text::{Id, Lang, Text};
use crate::tui::action::status::Status;
use crate::tui::session::{Msg, Session, lock};

pub use crate::store::serve_index;
pub use attempt::Attempt;
pub use keep::Keeper;
pub use look::Environment;
pub use open_store::Loaded;
pub use outlet::Outlet;
pub use program::{Program, opened, settle};
pub use surface::Surface;
pub use unlock::tried;
pub use world::{Outside, World};

use self::wake::Pressed;
use give_back::GiveBack;
use held::AnswerKeys;
use idle::{Idle, IdleMoment};
use signals::HangUp;
use wake::Wake;

/// What the screens start from.
pub struct Start {
    /// Where the store lies.
    pub place: Place,
    /// Who is at the keyboard.
    pub who: Identity,
    /// What time it is.
    pub clock: WallClock,
    /// The words.
    pub text: Text,
    /// The keys, her file layered over one of ours.
    pub keymap: Keymap,
    /// What her files said that was set aside, in words.
    pub problems: Vec<String>,
    /// Her own settings.
    pub settings: Settings,
    /// Where they lie.
    pub settings_file: PathBuf,
    /// What the terminal can show.
    pub environment: Environment,
    /// Ask for the keyboard, if it was never told.
    pub ask_keyboard: bool,
    /// What opens the store.
    pub unlock: Arc<Unlock>,
}

/// Why the screens cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Standard output or input is not a terminal: use a subcommand.
    #[error("not a terminal")]
    NotATerminal,
    /// A defect of ours: what was saved is saved. The log says where.
    #[error("a defect stopped the screens; what was saved is saved")]
    Broken,
    /// The system has no thread to give, so that nobody could hear a key: leave other programs.
    #[error("no thread to hear keys with")]
    NoThread(#[source] std::io::Error),
    /// The terminal failed.
    #[error("the terminal failed")]
    Terminal(#[from] std::io::Error),
}

impl RunError {
    /// What happened, in words.
    pub fn words(&self, lang: Lang) -> String {
        let text = Text::new(lang);
        match self {
            Self::NotATerminal => text.get(Id::CliNotATerminal).to_owned(),
            Self::Broken => text.get(Id::CliScreensBroken).to_owned(),
            Self::NoThread(_) => text.get(Id::CliNoThread).to_owned(),
            Self::Terminal(why) => text.cli_terminal_failed(why.to_string()),
        }
    }
}

/// Shows the screens until the person leaves.
///
/// # Errors
/// There is no terminal, or it failed.
pub fn run(start: Start) -> Result<(), RunError> {
    let look = look::look(&start.environment, start.settings.theme);
    let beside = GiveBack::begin(start.text.lang());
    let guard = terminal::enter(&start.environment)?;
    let (width, height) = crossterm::terminal::size()?;
    let (size, is_whole) = terminal::drawn(width, height);
    let out = Outlet::of(terminal::writer().get_ref())?;
    let mut surface = Surface::new(out, look, size.width, size.height);

    let Start {
        place,
        who,
        clock,
        text,
        keymap,
        problems,
        settings,
        unlock,
        ..
    } = start;
    let text = Rc::new(text);
    let mut session = Session::new(clock.now(), size, Rc::clone(&text), Rc::new(keymap));
    session.around.keyboard = settings.keyboard;
    if let Some(lock) = settings.lock {
        session.lock_after = lock.limit();
    }
    session.around.who = who.who.to_string();
    let name = settings
        .name
        .as_ref()
        .and_then(|name| crate::domain::Clean::some(name.raw()));
    session.around.signature = name.map(|name| name.to_string());
    session.since = clock.instant();
    session.around.tell_time(clock.local_time());
    let empty =
        crate::department::Department::new(crate::domain::Register::default(), clock.today());
    surface.draw(&session, &empty)?;

    let (send, inbox) = mpsc::channel();
    let answers_by = AnswerKeys::default();
    let hang_up = watch(&send, &answers_by).map_err(RunError::NoThread)?;
    log::begin(&place.state);
    let opening = send.clone();
    let disk = Disk::default().with_index_apart();
    open(
        disk.clone(),
        place.clone(),
        who.clone(),
        clock,
        Arc::clone(&unlock),
        opening,
    );
    let answers = send.clone();

    let mut world = World::new(empty, clock, text, start.settings_file, settings.clipboard);
    world.opens_on(disk);
    world.copies_by(clipboard::Way::of_environment());
    world.wakes(answers);
    world.at_home(place.clone(), who);
    world.unlocked_by(unlock);
    let mut program = Program {
        session,
        world,
        surface,
    };
    if start.ask_keyboard && program.session.around.keyboard.is_none() {
        program.session.ask_keyboard();
    }
    if !is_whole {
        say_size(&mut program.session);
    }
    program.session.around.store.folder = place.data.display().to_string();
    let mut keeper = Keeper::default();
    let woken = (&inbox, &send, &answers_by);
    let turning = AssertUnwindSafe(|| turn(&mut program, &mut keeper, woken, clock, problems));
    let ended = std::panic::catch_unwind(turning).unwrap_or(Err(RunError::Broken));
    // A terminal that is gone fails too; after a defect of ours the session is not to be trusted.
    if !matches!(ended, Err(RunError::Broken)) {
        keeper.keep(&program.session, &program.world);
    }
    program.world.close();
    drop(guard);
    drop(beside);
    hang_up.done();
    ended
}

/// Watches for signals, the end of the line and keys, each on a thread of its own.
fn watch(send: &Sender<Wake>, answers_by: &AnswerKeys) -> std::io::Result<HangUp> {
    let hang_up = signals::watch(send.clone())?;
    line::watch()?;
    input::watch(send.clone(), answers_by.clone())?;
    Ok(hang_up)
}

/// Opens the store on a thread of its own, so that the first frame waits for nothing.
fn open(
    disk: Disk,
    place: Place,
    who: Identity,
    clock: WallClock,
    unlock: Arc<Unlock>,
    send: Sender<Wake>,
) {
    aside::done(move || {
        let opening = || Loaded::open_with(disk, &place, &who, clock, &unlock);
        let opened = std::panic::catch_unwind(AssertUnwindSafe(opening));
        let Ok(opened) = opened else {
            let _ = send.send(Wake::Broken);
            return;
        };
        // The loop is gone when the person has left already: nothing to tell.
        let _ = send.send(Wake::Opened(Box::new(opened)));
        // The stack of a thread that ended is kept for the next one.
        crate::store::scrub_stack();
    });
}

/// Says that the terminal is larger than what is drawn.
fn say_size(session: &mut Session) {
    let (width, height) = (terminal::WIDEST.to_string(), terminal::HIGHEST.to_string());
    let words = session.around.text.screen_too_large(width, height);
    session.status = Some(Status::info(words));
}

/// What the clock shows, which the records may have changed.
fn time(clock: WallClock) -> Msg {
    Msg::Ticked(Box::new(clock.local_time()))
}

/// A quiet moment: the journal may begin anew, and the screen says why leaving takes longer.
fn leave(program: &mut Program) -> Result<(), RunError> {
    if program.world.is_compaction_due() {
        let words = program.session.around.text.get(Id::StoreLeaving);
        program.session.status = Some(Status::info(words));
        program
            .surface
            .draw(&program.session, program.world.department())?;
        program.world.compact_unasked();
    }
    Ok(())
}

/// The loop: settle what is there, draw, wait.
fn turn(
    program: &mut Program,
    keeper: &mut Keeper,
    (inbox, send, answers_by): (&Receiver<Wake>, &Sender<Wake>, &AnswerKeys),
    clock: WallClock,
    mut problems: Vec<String>,
) -> Result<(), RunError> {
    let mut idle = Idle::new(IdleMoment::now());
    loop {
        let minute = clock.until_next_minute();
        let lock = lock::limit(&program.session).map(|limit| idle.left(IdleMoment::now(), limit));
        let rest = keeper.wait(Instant::now()).into_iter().chain(lock).min();
        let first = match inbox.recv_timeout(rest.map_or(minute, |rest| rest.min(minute))) {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) if rest.is_some_and(|rest| rest < minute) => Wake::Rest,
            Err(RecvTimeoutError::Timeout) => Wake::Minute,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        for wake in std::iter::once(first).chain(inbox.try_iter()) {
            let now = IdleMoment::now();
            let was_away = lock::limit(&program.session)
                .is_some_and(|limit| idle.left(now, limit) == Duration::ZERO);
            let mut msgs = match wake {
                // Whoever comes back to a screen that should have been locked sees nothing of it,
                // and the key that woke the machine does nothing there.
                Wake::Person(_) if was_away => Vec::new(),
                Wake::Person(typed) => {
                    idle.person_acted(now);
                    keeper.person_acted();
                    vec![match typed {
                        Pressed::Key(key) => Msg::Key(key),
                        Pressed::Held(key) => Msg::Held(key),
                        Pressed::Pasted(raw) => Msg::Pasted(raw),
                    }]
                }
                Wake::Resized(size) => {
                    keeper.person_acted();
                    let (drawn, is_whole) = terminal::drawn(size.width, size.height);
                    if !is_whole {
                        say_size(&mut program.session);
                    }
                    vec![Msg::Resized(drawn)]
                }
                Wake::Stop => {
                    touch_outside(program, Outside::Suspend, send)?;
                    Vec::new()
                }
                Wake::Continued => {
                    terminal::retake()?;
                    program.surface.forget()?;
                    Vec::new()
                }
                Wake::Done(done) => {
                    keeper.person_acted();
                    vec![Msg::StoreWork(done)]
                }
                Wake::Rest => Vec::new(),
                Wake::Beside(what) => program.world.ended_beside(Some(what)).into_iter().collect(),
                Wake::Minute => {
                    program.world.tick();
                    vec![time(clock)]
                }
                Wake::Opened(loaded) => {
                    let (session, world) = (&program.session, &mut program.world);
                    vec![opened(session, world, *loaded, &mut problems), time(clock)]
                }
                Wake::Tried(result) => {
                    idle.person_acted(now);
                    let (session, world) = (&program.session, &mut program.world);
                    vec![tried(session, world, *result), time(clock)]
                }
                Wake::Broken => return Err(RunError::Broken),
                Wake::HangUp => return Ok(()),
            };
            if was_away {
                msgs.push(Msg::Idle);
            }
            settle(&mut program.session, &mut program.world, msgs);
            answers_by.are(program.session.answer_keys());
            for outside in program.world.take_outside() {
                if outside == Outside::Quit {
                    return leave(program);
                }
                touch_outside(program, outside, send)?;
            }
        }
        program
            .surface
            .draw(&program.session, program.world.department())?;
        keeper.keep_in_time(&program.session, &program.world, Instant::now());
        while let Some(msg) = program.world.next_put_off() {
            settle(&mut program.session, &mut program.world, [msg]);
            program
                .surface
                .draw(&program.session, program.world.department())?;
        }
    }
}

/// Does what an effect asks of the terminal, or of a thread beside the loop.
fn touch_outside(
    program: &mut Program,
    outside: Outside,
    send: &Sender<Wake>,
) -> Result<(), RunError> {
    match outside {
        // Left by the loop itself.
        Outside::Quit => {}
        Outside::Redraw => program.surface.forget()?,
        Outside::Suspend => {
            terminal::suspend()?;
            program.surface.forget()?;
        }
        Outside::Send(bytes) => program.surface.send(&bytes)?,
        Outside::Lock => {
            // Masked first: letting the store go may take its time.
            program
                .surface
                .draw(&program.session, program.world.department())?;
            program.surface.wipe();
            let locked = program.world.lock(&program.session);
            settle(&mut program.session, &mut program.world, [locked]);
        }
        Outside::Unlock => {
            if let Some(attempt) = program.world.take_attempt() {
                unlock::begin(attempt, send.clone());
            }
        }
    }
    Ok(())
}
