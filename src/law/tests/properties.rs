//! What must hold of any history. The two clocks answer a hundred thousand of them; every other
//! sentence is held against the first ten thousand.

use super::histories::{Case, any, of, prove};
use super::*;
use crate::domain::{days_between, plus_months};
use crate::law::slow::{Slow, slow};

type Held = Result<(), String>;

fn same<T: PartialEq + std::fmt::Debug>(one: T, other: T) -> Held {
    match one == other {
        true => Ok(()),
        false => Err(format!("\n  {one:#?}\n  {other:#?}")),
    }
}

fn that(holds: bool, why: &str) -> Held {
    holds.then_some(()).ok_or_else(|| why.to_owned())
}

fn resets(answer: &Sum) -> usize {
    answer.gaps.iter().filter(|gap| gap.resets).count()
}

#[test]
fn the_clocks_and_the_slow_ones_agree() {
    prove(100_000, any, |case| {
        let slow = slow(&case.contracts, case.on, case.law_day());
        let quick: Vec<Slow> = case.answers().iter().map(Slow::of).collect();
        same(quick, slow)
    });
}

/// A rest of 28 or 29 days lasts as long as a February, or longer, which served counts as 30
/// days: on its last days, and on no other, served is beyond the whole before the ceiling is.
#[test]
fn until_the_ceiling_served_and_left_are_the_whole() {
    prove(10_000, any, |case| {
        case.answers().iter().try_for_each(whole)
    });
}

fn whole(answer: &Sum) -> Held {
    let (Some(limit), Some(left)) = (answer.engagement.limit, answer.engagement.left) else {
        return Ok(());
    };
    if answer.engagement.over {
        return same(left, Length::ZERO);
    }
    let whole = i32::from(limit.value) * 30;
    let served = answer.engagement.served.in_days() as i32;
    let mut counted = answer.runs.iter().filter(|run| run.counted);
    let beyond = counted.next_back().map_or(0, |run| {
        let rest = whole - (served - run.length.in_days() as i32);
        let (first, months, days) = (run.from, rest / 30, rest % 30);
        let (month, next) = (plus_months(first, months), plus_months(first, months + 1));
        let short = days_between(month, next);
        match rest >= 0 && short < 30 && days >= short && next <= plus_days(run.to, 1) {
            true => 30 - days + days_between(next, plus_days(run.to, 1)),
            false => 0,
        }
    });
    that(beyond <= 2, "never by more than two days")?;
    same(served + left.in_days() as i32, whole + beyond)
}

#[test]
fn served_never_falls_but_at_a_reset() {
    prove(
        10_000,
        |dice| any(dice).under_one_law(),
        |case| {
            let on = plus_days(case.on, case.dice().within(1, 900));
            for regime in [Aed, Aesh] {
                let first = case.answer(regime);
                let second = asked(&case.contracts, regime, on, case.law);
                let (one, two) = (first.engagement.served, second.engagement.served);
                let fell = resets(&first) == resets(&second) && one.in_days() > two.in_days();
                that(!fell, "served fell")?;
            }
            Ok(())
        },
    );
}

#[test]
fn splitting_a_contract_into_touching_parts_changes_nothing() {
    prove(10_000, any, |case| {
        let mut dice = case.dice();
        let mut parts = case.contracts.clone();
        let whole = parts.remove(dice.within(0, parts.len() as i32 - 1) as usize);
        let cut = plus_days(whole.start, dice.within(1, 1_500));
        let fixed = whole.term().is_some() && whole.amendments.is_empty();
        if !fixed || whole.last_day().is_none_or(|last| last < cut) {
            return Ok(());
        }
        parts.push(Contract {
            end: Some(plus_days(cut, -1)),
            ended: None,
            ..whole.clone()
        });
        parts.push(Contract {
            start: cut,
            ..whole
        });
        // Which is of the present contract's own term.
        let of_all = |mut answer: Sum| {
            answer.engagement.renewal_until = None;
            answer
        };
        for regime in [Aed, Aesh] {
            let two = asked(&parts, regime, case.on, case.law);
            same(of_all(case.answer(regime)), of_all(two))?;
        }
        Ok(())
    });
}

#[test]
fn with_one_run_the_ceiling_is_the_last_day_on_which_served_is_not_beyond_it() {
    prove(
        10_000,
        |dice| any(dice).under_one_law(),
        |case| {
            for regime in [Aed, Aesh] {
                one_run(case, regime)?;
            }
            Ok(())
        },
    );
}

fn one_run(case: &Case, regime: Regime) -> Held {
    let answer = case.answer(regime);
    let counted = answer.runs.iter().filter(|run| run.counted).count();
    let (Some(ceiling), Some(limit)) = (answer.engagement.ceiling, answer.engagement.limit) else {
        return Ok(());
    };
    if let Some(both) = answer.engagement.ways {
        that(counted > 1, "two ways of counting one run")?;
        return same(ceiling, both.by_length.min(both.by_shift));
    }
    let run = answer.runs[answer.runs.len() - 1];
    if counted > 1 || run.last <= ceiling {
        return Ok(());
    }
    let whole = u32::from(limit.value) * 30;
    let served = |day| asked(&case.contracts, regime, day, case.law);
    let (last, after) = (served(ceiling), served(plus_days(ceiling, 1)));
    if after.engagement.permanent_since.is_none() && after.runs.len() == answer.runs.len() {
        let days = |sum: &Sum| sum.engagement.served.in_days();
        that(days(&last) <= whole, "beyond on the ceiling")?;
        let over = days(&after) > whole && after.engagement.over;
        that(over, "not beyond after it")?;
    }
    Ok(())
}

#[test]
fn a_contract_begun_after_a_ceiling_reached_does_not_move_it_but_by_a_reset() {
    prove(
        10_000,
        |dice| any(dice).under_one_law(),
        |case| {
            let mut dice = case.dice();
            for regime in case.regimes() {
                let answer = case.answer(regime);
                if !answer.engagement.over {
                    continue;
                }
                let start = plus_days(case.on, dice.within(1, 900));
                let end = plus_days(start, dice.within(0, 900));
                let mut more = case.contracts.clone();
                more.push(Contract::dated(AvsId(1), regime, start, Some(end)));
                let later = asked(&more, regime, start, case.law);
                if later.engagement.permanent_since.is_some() {
                    continue;
                }
                match resets(&later) == resets(&answer) {
                    true => same(later.engagement.ceiling, answer.engagement.ceiling)?,
                    false => that(regime == Aesh, "a reset under AED")?,
                }
            }
            Ok(())
        },
    );
}

#[test]
fn a_gap_resets_under_aesh_alone_and_only_beyond_four_months() {
    prove(10_000, any, |case| {
        for regime in [Aed, Aesh] {
            for gap in &case.answer(regime).gaps {
                let judged = gap.kind == GapKind::Interruption
                    && regime == Aesh
                    && case.law_day() >= day("1-1-2014");
                let long = plus_days(gap.to, 1) > plus_months(gap.from, 4);
                same(gap.resets, judged && long)?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_later_law_changes_only_what_the_table_of_dates_says() {
    prove(10_000, any, |case| {
        let mut dice = case.dice();
        let from = plus_days(day("1-1-2003"), dice.within(0, 9_000));
        let to = plus_days(from, dice.within(1, 3_000));
        let since = |since: &str| from < day(since) && day(since) <= to;
        for regime in [Aed, Aesh] {
            let at = |law| asked(&case.contracts, regime, case.on, LawDay::On(law));
            let (mut old, new) = (at(from), at(to));
            let begun = match regime {
                Aed => since("11-6-2003"),
                _ => since("1-1-2014"),
            };
            let spans = |answer: &Sum| -> Vec<_> {
                let told = answer.runs.iter().map(|run| (run.from, run.to, run.length));
                told.collect()
            };
            same(spans(&old), spans(&new))?;
            if begun {
                continue;
            }
            // The word at the ceiling and the months of a possible permanent contract; how far a
            // fixed term may go; and a reading that came with the health emergency.
            if regime == Aed && since("1-9-2022") {
                old.engagement.word = new.engagement.word;
            }
            if regime == Aesh && since("1-9-2023") {
                old.engagement.possible = new.engagement.possible;
                old.engagement.opening = new.engagement.opening;
                old.engagement.permanent_possible = new.engagement.permanent_possible;
                old.readings.clone_from(&new.readings);
            }
            if regime == Aesh && since("2-9-2019") {
                old.engagement.renewal_until = new.engagement.renewal_until;
            }
            if regime == Aesh && since("19-6-2020") {
                old.readings.clone_from(&new.readings);
            }
            same(old, new)?;
        }
        Ok(())
    });
}

#[test]
fn the_order_of_contracts_does_not_matter() {
    prove(10_000, any, |case| {
        let mut dice = case.dice();
        let mut other = case.clone();
        for at in (1..other.contracts.len()).rev() {
            other.contracts.swap(at, dice.within(0, at as i32) as usize);
        }
        same(case.answers(), other.answers())?;
        let told = |case: &Case| {
            let all = clocks_as(&case.contracts, case.on, case.law).into_iter();
            let told = all.map(|it| (it.regime(), it.flag, it.notice_by, it.interview));
            told.collect::<Vec<_>>()
        };
        same(told(case), told(&other))
    });
}

#[test]
fn contracts_that_are_not_counted_change_nothing() {
    prove(10_000, any, |case| {
        let mut dice = case.dice();
        let regimes = [Regime::YouthJob, Regime::SubsidisedJob];
        let mut more = case.contracts.clone();
        more.extend(of(&regimes, &mut dice).contracts);
        same(case.answers(), answers(&more, case.on, case.law))?;
        let others = of(&[Aed], &mut dice).contracts.into_iter();
        more.extend(others.map(|contract| Contract {
            function: Function::Other,
            ..contract
        }));
        // Those of another function are counted, but by the other clock.
        let with = asked(&more, Aesh, case.on, case.law);
        same(case.answer(Aesh), with)
    });
}

#[test]
fn over_is_the_day_after_the_ceiling_and_no_clock_has_no_date() {
    prove(10_000, any, |case| {
        let clocks = clocks_as(&case.contracts, case.on, case.law);
        for regime in case.regimes() {
            let answer = case.answer(regime).engagement;
            let passed = answer.ceiling.is_some_and(|ceiling| ceiling < case.on);
            same(answer.over, passed)?;
            let stopped = answer.permanent_since.is_some() || answer.limit.is_none();
            if stopped {
                let dates = (answer.ceiling, answer.left, answer.renewal_until);
                same(dates, (None, None, None))?;
                same(answer.permanent_possible, None)?;
            }
            let clock = clocks.iter().find(|clock| clock.regime() == Some(regime));
            let clock = clock.ok_or("no clock")?;
            same(clock.engagement, answer)?;
            let held = |one: &Contract| one.regime == regime && one.covers(case.on);
            same(clock.flag.is_some(), case.contracts.iter().any(held))?;
            let calm = clock.flag.is_none_or(|flag| flag == Flag::Clear);
            that(!stopped || calm, "a flag of no clock")?;
            let over = clock.flag == Some(Flag::Over);
            same(over, answer.over && clock.flag.is_some())?;
        }
        let counted = clocks.iter().filter(|clock| clock.regime().is_some());
        same(counted.count(), case.regimes().len())
    });
}

#[test]
fn the_longest_renewal_is_never_refused_and_the_day_after_always_is() {
    let made = |dice: &mut histories::Dice| {
        let mut case = any(dice).under_one_law();
        // What lies ahead, another contract or a suspension, is not looked at (§3, point 2).
        case.contracts.retain(|contract| contract.start <= case.on);
        for contract in &mut case.contracts {
            contract.suspensions.retain(|out| out.to < case.on);
        }
        case
    };
    prove(10_000, made, |case| {
        for regime in case.regimes() {
            longest_renewal(case, regime)?;
        }
        Ok(())
    });
}

fn longest_renewal(case: &Case, regime: Regime) -> Held {
    let Some(until) = case.answer(regime).engagement.renewal_until else {
        return Ok(());
    };
    let all: Vec<&Contract> = case.contracts.iter().collect();
    let present = super::super::governing::present(&all, regime, case.on).unwrap();
    let start = plus_days(present.term().unwrap(), 1);
    let table = Law::embedded().table(regime).unwrap();
    // An AESH of whom the law asks for whole terms may pass the ceiling, once begun before it.
    let passes = regime == Aesh && case.law_day() >= day("2-9-2019");
    let refused = |end: Date| {
        let mut more = case.contracts.clone();
        more.push(Contract::dated(AvsId(1), regime, start, Some(end)));
        let over = asked(&more, regime, end, case.law).engagement;
        let begun = over.ceiling.is_some_and(|ceiling| ceiling < start);
        judged(table, start, end, case.law) == EndVerdict::TooLong
            || over.over && (begun || !passes)
    };
    that(start <= until, "no day")?;
    that(!refused(until), "refused")?;
    that(refused(plus_days(until, 1)), "one more day would do")
}

#[test]
fn a_notice_is_on_the_latest_day_that_is_at_least_its_tier_before_the_term() {
    prove(10_000, any, |case| {
        let Some(due) = notice_on(&case.contracts, case.law) else {
            return Ok(());
        };
        // Date to date, without a clamp: which month, then which day of it.
        let early_enough = |day: Date| {
            let day = plus_days(
                day,
                i32::from(due.tier.days) + 7 * i32::from(due.tier.weeks),
            );
            let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
            let after = month(day) + i32::from(due.tier.months);
            (after, day.day()) <= (month(due.term), due.term.day())
        };
        that(early_enough(due.by), "too late")?;
        that(!early_enough(plus_days(due.by, 1)), "a later day would do")?;
        that(
            case.law != LawDay::Own || due.by >= due.rule.from,
            "by a law to come",
        )
    });
}

#[test]
fn a_longer_chain_never_shortens_the_notice_under_one_law() {
    prove(
        10_000,
        |dice| any(dice).under_one_law(),
        |case| {
            let Some(due) = notice_on(&case.contracts, case.law) else {
                return Ok(());
            };
            let public = |contract: &&Contract| [Aed, Aesh].contains(&contract.regime);
            let all = case.contracts.iter().filter(public);
            let first = all.min_by_key(|contract| contract.start).unwrap().clone();
            let end = plus_days(first.start, -1);
            let start = plus_days(first.start, -case.dice().within(1, 1_500));
            let mut more = case.contracts.clone();
            let earlier = Contract::dated(AvsId(1), first.regime, start, Some(end));
            more.insert(
                0,
                Contract {
                    function: first.function,
                    ..earlier
                },
            );
            let longer = notice_on(&more, case.law).ok_or("none")?;
            that(longer.by <= due.by, "shorter")
        },
    );
}

#[test]
fn a_trial_never_outlasts_its_cap_nor_the_contract() {
    prove(10_000, any, |case| {
        let all: Vec<&Contract> = case.contracts.iter().collect();
        for contract in &case.contracts {
            let told = super::super::trial::trial(Law::embedded(), contract, &all, case.law);
            let Trial::Until(last) = told else { continue };
            that(contract.start <= last, "it ends before it begins")?;
            let cap = match pieces(contract).next().unwrap().last {
                None => plus_months(contract.start, 4),
                Some(end) => {
                    that(last <= end, "it outlasts the contract")?;
                    let below = |months| plus_months(contract.start, months) > plus_days(end, 1);
                    match () {
                        () if case.law.or(contract.start) < day("6-11-2014") => plus_days(end, 1),
                        () if below(6) => plus_days(contract.start, 21),
                        () if below(12) => plus_months(contract.start, 1),
                        () if below(24) => plus_months(contract.start, 2),
                        () => plus_months(contract.start, 3),
                    }
                }
            };
            that(last < cap, "it outlasts its cap")?;
        }
        Ok(())
    });
}

#[test]
fn a_length_added_to_its_first_day_gives_its_last_day() {
    let start = day("1-1-2003");
    for first in 0..800 {
        let start = plus_days(start, first * 3);
        for days in (0..3_000).step_by(61) {
            let last = plus_days(start, days);
            assert_eq!(Length::between(start, last).last_day_from(start), last);
        }
    }
}

/// The notice of the contract that ends last.
fn notice_on(contracts: &[Contract], law: LawDay) -> Option<NoticeDue> {
    let all: Vec<&Contract> = contracts.iter().collect();
    let table = |contract: &&&Contract| Law::embedded().table(contract.regime).is_some();
    let last = all
        .iter()
        .filter(table)
        .max_by_key(|contract| contract.start)?;
    notice(Law::embedded(), last, last_piece(last), &all, law)
}
