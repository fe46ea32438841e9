//! What a component may ask for, and what it may be answered: data only. Ids and values go out,
//! and the session alone knows which screen or overlay they lead to.

pub mod conflict;
pub mod question;
pub mod reason;
pub mod status;
pub mod task;

use crate::command::Command;
use crate::cover::Placing;
use crate::cover::plan::Order;
use crate::department::matter::DeadlinesDue;
use crate::domain::{
    AbsenceId, AccompanimentId, Act, AvsId, Clean, ContractId, Date, EstablishmentId, Kind,
    PupilId, Ref, SettingKey,
};
use crate::keymap::Keyboard;
use crate::law::happening::Happening;

pub use conflict::{Conflict, Fork, Kept};
pub use question::{Answer, Asked, Item, Question, Tag};
pub use reason::Reason;
pub use status::{Status, Tone};
pub use task::Task;

/// What a component asks for.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another screen or overlay.
    Go(Route),
    /// The screen before this one.
    Back,
    /// Out of the program, once it is asked twice.
    Leave,
    /// Closes the overlay that asks.
    Close,
    /// Closes all that floats.
    CloseAll,
    /// A question over what shows; the answer comes back with the tag.
    Ask(Tag, Question),
    /// Closes the question that asks for it, and gives its answer to whoever asked.
    Answer(Answer),
    /// A verb, as if its key were pressed.
    Do(Command),
    /// What just happened, in words.
    Say(Status),
    /// Writes an act, and what follows once it is saved.
    Write(Box<Write>),
    /// She said no: no plan that was left still chooses her by hand.
    Release(AvsId),
    /// Leaves the plan that shows and forgets it, with all that is kept of the same absences.
    Discard,
    /// A text for the clipboard.
    Copy(String),
    /// Takes back the act of that number, with words for when that is saved.
    Undo(u64, String),
    /// Does it again.
    Redo(u64, String),
    /// Begins work on the store, which is told by its verb.
    Work(Command, Task),
    /// Shows the recovery code.
    ShowCode,
    /// Asks for the store again: whoever had it may have left meanwhile.
    AskAgain,
    /// Remembers the person's keyboard.
    KeepKeyboard(Keyboard),
    /// Asks for the person's name, once.
    AskName,
    /// Remembers the person's name.
    KeepName(Clean),
}

/// An act to write.
#[derive(Clone, Debug)]
pub struct Write {
    /// The act.
    pub act: Act,
    /// Words for when it is saved; those of the act itself where none are given.
    pub said: Option<String>,
    /// Where to go once it is saved.
    pub then: Option<Route>,
}

impl Write {
    /// An act that says so much once it is saved.
    pub fn said(act: Act, words: impl Into<String>) -> Action {
        Action::Write(Box::new(Self {
            act,
            said: Some(words.into()),
            then: None,
        }))
    }
}

/// Where one can go. Ids and values; the session makes screens and overlays of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The card of a record, or of the one it is about.
    Card(Ref),
    /// The card of a record as the records stood at the end of an earlier day.
    AsOf(Ref, Date),
    /// The plan of a recorded absence.
    Absence(AbsenceId),
    /// The plan of whoever is absent: as it was recorded or left, else begun.
    AbsenceOf(Ref),
    /// The same of a class of a school.
    AbsenceOfClass(EstablishmentId, Clean),
    /// Someone beside the absent of the plan that shows.
    Join(Ref),
    /// The calls that the covers of an absence ask for.
    Calls(AbsenceId),
    /// The calls of absences that were planned together.
    CallsTogether {
        /// Whose calls.
        absences: Vec<AbsenceId>,
        /// Other absences whose calls are made with these.
        others: Vec<AbsenceId>,
        /// The plan that was written, where that is known.
        order: Option<Order>,
    },
    /// Deadlines: those that a line counts, or all.
    Deadlines(Option<DeadlinesDue>),
    /// An act of the journal, to read.
    Act(u64),
    /// How the number of a record is computed, by the law of a day or by each rule's own.
    Explained(Ref, Option<Date>),
    /// The same by the law of a day that was asked for, over a screen that asks none.
    ByLaw(Ref, Option<Date>),
    /// The form of a new record, about another or about none.
    New(Kind, Option<Ref>),
    /// The form of a record, for a command.
    Form(Ref, Command),
    /// The form of a renewal.
    Renewal(ContractId, RenewalWay),
    /// The form of a swap of someone's hours.
    Swap(Ref),
    /// Who can take these accompaniments.
    Reassign(Vec<AccompanimentId>),
    /// Pupils without enough help, with who could take them.
    Missing,
    /// Who can take the hours that a pupil lacks, and in which slots she is wanted.
    Place(PupilId),
    /// Who can take these slots of a pupil.
    Placing(Placing),
    /// What happened in a renewal, before it is noted.
    Noting(ContractId, Happening),
    /// A person about to be erased.
    Erasing(Ref),
    /// The search of everything, begun with what was typed.
    Find(String),
    /// The question whether a record shall be deleted.
    Deleting(Ref),
    /// The question who is absent, whoever is meant first.
    WhoIsAbsent(Option<Ref>),
    /// The question what a setting of the store shall be.
    Setting(SettingKey),
}

/// How a contract is renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewalWay {
    /// By an amendment that sets a later term.
    Amendment,
    /// By another contract.
    Contract,
    /// By a contract without a term.
    Permanent,
}

impl RenewalWay {
    /// All.
    pub const ALL: [Self; 3] = [Self::Amendment, Self::Contract, Self::Permanent];
}

/// Why an act is read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To show what taking it back would do.
    Undo,
    /// To show what doing it again would do.
    Redo,
    /// To show it.
    Show,
}

/// The tab a screen belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tab {
    Home,
    Avs,
    Pupils,
    Establishments,
    Contracts,
    Journal,
}
