//! Taking back and doing again.

use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::JournalEntry;
use crate::tui::action::Purpose;
use crate::tui::context::Look;
use crate::tui::overlays::undo::UndoPreview;
use crate::words;

/// Shows what would happen; Enter does it.
pub fn shown(model: &mut Model, desk: &Desk, redo: bool) -> Vec<Effect> {
    let history = desk.register.history();
    let next = if redo {
        history.to_redo()
    } else {
        history.to_undo()
    };
    let purpose = if redo { Purpose::Redo } else { Purpose::Undo };
    model.overlays.clear();
    next.map(|brief| Effect::ReadAct(brief.seq, purpose))
        .into_iter()
        .collect()
}

/// Takes back at once; what is somebody else's, older than this session or bulk is shown first.
pub fn at_once(model: &mut Model, desk: &Desk, redo: bool) -> Vec<Effect> {
    let history = desk.register.history();
    let Some(brief) = (if redo {
        history.to_redo()
    } else {
        history.to_undo()
    }) else {
        return Vec::new();
    };
    let mine = *brief.who == *model.who && brief.at.as_second() >= model.since.as_second();
    if !mine || brief.is_bulk() {
        return shown(model, desk, redo);
    }
    model.overlays.clear();
    model.when_saved = Some(words::taken_back(desk, &model.text, brief, redo));
    vec![if redo {
        Effect::Redo(brief.seq)
    } else {
        Effect::Undo(brief.seq)
    }]
}

/// The act came back from the journal: shows it.
pub fn act_read(
    model: &mut Model,
    desk: &Desk,
    entry: JournalEntry,
    purpose: Purpose,
) -> Vec<Effect> {
    let cx = model.cx(desk, Look::default());
    let preview = UndoPreview::new(&cx, &entry, purpose);
    model.overlays.push(Overlay::Undo(Box::new(preview)));
    Vec::new()
}
