//! What a list needs of an AVS's clocks: its flag, the dates that press, and the order.

mod question;

use smallvec::SmallVec;

use super::day::LawDay;
use super::engagement::Engagement;
use super::flag::{ClockWord, Flag};
use super::governing::regimes;
use super::notice::Interview;
use super::notice_state::NoticeState;
use super::shares::shared;
use super::table::Law;
use super::timeline::has_run;
use crate::domain::{
    Avs, AvsId, Contract, ContractId, Date, PupilId, Regime, Register, SettingKey, plus_months,
};
use question::ClockQuestion;

/// The clocks of one AVS: few have more than one.
pub type Clocks = SmallVec<[Clock; 1]>;

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

/// One clock of an AVS on a day, as a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whose.
    pub avs: AvsId,
    /// How urgent; none when no contract of that regime is in force that day.
    pub flag: Option<Flag>,
    /// The clock itself.
    pub engagement: Engagement,
    /// Her contract of that regime that day: of several, the last begun.
    pub contract: Option<ContractId>,
    /// The earliest last day to give notice, of the contracts of that regime in force whose notice is
    /// still to be given; none while a permanent contract stops the clock.
    pub notice_by: Option<Date>,
    /// The interview that comes before that notice and was not held yet.
    pub interview: Option<Interview>,
    /// The contract in which the ceiling falls.
    pub ceiling_contract: Option<ContractId>,
    /// Where the notice stands, of the contract of that regime where it presses most: of those in
    /// force and the one in which the ceiling falls; between two contracts, of the last one.
    pub standing: Option<(ContractId, NoticeState)>,
}

impl Clock {
    /// The regime whose clock it is; none for somebody with nothing counted.
    pub fn regime(&self) -> Option<Regime> {
        self.engagement.regime
    }

    /// Where the notice stands.
    pub fn state(&self) -> Option<NoticeState> {
        self.standing.map(|(_, state)| state)
    }

    /// The last day to answer the renewal offered, while she has not answered.
    pub fn answer_by(&self) -> Option<Date> {
        self.state().and_then(NoticeState::answer_by)
    }

    /// The last day to hold the interview that comes before the notice.
    pub fn interview_by(&self) -> Option<Date> {
        self.notice_by.filter(|_| self.interview.is_some())
    }

    /// The last day of the engagement.
    pub fn ceiling(&self) -> Option<Date> {
        self.engagement.ceiling
    }

    /// Whether the ceiling is reached by `date`, that day included.
    pub fn is_reached_by(&self, date: Date) -> bool {
        self.ceiling().is_some_and(|ceiling| ceiling <= date)
    }

    /// Whether some mark is reached by `date`, that day included.
    pub fn has_mark_by(&self, date: Date) -> bool {
        let possible = self.engagement.permanent_possible;
        self.is_reached_by(date) || possible.is_some_and(|mark| mark <= date)
    }

    /// Under contract, and the ceiling is passed or at most so many months ahead.
    pub fn nears_ceiling(&self, near: Thresholds) -> bool {
        let horizon = plus_months(self.engagement.on, near.soon_months);
        self.flag.is_some() && self.is_reached_by(horizon)
    }

    /// Under a fixed term, and a permanent contract is possible.
    pub fn is_open(&self) -> bool {
        self.flag.is_some() && self.engagement.is_open()
    }

    /// The word beside it.
    pub fn word(&self) -> ClockWord {
        match (self.flag, self.engagement.permanent_since) {
            _ if self.regime().is_none() => ClockWord::Uncounted,
            (None, _) => ClockWord::NotUnderContract,
            (Some(_), Some(_)) => ClockWord::Permanent,
            (Some(flag), None) => ClockWord::Of(flag),
        }
    }

    /// The mark that counts next: of one that is over the ceiling, else the one ahead.
    pub fn mark(&self) -> Option<Date> {
        match self.engagement.over {
            true => self.ceiling(),
            false => self.engagement.mark_ahead(),
        }
    }

    /// The order of lists, before names: flag, then mark; those without come last.
    fn rank(&self) -> impl Ord + use<> {
        let mark = self.mark();
        let counted = self.regime();
        (
            counted.is_none(),
            self.flag.is_none(),
            self.flag,
            mark.is_none(),
            mark,
        )
    }
}

/// Sorts clocks as lists show them: by flag, worst first, then mark, then `name`.
pub fn sort<K: Ord>(clocks: &mut [Clock], name: impl Fn(AvsId) -> K) {
    // Cached: a clock is moved once, not at each comparison.
    clocks.sort_by_cached_key(|clock| (clock.rank(), name(clock.avs), clock.regime()));
}

/// The clocks of an AVS of the register, worst first; none without any contract.
pub fn clocks_of(register: &Register, avs: AvsId, today: Date, day: LawDay) -> Clocks {
    let (ids, all): (Vec<_>, Vec<_>) = register.contracts_of(avs).unzip();
    clocks_by(avs, &ids, &all, today, day, Thresholds::of(register))
}

/// The worst clock of an AVS of the register; none without any contract.
pub fn clock_of(register: &Register, avs: AvsId, today: Date, day: LawDay) -> Option<Clock> {
    let clocks = clocks_of(register, avs, today, day);
    clocks.first().copied()
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
        clocks.extend(clocks_by(avs, &ids, &all, today, day, thresholds));
    }
    clocks
}

/// The clocks of one AVS's contracts, in a register or not, worst first: one a regime held that day
/// (see [`regimes`]). Somebody with nothing counted has one that says so, somebody without any
/// contract none. `ids` are those of `all`, in the same order.
pub fn clocks_by(
    avs: AvsId,
    ids: &[ContractId],
    all: &[&Contract],
    today: Date,
    day: LawDay,
    thresholds: Thresholds,
) -> Clocks {
    let question = ClockQuestion {
        law: Law::embedded(),
        ids,
        all,
        today,
        day,
        thresholds,
    };
    let regimes = regimes(all, today);
    let mut clocks: Clocks = regimes
        .into_iter()
        .map(|regime| question.clock(avs, regime))
        .collect();
    match clocks.as_slice() {
        [] if all.iter().any(|contract| has_run(contract)) => {
            clocks.push(uncounted(avs, today));
        }
        [] | [_] => {}
        _ => clocks.sort_by_key(|clock| (clock.rank(), clock.regime())),
    }
    clocks
}

/// Of somebody with nothing counted.
fn uncounted(avs: AvsId, today: Date) -> Clock {
    Clock {
        avs,
        flag: None,
        engagement: Engagement::without_clock(None, today),
        contract: None,
        notice_by: None,
        interview: None,
        ceiling_contract: None,
        standing: None,
    }
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
