//! What an edit of a line means to a field: typed over what is selected, a choice by its letter, or
//! a step to the right past the end, which asks for the finder.

use super::field::{Field, FieldKind};
use crate::app::input::{Input, LineEdit};
use crate::lookup::fold;

/// Stands after the text to see where a cursor goes that would leave it.
const BEYOND: char = '\u{1}';

/// An edit told by what it did to a probe.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Edit {
    Words(String),
    Erase,
    Left,
    Right,
    Nothing,
}

/// Applies an edit to a field; true when it asks to choose a record in the finder.
pub fn edit(field: &mut Field, act: impl FnOnce(&mut Input)) -> bool {
    if field.kind == FieldKind::Choice {
        choose(field, told(act));
        return false;
    }
    if field.selected {
        return over_selection(field, told(act));
    }
    let before = field.input.value().to_owned();
    let end = before.chars().count();
    let mut probe = placed(&format!("{before}{BEYOND}{BEYOND}"), field.input.cursor());
    act(&mut probe);
    let after = probe.value().trim_end_matches(BEYOND).to_owned();
    let stepped_out = field.input.cursor() == end && probe.cursor() == end + 1 && after == before;
    field.input = placed(&after, probe.cursor());
    stepped_out && names_records(field.kind)
}

/// The kinds of fields that the finder can fill.
pub fn names_records(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Record(_) | FieldKind::Records(_))
}

fn over_selection(field: &mut Field, edit: Edit) -> bool {
    field.selected = false;
    match edit {
        Edit::Words(words) => field.input.set(words),
        Edit::Erase => field.input.set(""),
        Edit::Left => field.input.edit(LineEdit::Start),
        Edit::Right => return names_records(field.kind),
        Edit::Nothing => field.selected = true,
    }
    false
}

fn choose(field: &mut Field, edit: Edit) {
    match edit {
        Edit::Left => field.cycle(false),
        Edit::Right => field.cycle(true),
        Edit::Words(words) if words == " " => field.cycle(true),
        Edit::Words(words) => {
            let typed = fold::key(&words);
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
        Edit::Erase | Edit::Nothing => {}
    }
}

fn told(act: impl FnOnce(&mut Input)) -> Edit {
    let mut probe = placed("ab", 1);
    act(&mut probe);
    match (probe.value(), probe.cursor()) {
        ("ab", 0) => Edit::Left,
        ("ab", 1) => Edit::Nothing,
        ("ab", _) => Edit::Right,
        (value, _) => match value
            .strip_prefix('a')
            .and_then(|rest| rest.strip_suffix('b'))
        {
            Some(words) if !words.is_empty() => Edit::Words(words.to_owned()),
            _ => Edit::Erase,
        },
    }
}

/// A line with its cursor `at` characters from the start.
fn placed(value: &str, at: usize) -> Input {
    let mut input = Input::of(value);
    while input.cursor() > at {
        input.edit(LineEdit::Left);
    }
    input
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_told_by_what_it_does() {
        assert_eq!(told(|input| input.type_char('a')), Edit::Words("a".into()));
        assert_eq!(
            told(|input| input.paste("18 h")),
            Edit::Words("18 h".into())
        );
        assert_eq!(told(|input| input.edit(LineEdit::DeleteBack)), Edit::Erase);
        assert_eq!(
            told(|input| input.edit(LineEdit::DeleteForward)),
            Edit::Erase
        );
        assert_eq!(told(|input| input.edit(LineEdit::DeleteAll)), Edit::Erase);
        assert_eq!(told(|input| input.edit(LineEdit::DeleteWord)), Edit::Erase);
        for left in [LineEdit::Left, LineEdit::Start, LineEdit::WordLeft] {
            assert_eq!(told(|input| input.edit(left)), Edit::Left);
        }
        for right in [LineEdit::Right, LineEdit::End, LineEdit::WordRight] {
            assert_eq!(told(|input| input.edit(right)), Edit::Right);
        }
        assert_eq!(told(|input| input.type_char('\u{202e}')), Edit::Nothing);
    }
}
