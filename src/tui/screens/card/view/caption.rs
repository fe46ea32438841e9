//! What stands above and below the week of a card.

use crate::domain::plus_days;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::week_letter;

/// `semaine 46 · A · du 9 au 13 novembre`, and before it a word more where there is room for all of it.
pub(super) fn title(
    body: &mut Painter<'_>,
    y: u16,
    card: &Card,
    cx: &Cx<'_>,
    more: Option<&str>,
) -> u16 {
    let text = cx.text;
    let monday = crate::domain::monday_of(card.week);
    let number = i32::from(card.week.iso_week_date().week());
    let (from, to) = (text.day_long(monday), text.day_long(plus_days(monday, 4)));
    let letter = cx.department.letter_for(card.target, card.week);
    let words = match letter {
        Some(letter) => {
            text.week_from_to_letter(number, week_letter::letter(letter, text), from, to)
        }
        None => text.week_from_to(number, from, to),
    };
    let x = body.text(3, y, text.get(Id::HeadWeek), Meaning::Heading);
    let width = body.width();
    let end = body.right(width.saturating_sub(1), y, &words, Meaning::Quiet);
    let more = more.filter(|more| x + 3 + columns(more) + 2 <= end);
    body.text(x + 3, y, more.unwrap_or_default(), Meaning::Quiet);
    y + 1
}

/// What the signs of the week mean.
pub(super) fn legend(cx: &Cx<'_>, body: &Painter<'_>) -> String {
    let text = cx.text;
    let glyphs = body.glyphs();
    let all = [
        (glyphs.pane(), Id::LegendPlaced),
        (glyphs.info(), Id::LegendFree),
        (glyphs.closed(), Id::LegendClosed),
    ];
    all.map(|(glyph, id)| format!("{glyph} {}", text.get(id)))
        .join("   ")
}
