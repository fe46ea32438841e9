//! A step of a renewal being noted: its day typed, the difference shown live. Enter writes one act.

mod view;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::notice;
use crate::domain::{Act, Change, Changes, Contract, ContractId, Date, TypedLine};
use crate::keymap::{Context, Edit};
use crate::law::Urgency;
use crate::law::happening::{Happening, Unlikely};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Status, Tag, Write};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::input::Input;
use crate::typed::{self, Looking};
use crate::words::DiffLine;
use crate::words::notice_state;
use crate::words::{self, label};

/// What happened, its day being typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NoticeStep {
    /// In the renewal of which contract.
    #[serde(with = "kept")]
    contract: ContractId,
    /// What.
    #[serde(with = "kept")]
    happening: Happening,
    /// The day, as typed; today while nothing is.
    input: Input,
    /// The day in full, or why it cannot be.
    #[serde(skip, default = "unsaid")]
    echo: Result<String, String>,
    /// The notice before and after.
    #[serde(skip)]
    lines: Vec<DiffLine>,
    /// The state before.
    #[serde(skip, default = "unknown")]
    before: (String, Urgency),
    /// The state after; none while the day cannot be.
    #[serde(skip)]
    after: Option<(String, Urgency)>,
    /// What comes next then.
    #[serde(skip)]
    next: String,
    #[serde(skip)]
    revision: u32,
}

fn unsaid() -> Result<String, String> {
    Ok(String::new())
}

fn unknown() -> (String, Urgency) {
    (String::new(), Urgency::Quiet)
}

impl NoticeStep {
    /// What noting it would change, with a day typed; today while nothing is.
    pub fn new(cx: &Cx<'_>, (contract, happening): (ContractId, Happening), typed: &str) -> Self {
        let mut step = Self {
            contract,
            happening,
            input: Input::of(typed),
            echo: unsaid(),
            lines: Vec::new(),
            before: unknown(),
            after: None,
            next: String::new(),
            revision: 0,
        };
        step.look(cx);
        step
    }

    /// She looks at the record as it stands: what it becomes under her eyes later is said.
    fn look(&mut self, cx: &Cx<'_>) {
        self.revision = cx.department.register.revision_of(self.contract.into());
        self.reckon(cx);
    }

    /// A day is typed; erasing has none.
    fn has_day(&self) -> bool {
        self.happening != Happening::Erased
    }

    /// Understands the day anew and shows what it would change.
    fn reckon(&mut self, cx: &Cx<'_>) {
        let (text, department) = (cx.text, cx.department);
        self.before = notice_state::words(self.contract, text, department);
        (self.lines, self.after, self.next) = (Vec::new(), None, String::new());
        self.echo = self.day(cx).map(|day| text.date_echo(day, cx.today));
        if let Err(words) = self.written(cx) {
            self.echo = Err(words);
        }
        let Some((changes, contract)) = self.changes(cx) else {
            return;
        };
        // The record is in the title already.
        self.lines = words::diff(department, text, &changes, false);
        self.lines.retain(|line| line.sign == words::Sign::Field);
        let state = notice::state(self.contract, &contract, department);
        self.after = Some(notice_state::said(state, text, department));
        self.next = notice_state::next(state, &contract, text, department);
    }

    fn day(&self, cx: &Cx<'_>) -> Result<Date, String> {
        let typed = self.input.value().trim();
        if typed.is_empty() {
            return Ok(cx.today);
        }
        let lang = words::typed_lang(cx.text);
        typed::date(typed, cx.today, Looking::Back, lang)
            .map_err(|problem| words::date_problem(cx.text, &problem))
    }

    /// The contract as it would be.
    fn written(&self, cx: &Cx<'_>) -> Result<Option<Contract>, String> {
        let text = cx.text;
        let on = self.day(cx)?;
        let Some(contract) = cx.department.register.get(self.contract) else {
            return Ok(None);
        };
        let written = self.happening.written(contract, on, cx.today);
        written.map(Some).map_err(|why| match why {
            Unlikely::Future => text.get(Id::StepFuture).to_owned(),
            Unlikely::BeforeStart(start) => text.step_too_early(text.date(start)),
            Unlikely::BeforeSent(on) => text.step_before_sent(text.date(on)),
            Unlikely::BeforeReceived(on) => text.step_before_received(text.date(on)),
        })
    }

    fn changes(&self, cx: &Cx<'_>) -> Option<(Vec<Change>, Contract)> {
        let contract = self.written(cx).ok()??;
        let mut changes = Changes::of(&cx.department.register);
        changes.set(self.contract, contract.clone());
        Some((changes.done(), contract))
    }

    /// Writes, unless nothing would change or the record is no longer the one shown.
    fn entered(&mut self, cx: &Cx<'_>) -> Vec<Action> {
        let now = cx.department.register.revision_of(self.contract.into());
        let warn = if self.revision != now {
            self.look(cx);
            Some(cx.text.notice_stale(self.last(cx)))
        } else if self.after.is_some() && self.lines.is_empty() {
            Some(cx.text.get(Id::FormNothingChanged).to_owned())
        } else {
            None
        };
        if let Some(words) = warn {
            return vec![Action::Say(Status::warning(words))];
        }
        let Some((changes, contract)) = self.changes(cx) else {
            return Vec::new();
        };
        let act = Act::new(Command::Status, changes);
        let words = self.said(cx, &contract);
        vec![Write::said(act, words)]
    }

    /// When and by whom the record was changed last.
    fn last(&self, cx: &Cx<'_>) -> String {
        let mut acts = cx.department.register.history().of(self.contract.into());
        match acts.next() {
            Some(brief) => words::signed(cx.department, cx.text, brief),
            None => cx.text.get(Id::CliSomeoneElse).to_owned(),
        }
    }

    /// What was noted, in words.
    fn said(&self, cx: &Cx<'_>, contract: &Contract) -> String {
        let text = cx.text;
        let name = label::avs(&cx.department.register, contract.avs);
        if self.happening == Happening::Erased {
            return text.step_erased(name);
        }
        let what = text.get(notice_state::happening(self.happening));
        let on = self.day(cx).unwrap_or(cx.today);
        text.step_saved(name, what, text.date(on))
    }
}

impl Component for NoticeStep {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Prompt]
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => Reply::Did(self.entered(cx)),
            _ => Reply::NotMine,
        }
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, cx: &Cx<'_>, edit: &Edit) -> Reply {
        self.input.edit(edit);
        self.reckon(cx);
        Reply::done()
    }

    fn answered(&mut self, _: &Cx<'_>, _: Tag, answer: Answer) -> Vec<Action> {
        match answer {
            Answer::Saved => vec![Action::CloseAll],
            _ => Vec::new(),
        }
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        self.look(cx);
        cx.department.register.get(self.contract).is_some()
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.reckon(cx);
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let question = notice_state::happening(self.happening).key();
        let line = TypedLine::of(question, Some(self.contract.into()), self.input.value());
        line.into_iter().collect()
    }

    fn retype(&mut self, lines: &mut Vec<TypedLine>) {
        let question = notice_state::happening(self.happening).key();
        if self.input.is_empty()
            && let Some(words) = TypedLine::take(lines, question, Some(self.contract.into()))
        {
            self.input.set(words);
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let write = Hint::Sign("⏎", Id::HintWrite);
        let leave = Hint::Esc(Id::HintNothingWritten);
        match self.has_day() {
            true => vec![write, Hint::Sign("12/11", Id::HintOtherDate), leave],
            false => vec![write, leave],
        }
    }
}
