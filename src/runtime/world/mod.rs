//! Performs effects: the store, the clipboard, the person's own file.

mod beside;
mod past;
mod put_off;
mod store_work;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use beside::Beside;

use super::attempt::Attempt;
use super::clipboard::{self, Way};
use super::open_store::{Loaded, OpenStore};
use super::wake::Wake;
use crate::department::Department;
use crate::department::mask;
use crate::domain::{Act, Brief, Clean, Date, JournalEntry, Register};
use crate::settings::{self, Clipboard, SettingChoice};
use crate::store::{Disk, Identity, Place, Secret, Store, StoreError, Unlock};
use crate::store::{WallClock, wall_clock};
use crate::text::{Id, Text};
use crate::tui::session::{Copied, Effect, Msg, Standing};
use crate::words::faults;

/// What must happen to the terminal itself.
#[derive(Debug, PartialEq, Eq)]
pub enum Outside {
    /// Leave.
    Quit,
    /// Mask the screen, then let the store go.
    Lock,
    /// Try the passphrase that was typed.
    Unlock,
    /// Draw everything again.
    Redraw,
    /// Go to the background.
    Suspend,
    /// Send these bytes to the terminal.
    Send(Vec<u8>),
}

/// The store with the department over its register, and the way to the outside.
pub struct World {
    store: Option<OpenStore>,
    department: Department,
    /// What a meeting sees in place of the department.
    masked: Option<Box<Department>>,
    clock: WallClock,
    text: Rc<Text>,
    settings_file: PathBuf,
    clipboard: Option<Clipboard>,
    way: Way,
    outside: Vec<Outside>,
    /// How stores are opened.
    disk: Disk,
    /// Where the store lies and who asks for it, to ask again.
    home: Option<(Place, Identity)>,
    unlock: Arc<Unlock>,
    /// What goes on with the store on threads of its own.
    beside: Beside,
    /// How the store stood when the session was told last.
    told: Standing,
    /// A passphrase to be tried.
    attempt: Option<Attempt>,
    /// The session of a locked screen, sealed.
    sealed: Option<Vec<u8>>,
    /// Where answers of work beside the loop go; none where there is no loop.
    send: Option<Sender<Wake>>,
    /// What waits until the screen has said that it is under way.
    put_off: VecDeque<Effect>,
}

impl World {
    /// A world before its store is open.
    pub fn new(
        department: Department,
        clock: WallClock,
        text: Rc<Text>,
        settings_file: PathBuf,
        clipboard: Option<Clipboard>,
    ) -> Self {
        Self {
            store: None,
            department,
            masked: None,
            clock,
            text,
            settings_file,
            clipboard,
            way: Way::default(),
            outside: Vec::new(),
            disk: Disk::default(),
            home: None,
            unlock: Arc::default(),
            beside: Beside::default(),
            told: Standing::default(),
            attempt: None,
            sealed: None,
            send: None,
            put_off: VecDeque::new(),
        }
    }

    /// Where to ask for the store again, while somebody else has it.
    pub fn at_home(&mut self, place: Place, who: Identity) {
        self.home = Some((place, who));
    }

    /// How stores are opened.
    pub(super) fn opens_on(&mut self, disk: Disk) {
        self.disk = disk;
    }

    /// What stands between the program and the terminal, for the clipboard.
    pub(super) fn copies_by(&mut self, way: Way) {
        self.way = way;
    }

    /// What is done from now on is hers by that name.
    fn signs_as(&mut self, name: &Clean) {
        if let Some((_, who)) = &mut self.home {
            who.who.clone_from(name);
        }
        if let Some(OpenStore::Write(store)) = &mut self.store {
            store.signs_as(name.clone());
        }
    }

    /// What opens the store, to ask for it again.
    pub fn unlocked_by(&mut self, unlock: Arc<Unlock>) {
        self.unlock = unlock;
    }

    /// Takes an opened store.
    pub fn take(&mut self, loaded: Loaded) {
        let generation = self.department.generation();
        self.department = loaded.department;
        self.department.goes_on_from(generation);
        self.store = Some(loaded.store);
        wall_clock::go_by_schools(&self.department.register);
        self.department.set_today(self.clock.today());
        self.mask_anew();
        self.told = self.standing();
        self.walk_the_journal();
    }

    /// The open store, if there is one.
    pub(super) fn store(&self) -> Option<&OpenStore> {
        self.store.as_ref()
    }

    /// Whose session this is.
    pub(super) fn user(&self) -> Option<String> {
        self.home.as_ref().map(|(_, who)| who.who.to_string())
    }

    /// The register and what is derived from it; in a meeting its masked twin.
    pub fn department(&self) -> &Department {
        self.masked.as_deref().unwrap_or(&self.department)
    }

    /// Puts the mask on, or takes it off. Neither department takes for its own what was made for the other.
    fn mask(&mut self, on: bool) -> Msg {
        if on {
            self.masked = Some(Box::new(self.department.masked()));
        } else if let Some(masked) = self.masked.take() {
            self.department.goes_on_from(masked.generation());
        }
        Msg::Changed
    }

    /// The register moved under the mask.
    fn mask_anew(&mut self) {
        if let Some(masked) = &mut self.masked {
            let generation = masked.generation();
            **masked = self.department.masked();
            masked.goes_on_from(generation);
        }
    }

    /// What must happen to the terminal, once.
    pub fn take_outside(&mut self) -> Vec<Outside> {
        std::mem::take(&mut self.outside)
    }

    /// Performs an effect; the answer, if it has one.
    pub fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Commit(act) => Some(self.commit(*act)),
            Effect::Undo(seq) => {
                Some(self.undo_or_redo(|store, register| store.undo(register, seq)))
            }
            Effect::Redo(seq) => {
                Some(self.undo_or_redo(|store, register| store.redo(register, seq)))
            }
            Effect::ReadAct(seq, purpose) => Some(match self.entry(seq) {
                Ok(entry) => Msg::ActRead(Box::new(self.shown(entry)), purpose),
                Err(error) => self.refused(&error),
            }),
            Effect::ReadPast(..) => self.put_off(effect),
            Effect::StoreWork(task) => self.work(task),
            Effect::Copy(words) => Some(self.copy(&words)),
            Effect::KeepKeyboard(keyboard) => self.keep_choice(&SettingChoice::Keyboard(keyboard)),
            Effect::KeepName(name) => {
                self.signs_as(&name);
                self.keep_choice(&SettingChoice::Name(name.to_string()))
            }
            Effect::Mask(on) => Some(self.mask(on)),
            Effect::AskAgain => self.ask_again(),
            Effect::ShowCode => match &self.store {
                Some(OpenStore::Write(store)) => {
                    Some(Msg::Code(store.recovery_code().words().into()))
                }
                _ => None,
            },
            Effect::Lock => self.ask_terminal(Outside::Lock),
            Effect::Unlock(typed, failures) => {
                let (place, who) = self.home.clone()?;
                self.attempt = Some(Attempt {
                    disk: self.disk.clone(),
                    place,
                    who,
                    clock: self.clock,
                    secret: Secret::new(typed.into_words()),
                    failures,
                });
                self.ask_terminal(Outside::Unlock)
            }
            Effect::Redraw => self.ask_terminal(Outside::Redraw),
            Effect::Suspend => self.ask_terminal(Outside::Suspend),
            Effect::Quit => self.ask_terminal(Outside::Quit),
        }
    }

    /// Opens in full what could only be read, once it can be.
    fn ask_again(&mut self) -> Option<Msg> {
        let (place, who) = self.home.as_ref()?;
        if !matches!(self.store, Some(OpenStore::Read(..))) {
            return None;
        }
        let loaded =
            Loaded::open_with(self.disk.clone(), place, who, self.clock, &self.unlock).ok()?;
        if !matches!(loaded.store, OpenStore::Write(_)) {
            return None;
        }
        self.take(loaded);
        // Whatever it then stands like is told behind that.
        self.told = Standing::default();
        Some(Msg::Writable(self.bookmark()))
    }

    fn ask_terminal(&mut self, outside: Outside) -> Option<Msg> {
        self.outside.push(outside);
        None
    }

    fn commit(&mut self, act: Act) -> Msg {
        let changes = act.changes.clone();
        match self.write(|store, register| store.commit(register, act)) {
            Ok(brief) => {
                self.department.changed(&changes);
                Msg::Saved(Box::new(brief))
            }
            Err(words) => Msg::Refused(words),
        }
    }

    fn undo_or_redo(
        &mut self,
        act: impl FnOnce(&mut Store, &mut Register) -> Result<Brief, StoreError>,
    ) -> Msg {
        match self.write(act) {
            Ok(brief) => {
                match self.entry(brief.seq) {
                    Ok(entry) => self.department.changed(&entry.changes),
                    // It was saved and is in the register: only what is derived must be made anew.
                    Err(_) => self.department.renew(),
                }
                Msg::Saved(Box::new(brief))
            }
            Err(words) => Msg::Refused(words),
        }
    }

    /// An act as it may show.
    fn shown(&self, entry: JournalEntry) -> JournalEntry {
        match &self.masked {
            Some(masked) => mask::entry(entry, &masked.register),
            None => entry,
        }
    }

    /// Read-only is checked once more here, whatever the gate said; and that nothing is written of
    /// what was made behind a mask.
    fn write<T>(
        &mut self,
        act: impl FnOnce(&mut Store, &mut Register) -> Result<T, StoreError>,
    ) -> Result<T, String> {
        match &mut self.store {
            _ if self.masked.is_some() => Err(self.text.get(Id::WhyInMeeting).to_owned()),
            Some(OpenStore::Write(store)) => act(store, &mut self.department.register)
                .map_err(|error| faults::error(&self.text, &error)),
            Some(OpenStore::Read(_, error)) => Err(faults::error(&self.text, error)),
            None => Err(self.text.get(Id::WhyOpening).to_owned()),
        }
    }

    fn entry(&self, seq: u64) -> Result<JournalEntry, StoreError> {
        match &self.store {
            Some(OpenStore::Write(store)) => store.entry(seq),
            Some(OpenStore::Read(reader, _)) => reader.entry(seq),
            None => Err(StoreError::NoSuchAct { seq }),
        }
    }

    fn refused(&self, error: &StoreError) -> Msg {
        Msg::Refused(faults::error(&self.text, error))
    }

    /// Keeps an answer of the first start in the person's own file.
    fn keep_choice(&self, choice: &SettingChoice) -> Option<Msg> {
        let kept = settings::save(&self.settings_file, choice);
        let refused = || Msg::Refused(self.text.get(Id::SettingNotKept).to_owned());
        kept.err().map(|_| refused())
    }

    fn copy(&mut self, words: &str) -> Msg {
        let (bytes, copied) = match self.clipboard {
            Some(Clipboard::Off) => (None, Copied::Off),
            _ => clipboard::send(words, self.way),
        };
        self.outside.extend(bytes.map(Outside::Send));
        Msg::Copied(copied)
    }

    /// A reader looks for what others saved; true when the register moved. The day may have changed.
    pub fn follow(&mut self, today: Date) -> bool {
        let before = self.department.generation();
        self.department.set_today(today);
        if let Some(OpenStore::Read(reader, _)) = &mut self.store
            && reader
                .follow(&mut self.department.register)
                .is_ok_and(|new| new > 0)
        {
            self.department.renew();
        }
        let moved = self.department.generation() != before;
        if moved {
            self.mask_anew();
        }
        moved
    }

    /// Once a minute: what a quiet moment is for.
    pub fn tick(&mut self) {
        if let Some(OpenStore::Write(store)) = &mut self.store {
            store.tick();
            // What it finds is told as how the store stands.
            let _ = store.look_at_files();
        }
        wall_clock::go_by_schools(&self.department.register);
        self.back_up();
    }

    /// The passphrase to be tried, once.
    pub fn take_attempt(&mut self) -> Option<Attempt> {
        self.attempt.take()
    }

    /// Holds a session in memory, sealed, until the store is open again.
    pub(super) fn seal(&mut self, bytes: &[u8]) {
        let user = self.user().unwrap_or_default();
        self.sealed = match &self.store {
            Some(OpenStore::Write(store)) => store.seal_session(&user, bytes),
            Some(OpenStore::Read(reader, _)) => reader.seal_session(&user, bytes),
            None => None,
        };
    }

    /// The session held so, once.
    pub(super) fn unsealed(&mut self) -> Option<Vec<u8>> {
        let (sealed, user) = (self.sealed.take()?, self.user()?);
        match self.store.as_ref()? {
            OpenStore::Write(store) => store.unseal_session(&user, &sealed),
            OpenStore::Read(reader, _) => reader.unseal_session(&user, &sealed),
        }
    }

    /// Lets the store go, with its key and all that was read of it. A backup under way is finished:
    /// it has the key too.
    pub(super) fn let_go(&mut self) {
        self.wait_for_all_beside();
        self.store = None;
        self.unlock = Arc::default();
        let generation = self.department.generation();
        self.department = Department::new(Register::default(), self.clock.today());
        self.department.goes_on_from(generation);
        self.mask_anew();
    }

    /// Gives the store back.
    pub fn close(&mut self) {
        self.store = None;
    }
}
