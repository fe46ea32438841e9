//! `s`: noting what happened in a contract's renewal: in which contract, then what.

use super::choice::{self, Item, Pick};
use super::model::{Model, Overlay};
use super::msg::Effect;
use crate::department::Desk;
use crate::department::notice;
use crate::domain::{AvsId, ContractId, Date, Kind, Ref, Register};
use crate::law::notice_state::Step;
use crate::law::{LawDay, clock_of};
use crate::tui::action::reason::Reason;
use crate::tui::context::Look;
use crate::tui::overlays::notice_step::{Happening, NoticeStep, current};
use crate::words::label;
use crate::words::notice_state;

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
    open(model, desk, (contract, happening), "");
    Vec::new()
}

/// The same with a day typed into it.
pub fn open(model: &mut Model, desk: &Desk, what: (ContractId, Happening), typed: &str) {
    let step = NoticeStep::new(&model.cx(desk, Look::default()), what, typed);
    model.overlays.push(Overlay::NoticeStep(Box::new(step)));
}
