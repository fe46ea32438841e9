//! What an edit of a line means to a field: typed over what is selected, a choice by its letter, or
//! a step to the right past the end, which asks for the finder.

use super::field::FormField;
use crate::keymap::Edit;
use crate::lookup::fold;
use crate::tui::widgets::input::Input;

/// Applies an edit to a field; true when it asks to choose a record in the finder.
pub fn edit(field: &mut FormField, edit: &Edit) -> bool {
    if field.kind.is_choice() {
        choose(field, edit);
        return false;
    }
    if field.selected {
        return over_selection(field, edit);
    }
    let at_end = field.input.cursor() == field.input.value().chars().count();
    field.input.edit(edit);
    at_end && *edit == Edit::Right && field.kind.names().is_some()
}

fn over_selection(field: &mut FormField, edit: &Edit) -> bool {
    field.selected = false;
    match edit {
        Edit::Char(_) | Edit::Paste(_) => match words(edit) {
            Some(words) => field.input.set(words),
            None => field.selected = true,
        },
        Edit::DeleteBack | Edit::DeleteForward | Edit::DeleteWord | Edit::DeleteAll => {
            field.input.set("");
        }
        Edit::Left | Edit::WordLeft | Edit::Start => field.input.edit(&Edit::Start),
        Edit::Right | Edit::WordRight | Edit::End => return field.kind.names().is_some(),
    }
    false
}

fn choose(field: &mut FormField, edit: &Edit) {
    match edit {
        Edit::Left | Edit::WordLeft | Edit::Start => field.cycle(false),
        Edit::Right | Edit::WordRight | Edit::End | Edit::Char(' ') => field.cycle(true),
        Edit::Char(_) | Edit::Paste(_) => {
            let typed = fold::key(&words(edit).unwrap_or_default());
            let len = field.options.len();
            let next = (1..=len)
                .map(|step| (field.choice() + step) % len.max(1))
                .find(|at| {
                    field
                        .options
                        .get(*at)
                        .is_some_and(|option| fold::key(option).starts_with(&typed))
                });
            if let (Some(at), false) = (next, typed.is_empty()) {
                field.choose(at);
            }
        }
        Edit::DeleteBack | Edit::DeleteForward | Edit::DeleteWord | Edit::DeleteAll => {}
    }
}

/// What is typed, if any of it can be shown.
fn words(edit: &Edit) -> Option<String> {
    let mut line = Input::default();
    line.edit(edit);
    (!line.is_empty()).then(|| line.value().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_shown_is_no_words() {
        assert_eq!(words(&Edit::Char('a')), Some("a".into()));
        assert_eq!(words(&Edit::Paste("18 h\n".into())), Some("18 h".into()));
        assert_eq!(words(&Edit::Char('\u{202e}')), None);
        assert_eq!(words(&Edit::Paste("\u{7}".into())), None);
    }
}
