//! The calls of a plan: whom to ask, whom to tell, how far each is. All state is in the register, so
//! a line that was cut or a new start goes on at the same call.

mod by_day;
mod day_list;
mod message;
mod refuse;
mod settle;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::cover::plan::Order;
use crate::cover::{Call, Callee, calls};
use crate::domain::{AbsenceId, Clean, CoverId, Date, Instant, Minute, Ref, Register, TypedLine};
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route, Status, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::scroll::Scroll;

/// The question of a sentence to add to a message.
pub const ADDED: Tag = Tag::of(0);

/// The calls of absences that were planned together.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Calls {
    /// Whose calls.
    #[serde(with = "kept")]
    pub absences: Vec<AbsenceId>,
    /// Other absences whose calls are made with these: their covers fell with them, or the same
    /// person is asked.
    #[serde(with = "kept")]
    pub others: Vec<AbsenceId>,
    /// The plan that was written, where that is known: after a no, the rest is planned by it too.
    #[serde(with = "kept")]
    pub order: Option<Order>,
    /// The calls, in order.
    #[serde(skip)]
    pub calls: Vec<Call>,
    /// When each was settled, where the journal tells.
    #[serde(skip)]
    pub settled: Vec<Option<Instant>>,
    /// A sentence added by hand to a message.
    #[serde(with = "kept")]
    pub added: BTreeMap<Callee, String>,
    /// Who is asked day by day.
    #[serde(skip)]
    pub by_day: BTreeSet<Callee>,
    /// Cursor over the calls.
    pub scroll: Scroll,
    /// Whose call is under the cursor.
    #[serde(with = "kept")]
    on: Option<Callee>,
    #[serde(skip)]
    focus: Option<Callee>,
    #[serde(skip)]
    begins: Option<(Date, Minute)>,
    /// The last key was a no: the same key again is not yet the answer of whoever is next.
    #[serde(skip)]
    after_no: bool,
    #[serde(skip)]
    made_for: Option<u64>,
}

/// The record of whom a call is to.
pub fn target(to: Callee) -> Ref {
    match to {
        Callee::Avs(id) => id.into(),
        Callee::School(id) => id.into(),
    }
}

impl Calls {
    /// The calls of absences, with those of others that are made with them.
    pub fn of(absences: Vec<AbsenceId>, others: Vec<AbsenceId>, order: Option<Order>) -> Self {
        Self {
            absences,
            others,
            order,
            calls: Vec::new(),
            settled: Vec::new(),
            added: BTreeMap::new(),
            by_day: BTreeSet::new(),
            scroll: Scroll::default(),
            on: None,
            focus: None,
            begins: None,
            after_no: false,
            made_for: None,
        }
    }

    /// The call under the cursor.
    pub fn call(&self) -> Option<&Call> {
        self.calls.get(self.scroll.cursor)
    }

    /// How many calls are settled.
    fn done(&self) -> usize {
        self.calls.iter().filter(|call| call.is_settled()).count()
    }

    /// Puts the cursor on the call to that one, now or when it will be there.
    pub fn focus(&mut self, to: Option<Callee>) {
        self.focus = to;
        self.made_for = None;
    }

    /// The same on the one of hers that begins then.
    fn focus_on(&mut self, call: &Call) {
        self.focus(Some(call.to));
        self.begins = Some(call.begins);
    }

    /// The next call that is not settled, after the one under the cursor, round and round.
    fn next_open(&self) -> Option<Call> {
        let at = self.scroll.cursor;
        let after = self.calls.iter().skip(at + 1);
        let mut open = after
            .chain(self.calls.iter().take(at))
            .filter(|call| !call.is_settled());
        open.next().cloned()
    }

    /// Whom a question was about, while she is still to be called.
    fn callee(&self, about: Option<Ref>) -> Option<Callee> {
        let mut all = self.calls.iter().map(|call| call.to);
        all.find(|to| Some(target(*to)) == about)
    }

    /// Adds a sentence to the message for someone, or takes it away.
    fn add(&mut self, to: Callee, words: &str) {
        let words = Clean::new(words).trim().to_owned();
        match words.is_empty() {
            true => self.added.remove(&to),
            false => self.added.insert(to, words),
        };
    }
}

impl Component for Calls {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Calls, Context::Global]
    }

    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.call().map(|call| target(call.to))
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let of_a_call = matches!(
            command,
            Command::CallYes
                | Command::CallNo
                | Command::CallVoicemail
                | Command::SplitNeed
                | Command::DayList
        );
        of_a_call.then(|| self.call().map(|_| ()).ok_or(Reason::NothingSelected))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let len = self.calls.len();
        let after_no = std::mem::take(&mut self.after_no);
        if self.scroll.move_by(command, len, len) {
            return Reply::done();
        }
        let Some(call) = self.call().cloned() else {
            return Reply::NotMine;
        };
        let answers = matches!(
            command,
            Command::CallYes | Command::CallNo | Command::CallVoicemail
        );
        if cx.held && answers {
            let name = settle::name(&cx.department.register, call.to);
            let words = cx.text.call_held(name);
            return Reply::Did(vec![Action::Say(Status::info(words))]);
        }
        Reply::Did(match command {
            Command::Open => vec![Action::Go(Route::Card(target(call.to)))],
            Command::CallYes => settle::yes(self, &call, cx),
            Command::CallVoicemail => settle::voicemail(self, &call, cx),
            Command::CallNo if after_no && matches!(call.to, Callee::Avs(_)) => {
                let name = settle::name(&cx.department.register, call.to);
                vec![Action::Say(Status::info(cx.text.call_after_no(name)))]
            }
            Command::CallNo => refuse::no(self, &call, cx),
            Command::SplitNeed => {
                vec![by_day::turn(self, &call, &cx.department.register, cx.text)]
            }
            Command::DayList => day_list::copy(&call, cx),
            Command::Copy => {
                let lines = message::lines(self, cx, &call);
                vec![Action::Copy(lines.join("\n"))]
            }
            Command::Edit => {
                let question = Question::Line {
                    title: Id::CallAddTitle,
                    typed: self.added.get(&call.to).cloned().unwrap_or_default(),
                };
                vec![Action::Ask(ADDED.about(target(call.to)), question)]
            }
            _ => return Reply::NotMine,
        })
    }

    fn reads(&self, cx: &Cx<'_>, _: Tag, _: &str) -> Result<String, String> {
        Ok(cx.text.get(Id::CallAddEcho).to_owned())
    }

    fn answered(&mut self, _: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        if let Answer::Line(words) = answer
            && let Some(to) = self.callee(tag.about)
        {
            self.add(to, &words);
        }
        Vec::new()
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        let register = &cx.department.register;
        self.absences.retain(|id| register.get(*id).is_some());
        self.focus = self.on;
        !self.absences.is_empty()
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let question = Id::CallAddTitle.key();
        let line =
            |(to, words): (&Callee, &String)| TypedLine::of(question, Some(target(*to)), words);
        self.added.iter().filter_map(line).collect()
    }

    /// Makes the calls anew if something changed since.
    fn refresh(&mut self, cx: &Cx<'_>) {
        let department = cx.department;
        if self.made_for == Some(department.generation()) {
            self.on = self.call().map(|call| call.to);
            return;
        }
        let first = self.calls.is_empty();
        let focus = self.focus.take();
        let begins = self.begins.take();
        let here = focus.or_else(|| Some(self.call()?.to));
        self.made_for = Some(department.generation());
        let ids = [&*self.absences, &*self.others].concat();
        let all = calls(&department.register, &ids);
        self.calls = by_day::parted(self, all, &department.register);
        self.settled = self
            .calls
            .iter()
            .map(|call| {
                call.covers
                    .iter()
                    .filter_map(|id| told_at(&department.register, *id))
                    .max()
            })
            .collect();
        let open = |call: &Call| !call.is_settled();
        let exact = |to: Callee| {
            let mut all = self.calls.iter();
            all.position(|call| call.to == to && Some(call.begins) == begins)
        };
        let at = match here {
            Some(to) if exact(to).is_some() => exact(to),
            Some(to) => place(
                &self.calls,
                to,
                focus.is_none().then_some(self.scroll.cursor),
            ),
            None if first => self.calls.iter().position(open),
            None => None,
        };
        let last = self.calls.len().saturating_sub(1);
        self.scroll.cursor = at.unwrap_or(self.scroll.cursor).min(last);
        self.on = self.call().map(|call| call.to);
    }

    fn hints(&self, cx: &Cx<'_>) -> Vec<Hint> {
        let register = &cx.department.register;
        let parts =
            |call: &Call| self.by_day.contains(&call.to) || by_day::has_several(call, register);
        let parts = self.call().is_some_and(parts);
        let by_day = parts.then_some(Hint::Sign("s", Id::HintByDay));
        let answers = [Command::CallYes, Command::CallNo, Command::CallVoicemail];
        let more = [
            Command::Copy,
            Command::Edit,
            Command::DayList,
            Command::UndoNow,
        ];
        let answers = answers.map(Hint::Verb).into_iter();
        answers.chain(by_day).chain(more.map(Hint::Verb)).collect()
    }

    /// People's answers are in it.
    fn for_others(&mut self) -> bool {
        false
    }
}

/// Where the call to someone is: where the cursor stands, else the one that is not settled.
fn place(calls: &[Call], to: Callee, at: Option<usize>) -> Option<usize> {
    let here = at.filter(|at| calls.get(*at).is_some_and(|call| call.to == to));
    let open = || {
        calls
            .iter()
            .position(|call| call.to == to && !call.is_settled())
    };
    let any = || calls.iter().position(|call| call.to == to);
    here.or_else(open).or_else(any)
}

/// When the last call about a cover was noted, as far as the journal goes back.
fn told_at(register: &Register, cover: CoverId) -> Option<Instant> {
    let mut acts = register.history().of(cover.into());
    acts.find(|brief| {
        let command = brief.known_command();
        matches!(command, Some(Command::CallYes | Command::CallVoicemail))
    })
    .map(|brief| brief.at)
}
