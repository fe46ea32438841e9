//! `R`: renewing a contract. First how (amendment, new contract, permanent contract), then its
//! form, prefilled, with what it would bring shown live; nothing is written before its difference.

use super::choice::{self, Item, Pick};
use super::form::{Draft, Form, Ground, Renewal};
use super::forms;
use super::model::Model;
use super::msg::Effect;
use crate::command::Command;
use crate::department::Desk;
use crate::domain::{
    AvsId, AvsKind, Contract, ContractId, Date, Kind, Ref, Register, plus_days, plus_months,
};
use crate::law::outlook::renewal_end;
use crate::law::{Law, LawDay, engagement};
use crate::text::Id;
use crate::tui::action::reason::Reason;
use crate::words::label;

/// How a contract is renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// By an amendment that sets a later term.
    Amendment,
    /// By another contract.
    Contract,
    /// By a contract without a term.
    Permanent,
}

/// The contract that renewing means: her last one.
///
/// # Errors
/// Why there is none.
pub fn contract(register: &Register, target: Ref) -> Result<ContractId, Reason> {
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
pub fn begin(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let register = &desk.register;
    let found = model
        .selected(desk)
        .map(|target| contract(register, target));
    let Some(Ok(id)) = found else {
        return Vec::new();
    };
    let Some(contract) = register.get(id) else {
        return Vec::new();
    };
    let Some(term) = contract.term() else {
        return Vec::new();
    };
    let text = &model.text;
    let end = proposed(id, contract, desk);
    let from = plus_days(contract.last_day().unwrap_or(term), 1);
    let span = match end {
        Some(end) => text.renew_until(text.date(end)),
        None => text.get(Id::RenewBeyond).to_owned(),
    };
    let by_amendment = contract.ended.is_none();
    let opens = opens_permanent(contract, term, desk);
    let mut items = Vec::new();
    if by_amendment {
        items.push((Id::RenewByAmendment, span.clone(), Way::Amendment));
    }
    items.push((Id::RenewByContract, span, Way::Contract));
    let for_good = if opens {
        text.renew_from(text.date(from))
    } else {
        text.get(Id::RenewNotYet).to_owned()
    };
    items.push((Id::RenewForGood, for_good, Way::Permanent));
    let individual = register
        .get(contract.avs)
        .is_some_and(|avs| avs.kind == AvsKind::Individual);
    let likely = if end.is_none() && opens {
        Way::Permanent
    } else if individual && by_amendment {
        Way::Amendment
    } else {
        Way::Contract
    };
    let at = items.iter().position(|(_, _, way)| *way == likely);
    let items = items
        .into_iter()
        .map(|(label, detail, way)| Item {
            label: text.get(label).to_owned(),
            detail,
            pick: Pick::Renew(id, way),
        })
        .collect();
    let name = label::avs(register, contract.avs);
    let name = format!("{name}, {}", label::contract(register, text, id));
    let title = text.renew_which(name);
    choice::open(model, title, items, at.unwrap_or(0));
    Vec::new()
}

/// Opens the form of a renewal.
pub fn open(model: &mut Model, desk: &Desk, id: ContractId, way: Way) -> Vec<Effect> {
    let ground = Ground::of(desk, model);
    let form = match way {
        Way::Amendment => amendment(id, &ground),
        Way::Contract | Way::Permanent => desk.register.get(id).map(|contract| {
            let permanent = (way == Way::Permanent).then_some(id);
            forms::renewal(contract.avs, permanent, &ground)
        }),
    };
    match form {
        Some(form) => forms::show(model, desk, form),
        None => Vec::new(),
    }
}

/// The form of a renewal by amendment: from the day after the term, as long as before where the law
/// lets it, all else as it stands.
pub fn amendment(id: ContractId, ground: &Ground<'_>) -> Option<Form> {
    let (register, text) = (&ground.desk.register, ground.text);
    let contract = register.get(id)?;
    let term = contract.term()?;
    // Where no term is left one is proposed all the same: the form says why it is refused.
    let end = proposed(id, contract, ground.desk).unwrap_or_else(|| plus_months(term, 12));
    let renewal = Renewal::until(contract, Some(end))?;
    let name = label::avs(register, contract.avs);
    let title = text.renew_title(i32::from(Renewal::number(contract)), name);
    let draft = Draft::Renewal(Box::new(renewal));
    let standing = Draft::Renewal(Box::new(Renewal::standing(contract)));
    let mut form = Form::new(draft, Some(id.into()), Command::Renew, title, ground)
        .made_anew(ground)
        .compared_with(standing);
    form.about = Some(id.into());
    form.focus_on(Id::FieldEnd);
    Some(form)
}

/// The term a renewal begins with; none where no term is left.
fn proposed(id: ContractId, contract: &Contract, desk: &Desk) -> Option<Date> {
    let start = plus_days(contract.last_day()?, 1);
    let next = Contract {
        end: Some(start),
        ended: None,
        start,
        amendments: Vec::new(),
        suspensions: Vec::new(),
        ..contract.clone()
    };
    let others: Vec<&Contract> = desk
        .register
        .contracts_of(contract.avs)
        .filter(|(other, _)| *other != id)
        .map(|(_, other)| other)
        .chain([contract])
        .collect();
    renewal_end(Law::embedded(), contract, &next, &others)
}

/// The law goes on without a term once the ceiling is reached, and it is reached at the term.
fn opens_permanent(contract: &Contract, term: Date, desk: &Desk) -> bool {
    let all = desk.register.contracts_of(contract.avs);
    let all: Vec<&Contract> = all.map(|(_, one)| one).collect();
    let clock = engagement(Law::embedded(), &all, term, LawDay::Own);
    let reached = clock.ceiling.is_some_and(|ceiling| ceiling <= term);
    reached && clock.word.is_some_and(|word| word.value.opens_permanent())
}
