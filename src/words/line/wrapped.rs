//! Lines broken at spaces to a width: a line too long goes on under itself.

use unicode_width::UnicodeWidthStr;

use super::{Line, Weight};

/// The least room for words beside a value.
const LEAST: usize = 12;

/// The lines in at most `width` columns, each value beside the first of its own.
pub fn lines(all: &[Line], width: usize) -> Vec<Line> {
    let mut broken = Vec::with_capacity(all.len());
    for line in all {
        // What goes with the line above stands in from it.
        let indent = if line.weight == Weight::Under { 3 } else { 0 };
        let value = line.value.width();
        let taken = if value == 0 { 0 } else { value + 2 };
        let room = width.saturating_sub(taken + indent).max(LEAST);
        let room = u16::try_from(room).unwrap_or(u16::MAX);
        for (at, part) in wrap(&line.what, room).into_iter().enumerate() {
            let value = if at == 0 { line.value.as_str() } else { "" };
            let what = format!("{:indent$}{part}", "");
            broken.push(Line::new(line.weight, what, value));
        }
    }
    broken
}

/// Words in lines of at most `width` columns, broken at spaces; a word that is longer stands alone.
pub fn wrap(words: &str, width: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let Some(last) = lines.last_mut() else { break };
        if !last.is_empty() && last.width() + 1 + word.width() > usize::from(width) {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_stands_beside_the_first_of_its_lines() {
        let line = Line::new(Weight::Plain, "reste sur trois ans de contrats", "18 j");
        let broken = lines(&[line], 20);
        let seen: Vec<_> = broken.iter().map(|l| (&*l.what, &*l.value)).collect();
        assert_eq!(
            seen,
            [
                ("reste sur", "18 j"),
                ("trois ans de", ""),
                ("contrats", "")
            ]
        );
    }

    #[test]
    fn words_are_never_cut() {
        assert_eq!(wrap("un deux trois", 7), ["un deux", "trois"]);
        let long = "anticonstitutionnellement";
        assert_eq!(wrap(long, 7), [long]);
        assert_eq!(wrap("", 7), [""]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost(words in "[a-zé]{1,8}( [a-zé]{1,8}){0,12}", width in 12usize..60) {
            let line = Line::new(Weight::Plain, words.clone(), "");
            let whole: Vec<String> = lines(&[line], width).into_iter().map(|l| l.what).collect();
            prop_assert!(whole.iter().all(|part| part.width() <= width));
            prop_assert_eq!(whole.join(" "), words);
        }
    }
}
