//! What happened, and what must happen outside.

use super::bookmark::Bookmark;
use crate::calendar::LocalTime;
use crate::command::Command;
use crate::department::earlier::RecordThen;
use crate::domain::{Act, Brief, Clean, Date, JournalEntry, Ref};
use crate::keymap::{Key, Keyboard};
use crate::record::mention::Mentions;
use crate::tui::action::{Purpose, Task};
use crate::tui::context::size::Size;
use crate::tui::context::store::Accounts;
use crate::tui::widgets::secret::SecretInput;

/// What happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A key is still held down: it is the press before that goes on.
    Held(Key),
    /// A block of text was pasted. No key ever runs from it.
    Pasted(String),
    /// A command was asked for.
    Do(Command),
    /// The terminal has another size.
    Resized(Size),
    /// The clock moved.
    Ticked(Box<LocalTime>),
    /// The store is open and the register full.
    Opened(Opening),
    /// The store cannot be opened; the words say why and what to do.
    OpenFailed(String),
    /// An act was saved.
    Saved(Box<Brief>),
    /// An act was refused or could not be saved; nothing changed.
    Refused(String),
    /// An act was read back from the journal.
    ActRead(Box<JournalEntry>, Purpose),
    /// Nobody has touched a key for as long as the setting says.
    Idle,
    /// The screen is masked.
    Locked {
        /// The store was let go: the passphrase opens it again.
        asks: bool,
    },
    /// What was typed on the locked screen did not open the store.
    UnlockRefused {
        /// Why.
        words: String,
        /// It is not the passphrase.
        wrong: bool,
    },
    /// The recovery code, to be shown.
    Code(SecretInput),
    /// The records of an earlier day were put together, or are not known.
    PastRead(Box<RecordThen>),
    /// Work on the store ended.
    StoreWork(Box<Done>),
    /// Somebody else changed the register.
    Changed,
    /// How the store stands now.
    Stands(Box<Standing>),
    /// Something was found in the store that must be said.
    Found(String),
    /// The store can be written now; with what was kept of the person's session while it was not.
    Writable(Option<Box<Bookmark>>),
    /// What became of a text for the terminal's clipboard.
    Copied(Copied),
}

/// How far a text for the clipboard got, as far as can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Sent to a terminal that takes it.
    Sent,
    /// Kept by tmux, whose terminal never said that it takes any.
    InTmux,
    /// Sent; what stands between may keep it.
    Unsure,
    /// Nowhere: longer than terminals take.
    TooLong,
    /// Nowhere: the person's settings say so.
    Off,
}

/// How the store stands while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Why it can only be read, if so.
    pub read_only: Option<String>,
    /// Why the backup of the day could not be made, if so.
    pub backup_failed: Option<String>,
}

/// How the store was opened.
#[derive(Debug)]
pub struct Opening {
    /// Why it can only be read, if so.
    pub read_only: Option<String>,
    /// What opening found that the person must know.
    pub notices: Vec<String>,
    /// The folder, for an empty register's first words.
    pub folder: String,
    /// Where the person was and what she had typed, the last time.
    pub bookmark: Option<Box<Bookmark>>,
}

/// What came of work on the store.
#[derive(Clone, Debug)]
pub enum Done {
    /// What its files say.
    Looked(Accounts),
    /// A look through the whole store.
    Checked {
        /// Nothing is damaged.
        sound: bool,
        /// What was found, with the next step.
        findings: Vec<(String, String)>,
    },
    /// Done, in words.
    Well(String),
    /// It failed, in words: why, and what to do.
    Failed(String),
    /// A person was erased.
    Erased {
        /// Records that went.
        gone: usize,
        /// Where the name still stands.
        named: Mentions,
        /// Backups that still hold her, and until when the rule may keep them.
        older: Option<(usize, Date)>,
        /// Why the new backup could not be made, if so.
        unsaved: Option<String>,
    },
}

/// What must happen outside.
#[derive(Debug)]
pub enum Effect {
    /// Save an act.
    Commit(Box<Act>),
    /// Take back the act of that sequence.
    Undo(u64),
    /// Do again the act of that sequence.
    Redo(u64),
    /// Read an act back from the journal.
    ReadAct(u64, Purpose),
    /// Put together the records as they stood at the end of a day, to show the card of one.
    ReadPast(Ref, Date),
    /// Work on the store.
    StoreWork(Task),
    /// Send a text to the terminal's clipboard.
    Copy(String),
    /// Remember the person's keyboard in her own file.
    KeepKeyboard(Keyboard),
    /// Remember the person's name there too.
    KeepName(Clean),
    /// Serve the masked register from now on, or the true one again.
    Mask(bool),
    /// Ask for the store again: somebody else had it, or it could not be written.
    AskAgain,
    /// Let the store go if a passphrase is set.
    Lock,
    /// Open the store again with what was typed, after so many failures.
    Unlock(SecretInput, u32),
    /// Show the recovery code.
    ShowCode,
    /// Draw everything again.
    Redraw,
    /// Go to the background.
    Suspend,
    /// Leave.
    Quit,
}
