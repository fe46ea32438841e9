//! The last acts on a card's record and on those about it.

use crate::domain::Ref;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words;

/// The last acts on a record and those about it, if there is room.
pub(super) fn draw(body: &mut Painter<'_>, y: u16, target: Ref, cx: &Cx<'_>) {
    let department = cx.department;
    let room = body.height().saturating_sub(y + 2);
    let mut acts = department.register.acts_about(target).peekable();
    if room == 0 || acts.peek().is_none() {
        return;
    }
    let width = body.width();
    heading(
        body,
        0,
        y,
        width,
        &cx.text.get(Id::HistoryTitle).to_uppercase(),
        false,
    );
    for (line, brief) in acts.take(usize::from(room)).enumerate() {
        let line = y + 2 + line as u16;
        let when = words::when(department, cx.text, brief.at);
        body.fitted(3, line, &when, 12, Meaning::Quiet);
        let what = words::act(department, cx.text, brief);
        body.fitted(16, line, &what, width.saturating_sub(17), Meaning::Text);
    }
}
