//! The card of an establishment: its facts, its hours, its people.

use super::findings;
use super::{people, title};
use crate::domain::EstablishmentId;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::records::hours;
use crate::tui::screens::card::Card;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::words;
use crate::words::week_letter;

pub(super) fn draw(body: &mut Painter<'_>, card: &Card, id: EstablishmentId, cx: &Cx<'_>) {
    let department = cx.department;
    let text = cx.text;
    let Some(school) = department.register.get(id) else {
        return;
    };
    let kind = school
        .kind
        .map(|kind| text.school_kind(kind))
        .unwrap_or_default();
    let commune = school.commune.as_deref().unwrap_or_default();
    let right = school
        .uai
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    title(
        body,
        &school.name,
        |_| format!("{kind} · {commune}"),
        (right, Meaning::Quiet),
    );
    let width = body.width();
    let mut y = 2;
    for field in words::fields(&department.register, text, id.into())
        .into_iter()
        .skip(1)
    {
        if y + 8 > body.height() {
            break;
        }
        body.fitted(3, y, text.get(field.id), 16, Meaning::Quiet);
        body.fitted(20, y, &field.value, width.saturating_sub(21), Meaning::Text);
        y += 1;
    }
    let row = department.free_at(id);
    let covered = text.covered_of(text.minutes(row.covered), text.minutes(row.needed));
    let (words, meaning) = hours::missing(row.missing, row.needed, text);
    y += 1;
    let x = body
        .text(3, y, text.get(Id::FactHours), Meaning::Quiet)
        .max(19)
        + 1;
    let x = body.text(x, y, &covered, Meaning::Text);
    let x = body.text(x + 1, y, &words, meaning);
    let free = text.free_both(text.margin(row.free_told), text.minutes(row.free_real));
    // The hours are those of the week of the school day.
    let day = department.school_day();
    let letter = department.letter_for(id.into(), day).map(|letter| {
        let number = i32::from(day.iso_week_date().week());
        text.week_short_letter(number, week_letter::letter(letter, text))
    });
    let all: Vec<String> = [free].into_iter().chain(letter).collect();
    body.fitted(
        x + 1,
        y,
        &format!("· {}", all.join(" · ")),
        width.saturating_sub(x + 2),
        Meaning::Quiet,
    );
    y += findings::draw(body, y + 1, card, cx);
    people::draw(body, y + 2, card, text.get(Id::HeadPeople), cx);
}
