//! Copying the selected record as a few lines of text.

use super::model::Model;
use super::msg::Effect;
use crate::department::Desk;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId};
use crate::words::label;

/// Sends the record to the terminal's clipboard.
pub fn copy(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Some(target) = model.selected(desk) else {
        return Vec::new();
    };
    let register = &desk.register;
    let mut lines = vec![label::of(register, &model.text, target)];
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
    vec![Effect::Copy(lines.join("\n"))]
}
