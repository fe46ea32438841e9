//! A line of text in little room: the part around the cursor.

use ratatui::layout::Position;
use unicode_segmentation::UnicodeSegmentation;

use super::super::theme::Meaning;
use super::input::Input;
use super::painter::{Painter, columns};

/// Draws a line being typed from its start, cut at `width`; tells where the real cursor belongs.
pub fn typed(painter: &mut Painter<'_>, (x, y): (u16, u16), width: u16, input: &Input) -> Position {
    let value = input.value();
    painter.fitted(x, y, value, width, Meaning::Text);
    let before: String = value.chars().take(input.cursor()).collect();
    Position::new(painter.area.x + x + columns(&before), painter.area.y + y)
}

/// The part of `value` that shows in `width` columns with the cursor in it, and the column of the
/// cursor, which stands before character `cursor`.
pub fn around(value: &str, cursor: usize, width: u16) -> (String, u16) {
    let before: String = value.chars().take(cursor).collect();
    let mut dropped = 0;
    let mut at = columns(&before);
    // One column is the cursor's own, after the last character.
    for grapheme in before.graphemes(true) {
        if at < width.max(1) {
            break;
        }
        dropped += grapheme.len();
        at = at.saturating_sub(columns(grapheme));
    }
    let rest = value.get(dropped..).unwrap_or_default();
    let mut shown = String::new();
    for grapheme in rest.graphemes(true) {
        if columns(&shown) + columns(grapheme) > width {
            break;
        }
        shown.push_str(grapheme);
    }
    (shown, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_end_of_a_long_line_shows_while_it_is_typed() {
        assert_eq!(around("lun 8h30-11h30", 14, 8), ("0-11h30".into(), 7));
        assert_eq!(around("lun 8h30-11h30", 0, 8), ("lun 8h30".into(), 0));
        assert_eq!(around("", 0, 8), (String::new(), 0));
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_the_room(value in "\\PC{0,30}", cursor in 0usize..31, width in 1u16..20) {
            let cursor = cursor.min(value.chars().count());
            let (shown, at) = around(&value, cursor, width);
            prop_assert!(columns(&shown) <= width);
            prop_assert!(at <= width);
        }
    }
}
