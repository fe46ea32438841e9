//! R13, R14 and R19 of an accompaniment: where it is, and when; with what else is asked of it.

use super::finding::{Fact, Finding, GatheredFindings, RecordPart, Written, in_order};
use super::outlook::{AccompanimentOutlook, DraftAccompaniment};
use super::rule::Rule;
use super::{CheckedAgainst, help, load};
use crate::domain::check::Severity;
use crate::domain::hours::contract_on;
use crate::domain::{
    Accompaniment, AccompanimentId, Activity, AvsId, Date, EstablishmentId, Register, Sector,
    plus_days,
};
use crate::law::avenant::{self, AvenantVerdict, Posting};
use crate::law::table::Law;
use crate::law::value::Lunch;

/// R11 to R15, R18 and R19 of an accompaniment as it is or would be; `own` is its number when it
/// is in the register.
pub fn of_accompaniment(
    asked: &CheckedAgainst<'_>,
    link: &Accompaniment,
    own: Option<AccompanimentId>,
) -> Vec<Finding> {
    of_accompaniments(asked, &[(own, link)], &[])
}

/// The same of several at once, while those of `gone` no longer count: a reassignment before it is
/// written.
pub fn of_accompaniments(
    asked: &CheckedAgainst<'_>,
    drafts: &[(Option<AccompanimentId>, &Accompaniment)],
    gone: &[AccompanimentId],
) -> Vec<Finding> {
    let outlook = AccompanimentOutlook::of(asked, drafts, gone);
    let mut all = Vec::new();
    for (own, link) in drafts {
        all.extend(alone(outlook, (*own, link)));
        let mut found = GatheredFindings::about(*own);
        let day = asked.day(link.from, link.to);
        if let Some(kind) = outlook.kind(link.avs) {
            load::pupils(outlook, link.avs, kind, day, &mut found);
            load::schools(outlook, link.avs, day, &mut found);
        }
        all.extend(found.done());
    }
    in_order(all)
}

/// What one accompaniment says, whatever else its AVS does.
pub(super) fn alone(
    outlook: AccompanimentOutlook<'_>,
    (own, link): DraftAccompaniment<'_>,
) -> Vec<Finding> {
    let mut all = of_place(outlook.asked, (own, link));
    let mut found = GatheredFindings::about(own);
    help::decided(outlook, link, &mut found);
    help::service(outlook, link, &mut found);
    owed(outlook.asked, link, &mut found);
    all.extend(found.done());
    all
}

/// What the school of one says: R13 and R14.
pub(super) fn of_place(
    asked: &CheckedAgainst<'_>,
    (own, link): DraftAccompaniment<'_>,
) -> Vec<Finding> {
    let mut found = GatheredFindings::about(own);
    sector(asked, link, &mut found);
    agreement(asked, link, &mut found);
    found.done()
}

/// A private school without contract.
pub(super) fn is_uncontracted(register: &Register, at: EstablishmentId) -> bool {
    register
        .get(at)
        .is_some_and(|school| school.sector == Sector::PrivateUncontracted)
}

/// R13: public and private under contract may mix; never uncontracted.
fn sector(asked: &CheckedAgainst<'_>, link: &Accompaniment, found: &mut GatheredFindings) {
    let day = asked.day(link.from, link.to);
    let rule = &Law::embedded().common.contracted_only;
    let rule = rule.value_on(asked.law.or(day));
    let at = link.establishment;
    if let Some(rule) = rule.filter(|_| is_uncontracted(asked.register, at)) {
        let fact = Fact::Uncontracted { at };
        found.put(
            Severity::Refuse,
            Rule::R13,
            RecordPart::Establishment,
            fact,
            rule,
        );
    }
}

/// R14: time outside school needs an agreement in force on the day judged; lunch too until it
/// became the State's: since, a missing one is to be checked.
fn agreement(asked: &CheckedAgainst<'_>, link: &Accompaniment, found: &mut GatheredFindings) {
    let (at, day) = (link.establishment, asked.day(link.from, link.to));
    // The first day on or after the one judged on which a slot is of that activity.
    let first = |activity: Activity| {
        let slots = link.slots.iter().filter(|slot| slot.activity == activity);
        let ahead = slots.filter(|slot| slot.to.is_none_or(|last| day <= last));
        ahead
            .map(|slot| slot.from.map_or(day, |from| from.max(day)))
            .min()
    };
    let common = &Law::embedded().common;
    let (peri_school, lunch) = (first(Activity::PeriSchool), first(Activity::Lunch));
    let Some(on) = peri_school.or(lunch) else {
        return;
    };
    let law = asked.law.or(on);
    let Some(rule) = common.agreement.value_on(law) else {
        return;
    };
    let lunch = common.lunch.value_on(law).filter(|_| lunch.is_some());
    let outside = peri_school.is_some();
    if !(outside || lunch.is_some()) || agreed(asked.register, at, on) {
        return;
    }
    let refused = |lunch| Fact::NoAgreement { at, on, lunch };
    let (severity, fact, written): (_, _, Written) = match lunch.filter(|_| !outside) {
        None => (Severity::Refuse, refused(false), rule.into()),
        Some(lunch) => match lunch.value {
            Lunch::Commune => (Severity::Refuse, refused(true), lunch.into()),
            Lunch::State => {
                let fact = Fact::LunchToCheck { at, on };
                (Severity::Warn, fact, lunch.into())
            }
        },
    };
    found.put(severity, Rule::R14, RecordPart::Slots, fact, written);
}

fn agreed(register: &Register, at: EstablishmentId, on: Date) -> bool {
    register.get(at).is_some_and(|school| {
        let mut agreements = school.agreements.iter();
        agreements.any(|agreement| agreement.from <= on && on <= agreement.to)
    })
}

/// R19: a durable change that the contract in force then does not hold owes an avenant.
fn owed(asked: &CheckedAgainst<'_>, link: &Accompaniment, found: &mut GatheredFindings) {
    let on = asked.day(link.from, link.to);
    let Some((_, contract)) = contract_on(asked.register, link.avs, on) else {
        return;
    };
    // What stands already is judged by the contract alone, what is being written by what changes.
    let before = if asked.past {
        posts(asked.register, link.avs, on)
    } else {
        Vec::new()
    };
    let verdict = avenant::judged(
        asked.register,
        contract,
        &before,
        Posting::of(link),
        on,
        asked.law,
    );
    if let AvenantVerdict::Owed(owed) = verdict {
        let fact = Fact::AvenantOwed {
            why: owed.by,
            pupil: link.pupil,
            at: link.establishment,
        };
        found.put(Severity::Warn, Rule::R19, RecordPart::Avs, fact, owed.why);
    }
}

/// What an AVS did on a day or the day before it.
fn posts(register: &Register, avs: AvsId, on: Date) -> Vec<Posting> {
    let eve = plus_days(on, -1);
    register
        .accompaniments_by(avs)
        .filter(|(_, link)| link.valid_on(on) || link.valid_on(eve))
        .map(|(_, link)| Posting::of(link))
        .collect()
}
