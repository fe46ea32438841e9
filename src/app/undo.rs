//! Taking back and doing again.

use super::model::{Model, Overlay};
use super::msg::{Effect, Purpose};
use crate::department::Desk;
use crate::domain::{Brief, JournalEntry};
use crate::tui::widgets::scroll::Scroll;
use crate::words;

/// What taking back (or doing again) an act would do.
#[derive(Clone, Debug)]
pub struct UndoPreview {
    /// The act.
    pub seq: u64,
    /// What is shown.
    pub purpose: Purpose,
    /// The act in words.
    pub title: String,
    /// When, who, from which machine.
    pub by: String,
    /// Its changes in words, as they would happen now.
    pub lines: Vec<words::DiffLine>,
    /// Window.
    pub scroll: Scroll,
}

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
    let mut lines = Vec::new();
    if purpose == Purpose::Show {
        lines = words::overruled(&model.text, &entry.reasons);
    }
    lines.extend(words::diff(
        desk,
        &model.text,
        &entry.changes,
        purpose == Purpose::Undo,
    ));
    let brief = Brief::from(&entry);
    let preview = UndoPreview {
        seq: entry.seq,
        purpose,
        title: words::act(desk, &model.text, &brief),
        by: words::signed(desk, &model.text, &brief),
        lines,
        scroll: Scroll::default(),
    };
    model.overlays.push(Overlay::Undo(Box::new(preview)));
    Vec::new()
}

/// Enter on a preview.
pub fn confirm(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Undo(preview)) = model.overlays.pop() else {
        return Vec::new();
    };
    let redo = match preview.purpose {
        Purpose::Undo => false,
        Purpose::Redo => true,
        Purpose::Show => return Vec::new(),
    };
    if let Some(brief) = desk.register.history().act(preview.seq) {
        model.when_saved = Some(words::taken_back(desk, &model.text, brief, redo));
    }
    vec![if redo {
        Effect::Redo(preview.seq)
    } else {
        Effect::Undo(preview.seq)
    }]
}
