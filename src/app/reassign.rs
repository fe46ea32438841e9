//! Handing accompaniments to another AVS, for good.
//!
//! Two steps: a candidate is chosen among those ranked with their reasons, then the effects are
//! shown and Enter writes. The cursor's effects show from the start, so nothing is a surprise.

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::command::Command;
use crate::cover::{self, Candidate, Candidates, Effects};
use crate::department::Desk;
use crate::department::reassignment::{Denied, Objections};
use crate::domain::{AccompanimentId, Act, AvsId, Date, Kind, PupilId, Ref, Register};
use crate::text::{Id, Text};
use crate::tui::action::status::Status;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::words::findings;
use crate::words::label;

/// Accompaniments on their way to another AVS.
#[derive(Clone, Debug)]
pub struct Reassign {
    /// Which.
    pub ids: Vec<AccompanimentId>,
    /// From when.
    pub from: Date,
    /// Who can take them, best first, and who cannot.
    pub candidates: Candidates,
    /// What giving them to the one under the cursor would do.
    pub effects: Option<Effects>,
    /// What speaks against it.
    pub objections: Objections,
    /// The candidate is chosen; Enter writes.
    pub confirming: bool,
    /// Why a rule that warns is overruled.
    pub reason: Input,
    /// Cursor over the candidates.
    pub scroll: Scroll,
    shown_for: Option<(u64, usize)>,
}

impl Reassign {
    /// The candidate under the cursor.
    pub fn candidate(&self) -> Option<&Candidate> {
        self.candidates.ranked.get(self.scroll.cursor)
    }

    /// Looks for candidates again: the date changed.
    pub fn search(&mut self, desk: &Desk) {
        self.candidates =
            cover::for_accompaniments(&desk.register, desk.survey(), &self.ids, self.from);
        self.scroll = Scroll::default();
        self.confirming = false;
        self.shown_for = None;
        self.refresh(desk);
    }

    /// Computes the effects again when the cursor or the register moved.
    pub fn refresh(&mut self, desk: &Desk) {
        let now = (desk.generation(), self.scroll.cursor);
        if self.shown_for != Some(now) {
            self.shown_for = Some(now);
            self.effects = self.candidate().and_then(|candidate| {
                cover::effects(
                    &desk.register,
                    desk.survey(),
                    &self.ids,
                    candidate.avs,
                    self.from,
                )
                .ok()
            });
            let to = self.candidate().map(|candidate| candidate.avs);
            let against =
                |to| Objections::of(&desk.register, desk.survey(), &self.ids, to, self.from);
            self.objections = to.map(against).unwrap_or_default();
        }
    }

    /// Giving them to the one under the cursor owes an avenant, whose text can be copied.
    pub fn owes_avenant(&self) -> bool {
        super::avenant_text::is_owed(self)
    }

    /// Writing overrules what warns: a reason can be given.
    pub fn takes_reason(&self) -> bool {
        self.confirming && self.objections.takes_reason()
    }

    /// Back from the preview to the candidates; false when it was there already.
    pub fn step_back(&mut self) -> bool {
        std::mem::take(&mut self.confirming)
    }
}

/// Accompaniments that reassigning `target` could mean: valid today or later.
pub fn accompaniments(register: &Register, target: Ref, today: Date) -> Vec<AccompanimentId> {
    let live = |to: Option<Date>| to.is_none_or(|to| today <= to);
    match target.kind {
        Kind::Avs => register
            .accompaniments_by(AvsId(target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(id, _)| id)
            .collect(),
        Kind::Pupil => register
            .accompaniments_of(PupilId(target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(id, _)| id)
            .collect(),
        Kind::Accompaniment => vec![AccompanimentId(target.id)],
        _ => Vec::new(),
    }
}

/// `r`: goes on at once with a single accompaniment, else offers a choice among them, or all.
pub fn begin(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let ids = accompaniments(&desk.register, target, model.today());
    if ids.len() < 2 {
        return of(model, desk, ids);
    }
    let mut items: Vec<Item> = ids
        .iter()
        .map(|id| Item {
            label: label::accompaniment(&desk.register, &model.text, *id),
            detail: crate::words::weekly(desk, &model.text, *id),
            pick: Pick::Reassign(vec![*id]),
        })
        .collect();
    items.push(Item {
        label: model.text.all_of_them(ids.len()),
        detail: String::new(),
        pick: Pick::Reassign(ids),
    });
    let title = model
        .text
        .reassign_which(label::of(&desk.register, &model.text, target));
    choice::open(model, title, items, 0);
    Vec::new()
}

/// Shows who can take these.
pub fn of(model: &mut Model, desk: &Desk, ids: Vec<AccompanimentId>) -> Vec<Effect> {
    let mut reassign = Reassign {
        ids,
        from: model.today(),
        candidates: Candidates::default(),
        effects: None,
        objections: Objections::default(),
        confirming: false,
        reason: Input::default(),
        scroll: Scroll::default(),
        shown_for: None,
    };
    reassign.search(desk);
    model.overlays.push(Overlay::Reassign(Box::new(reassign)));
    Vec::new()
}

/// Enter: chooses the candidate, then writes.
pub fn enter(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Reassign(reassign)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    if reassign.candidate().is_none() {
        model.status = Some(Status::warning(model.text.get(Id::NoCandidate)));
        return Vec::new();
    }
    if reassign.confirming {
        return accept(model, desk);
    }
    reassign.confirming = true;
    Vec::new()
}

/// Writes, with the reason typed where what warns is overruled: without one it is not written.
pub fn accept(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::Reassign(reassign)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    let Some(to) = reassign.candidate().map(|candidate| candidate.avs) else {
        model.status = Some(Status::warning(model.text.get(Id::NoCandidate)));
        return Vec::new();
    };
    let reason = reassign.reason.value();
    if let Err(denied) = reassign.objections.allow(reason) {
        let words = denial(&denied, desk, &model.text);
        // The reason is asked for where it can be typed.
        reassign.confirming |= matches!(denied, Denied::NeedsReason(_));
        model.status = Some(Status::warning(words));
        return Vec::new();
    }
    let reasons = reassign.objections.forced(reason);
    match cover::reassignment(&desk.register, &reassign.ids, to, reassign.from) {
        Ok(changes) => {
            let whom = whom(desk, &reassign.ids);
            let words = model.text.reassigned(
                whom,
                label::avs(&desk.register, to),
                model.text.date(reassign.from),
            );
            model.when_saved = Some(words);
            model.overlays.clear();
            let mut act = Act::new(Command::Reassign, changes);
            act.reasons = reasons;
            vec![Effect::Commit(Box::new(act))]
        }
        Err(refused) => {
            model.status = Some(Status::warning(crate::words::refused(&model.text, refused)));
            Vec::new()
        }
    }
}

fn denial(denied: &Denied<'_>, desk: &Desk, text: &Text) -> String {
    match denied {
        Denied::Filtered(filters) => {
            let why = filters.iter();
            let why = why.map(|one| crate::words::filter(desk, text, one));
            why.collect::<Vec<_>>().join(" ; ")
        }
        Denied::Refused(finding) => findings::told(finding, &desk.register, text),
        Denied::NeedsReason(n) => text.reassign_needs_reason(*n),
    }
}

/// The pupils concerned, in a few words.
fn whom(desk: &Desk, ids: &[AccompanimentId]) -> String {
    let mut names: Vec<String> = ids
        .iter()
        .filter_map(|id| desk.register.get(*id)?.pupil)
        .map(|id| label::pupil(&desk.register, id))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
