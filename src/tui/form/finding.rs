//! The finder for the field under the cursor: what it is asked, and what its answer fills.

use super::ground::Ground;
use super::kinds::record::name;
use super::{Form, asked, follow};
use crate::domain::Ref;
use crate::lookup::Kinds;
use crate::text::Id;
use crate::tui::action::{Action, Question, Tag};

impl Form {
    /// The question of the record that the field under the cursor names, so much of it typed; none
    /// where it names none.
    pub fn asks_for(&self, typed: String) -> Option<(Tag, Question)> {
        let question = Question::Record {
            title: Id::FinderFill,
            kinds: Kinds::of(self.focused()?.kind.names()?),
            typed,
            first: None,
        };
        Some((asked::FILL, question))
    }
}

/// Asks for a record, what is typed already in the line; nothing where the field names none.
pub(super) fn ask(form: &Form) -> Option<Action> {
    let field = form.focused()?;
    let typed = if field.is_changed() {
        field.last_part().to_owned()
    } else {
        String::new()
    };
    let (tag, question) = form.asks_for(typed)?;
    Some(Action::Ask(tag, question))
}

/// Asks which of several records the letters of a field mean; nothing where they mean one, or none.
pub(super) fn choose(form: &Form, ground: &Ground<'_>) -> Option<Action> {
    let field = form.focused()?;
    field.is_open(ground).then(|| ask(form)).flatten()
}

/// Puts the record chosen in the field that asked.
pub(super) fn fill(form: &mut Form, target: Ref, ground: &Ground<'_>) {
    let at = form.focus;
    if let Some(field) = form.fields.get_mut(at) {
        field.fill(name(target, ground), target);
    }
    form.check_field(at, ground);
    follow::school(form, ground);
}
