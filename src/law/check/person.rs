//! What rules say of a person or a school: her own, and what is tied to her.

use super::finding::{Finding, GatheredFindings, in_order};
use super::outlook::AccompanimentOutlook;
use super::rule::Rule;
use super::{CheckedAgainst, contract, decision, link, load};
use crate::domain::{Accompaniment, Avs, AvsId, Date, EstablishmentId, PupilId};

/// R11 and R12 of an AVS on the day asked, and what rules say of her contracts and accompaniments
/// that hold on it or later.
pub fn of_avs(asked: &CheckedAgainst<'_>, id: AvsId) -> Vec<Finding> {
    let Some(avs) = asked.register.get(id) else {
        return Vec::new();
    };
    let mut all = of_avs_alone(asked, avs, Some(id));
    let outlook = AccompanimentOutlook::of(asked, &[], &[]);
    for (own, hers) in asked.register.accompaniments_by(id) {
        if holds(asked, hers) {
            all.extend(link::alone(outlook, (Some(own), hers)));
        }
    }
    in_order(all)
}

/// R11 and R12 of an AVS as she is or would be, and what rules say of her contracts then.
pub fn of_avs_alone(asked: &CheckedAgainst<'_>, avs: &Avs, own: Option<AvsId>) -> Vec<Finding> {
    let Some(id) = own else {
        return Vec::new();
    };
    let mut found = GatheredFindings::about(own);
    let outlook = AccompanimentOutlook::of(asked, &[], &[]);
    if avs.serves(asked.on) {
        load::pupils(outlook, id, avs.kind, asked.on, &mut found);
        load::schools(outlook, id, asked.on, &mut found);
    }
    let mut all = found.done();
    for (own, hers) in asked.register.contracts_of(id) {
        if is_ahead(asked.on, hers.last_day()) {
            all.extend(contract::of(asked, hers, Some(own), Some(avs)));
        }
    }
    in_order(all)
}

/// What rules say of a pupil's decisions and accompaniments that hold on the day asked or later;
/// avenants are her AVS's matter.
pub fn of_pupil(asked: &CheckedAgainst<'_>, id: PupilId) -> Vec<Finding> {
    let mut all = Vec::new();
    for (own, hers) in asked.register.decisions_of(id) {
        if is_ahead(asked.on, Some(hers.to)) {
            all.extend(decision::of_decision(asked, hers, Some(own)));
        }
    }
    let outlook = AccompanimentOutlook::of(asked, &[], &[]);
    for (own, hers) in asked.register.accompaniments_of(id) {
        if holds(asked, hers) {
            let found = link::alone(outlook, (Some(own), hers)).into_iter();
            all.extend(found.filter(|finding| finding.rule != Rule::R19));
        }
    }
    in_order(all)
}

/// R13 and R14 of the accompaniments at a school that hold on the day asked or later.
pub fn of_establishment(asked: &CheckedAgainst<'_>, id: EstablishmentId) -> Vec<Finding> {
    let mut all = Vec::new();
    for (own, here) in asked.register.accompaniments_at(id) {
        if holds(asked, here) {
            all.extend(link::of_place(asked, (Some(own), here)));
        }
    }
    in_order(all)
}

fn holds(asked: &CheckedAgainst<'_>, link: &Accompaniment) -> bool {
    is_ahead(asked.on, link.to)
}

/// It ends on a day or later, or never.
fn is_ahead(on: Date, last: Option<Date>) -> bool {
    last.is_none_or(|last| on <= last)
}
