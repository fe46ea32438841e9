//! Handing accompaniments to another AVS, for good.
//!
//! Two steps: a candidate is chosen among those ranked with their reasons, then the effects are
//! shown and Enter writes. The cursor's effects show from the start, so nothing is a surprise.

mod avenant_text;
mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::cover::{self, Candidate, Candidates, Effects};
use crate::department::Department;
use crate::department::reassignment::{Denied, Objections};
use crate::domain::{AccompanimentId, Act, AvsId, Date, Ref, TypedLine};
use crate::keymap::{Context, Edit};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Status, Tag, Write};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::{self, findings, label, typed_date};

/// The key of the reason among lines that are kept: that of a form is another.
const REASON: &str = "reassign-reason";

/// The question from when it holds.
pub const FROM: Tag = Tag::of(0);

/// Accompaniments on their way to another AVS.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reassign {
    /// Which.
    #[serde(with = "kept")]
    pub ids: Vec<AccompanimentId>,
    /// From when.
    #[serde(with = "kept")]
    pub from: Date,
    /// The candidate is chosen; Enter writes.
    pub confirming: bool,
    /// Why a rule that warns is overruled.
    pub reason: Input,
    /// The candidate under the cursor.
    #[serde(with = "kept")]
    to: Option<AvsId>,
    /// Who can take them, best first, and who cannot.
    #[serde(skip)]
    candidates: Candidates,
    /// What giving them to the one under the cursor would do.
    #[serde(skip)]
    effects: Option<Effects>,
    /// What speaks against it.
    #[serde(skip)]
    objections: Objections,
    /// Cursor over the candidates.
    #[serde(skip)]
    scroll: Scroll,
    #[serde(skip)]
    shown_for: Option<(u64, usize)>,
}

impl Reassign {
    /// Who can take these, from a day on.
    pub fn new(department: &Department, ids: Vec<AccompanimentId>, from: Date) -> Self {
        let mut reassign = Self {
            ids,
            from,
            confirming: false,
            reason: Input::default(),
            to: None,
            candidates: Candidates::default(),
            effects: None,
            objections: Objections::default(),
            scroll: Scroll::default(),
            shown_for: None,
        };
        reassign.start(department, from);
        reassign
    }

    /// Looks for candidates again, from another day on.
    fn start(&mut self, department: &Department, from: Date) {
        self.from = from;
        let (register, survey) = (&department.register, department.survey());
        self.candidates = cover::for_accompaniments(register, survey, &self.ids, from);
        self.scroll = Scroll::default();
        self.confirming = false;
        self.shown_for = None;
        self.reckon(department);
    }

    /// The candidate under the cursor.
    pub fn candidate(&self) -> Option<&Candidate> {
        self.candidates.ranked.get(self.scroll.cursor)
    }

    /// Puts the cursor on someone; false, and on the first one, where she is none of them.
    fn point(&mut self, department: &Department, to: Option<AvsId>) -> bool {
        let mut ranked = self.candidates.ranked.iter();
        let at = to.and_then(|to| ranked.position(|one| one.avs == to));
        self.scroll.cursor = at.unwrap_or(0);
        self.reckon(department);
        at.is_some()
    }

    /// Computes the effects again when the cursor or the register moved.
    fn reckon(&mut self, department: &Department) {
        let now = (department.generation(), self.scroll.cursor);
        if self.shown_for == Some(now) {
            return;
        }
        self.shown_for = Some(now);
        self.to = self.candidate().map(|candidate| candidate.avs);
        let (register, survey) = (&department.register, department.survey());
        let to = self.to;
        let effects = |to| cover::effects(register, survey, &self.ids, to, self.from).ok();
        let against = |to| Objections::of(register, survey, &self.ids, to, self.from);
        (self.effects, self.objections) =
            (to.and_then(effects), to.map(against).unwrap_or_default());
    }

    /// What a reason is given for: the first of them.
    fn about(&self) -> Option<Ref> {
        self.ids.first().map(|id| (*id).into())
    }

    /// Writing overrules what warns: a reason can be given.
    fn takes_reason(&self) -> bool {
        self.confirming && self.objections.takes_reason()
    }

    /// Enter: chooses the candidate, then writes.
    fn entered(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        if self.candidate().is_some() && !self.confirming {
            self.confirming = true;
            return Vec::new();
        }
        self.accepted(cx)
    }

    /// Writes, with the reason typed where what warns is overruled: without one it is not written.
    fn accepted(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        let (register, text) = (&cx.department.register, cx.text);
        let warn = |words: String| vec![Action::Say(Status::warning(words))];
        let Some(to) = self.candidate().map(|candidate| candidate.avs) else {
            return warn(text.get(Id::NoCandidate).to_owned());
        };
        let reason = self.reason.value();
        if let Err(denied) = self.objections.allow(reason) {
            let words = denial(&denied, cx);
            // The reason is asked for where it can be typed.
            self.confirming |= matches!(denied, Denied::NeedsReason(_));
            return warn(words);
        }
        match cover::reassignment(register, &self.ids, to, self.from) {
            Ok(changes) => {
                let mut act = Act::new(Command::Reassign, changes);
                act.reasons = self.objections.forced(reason);
                let (to, from) = (label::avs(register, to), text.date(self.from));
                let words = text.reassigned(whom(cx, &self.ids), to, from);
                vec![Write::said(act, words)]
            }
            Err(refused) => warn(words::refused(text, refused)),
        }
    }
}

impl Component for Reassign {
    fn contexts(&self) -> &'static [Context] {
        match self.takes_reason() {
            true => &[Context::Prompt],
            false => &[Context::Decision, Context::Global],
        }
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        matches!(command, Command::Accept | Command::SetDate).then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::Did(self.entered(cx)),
            Command::Accept => Reply::Did(self.accepted(cx)),
            Command::SetDate => Reply::ask(Action::Ask(FROM, Question::line(Id::PromptFrom))),
            // A preview steps back to the candidates before it closes.
            Command::Close if self.confirming => {
                self.confirming = false;
                Reply::done()
            }
            Command::Copy => match avenant_text::lines(self, cx) {
                Some(lines) => Reply::ask(Action::Copy(lines.join("\n"))),
                None => Reply::NotMine,
            },
            _ => {
                let len = self.candidates.ranked.len();
                match self.scroll.move_by(command, len, view::rows(cx.size)) {
                    true => Reply::done(),
                    false => Reply::NotMine,
                }
            }
        }
    }

    fn takes_text(&self) -> bool {
        self.takes_reason()
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        if self.takes_reason() {
            self.reason.edit(edit);
        }
        Reply::done()
    }

    fn nth(&mut self, cx: &Cx<'_>, n: usize) -> Reply {
        let row = n - 1;
        if row >= self.candidates.ranked.len() {
            return Reply::done();
        }
        self.scroll.cursor = row;
        // What is written was judged of her, not of whoever was under the cursor before.
        self.reckon(cx.department);
        Reply::Did(self.entered(cx))
    }

    fn reads(&self, cx: &Cx<'_>, _: Tag, typed: &str) -> Result<String, String> {
        let from = typed_date(cx.text, typed, cx.today, Looking::Ahead)?;
        Ok(cx.text.date_echo(from, cx.today))
    }

    fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        if (tag, &answer) == (Tag::WRITTEN, &Answer::Saved) {
            return vec![Action::CloseAll];
        }
        if let Answer::Line(typed) = answer
            && let Ok(from) = typed_date(cx.text, &typed, cx.today, Looking::Ahead)
        {
            self.start(cx.department, from);
        }
        Vec::new()
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        let department = cx.department;
        let (to, confirming) = (self.to, self.confirming);
        if self
            .ids
            .iter()
            .any(|id| department.register.get(*id).is_none())
        {
            return false;
        }
        self.start(department, self.from);
        self.confirming = self.point(department, to) && confirming;
        true
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let line = TypedLine::of(REASON, self.about(), self.reason.value());
        line.into_iter().collect()
    }

    fn retype(&mut self, lines: &mut Vec<TypedLine>) {
        if let Some(words) = TypedLine::take(lines, REASON, self.about()) {
            self.reason.set(words);
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.reckon(cx.department);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let date = Hint::Sign("t", Id::HintOtherDate);
        let (write, take) = (
            Hint::Sign("⏎", Id::HintWrite),
            Hint::Sign("⏎", Id::HintTake),
        );
        let that = Hint::Sign("1-9", Id::HintThatOne);
        let (other, close) = (Hint::Esc(Id::HintOtherCandidate), Hint::Esc(Id::WordClose));
        if self.takes_reason() {
            vec![write, Hint::Sign("a–z", Id::HintReason), other]
        } else if self.confirming {
            vec![write, date, other]
        } else if avenant_text::is_owed(self) {
            vec![take, that, Hint::Sign("c", Id::HintAvenant), date, close]
        } else {
            let choose = Hint::Sign("↑↓", Id::HintCandidate);
            vec![choose, take, that, date, close]
        }
    }

    fn is_draft(&self) -> bool {
        true
    }
}

/// Why it is not written, in words.
fn denial(denied: &Denied<'_>, cx: &Cx<'_>) -> String {
    let (department, text) = (cx.department, cx.text);
    match denied {
        Denied::Filtered(filters) => {
            let why = filters.iter();
            let why = why.map(|one| words::filter(department, text, one));
            why.collect::<Vec<_>>().join(" ; ")
        }
        Denied::Refused(finding) => findings::told(finding, &department.register, text),
        Denied::NeedsReason(n) => text.reassign_needs_reason(*n),
    }
}

/// The pupils concerned, in a few words.
fn whom(cx: &Cx<'_>, ids: &[AccompanimentId]) -> String {
    let register = &cx.department.register;
    let mut names: Vec<String> = ids
        .iter()
        .filter_map(|id| register.get(*id)?.pupil)
        .map(|id| label::pupil(register, id))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.join(", ")
}
