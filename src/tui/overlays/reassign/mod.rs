//! Giving a pupil's hours to an AVS, for good: accompaniments handed to another, whole or some slots of
//! them, or a pupil whom nobody accompanies placed.
//!
//! Two steps: a candidate is chosen among those ranked with their reasons, then the effects are
//! shown and Enter writes. The cursor's effects show from the start, so nothing is a surprise.

mod avenant_text;
mod forcing;
mod rows;
mod slots;
mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::cover::{self, Candidate, Candidates, Effects, Wanted};
use crate::department::Department;
use crate::department::placing;
use crate::department::reassignment::{Denied, Objections};
use crate::domain::{Act, AvsId, Date, Minutes, PupilId, Ref, Slot, TypedLine};
use crate::keymap::{Context, Edit};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route, Status, Tag, Write};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::{self, findings, label, typed_date};
use rows::Row;

/// The key of the reason among lines that are kept: that of a form is another.
const REASON: &str = "reassign-reason";

/// What it asks.
mod asked {
    use crate::tui::action::Tag;

    /// From when it holds.
    pub const FROM: Tag = Tag::of(0);
    /// Who is taken although a filter speaks against her.
    pub const FORCE: Tag = Tag::of(1);
}

/// Hours on their way to an AVS.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reassign {
    /// What she is wanted for.
    #[serde(with = "kept")]
    wanted: Wanted,
    /// From when.
    #[serde(with = "kept")]
    from: Date,
    /// The candidate is chosen; Enter writes.
    confirming: bool,
    /// Which slots go is being chosen.
    picking: Option<Scroll>,
    /// Why a rule that warns is overruled.
    reason: Input,
    /// The candidate under the cursor.
    #[serde(with = "kept")]
    to: Option<AvsId>,
    /// Whom a filter speaks against, listed all the same.
    #[serde(with = "kept")]
    forced: Option<AvsId>,
    /// Who can take it, best first, and who cannot.
    #[serde(skip)]
    candidates: Candidates,
    /// What she whom a filter speaks against would cost.
    #[serde(skip)]
    forced_as: Option<Candidate>,
    /// What giving it to the one under the cursor would do.
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
    /// Who can take it, from a day on.
    pub fn new(department: &Department, wanted: Wanted, from: Date) -> Self {
        let mut reassign = Self {
            wanted,
            from,
            confirming: false,
            picking: None,
            reason: Input::default(),
            to: None,
            forced: None,
            candidates: Candidates::default(),
            forced_as: None,
            effects: None,
            objections: Objections::default(),
            scroll: Scroll::default(),
            shown_for: None,
        };
        reassign.start(department, from);
        reassign
    }

    /// The pupil who is being placed.
    fn places(&self) -> Option<PupilId> {
        match &self.wanted {
            Wanted::Placing(placing) => Some(placing.pupil),
            Wanted::Handing(_) => None,
        }
    }

    /// The slots in which a pupil is being placed; none where it is about somebody else.
    pub fn slots_of(&self, pupil: PupilId) -> Option<Vec<Slot>> {
        match &self.wanted {
            Wanted::Placing(placing) if placing.pupil == pupil => Some(placing.slots.clone()),
            _ => None,
        }
    }

    /// Wants something else from now on.
    pub fn want(&mut self, department: &Department, wanted: Wanted) {
        self.wanted = wanted;
        self.forced = None;
        self.start(department, self.from);
    }

    /// Looks for candidates again, from another day on.
    fn start(&mut self, department: &Department, from: Date) {
        self.from = from;
        let (register, survey) = (&department.register, department.survey());
        self.candidates = cover::for_good(register, survey, &self.wanted, from);
        self.candidates
            .out
            .sort_by_key(|(avs, filter)| (filter.hindrance(), *avs));
        self.scroll = Scroll::default();
        self.confirming = false;
        self.shown_for = None;
        self.list_forced(department);
        self.reckon(department);
    }

    /// The candidate under the cursor.
    fn candidate(&self) -> Option<&Candidate> {
        self.row(self.scroll.cursor).map(Row::candidate)
    }

    /// What the one under the cursor would take: all that is wanted, or what she can of it.
    fn taken(&self) -> Wanted {
        match self.row(self.scroll.cursor) {
            Some(Row::Part(part)) => self.wanted.without(&part.lacking()),
            _ => self.wanted.clone(),
        }
    }

    /// When is not known yet, only how much.
    fn is_timeless(&self) -> bool {
        matches!(&self.wanted, Wanted::Placing(placing) if placing.slots.is_empty())
    }

    /// Puts the cursor on someone; false, and on the first one, where she is none of them.
    fn point(&mut self, department: &Department, to: Option<AvsId>) -> bool {
        let mut rows = self.rows();
        let at = to.and_then(|to| rows.position(|row| row.candidate().avs == to));
        drop(rows);
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
        let (to, taken) = (self.to, self.taken());
        let effects = |to| cover::effects(register, survey, &taken, to, self.from).ok();
        let against = |to| Objections::of(register, survey, &taken, to, self.from);
        (self.effects, self.objections) =
            (to.and_then(effects), to.map(against).unwrap_or_default());
    }

    /// What a reason is given for: the first of them.
    fn about(&self) -> Option<Ref> {
        let first = self.wanted.ids().first().map(|id| (*id).into());
        first.or(self.places().map(Ref::from))
    }

    /// Writing overrules what warns: a reason can be given.
    fn takes_reason(&self) -> bool {
        self.confirming && self.objections.takes_reason()
    }

    /// Enter: chooses the candidate, then writes.
    fn entered(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        if self.picking.is_some() {
            return self.picked(cx);
        }
        if self.candidate().is_some() && !self.confirming && !self.is_timeless() {
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
        // Until it is known when, there is nothing to write.
        if let (true, Some(pupil)) = (self.is_timeless(), self.places()) {
            return vec![Action::Go(Route::Place(pupil))];
        }
        let reason = self.reason.value();
        if let Err(denied) = self.objections.allow(reason) {
            let words = denial(&denied, cx);
            // The reason is asked for where it can be typed.
            self.confirming |= matches!(denied, Denied::NeedsReason(_));
            return warn(words);
        }
        let taken = self.taken();
        if let Some(what) = placing::clash(register, &taken, self.from) {
            return warn(words::slot_refused(register, text, what));
        }
        match cover::reassignment(register, &taken, to, self.from) {
            Ok(changes) => {
                let command = match taken {
                    Wanted::Handing(_) => Command::Reassign,
                    Wanted::Placing(_) => Command::NewAccompaniment,
                };
                let mut act = Act::new(command, changes);
                act.reasons = self.objections.forced(reason);
                let (to, from) = (label::avs(register, to), text.date(self.from));
                let words = text.reassigned(self.whom_and_how_much(cx), to, from);
                vec![Write::said(act, words)]
            }
            Err(refused) => warn(words::refused(text, refused)),
        }
    }

    /// The pupils concerned, in a few words; how much of it where it is not all.
    fn whom_and_how_much(&self, cx: &Cx<'_>) -> String {
        let (register, text) = (&cx.department.register, cx.text);
        let whom = self.names(cx).join(", ");
        let (all, taken) = (
            weekly(&Wanted::slots(&self.wanted.whole_of(), register, self.from)),
            weekly(&self.taken().slots(register, self.from)),
        );
        if taken == all {
            return whom;
        }
        text.part_of_hours(whom, text.minutes(taken), text.minutes(all))
    }

    /// The pupils concerned, each once.
    fn names(&self, cx: &Cx<'_>) -> Vec<String> {
        let (register, text) = (&cx.department.register, cx.text);
        let links = self.wanted.ids().iter().filter_map(|id| register.get(*id));
        let named = links.filter_map(|link| match (link.pupil, link.slots.first()) {
            (Some(pupil), _) => Some(label::pupil(register, pupil)),
            (None, slot) => slot.map(|slot| text.activity(slot.activity).to_owned()),
        });
        let placed = self.places().map(|pupil| label::pupil(register, pupil));
        let mut names: Vec<String> = named.chain(placed).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Minutes a week.
fn weekly(wants: &[cover::Want]) -> Minutes {
    wants.iter().map(|want| want.when.span.length()).sum()
}

impl Component for Reassign {
    fn contexts(&self) -> &'static [Context] {
        match self.takes_reason() {
            true => &[Context::Prompt],
            false => &[Context::Cover, Context::Decision, Context::Global],
        }
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let mine = [
            Command::Accept,
            Command::SetDate,
            Command::SplitNeed,
            Command::Force,
        ];
        mine.contains(&command).then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::Did(self.entered(cx)),
            Command::Accept if self.picking.is_some() => Reply::Did(self.picked(cx)),
            Command::Accept => Reply::Did(self.accepted(cx)),
            Command::SetDate => {
                Reply::ask(Action::Ask(asked::FROM, Question::line(Id::PromptFrom)))
            }
            Command::SplitNeed => Reply::Did(self.split(cx)),
            Command::Force => Reply::ask(self.force(cx)),
            Command::Close if self.picking.is_some() => Reply::Did(self.picked(cx)),
            // A preview steps back to the candidates before it closes.
            Command::Close if self.confirming => {
                self.confirming = false;
                Reply::done()
            }
            Command::Copy => match avenant_text::lines(self, cx) {
                Some(lines) => Reply::ask(Action::Copy(lines.join("\n"))),
                None => Reply::NotMine,
            },
            _ if self.picking.is_some() => self.move_in_slots(cx, command),
            _ => {
                let (len, height) = (self.len(), view::rows(cx.size, self));
                Reply::done_if(self.scroll.move_by(command, len, height))
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
        let row = n.saturating_sub(1);
        if self.picking.is_some() {
            self.turn(cx, row);
            return Reply::done();
        }
        if row >= self.len() {
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
        match (tag, answer) {
            (asked::FROM, Answer::Line(typed)) => {
                if let Ok(from) = typed_date(cx.text, &typed, cx.today, Looking::Ahead) {
                    self.start(cx.department, from);
                }
                Vec::new()
            }
            (asked::FORCE, Answer::Record(avs)) => self.force_her(cx, avs),
            _ => Vec::new(),
        }
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        let department = cx.department;
        let (to, confirming) = (self.to, self.confirming);
        let register = &department.register;
        let gone = |id: &Ref| !register.holds(*id);
        let mut about = self.wanted.ids().iter().map(|id| Ref::from(*id));
        let placed = self.places().map(Ref::from);
        if about.any(|id| gone(&id)) || placed.is_some_and(|id| gone(&id)) {
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

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let date = Hint::Sign("t", Id::HintOtherDate);
        let (write, take) = (
            Hint::Sign("⏎", Id::HintWrite),
            Hint::Sign("⏎", Id::HintTake),
        );
        let that = Hint::Sign("1-9", Id::HintThatOne);
        let (other, close) = (Hint::Esc(Id::HintOtherCandidate), Hint::Esc(Id::WordClose));
        if self.picking.is_some() {
            return slots::hints();
        }
        if self.takes_reason() {
            return vec![write, Hint::Sign("a–z", Id::HintReason), other];
        }
        if self.confirming {
            return vec![write, date, other];
        }
        let mut hints = match (self.candidate(), self.is_timeless()) {
            (None, _) => Vec::new(),
            (Some(_), true) => vec![Hint::Sign("⏎", Id::HintSlots)],
            (Some(_), false) => vec![take, that],
        };
        if avenant_text::is_owed(self) {
            hints.push(Hint::Sign("c", Id::HintAvenant));
        }
        hints.extend(self.slots_hint(cx));
        if self.can_force() {
            hints.push(Hint::Verb(Command::Force));
        }
        hints.extend([date, close]);
        hints
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
