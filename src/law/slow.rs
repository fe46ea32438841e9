//! The engagement clocks a second time: contracts painted day by day on a line, and the text of
//! the rule followed word by word. It shares no arithmetic with the quick ones.

use super::{GapKind, Reading, Sum};
use crate::domain::{
    Contract, Date, Function, Regime, SuspensionKind, days_between, plus_days, plus_months,
};
use jiff::civil::date;

/// What a slow clock says; [`Slow::of`] takes the same out of a quick one's answer.
#[derive(Debug, Default, PartialEq)]
pub struct Slow {
    pub regime: Option<Regime>,
    pub answer: SlowAnswer,
    /// Both ways of counting the ceiling, when they differ: by length, by shift.
    pub ways: Option<(Date, Date)>,
    pub over: bool,
    pub permanent: Option<Date>,
    /// First and last day counted, months and days, whether this clock counts it.
    pub runs: Vec<(Date, Date, (i32, i32), bool)>,
    /// First and last day, a suspension, whether it resets.
    pub gaps: Vec<(Date, Date, bool, bool)>,
    /// Other readings that change the answer.
    pub readings: Vec<(Reading, SlowAnswer)>,
}

/// What one reading comes to, in days, 30 to a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SlowAnswer {
    pub served: i32,
    pub left: Option<i32>,
    pub ceiling: Option<Date>,
    pub possible: Option<Date>,
}

/// The dated values that the clock reads.
#[derive(Clone, Copy, Debug)]
struct ClockValues {
    months: i32,
    possible: Option<i32>,
    gap_months: Option<i32>,
    emergency: bool,
}

/// What the circular and the code say on a day, as the table of domain.md has it.
fn values(regime: Regime, law: Date) -> Option<ClockValues> {
    match regime {
        Regime::EducationAssistant if law >= date(2003, 6, 11) => Some(ClockValues {
            months: 72,
            possible: None,
            gap_months: None,
            emergency: false,
        }),
        Regime::Aesh if law >= date(2014, 1, 1) => Some(ClockValues {
            months: 72,
            possible: (law >= date(2023, 9, 1)).then_some(36),
            gap_months: Some(4),
            emergency: law >= date(2020, 6, 19),
        }),
        _ => None,
    }
}

const NOTHING: u8 = 0;
const OUT: u8 = 1;
const SERVING: u8 = 2;

/// The last day of a contract; of a permanent one that goes on, a day behind which nobody asks.
fn last(contract: &Contract, on: Date) -> Date {
    let behind = || plus_days(contract.start.max(on), 40);
    contract.last_day().unwrap_or_else(behind)
}

/// Every day from the first contract's first to the last one's last.
struct DayLine {
    base: Date,
    days: Vec<u8>,
}

/// Indices on the line, first and last.
type Stretch = (usize, usize);

impl DayLine {
    /// What of each contract is taken out as a suspension is up to the reading.
    fn painted(contracts: &[&Contract], out: &[SuspensionKind], on: Date) -> Self {
        let base = contracts.iter().map(|contract| contract.start).min();
        let base = base.unwrap_or(Date::ZERO);
        let mut line = Self {
            base,
            days: Vec::new(),
        };
        for contract in contracts.iter().filter(|contract| ran(contract)) {
            line.paint(contract, last(contract, on), out);
        }
        line
    }

    fn paint(&mut self, contract: &Contract, last: Date, out: &[SuspensionKind]) {
        let (first, last) = (self.at(contract.start), self.at(last));
        if self.days.len() <= last {
            self.days.resize(last + 1, NOTHING);
        }
        let mut own = vec![SERVING; last + 1 - first];
        for gone in &contract.suspensions {
            if out.contains(&gone.kind) {
                let from = days_between(contract.start, gone.from).max(0) as usize;
                let to = (days_between(contract.start, gone.to) + 1).max(0) as usize;
                let (from, to) = (from.min(own.len()), to.min(own.len()));
                own[from.min(to)..to].fill(OUT);
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

    /// Both ways of counting the mark of `runs`: of the first that reaches it, else, ahead, of the
    /// last when `on` lies in it.
    fn mark(&self, runs: &[Stretch], months: i32, on: Date) -> Option<(Date, Date)> {
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
            let mark = by_length.min(by_shift);
            let last = self.date(run.1);
            if mark <= last || (at + 1 == runs.len() && on <= last) {
                return Some((by_length, by_shift));
            }
            earlier += in_days(self.length(*run));
        }
        None
    }

    /// The days of a gap that the health emergency made neutral, one by one.
    fn neutral(&self, (first, last): Stretch) -> i32 {
        let neutral = |day: &Date| {
            (date(2020, 3, 24)..=date(2020, 7, 10)).contains(day)
                || (date(2020, 10, 17)..=date(2021, 6, 1)).contains(day)
        };
        let days = (first..=last).map(|at| self.date(at));
        days.filter(neutral).count() as i32
    }
}

fn in_days((months, days): (i32, i32)) -> i32 {
    months * 30 + days
}

/// The clocks of `contracts` on `on`, by the law of `law`: AESH before AED.
pub fn slow(contracts: &[Contract], on: Date, law: Date) -> Vec<Slow> {
    let regimes = [Regime::Aesh, Regime::EducationAssistant];
    let held = regimes.into_iter().filter(|it| runs(contracts, *it, on));
    held.map(|regime| clock(contracts, regime, on, law))
        .collect()
}

/// Whether the clock of a regime runs: she is under a contract of it; with none of either, it is
/// that of the one that ended last; before the first, of the first to come.
fn runs(contracts: &[Contract], regime: Regime, on: Date) -> bool {
    let counted: Vec<&Contract> = contracts
        .iter()
        .filter(|one| matches!(one.regime, Regime::Aesh | Regime::EducationAssistant))
        .filter(|one| ran(one))
        .collect();
    let last = |one: &Contract| last(one, on);
    let here = |one: &&&Contract| one.start <= on && on <= last(one);
    if counted.iter().any(|one| here(&one)) {
        return counted.iter().filter(here).any(|one| one.regime == regime);
    }
    let ended: Vec<Date> = counted
        .iter()
        .map(|one| last(one))
        .filter(|day| *day < on)
        .collect();
    match ended.iter().max() {
        Some(day) => counted
            .iter()
            .any(|one| last(one) == *day && one.regime == regime),
        None => {
            let first = counted.iter().map(|one| one.start).min();
            counted
                .iter()
                .any(|one| Some(one.start) == first && one.regime == regime)
        }
    }
}

fn clock(contracts: &[Contract], regime: Regime, on: Date, law: Date) -> Slow {
    let counted: Vec<&Contract> = contracts
        .iter()
        .filter(|contract| match regime {
            Regime::Aesh if contract.regime == Regime::EducationAssistant => {
                contract.function == Function::Avs
            }
            _ => contract.regime == regime,
        })
        .collect();
    let case = SlowCase {
        line: DayLine::painted(&counted, &[SuspensionKind::Teaching], on),
        on,
        values: values(regime, law),
        permanent: permanent(&counted, on),
    };
    let alone = |line: &DayLine, gap: Stretch, limit| {
        line.date(gap.1 + 1) > plus_months(line.date(gap.0), limit)
    };
    let resets = case.resets(&mut |line, gap, limit| alone(line, gap, limit));
    let mut answer = Slow {
        regime: Some(regime),
        permanent: case.permanent,
        answer: case.answer(&resets),
        ..Slow::default()
    };
    let reset = resets.last().copied().unwrap_or(0);
    let line = &case.line;
    for run in case.runs() {
        let to = run.1.min(line.at(on));
        let length = line.length((run.0, to));
        answer
            .runs
            .push((line.date(run.0), line.date(to), length, run.0 >= reset));
    }
    answer.gaps = case.gaps(&resets);
    answer.over = answer.answer.ceiling.is_some_and(|ceiling| on > ceiling);
    answer.ways = case.ways(&resets).filter(|(length, shift)| length != shift);

    // The other readings, each applied alone.
    if case.values.is_none_or(|values| values.gap_months.is_none()) {
        return answer;
    }
    let mut together = 0;
    let added_up = case.resets(&mut |line, gap, limit| {
        together += in_days(line.length(gap));
        let resets = together > limit * 30;
        if resets {
            together = 0;
        }
        resets
    });
    let mut all = vec![(Reading::GapsAddedUp, case.answer(&added_up))];
    if case.values.is_some_and(|values| values.emergency) {
        let emergency = case.resets(&mut |line, gap, limit| {
            let next = plus_days(line.date(gap.1 + 1), -line.neutral(gap));
            next > plus_months(line.date(gap.0), limit)
        });
        all.push((Reading::Emergency, case.answer(&emergency)));
    }
    let gone = [
        SuspensionKind::Teaching,
        SuspensionKind::Unpaid,
        SuspensionKind::Parental,
    ];
    let unpaid = SlowCase {
        line: DayLine::painted(&counted, &gone, on),
        ..case
    };
    let resets = unpaid.resets(&mut |line, gap, limit| alone(line, gap, limit));
    all.push((Reading::UnpaidLeave, unpaid.answer(&resets)));
    let back = case
        .resets(&mut |line, gap, limit| plus_months(line.date(gap.1), -limit) >= line.date(gap.0));
    all.push((Reading::February, case.answer(&back)));
    all.retain(|(_, other)| *other != answer.answer);
    answer.readings = all;
    answer
}

/// The first day of the permanent contract in force on `on`, permanent ones that touch taken
/// together.
fn permanent(counted: &[&Contract], on: Date) -> Option<Date> {
    let only: Vec<&Contract> = counted
        .iter()
        .copied()
        .filter(|one| one.term().is_none())
        .collect();
    if only.is_empty() {
        return None;
    }
    let line = DayLine::painted(&only, &[], on);
    let held = line.stretches(SERVING).into_iter();
    let mut held = held.map(|it| (line.date(it.0), line.date(it.1)));
    held.find(|(first, last)| *first <= on && on <= *last)
        .map(|(first, _)| first)
}

/// Whether a gap of the line is longer than so many months.
type Judge<'j> = dyn FnMut(&DayLine, Stretch, i32) -> bool + 'j;

struct SlowCase {
    line: DayLine,
    on: Date,
    values: Option<ClockValues>,
    permanent: Option<Date>,
}

impl SlowCase {
    fn begun(&self, mark: u8) -> Vec<Stretch> {
        let all = self.line.stretches(mark).into_iter();
        all.filter(|it| self.line.date(it.0) <= self.on).collect()
    }

    fn covers(&self) -> Vec<Stretch> {
        self.begun(OUT)
    }

    fn runs(&self) -> Vec<Stretch> {
        self.begun(SERVING)
    }

    /// Where gaps longer than the law keeps begin a new clock.
    fn resets(&self, longer: &mut Judge<'_>) -> Vec<usize> {
        let Some(limit) = self.values.and_then(|values| values.gap_months) else {
            return Vec::new();
        };
        let covers = self.covers();
        let gaps = covers.windows(2).map(|two| (two[0].1 + 1, two[1].0 - 1));
        gaps.filter(|gap| longer(&self.line, *gap, limit))
            .map(|gap| gap.1 + 1)
            .collect()
    }

    fn counted(&self, resets: &[usize]) -> Vec<Stretch> {
        let reset = resets.last().copied().unwrap_or(0);
        self.runs()
            .into_iter()
            .filter(|run| run.0 >= reset)
            .collect()
    }

    fn ways(&self, resets: &[usize]) -> Option<(Date, Date)> {
        let values = self.values.filter(|_| self.permanent.is_none())?;
        self.line
            .mark(&self.counted(resets), values.months, self.on)
    }

    fn answer(&self, resets: &[usize]) -> SlowAnswer {
        let counted = self.counted(resets);
        let until = |run: &Stretch| (run.0, run.1.min(self.line.at(self.on)));
        let served = counted
            .iter()
            .map(|run| in_days(self.line.length(until(run))))
            .sum();
        let mut answer = SlowAnswer {
            served,
            ..SlowAnswer::default()
        };
        let (Some(values), None) = (self.values, self.permanent) else {
            return answer;
        };
        let ceiling = self.ways(resets).map(|(length, shift)| length.min(shift));
        let over = ceiling.is_some_and(|ceiling| self.on > ceiling);
        answer.ceiling = ceiling;
        answer.left = Some(match over {
            true => 0,
            false => (values.months * 30 - served).max(0),
        });
        let possible = values
            .possible
            .and_then(|months| self.line.mark(&counted, months, self.on));
        let possible = possible.map(|(length, shift)| length.min(shift));
        answer.possible = possible.map(|on| on.max(date(2023, 8, 31)));
        answer
    }

    fn gaps(&self, resets: &[usize]) -> Vec<(Date, Date, bool, bool)> {
        let (line, runs) = (&self.line, self.runs());
        let mut gaps = Vec::new();
        for two in runs.windows(2) {
            let mut at = two[0].1 + 1;
            while at < two[1].0 {
                let mark = line.days[at];
                let end = (at..).find(|day| line.days[*day] != mark).unwrap_or(at);
                let resets = mark == NOTHING && resets.contains(&end);
                gaps.push((line.date(at), line.date(end - 1), mark == OUT, resets));
                at = end;
            }
        }
        // Behind the last run only a contract suspended from its first day can follow a gap.
        for two in self.covers().windows(2) {
            let gone = two[0].1 + 1;
            if runs.last().is_some_and(|run| run.1 < gone) {
                let resets = resets.contains(&two[1].0);
                gaps.push((line.date(gone), line.date(two[1].0 - 1), false, resets));
            }
        }
        gaps
    }
}

/// Held a single day.
fn ran(contract: &Contract) -> bool {
    contract
        .last_day()
        .is_none_or(|last| contract.start <= last)
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
            let suspended = gap.kind == GapKind::Suspension;
            (gap.from, gap.to, suspended, gap.resets)
        };
        let other = |other: &super::OtherReading| {
            let answer = SlowAnswer {
                served: days(other.served),
                left: other.left.map(days),
                ceiling: other.ceiling,
                possible: other.permanent_possible,
            };
            (other.reading, answer)
        };
        Self {
            regime: quick.regime,
            answer: SlowAnswer {
                served: days(quick.served),
                left: quick.left.map(days),
                ceiling: quick.ceiling,
                possible: quick.permanent_possible,
            },
            ways: quick.ways.map(|both| (both.by_length, both.by_shift)),
            over: quick.over,
            permanent: quick.permanent_since,
            runs: sum.runs.iter().map(run).collect(),
            gaps: sum.gaps.iter().map(gap).collect(),
            readings: sum.readings.iter().map(other).collect(),
        }
    }
}
