//! What a list needs of an AVS's clock: its flag, the dates that press, and the order.

mod question;

use super::day::LawDay;
use super::engagement::Engagement;
use super::flag::{ClockWord, Flag};
use super::governing::present;
use super::notice::Interview;
use super::notice_state::NoticeState;
use super::shares::shared;
use super::table::Law;
use super::trial::trial;
use crate::domain::{Avs, AvsId, Contract, ContractId, Date, PupilId, Register, SettingKey};
use question::ClockQuestion;

/// How near is near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Thresholds {
    /// Critical so many days ahead.
    pub critical_days: i32,
    /// Soon so many months ahead.
    pub soon_months: i32,
}

impl Thresholds {
    /// As the store has them set.
    pub fn of(register: &Register) -> Self {
        let number = |key| i32::try_from(register.number(key)).unwrap_or(i32::MAX);
        Self {
            critical_days: number(SettingKey::CriticalDays),
            soon_months: number(SettingKey::SoonMonths).min(12_000),
        }
    }
}

impl Default for Thresholds {
    /// The built-in ones.
    fn default() -> Self {
        Self::of(&Register::default())
    }
}

/// The clock of one AVS on a day, as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whose.
    pub avs: AvsId,
    /// How urgent; none when she is not under contract that day.
    pub flag: Option<Flag>,
    /// The clock itself.
    pub engagement: Engagement,
    /// Her contract that day.
    pub contract: Option<ContractId>,
    /// The last day to give notice of that contract's term.
    pub notice_by: Option<Date>,
    /// The interview that comes before that notice.
    pub interview: Option<Interview>,
    /// The contract in which the ceiling falls.
    pub ceiling_contract: Option<ContractId>,
    /// The last day to give notice of the term of that one; none when she is not under contract.
    pub ceiling_notice_by: Option<Date>,
    /// Where the notice stands, of the contract where it presses most: of those in force and the
    /// one in which the ceiling falls; between two contracts, of the last one.
    pub standing: Option<(ContractId, NoticeState)>,
}

impl Clock {
    /// Where the notice stands.
    pub fn state(&self) -> Option<NoticeState> {
        self.standing.map(|(_, state)| state)
    }

    /// The last day to answer the renewal offered, while she has not answered.
    pub fn answer_by(&self) -> Option<Date> {
        self.state().and_then(NoticeState::answer_by)
    }

    /// The last day of the engagement.
    pub fn ceiling(&self) -> Option<Date> {
        self.engagement.ceiling
    }

    /// Whether the ceiling is reached by `date`, that day included.
    pub fn is_reached_by(&self, date: Date) -> bool {
        self.ceiling().is_some_and(|ceiling| ceiling <= date)
    }

    /// The word beside it.
    pub fn word(&self) -> ClockWord {
        match (self.flag, self.engagement.permanent_since) {
            (None, _) => ClockWord::NotUnderContract,
            (Some(_), Some(_)) => ClockWord::Permanent,
            (Some(flag), None) => ClockWord::Of(flag),
        }
    }

    /// The order of lists, before names: flag, then ceiling; those without come last.
    fn rank(&self) -> (bool, Option<Flag>, bool, Option<Date>) {
        let ceiling = self.ceiling();
        (self.flag.is_none(), self.flag, ceiling.is_none(), ceiling)
    }
}

/// Sorts clocks as lists show them: by flag, worst first, then ceiling, then `name`.
pub fn sort<K: Ord>(clocks: &mut [Clock], name: impl Fn(AvsId) -> K) {
    // Cached: a clock is moved once, not at each comparison.
    clocks.sort_by_cached_key(|clock| (clock.rank(), name(clock.avs)));
}

/// The clock of an AVS of the register; none without any contract.
pub fn clock_of(register: &Register, avs: AvsId, today: Date, day: LawDay) -> Option<Clock> {
    let (ids, all): (Vec<_>, Vec<_>) = register.contracts_of(avs).unzip();
    clock(avs, &ids, &all, today, day, Thresholds::of(register))
}

/// The clocks of every AVS that has a contract, in order of id, on every thread of the machine.
pub fn clocks(register: &Register, today: Date, day: LawDay) -> Vec<Clock> {
    let everybody: Vec<AvsId> = register.all::<Avs>().map(|(avs, _)| avs).collect();
    shared(&everybody, |share| {
        clocks_among(register, share.iter().copied(), today, day)
    })
}

/// The clocks of those of `among` that have a contract, in their order, on this thread.
pub fn clocks_among(
    register: &Register,
    among: impl Iterator<Item = AvsId>,
    today: Date,
    day: LawDay,
) -> Vec<Clock> {
    let thresholds = Thresholds::of(register);
    let mut clocks = Vec::with_capacity(among.size_hint().1.unwrap_or_default());
    let (mut ids, mut all) = (Vec::new(), Vec::new());
    for avs in among {
        ids.clear();
        all.clear();
        for (id, contract) in register.contracts_of(avs) {
            ids.push(id);
            all.push(contract);
        }
        if let Some(clock) = clock(avs, &ids, &all, today, day, thresholds) {
            clocks.push(clock);
        }
    }
    clocks
}

/// The clock of one AVS's contracts, in a register or not; none without any. `ids` are those of
/// `all`, in the same order.
pub fn clock(
    avs: AvsId,
    ids: &[ContractId],
    all: &[&Contract],
    today: Date,
    day: LawDay,
    thresholds: Thresholds,
) -> Option<Clock> {
    let question = ClockQuestion {
        law: Law::embedded(),
        ids,
        all,
        today,
        day,
        thresholds,
    };
    question.clock(avs)
}

/// The last day of the trial of her contract on `today`.
pub fn trial_until(contracts: &[&Contract], today: Date, day: LawDay) -> Option<Date> {
    trial(Law::embedded(), present(contracts, today)?, contracts, day).last_day()
}

/// The pupils who lose their AVS if she stops on `ceiling`: those she accompanies that day, each
/// once, in order of id.
pub fn pupils_who_lose(register: &Register, avs: AvsId, ceiling: Date) -> Vec<PupilId> {
    let valid = register
        .accompaniments_by(avs)
        .filter(|(_, hers)| hers.valid_on(ceiling));
    let mut pupils: Vec<PupilId> = valid.filter_map(|(_, hers)| hers.pupil).collect();
    pupils.sort_unstable();
    pupils.dedup();
    pupils
}
