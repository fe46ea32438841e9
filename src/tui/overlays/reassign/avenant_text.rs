//! The text of an avenant that a reassignment owes (R19), ready to be copied.

use super::Reassign;
use crate::domain::hours::contract_on;
use crate::domain::{Employer, EstablishmentId, Minutes, Register};
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
    lines.extend(posts(reassign, text, register));
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

/// `– DUBOIS Léa, École Jean-Moulin, 9 h par semaine`: a line a pupil and school.
fn posts(reassign: &Reassign, text: &Text, register: &Register) -> Vec<String> {
    let taken = reassign.taken().slots(register, reassign.from);
    let mut posts: Vec<(String, EstablishmentId, Minutes)> = Vec::new();
    for want in taken {
        let whom = match want.pupil {
            Some(pupil) => label::pupil(register, pupil),
            None => text.activity(want.activity).to_owned(),
        };
        let same = |(name, at, _): &&mut (String, EstablishmentId, Minutes)| {
            (name.as_str(), *at) == (whom.as_str(), want.place)
        };
        let length = want.when.span.length();
        match posts.iter_mut().find(same) {
            Some((_, _, weekly)) => *weekly += length,
            None => posts.push((whom, want.place, length)),
        }
    }
    let line = |(whom, at, weekly): (String, EstablishmentId, Minutes)| {
        text.avenant_post(whom, label::school(register, at), text.minutes(weekly))
    };
    posts.into_iter().map(line).collect()
}
