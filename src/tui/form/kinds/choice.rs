//! One of a few: chosen, and not typed.

use crate::record::{ChosenWord, Type, Value};
use crate::text::Text;

/// The words that a value is chosen from; where none may be stated, the word for that first.
pub fn options(kind: Type, text: &Text) -> Vec<String> {
    let (blank, words) = match kind {
        Type::Choice(words) => (None, words),
        Type::Maybe(words, blank) => (Some(text.get(blank).to_owned()), words),
        Type::Flag => {
            return [false, true]
                .map(|flag| text.yes_no(flag).to_owned())
                .into();
        }
        _ => return Vec::new(),
    };
    let words = words.iter().map(|word| text.get(word.label).to_owned());
    blank.into_iter().chain(words).collect()
}

/// The place of a value among its options.
pub fn place(kind: Type, value: &Value) -> usize {
    match (kind, value) {
        (Type::Maybe(..), Value::Choice(choice)) => choice.at.map_or(0, |at| at + 1),
        (_, Value::Choice(choice)) => choice.at.unwrap_or(0),
        (_, Value::Flag(flag)) => usize::from(*flag),
        _ => 0,
    }
}

/// The value of the option at a place.
pub fn value(kind: Type, at: usize) -> Value {
    let choice = |at, of| Value::Choice(ChosenWord { at, of });
    match kind {
        Type::Flag => Value::Flag(at == 1),
        Type::Maybe(of, _) => choice(at.checked_sub(1), of),
        Type::Choice(of) => choice(Some(at), of),
        _ => Value::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Level, Sector};
    use crate::text::{Coded, Id, Lang};

    #[test]
    fn each_option_has_a_value_that_stands_at_its_place() {
        let text = Text::new(Lang::French);
        let maybe = Type::Maybe(Level::WORDS, Id::FormBlank);
        for kind in [Type::Choice(Sector::WORDS), maybe, Type::Flag] {
            for at in 0..options(kind, &text).len() {
                assert_eq!(place(kind, &value(kind, at)), at, "{kind:?}");
            }
        }
        assert_eq!(options(maybe, &text).first().unwrap(), "–");
        assert_eq!(value(maybe, 0).choice().pick::<Level>(), None);
    }
}
