//! R11 and R12 of an AVS: how many pupils she has, and how far apart her schools lie.

use super::finding::{Fact, GatheredFindings, RecordPart};
use super::outlook::AccompanimentOutlook;
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::hours::contract_on;
use crate::domain::{AvsId, AvsKind, Date, EstablishmentId, PupilId, SettingKey};
use crate::law::dated::{Basis, Dated};
use crate::law::table::Law;

/// Schools looked at, at most: distances are of each with each.
const SCHOOLS: usize = 30;

/// What a text asks for warns; once no text does, what services go on doing is only said.
fn custom<T>(rule: &Dated<T>) -> Severity {
    match rule.basis {
        Basis::Practice => Severity::Inform,
        Basis::Text | Basis::Reading | Basis::Unconfirmed => Severity::Warn,
    }
}

/// R11: more pupils than usual warns; of an AVS under contract, none at all is said.
pub(super) fn pupils(
    outlook: AccompanimentOutlook<'_>,
    avs: AvsId,
    kind: AvsKind,
    on: Date,
    found: &mut GatheredFindings,
) {
    let asked = outlook.asked;
    let usual = Law::embedded()
        .common
        .usual_pupils
        .value_on(asked.law.or(on));
    let Some(usual) = usual.filter(|_| kind == AvsKind::Individual) else {
        return;
    };
    let held = outlook.by(avs).filter(|link| link.valid_on(on));
    let mut pupils: Vec<PupilId> = held.filter_map(|link| link.pupil).collect();
    pupils.sort_unstable();
    pupils.dedup();
    let count = u16::try_from(pupils.len()).unwrap_or(u16::MAX);
    if count > u16::from(usual.value) {
        let fact = Fact::ManyPupils { avs, pupils: count };
        found.put(custom(usual), Rule::R11, RecordPart::Avs, fact, usual);
    } else if count == 0 && contract_on(asked.register, avs, on).is_some() {
        let fact = Fact::NoPupil { avs };
        found.put(Severity::Inform, Rule::R11, RecordPart::Avs, fact, usual);
    }
}

/// R12: the greatest distance between two of her schools; above the setting's kilometres a warning.
pub(super) fn schools(
    outlook: AccompanimentOutlook<'_>,
    avs: AvsId,
    on: Date,
    found: &mut GatheredFindings,
) {
    let asked = outlook.asked;
    let rule = &Law::embedded().common.schools_near;
    let Some(rule) = rule.value_on(asked.law.or(on)) else {
        return;
    };
    let held = outlook.by(avs).filter(|link| link.valid_on(on));
    let mut schools: Vec<EstablishmentId> = held.map(|link| link.establishment).collect();
    schools.sort_unstable();
    schools.dedup();
    schools.truncate(SCHOOLS);
    let Some(apart) = asked.roads.farthest(&schools) else {
        return;
    };
    let limit = asked.register.number(SettingKey::DistanceWarning) as f64;
    let severity = if apart.km > limit {
        custom(rule)
    } else {
        Severity::Inform
    };
    let fact = Fact::Apart {
        from: apart.from,
        to: apart.to,
        metres: (apart.km * 1000.0).round() as u32,
    };
    found.put(severity, Rule::R12, RecordPart::Establishment, fact, rule);
}
