//! From a key's meaning to what it brings about: the topmost component is asked, and what it asks
//! for is done.

use super::gate::gate;
use super::messages::Effect;
use super::shown::{Overlay, Screen};
use super::{Session, Writing, lock, meeting, questions, routes, undoing, verbs};
use crate::command::Command;
use crate::department::Department;
use crate::keymap::{Edit, Key};
use crate::text::Id;
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;
use crate::tui::action::{Action, Answer, Asked, Question, Route, Tag, Task, Write};
use crate::tui::component::{Component, Reply};
use crate::tui::overlays::help::Help;
use crate::tui::overlays::palette::Palette;
use crate::tui::screens::plan::{AbsencePlan, Leaving, ask_to_depart};

/// What the topmost component answers, with its number.
macro_rules! top {
    ($session:ident, $department:ident, |$it:ident, $cx:ident| $answer:expr) => {{
        let ($cx, trail, overlays) = $session.parts($department);
        let $cx = &$cx;
        match overlays.last_mut() {
            Some(placed) => {
                let $it = &mut placed.shown;
                (placed.number, $answer)
            }
            None => {
                let number = trail.number();
                let $it = trail.here_mut();
                (number, $answer)
            }
        }
    }};
}

/// Does a command if the gate lets it pass; else says why not.
pub fn command(session: &mut Session, department: &Department, command: Command) -> Vec<Effect> {
    if let Err(reason) = gate(session, department, command) {
        let words = reason.words(&session.around.text).to_owned();
        session.say(Status::warning(words));
        // Whoever had the store may have left meanwhile.
        return match reason {
            Reason::ReadOnly => vec![Effect::AskAgain],
            _ => Vec::new(),
        };
    }
    session.status = None;
    let (by, reply) = top!(session, department, |top, cx| top.command(cx, command));
    match reply {
        Reply::Did(actions) => perform(session, department, by, actions),
        Reply::NotMine => of_every_screen(session, department, command),
    }
}

/// A key before the keymap sees it; none where nothing asks for keys.
pub fn key(session: &mut Session, department: &Department, key: Key) -> Option<Vec<Effect>> {
    match top!(session, department, |top, cx| top.key(cx, key)) {
        (by, Reply::Did(actions)) => Some(perform(session, department, by, actions)),
        (_, Reply::NotMine) => None,
    }
}

/// Something was typed.
pub fn typed(session: &mut Session, department: &Department, edit: &Edit) -> Vec<Effect> {
    let (by, reply) = top!(session, department, |top, cx| top.typed(cx, edit));
    let effects = done(session, department, by, reply);
    questions::hear(session, department);
    effects
}

/// The digit of a choice, from 1.
pub fn nth(session: &mut Session, department: &Department, n: usize) -> Vec<Effect> {
    let (by, reply) = top!(session, department, |top, cx| top.nth(cx, n));
    done(session, department, by, reply)
}

fn done(session: &mut Session, department: &Department, by: u32, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Did(actions) => perform(session, department, by, actions),
        Reply::NotMine => Vec::new(),
    }
}

/// Does what nothing that shows knows: the verbs of every screen.
fn of_every_screen(
    session: &mut Session,
    department: &Department,
    command: Command,
) -> Vec<Effect> {
    let leaves = match command {
        Command::Back | Command::Forward => session.overlay().is_none(),
        Command::Quit => true,
        _ => Screen::of_command(command).is_some_and(|to| !to.is_same_place(session.screen())),
    };
    if leaves && let Some(effects) = held_back(session, department, Leaving::Do(command)) {
        return effects;
    }
    if let Some(screen) = Screen::of_command(command) {
        routes::visit(session, screen);
        return routes::arrived(session);
    }
    match command {
        Command::Close if session.overlay().is_some() => session.close(),
        Command::Close | Command::Back => {
            session.trail.back();
        }
        Command::Forward => {
            session.trail.forward();
        }
        Command::NextPane | Command::PreviousPane if session.overlay().is_none() => {
            let forward = command == Command::NextPane;
            let next = routes::next_tab(session.screen(), forward);
            return next.map_or_else(Vec::new, |next| self::command(session, department, next));
        }
        Command::Zoom => session.around.panes = !session.around.panes,
        Command::Palette => {
            let palette = Palette::new("", &session.around.text);
            session.show(palette);
        }
        Command::Help => {
            let help = Help::new(&session.cx(department), session.contexts());
            session.show(help);
        }
        Command::Meeting => return meeting::turn(session),
        Command::Lock => return lock::begin(session),
        Command::Redraw => return vec![Effect::Redraw],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Quit => return quit(session),
        Command::Undo | Command::Redo => {
            session.close_all();
            return undoing::shown(department, command == Command::Redo);
        }
        Command::UndoNow | Command::RedoNow => {
            session.close_all();
            let redo = command == Command::RedoNow;
            let actions = undoing::at_once(session, department, redo);
            return match actions.is_empty() {
                true => undoing::shown(department, redo),
                false => perform(session, department, Asked::SESSION, actions),
            };
        }
        _ => {
            let here = session.selected(department);
            let actions = verbs::command(&session.cx(department), here, command);
            return perform(session, department, Asked::SESSION, actions);
        }
    }
    Vec::new()
}

/// Does what the component of that number asks for.
pub fn perform(
    session: &mut Session,
    department: &Department,
    by: u32,
    actions: Vec<Action>,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in actions {
        match action {
            Action::Go(route) if is_held_back(session, by, &route) => {
                let asked = held_back(session, department, Leaving::Go(route));
                effects.extend(asked.unwrap_or_default());
            }
            Action::Go(route) => match routes::go(session, department, route) {
                routes::Way::There(more) => effects.extend(more),
                routes::Way::Verb(actions) => {
                    effects.extend(perform(session, department, Asked::SESSION, actions));
                }
            },
            Action::Back => {
                session.trail.back();
            }
            Action::Leave => effects.extend(leave(session)),
            Action::Close => session.close(),
            Action::CloseAll => session.close_all(),
            Action::Ask(tag, question) => {
                questions::pose(session, department, Asked { by, tag }, question);
            }
            Action::Answer(answer) => effects.extend(answered(session, department, answer)),
            Action::Write(write) => effects.push(self::write(session, department, by, *write)),
            Action::Discard => discard(session),
            Action::Release(avs) => session.trail.release(avs),
            Action::Copy(words) => effects.push(Effect::Copy(words)),
            Action::Do(command) => effects.extend(self::command(session, department, command)),
            Action::Say(status) => session.say(status),
            Action::Undo(seq, words) => {
                session.writing = Some(Writing::said(by, words));
                effects.push(Effect::Undo(seq));
            }
            Action::Redo(seq, words) => {
                session.writing = Some(Writing::said(by, words));
                effects.push(Effect::Redo(seq));
            }
            Action::Work(command, task) => effects.push(work(session, command, task)),
            Action::ShowCode => effects.push(Effect::ShowCode),
            Action::AskAgain => effects.push(Effect::AskAgain),
            Action::KeepKeyboard(keyboard) => {
                session.around.keyboard = Some(keyboard);
                effects.push(Effect::KeepKeyboard(keyboard));
            }
            Action::AskName if session.around.signature.is_none() => {
                let (by, tag) = (Asked::SESSION, verbs::asked::NAME);
                let (title, typed) = (Id::NameTitle, String::new());
                let line = Question::Line { title, typed };
                questions::pose(session, department, Asked { by, tag }, line);
            }
            Action::AskName => {}
            Action::KeepName(name) => {
                session.around.signature = Some(name.to_string());
                effects.push(Effect::KeepName(name));
            }
        }
    }
    effects
}

/// A plan that is not written shows, and something that is not its own leads elsewhere.
fn is_held_back(session: &Session, by: u32, route: &Route) -> bool {
    let leads_away = matches!(
        route,
        Route::Card(_)
            | Route::Absence(_)
            | Route::AbsenceOf(_)
            | Route::AbsenceOfClass(..)
            | Route::Calls(_)
            | Route::CallsTogether { .. }
            | Route::Deadlines(_)
    );
    let plan = session.screen().plan();
    leads_away && by != session.trail.number() && plan.is_some_and(AbsencePlan::holds_back)
}

/// Asks before a plan is left that is not written; none where none shows.
fn held_back(
    session: &mut Session,
    department: &Department,
    leaving: Leaving,
) -> Option<Vec<Effect>> {
    let plan = session.trail.here_mut().plan_mut()?;
    if !plan.holds_back() {
        return None;
    }
    plan.leave_by(leaving);
    session.close_all();
    let (cx, trail, _) = session.parts(department);
    let asked = ask_to_depart(trail.here().plan()?, &cx);
    let by = session.trail.number();
    Some(perform(session, department, by, vec![asked]))
}

/// Closes the question on top and gives its answer to whoever asked.
fn answered(session: &mut Session, department: &Department, answer: Answer) -> Vec<Effect> {
    let Some(question) = session.overlays.pop() else {
        return Vec::new();
    };
    if answer == Answer::Nothing {
        session.keep_draft(&question.shown);
    }
    match question.shown.asked() {
        Some(Asked { by, tag }) => tell(session, department, by, tag, answer),
        None => Vec::new(),
    }
}

/// Gives an answer to the component of a number; of one that is gone its words are said.
pub fn tell(
    session: &mut Session,
    department: &Department,
    by: u32,
    tag: Tag,
    answer: Answer,
) -> Vec<Effect> {
    let (cx, trail, overlays) = session.parts(department);
    let overlay = overlays.iter_mut().find(|placed| placed.number == by);
    let actions = if by == Asked::SESSION {
        verbs::answered(&cx, tag, answer)
    } else if let Some(placed) = overlay {
        placed.shown.answered(&cx, tag, answer)
    } else if let Some(screen) = trail.numbered(by) {
        screen.answered(&cx, tag, answer)
    } else {
        // What was typed for one that is gone is not lost without a word.
        if let Answer::Line(words) = answer {
            session.say(Status::info(words));
        }
        return Vec::new();
    };
    perform(session, department, by, actions)
}

/// Hands an act on to be saved. Until the store has it, what was typed of it must survive.
fn write(session: &mut Session, department: &Department, by: u32, write: Write) -> Effect {
    let asker = session.overlays.iter().find(|placed| placed.number == by);
    if let Some(Overlay::Form(form)) = asker.map(|placed| &placed.shown) {
        session.drafts.sent(form, &department.register);
    }
    let Write { act, said, then } = write;
    session.writing = Some(Writing { by, said, then });
    Effect::Commit(Box::new(act))
}

/// Begins work on the store and says so.
fn work(session: &mut Session, command: Command, task: Task) -> Effect {
    session.around.store.running = Some(command);
    let text = &session.around.text;
    let what = capital(text.command(command));
    session.status = Some(Status::info(text.store_doing(what)));
    Effect::StoreWork(task)
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// Leaves the plan that shows and forgets it.
fn discard(session: &mut Session) {
    if session.trail.discard() {
        session.say(Status::info(session.around.text.get(Id::DepartDiscarded)));
    }
}

/// Leaves.
fn quit(session: &mut Session) -> Vec<Effect> {
    meeting::over(session);
    vec![Effect::Quit]
}

/// Leaves, once it is asked twice.
fn leave(session: &mut Session) -> Vec<Effect> {
    if session.leaving {
        return quit(session);
    }
    session.leaving = true;
    session.say(Status::info(session.around.text.get(Id::CloseAgainToLeave)));
    Vec::new()
}

impl Writing {
    fn said(by: u32, words: String) -> Self {
        Self {
            by,
            said: Some(words),
            then: None,
        }
    }
}
