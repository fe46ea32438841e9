//! What a message does to the model, and what must happen outside. It only routes: each verb has
//! a file of its own.

use super::gate::gate;
use super::model::{Model, Overlay};
use super::msg::{Effect, Msg};
use super::screen::Screen;
use super::{
    absence, cards, cursor, dates, delete, forms, keys, lists, lock, meeting, notice_step, opening,
    past, picks, quit, reassign, recovery, renewing, settings, shown, typing, undo, upkeep,
};
use crate::command::Command;
use crate::department::Desk;
use crate::domain::Kind;
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;
use crate::tui::context::Look;
use crate::tui::overlays::help::Help;
use crate::tui::overlays::palette::Palette;
use crate::tui::screens::contracts::Contracts;
use crate::tui::screens::home::Home;
use crate::tui::screens::journal::Journal;

/// Applies a message.
pub fn update(model: &mut Model, desk: &Desk, msg: Msg) -> Vec<Effect> {
    let of_person = matches!(msg, Msg::Key(_) | Msg::Do(_) | Msg::Pasted(_));
    // On a card of an earlier day all that she asks is answered by the records of that day.
    let past = model.past().filter(|_| of_person);
    let effects = route(model, past.as_ref().map_or(desk, |past| &past.desk), msg);
    refresh(model, desk);
    effects
}

fn route(model: &mut Model, desk: &Desk, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => match keys::press(model, desk, key) {
            keys::Pressed::Do(command) => dispatch(model, desk, command),
            keys::Pressed::Line(edit) => typing::edit(model, desk, &edit),
            keys::Pressed::Digit(n) => picks::nth(model, desk, n),
            keys::Pressed::Answered(effects) => effects,
            keys::Pressed::Locked(key) => lock::key(model, key),
            keys::Pressed::Nothing => Vec::new(),
        },
        Msg::Pasted(raw) if model.lock.is_some() => {
            lock::paste(model, &raw);
            Vec::new()
        }
        Msg::Pasted(raw) => typing::paste(model, desk, &raw),
        Msg::Do(command) => dispatch(model, desk, command),
        Msg::Resized(size) => {
            model.size = size;
            Vec::new()
        }
        Msg::Ticked(now) => {
            model.now = now;
            Vec::new()
        }
        Msg::Opened(opening) => opening::opened(model, desk, opening),
        Msg::OpenFailed(words) => {
            model.open_failure = Some(words);
            Vec::new()
        }
        Msg::Saved(brief) => opening::saved(model, desk, &brief),
        Msg::Refused(words) => {
            model.when_saved = None;
            model.route_when_saved = None;
            if let Some(plan) = model.absence_mut() {
                plan.touch();
            }
            model.status = Some(Status::failure(words));
            Vec::new()
        }
        Msg::ActRead(entry, purpose) => undo::act_read(model, desk, *entry, purpose),
        Msg::Code(code) => recovery::show(model, desk, code),
        Msg::Idle => lock::begin(model),
        Msg::Locked { asks } => lock::locked(model, asks),
        Msg::UnlockRefused { words, wrong } => lock::refused(model, words, wrong),
        Msg::Upkeep(done) => upkeep::done(model, desk, *done),
        Msg::PastRead(found) => past::read(model, *found),
        Msg::Changed => Vec::new(),
        Msg::Writable => {
            model.read_only = None;
            model.status = Some(Status::done(model.text.get(crate::text::Id::NowWritable)));
            Vec::new()
        }
        Msg::Copied { sent } => {
            let id = if sent {
                crate::text::Id::CopySent
            } else {
                crate::text::Id::CopyTooLong
            };
            model.status = Some(Status::info(model.text.get(id)));
            Vec::new()
        }
    }
}

/// Does a command if the gate lets it pass; else says why not.
pub fn dispatch(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    if let Err(reason) = gate(model, desk, command) {
        let words = reason.words(&model.text).to_owned();
        model.status = Some(Status::warning(words));
        // Whoever had the store may have left meanwhile.
        return if reason == Reason::ReadOnly {
            vec![Effect::AskAgain]
        } else {
            Vec::new()
        };
    }
    model.status = None;
    if let Some(effects) = shown::ask(model, desk, |top, cx| top.command(cx, command)) {
        return effects;
    }
    match command {
        Command::Up
        | Command::Down
        | Command::PageUp
        | Command::PageDown
        | Command::First
        | Command::Last => cursor::step(model, desk, command),
        Command::Left | Command::Right => dates::sideways(model, desk, command),
        Command::NextPane | Command::PreviousPane => cursor::pane(model, desk, command),
        Command::Open => picks::open(model, desk),
        Command::Close => quit::close(model),

        Command::Find => {
            shown::find(model, desk, String::new());
            Vec::new()
        }
        Command::Menu | Command::Accept => Vec::new(),
        Command::Palette => {
            let palette = Palette::new("", &model.text);
            model.overlays.push(Overlay::Palette(palette));
            Vec::new()
        }
        Command::Back => {
            model.trail.back();
            Vec::new()
        }
        Command::Forward => {
            model.trail.forward();
            Vec::new()
        }
        Command::GoHome => go(model, Screen::Home(Home::default())),
        Command::GoAvs => lists::go(model, Kind::Avs),
        Command::GoPupils => lists::go(model, Kind::Pupil),
        Command::GoEstablishments => lists::go(model, Kind::Establishment),
        Command::GoContracts => go(model, Screen::Contracts(Contracts::default())),
        Command::GoDeadlines => lists::deadlines(model, None),
        Command::GoWeek => cards::week(model, desk),
        Command::GoJournal => go(model, Screen::Journal(Journal::default())),
        Command::GoStore => upkeep::go(model),

        Command::Zoom => {
            model.panes = !model.panes;
            Vec::new()
        }
        Command::Links => cards::links(model, desk),
        Command::History => cards::history(model, desk),
        Command::Explain => super::how_computed::explain(model, desk),
        Command::LawDate => dates::ask_law(model),
        Command::Copy => super::copying::copy(model, desk),
        // What only the screen under it knows.
        Command::Filter
        | Command::Order
        | Command::SetDate
        | Command::AsOf
        | Command::DayList
        | Command::CallYes
        | Command::CallVoicemail
        | Command::CallNo
        | Command::SplitNeed
        | Command::LeaveWithout
        | Command::Force
        | Command::Widen
        | Command::NextPlan => shown::below(model, desk, command),
        Command::Help => {
            let help = Help::new(&model.cx(desk, Look::default()), model.contexts());
            model.overlays.push(Overlay::Help(help));
            Vec::new()
        }

        Command::Absence => absence::ask(model, desk),
        Command::Reassign => reassign::begin(model, desk),
        Command::Status => notice_step::begin(model, desk),
        Command::Renew => renewing::begin(model, desk),
        Command::New
        | Command::NewAvs
        | Command::NewPupil
        | Command::NewEstablishment
        | Command::NewContract
        | Command::NewDecision
        | Command::NewAccompaniment
        | Command::AddSlot
        | Command::Edit => forms::open(model, desk, command),
        Command::Delete => delete::ask(model, desk),

        Command::Undo => undo::shown(model, desk, false),
        Command::Redo => undo::shown(model, desk, true),
        Command::UndoNow => undo::at_once(model, desk, false),
        Command::RedoNow => undo::at_once(model, desk, true),
        Command::Check => upkeep::begin(model, command, upkeep::Task::Check),
        Command::VerifyJournal => upkeep::begin(model, command, upkeep::Task::VerifyJournal),
        Command::BackUp => upkeep::begin(model, command, upkeep::Task::BackUp(None)),
        Command::BackUpTo => upkeep::ask_file(model),
        Command::Compact => upkeep::ask_compact(model, desk),
        Command::Erase => upkeep::erasing::ask(model, desk),
        Command::Setting => settings::open(model, desk),
        // These name acts of the command line in the journal; no key leads to them.
        Command::Import | Command::MakeDemo | Command::Restore | Command::Cover => Vec::new(),
        Command::Meeting => meeting::turn(model),
        Command::RecoveryCode => recovery::ask(model),
        Command::Lock => lock::begin(model),
        Command::Redraw => vec![Effect::Redraw],
        Command::Suspend => vec![Effect::Suspend],
        Command::Quit => quit::quit(model),
    }
}

/// Goes to a screen; on the same screen already, stays.
pub fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.overlays.clear();
    let same = std::mem::discriminant(model.screen()) == std::mem::discriminant(&screen);
    if !same {
        model.trail.go(screen);
    }
    Vec::new()
}

/// Brings what shows in line with the register, the size and the day.
pub fn refresh(model: &mut Model, desk: &Desk) {
    if !model.ready {
        return;
    }
    shown::refresh(model, desk);
    // A card whose record is gone (its making was taken back) gives way to what was before.
    if let Screen::Card(card) = model.screen()
        && card.past.is_none()
        && !desk.register.holds(card.target)
        && !model.trail.back()
    {
        model.trail.replace(Screen::Home(Home::default()));
    }
    // The absence was taken back: its plan is a draft again.
    if let Screen::Calls(calls) = model.screen()
        && (calls.absences.iter()).any(|id| desk.register.get(*id).is_none())
        && model.trail.back()
    {
        refresh(model, desk);
    }
}
