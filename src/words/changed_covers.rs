//! What changed dates do to covers, in words: what happens to each, and whom to tell.

use super::label;
use super::{Became, FieldChange};
use crate::cover::ChangedCover;
use crate::cover::change_of_dates::changed;
use crate::department::Department;
use crate::domain::{Absence, AbsenceId, ContactStatus, Cover, Moment};
use crate::text::{Id, Text};

/// Names said in one line; the rest is counted.
const NAMED: usize = 3;

/// What becomes of the covers of an absence that becomes `after`, or that is deleted.
pub fn changed_by(
    department: &Department,
    id: AbsenceId,
    after: Option<&Absence>,
    now: Moment,
) -> Vec<ChangedCover> {
    changed(&department.register, id, after, now)
}

/// Lines of a difference, a cover each; what nobody notices is not said.
pub fn lines(department: &Department, text: &Text, changed: &[ChangedCover]) -> Vec<FieldChange> {
    let felt = changed.iter().filter(|one| one.is_felt());
    felt.map(|one| {
        let after = one.span().map(|span| text.span(span.start, span.end));
        FieldChange {
            id: Id::FormCover,
            sign: match after {
                Some(_) => Became::Changed,
                None => Became::Removed,
            },
            before: cover(department, text, &one.before),
            after: after.unwrap_or_default(),
        }
    })
    .collect()
}

/// `À prévenir : ROUX Inès (avait confirmé), Clg Valmy`; none when nobody heard of it.
pub fn to_tell(department: &Department, text: &Text, changed: &[ChangedCover]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for one in changed.iter().filter(|one| one.is_to_be_told()) {
        let name = taker(department, &one.before);
        let name = if one.before.contact == ContactStatus::Confirmed && one.before.avs.is_some() {
            text.tell_confirmed(name)
        } else {
            name
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let mut all = names.join(", ");
    if more > 0 {
        all.push_str(&format!(" +{more}"));
    }
    (!all.is_empty()).then(|| text.tell_them(all))
}

/// `ROUX Inès · mar. 10/11 · 08:30–11:30`.
fn cover(department: &Department, text: &Text, cover: &Cover) -> String {
    let day = text.weekday_date(cover.date);
    let hours = text.span(cover.start, cover.end);
    format!("{} · {day} · {hours}", taker(department, cover))
}

/// Who comes; of a need left without, the school that was told.
fn taker(department: &Department, cover: &Cover) -> String {
    let register = &department.register;
    let school = || {
        let first = cover.needs.first()?;
        let link = register.get(first.accompaniment)?;
        Some(label::school_short(register, link.establishment))
    };
    match cover.avs {
        Some(avs) => label::avs(register, avs),
        None => school().unwrap_or_default(),
    }
}
