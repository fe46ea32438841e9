//! A record as a few lines of text, for the clipboard.

use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::tui::action::Action;
use crate::tui::context::Cx;
use crate::words::label;

/// Copies the record: its name, and how to reach it.
pub fn copy(cx: &Cx<'_>, target: Ref) -> Vec<Action> {
    let register = &cx.department.register;
    let mut lines = vec![label::of(register, cx.text, target)];
    match target.kind {
        Kind::Avs => {
            if let Some(avs) = register.get(AvsId(target.id)) {
                lines.extend(avs.phone.iter().chain(&avs.mail).map(ToString::to_string));
                lines.extend(avs.base.map(|at| label::school(register, at)));
            }
        }
        Kind::Pupil => {
            if let Some(pupil) = register.get(PupilId(target.id)) {
                lines.extend(pupil.class.iter().map(ToString::to_string));
                lines.extend(pupil.establishment.map(|at| label::school(register, at)));
            }
        }
        Kind::Establishment => {
            if let Some(school) = register.get(EstablishmentId(target.id)) {
                lines.extend(
                    school
                        .uai
                        .iter()
                        .chain(&school.address)
                        .map(ToString::to_string),
                );
                let town: Vec<&str> = school
                    .postcode
                    .iter()
                    .chain(&school.commune)
                    .map(|word| &**word)
                    .collect();
                lines.push(town.join(" "));
                lines.extend(
                    school
                        .phone
                        .iter()
                        .chain(&school.mail)
                        .map(ToString::to_string),
                );
            }
        }
        _ => {}
    }
    lines.retain(|line| !line.is_empty());
    vec![Action::Copy(lines.join("\n"))]
}
