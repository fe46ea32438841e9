//! The week of the AVS in view.

use crate::domain::{AvsId, ContractId, Kind, Ref};
use crate::tui::action::{Action, Reason, Route};
use crate::tui::context::Cx;

/// The AVS whose week can be shown of a record.
///
/// # Errors
/// There is none.
pub fn of(cx: &Cx<'_>, target: Ref) -> Result<AvsId, Reason> {
    let register = &cx.department.register;
    let avs = match target.kind {
        Kind::Avs => target.typed(),
        Kind::Contract => {
            let contract = target.typed::<ContractId>().and_then(|id| register.get(id));
            contract.map(|contract| contract.avs)
        }
        Kind::Pupil => target.typed().and_then(|pupil| {
            let mut all = register.accompaniments_of(pupil);
            let present = all.find(|(_, link)| link.valid_on(cx.today));
            present.map(|(_, link)| link.avs)
        }),
        _ => None,
    };
    avs.ok_or(Reason::NothingSelected)
}

/// Goes to her card.
pub fn go(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let avs = of(cx, target).ok();
    avs.map(|avs| Action::Go(Route::Card(avs.into())))
        .into_iter()
        .collect()
}
