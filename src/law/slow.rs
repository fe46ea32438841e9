//! The engagement clock a second time: contracts painted day by day on a line, and the text of
//! the rule followed word by word. It shares no arithmetic with the quick one.

use super::{GapKind, Sum};
use crate::domain::{
    Contract, Date, Function, Regime, SuspensionKind, days_between, plus_days, plus_months,
};

/// What the slow clock says; [`Slow::of`] takes the same out of the quick one's answer.
#[derive(Debug, Default, PartialEq)]
pub struct Slow {
    pub regime: Option<Regime>,
    /// In days, 30 to a month, as all that follows.
    pub served: i32,
    pub left: Option<i32>,
    pub ceiling: Option<Date>,
    /// By length and by shift, when they differ.
    pub readings: Option<(Date, Date)>,
    pub over: bool,
    pub permanent: Option<Date>,
    /// First and last day counted, months and days, whether this clock counts it.
    pub runs: Vec<(Date, Date, (i32, i32), bool)>,
    /// First and last day, a suspension, whether it resets.
    pub gaps: Vec<(Date, Date, bool, bool)>,
    /// Since when, served, left, ceiling, if the gaps add up.
    pub added_up: Option<(Date, i32, i32, Option<Date>)>,
}

/// The dated values that the clock reads.
#[derive(Clone, Copy, Debug)]
pub struct ClockValues {
    pub months: i32,
    pub gap_months: Option<i32>,
}

/// What the circular and the code say on a day, as the table of domain.md has it.
pub fn values(regime: Regime, law: Date) -> Option<ClockValues> {
    let since = |year, month, day| law >= jiff::civil::date(year, month, day);
    match regime {
        Regime::EducationAssistant if since(2003, 6, 11) => Some(ClockValues {
            months: 72,
            gap_months: None,
        }),
        Regime::Aesh if since(2014, 1, 1) => Some(ClockValues {
            months: if since(2023, 9, 1) { 36 } else { 72 },
            gap_months: Some(4),
        }),
        _ => None,
    }
}

const NOTHING: u8 = 0;
const TEACHING: u8 = 1;
const SERVING: u8 = 2;

/// Every day from the first contract's first to the last one's last.
struct DayLine {
    base: Date,
    days: Vec<u8>,
}

/// Indices on the line, first and last.
type Stretch = (usize, usize);

impl DayLine {
    fn painted(contracts: &[&Contract], stop: Option<Date>) -> Self {
        let base = contracts.iter().map(|contract| contract.start).min();
        let base = base.unwrap_or(Date::ZERO);
        let mut line = Self {
            base,
            days: Vec::new(),
        };
        for contract in contracts {
            let (Some(mut last), Some(_)) = (contract.last_day(), contract.term()) else {
                continue;
            };
            if let Some(stop) = stop {
                last = last.min(plus_days(stop, -1));
            }
            if contract.start <= last {
                line.paint(contract, last);
            }
        }
        line
    }

    fn paint(&mut self, contract: &Contract, last: Date) {
        let (first, last) = (self.at(contract.start), self.at(last));
        if self.days.len() <= last {
            self.days.resize(last + 1, NOTHING);
        }
        let mut own = vec![SERVING; last + 1 - first];
        for out in &contract.suspensions {
            if out.kind == SuspensionKind::Teaching {
                let from = days_between(contract.start, out.from).max(0) as usize;
                let to = (days_between(contract.start, out.to) + 1).max(0) as usize;
                let (from, to) = (from.min(own.len()), to.min(own.len()));
                own[from.min(to)..to].fill(TEACHING);
            }
        }
        for (day, own) in self.days[first..].iter_mut().zip(own) {
            *day = own.max(*day);
        }
    }

    fn at(&self, date: Date) -> usize {
        days_between(self.base, date) as usize
    }

    fn date(&self, at: usize) -> Date {
        plus_days(self.base, at as i32)
    }

    /// Stretches of at least `mark`, in order.
    fn stretches(&self, mark: u8) -> Vec<Stretch> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(first) = self.days[from..].iter().position(|day| *day >= mark) {
            let first = from + first;
            let rest = self.days[first..].iter().position(|day| *day < mark);
            from = rest.map_or(self.days.len(), |end| first + end);
            found.push((first, from - 1));
        }
        found
    }

    /// Months counted from the first day, one after the other, then days.
    fn length(&self, (first, last): Stretch) -> (i32, i32) {
        let (start, after) = (self.date(first), self.date(last + 1));
        let mut months = (last + 1 - first) as i32 / 32;
        while plus_months(start, months + 1) <= after {
            months += 1;
        }
        (months, days_between(plus_months(start, months), after))
    }
}

fn in_days((months, days): (i32, i32)) -> i32 {
    months * 30 + days
}

/// The clock of `contracts` on `on`, by the law of `law`.
pub fn slow(contracts: &[Contract], on: Date, law: Date) -> Slow {
    let Some(regime) = chosen(contracts, on) else {
        return Slow::default();
    };
    let mut answer = Slow {
        regime: Some(regime),
        ..Slow::default()
    };
    if !matches!(regime, Regime::EducationAssistant | Regime::Aesh) {
        return answer;
    }
    let counted: Vec<&Contract> = contracts
        .iter()
        .filter(|contract| match regime {
            Regime::Aesh if contract.regime == Regime::EducationAssistant => {
                contract.function == Function::Avs
            }
            _ => contract.regime == regime,
        })
        .collect();
    let stop = counted
        .iter()
        .filter(|contract| contract.term().is_none() && ran(contract))
        .map(|contract| contract.start)
        .min();
    answer.permanent = stop.filter(|stop| *stop <= on);
    let until = answer.permanent.map_or(on, |stop| plus_days(stop, -1));
    let line = DayLine::painted(&counted, stop);
    let values = values(regime, law);
    let begun = |stretch: &Stretch| line.date(stretch.0) <= until;

    // Interruptions, and which of them begin a new clock.
    let covers: Vec<Stretch> = line.stretches(TEACHING).into_iter().filter(begun).collect();
    let gap_months = values.and_then(|values| values.gap_months);
    let resets: Vec<usize> = covers
        .windows(2)
        .filter(|two| {
            let gone = line.date(two[0].1 + 1);
            gap_months.is_some_and(|months| line.date(two[1].0) > plus_months(gone, months))
        })
        .map(|two| two[1].0)
        .collect();
    let reset = resets.last().copied().unwrap_or(0);

    let runs: Vec<Stretch> = line.stretches(SERVING).into_iter().filter(begun).collect();
    for run in &runs {
        let to = run.1.min(line.at(until));
        let length = line.length((run.0, to));
        let told = (line.date(run.0), line.date(to), length, run.0 >= reset);
        answer.served += if told.3 { in_days(length) } else { 0 };
        answer.runs.push(told);
    }
    for two in runs.windows(2) {
        let mut at = two[0].1 + 1;
        while at < two[1].0 {
            let mark = line.days[at];
            let end = (at..).find(|day| line.days[*day] != mark).unwrap_or(at);
            let resets = mark == NOTHING && resets.contains(&end);
            let last = line.date(end - 1);
            answer
                .gaps
                .push((line.date(at), last, mark == TEACHING, resets));
            at = end;
        }
    }
    // Behind the last run only a contract suspended from its first day can follow a gap.
    for two in covers.windows(2) {
        let gone = two[0].1 + 1;
        if runs.last().is_some_and(|run| run.1 < gone) {
            let resets = resets.contains(&two[1].0);
            let last = line.date(two[1].0 - 1);
            answer.gaps.push((line.date(gone), last, false, resets));
        }
    }
    let (Some(values), None) = (values, answer.permanent) else {
        return answer;
    };
    let counted: Vec<Stretch> = runs.iter().copied().filter(|run| run.0 >= reset).collect();
    let reached = line.ceiling(&counted, values.months, on);
    answer.ceiling = reached.map(|(length, shift)| length.min(shift));
    answer.readings = reached.filter(|(length, shift)| length != shift);
    answer.over = answer.ceiling.is_some_and(|ceiling| on > ceiling);
    let left = |over: bool, served: i32| {
        if over {
            0
        } else {
            (values.months * 30 - served).max(0)
        }
    };
    answer.left = Some(left(answer.over, answer.served));

    // Gaps that were each kept, judged together.
    let Some(gap_months) = values.gap_months else {
        return answer;
    };
    let (mut together, mut since) = (0, None);
    for (first, last, teaching, resets) in &answer.gaps {
        if *teaching {
            continue;
        }
        together += in_days(line.length((line.at(*first), line.at(*last))));
        if *resets {
            (together, since) = (0, None);
        } else if together > gap_months * 30 {
            (together, since) = (0, Some(line.at(*last) + 1));
        }
    }
    answer.added_up = since.map(|since| {
        let runs: Vec<Stretch> = runs.into_iter().filter(|run| run.0 >= since).collect();
        let served = runs.iter().map(|run| (run.0, run.1.min(line.at(on))));
        let served = served.map(|run| in_days(line.length(run))).sum();
        let ceiling = line.ceiling(&runs, values.months, on);
        let ceiling = ceiling.map(|(length, shift)| length.min(shift));
        let over = ceiling.is_some_and(|ceiling| on > ceiling);
        (line.date(since), served, left(over, served), ceiling)
    });
    answer
}

impl DayLine {
    /// Both readings of the ceiling of `runs`: of the first that reaches it, else, ahead, of the
    /// last when `on` lies in it.
    fn ceiling(&self, runs: &[Stretch], months: i32, on: Date) -> Option<(Date, Date)> {
        let first = runs.first()?.0;
        let whole = days_between(self.date(first), plus_months(self.date(first), months));
        let mut earlier = 0;
        for (at, run) in runs.iter().enumerate() {
            let rest = (months * 30 - earlier).max(0);
            let start = plus_months(self.date(run.0), rest / 30);
            let by_length = plus_days(start, rest % 30 - 1);
            // Days that are in no run, one by one.
            let idle = self.days[first..run.0].iter();
            let idle = idle.filter(|day| **day < SERVING).count();
            let by_shift = plus_days(self.date(first), whole - 1 + idle as i32);
            let ceiling = by_length.min(by_shift);
            let last = self.date(run.1);
            if ceiling <= last || (at + 1 == runs.len() && on <= last) {
                return Some((by_length, by_shift));
            }
            earlier += in_days(self.length(*run));
        }
        None
    }
}

/// Held a single day.
fn ran(contract: &Contract) -> bool {
    contract
        .last_day()
        .is_none_or(|last| contract.start <= last)
}

/// The regime of the present contract, of several the last begun; between two, of the last; before
/// the first, of the first. Of those begun the same day a regime that is counted comes first, and
/// AESH before AED.
fn chosen(contracts: &[Contract], on: Date) -> Option<Regime> {
    let ran: Vec<&Contract> = contracts.iter().filter(|contract| ran(contract)).collect();
    let held = |contract: &&&Contract| {
        contract.start <= on && contract.last_day().is_none_or(|last| on <= last)
    };
    let begun = |contract: &&&Contract| contract.start <= on;
    let last_begun = |of: &dyn Fn(&&&Contract) -> bool| {
        ran.iter().filter(of).map(|contract| contract.start).max()
    };
    let (day, held_only) = match (last_begun(&held), last_begun(&begun)) {
        (Some(day), _) => (day, true),
        (None, Some(day)) => (day, false),
        (None, None) => (ran.iter().map(|contract| contract.start).min()?, false),
    };
    let there = |regime: Regime| {
        ran.iter().any(|contract| {
            contract.start == day && contract.regime == regime && (!held_only || held(&contract))
        })
    };
    [
        Regime::Aesh,
        Regime::EducationAssistant,
        Regime::YouthJob,
        Regime::SubsidisedJob,
    ]
    .into_iter()
    .find(|regime| there(*regime))
}

impl Slow {
    /// What the quick clock says of the same.
    pub fn of(sum: &Sum) -> Self {
        let quick = &sum.engagement;
        let days = |length: super::Length| length.in_days() as i32;
        let run = |run: &super::Run| {
            let length = (run.length.months as i32, run.length.days as i32);
            (run.from, run.to, length, run.counted)
        };
        let gap = |gap: &super::Gap| {
            let teaching = gap.kind == GapKind::Suspension;
            (gap.from, gap.to, teaching, gap.resets)
        };
        Self {
            regime: quick.regime,
            served: days(quick.served),
            left: quick.left.map(days),
            ceiling: quick.ceiling,
            readings: quick.readings.map(|both| (both.by_length, both.by_shift)),
            over: quick.over,
            permanent: quick.permanent_since,
            runs: sum.runs.iter().map(run).collect(),
            gaps: sum.gaps.iter().map(gap).collect(),
            added_up: sum.if_gaps_add_up.map(|other| {
                let (served, left) = (days(other.served), days(other.left));
                (other.since, served, left, other.ceiling)
            }),
        }
    }
}
