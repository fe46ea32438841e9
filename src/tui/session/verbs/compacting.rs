//! Whether the journal begins anew: what that forgets is shown first.

use super::asked;
use crate::domain::{SettingKey, plus_months};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question};
use crate::tui::context::Cx;

/// Asks; the cursor is on no.
pub fn ask(cx: &Cx<'_>) -> Action {
    let (register, text) = (&cx.department.register, cx.text);
    let months = register.number(SettingKey::RetentionMonths);
    let months = months.clamp(0, 1_200) as i32;
    let since = plus_months(cx.now.date(), -months);
    let acts = register.history().acts().iter();
    let old = acts.filter(|brief| brief.at.to_zoned_datetime(cx.zone.clone()).date() < since);
    let detail = match old.count() {
        0 => text.get(Id::StoreCompactNone).to_owned(),
        n => text.store_compact_drops(n, text.date(since)),
    };
    let items = vec![
        Item::shows(text.get(Id::StoreCompactNo), "", Answer::Nothing),
        Item::writes(text.get(Id::StoreCompactGo), detail, Answer::Row(1)),
    ];
    let title = text.get(Id::StoreCompactTitle).to_owned();
    Action::Ask(asked::COMPACT, Question::choice(title, items))
}
