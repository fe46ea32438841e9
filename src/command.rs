//! The one table of verbs. Key bindings, the palette, help, footers and the README's key table
//! all print from it; what a verb is called in French or English is in `text`.
//!
//! It knows nothing else of the program.

/// What a verb is about: its heading in help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving in a screen.
    Move,
    /// Going from screen to screen.
    Go,
    /// Looking closer.
    Look,
    /// Making and changing records.
    Records,
    /// The program itself.
    App,
}

/// Whether a verb can change the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Changes nothing.
    Read,
    /// Writes, or leads to a form that writes: blocked when reading only.
    Write,
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $group:ident, $access:ident;)*) => {
        /// A verb that a person can bind to a key, find in the palette and read about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command { $($(#[doc = $doc])+ $name,)* }

        impl Command {
            /// Every verb, in the order of help.
            pub const ALL: &'static [Command] = &[$(Command::$name),*];

            /// Its id in keymaps, in the journal and in text.
            pub const fn id(self) -> &'static str { match self { $(Command::$name => $id),* } }

            /// Its heading in help.
            pub const fn group(self) -> Group { match self { $(Command::$name => Group::$group),* } }

            /// Whether it can change the store.
            pub const fn access(self) -> Access { match self { $(Command::$name => Access::$access),* } }
        }
    };
}

commands! {
    /// One row up.
    Up = "up", Move, Read;
    /// One row down.
    Down = "down", Move, Read;
    /// To the left: the field, week or choice before.
    Left = "left", Move, Read;
    /// To the right: the field, week or choice after.
    Right = "right", Move, Read;
    /// A page up.
    PageUp = "page_up", Move, Read;
    /// A page down.
    PageDown = "page_down", Move, Read;
    /// To the first row.
    First = "first", Move, Read;
    /// To the last row.
    Last = "last", Move, Read;
    /// The next pane, tab or field.
    NextPane = "next_pane", Move, Read;
    /// The pane, tab or field before.
    PreviousPane = "previous_pane", Move, Read;
    /// Open what the cursor is on; in a form, go on.
    Open = "open", Move, Read;
    /// Close, step back, clear the filter.
    Close = "close", Move, Read;

    /// Open the finder over all records.
    Find = "find", Go, Read;
    /// The menu of everything, by keys.
    Menu = "menu", Go, Read;
    /// Find a command by its name.
    Palette = "palette", Go, Read;
    /// Back, with filter, order and cursor as they were.
    Back = "back", Go, Read;
    /// Forward again.
    Forward = "forward", Go, Read;
    /// Home: what to do now.
    GoHome = "go_home", Go, Read;
    /// The list of AVS.
    GoAvs = "go_avs", Go, Read;
    /// The list of pupils.
    GoPupils = "go_pupils", Go, Read;
    /// Establishments with their free hours.
    GoEstablishments = "go_establishments", Go, Read;
    /// Contracts: who nears the ceiling.
    GoContracts = "go_contracts", Go, Read;
    /// Deadlines: every one, worst first.
    GoDeadlines = "go_deadlines", Go, Read;
    /// Pupils without enough help, with who could take them.
    GoMissing = "go_missing", Go, Read;
    /// The week of the AVS under the cursor.
    GoWeek = "go_week", Go, Read;
    /// The journal of acts.
    GoJournal = "go_journal", Go, Read;
    /// The store: where it lies, its backups, what can be done with it.
    GoStore = "go_store", Go, Read;

    /// Filter the list.
    Filter = "filter", Look, Read;
    /// Order the list by another column.
    Order = "order", Look, Read;
    /// Open or close the pane beside the list.
    Zoom = "zoom", Look, Read;
    /// Records linked to this one.
    Links = "links", Look, Read;
    /// Acts that touched this record.
    History = "history", Look, Read;
    /// A card as the records stood at the end of an earlier day.
    AsOf = "as_of", Look, Read;
    /// How this number is computed.
    Explain = "explain", Look, Read;
    /// Another date for this screen.
    SetDate = "date", Look, Read;
    /// What the law said on a date that is asked.
    LawDate = "law_date", Look, Read;
    /// Copy to the clipboard of the terminal.
    Copy = "copy", Look, Read;
    /// Help for this screen.
    Help = "help", Look, Read;

    /// Say that an AVS or a pupil is absent and see what needs someone.
    Absence = "absence", Records, Write;
    /// Let two AVS take each other's hours on a day.
    Swap = "swap", Records, Write;
    /// Hand an accompaniment to another AVS, for good.
    Reassign = "reassign", Records, Write;
    /// Note where the renewal of a contract stands: told, offered, answered.
    Status = "status", Records, Write;
    /// Renew a contract, simulated before anything is written.
    Renew = "renew", Records, Write;
    /// Make what belongs here: in a list its kind, on a pupil a decision, on an AVS a contract.
    New = "new", Records, Write;
    /// A new AVS.
    NewAvs = "new_avs", Records, Write;
    /// A new pupil.
    NewPupil = "new_pupil", Records, Write;
    /// A new establishment.
    NewEstablishment = "new_establishment", Records, Write;
    /// A new contract of an AVS.
    NewContract = "new_contract", Records, Write;
    /// A new decision about a pupil.
    NewDecision = "new_decision", Records, Write;
    /// A new accompaniment.
    NewAccompaniment = "new_accompaniment", Records, Write;
    /// Edit this record.
    Edit = "edit", Records, Write;
    /// Add a weekly slot.
    AddSlot = "add_slot", Records, Write;
    /// Delete this record, shown first.
    Delete = "delete", Records, Write;
    /// OK: do what the screen shows.
    Accept = "accept", Records, Write;
    /// Split a need of an absence, or put it together again.
    SplitNeed = "split_need", Records, Write;
    /// Leave a need without an AVS; again: leave it to the plan.
    LeaveWithout = "leave_without", Records, Write;
    /// Propose someone a filter speaks against, with a reason.
    Force = "force", Records, Write;
    /// Look for candidates farther away.
    Widen = "widen", Look, Read;
    /// Show the next of the three plans.
    NextPlan = "next_plan", Look, Read;
    /// Write who takes over.
    Cover = "cover", Records, Write;
    /// The call was answered with yes, or the school is told.
    CallYes = "call_yes", Records, Write;
    /// The call was answered with no: the next best is proposed.
    CallNo = "call_no", Records, Write;
    /// A message was left.
    CallVoicemail = "call_voicemail", Records, Write;
    /// Copy the list of the day of a school: each pupil with who comes.
    DayList = "day_list", Look, Read;

    /// What would be taken back; Enter does it.
    Undo = "undo", App, Write;
    /// What would be done again; Enter does it.
    Redo = "redo", App, Write;
    /// Take back the last act at once.
    UndoNow = "undo_now", App, Write;
    /// Do again at once what was taken back.
    RedoNow = "redo_now", App, Write;
    /// Look through every file of the store.
    Check = "check", App, Read;
    /// Open every act of the journal.
    VerifyJournal = "verify_journal", App, Read;
    /// Make a backup now.
    BackUp = "back_up", App, Read;
    /// Make a backup in a file of her choice.
    BackUpTo = "back_up_to", App, Read;
    /// Begin the journal anew.
    Compact = "compact", App, Write;
    /// Import a file: a directory or a school calendar.
    Import = "import", App, Write;
    /// Change a setting of the store.
    Setting = "setting", App, Write;
    /// The making of a demo department.
    MakeDemo = "make_demo", App, Write;
    /// Erase a person for good.
    Erase = "erase", App, Write;
    /// Put a backup back.
    Restore = "restore", App, Write;
    /// Begin or end a meeting: initials instead of names, and nothing is written.
    Meeting = "meeting", App, Read;
    /// Show the recovery code of the store.
    RecoveryCode = "recovery_code", App, Write;
    /// Lock the screen at once.
    Lock = "lock", App, Read;
    /// Draw the whole screen again.
    Redraw = "redraw", App, Read;
    /// Leave the program to the background.
    Suspend = "suspend", App, Read;
    /// Leave.
    Quit = "quit", App, Read;
}

impl Command {
    /// The verb of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|command| command.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_one_command() {
        for command in Command::ALL {
            assert_eq!(Command::from_id(command.id()), Some(*command));
        }
        assert_eq!(Command::from_id("go_contrats"), None);
    }
}
