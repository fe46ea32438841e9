//! What a record said on an earlier day, where today its form would open.

use super::asked;
use crate::domain::Ref;
use crate::tui::action::{Action, Answer, Item, Question};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// Tells the fields, a line each.
pub fn tell(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let fields = words::fields(register, text, target).into_iter();
    let items = fields
        .map(|field| Item::shows(text.get(field.id), field.value, Answer::Nothing))
        .collect();
    let title = label::of(register, text, target);
    vec![Action::Ask(asked::READ, Question::choice(title, items))]
}
