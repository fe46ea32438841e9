//! For tests: a session over the small register of forms, driven by keys, saving in memory.

use std::rc::Rc;

use crate::command::Command;
use crate::department::Department;
use crate::domain::*;
use crate::keymap::script::script;
use crate::keymap::{Key, Keymap, Preset};
use crate::text::{Id, Lang, Text};
use crate::tui::action::{Action, Asked, Route};
use crate::tui::context::size::Size;
use crate::tui::form::Form;
use crate::tui::form::bench::{TODAY, go_to, register, select, typed};
use crate::tui::session::dispatch::perform;
use crate::tui::session::{Effect, Msg, Opening, Overlay, Session, update};

/// A session.
pub struct Bench {
    pub session: Session,
    pub department: Department,
    pub acts: Vec<Act>,
    /// What is committed is refused by the store.
    pub refuses: bool,
}

#[allow(clippy::new_without_default)] // a test says what it makes
impl Bench {
    /// A session in French, 120×36.
    pub fn new() -> Self {
        Self::speaking(Lang::French)
    }

    /// A session in a language.
    pub fn speaking(lang: Lang) -> Self {
        let size = Size {
            width: 120,
            height: 36,
        };
        let keymap = Rc::new(Keymap::preset(Preset::Default));
        let mut session = Session::new(
            TODAY.at(7, 31, 0, 0),
            size,
            Rc::new(Text::new(lang)),
            keymap,
        );
        let department = Department::new(register(), TODAY);
        let opening = Opening {
            read_only: None,
            notices: Vec::new(),
            folder: String::new(),
            bookmark: None,
        };
        update(&mut session, &department, Msg::Opened(opening));
        session.overlays.clear();
        Self {
            session,
            department,
            acts: Vec::new(),
            refuses: false,
        }
    }

    /// Presses keys: names parted by spaces; in `"…"` what is typed letter by letter.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in script(keys) {
            self.press(key);
        }
        self
    }

    fn press(&mut self, key: Key) {
        let effects = update(&mut self.session, &self.department, Msg::Key(key));
        self.perform(effects);
    }

    pub fn paste(&mut self, raw: &str) -> &mut Self {
        let effects = update(
            &mut self.session,
            &self.department,
            Msg::Pasted(raw.to_owned()),
        );
        self.perform(effects);
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Commit(act) = effect else {
                continue;
            };
            if self.refuses {
                update(
                    &mut self.session,
                    &self.department,
                    Msg::Refused("no".into()),
                );
                continue;
            }
            self.save(*act);
        }
    }

    fn save(&mut self, act: Act) {
        self.apply(&act.changes);
        let entry = JournalEntry {
            seq: self.acts.len() as u64 + 1,
            at: Instant::UNIX_EPOCH,
            who: "N".into(),
            host: "h".into(),
            command: act.command.id().into(),
            kind: ActKind::Act,
            reasons: act.reasons.clone(),
            source: None,
            note: None,
            changes: act.changes.clone(),
        };
        self.acts.push(act);
        update(
            &mut self.session,
            &self.department,
            Msg::Saved(Box::new(Brief::from(&entry))),
        );
    }

    /// Somebody else's act.
    pub fn apply(&mut self, changes: &[Change]) {
        self.department.register.apply(changes).unwrap();
        self.department.changed(changes);
    }

    /// Opens the form of a record.
    pub fn edit(&mut self, target: impl Into<Ref>) -> &mut Self {
        let asked = vec![Action::Go(Route::Form(target.into(), Command::Edit))];
        perform(&mut self.session, &self.department, Asked::SESSION, asked);
        self
    }

    /// The form that shows.
    pub fn form(&self) -> &Form {
        match self.session.overlay() {
            Some(Overlay::Form(form)) => form,
            other => panic!("no form but {other:?}"),
        }
    }

    fn form_mut(&mut self) -> &mut Form {
        match self
            .session
            .overlays
            .last_mut()
            .map(|placed| &mut placed.shown)
        {
            Some(Overlay::Form(form)) => form,
            other => panic!("no form but {other:?}"),
        }
    }

    /// Puts the cursor on a field and types over it.
    pub fn fill(&mut self, id: Id, text: &str) -> &mut Self {
        self.on(id);
        select(self.form_mut(), id);
        self.paste(text)
    }

    /// Puts the cursor on a field.
    pub fn on(&mut self, id: Id) -> &mut Self {
        go_to(self.form_mut(), id);
        self
    }

    /// What is typed in a field.
    pub fn value(&self, id: Id) -> &str {
        typed(self.form(), id)
    }

    /// The words of the status line.
    pub fn status(&self) -> &str {
        self.session
            .status
            .as_ref()
            .map_or("", |status| &status.words)
    }
}
