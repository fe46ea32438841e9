//! The whole screen: the frame that every screen has, the screen, what floats over it, the keys that
//! can follow. Shared references in, cells out.

mod footer;
mod header;
mod message;
mod opening;
mod which_key;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Session;
use crate::department::Department;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::size::Layout;
use crate::tui::context::{Cx, Look};
use crate::tui::records::earlier;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// Draws the whole screen; tells where the real cursor belongs, when something is being typed.
pub fn view(
    session: &Session,
    department: &Department,
    look: Look,
    buf: &mut Buffer,
) -> Option<Position> {
    let area = buf.area;
    let cx = Cx {
        look,
        ..session.cx(department)
    };
    if let Some(lock) = &session.lock {
        return lock.view(&cx, area, buf);
    }
    frame(session, &cx, &mut Painter::new(buf, look, area));
    let size = session.around.size;
    let body = Rect::new(0, size.head(), size.width, size.body()).intersection(area);
    if !session.ready {
        opening::draw(&mut Painter::new(buf, look, body), session);
        return None;
    }
    let past = session.past();
    let mut of_day = cx;
    if let Some(past) = &past {
        if size.head() > 1 {
            // On the rule under the tabs: no hour of the week gives way to it.
            let mut screen = Painter::new(buf, look, area);
            earlier::banner(&mut screen, size.head() - 1, past.day, &cx);
        }
        of_day.department = &past.department;
    }
    let mut caret = session.screen().view(&of_day, body, buf);
    for overlay in &session.overlays {
        caret = overlay.shown.view(&of_day, body, buf);
    }
    if let Some(status) = &session.status {
        let ruled = size.layout() != Layout::Compact;
        let y = size.height.saturating_sub(if ruled { 2 } else { 1 });
        let help = columns(cx.text.get(Id::HelpHint)) + 2;
        message::draw(&mut Painter::new(buf, look, area), y, status, ruled, help);
    }
    if !session.resolver.pending().is_empty() {
        which_key::draw(&mut Painter::new(buf, look, body), session, department);
    }
    caret
}

/// Header and footer, and the rules that part them from the body.
fn frame(session: &Session, cx: &Cx<'_>, screen: &mut Painter<'_>) {
    let compact = cx.size.layout() == Layout::Compact;
    header::identity(screen, session, cx);
    let height = screen.height();
    if !compact {
        header::tabs(screen, session, cx);
        screen.rule(2, Meaning::Quiet);
        if height > 4 {
            screen.rule(height - 2, Meaning::Quiet);
        }
    }
    if height > 1 {
        footer::draw(screen, height - 1, session, cx.department);
    }
}
