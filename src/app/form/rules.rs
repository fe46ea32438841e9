//! What the law says of a record as it is typed: which rule, how bad, and its source.
//!
//! Numbers and sources come from the tables of the law; only rules that a form can break are here.

use super::Ground;
use super::echo;
use super::fault::Fault;
use crate::app::label;
use crate::domain::check::Severity;
use crate::domain::{
    Accompaniment, Activity, AvsKind, Contract, Date, Decision, Diploma, Employer, Function,
    Minutes, Mode, PupilId, Regime, Sector, Slot, plus_days, plus_months,
};
use crate::law::longest::{self, Verdict};
use crate::law::value::Lunch;
use crate::law::{Engagement, Law, LawDay, engagement, pieces};
use crate::say;
use crate::text::Id;

type Faults = Vec<(Id, Fault)>;

/// R1, R2, R3, R16, R17.
pub fn of_contract(contract: &Contract, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let mut faults = Vec::new();
    let law = Law::embedded();
    if let Some(table) = law.table(contract.regime) {
        for piece in pieces(contract) {
            let Some(last) = piece.last else { continue };
            let id = if piece.renewal {
                Id::FieldAmendments
            } else {
                Id::FieldEnd
            };
            let months = table.contract_months.value_on(piece.first);
            let longest = longest::longest(table, piece.first, LawDay::Own);
            if let (Some(months), Some(longest)) = (months, longest) {
                let until = ground.text.date(longest);
                let fault = |severity| {
                    let words = say!(ground.text, RuleLongest, n = months.value, until = &until);
                    Fault::law(severity, "R1", &months.source, words)
                };
                match longest::judged(table, piece.first, last, LawDay::Own) {
                    Verdict::Fine => {}
                    Verdict::Doubtful => faults.push((id, fault(Severity::Warn))),
                    Verdict::TooLong => faults.push((id, fault(Severity::Refuse))),
                }
            }
            let short = table.short_contract_months.value_on(piece.first);
            if let Some(short) = short.filter(|_| contract.short_reason.is_none() && !piece.renewal)
                && plus_months(piece.first, short.value.into()) > plus_days(last, 1)
                && last >= piece.first
            {
                let words = say!(ground.text, RuleShort, n = short.value);
                faults.push((
                    Id::FieldShortReason,
                    Fault::law(Severity::Warn, "R2", &short.source, words),
                ));
            }
        }
    }
    faults.extend(ceiling(contract, own, ground));
    faults.extend(employer(contract, ground));
    faults.extend(diploma(contract, ground));
    faults
}

/// R3: no fixed term beyond the ceiling.
fn ceiling(contract: &Contract, own: Option<u32>, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let (clock, ceiling) = beyond(contract, own, ground)?;
    let limit = clock.limit?;
    let until = ground.text.date(ceiling);
    let words = say!(ground.text, RuleCeiling, n = limit.value, until = until);
    Some((
        Id::FieldEnd,
        Fault::law(Severity::Refuse, "R3", &limit.source, words),
    ))
}

/// The clock on the last day of a fixed term, when that day lies after the ceiling.
fn beyond(
    contract: &Contract,
    own: Option<u32>,
    ground: &Ground<'_>,
) -> Option<(Engagement, Date)> {
    let last = contract.last_day().filter(|last| *last >= contract.start)?;
    let others = ground.desk.register.contracts_of(contract.avs);
    let mut all: Vec<&Contract> = others
        .filter(|(id, _)| Some(id.0) != own)
        .map(|(_, other)| other)
        .collect();
    all.push(contract);
    let clock = engagement(Law::embedded(), &all, last, LawDay::Own);
    let ceiling = clock
        .ceiling
        .filter(|ceiling| clock.over && *ceiling < last)?;
    Some((clock, ceiling))
}

/// Whether a new contract can only be a permanent one: its term would lie beyond the ceiling, and
/// the law of that day opens a permanent contract then.
pub fn is_only_permanent(contract: &Contract, ground: &Ground<'_>) -> bool {
    beyond(contract, None, ground)
        .and_then(|(clock, _)| clock.word)
        .is_some_and(|word| word.value.opens_permanent())
}

/// R16: a collective AVS is employed by an establishment, another by the authority. What the
/// circular said is refused while it held, pointed out since.
fn employer(contract: &Contract, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let counted = matches!(contract.regime, Regime::EducationAssistant | Regime::Aesh);
    let avs = ground.desk.register.get(contract.avs).filter(|_| counted)?;
    let id = match (avs.kind == AvsKind::Collective, contract.employer) {
        (true, Employer::Authority) => Id::RuleEmployerCollective,
        (false, Employer::Establishment(_)) => Id::RuleEmployerIndividual,
        _ => return None,
    };
    let circular = Law::embedded()
        .common
        .circular_in_force
        .value_on(contract.start)?;
    let aed = contract.regime == Regime::EducationAssistant;
    let severity = if circular.value && aed {
        Severity::Refuse
    } else {
        Severity::Warn
    };
    let words = ground.text.get(id).to_owned();
    Some((
        Id::FieldEmployer,
        Fault::law(severity, "R16", &circular.source, words),
    ))
}

/// R17: the diploma asked of an AVS.
fn diploma(contract: &Contract, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let avs = ground.desk.register.get(contract.avs)?;
    let lacking = avs.diploma == Diploma::None && contract.function == Function::Avs;
    let asked = Law::embedded()
        .table(contract.regime)?
        .diploma
        .value_on(contract.start)?;
    let words = ground.text.get(Id::RuleDiploma).to_owned();
    lacking.then(|| {
        (
            Id::FieldAvs,
            Fault::law(Severity::Warn, "R17", &asked.source, words),
        )
    })
}

/// R15: which commission, how long, and since when help is shared.
pub fn of_decision(decision: &Decision, ground: &Ground<'_>) -> Faults {
    let mut faults = Vec::new();
    let common = &Law::embedded().common;
    let text = ground.text;
    if let Some(rule) = common.decision.value_on(decision.date()) {
        let mut warn =
            |id, words| faults.push((id, Fault::law(Severity::Warn, "R15", &rule.source, words)));
        if rule.value.commission != decision.commission {
            let words = say!(
                text,
                RuleCommission,
                name = text.commission(rule.value.commission)
            );
            warn(Id::FieldCommission, words);
        }
        let years = |years: u8| plus_days(plus_months(decision.from, i32::from(years) * 12), -1);
        if decision.to > years(rule.value.max_years) {
            let until = text.date(years(rule.value.max_years));
            warn(
                Id::FieldTo,
                say!(
                    text,
                    RuleDecisionLong,
                    n = u16::from(rule.value.max_years),
                    until = until
                ),
            );
        }
        if let Some(least) = rule.value.min_years
            && decision.to >= decision.from
            && decision.to < years(least)
        {
            warn(
                Id::FieldTo,
                say!(text, RuleDecisionShort, n = u16::from(least)),
            );
        }
    }
    if decision.mode == Mode::Shared
        && let Some(shared) = common
            .shared_help
            .value_on(decision.date())
            .filter(|shared| !shared.value)
    {
        let words = text.get(Id::RuleSharedNotYet).to_owned();
        faults.push((
            Id::FieldMode,
            Fault::law(Severity::Refuse, "R15", &shared.source, words),
        ));
    }
    faults
}

/// R11, R13, R14, R15.
pub fn of_accompaniment(link: &Accompaniment, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let mut faults = Vec::new();
    let register = &ground.desk.register;
    let common = &Law::embedded().common;
    let circular = common
        .circular_in_force
        .value_on(link.from)
        .map_or("", |value| value.source.as_str());
    let school = register.get(link.establishment);
    if school.is_some_and(|school| school.sector == Sector::PrivateUncontracted) {
        let words = ground.text.get(Id::RuleUncontracted).to_owned();
        faults.push((
            Id::FieldEstablishment,
            Fault::law(Severity::Refuse, "R13", circular, words),
        ));
    }
    let lunch = common.lunch.value_on(link.from);
    let lunch_free = lunch.is_some_and(|lunch| lunch.value == Lunch::State);
    let outside = |slot: &Slot| match slot.activity {
        Activity::PeriSchool => true,
        Activity::Lunch => !lunch_free,
        _ => false,
    };
    let agreed = school.is_some_and(|school| {
        school
            .agreements
            .iter()
            .any(|agreement| agreement.from <= link.from && link.from <= agreement.to)
    });
    if link.slots.iter().any(outside) && !agreed {
        let source = lunch.map_or(circular, |lunch| lunch.source.as_str());
        let words = ground.text.get(Id::RuleAgreement).to_owned();
        faults.push((
            Id::FieldSlots,
            Fault::law(Severity::Refuse, "R14", source, words),
        ));
    }
    if let Some(pupil) = link.pupil {
        faults.extend(decided(link, pupil, own, ground));
    }
    faults.extend(many_pupils(link, own, ground));
    faults
}

/// R15: individual help needs a decision, and stays within its dates and hours.
fn decided(link: &Accompaniment, pupil: PupilId, own: Option<u32>, ground: &Ground<'_>) -> Faults {
    let mut faults = Vec::new();
    let register = &ground.desk.register;
    let text = ground.text;
    let collective = register
        .get(link.avs)
        .is_some_and(|avs| avs.kind == AvsKind::Collective);
    let Some(rule) = Law::embedded()
        .common
        .decision
        .value_on(link.from)
        .filter(|_| !collective)
    else {
        return faults;
    };
    let name = label::pupil(register, pupil);
    let Some((_, decision)) = register.decision_on(pupil, link.from) else {
        let words = say!(text, RuleNoDecision, name = name, on = text.date(link.from));
        faults.push((
            Id::FieldFrom,
            Fault::law(Severity::Refuse, "R15", &rule.source, words),
        ));
        return faults;
    };
    let last = register
        .decisions_of(pupil)
        .map(|(_, decision)| decision.to)
        .max()
        .unwrap_or(decision.to);
    if link.to.is_some_and(|to| to > last) {
        let words = say!(text, RuleDecisionEnds, name = name, on = text.date(last));
        faults.push((
            Id::FieldTo,
            Fault::law(Severity::Refuse, "R15", &rule.source, words),
        ));
    }
    if let Mode::Individual(weekly) = decision.mode {
        let placed = placed(link, pupil, own, ground);
        if placed > weekly {
            let (placed, given) = (text.minutes(placed), text.minutes(weekly));
            let words = say!(text, RuleTooManyHours, placed = placed, given = given);
            faults.push((
                Id::FieldSlots,
                Fault::law(Severity::Warn, "R15", &rule.source, words),
            ));
        }
    }
    faults
}

/// Minutes a week of the pupil on the accompaniment's first day, it included.
fn placed(link: &Accompaniment, pupil: PupilId, own: Option<u32>, ground: &Ground<'_>) -> Minutes {
    let others = ground.desk.register.accompaniments_of(pupil);
    let mut slots: Vec<Slot> = others
        .filter(|(id, other)| Some(id.0) != own && other.valid_on(link.from))
        .flat_map(|(_, other)| other.slots.iter().copied())
        .collect();
    slots.extend(&link.slots);
    slots.retain(|slot| slot.activity.is_pupil_time());
    echo::weekly(&slots)
}

/// R11: an individual AVS usually has two or three pupils.
fn many_pupils(link: &Accompaniment, own: Option<u32>, ground: &Ground<'_>) -> Option<(Id, Fault)> {
    let register = &ground.desk.register;
    let avs = register
        .get(link.avs)
        .filter(|avs| avs.kind == AvsKind::Individual)?;
    let usual = Law::embedded().common.usual_pupils.value_on(link.from)?;
    let others = register.accompaniments_by(link.avs);
    let mut pupils: Vec<PupilId> = others
        .filter(|(id, other)| Some(id.0) != own && other.valid_on(link.from))
        .filter_map(|(_, other)| other.pupil)
        .chain(link.pupil)
        .collect();
    pupils.sort_unstable();
    pupils.dedup();
    let words = || {
        say!(
            ground.text,
            RuleManyPupils,
            name = avs.name(),
            n = pupils.len()
        )
    };
    (pupils.len() > usize::from(usual.value)).then(|| {
        (
            Id::FieldAvs,
            Fault::law(Severity::Warn, "R11", &usual.source, words()),
        )
    })
}

/// The last day the law lets a contract of that regime have that begins on `start`.
pub fn longest_end(regime: Regime, start: Date) -> Option<Date> {
    longest::longest(Law::embedded().table(regime)?, start, LawDay::Own)
}
