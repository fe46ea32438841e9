//! How one clock is answered: the engagement, the ceiling that presses and its contract, the
//! notices, where they stand, and the flag that follows.

use std::cmp::Ordering;

use super::{Clock, Thresholds};
use crate::domain::{AvsId, Contract, ContractId, Date, Regime, days_between, plus_months};
use crate::law::day::LawDay;
use crate::law::engagement::{Engagement, engagement_in};
use crate::law::flag::Flag;
use crate::law::governing::{later, nearest, present};
use crate::law::notice::{NoticeDue, notice, notice_in};
use crate::law::notice_state::{NoticeState, StateAsked, Urgency};
use crate::law::piece::{Piece, last_piece, piece_on};
use crate::law::reckoning::ceiling_on;
use crate::law::table::Law;
use crate::law::timeline::{Timeline, counts};

/// What is asked: all contracts of one AVS, a day, and by which law.
#[derive(Clone, Copy)]
pub(super) struct ClockQuestion<'a> {
    pub law: &'static Law,
    /// Those of `all`, in the same order.
    pub ids: &'a [ContractId],
    pub all: &'a [&'a Contract],
    pub today: Date,
    pub day: LawDay,
    pub thresholds: Thresholds,
}

impl ClockQuestion<'_> {
    pub fn clock(self, avs: AvsId) -> Option<Clock> {
        let present = present(self.all, self.today);
        let governing = present.or_else(|| nearest(self.all, self.today))?;
        let regime = governing.regime;
        let timeline = Timeline::of(self.all, regime);
        let (law, today) = (self.law, self.today);
        let engagement = engagement_in(law, present, regime, &timeline, today, self.day);
        let answering = Answering {
            asked: self,
            regime,
            timeline: &timeline,
            engagement: &engagement,
            present,
        };
        Some(answering.clock(avs, governing))
    }

    fn id(self, of: &Contract) -> Option<ContractId> {
        let at = self
            .all
            .iter()
            .position(|contract| is(contract, Some(of)))?;
        self.ids.get(at).copied()
    }

    /// How near `ceiling` is, and the notice of the contract in which it falls.
    fn nearness(self, ceiling: Date, notice: Option<Date>, overdue: impl Fn() -> bool) -> Flag {
        let critical =
            |on| (0..=self.thresholds.critical_days).contains(&days_between(self.today, on));
        if critical(ceiling) || notice.is_some_and(critical) || overdue() {
            Flag::Critical
        } else if self.today <= ceiling
            && ceiling <= plus_months(self.today, self.thresholds.soon_months)
        {
            Flag::Soon
        } else {
            Flag::Clear
        }
    }
}

/// A question half answered: the clock runs, what follows from it is still to be said.
struct Answering<'a> {
    asked: ClockQuestion<'a>,
    regime: Regime,
    timeline: &'a Timeline,
    engagement: &'a Engagement,
    /// Her contract that day.
    present: Option<&'a Contract>,
}

impl<'a> Answering<'a> {
    fn clock(&self, avs: AvsId, governing: &'a Contract) -> Clock {
        let asked = self.asked;
        let judged = self.judged();
        let target = self.target(judged);
        let holding = target.and_then(|target| self.holding(target));
        let present = self.present;
        let due = present.and_then(|contract| self.due(contract, last_piece(contract)));
        let ceiling_notice_by = match holding.zip(target).filter(|_| present.is_some()) {
            Some((contract, _)) if is(contract, present) && is_whole(contract) => due,
            Some((contract, target)) => self.due(contract, piece_on(contract, target)),
            None => None,
        }
        .map(|due| due.by);
        let told = |contract| (contract, self.state(contract, due));
        let (of, state) = self.worst(holding, due).unwrap_or_else(|| told(governing));
        let overdue = || {
            let state = holding.map(|contract| match is(contract, Some(of)) {
                true => state,
                false => self.state(contract, due),
            });
            matches!(state, Some(NoticeState::Overdue(_)))
        };
        let flag = present.map(|contract| {
            let runs_on = |ceiling| contract.last_day().is_none_or(|last| ceiling < last);
            match (judged, target) {
                (Some(ceiling), _) if runs_on(ceiling) => Flag::Over,
                (_, Some(target)) => asked.nearness(target, ceiling_notice_by, overdue),
                _ => Flag::Clear,
            }
        });
        let due = due.filter(|_| !self.is_stopped());
        Clock {
            avs,
            flag,
            engagement: *self.engagement,
            contract: present.and_then(|contract| asked.id(contract)),
            notice_by: due.map(|due| due.by),
            interview: due.and_then(|due| due.interview),
            ceiling_contract: holding.and_then(|contract| asked.id(contract)),
            ceiling_notice_by,
            standing: asked.id(of).map(|id| (id, state)),
        }
    }

    /// A permanent contract: neither ceiling nor notice.
    fn is_stopped(&self) -> bool {
        self.engagement.permanent_since.is_some()
    }

    /// The ceiling that the present contract may not pass: a fixed term is judged by the law under
    /// which it began (§3, flags).
    fn judged(&self) -> Option<Date> {
        let asked = self.asked;
        let contract = self.present.filter(|_| !self.is_stopped())?;
        let table = asked.law.table(self.regime)?;
        let began = asked.day.or(asked.today).min(last_piece(contract).first);
        let then = table.engagement_months.value_on(began);
        match (then, self.engagement.limit) {
            (Some(then), Some(now)) if then.from < now.from => {
                ceiling_on(self.timeline, table, began, asked.today)
            }
            _ => self.engagement.ceiling,
        }
    }

    /// The ceiling that presses.
    fn target(&self, judged: Option<Date>) -> Option<Date> {
        match (self.engagement.ceiling, self.present) {
            // Passed before this contract, which an older law allowed: that law's ceiling presses.
            (Some(stated), Some(contract)) if stated < contract.start => judged,
            (stated, _) => stated,
        }
    }

    /// The contract in which `target` falls.
    fn holding(&self, target: Date) -> Option<&'a Contract> {
        let counted = self.asked.all.iter().copied();
        counted
            .filter(|contract| contract.covers(target) && counts(self.regime, contract))
            .max_by(|one, other| later(one, other))
    }

    /// The notice of the term of `piece`, whether or not the clock has stopped.
    fn due(&self, contract: &Contract, piece: Piece) -> Option<NoticeDue> {
        let ClockQuestion { law, all, day, .. } = self.asked;
        if contract.regime == self.regime {
            notice_in(law, self.timeline, contract, piece, all, day)
        } else {
            notice(law, contract, piece, all, day)
        }
    }

    /// Where the notice of a contract stands; `present` is the notice due of the present one.
    fn state(&self, contract: &Contract, present: Option<NoticeDue>) -> NoticeState {
        let ClockQuestion {
            law,
            all,
            today,
            day,
            thresholds,
            ..
        } = self.asked;
        let asked = StateAsked {
            law,
            all,
            today,
            ahead: thresholds.critical_days,
            day,
        };
        let permanent = if contract.regime == self.regime {
            self.is_stopped()
        } else {
            asked.is_permanent(contract)
        };
        if permanent {
            return NoticeState::Permanent;
        }
        asked.of_term(contract, || {
            if is(contract, self.present) {
                present
            } else {
                self.due(contract, last_piece(contract))
            }
        })
    }

    /// Where the notice presses most, of the contracts in force and the one of the ceiling, which
    /// may lie ahead: what has passed asks nothing. Among those that do not press the present one
    /// speaks.
    fn worst(
        &self,
        holding: Option<&Contract>,
        present: Option<NoticeDue>,
    ) -> Option<(&'a Contract, NoticeState)> {
        let today = self.asked.today;
        let mut worst: Option<(&Contract, NoticeState)> = None;
        for contract in self.asked.all {
            let ahead = || is(contract, holding) && today < contract.start;
            if contract.covers(today) || ahead() {
                let told = (*contract, self.state(contract, present));
                if worst.is_none_or(|before| self.pressing(before, told).is_le()) {
                    worst = Some(told);
                }
            }
        }
        worst
    }

    fn pressing(&self, one: (&Contract, NoticeState), other: (&Contract, NoticeState)) -> Ordering {
        let presses = |state: NoticeState| state.urgency().max(Urgency::Fine);
        let is_present = |contract| is(contract, self.present);
        let by_urgency = presses(one.1).cmp(&presses(other.1));
        by_urgency
            .then_with(|| is_present(one.0).cmp(&is_present(other.0)))
            .then_with(|| later(one.0, other.0))
    }
}

/// The very same contract, not one that says the same.
fn is(contract: &Contract, other: Option<&Contract>) -> bool {
    other.is_some_and(|other| std::ptr::eq(contract, other))
}

/// Never renewed by amendment: one term, one notice.
fn is_whole(contract: &Contract) -> bool {
    let mut amendments = contract.amendments.iter();
    amendments.all(|amendment| amendment.end.is_none())
}
