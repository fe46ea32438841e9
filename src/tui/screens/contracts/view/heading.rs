//! The heading: how many reach the ceiling before which day, and by which law.

use ratatui::layout::Position;

use crate::command::Command;
use crate::domain::Date;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::screens::contracts::{ContractOrder, Contracts};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::key_names;

/// Columns between the heading's left and right parts.
const GAP: u16 = 2;

/// Draws it; where the real cursor belongs while the filter is typed.
pub(super) fn draw(body: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) -> Option<Position> {
    let width = body.width();
    let mark = body.glyphs().pane();
    body.text(1, 0, mark, Meaning::Accent);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
    // The law that is asked stays in sight beside the filter.
    match shown.law {
        _ if shown.filter.shows() => return narrowed(body, shown, cx),
        Some(on) => question(body, shown, on, cx),
        None => plain(body, shown, cx),
    }
    None
}

/// `CONTRATS  filtre cdi                  3/25`
fn narrowed(body: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) -> Option<Position> {
    let text = cx.text;
    let count = format!("{}/{}", shown.rows.len(), shown.total);
    let end = body.width().saturating_sub(1);
    let end = body.right(end, 0, &count, Meaning::Heading);
    let x = match shown.law {
        Some(on) => {
            let asked = text.law_question(text.date(on));
            body.text(3, 0, &asked, Meaning::Attention)
        }
        None => body.text(3, 0, text.get(Id::ContractsWord), Meaning::Heading),
    };
    let (_, caret) = shown.filter.draw(body, x + 2, end, text);
    caret
}

/// `CONTRATS  atteignent le plafond avant le 31/08/2027      5 sur 25 · droit au … : 36 mois, puis CDI`
fn plain(body: &mut Painter<'_>, shown: &Contracts, cx: &Cx<'_>) {
    let text = cx.text;
    let before = text.date(shown.horizon(cx));
    let word = text.get(Id::ContractsWord);
    let long = text.contracts_reaching(before.as_str());
    let short = text.contracts_reaching_short(before);
    let count = count(shown, cx);
    let lefts = [format!("{word}  {long}"), long, short];
    let rights = [
        format!("{count} · {}", shown.limits.shown(cx.today, text)),
        format!("{count} · {}", shown.limits.months(text)),
        count,
    ];
    let rights = rights.map(|right| right.trim_end_matches(" · ").to_owned());
    // The law first, then the whole sentence: who sees less still sees by which law.
    let room = body.width().saturating_sub(4);
    let fits = |left: &String, right: &String| columns(left) + GAP + columns(right) <= room;
    let pairs = rights
        .iter()
        .flat_map(|right| lefts.iter().map(move |left| (left, right)));
    let [_, _, least] = &lefts;
    let [_, _, alone] = &rights;
    let found = pairs.clone().find(|(left, right)| fits(left, right));
    let (left, right) = found.unwrap_or((least, alone));
    both(body, left, Meaning::Heading, right);
    // The second number has its place on the rule.
    if shown.open > 0 {
        let open = format!(" {} ", text.contracts_open(shown.open));
        body.right(body.width().saturating_sub(3), 1, &open, Meaning::Quiet);
    }
}

/// The law of a day that was asked, unmistakably, and how to go back.
fn question(body: &mut Painter<'_>, shown: &Contracts, on: Date, cx: &Cx<'_>) {
    let text = cx.text;
    let asked = text.law_question(text.date(on));
    let rights = [
        format!("{} · {}", count(shown, cx), shown.limits.rule(text)),
        format!("{} · {}", count(shown, cx), shown.limits.months(text)),
        count(shown, cx),
    ];
    let rights = rights.map(|right| right.trim_end_matches(" · ").to_owned());
    let room = body.width().saturating_sub(4);
    let fits = |right: &&String| columns(&asked) + GAP + columns(right) <= room;
    let right = rights.iter().find(fits).cloned().unwrap_or_default();
    both(body, &asked, Meaning::Attention, &right);
    let before = text.date(shown.horizon(cx));
    let reaching = text.contracts_reaching_short(before);
    let x = body.text(3, 1, &format!(" {reaching} "), Meaning::Quiet);
    let close = text.get(Id::KeyEsc);
    let key = cx.keys(Command::LawDate);
    let key = key.map(|keys| key_names::shown(&keys, text));
    let long = key.map(|key| text.law_question_back(close, key));
    let short = text.law_question_back_short(close);
    let end = body.width().saturating_sub(3);
    let fits = |words: &String| x + columns(words) + 4 <= end;
    if let Some(words) = long.into_iter().chain([short]).find(fits) {
        body.right(end, 1, &format!(" {words} "), Meaning::Attention);
    }
}

fn both(body: &mut Painter<'_>, left: &str, meaning: Meaning, right: &str) {
    let width = body.width();
    let end = body.right(width.saturating_sub(1), 0, right, Meaning::Quiet);
    body.fitted(3, 0, left, end.saturating_sub(4), meaning);
}

/// How many of how many, and in which order where it is not by what is worst.
fn count(shown: &Contracts, cx: &Cx<'_>) -> String {
    let count = cx.text.count_of(shown.reaching, shown.serving);
    if shown.order == ContractOrder::Worst && !shown.down {
        return count;
    }
    let way = if shown.down {
        cx.look.glyphs.descending()
    } else {
        cx.look.glyphs.ascending()
    };
    let title = cx.text.get(shown.order.title()).to_lowercase();
    format!("{count} · {} {way}", cx.text.order_label(title))
}
