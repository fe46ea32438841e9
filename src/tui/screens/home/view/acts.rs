//! The last acts.

use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::Painter;
use crate::tui::widgets::table::heading;
use crate::words;

/// Draws as many as there is room for.
pub fn draw(body: &mut Painter<'_>, x: u16, y: u16, width: u16, cx: &Cx<'_>) {
    let department = cx.department;
    let room = body.height().saturating_sub(y + 2);
    if room == 0 {
        return;
    }
    heading(body, x, y, width, cx.text.get(Id::HeadLastActs), false);
    let acts = department.register.history().acts().iter().rev();
    for (line, brief) in acts.take(usize::from(room.min(6))).enumerate() {
        let line = y + 2 + line as u16;
        let when = words::when(department, cx.text, brief.at);
        body.right(x + 15, line, &when, Meaning::Quiet);
        let what = words::act(department, cx.text, brief);
        body.fitted(x + 17, line, &what, width.saturating_sub(19), Meaning::Text);
    }
}
