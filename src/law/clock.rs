//! What a list needs of an AVS's clock: its flag, the dates that press, and the order.

use super::day::LawDay;
use super::engagement::{Engagement, clocked, governing, later, present};
use super::flag::{Flag, Word};
use super::notice::{Interview, NoticeDue, notice as notice_due, notice_in};
use super::notice_state::{Asked, NoticeState, Urgency};
use super::piece::{Piece, last_piece, piece_on};
use super::reckoning::ceiling_on;
use super::shares::shared;
use super::table::Law;
use super::timeline::{Timeline, counts};
use super::trial::trial;
use crate::domain::{
    Avs, AvsId, Contract, ContractId, Date, PupilId, Register, SettingKey, days_between,
    plus_months,
};

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whose.
    pub avs: AvsId,
    /// How urgent; none when she is not under contract that day.
    pub flag: Option<Flag>,
    /// The clock itself, explained.
    pub engagement: Engagement,
    /// Her contract that day.
    pub contract: Option<ContractId>,
    /// The notice due at the end of that contract.
    pub notice: Option<NoticeDue>,
    /// The contract in which the ceiling falls.
    pub ceiling_contract: Option<ContractId>,
    /// The notice due at the end of that one.
    pub ceiling_notice: Option<NoticeDue>,
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

    /// The last day to give notice of the present contract's term.
    pub fn notice_by(&self) -> Option<Date> {
        self.notice.map(|due| due.by)
    }

    /// The interview that comes before that notice.
    pub fn interview(&self) -> Option<Interview> {
        self.notice.and_then(|due| due.interview)
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
    pub fn word(&self) -> Word {
        match (self.flag, self.engagement.permanent_since) {
            (None, _) => Word::NotUnderContract,
            (Some(_), Some(_)) => Word::Permanent,
            (Some(flag), None) => Word::Of(flag),
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
    let law = Law::embedded();
    let regime = governing(all, today)?.regime;
    let timeline = Timeline::of(all, regime);
    let engagement = clocked(law, all, regime, &timeline, today, day);
    let id = |of: &Contract| {
        let found = all.iter().position(|contract| std::ptr::eq(*contract, of));
        found.and_then(|at| ids.get(at).copied())
    };
    let stopped = engagement.permanent_since.is_some();
    let any_notice = |contract: &Contract, piece: Piece| {
        if contract.regime == regime {
            notice_in(law, &timeline, contract, piece, all, day)
        } else {
            notice_due(law, contract, piece, all, day)
        }
    };
    let notice = |contract: &Contract, piece| any_notice(contract, piece).filter(|_| !stopped);
    let present = present(all, today);
    let judged = present.and_then(|contract| {
        let table = law.table(regime).filter(|_| !stopped)?;
        // A fixed term is judged by the law under which it began (§3, flags).
        let began = day.or(today).min(last_piece(contract).first);
        match (table.engagement_months.value_on(began), engagement.limit) {
            (Some(then), Some(now)) if then.from < now.from => {
                ceiling_on(&timeline, table, began, today)
            }
            _ => engagement.ceiling,
        }
    });
    let target = match (engagement.ceiling, present) {
        // Passed before this contract, which an older law allowed: that law's ceiling presses.
        (Some(stated), Some(contract)) if stated < contract.start => judged,
        (stated, _) => stated,
    };
    let holding = target.and_then(|target| {
        let counted = all.iter().filter(|contract| counts(regime, contract));
        let holds = counted.filter(|contract| contract.covers(target));
        holds.copied().max_by(|one, other| later(one, other))
    });
    let mut clock = Clock {
        avs,
        flag: None,
        engagement,
        contract: present.and_then(id),
        notice: present.and_then(|contract| notice(contract, last_piece(contract))),
        ceiling_contract: holding.and_then(id),
        ceiling_notice: None,
        standing: None,
    };
    clock.ceiling_notice = match holding.zip(target) {
        Some(_) if clock.ceiling_contract == clock.contract && present.is_some_and(is_whole) => {
            clock.notice
        }
        Some((contract, target)) => notice(contract, piece_on(contract, target)),
        None => None,
    };
    let asked = Asked {
        law,
        all,
        today,
        ahead: thresholds.critical_days,
        day,
    };
    let same =
        |one: &Contract, other: Option<&Contract>| other.is_some_and(|o| std::ptr::eq(o, one));
    let state = |contract: &Contract| {
        asked.state(contract, || match clock.notice {
            Some(due) if same(contract, present) => Some(due),
            _ => any_notice(contract, last_piece(contract)),
        })
    };
    // The one of the ceiling may lie ahead; what has passed asks nothing.
    let ahead = |contract: &Contract| same(contract, holding) && today < contract.start;
    let in_force = all
        .iter()
        .copied()
        .filter(|contract| contract.covers(today) || ahead(contract));
    let worst = in_force
        .map(|contract| (state(contract), contract))
        .max_by(|(a, one), (b, other)| {
            // Among those that do not press the present one speaks.
            let presses = |state: &NoticeState| state.urgency().max(Urgency::Fine);
            let by_urgency = presses(a).cmp(&presses(b));
            let present = || same(one, present).cmp(&same(other, present));
            by_urgency
                .then_with(present)
                .then_with(|| later(one, other))
        })
        .or_else(|| governing(all, today).map(|last| (state(last), last)));
    clock.standing = worst.and_then(|(state, contract)| Some((id(contract)?, state)));
    let overdue =
        holding.is_some_and(|contract| matches!(state(contract), NoticeState::Overdue(_)));
    clock.flag = present.map(|contract| {
        let runs_on = |ceiling| contract.last_day().is_none_or(|last| ceiling < last);
        let near = Near { today, thresholds };
        match (judged, target) {
            (Some(ceiling), _) if runs_on(ceiling) => Flag::Over,
            (_, Some(target)) => near.flag(target, clock.ceiling_notice.map(|due| due.by), overdue),
            _ => Flag::Clear,
        }
    });
    Some(clock)
}

/// Never renewed by amendment: one term, one notice.
fn is_whole(contract: &Contract) -> bool {
    contract
        .amendments
        .iter()
        .all(|amendment| amendment.end.is_none())
}

struct Near {
    today: Date,
    thresholds: Thresholds,
}

impl Near {
    fn flag(&self, ceiling: Date, notice: Option<Date>, overdue: bool) -> Flag {
        let presses =
            self.is_critical(ceiling) || notice.is_some_and(|by| self.is_critical(by)) || overdue;
        let soon = plus_months(self.today, self.thresholds.soon_months);
        if presses {
            Flag::Critical
        } else if self.today <= ceiling && ceiling <= soon {
            Flag::Soon
        } else {
            Flag::Clear
        }
    }

    fn is_critical(&self, date: Date) -> bool {
        (0..=self.thresholds.critical_days).contains(&days_between(self.today, date))
    }
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
