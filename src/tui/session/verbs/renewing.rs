//! `R`: renewing a contract: how (amendment, new contract, permanent contract), then its form.

use super::asked;
use crate::domain::{AvsId, AvsKind, Contract, ContractId, Date, Kind, Ref, plus_days};
use crate::law::{Law, LawDay, engagement};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Reason, RenewalWay, Route};
use crate::tui::context::Cx;
use crate::tui::form::proposed_term;
use crate::words::label;

/// The contract that renewing means: her last one.
///
/// # Errors
/// Why there is none.
pub fn contract(cx: &Cx<'_>, target: Ref) -> Result<ContractId, Reason> {
    let register = &cx.department.register;
    let id = match target.kind {
        Kind::Avs => {
            let avs: AvsId = target.typed().ok_or(Reason::NotOfContracts)?;
            let last = register.contracts_of(avs).max_by_key(|(_, one)| one.start);
            last.map(|(id, _)| id).ok_or(Reason::NothingToRenew)?
        }
        Kind::Contract => target.typed().ok_or(Reason::NotOfContracts)?,
        _ => return Err(Reason::NotOfContracts),
    };
    let contract = register.get(id).ok_or(Reason::NothingToRenew)?;
    contract.term().ok_or(Reason::PermanentContract)?;
    Ok(id)
}

/// Asks how; the cursor is on what the law leads to.
pub fn ask(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let (register, text) = (&cx.department.register, cx.text);
    let found = contract(cx, target).ok();
    let found = found.and_then(|id| Some((id, register.get(id)?)));
    let Some((id, contract, term)) = found.and_then(|(id, one)| Some((id, one, one.term()?)))
    else {
        return Vec::new();
    };
    let end = proposed_term(id, contract, cx.department);
    let from = plus_days(contract.last_day().unwrap_or(term), 1);
    let span = match end {
        Some(end) => text.renew_until(text.date(end)),
        None => text.get(Id::RenewBeyond).to_owned(),
    };
    let by_amendment = contract.ended.is_none();
    let opens = opens_permanent(cx, contract, term);
    let exists = Law::embedded()
        .table(contract.regime)
        .and_then(|table| table.ceiling.value_on(from))
        .is_some_and(|word| word.value.opens_permanent());
    let for_good = match (opens, exists) {
        (true, _) => text.renew_from(text.date(from)),
        (false, true) => text.get(Id::RenewNotYet).to_owned(),
        (false, false) => text.get(Id::RenewNoPermanent).to_owned(),
    };
    let ways = [
        (Id::RenewByAmendment, span.clone(), RenewalWay::Amendment),
        (Id::RenewByContract, span, RenewalWay::Contract),
        (Id::RenewForGood, for_good, RenewalWay::Permanent),
    ];
    let ways: Vec<_> = ways.into_iter().skip(usize::from(!by_amendment)).collect();
    let person = register.get(contract.avs);
    let individual = person.is_some_and(|avs| avs.kind == AvsKind::Individual);
    let likely = if opens {
        RenewalWay::Permanent
    } else if individual && by_amendment {
        RenewalWay::Amendment
    } else {
        RenewalWay::Contract
    };
    let at = ways.iter().position(|(_, _, way)| *way == likely);
    let item = |(label, detail, way): (Id, String, RenewalWay)| {
        Item::writes(text.get(label), detail, Answer::Row(way as usize))
    };
    let items = ways.into_iter().map(item).collect();
    let name = label::avs(register, contract.avs);
    let title = text.renew_which(format!("{name}, {}", label::contract(register, text, id)));
    let at = at.unwrap_or(0);
    vec![Action::Ask(
        asked::RENEW.about(id),
        Question::choice(title, items).at(at),
    )]
}

/// Opens the form of the way chosen.
pub fn chosen(contract: Ref, row: usize) -> Vec<Action> {
    let way = RenewalWay::ALL.get(row).copied();
    let renewal = contract.typed().zip(way);
    let go = renewal.map(|(contract, way)| Action::Go(Route::Renewal(contract, way)));
    go.into_iter().collect()
}

/// The law goes on without a term: the ceiling, or the mark before it, is reached at the term.
fn opens_permanent(cx: &Cx<'_>, contract: &Contract, term: Date) -> bool {
    let all = cx.department.register.contracts_of(contract.avs);
    let all: Vec<&Contract> = all.map(|(_, one)| one).collect();
    let clock = engagement(Law::embedded(), &all, contract.regime, term, LawDay::Own);
    let reached = |mark: Option<Date>| mark.is_some_and(|mark| mark <= term);
    let opens = clock.word.is_some_and(|word| word.value.opens_permanent());
    opens && (reached(clock.ceiling) || reached(clock.permanent_possible))
}
