//! What the answers of `contracts`, `show` and `engagement` have in common: a clock, the contracts in
//! force that it has, what other readings of the texts come to, and the facts for her file.

use serde::Serialize;

use super::documents::{IsoDay, MonthsAndDays};
use super::facts_json::FileFactJson;
use crate::domain::{Contract, Employer, Regime};
use crate::law::{self, Clock, Flag, InForce, Law, LawDay, NoticeDue, OtherReading};
use crate::text::Coded;
use crate::words::file_facts::ToldFact;

/// One clock of an AVS.
#[derive(Debug, Serialize)]
pub struct AvsClock {
    /// Her code.
    pub avs: String,
    /// Her name.
    pub name: String,
    /// The clock itself.
    #[serde(flatten)]
    pub clock: ClockJson,
    /// Who loses her AVS.
    pub pupils: Vec<NamedPupil>,
}

/// A clock, whosever it is.
#[derive(Debug, Serialize)]
pub struct ClockJson {
    /// Whose clock.
    pub regime: &'static str,
    /// `over`, `critical`, `soon`, `open`, `clear`; null when she is not under contract that day.
    pub flag: Option<&'static str>,
    /// Served by that day.
    pub served: MonthsAndDays,
    /// Left; null where no clock runs, as while a permanent contract stops it.
    pub left: Option<MonthsAndDays>,
    /// The last day of the engagement, passed or ahead.
    pub ceiling: Option<IsoDay>,
    /// From when a permanent contract is possible before the ceiling.
    pub permanent_possible: Option<IsoDay>,
    /// The day asked lies after the ceiling.
    pub over: bool,
    /// What happens at the ceiling.
    pub at_ceiling: Option<&'static str>,
    /// The earliest last day to give a notice that is still to be given.
    pub notice_by: Option<IsoDay>,
    /// The last day to hold the interview that comes before it.
    pub interview_by: Option<IsoDay>,
    /// The last day to answer the offer made.
    pub answer_by: Option<IsoDay>,
    /// The last day of the trial.
    pub trial_until: Option<IsoDay>,
    /// The last day a fixed-term renewal of the present contract may have.
    pub renewal_until: Option<IsoDay>,
    /// The contracts of that regime in force.
    pub contracts: Vec<ContractNow>,
    /// What other readings of the texts come to.
    pub readings: Vec<ReadOtherwise>,
    /// Contracts without a gap.
    pub runs: Vec<RunLength>,
    /// Facts for her file: hers, and those of the contracts of that regime.
    pub facts: Vec<FileFactJson>,
}

/// Contracts without a gap.
#[derive(Debug, Serialize)]
pub struct RunLength {
    /// First day.
    pub from: IsoDay,
    /// Last day counted.
    pub to: IsoDay,
    /// Whole months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
}

/// Someone by code and name.
#[derive(Debug, Serialize)]
pub struct NamedPupil {
    /// Her code.
    pub id: String,
    /// Her name.
    pub name: String,
}

/// A contract in force: its notice, answer and trial are its own.
#[derive(Debug, Serialize)]
pub struct ContractNow {
    /// First day.
    pub from: IsoDay,
    /// Last day; null of a permanent contract.
    pub to: Option<IsoDay>,
    /// `Avs` or `Other`.
    pub function: &'static str,
    /// Who employs: `Authority`, or an establishment.
    pub employer: String,
    /// The last day to give notice of its term.
    pub notice_by: Option<IsoDay>,
    /// The same by each length that the law lets it be reckoned from.
    pub notices: Vec<NoticeDate>,
    /// The last day to hold the interview that comes before.
    pub interview_by: Option<IsoDay>,
    /// The last day to answer the offer made.
    pub answer_by: Option<IsoDay>,
    /// The last day of the trial, at the latest.
    pub trial_until: Option<IsoDay>,
}

/// A notice date, and what it was reckoned from.
#[derive(Debug, Serialize)]
pub struct NoticeDate {
    /// The last day.
    pub by: IsoDay,
    /// `alone`, `chain` or `all`.
    pub basis: &'static str,
}

/// The clock in another reading of the texts.
#[derive(Debug, Serialize)]
pub struct ReadOtherwise {
    /// Which.
    pub reading: &'static str,
    /// Served then.
    pub served: MonthsAndDays,
    /// Left then.
    pub left: Option<MonthsAndDays>,
    /// The ceiling then.
    pub ceiling: Option<IsoDay>,
    /// From when a permanent contract is possible then.
    pub permanent_possible: Option<IsoDay>,
}

impl ClockJson {
    /// The clock of a regime of somebody with these contracts, by the law of a day: `facts` are those
    /// of her file, `name` says who employs.
    pub fn of(
        clock: &Clock,
        regime: Regime,
        hers: &[&Contract],
        day: LawDay,
        facts: &[ToldFact],
        name: impl Fn(Employer) -> Option<String>,
    ) -> Self {
        let (law, engagement) = (Law::embedded(), &clock.engagement);
        let on = engagement.on;
        let sum = law::sum(law, hers, regime, on, day);
        let present = law::in_force(law, hers, regime, on, day);
        let runs = sum.runs.iter().map(|run| RunLength {
            from: run.from.into(),
            to: run.to.into(),
            months: run.length.months,
            days: run.length.days,
        });
        let of_clock = facts
            .iter()
            .filter(|fact| fact.regime.is_none_or(|of| of == regime));
        Self {
            regime: regime.id(),
            flag: clock.flag.map(Flag::id),
            served: engagement.served.into(),
            left: engagement.left.map(Into::into),
            ceiling: clock.ceiling().map(Into::into),
            permanent_possible: engagement.permanent_possible.map(Into::into),
            over: engagement.over,
            at_ceiling: engagement.word.map(|word| word.value.id()),
            notice_by: clock.notice_by.map(Into::into),
            interview_by: clock.interview_by().map(Into::into),
            answer_by: clock.answer_by().map(Into::into),
            trial_until: law::trial_until(hers, regime, on, day).map(Into::into),
            renewal_until: engagement.renewal_until.map(Into::into),
            contracts: present
                .iter()
                .map(|now| ContractNow::of(now, &name))
                .collect(),
            readings: sum.readings.iter().map(Into::into).collect(),
            runs: runs.collect(),
            facts: of_clock.cloned().map(Into::into).collect(),
        }
    }
}

impl ContractNow {
    /// One of them; `name` says who employs.
    fn of(now: &InForce<'_>, name: impl Fn(Employer) -> Option<String>) -> Self {
        let contract: &Contract = now.contract;
        let notice = now.notice.as_ref();
        let interview = notice.filter(|due| due.interview.is_some());
        Self {
            from: contract.start.into(),
            to: contract.last_day().map(Into::into),
            function: contract.function.id(),
            employer: name(contract.employer).unwrap_or_else(|| "Authority".to_owned()),
            notice_by: notice.map(|due| due.by.into()),
            notices: notice.map(notices).unwrap_or_default(),
            interview_by: interview.map(|due| due.by.into()),
            answer_by: now.answer_by.map(Into::into),
            trial_until: now.trial_until.map(Into::into),
        }
    }
}

/// The earlier deadline first.
fn notices(due: &NoticeDue) -> Vec<NoticeDate> {
    let taken = NoticeDate {
        by: due.by.into(),
        basis: due.basis.id(),
    };
    let other = due.other.map(|other| NoticeDate {
        by: other.by.into(),
        basis: other.basis.id(),
    });
    std::iter::once(taken).chain(other).collect()
}

impl From<&OtherReading> for ReadOtherwise {
    fn from(other: &OtherReading) -> Self {
        Self {
            reading: other.reading.id(),
            served: other.served.into(),
            left: other.left.map(Into::into),
            ceiling: other.ceiling.map(Into::into),
            permanent_possible: other.permanent_possible.map(Into::into),
        }
    }
}
