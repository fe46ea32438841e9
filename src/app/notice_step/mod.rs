//! `s`: noting what happened in a contract's renewal: what, then on which day, the difference
//! shown live. Enter writes one act.

mod happening;

pub use happening::Happening;

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::department::notice;
use crate::domain::{Act, AvsId, Change, Changes, Contract, ContractId, Date, Kind, Ref, Register};
use crate::law::Urgency;
use crate::law::notice_state::Step;
use crate::law::{LawDay, clock_of};
use crate::text::{Id, Text};
use crate::tui::action::reason::Reason;
use crate::tui::action::status::Status;
use crate::tui::widgets::input::Input;
use crate::typed::{self, Looking};
use crate::words::DiffLine;
use crate::words::notice_state;
use crate::words::{self, label};
use happening::{Unlikely, current};

/// What happened, its day being typed.
#[derive(Clone, Debug)]
pub struct NoticeStep {
    /// In the renewal of which contract.
    pub contract: ContractId,
    /// What.
    pub happening: Happening,
    /// The day, as typed; today while nothing is.
    pub input: Input,
    /// The day in full, or why it cannot be.
    pub echo: Result<String, String>,
    /// The notice before and after.
    pub lines: Vec<DiffLine>,
    /// The state before.
    pub before: (String, Urgency),
    /// The state after; none while the day cannot be.
    pub after: Option<(String, Urgency)>,
    /// What comes next then.
    pub next: String,
    revision: u32,
}

/// The contracts that noting a step could mean: those in force, else the one in which the ceiling
/// falls, else the last.
///
/// # Errors
/// Why there is none.
pub fn contracts(register: &Register, target: Ref, today: Date) -> Result<Vec<ContractId>, Reason> {
    let avs: AvsId = match target.kind {
        Kind::Avs => target.typed().ok_or(Reason::NotOfContracts)?,
        Kind::Contract => {
            let id: ContractId = target.typed().ok_or(Reason::NotOfContracts)?;
            let contract = register.get(id).ok_or(Reason::NothingSelected)?;
            contract.term().ok_or(Reason::PermanentContract)?;
            return Ok(vec![id]);
        }
        _ => return Err(Reason::NotOfContracts),
    };
    let all = || register.contracts_of(avs);
    let mut present: Vec<_> = all().filter(|(_, one)| one.covers(today)).collect();
    // The last begun is the present one.
    present.sort_by_key(|(_, one)| std::cmp::Reverse(one.start));
    if present.is_empty() {
        let of_ceiling =
            clock_of(register, avs, today, LawDay::Own).and_then(|clock| clock.ceiling_contract);
        let last = all().max_by_key(|(_, one)| one.start).map(|(id, _)| id);
        let id = of_ceiling.or(last).ok_or(Reason::NoContract)?;
        return contracts(register, id.into(), today);
    }
    let with_term: Vec<ContractId> = present
        .iter()
        .filter(|(_, one)| one.term().is_some())
        .map(|(id, _)| *id)
        .collect();
    if with_term.is_empty() {
        return Err(Reason::PermanentContract);
    }
    Ok(with_term)
}

/// `s`: asks what happened; with several contracts, in which first.
pub fn begin(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let Ok(ids) = contracts(&desk.register, target, model.today()) else {
        return Vec::new();
    };
    if let [id] = ids.as_slice() {
        return ask(model, desk, *id);
    }
    let items = ids
        .into_iter()
        .map(|id| Item {
            label: label::contract(&desk.register, &model.text, id),
            detail: notice_state::words(id, &model.text, desk).0,
            pick: Pick::StatusOf(id),
        })
        .collect();
    let name = label::of(&desk.register, &model.text, target);
    let title = model.text.step_which(name);
    choice::open(model, title, items, 0);
    Vec::new()
}

/// Asks what happened in the renewal of a contract; the cursor is on what comes next.
pub fn ask(model: &mut Model, desk: &Desk, id: ContractId) -> Vec<Effect> {
    let Some(contract) = desk.register.get(id) else {
        return Vec::new();
    };
    let notice = current(contract);
    let text = model.text.clone();
    let items = Happening::ALL
        .into_iter()
        .map(|happening| Item {
            label: text.get(happening.id()).to_owned(),
            detail: happening
                .noted(&notice)
                .map(|on| text.step_noted(text.date(on)))
                .unwrap_or_default(),
            pick: Pick::Happened(id, happening),
        })
        .collect();
    let next = notice::state(id, contract, desk).next();
    let likely = match next.map(|next| next.step) {
        Some(Step::Interview) => Happening::Interview,
        Some(Step::Receipt) => Happening::Received,
        Some(Step::Answer | Step::Renewal) => Happening::Accepted,
        Some(Step::Notice) | None => Happening::Told,
    };
    let at = Happening::ALL.iter().position(|one| *one == likely);
    let name = label::avs(&desk.register, contract.avs);
    let title = text.step_title(name);
    choice::open(model, title, items, at.unwrap_or(0));
    Vec::new()
}

/// Shows what noting it would change, today until another day is typed.
pub fn preview(
    model: &mut Model,
    desk: &Desk,
    contract: ContractId,
    happening: Happening,
) -> Vec<Effect> {
    let mut step = NoticeStep {
        contract,
        happening,
        input: Input::default(),
        echo: Ok(String::new()),
        lines: Vec::new(),
        before: (String::new(), Urgency::Quiet),
        after: None,
        next: String::new(),
        revision: 0,
    };
    step.reckon(model, desk);
    model.overlays.push(Overlay::NoticeStep(Box::new(step)));
    Vec::new()
}

/// Enter: writes, unless nothing would change or the record is no longer the one shown.
pub fn enter(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(Overlay::NoticeStep(mut step)) = model.overlays.pop() else {
        return Vec::new();
    };
    let warn = if step.revision != desk.register.revision_of(step.contract.into()) {
        step.reckon(model, desk);
        Some(Id::FormStale)
    } else if step.after.is_some() && step.lines.is_empty() {
        Some(Id::FormNothingChanged)
    } else {
        None
    };
    let changes = step.changes(model, desk).filter(|_| warn.is_none());
    let Some((changes, contract)) = changes else {
        model.status = warn.map(|id| Status::warning(model.text.get(id)));
        model.overlays.push(Overlay::NoticeStep(step));
        return Vec::new();
    };
    let name = label::avs(&desk.register, contract.avs);
    let words = match step.happening {
        Happening::Erased => model.text.step_erased(name),
        _ => {
            let what = model.text.get(step.happening.id());
            let on = step.day(model).unwrap_or(model.today());
            let on = model.text.date(on);
            model.text.step_saved(name, what, on)
        }
    };
    model.when_saved = Some(words);
    model.overlays.clear();
    vec![Effect::Commit(Box::new(Act::new(Command::Status, changes)))]
}

impl NoticeStep {
    /// Its title: what, and in which contract.
    pub fn title(&self, text: &Text, register: &Register) -> String {
        let what = text.get(self.happening.id());
        let span = label::contract(register, text, self.contract);
        let avs = register.get(self.contract).map(|contract| contract.avs);
        let name = avs.map_or_else(String::new, |avs| label::avs(register, avs));
        format!("{what} · {name}, {span}")
    }

    /// A day is typed; erasing has none.
    pub fn has_day(&self) -> bool {
        self.happening != Happening::Erased
    }

    /// Understands the day anew and shows what it would change.
    pub fn reckon(&mut self, model: &Model, desk: &Desk) {
        let text = &model.text;
        self.revision = desk.register.revision_of(self.contract.into());
        self.before = notice_state::words(self.contract, &model.text, desk);
        (self.lines, self.after, self.next) = (Vec::new(), None, String::new());
        self.echo = self
            .day(model)
            .map(|day| text.date_echo(day, model.today()));
        if let Err(words) = self.written(model, desk) {
            self.echo = Err(words);
        }
        let Some((changes, contract)) = self.changes(model, desk) else {
            return;
        };
        // The record is in the title already.
        self.lines = words::diff(desk, text, &changes, false);
        self.lines.retain(|line| line.sign == words::Sign::Field);
        let state = notice::state(self.contract, &contract, desk);
        self.after = Some(notice_state::said(state, text, desk));
        self.next = notice_state::next(state, &contract, text, desk);
    }

    fn day(&self, model: &Model) -> Result<Date, String> {
        let (typed, today) = (self.input.value().trim(), model.today());
        if typed.is_empty() {
            return Ok(today);
        }
        let lang = words::typed_lang(&model.text);
        typed::date(typed, today, Looking::Back, lang)
            .map_err(|problem| words::date_problem(&model.text, &problem))
    }

    /// The contract as it would be.
    fn written(&self, model: &Model, desk: &Desk) -> Result<Option<Contract>, String> {
        let text = &model.text;
        let on = self.day(model)?;
        let Some(contract) = desk.register.get(self.contract) else {
            return Ok(None);
        };
        let written = self.happening.written(contract, on, model.today());
        written.map(Some).map_err(|why| match why {
            Unlikely::Future => text.get(Id::StepFuture).to_owned(),
            Unlikely::BeforeStart(start) => text.step_too_early(text.date(start)),
            Unlikely::BeforeSent(on) => text.step_before_sent(text.date(on)),
            Unlikely::BeforeReceived(on) => text.step_before_received(text.date(on)),
        })
    }

    fn changes(&self, model: &Model, desk: &Desk) -> Option<(Vec<Change>, Contract)> {
        let contract = self.written(model, desk).ok()??;
        let mut changes = Changes::of(&desk.register);
        changes.set(self.contract, contract.clone());
        Some((changes.done(), contract))
    }
}
