//! A person was erased: where her name still stands, and backups of before.

use super::{asked, links};
use crate::domain::{Date, SettingKey};
use crate::record::mention::Mentions;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question};
use crate::tui::context::Cx;
use crate::words;

/// Lists where her name stands, and asks about backups of before, over that.
pub fn ask(cx: &Cx<'_>, named: &Mentions, older: Option<(usize, Date)>) -> Vec<Action> {
    let mut actions = Vec::new();
    if !named.is_empty() {
        actions.extend(list(cx, named));
    }
    actions.extend(older.map(|(n, until)| ask_older(cx, n, until)));
    actions
}

fn ask_older(cx: &Cx<'_>, n: usize, until: Date) -> Action {
    let text = cx.text;
    let stay = text.erase_older_until(text.date(until));
    let items = vec![
        Item::writes(text.get(Id::EraseOlderGo), "", Answer::Row(1)),
        Item::shows(text.get(Id::EraseOlderStay), stay, Answer::Nothing),
    ];
    let title = text.erase_older_title(n);
    Action::Ask(asked::OLDER, Question::choice(title, items))
}

/// The records to be mended by hand, each a step to its card; acts of the history are counted.
fn list(cx: &Cx<'_>, named: &Mentions) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let item = |mention| {
        let (label, detail) = words::mention(register, text, mention);
        Item::shows(label, detail, Answer::Record(mention.target))
    };
    let mut items: Vec<Item> = named.records.iter().map(item).collect();
    if !named.acts.is_empty() {
        let months = register.number(SettingKey::RetentionMonths);
        items.push(Item::shows(
            text.erase_acts(named.acts.len()),
            text.erase_acts_until(months),
            Answer::Nothing,
        ));
    }
    let title = match named.records.as_slice() {
        [] => text.get(Id::HistoryTitle).to_owned(),
        _ => text.get(Id::EraseNamedTitle).to_owned(),
    };
    links::cards(title, items)
}
