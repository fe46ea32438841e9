//! `s`: noting what happened in a contract's renewal: in which contract, then what.

use super::asked;
use crate::department::notice;
use crate::domain::{AvsId, ContractId, Kind, Ref};
use crate::law::happening::{Happening, current};
use crate::law::notice_state::Step;
use crate::law::{LawDay, clock_of};
use crate::tui::action::{Action, Answer, Item, Question, Reason, Route};
use crate::tui::context::Cx;
use crate::words::{label, notice_state};

/// The contracts that noting a step could mean: those in force, else the one in which the ceiling
/// falls, else the last.
///
/// # Errors
/// Why there is none.
pub fn contracts(cx: &Cx<'_>, target: Ref) -> Result<Vec<ContractId>, Reason> {
    let (register, today) = (&cx.department.register, cx.today);
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
        return contracts(cx, id.into());
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

/// Asks what happened; with several contracts, in which first.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let ids = contracts(cx, target).unwrap_or_default();
    match ids.as_slice() {
        [] => Vec::new(),
        [id] => ask_what(cx, (*id).into()),
        several => {
            let item = |id: &ContractId| {
                let state = notice_state::words(*id, text, cx.department).0;
                let words = label::contract(register, text, *id);
                Item::writes(words, state, Answer::Record((*id).into()))
            };
            let items = several.iter().map(item).collect();
            let title = text.step_which(label::of(register, text, target));
            vec![Action::Ask(asked::CONTRACT, Question::choice(title, items))]
        }
    }
}

/// Asks what happened in the renewal of a contract; the cursor is on what comes next.
pub fn ask_what(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let found = target.typed().and_then(|id| Some((id, register.get(id)?)));
    let Some((id, contract)) = found else {
        return Vec::new();
    };
    let noted = current(contract);
    let item = |(row, happening): (usize, Happening)| {
        let on = happening
            .noted(&noted)
            .map(|on| text.step_noted(text.date(on)));
        let words = text.get(notice_state::happening(happening));
        Item::writes(words, on.unwrap_or_default(), Answer::Row(row))
    };
    let items = Happening::ALL.into_iter().enumerate().map(item).collect();
    let next = notice::state(id, contract, cx.department).next();
    let likely = match next.map(|next| next.step) {
        Some(Step::Interview) => Happening::Interview,
        Some(Step::Receipt) => Happening::Received,
        Some(Step::Answer | Step::Renewal) => Happening::Accepted,
        Some(Step::Notice) | None => Happening::Told,
    };
    let at = Happening::ALL.iter().position(|one| *one == likely);
    let title = text.step_title(label::avs(register, contract.avs));
    let at = at.unwrap_or(0);
    vec![Action::Ask(
        asked::HAPPENED.about(id),
        Question::choice(title, items).at(at),
    )]
}

/// Shows what noting it would change, today until another day is typed.
pub fn chosen(contract: Ref, row: usize) -> Vec<Action> {
    let happening = Happening::ALL.get(row).copied();
    let noting = contract.typed().zip(happening);
    let go = noting.map(|(contract, what)| Action::Go(Route::Noting(contract, what)));
    go.into_iter().collect()
}
