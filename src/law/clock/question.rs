//! How one clock is answered: the engagement, the notices of its contracts and where they stand, and
//! the flag that follows.

use std::cmp::Ordering;

use super::{Clock, Thresholds};
use crate::domain::{AvsId, Contract, ContractId, Date, Regime, days_between, plus_months};
use crate::law::day::LawDay;
use crate::law::engagement::{Engagement, engagement_in};
use crate::law::flag::Flag;
use crate::law::governing::{later, nearest, present};
use crate::law::notice::{NoticeDue, notice_in};
use crate::law::notice_state::{InterviewStep, NoticeState, StateAsked, Urgency, notice_of};
use crate::law::piece::last_piece;
use crate::law::reckoning::reaches_mark;
use crate::law::sequel::{SequelStanding, is_lawful_offer, sequel};
use crate::law::table::{Law, RegimeTable};
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
    /// The clock of a regime.
    pub fn clock(self, avs: AvsId, regime: Regime) -> Clock {
        let present = present(self.all, regime, self.today);
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
        answering.clock(avs)
    }

    fn id(self, of: &Contract) -> Option<ContractId> {
        let at = self.all.iter().position(|contract| is(contract, of))?;
        self.ids.get(at).copied()
    }

    fn is_near(self, on: Date) -> bool {
        (0..=self.thresholds.critical_days).contains(&days_between(self.today, on))
    }
}

/// A question half answered: the clock runs, what follows from it is still to be said.
struct Answering<'a> {
    asked: ClockQuestion<'a>,
    regime: Regime,
    timeline: &'a Timeline,
    engagement: &'a Engagement,
    /// Her contract of that regime that day.
    present: Option<&'a Contract>,
}

/// A contract with the notice of its last term and where that stands.
#[derive(Clone, Copy)]
struct Standing<'a> {
    contract: &'a Contract,
    due: Option<NoticeDue>,
    state: NoticeState,
}

impl<'a> Answering<'a> {
    fn clock(&self, avs: AvsId) -> Clock {
        let asked = self.asked;
        let standings: Vec<Standing<'a>> = self.speaking().map(|it| self.standing(it)).collect();
        let holding = self.engagement.ceiling.and_then(|day| self.holding(day));
        let worst = self.worst(&standings, holding).or_else(|| {
            let nearest = nearest(asked.all, self.regime, asked.today)?;
            Some(self.standing(nearest))
        });
        let first = self.first_notice(&standings);
        Clock {
            avs,
            flag: self.flag(&standings, holding),
            engagement: *self.engagement,
            contract: self.present.and_then(|contract| asked.id(contract)),
            notice_by: first.map(|(due, _)| due.by),
            interview: first.and_then(|(due, held)| due.interview.filter(|_| !held)),
            ceiling_contract: holding.and_then(|contract| asked.id(contract)),
            standing: worst.and_then(|it| Some((asked.id(it.contract)?, it.state))),
        }
    }

    /// Contracts of the regime in force or ahead: each speaks of its own notice.
    fn speaking(&self) -> impl Iterator<Item = &'a Contract> {
        let (regime, today) = (self.regime, self.asked.today);
        let all = self.asked.all.iter().copied();
        all.filter(move |one| {
            one.regime == regime && (one.covers(today) || today < one.start && one.ended.is_none())
        })
    }

    /// The earliest notice still to be given of the contracts in force, and whether its interview
    /// was held. While a permanent contract stops the clock there is none.
    fn first_notice(&self, standings: &[Standing<'_>]) -> Option<(NoticeDue, bool)> {
        if self.engagement.permanent_since.is_some() {
            return None;
        }
        let present = |it: &&Standing<'_>| it.contract.covers(self.asked.today);
        let to_give = standings.iter().filter(present).filter_map(|it| {
            let held = match it.state {
                NoticeState::TooShort => false,
                state => matches!(state.to_give()?.interview, InterviewStep::Held(_)),
            };
            Some((it.due?, held))
        });
        to_give.min_by_key(|(due, _)| due.by)
    }

    /// How urgent, by the marks of the clock and the notices of its contracts (§3, flags).
    fn flag(&self, standings: &[Standing<'a>], holding: Option<&'a Contract>) -> Option<Flag> {
        let present = self.present?;
        let (asked, clock) = (self.asked, self.engagement);
        let soon = |mark: Date| mark <= plus_months(asked.today, asked.thresholds.soon_months);
        Some(if clock.permanent_since.is_some() {
            Flag::Clear
        } else if clock.over {
            Flag::Over
        } else if self.is_critical(standings, holding.unwrap_or(present)) {
            Flag::Critical
        } else if clock.mark_ahead().is_some_and(soon) {
            Flag::Soon
        } else if clock.is_open() {
            Flag::Open
        } else {
            Flag::Clear
        })
    }

    /// The ceiling is near, or the notice of a contract at whose term a mark is reached is near or
    /// was missed; each unless that contract has a sequel that no rule leaves in doubt.
    fn is_critical(&self, standings: &[Standing<'a>], at_ceiling: &'a Contract) -> bool {
        let asked = self.asked;
        let Some(table) = asked.law.table(self.regime) else {
            return false;
        };
        let near = self.engagement.ceiling.is_some_and(|on| asked.is_near(on));
        if near && !self.goes_on(at_ceiling) {
            return true;
        }
        standings.iter().any(|it| {
            let due = it.due.filter(|due| {
                let missed = due.by < asked.today && it.contract.start <= due.by;
                asked.is_near(due.by) || missed && !self.is_noticed(it.contract)
            });
            due.is_some_and(|due| {
                it.contract.ended.is_none()
                    && self.reaches_mark(table, due.term)
                    && !self.goes_on(it.contract)
            })
        })
    }

    /// A notice of its last term was given, or an offer answered.
    fn is_noticed(&self, contract: &Contract) -> bool {
        let told = notice_of(contract, last_piece(contract), self.asked.today);
        told.sent.or(told.received).is_some() || told.answer.is_some()
    }

    fn reaches_mark(&self, table: &'static RegimeTable, term: Date) -> bool {
        reaches_mark(self.timeline, table, term, self.asked.day, self.asked.today)
    }

    /// A sequel that no rule refuses nor leaves to one reading is signed, or was offered and
    /// accepted.
    fn goes_on(&self, contract: &'a Contract) -> bool {
        let ClockQuestion { law, all, day, .. } = self.asked;
        let signed = sequel(law, contract, all, day);
        if signed.is_some_and(|next| next.standing == SequelStanding::Lawful) {
            return true;
        }
        match (self.standing(contract).state, last_piece(contract).last) {
            (NoticeState::Answered(answer), Some(term)) if answer.accepted => {
                is_lawful_offer(law, contract, term, answer.permanent, all, day)
            }
            _ => false,
        }
    }

    /// The contract of this clock in which `day` falls.
    fn holding(&self, day: Date) -> Option<&'a Contract> {
        let counted = self.asked.all.iter().copied();
        counted
            .filter(|contract| contract.covers(day) && counts(self.regime, contract))
            .max_by(|one, other| later(one, other))
    }

    /// The notice of the last term of a contract, and where it stands.
    fn standing(&self, contract: &'a Contract) -> Standing<'a> {
        let ClockQuestion {
            law,
            all,
            today,
            day,
            thresholds,
            ..
        } = self.asked;
        let piece = last_piece(contract);
        let due = match contract.regime == self.regime {
            true => notice_in(law, self.timeline, contract, piece, all, day),
            false => crate::law::notice::notice(law, contract, piece, all, day),
        };
        let asked = StateAsked {
            law,
            all,
            today,
            ahead: thresholds.critical_days,
            day,
        };
        Standing {
            contract,
            due,
            state: asked.state(contract, || due),
        }
    }

    /// Where the notice presses most, of the contracts in force and the one of the ceiling, which
    /// may lie ahead. Among those that do not press the present one speaks.
    fn worst(
        &self,
        standings: &[Standing<'a>],
        holding: Option<&Contract>,
    ) -> Option<Standing<'a>> {
        let today = self.asked.today;
        let speaks = |it: &&Standing<'_>| {
            it.contract.covers(today) || holding.is_some_and(|holding| is(it.contract, holding))
        };
        let all = standings.iter().filter(speaks).copied();
        all.max_by(|one, other| self.pressing(one, other))
    }

    fn pressing(&self, one: &Standing<'_>, other: &Standing<'_>) -> Ordering {
        let presses = |it: &Standing<'_>| it.state.urgency().max(Urgency::Fine);
        let is_present = |it: &Standing<'_>| self.present.is_some_and(|now| is(it.contract, now));
        let by_urgency = presses(one).cmp(&presses(other));
        by_urgency
            .then_with(|| is_present(one).cmp(&is_present(other)))
            .then_with(|| later(one.contract, other.contract))
    }
}

/// The very same contract, not one that says the same.
fn is(contract: &Contract, other: &Contract) -> bool {
    std::ptr::eq(contract, other)
}
