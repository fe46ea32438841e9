//! The engagement clock a second time, day by day and as slowly as it likes; and what must hold
//! of any history.

use proptest::prelude::*;

use super::tests::{asked, day};
use super::*;
use crate::domain::{
    AvsId, Contract, Date, Function, Regime, Suspension, SuspensionKind, plus_days, plus_months,
};

const LIMIT_GAP: i32 = 4;

/// What the slow clock answers.
#[derive(Debug, PartialEq)]
struct Slow {
    served: u32,
    ceiling: Option<Date>,
}

struct Days<'c> {
    counted: Vec<&'c Contract>,
    stop: Option<Date>,
}

impl Days<'_> {
    fn covered(&self, on: Date) -> bool {
        self.any(on, |_| true)
    }

    fn worked(&self, on: Date) -> bool {
        self.any(on, |contract| {
            !contract
                .suspensions
                .iter()
                .any(|out| out.kind == SuspensionKind::Teaching && out.from <= on && on <= out.to)
        })
    }

    fn any(&self, on: Date, holds: impl Fn(&Contract) -> bool) -> bool {
        self.stop.is_none_or(|stop| on < stop)
            && self.counted.iter().any(|contract| {
                let fixed = contract.end.is_some();
                fixed && contract.start <= on && Some(on) <= contract.last_day() && holds(contract)
            })
    }
}

fn tomorrow(date: Date) -> Date {
    date.tomorrow().unwrap()
}

/// Months and days of a run, one day after the other.
fn walked(first: Date, last: Date) -> (u32, u32) {
    let (mut months, mut days, mut on) = (0, 0, first);
    while on <= last {
        on = tomorrow(on);
        if on == plus_months(first, months as i32 + 1) {
            (months, days) = (months + 1, 0);
        } else {
            days += 1;
        }
    }
    (months, days)
}

/// The clock of `regime` on `on`, with a ceiling of `limit` months.
fn slow(contracts: &[Contract], regime: Regime, on: Date, limit: i32) -> Slow {
    let counted: Vec<&Contract> = contracts
        .iter()
        .filter(|contract| {
            contract.regime == regime
                || regime == Regime::Aesh
                    && contract.regime == Regime::EducationAssistant
                    && contract.function == Function::Avs
        })
        .collect();
    let stop = counted
        .iter()
        .filter(|c| c.end.is_none())
        .map(|c| c.start)
        .min();
    let Some(first) = counted.iter().map(|contract| contract.start).min() else {
        return Slow {
            served: 0,
            ceiling: None,
        };
    };
    let days = Days { counted, stop };
    let stopped = stop.filter(|stop| *stop <= on);
    let until = stopped.map_or(on, |stop| plus_days(stop, -1));
    // First and last days of the runs of the present clock.
    let mut runs: Vec<(Date, Date)> = Vec::new();
    let (mut uncovered, mut date): (Option<Date>, Date) = (None, first);
    while date <= until {
        if !days.covered(date) {
            uncovered = uncovered.or(Some(date));
        } else if let Some(gap) = uncovered.take()
            && regime == Regime::Aesh
            && date > plus_months(gap, LIMIT_GAP)
        {
            runs.clear();
        }
        if days.worked(date) {
            match runs.last_mut() {
                Some(run) if tomorrow(run.1) == date => run.1 = date,
                _ => runs.push((date, date)),
            }
        }
        date = tomorrow(date);
    }
    let lengths: Vec<(u32, u32)> = runs.iter().map(|run| walked(run.0, run.1)).collect();
    let served = lengths
        .iter()
        .map(|(months, days)| months * 30 + days)
        .sum();
    if stopped.is_some() {
        return Slow {
            served,
            ceiling: None,
        };
    }
    // The last run goes on beyond the day asked.
    if let Some(run) = runs.last_mut() {
        while run.1 >= on && days.worked(tomorrow(run.1)) {
            run.1 = tomorrow(run.1);
        }
    }
    let mut earlier = 0;
    for (at, run) in runs.iter().enumerate() {
        let rest = (limit as u32 * 30_u32).saturating_sub(earlier);
        let mut by_length = plus_months(run.0, (rest / 30) as i32).yesterday().unwrap();
        for _ in 0..rest % 30 {
            by_length = tomorrow(by_length);
        }
        // Every day of the ceiling, counted out on the days that are not in a gap.
        let mut left = 0;
        let mut on_paper = runs[0].0;
        while on_paper < plus_months(runs[0].0, limit) {
            left += 1;
            on_paper = tomorrow(on_paper);
        }
        let mut by_shift = runs[0].0.yesterday().unwrap();
        let in_gap = |date: Date| {
            runs[..=at]
                .windows(2)
                .any(|two| two[0].1 < date && date < two[1].0)
        };
        // Gaps so far count whole, even those after the last day counted out.
        let gaps = (0..)
            .map(|n| plus_days(runs[0].0, n))
            .take_while(|date| *date < run.0)
            .filter(|date| in_gap(*date))
            .count();
        for _ in 0..left + gaps {
            by_shift = tomorrow(by_shift);
        }
        let ceiling = by_length.min(by_shift);
        if ceiling <= run.1 || at + 1 == runs.len() && on <= run.1 {
            return Slow {
                served,
                ceiling: Some(ceiling),
            };
        }
        let (months, days) = walked(run.0, run.1);
        earlier += months * 30 + days;
    }
    Slow {
        served,
        ceiling: None,
    }
}

fn date() -> impl Strategy<Value = Date> {
    (0i32..9_500).prop_map(|n| plus_days(day("1-6-2003"), n))
}

/// A contract that begins some days after the one before; the law's own lengths come often.
fn contract(regime: impl Strategy<Value = Regime>) -> impl Strategy<Value = (i32, Contract)> {
    let step = prop_oneof![-400i32..0, Just(0), 1..200, 100..140, 200..900];
    let length = prop_oneof![
        (0i32..2_600).prop_map(|days| (0, days)),
        (1i32..80).prop_map(|months| (months, -1)),
        Just((0, 0)),
    ];
    let function = prop_oneof![9 => Just(Function::Avs), 1 => Just(Function::Other)];
    let out = proptest::option::weighted(0.2, (0i32..900, 0i32..500, any::<bool>()));
    (
        step,
        length,
        regime,
        function,
        out,
        proptest::bool::weighted(0.03),
    )
        .prop_map(|(step, (months, days), regime, function, out, permanent)| {
            let start = day("1-6-2003");
            let last = plus_days(plus_months(start, months), days);
            let mut contract = Contract::dated(AvsId(1), regime, start, Some(last));
            contract.function = function;
            if let Some((from, length, teaching)) = out {
                contract.suspensions.push(Suspension {
                    from: plus_days(start, from),
                    to: plus_days(start, from + length),
                    kind: if teaching {
                        SuspensionKind::Teaching
                    } else {
                        SuspensionKind::Parental
                    },
                });
            }
            if permanent {
                contract.end = None;
            }
            (step, contract)
        })
}

fn moved(mut contract: Contract, days: i32) -> Contract {
    contract.start = plus_days(contract.start, days);
    contract.end = contract.end.map(|end| plus_days(end, days));
    for out in &mut contract.suspensions {
        out.from = plus_days(out.from, days);
        out.to = plus_days(out.to, days);
    }
    contract
}

fn history_of(regime: impl Strategy<Value = Regime>) -> impl Strategy<Value = Vec<Contract>> {
    let contracts = proptest::collection::vec(contract(regime), 1..6);
    (0i32..4_000, contracts).prop_map(|(first, contracts)| {
        let mut next = first;
        let mut history = Vec::new();
        for (step, contract) in contracts {
            let contract = moved(contract, (next + step).max(0));
            let last = contract.end.unwrap_or(contract.start);
            next = crate::domain::days_between(day("1-6-2003"), last) + 1;
            history.push(contract);
        }
        history
    })
}

fn history() -> impl Strategy<Value = Vec<Contract>> {
    prop_oneof![
        history_of(Just(Regime::EducationAssistant)),
        history_of(Just(Regime::Aesh)),
        history_of(prop_oneof![
            Just(Regime::EducationAssistant),
            Just(Regime::Aesh),
            Just(Regime::YouthJob)
        ]),
    ]
}

/// A day near the edges of a history, or any.
fn with_day(
    history: impl Strategy<Value = Vec<Contract>>,
) -> impl Strategy<Value = (Vec<Contract>, Date)> {
    let near = (any::<prop::sample::Index>(), any::<bool>(), -3i32..4);
    (
        history,
        prop_oneof![near.prop_map(Ok), date().prop_map(Err)],
    )
        .prop_map(|(history, on)| {
            let on = on.map_or_else(
                |any| any,
                |(index, at_end, by)| {
                    let contract = &history[index.index(history.len())];
                    let edge = contract.end.filter(|_| at_end).unwrap_or(contract.start);
                    plus_days(edge, by)
                },
            );
            (history, on)
        })
}

/// Law days of 72 and, for AESH, 36 months.
fn law() -> impl Strategy<Value = LawDay> {
    prop_oneof![
        Just(LawDay::On(day("1-1-2020"))),
        Just(LawDay::On(day("1-1-2025")))
    ]
}

fn resets(answer: &Engagement) -> usize {
    answer.gaps.iter().filter(|gap| gap.resets).count()
}

proptest! {
    #[test]
    fn the_clock_and_the_slow_one_agree((history, on) in with_day(history()), law in law()) {
        let quick = asked(&history, on, law);
        if let (Some(regime), Some(limit)) = (quick.regime, quick.limit) {
            let slow = slow(&history, regime, on, i32::from(limit.value));
            let quick = Slow { served: quick.served.in_days(), ceiling: quick.ceiling };
            prop_assert_eq!(quick, slow);
        }
    }

    #[test]
    fn served_never_falls_but_at_a_reset_or_a_change_of_regime(
        (history, on) in with_day(history()), later in 1i32..900, law in law(),
    ) {
        let (first, second) = (asked(&history, on, law), asked(&history, plus_days(on, later), law));
        if first.regime == second.regime && resets(&first) == resets(&second) {
            prop_assert!(first.served.in_days() <= second.served.in_days());
        }
    }

    #[test]
    fn until_the_ceiling_served_and_left_are_the_whole((history, on) in with_day(history())) {
        let answer = asked(&history, on, LawDay::Own);
        if let (Some(limit), Some(left)) = (answer.limit, answer.left) {
            let whole = u32::from(limit.value) * 30;
            let served = answer.served.in_days();
            if answer.over {
                prop_assert_eq!(left, Length::ZERO);
            } else {
                // A borrowed month of 30 days may end up to two days after a month of 28.
                prop_assert!(served <= whole + 2);
                prop_assert_eq!(left.in_days(), whole.saturating_sub(served));
            }
        }
    }

    #[test]
    fn splitting_a_contract_into_touching_parts_changes_nothing(
        (history, on) in with_day(history()), which in any::<prop::sample::Index>(), at in 1i32..2_000,
    ) {
        let mut parts = history.clone();
        let whole = parts[which.index(history.len())].clone();
        let cut = plus_days(whole.start, at);
        if whole.end.is_some_and(|end| cut <= end) {
            parts.retain(|contract| *contract != whole);
            parts.push(Contract { end: Some(plus_days(cut, -1)), ..whole.clone() });
            parts.push(Contract { start: cut, ..whole });
            let same = |contracts: &[Contract]| Engagement {
                // Of the present contract's own term.
                renewal_until: None,
                ..asked(contracts, on, LawDay::Own)
            };
            let (one, two) = (same(&history), same(&parts));
            // A part may be what makes another contract the last begun.
            prop_assume!(one.regime == two.regime);
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn with_one_run_the_ceiling_is_the_last_day_on_which_served_is_not_beyond_it(
        start in date(), months in 1i32..120, on in 0i32..3_000, law in law(), aesh in any::<bool>(),
    ) {
        let regime = if aesh { Regime::Aesh } else { Regime::EducationAssistant };
        let end = plus_days(plus_months(start, months), 11);
        let history = [Contract::dated(AvsId(1), regime, start, Some(end))];
        let on = plus_days(start, on);
        let answer = asked(&history, on, law);
        let whole = u32::from(answer.limit.unwrap().value) * 30;
        if let Some(ceiling) = answer.ceiling.filter(|ceiling| *ceiling < end) {
            prop_assert!(asked(&history, ceiling, law).served.in_days() <= whole);
            let day_after = asked(&history, plus_days(ceiling, 1), law);
            prop_assert!(day_after.served.in_days() > whole);
            prop_assert!(day_after.over);
        }
        prop_assert_eq!(answer.readings, None);
    }

    #[test]
    fn a_contract_begun_after_the_ceiling_does_not_move_it(
        (history, on) in with_day(history_of(Just(Regime::EducationAssistant))),
        after in 1i32..900, length in 0i32..900,
    ) {
        let answer = asked(&history, on, LawDay::Own);
        let fixed = history.iter().all(|contract| contract.end.is_some());
        if let (true, true, Some(ceiling)) = (fixed, answer.over, answer.ceiling) {
            let start = plus_days(on, after);
            let mut more = history;
            more.push(Contract::dated(
                AvsId(1),
                Regime::EducationAssistant,
                start,
                Some(plus_days(start, length)),
            ));
            prop_assert_eq!(asked(&more, start, LawDay::On(on)).ceiling, Some(ceiling));
        }
    }

    #[test]
    fn another_law_changes_only_what_the_table_says(
        (history, on) in with_day(history()),
    ) {
        let (old, new) = (LawDay::On(day("1-1-2021")), LawDay::On(day("1-1-2026")));
        let (old, new) = (asked(&history, on, old), asked(&history, on, new));
        prop_assert_eq!(&old.runs, &new.runs);
        prop_assert_eq!(old.served, new.served);
        if old.limit == new.limit {
            prop_assert_eq!((old.ceiling, old.left), (new.ceiling, new.left));
        } else {
            prop_assert_eq!(old.regime, Some(Regime::Aesh));
        }
    }

    #[test]
    fn a_length_added_to_its_first_day_gives_its_last_day(start in date(), days in 0i32..5_000) {
        let last = plus_days(start, days);
        prop_assert_eq!(Length::between(start, last).last_day_from(start), last);
    }
}
