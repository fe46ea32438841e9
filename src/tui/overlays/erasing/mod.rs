//! A person about to be erased: what will happen, then the name typed.

mod view;

use crate::command::Command;
use crate::domain::erasure::{going, name_of};
use crate::domain::{Kind, Ref, folded};
use crate::keymap::{Context, Edit};
use crate::record::mention;
use crate::text::Id;
use crate::tui::action::{Action, Task};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::input::Input;

/// A person about to be erased.
#[derive(Clone, Debug)]
pub struct Erasing {
    /// Who.
    target: Ref,
    /// The name that must be typed.
    name: String,
    /// What will happen, a line each.
    effects: Vec<String>,
    /// What is typed.
    input: Input,
    /// Another name was typed.
    refused: bool,
}

impl Erasing {
    /// What erasing a person would do; none where the record is nobody's.
    pub fn of(cx: &Cx<'_>, target: Ref) -> Option<Self> {
        Some(Self {
            target,
            name: name_of(&cx.department.register, target)?,
            effects: effects(cx, target),
            input: Input::default(),
            refused: false,
        })
    }

    /// Erases once the name was typed. Accents and case are not what one is asked to get right.
    fn confirmed(&mut self) -> Vec<Action> {
        let typed = folded(self.input.value());
        if typed.is_empty() || typed != folded(&self.name) {
            self.refused = !typed.is_empty();
            return Vec::new();
        }
        let task = Task::Erase(self.target);
        vec![Action::Close, Action::Work(Command::Erase, task)]
    }
}

/// What will happen, a line each.
fn effects(cx: &Cx<'_>, target: Ref) -> Vec<String> {
    let (register, text) = (&cx.department.register, cx.text);
    let mut gone = going(register, [target]);
    gone.remove(&target);
    let kinds = Kind::ALL.iter().filter_map(|kind| {
        let n = gone.iter().filter(|gone| gone.kind == *kind).count();
        (n > 0).then(|| format!("{}\u{a0}×\u{a0}{n}", text.kind(*kind)))
    });
    let what: Vec<String> = kinds.collect();
    let with = if what.is_empty() {
        text.get(Id::EraseWithNone).to_owned()
    } else {
        text.erase_with(what.join(", "))
    };
    let mut effects = vec![
        with,
        text.get(Id::EraseHistory).to_owned(),
        text.get(Id::EraseBackups).to_owned(),
    ];
    match mention::elsewhere(register, target).len() {
        0 => {}
        n => effects.push(text.erase_named(n)),
    }
    effects
}

impl Component for Erasing {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Prompt]
    }

    fn command(&mut self, _: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::Did(self.confirmed()),
            _ => Reply::NotMine,
        }
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        self.refused = false;
        Reply::done()
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("⏎", Id::HintEraseIt),
            Hint::Esc(Id::HintNothingErased),
        ]
    }

    fn is_kept(&self) -> bool {
        false
    }
}
