//! The components among what shows: who is asked first, and what becomes of what they ask for.

use super::gate::gate;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::screen::Screen;
use super::update::dispatch;
use super::{
    absence, calls, cards, delete, forms, how_computed, lists, opening, past, picks, quit, upkeep,
};
use crate::command::Command;
use crate::department::Desk;
use crate::keymap::Edit;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Asked, Purpose, Question, Route, Status, Write};
use crate::tui::component::{Component, Reply};
use crate::tui::context::{Cx, Look};
use crate::tui::overlays::choice::Choice;
use crate::tui::overlays::finder::Finder;
use crate::tui::overlays::keyboard::KeyboardQuestion;
use crate::tui::overlays::line::Line;
use crate::tui::screens::calls::Calls;

/// What a component may read of a model. Field by field: the component itself may be borrowed to
/// change.
macro_rules! read {
    ($model:ident, $desk:expr, $look:expr, $today:expr, $contexts:expr) => {
        Cx {
            department: $desk,
            text: &$model.text,
            keymap: &$model.keymap,
            contexts: $contexts,
            who: &$model.who,
            look: $look,
            now: $model.now,
            today: $today,
            size: $model.size,
            keyboard: $model.keyboard,
            read_only: $model.read_only.is_some(),
            store: &$model.store,
            zone: &$model.zone,
            meeting: $model.meeting.is_some(),
            panes: $model.panes,
        }
    };
}

impl Screen {
    /// The screen as a component.
    pub fn component(&self) -> &dyn Component {
        match self {
            Self::Home(home) => home,
            Self::List(list) => &**list,
            Self::Card(card) => card,
            Self::Absence(plan) => &**plan,
            Self::Calls(calls) => &**calls,
            Self::Contracts(contracts) => contracts,
            Self::Deadlines(deadlines) => deadlines,
            Self::Journal(journal) => journal,
            Self::Upkeep(store) => store,
        }
    }

    fn component_mut(&mut self) -> &mut dyn Component {
        match self {
            Self::Home(home) => home,
            Self::List(list) => &mut **list,
            Self::Card(card) => card,
            Self::Absence(plan) => &mut **plan,
            Self::Calls(calls) => &mut **calls,
            Self::Contracts(contracts) => contracts,
            Self::Deadlines(deadlines) => deadlines,
            Self::Journal(journal) => journal,
            Self::Upkeep(store) => store,
        }
    }
}

impl Overlay {
    /// The overlay as a component, where it is one.
    pub fn component(&self) -> Option<&dyn Component> {
        match self {
            Self::Code(code) => Some(code),
            Self::Erasing(erasing) => Some(&**erasing),
            Self::Explain(explain) => Some(explain),
            Self::Finder(finder) => Some(&**finder),
            Self::Help(help) => Some(help),
            Self::Keyboard(question) => Some(question),
            Self::Question(choice) => Some(choice),
            Self::Line(line) => Some(line),
            Self::NoticeStep(step) => Some(&**step),
            Self::Palette(palette) => Some(palette),
            Self::Reassign(reassign) => Some(&**reassign),
            Self::Report(report) => Some(report),
            Self::Undo(preview) => Some(&**preview),
            _ => None,
        }
    }

    fn is_picker(&self) -> bool {
        self.component().is_some_and(Component::is_picker)
    }

    fn component_mut(&mut self) -> Option<&mut dyn Component> {
        match self {
            Self::Code(code) => Some(code),
            Self::Erasing(erasing) => Some(&mut **erasing),
            Self::Explain(explain) => Some(explain),
            Self::Finder(finder) => Some(&mut **finder),
            Self::Help(help) => Some(help),
            Self::Keyboard(question) => Some(question),
            Self::Question(choice) => Some(choice),
            Self::Line(line) => Some(line),
            Self::NoticeStep(step) => Some(&mut **step),
            Self::Palette(palette) => Some(palette),
            Self::Reassign(reassign) => Some(&mut **reassign),
            Self::Report(report) => Some(report),
            Self::Undo(preview) => Some(&mut **preview),
            _ => None,
        }
    }
}

impl Model {
    /// What shows on top, where it is a component.
    pub fn top(&self) -> Option<&dyn Component> {
        match self.overlay() {
            Some(overlay) => overlay.component(),
            None => Some(self.screen().component()),
        }
    }

    /// What verbs speak of: what shows on top, but what only finds commands, where it is a
    /// component.
    pub fn under_pickers(&self) -> Option<&dyn Component> {
        let mut overlays = self.overlays.iter().rev();
        match overlays.find(|overlay| !overlay.is_picker()) {
            Some(overlay) => overlay.component(),
            None => Some(self.screen().component()),
        }
    }

    /// Nothing floats but what only finds commands.
    pub fn only_finds(&self) -> bool {
        self.overlays.iter().all(Overlay::is_picker)
    }

    /// What a component may read.
    pub fn cx<'a>(&'a self, desk: &'a Desk, look: Look) -> Cx<'a> {
        read!(self, desk, look, self.today(), self.contexts())
    }
}

/// Lets the topmost component do something, and does what it asks for; none where it is not one or
/// knows nothing of it.
pub fn ask(
    model: &mut Model,
    desk: &Desk,
    what: impl FnOnce(&mut dyn Component, &Cx<'_>) -> Reply,
) -> Option<Vec<Effect>> {
    let by = SCREEN + model.overlays.len() as u32;
    match on_top(model, desk, what)? {
        Reply::NotMine => None,
        Reply::Did(actions) => Some(perform(model, desk, by, actions)),
    }
}

/// The number of the screen among those who ask; each overlay has the next one.
pub const SCREEN: u32 = Asked::SESSION + 1;

/// Something was typed into the topmost component; none where it takes no text.
pub fn typed(model: &mut Model, desk: &Desk, edit: &Edit) -> Option<Vec<Effect>> {
    let effects = ask(model, desk, |top, cx| top.typed(cx, edit));
    hear(model, desk);
    effects
}

/// Lets the screen do what nothing that floats over it knows.
pub fn below(model: &mut Model, desk: &Desk, command: Command) -> Vec<Effect> {
    match on_screen(model, desk, |screen, cx| screen.command(cx, command)) {
        Reply::Did(actions) => perform(model, desk, SCREEN, actions),
        Reply::NotMine => Vec::new(),
    }
}

/// Brings the screen, and what floats on top of it, in line with what they show, of the day that
/// they show; the gate judges the commands that are listed.
pub fn refresh(model: &mut Model, desk: &Desk) {
    let past = model.past();
    let desk = past.as_ref().map_or(desk, |past| &past.desk);
    on_screen(model, desk, |screen, cx| screen.refresh(cx));
    if model.overlay().is_none() {
        return;
    }
    let _: Option<()> = on_top(model, desk, |top, cx| top.refresh(cx));
    let offered = model.top().map(Component::offers).unwrap_or_default();
    if offered.is_empty() {
        return;
    }
    let judge = |command: &Command| gate(model, desk, *command);
    let answers = offered.iter().map(judge).collect();
    if let Some(top) = model.overlays.last_mut().and_then(Overlay::component_mut) {
        top.judged(answers);
    }
}

fn on_screen<R>(
    model: &mut Model,
    desk: &Desk,
    what: impl FnOnce(&mut dyn Component, &Cx<'_>) -> R,
) -> R {
    let (today, contexts) = (model.today(), model.contexts());
    let cx = read!(model, desk, Look::default(), today, contexts);
    what(model.trail.here_mut().component_mut(), &cx)
}

fn on_top<R>(
    model: &mut Model,
    desk: &Desk,
    what: impl FnOnce(&mut dyn Component, &Cx<'_>) -> R,
) -> Option<R> {
    if model.overlays.is_empty() {
        return Some(on_screen(model, desk, what));
    }
    let (today, contexts) = (model.today(), model.contexts());
    let cx = read!(model, desk, Look::default(), today, contexts);
    let top = model.overlays.last_mut().and_then(Overlay::component_mut);
    top.map(|top| what(top, &cx))
}

/// Does what the component of that number asks for.
fn perform(model: &mut Model, desk: &Desk, by: u32, actions: Vec<Action>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in actions {
        match action {
            Action::Go(route) => effects.extend(go(model, desk, route)),
            Action::Back => {
                model.trail.back();
            }
            Action::Leave => effects.extend(quit::leave(model)),
            Action::Close => {
                model.overlays.pop();
            }
            Action::CloseAll => model.overlays.clear(),
            Action::Ask(tag, question) => pose(model, desk, Asked { by, tag }, question),
            Action::Answer(answer) => effects.extend(answered(model, desk, answer)),
            Action::Write(write) => effects.extend(self::write(model, desk, *write)),
            Action::Discard => discard(model),
            Action::Release(avs) => model.trail.release(avs),
            Action::Copy(words) => effects.push(Effect::Copy(words)),
            Action::Do(command) => effects.extend(dispatch(model, desk, command)),
            Action::Say(status) => model.status = Some(status),
            Action::Undo(seq, words) => {
                model.when_saved = Some(words);
                effects.push(Effect::Undo(seq));
            }
            Action::Redo(seq, words) => {
                model.when_saved = Some(words);
                effects.push(Effect::Redo(seq));
            }
            Action::Work(command, task) => effects.extend(upkeep::begin(model, command, task)),
            Action::KeepKeyboard(keyboard) => effects.extend(opening::keep(model, keyboard)),
        }
    }
    effects
}

/// Asks for the keyboard, once.
pub fn ask_keyboard(model: &mut Model) {
    model.overlays.push(Overlay::Keyboard(KeyboardQuestion));
}

/// Poses a question over what shows.
pub fn pose(model: &mut Model, desk: &Desk, asked: Asked, question: Question) {
    match question {
        Question::Choice { title, items, at } => {
            let choice = Choice::new(title, items, at, asked);
            model.overlays.push(Overlay::Question(choice));
        }
        Question::Ways { title, items, esc } => {
            let choice = Choice::new(title, items, 0, asked).with_esc(esc);
            model.overlays.push(Overlay::Question(choice));
        }
        Question::Line { title, typed } => {
            let line = Line::new(title, typed, asked);
            model.overlays.push(Overlay::Line(line));
            hear(model, desk);
        }
        Question::Record {
            title,
            kinds,
            typed,
            first,
        } => {
            let finder = Finder::of_record(asked, title, kinds);
            let finder = finder.with_typed(&model.cx(desk, Look::default()), typed);
            let finder = Box::new(finder.with_first(first));
            model.overlays.push(Overlay::Finder(finder));
        }
    }
}

/// Opens the search of everything, with what is typed already.
pub fn find(model: &mut Model, desk: &Desk, typed: String) {
    let cx = model.cx(desk, Look::default());
    let finder = Box::new(Finder::of_anything().with_typed(&cx, typed));
    model.overlays.push(Overlay::Finder(finder));
}

/// The component of that number, where it still is one.
pub fn asker(model: &Model, by: u32) -> Option<&dyn Component> {
    match by {
        Asked::SESSION => None,
        SCREEN => Some(model.screen().component()),
        n => (model.overlays.get((n - SCREEN - 1) as usize)).and_then(Overlay::component),
    }
}

/// Lets the line on top hear from whoever asked what it means.
fn hear(model: &mut Model, desk: &Desk) {
    let Some(Overlay::Line(mut line)) =
        model.overlays.pop_if(|top| matches!(top, Overlay::Line(_)))
    else {
        return;
    };
    if let Some(asked) = line.asked() {
        let cx = model.cx(desk, Look::default());
        if let Some(asker) = asker(model, asked.by) {
            line.hear(asker.reads(&cx, asked.tag, line.value()));
        }
    }
    model.overlays.push(Overlay::Line(line));
}

/// Closes the question on top and gives its answer to whoever asked; an asker that is gone hears
/// nothing.
fn answered(model: &mut Model, desk: &Desk, answer: Answer) -> Vec<Effect> {
    let question = model.overlays.pop();
    let asked = question.as_ref().and_then(Overlay::component);
    let Some(asked) = asked.and_then(Component::asked) else {
        return Vec::new();
    };
    let Asked { by, tag } = asked;
    let (today, contexts) = (model.today(), model.contexts());
    let cx = read!(model, desk, Look::default(), today, contexts);
    let asker = match by {
        Asked::SESSION => None,
        SCREEN => Some(model.trail.here_mut().component_mut()),
        n => (model.overlays.get_mut((n - SCREEN - 1) as usize)).and_then(Overlay::component_mut),
    };
    match asker.map(|asker| asker.answered(&cx, tag, answer.clone())) {
        Some(actions) => perform(model, desk, by, actions),
        None if asked == absence::WHO => absence::answered(model, desk, &answer),
        None if by == Asked::SESSION => picks::chosen(model, desk, &answer),
        // A form is no component yet.
        None => forms::answered(model, desk, &answer),
    }
}

/// Leaves the plan that shows and forgets it.
fn discard(model: &mut Model) {
    if model.trail.discard() {
        model.status = Some(Status::info(model.text.get(Id::DepartDiscarded)));
    }
}

/// Hands an act on to be saved.
fn write(model: &mut Model, _: &Desk, write: Write) -> Vec<Effect> {
    model.when_saved = write.said;
    model.route_when_saved = write.then;
    vec![Effect::Commit(Box::new(write.act))]
}

/// Goes where a route leads.
pub fn go(model: &mut Model, desk: &Desk, route: Route) -> Vec<Effect> {
    match route {
        Route::Card(target) => cards::go(model, desk, target),
        Route::Act(seq) => vec![Effect::ReadAct(seq, Purpose::Show)],
        Route::Explained(about, law) => how_computed::explained(model, desk, about, law),
        Route::New(kind, about) => forms::of_kind(model, desk, kind, about),
        Route::Absence(id) => absence::open(model, desk, id),
        Route::Calls(id) => calls::go(model, desk, id),
        Route::CallsTogether {
            absences,
            others,
            order,
        } => {
            let calls = Calls::of(absences, others, order);
            model.trail.go(Screen::Calls(Box::new(calls)));
            Vec::new()
        }
        Route::DatesOf(place) => absence::change_of(model, desk, place),
        Route::Join(target) => absence::join(model, desk, target),
        Route::Deleting(target) => delete::ask_of(model, desk, target),
        Route::WhoIsAbsent(first) => absence::ask_first(model, desk, first),
        Route::Find(typed) => {
            find(model, desk, typed);
            Vec::new()
        }
        Route::AsOf(target, day) => past::ask(model, target, day),
        Route::Setting(key) => upkeep::ask_setting(model, desk, key),
        Route::Deadlines(line) => lists::deadlines(model, line),
    }
}
