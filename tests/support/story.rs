//! A user story: what a person types and what she then sees, on the real store with the real keys.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::DateTime;
use relais::calendar::{ClockName, clock_of};
use relais::command::Command;
use relais::department::Department;
use relais::domain::{Act, Brief, Change, Changes, JournalEntry, Register, Zone};
use relais::keymap::{Key, Keymap};
use relais::runtime::{Keeper, Loaded, Outside, World, opened, settle, tried};
use relais::store::WallClock;
use relais::store::{Disk, Identity, Secret, Unlock, key, open};
use relais::text::{Lang, Text};
use relais::tui::context::look::Look;
use relais::tui::context::size::Size;
use relais::tui::glyphs::Glyphs;
use relais::tui::session::{Effect, Msg, Session};
use relais::tui::theme::Theme;

use super::place::{self, Folder, someone};
use super::script;
use super::shown::Shown;

/// When stories begin: the Tuesday MARTIN Sophie is sick.
pub const NOW: &str = "2026-11-10T07:31";

/// A person at her screen.
pub struct Story {
    folder: Folder,
    who: Identity,
    now: DateTime,
    lang: Lang,
    size: Size,
    look: Look,
    /// The screen and the store under it; none while they are being opened.
    open: Option<(Session, World)>,
    passphrase: Option<String>,
    used: usize,
    outside: Vec<Outside>,
}

impl Story {
    /// In the made-up department, size s, on 80×24.
    pub fn demo() -> Self {
        Self::at(place::demo(), someone())
    }

    /// In a store that holds nothing yet.
    pub fn empty() -> Self {
        Self::at(Folder::new(), someone())
    }

    /// In a store that holds only what `add` puts in.
    pub fn of(add: impl FnOnce(&mut Changes<'_>)) -> Self {
        let mut story = Self::empty();
        story.commit(Command::Import, add);
        story
    }

    /// Somebody else at another screen on the same store.
    pub fn beside(&self, who: &str) -> Self {
        Self::at(
            self.folder.clone(),
            Identity {
                who: who.into(),
                host: "autre poste".into(),
            },
        )
    }

    /// Somebody else at another screen, who knows the passphrase.
    pub fn beside_unlocked(&self, who: &str, words: &str) -> Self {
        let mut story = Self {
            passphrase: Some(words.to_owned()),
            who: Identity {
                who: who.into(),
                host: "autre poste".into(),
            },
            ..Self::closed(self.folder.clone(), someone())
        };
        story.begin();
        story
    }

    fn at(folder: Folder, who: Identity) -> Self {
        let mut story = Self::closed(folder, who);
        story.begin();
        story
    }

    fn closed(folder: Folder, who: Identity) -> Self {
        Self {
            folder,
            who,
            now: NOW.parse().unwrap(),
            lang: Lang::French,
            size: Size {
                width: 80,
                height: 24,
            },
            look: Look {
                theme: Theme::Dark,
                glyphs: Glyphs::Unicode,
            },
            open: None,
            passphrase: None,
            used: 0,
            outside: Vec::new(),
        }
    }

    /// Opens the store and the screens on it.
    fn begin(&mut self) {
        let clock = WallClock::new(Some(self.now));
        let text = Rc::new(Text::new(self.lang));
        let keymap = Rc::new(Keymap::default());
        let mut session = Session::new(self.now, self.size, Rc::clone(&text), keymap);
        session.around.who = self.who.who.to_string();
        session.around.signature = Some(self.who.who.to_string());
        session.since = clock.instant();
        session.around.tell_time(clock.local_time());
        let department = Department::new(Register::default(), clock.today());
        let settings = self.folder.path().join("settings.toml");
        let place = self.folder.place();
        let mut world = World::new(department, clock, text, settings, None);
        world.at_home(place.clone(), self.who.clone());
        let loaded = match &self.passphrase {
            None => Loaded::open(&place, &self.who, clock),
            Some(words) => {
                let typed = Unlock::Typed(Secret::new(words.clone()));
                let key = Arc::new(Unlock::Key(key(&place, &typed).unwrap()));
                world.unlocked_by(Arc::clone(&key));
                Loaded::open_with(Disk::default(), &place, &self.who, clock, &key)
            }
        };
        let first = opened(&session, &mut world, loaded, &mut Vec::new());
        settle(&mut session, &mut world, [first]);
        self.open = Some((session, world));
    }

    /// What the person sees, and what her acts touch.
    pub fn parts(&mut self) -> (&mut Session, &mut World) {
        let (session, world) = self.open.as_mut().unwrap();
        (session, world)
    }

    fn session(&self) -> &Session {
        &self.open.as_ref().unwrap().0
    }

    fn department(&self) -> &Department {
        self.open.as_ref().unwrap().1.department()
    }

    fn tell(&mut self, msg: Msg) {
        let (session, world) = self.open.as_mut().unwrap();
        settle(session, world, [msg]);
        for outside in world.take_outside() {
            // What the loop does; a try waits for nothing here.
            let msg = match outside {
                Outside::Lock => Some(world.lock(session)),
                Outside::Unlock => world
                    .take_attempt()
                    .map(|attempt| tried(session, world, attempt.run())),
                other => {
                    self.outside.push(other);
                    None
                }
            };
            settle(session, world, msg);
        }
    }

    /// Nobody touches a key for as long as the setting says.
    pub fn idles(mut self) -> Self {
        self.tell(Msg::Idle);
        self
    }

    /// The store is closed with a passphrase, which she typed.
    pub fn with_passphrase(mut self, words: &str) -> Self {
        self.open = None;
        let place = self.folder.place();
        let mut opened = open(&place, &self.who, relais::domain::Instant::now).unwrap();
        let secret = Secret::new(words.to_owned());
        (opened.store)
            .set_passphrase(&mut opened.register, Some(&secret))
            .unwrap();
        drop(opened);
        self.passphrase = Some(words.to_owned());
        self.begin();
        self
    }

    // What is done.

    /// Presses keys: `! mart enter o`.
    pub fn keys(mut self, script: &str) -> Self {
        for key in script::keys(script) {
            self.press(key);
        }
        self
    }

    /// Presses one key.
    pub fn press(&mut self, key: Key) {
        self.used += 1;
        self.tell(Msg::Key(key));
    }

    /// Holds a key down: it is pressed, and comes as often again.
    pub fn holds(mut self, key: char, again: usize) -> Self {
        self.press(Key::char(key));
        for _ in 0..again {
            self.tell(Msg::Held(Key::char(key)));
        }
        self
    }

    /// Types a text as it is, blanks included.
    pub fn types(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.press(Key::char(c));
        }
        self
    }

    /// Pastes a text.
    pub fn pastes(mut self, text: &str) -> Self {
        self.tell(Msg::Pasted(text.to_owned()));
        self
    }

    /// Makes the terminal that size.
    pub fn resized(mut self, width: u16, height: u16) -> Self {
        self.resize(width, height);
        self
    }

    /// Makes the terminal that size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.size = Size { width, height };
        self.tell(Msg::Resized(self.size));
    }

    /// In that language, from the beginning.
    pub fn lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self.restart()
    }

    /// On a terminal that can show that much.
    pub fn look(mut self, theme: Theme, glyphs: Glyphs) -> Self {
        self.look = Look { theme, glyphs };
        self
    }

    /// Closes everything and comes back.
    pub fn restart(mut self) -> Self {
        self.open = None;
        self.begin();
        self
    }

    /// A second goes by: place and typed text are kept.
    pub fn keeps(mut self) -> Self {
        let (session, world) = self.parts();
        Keeper::default().keep(session, world);
        self
    }

    /// The line is lost in the middle of it all; she comes back.
    pub fn hangs_up(self) -> Self {
        self.keeps().restart()
    }

    /// Closes the store and leaves the screens as they were.
    pub fn closes(mut self) -> Self {
        self.parts().1.close();
        self
    }

    /// Lets the clock go on to a time, and the minute be told.
    pub fn ticks_to(mut self, at: &str) -> Self {
        self.now = at.parse().unwrap();
        let time = WallClock::new(Some(self.now)).local_time();
        self.tell(Msg::Ticked(Box::new(time)));
        self
    }

    /// Looks at a machine that goes by `zone`, where the schools' clock is that of Paris.
    pub fn on_a_machine_of(mut self, zone: Zone) -> Self {
        let mut time = WallClock::new(Some(self.now)).local_time();
        time.other = Some((ClockName::Machine, clock_of(Some(zone))));
        self.tell(Msg::Ticked(Box::new(time)));
        self
    }

    /// Saves an act that no key makes: what the story begins from, or what somebody else did.
    pub fn with(mut self, add: impl FnOnce(&mut Changes<'_>)) -> Self {
        self.commit(Command::Edit, add);
        self
    }

    fn commit(&mut self, command: Command, add: impl FnOnce(&mut Changes<'_>)) {
        let (session, world) = self.parts();
        let mut changes = Changes::of(&world.department().register);
        add(&mut changes);
        let saved = world.perform(Effect::Commit(Box::new(Act::new(command, changes.done()))));
        assert!(matches!(saved, Some(Msg::Saved(_))), "{saved:?}");
        settle(session, world, [Msg::Changed]);
    }

    /// Begins to count keys again.
    pub fn count_anew(mut self) -> Self {
        self.used = 0;
        self
    }

    // What is seen.

    /// The screen.
    pub fn shown(&self) -> Shown {
        Shown::of(self.session(), self.department(), self.look)
    }

    /// The screen as text.
    pub fn text(&self) -> String {
        self.shown().text()
    }

    /// The words are on the screen.
    #[track_caller]
    pub fn shows(self, words: &str) -> Self {
        let text = self.text();
        assert!(text.contains(words), "« {words} » does not show:\n{text}");
        self
    }

    /// The words are not on the screen.
    #[track_caller]
    pub fn hides(self, words: &str) -> Self {
        let text = self.text();
        assert!(!text.contains(words), "« {words} » shows:\n{text}");
        self
    }

    /// The first line that holds `words`.
    #[track_caller]
    pub fn line_with(&self, words: &str) -> String {
        let text = self.text();
        match text.lines().find(|line| line.contains(words)) {
            Some(line) => line.to_owned(),
            None => panic!("no line with « {words} »:\n{text}"),
        }
    }

    /// Some line that holds `words` holds `also` too.
    #[track_caller]
    pub fn shows_beside(self, words: &str, also: &str) -> Self {
        let text = self.text();
        let found = text
            .lines()
            .any(|line| line.contains(words) && line.contains(also));
        assert!(found, "no line with « {words} » and « {also} »:\n{text}");
        self
    }

    /// The cursor is on a cell that holds the words.
    #[track_caller]
    pub fn cursor_on(self, words: &str) -> Self {
        let shown = self.shown();
        let under = shown.under_cursor();
        assert!(
            under.contains(words),
            "the cursor is on « {under} »:\n{}",
            shown.text()
        );
        self
    }

    /// So many keys were pressed, since the beginning or the last count.
    #[track_caller]
    pub fn keys_used(self, n: usize) -> Self {
        assert_eq!(self.used, n, "keys");
        self
    }

    /// At most so many keys were pressed.
    #[track_caller]
    pub fn keys_at_most(self, n: usize) -> Self {
        assert!(self.used <= n, "{} keys, {n} at most", self.used);
        self
    }

    /// The program was told to end.
    #[track_caller]
    pub fn left(self) -> Self {
        assert!(
            self.outside.contains(&Outside::Quit),
            "still there:\n{}",
            self.text()
        );
        self
    }

    /// The program goes on.
    #[track_caller]
    pub fn stays(self) -> Self {
        assert!(
            !self.outside.contains(&Outside::Quit),
            "left:\n{}",
            self.text()
        );
        self
    }

    /// What was sent to the terminal beside the cells.
    pub fn sent(self, look: impl FnOnce(&[Outside])) -> Self {
        look(&self.outside);
        self
    }

    /// Looks at the acts of the journal.
    pub fn journal(self, look: impl FnOnce(&[Brief])) -> Self {
        look(self.department().register.history().acts());
        self
    }

    /// Looks at the records.
    pub fn register(self, look: impl FnOnce(&Register)) -> Self {
        look(&self.department().register);
        self
    }

    /// Looks at the records, and the story goes on elsewhere.
    pub fn look_at_register(&self, look: impl FnOnce(&Register)) {
        look(&self.department().register);
    }

    /// Looks at what the person sees and at the records.
    pub fn looks_at_all(&self, look: impl FnOnce(&Session, &Department)) {
        look(self.session(), self.department());
    }

    /// Where the store lies.
    pub fn place(&self) -> relais::store::Place {
        self.folder.place()
    }

    /// Looks at what the person sees, cells apart.
    pub fn looks(self, look: impl FnOnce(&Session)) -> Self {
        look(self.session());
        self
    }

    /// The number of acts saved so far.
    pub fn acts(&self) -> usize {
        self.department().register.history().acts().len()
    }

    /// Closes the screens: the store on disk holds the same records as the screens showed, in a
    /// journal without a flaw.
    pub fn ends_whole(mut self) {
        let (_, mut world) = self.open.take().unwrap();
        // A meeting may be under way: what it shows is masked, what is kept is not.
        world.perform(relais::tui::session::Effect::Mask(false));
        world.close();
        let opened = open(
            &self.folder.place(),
            &self.who,
            relais::domain::Instant::now,
        )
        .unwrap();
        opened.store.verify_chain().unwrap();
        assert!(opened.register.same_records(&world.department().register));
        assert_eq!(
            opened.register.indexes(),
            &opened.register.rebuilt_indexes()
        );
        assert_eq!(
            opened.register.history().acts(),
            world.department().register.history().acts()
        );
    }

    /// Where the store lies.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The changes of the last act, as its journal has them.
    pub fn last_changes(&mut self) -> Vec<Change> {
        self.last_entry().changes
    }

    /// The last act, as its journal has it.
    pub fn last_entry(&mut self) -> JournalEntry {
        let seq = self.department().register.history().last_seq();
        let (_, world) = self.parts();
        let read = world.perform(Effect::ReadAct(seq, relais::tui::action::Purpose::Show));
        match read {
            Some(Msg::ActRead(entry, _)) => *entry,
            other => panic!("{other:?}"),
        }
    }
}
