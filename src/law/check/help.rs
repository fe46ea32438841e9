//! R15 and R18 of an accompaniment: help needs a decision, inside its dates and hours; training and
//! meetings are no help.

use super::finding::{Fact, GatheredFindings, RecordPart};
use super::outlook::AccompanimentOutlook;
use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::week::{Span, covered};
use crate::domain::{
    Accompaniment, AvsKind, Date, Minutes, PupilId, Register, Slot, Weekday, Weeks, plus_days,
};
use crate::law::table::Law;

/// R15: no help to a pupil without a decision, unless the AVS is collective (R16).
pub(super) fn decided(
    outlook: AccompanimentOutlook<'_>,
    link: &Accompaniment,
    found: &mut GatheredFindings,
) {
    let asked = outlook.asked;
    let from = asked.day(link.from, link.to);
    let rule = Law::embedded().common.decision.value_on(asked.law.or(from));
    let (Some(rule), Some(pupil)) = (rule, link.pupil) else {
        return;
    };
    if outlook.kind(link.avs) == Some(AvsKind::Collective) {
        return;
    }
    // One that goes on is judged as far as today: its decisions may yet be renewed.
    let until = link.to.unwrap_or(asked.on).max(from);
    match decided_until(asked.register, pupil, from, until) {
        None => {
            let fact = Fact::NoDecision { pupil, on: from };
            found.put(Severity::Refuse, Rule::R15, RecordPart::From, fact, rule);
        }
        Some(on) if on < until => {
            let fact = Fact::DecisionEnds { pupil, on };
            found.put(Severity::Refuse, Rule::R15, RecordPart::To, fact, rule);
        }
        Some(_) => {}
    }
    // The first day with too many: that day, or one on which more slots begin.
    let mut days: Vec<Date> = link.slots.iter().filter_map(|slot| slot.from).collect();
    days.retain(|day| from < *day);
    days.push(from);
    days.sort_unstable();
    let too_many = days.into_iter().find_map(|day| {
        let (_, decision) = asked.register.decision_on(pupil, day)?;
        let given = decision.mode.weekly()?;
        let placed = placed(&outlook, pupil, day);
        (given < placed).then_some(Fact::TooManyMinutes {
            pupil,
            placed,
            given,
        })
    });
    if let Some(fact) = too_many {
        found.put(Severity::Warn, Rule::R15, RecordPart::Slots, fact, rule);
    }
}

/// The last day until which decisions about a pupil hold from `from` without a break, looked for
/// no farther than `until`; none when none holds on `from`.
fn decided_until(register: &Register, pupil: PupilId, from: Date, until: Date) -> Option<Date> {
    let mut last: Option<Date> = None;
    let mut day = from;
    loop {
        let holding = register
            .decisions_of(pupil)
            .filter(|(_, decision)| decision.from <= day && day <= decision.to)
            .map(|(_, decision)| decision.to)
            .max();
        match holding {
            Some(to) if to >= until || plus_days(to, 1) <= to => return Some(to),
            Some(to) => (last, day) = (Some(to), plus_days(to, 1)),
            None => return last,
        }
    }
}

/// Minutes a week placed for a pupil on a day: of odd and even weeks, the fuller ones; coinciding
/// slots count once, training and meetings never (R18).
pub(super) fn placed(outlook: &AccompanimentOutlook<'_>, pupil: PupilId, on: Date) -> Minutes {
    let links = outlook.of_pupil(pupil).filter(|link| link.valid_on(on));
    let slots: Vec<&Slot> = links
        .flat_map(|link| link.slots_on(on))
        .filter(|slot| slot.activity.is_pupil_time())
        .collect();
    let of = |weeks: Weeks| -> Minutes {
        let day = |day: Weekday| {
            let held = slots.iter().filter(|slot| slot.day == day);
            let held = held.filter(|slot| slot.weeks.meet(weeks));
            let mut spans: Vec<Span> = held.map(|slot| Span::new(slot.start, slot.end)).collect();
            spans.sort_unstable();
            covered(spans.into_iter())
        };
        Weekday::ALL.iter().map(|weekday| day(*weekday)).sum()
    };
    of(Weeks::A).max(of(Weeks::B))
}

/// R18: slots with a pupil that are service, said so that nobody counts them as her hours.
pub(super) fn service(
    outlook: AccompanimentOutlook<'_>,
    link: &Accompaniment,
    found: &mut GatheredFindings,
) {
    let asked = outlook.asked;
    let day = asked.day(link.from, link.to);
    let rule = &Law::embedded().common.service_apart;
    let Some(rule) = rule.value_on(asked.law.or(day)) else {
        return;
    };
    let ahead = link.slots.iter();
    let ahead = ahead.filter(|slot| slot.to.is_none_or(|last| day <= last));
    let minutes: Minutes = ahead
        .filter(|slot| !slot.activity.is_pupil_time())
        .map(Slot::length)
        .sum();
    if link.pupil.is_some() && minutes > Minutes::ZERO {
        let fact = Fact::ServiceTime { minutes };
        found.put(Severity::Inform, Rule::R18, RecordPart::Slots, fact, rule);
    }
}
