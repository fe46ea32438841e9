//! The verbs that are the same on every screen: when each can be done, what it asks, and what
//! becomes of the answer. They read, and ask for what shall happen; they change nothing.

mod absence;
pub mod asked;
mod backing_up;
mod compacting;
mod copying;
mod deleting;
mod erased;
mod fields;
mod history;
mod law_date;
mod links;
mod noting;
mod placing;
mod reassigning;
mod records;
mod recovery;
mod renewing;
mod settings;
mod slots;
mod week;

pub use absence::ask as who_is_absent;
pub use deleting::ask as deleting;
pub use erased::ask as erased;
pub use fields::tell as fields;
pub use placing::ask as placing;
pub use records::making;
pub use recovery::noted as code_noted;
pub use settings::ask as setting;

use crate::command::Command;
use crate::domain::{Clean, Kind, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Reason, Route, Tag, Task};
use crate::tui::context::Cx;
use crate::words::{self, explaining};

/// Whether a verb can be done with the selected record, or with none.
///
/// # Errors
/// The reason it cannot.
pub fn allows(cx: &Cx<'_>, here: Option<Ref>, command: Command) -> Result<(), Reason> {
    let selected = here.ok_or(Reason::NothingSelected);
    let held = || here.filter(|target| cx.department.register.holds(*target));
    let yes = |condition: bool, reason| if condition { Ok(()) } else { Err(reason) };
    let free = || yes(cx.store.running.is_none(), Reason::Busy);
    match command {
        Command::Reassign => reassigning::allows(cx, selected?),
        Command::Swap => yes(selected?.kind == Kind::Avs, Reason::NotOfAvs),
        Command::Status => noting::contracts(cx, selected?).map(|_| ()),
        Command::Renew => renewing::contract(cx, selected?).map(|_| ()),
        Command::GoWeek => week::of(cx, selected?).map(|_| ()),
        Command::Explain | Command::LawDate => yes(explaining::explains(selected?), Reason::NoLaw),
        Command::Links | Command::History | Command::Copy | Command::Edit => {
            yes(held().is_some(), Reason::NothingSelected)
        }
        Command::Delete => {
            let deletable = held().is_some_and(|target| target.kind != Kind::Setting);
            yes(deletable, Reason::NothingSelected)
        }
        Command::AddSlot => slots::allows(cx, here.ok_or(Reason::NotHere)?),
        Command::Check | Command::VerifyJournal => free(),
        Command::BackUp | Command::BackUpTo | Command::Compact => free(),
        Command::Erase => {
            let person = matches!(selected?.kind, Kind::Avs | Kind::Pupil);
            yes(person, Reason::NotAPerson)?;
            free()
        }
        // Some screens have these, and say so themselves.
        Command::Filter
        | Command::Order
        | Command::Zoom
        | Command::SetDate
        | Command::AsOf
        | Command::New
        | Command::Accept
        | Command::SplitNeed
        | Command::LeaveWithout
        | Command::Force
        | Command::Widen
        | Command::NextPlan
        | Command::CallYes
        | Command::CallNo
        | Command::CallVoicemail
        | Command::DayList => Err(Reason::NotHere),
        // These name acts of the command line in the journal; no key leads to them.
        Command::Import | Command::MakeDemo | Command::Restore | Command::Cover => {
            Err(Reason::NotHere)
        }
        _ => Ok(()),
    }
}

/// Does a verb, with the selected record where it is about one.
pub fn command(cx: &Cx<'_>, here: Option<Ref>, command: Command) -> Vec<Action> {
    let of = |verb: fn(&Cx<'_>, Ref) -> Vec<Action>| here.map_or_else(Vec::new, |it| verb(cx, it));
    match command {
        Command::Find => vec![Action::Go(Route::Find(String::new()))],
        Command::Links => of(links::ask),
        Command::History => of(history::ask),
        Command::Copy => of(copying::copy),
        Command::GoWeek => of(week::go),
        Command::Explain => of(|_, it| vec![Action::Go(Route::Explained(it, None))]),
        Command::LawDate => of(|_, it| vec![law_date::ask(it)]),
        Command::Absence => vec![Action::Go(Route::WhoIsAbsent(here))],
        Command::Reassign => of(reassigning::ask),
        Command::Swap => of(|_, it| vec![Action::Go(Route::Swap(it))]),
        Command::Status => of(noting::ask),
        Command::Renew => of(renewing::ask),
        Command::Delete => of(deleting::ask),
        Command::AddSlot => of(slots::ask),
        Command::Edit => of(|_, it| vec![Action::Go(Route::Form(it, Command::Edit))]),
        Command::Erase => of(|_, it| vec![Action::Go(Route::Erasing(it))]),
        Command::RecoveryCode => recovery::ask(cx),
        Command::Setting => settings::all(cx),
        Command::Compact => vec![compacting::ask(cx)],
        Command::BackUpTo => vec![backing_up::ask()],
        Command::BackUp => vec![Action::Work(command, Task::BackUp(None))],
        Command::Check => vec![Action::Work(command, Task::Check)],
        Command::VerifyJournal => vec![Action::Work(command, Task::VerifyJournal)],
        _ => records::new(command, here),
    }
}

/// What the session asked is answered.
pub fn answered(cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
    match (Tag::of(tag.what), tag.about, answer) {
        (asked::LINK, _, Answer::Record(link)) => links::chosen(link),
        (asked::HISTORY, _, Answer::Act(seq)) => vec![Action::Go(Route::Act(seq))],
        (asked::DELETE, Some(target), answer) => deleting::chosen(cx, target, &answer),
        (asked::CLOSING, Some(target), Answer::Line(typed)) => deleting::closed(cx, target, &typed),
        (asked::CODE, _, Answer::Row(_)) => vec![Action::ShowCode],
        (asked::REASSIGN, Some(target), answer) => reassigning::chosen(cx, target, &answer),
        (asked::CONTRACT, _, Answer::Record(contract)) => noting::ask_what(cx, contract),
        (asked::HAPPENED, Some(contract), Answer::Row(row)) => noting::chosen(contract, row),
        (asked::RENEW, Some(contract), Answer::Row(row)) => renewing::chosen(contract, row),
        (asked::SLOT, _, Answer::Record(of)) => slots::of(of),
        (asked::PLACE, Some(pupil), answer) => placing::answered(cx, pupil, &answer),
        (asked::ABSENT, _, Answer::Record(who)) => absence::named(cx, who),
        (asked::WHOSE, Some(who), answer) => absence::chosen(cx, who, &answer),
        (asked::SETTINGS, _, Answer::Record(key)) => settings::chosen(cx, key),
        (asked::SETTING, Some(key), answer) => settings::answered(cx, key, &answer),
        (asked::COMPACT, _, Answer::Row(_)) => {
            vec![Action::Work(Command::Compact, Task::Compact)]
        }
        (asked::NAME, _, Answer::Line(typed)) => {
            let name = Clean::some(&typed);
            name.map(Action::KeepName).into_iter().collect()
        }
        (asked::BACKUP, _, Answer::Line(path)) => vec![backing_up::begin(&path)],
        (asked::OLDER, _, Answer::Row(_)) => {
            vec![Action::Work(Command::Erase, Task::ForgetBackups)]
        }
        (asked::LAW, Some(about), Answer::Line(typed)) => law_date::chosen(cx, about, &typed),
        _ => Vec::new(),
    }
}

/// What a line being typed for the session means, or why it means nothing.
///
/// # Errors
/// The words that say why it cannot be taken.
pub fn reads(cx: &Cx<'_>, tag: Tag, typed: &str) -> Result<String, String> {
    match (Tag::of(tag.what), tag.about) {
        (asked::SETTING, Some(key)) => settings::reads(cx, key, typed),
        (asked::CLOSING, Some(target)) => deleting::reads_last_day(cx, target, typed),
        (asked::PLACE, Some(pupil)) => placing::reads(cx, pupil, typed),
        (asked::LAW, _) => words::law_date::reads(typed, cx.today, cx.text),
        (asked::BACKUP, _) => Ok(cx.text.get(Id::StoreBackUpHint).to_owned()),
        (asked::NAME, _) => Ok(cx.text.get(Id::NameHint).to_owned()),
        _ => Ok(String::new()),
    }
}
