//! The contracts of the cast: MARTIN Sophie's ceiling lies some 55 days ahead, whatever the day.

use crate::demo::contracts::contract::{self, Hiring, SHORT_CEILING, last_day, last_months};
use crate::demo::contracts::periods::ContractPeriod;
use crate::demo::data::{Cast, Dates};
use crate::demo::days::{Anchors, september};
use crate::demo::dice::Dice;
use crate::demo::records::Records;
use crate::domain::{
    Clean, Date, Employer, Intention, Minutes, days_between, plus_days, plus_months,
};

/// Months of the ceiling.
const CEILING_MONTHS: i32 = 72;
/// Days to a ceiling that is near: MARTIN Sophie's; TESSIER Marc's lies a day before.
const NEAR: i32 = 55;
/// Days to a ceiling whose notice is not due for more than ninety days: VIDAL Rose's.
const AHEAD: i32 = 210;

/// Days to a ceiling that is near: later in the summer, so that MARTIN Sophie is under contract on
/// her day.
fn left(days: &Anchors) -> i32 {
    NEAR.max(days_between(days.today, days.cast) + 14)
}

pub(super) fn add(dice: &mut Dice, days: &Anchors, cast: &Cast, records: &mut Records) {
    let cluster = Clean::new(&cast.cluster);
    for row in &cast.avs {
        let (Some(avs), Some((base, _))) = (cast.avs(&row.key), cast.school(&row.base)) else {
            continue;
        };
        let hiring = Hiring {
            avs,
            weekly: Minutes::hours(row.hours),
            employer: Employer::Authority,
            zone: cluster.clone(),
            base,
        };
        for period in periods(row.contracts, days) {
            let contract = contract::contract(&hiring, period);
            records.contracts.push(contract);
        }
        // Whoever became permanent was told so in time.
        let told = contract::notice(dice, days.before, Intention::RenewPermanent);
        if let [.., before, last] = records.contracts.as_mut_slice()
            && last.avs == avs
            && last.end.is_none()
        {
            before.notice = told;
        }
    }
}

fn periods(dates: Dates, days: &Anchors) -> Vec<ContractPeriod> {
    let ceiling = last_months(days.today);
    match dates {
        Dates::CeilingNear => nearing(days, left(days)),
        Dates::CeilingAhead => nearing(days, AHEAD),
        Dates::Interrupted => interrupted(days),
        Dates::Permanent => {
            let mut periods = run(
                plus_months(days.before, -72),
                plus_days(days.before, -1),
                days,
            );
            periods.push(ContractPeriod {
                start: days.before,
                end: None,
            });
            periods
        }
        Dates::SinceLastYear => vec![ContractPeriod::of(days.before, 36)],
        Dates::SinceThisYear => vec![ContractPeriod::of(days.year, 36)],
        Dates::BegunAnew => vec![
            ContractPeriod::of(plus_months(days.before, -12 - ceiling), ceiling.min(36)),
            ContractPeriod::of(days.before, 36),
        ],
    }
}

/// Contracts without a gap whose last ends on the ceiling, so many days ahead.
fn nearing(days: &Anchors, left: i32) -> Vec<ContractPeriod> {
    let months = CEILING_MONTHS;
    let start = plus_months(plus_days(days.today, left + 1), -months);
    run(start, last_day(start, months), days)
}

/// Ten months, two months without a contract, then on to the ceiling: the clock goes on.
fn interrupted(days: &Anchors) -> Vec<ContractPeriod> {
    let months = CEILING_MONTHS;
    let aim = plus_months(plus_days(days.today, left(days)), 10 - months);
    // A day that every month has, so that no month's end is clamped and both readings are plain.
    let second = plus_days(aim, -i32::from((aim.day() - 28).max(0)));
    let (first, gap) = (plus_months(second, -12), plus_months(second, -2));
    let taken_off = last_day(second, months - 10);
    let gap_added = plus_days(last_day(first, months), days_between(gap, second));
    let mut periods = vec![ContractPeriod::of(first, 10)];
    periods.extend(run(second, taken_off.min(gap_added), days));
    periods
}

/// A run cut at the first summer and before its last school year, none longer than 36 months; the
/// last contract is of the law of the day.
fn run(start: Date, end: Date, days: &Anchors) -> Vec<ContractPeriod> {
    let mut last = september(plus_months(end, -10));
    if days.today >= SHORT_CEILING && end >= days.today {
        last = last.max(SHORT_CEILING);
    }
    let mut cuts = vec![september(plus_months(start, 15))];
    if cuts.iter().all(|cut| *cut >= last) {
        cuts = vec![plus_months(start, 6)];
    }
    while let Some(cut) = cuts.last().map(|cut| plus_months(*cut, 36)) {
        if cut >= last {
            break;
        }
        cuts.push(cut);
    }
    cuts.push(last);
    let mut from = start;
    let mut periods = Vec::with_capacity(cuts.len() + 1);
    for cut in cuts {
        periods.push(ContractPeriod {
            start: from,
            end: Some(plus_days(cut, -1)),
        });
        from = cut;
    }
    periods.push(ContractPeriod {
        start: from,
        end: Some(end),
    });
    periods
}
