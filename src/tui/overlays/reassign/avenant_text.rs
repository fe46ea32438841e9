//! The text of an avenant that a reassignment owes (R19), ready to be copied.

use super::Reassign;
use crate::domain::hours::contract_on;
use crate::domain::{AccompanimentId, Employer, Minutes, Register, Slot};
use crate::law::check::{Fact, Finding};
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::words::findings;
use crate::words::label;
use crate::words::source;

/// The text, in lines; none when nothing is owed, or she has no contract then.
pub(super) fn lines(reassign: &Reassign, cx: &Cx<'_>) -> Option<Vec<String>> {
    let owed = owed(reassign)?;
    let (register, text) = (&cx.department.register, cx.text);
    let to = reassign.candidate()?.avs;
    let (_, contract) = contract_on(register, to, reassign.from)?;
    let employer = match contract.employer {
        Employer::Authority => text.get(Id::EmployerAuthority).to_owned(),
        Employer::Establishment(at) => label::school(register, at),
    };
    let mut lines = vec![
        text.avenant_title(text.date(contract.start)),
        text.avenant_between(employer, label::avs(register, to)),
        text.avenant_from(text.date(reassign.from)),
    ];
    lines.extend(
        reassign
            .ids
            .iter()
            .filter_map(|id| post(*id, text, register)),
    );
    lines.push(text.avenant_why(
        findings::words(owed, register, text),
        source::written(&owed.written, text),
    ));
    lines.push(text.get(Id::AvenantSigned).to_owned());
    Some(lines)
}

/// Whether one is owed.
pub(super) fn is_owed(reassign: &Reassign) -> bool {
    owed(reassign).is_some()
}

fn owed(reassign: &Reassign) -> Option<&Finding> {
    let mut shown = reassign.objections.rules().iter();
    shown.find(|finding| matches!(finding.fact, Fact::AvenantOwed { .. }))
}

/// `– DUBOIS Léa, École Jean-Moulin, 9 h par semaine`.
fn post(id: AccompanimentId, text: &Text, register: &Register) -> Option<String> {
    let link = register.get(id)?;
    let weekly: Minutes = link.slots.iter().map(Slot::length).sum();
    let whom = match link.pupil {
        Some(pupil) => label::pupil(register, pupil),
        None => text.activity(link.slots.first()?.activity).to_owned(),
    };
    Some(text.avenant_post(
        whom,
        label::school(register, link.establishment),
        text.minutes(weekly),
    ))
}
