//! The form of a renewal, and the term that it begins with.

use super::draft::Draft;
use super::sheets::renewal::Renewal;
use super::{Form, Ground};
use crate::command::Command;
use crate::department::Department;
use crate::domain::{AvsId, Contract, ContractId, Date, Kind, plus_days, plus_months};
use crate::law::Law;
use crate::law::outlook::renewal_end;
use crate::text::Id;
use crate::tui::action::RenewalWay;
use crate::words::label;

impl Form {
    /// The form of a renewal of a contract; none where there is nothing to renew.
    pub fn of_renewal(id: ContractId, way: RenewalWay, ground: &Ground<'_>) -> Option<Self> {
        if way == RenewalWay::Amendment {
            return Self::of_amendment(id, ground);
        }
        let contract = ground.department.register.get(id)?;
        let permanent = (way == RenewalWay::Permanent).then_some(id);
        let form = Self::of_next_contract(contract.avs, permanent, ground);
        // A term that was chosen is kept, where any is left.
        let term = proposed_term(id, contract, ground.department);
        let chosen = term.filter(|_| way == RenewalWay::Contract);
        Some(match (chosen, form.base()) {
            (Some(end), Draft::Contract(draft)) if draft.end.is_none() => {
                let base = Contract {
                    end: Some(end),
                    ..(**draft).clone()
                };
                let (base, about) = (Draft::Contract(Box::new(base)), form.about);
                let mut form = Self::new(base, None, Command::Renew, form.title, ground);
                form.about = about;
                form.focus_on(Id::FieldEnd);
                form
            }
            _ => form,
        })
    }

    /// The form of a contract that follows her last one; without a term in place of `permanent`.
    pub(super) fn of_next_contract(
        avs: AvsId,
        permanent: Option<ContractId>,
        ground: &Ground<'_>,
    ) -> Self {
        let mut form = Self::of_new(Kind::Contract, Some(avs.into()), Command::Renew, ground);
        if let (Some(before), Draft::Contract(draft)) = (permanent, form.base()) {
            let base = Contract {
                end: None,
                ..(**draft).clone()
            };
            let (base, title) = (Draft::Contract(Box::new(base)), form.title);
            form = Self::new(base, None, Command::Renew, title, ground);
            // Its draft is not that of a contract with a term.
            form.about = Some(before.into());
        }
        form.focus_on(Id::FieldEnd);
        form
    }

    /// The form of a renewal by amendment: from the day after the term, as long as before where the law
    /// lets it, all else as it stands.
    pub(super) fn of_amendment(id: ContractId, ground: &Ground<'_>) -> Option<Self> {
        let (register, text) = (&ground.department.register, ground.text);
        let contract = register.get(id)?;
        let term = contract.term()?;
        // Where no term is left one is proposed all the same: the form says why it is refused.
        let end =
            proposed_term(id, contract, ground.department).unwrap_or_else(|| plus_months(term, 12));
        let renewal = Renewal::until(contract, Some(end))?;
        let name = label::avs(register, contract.avs);
        let title = text.renew_title(i32::from(Renewal::number(contract)), name);
        let draft = Draft::Renewal(Box::new(renewal));
        let standing = Draft::Renewal(Box::new(Renewal::standing(contract)));
        let mut form = Self::new(draft, Some(id.into()), Command::Renew, title, ground)
            .made_anew(ground)
            .compared_with(standing);
        form.about = Some(id.into());
        form.focus_on(Id::FieldEnd);
        Some(form)
    }
}

/// The term a renewal begins with; none where no term is left.
pub fn proposed_term(id: ContractId, contract: &Contract, department: &Department) -> Option<Date> {
    let start = plus_days(contract.last_day()?, 1);
    let next = Contract {
        end: Some(start),
        ended: None,
        start,
        amendments: Vec::new(),
        suspensions: Vec::new(),
        ..contract.clone()
    };
    let others: Vec<&Contract> = department
        .register
        .contracts_of(contract.avs)
        .filter(|(other, _)| *other != id)
        .map(|(_, other)| other)
        .chain([contract])
        .collect();
    renewal_end(Law::embedded(), contract, &next, &others)
}
