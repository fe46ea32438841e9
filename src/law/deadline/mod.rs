//! What has to be done by a day: notices, interviews, answers, trials, ceilings, terms, decisions.
//!
//! One pass over the clocks and the decisions. It knows no holiday: who shows the working day
//! before a deadline asks the calendar.

mod kind;
#[cfg(test)]
mod tests;

pub use kind::{DeadlineKind, Subject};

use super::clock::{Clock, Thresholds, clocks};
use super::day::LawDay;
use super::flag::Flag;
use super::governing::{is_counted, regimes};
use super::notice_state::{InterviewStep, notice_state};
use super::sequel::follows;
use super::table::Law;
use super::timeline::counts;
use super::trial::trial;
use crate::domain::{
    AvsId, Contract, ContractId, Date, Decision, DecisionId, Pupil, PupilId, Register, plus_days,
};

/// Something to be done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// What.
    pub kind: DeadlineKind,
    /// The last day.
    pub on: Date,
    /// Whose.
    pub about: Subject,
    /// That day has gone by and it is still to be done.
    pub late: bool,
}

impl Deadline {
    /// The order of lists, before names: late ones, then by day, then by kind.
    fn rank(&self) -> (bool, Date, DeadlineKind) {
        (!self.late, self.on, self.kind)
    }
}

/// Sorts deadlines worst first: late ones, then by day, kind and `name`. Names are asked for only
/// between equals.
pub fn sort<K: Ord>(deadlines: &mut [Deadline], name: impl Fn(&Deadline) -> K) {
    deadlines.sort_by(|a, b| {
        let by_name = || name(a).cmp(&name(b));
        a.rank().cmp(&b.rank()).then_with(by_name)
    });
}

/// Every deadline of the register on `today`, as [`deadlines_of`] gives them.
pub fn deadlines(register: &Register, today: Date, day: LawDay) -> Vec<Deadline> {
    deadlines_of(register, &clocks(register, today, day), today, day)
}

/// Every deadline of the register on `today`, in order of AVS, then of pupil, however far ahead.
/// `clocks` are those of all AVS on that day under that law.
///
/// A contract counts while it is in force. Notice, interview and answer are those that
/// [`notice_state`] still awaits, late ones included; a ceiling while a contract runs on past it; a decision
/// that ended, while somebody still accompanies the pupil without one.
pub fn deadlines_of(
    register: &Register,
    clocks: &[Clock],
    today: Date,
    day: LawDay,
) -> Vec<Deadline> {
    let mut found = Gathered {
        today,
        ahead: Thresholds::of(register).critical_days,
        day,
        all: Vec::with_capacity(clocks.len() * 2),
    };
    let (mut ids, mut hers) = (Vec::new(), Vec::new());
    let mut of: Option<AvsId> = None;
    for clock in clocks {
        if of != Some(clock.avs) {
            of = Some(clock.avs);
            ids.clear();
            hers.clear();
            for (id, contract) in register.contracts_of(clock.avs) {
                ids.push(id);
                hers.push(contract);
            }
        }
        if clock.flag.is_some() {
            found.ceiling(clock, &hers);
        }
        for (id, contract) in ids.iter().zip(&hers) {
            if contract.covers(today) && found.is_told_with(clock, contract, &hers) {
                found.contract(clock, *id, contract, &hers);
            }
        }
    }
    for (pupil, _) in register.all::<Pupil>() {
        found.decision(register, pupil);
    }
    found.all
}

struct Gathered {
    today: Date,
    /// Days before a deadline that count as near.
    ahead: i32,
    day: LawDay,
    all: Vec<Deadline>,
}

impl Gathered {
    fn add(&mut self, kind: DeadlineKind, on: Date, about: Subject) {
        let late = on < self.today;
        self.all.push(Deadline {
            kind,
            on,
            about,
            late,
        });
    }

    /// Each contract is told once: with the clock of its regime; one that is not counted with the
    /// first clock of its AVS.
    fn is_told_with(&self, clock: &Clock, contract: &Contract, hers: &[&Contract]) -> bool {
        match (clock.regime(), is_counted(contract.regime)) {
            (None, _) => true,
            (own, true) => own == Some(contract.regime),
            (own, false) => regimes(hers, self.today).first().copied() == own,
        }
    }

    /// The ceiling of an engagement that does not go on for good from there.
    fn ceiling(&mut self, clock: &Clock, hers: &[&Contract]) {
        let Some((ceiling, regime)) = clock.ceiling().zip(clock.regime()) else {
            return;
        };
        let goes_on = |c: &&Contract| {
            c.last_day().is_none() && c.start <= plus_days(ceiling, 1) && counts(regime, c)
        };
        let ahead = ceiling >= self.today && !hers.iter().any(goes_on);
        if ahead || clock.flag == Some(Flag::Over) {
            let about = Subject::Engagement(clock.avs, regime);
            self.add(DeadlineKind::Ceiling, ceiling, about);
        }
    }

    /// What one contract in force asks for.
    fn contract(&mut self, clock: &Clock, id: ContractId, contract: &Contract, hers: &[&Contract]) {
        let about = Subject::Contract(clock.avs, id);
        let law = Law::embedded();
        let trial = trial(law, contract, hers, self.day).last_day();
        if let Some(last) = trial.filter(|last| *last >= self.today) {
            self.add(DeadlineKind::Trial, last, about);
        }
        let goes_on = hers.iter().any(|next| follows(next, contract));
        let last = contract.last_day().filter(|_| !goes_on);
        if let Some(last) = last {
            self.add(DeadlineKind::Term, last, about);
        }
        let state = match clock.standing {
            Some((of, state)) if of == id => state,
            _ => notice_state(law, contract, hers, self.today, self.ahead, self.day),
        };
        if let Some(due) = state.to_give() {
            self.add(DeadlineKind::Notice, due.by, about);
            if due.interview == InterviewStep::Before {
                self.add(DeadlineKind::Interview, due.by, about);
            }
        }
        if let Some(by) = state.answer_by() {
            self.add(DeadlineKind::Answer, by, about);
        }
    }

    /// The last day of the decisions of a pupil that follow one another from today on; if there is
    /// none today, of the last one, while someone accompanies her.
    fn decision(&mut self, register: &Register, pupil: PupilId) {
        let now = register.decision_on(pupil, self.today);
        let last = match now {
            Some(now) => last_in_line(register, pupil, now),
            None => {
                let past = register.decisions_of(pupil);
                let past = past.filter(|(_, decision)| decision.to < self.today);
                let Some(last) = past.max_by_key(|(id, decision)| (decision.to, *id)) else {
                    return;
                };
                let mut helped = register.accompaniments_of(pupil);
                if !helped.any(|(_, link)| link.valid_on(self.today)) {
                    return;
                }
                last
            }
        };
        let about = Subject::Decision(pupil, last.0);
        self.add(DeadlineKind::Decision, last.1.to, about);
    }
}

/// From `now` on, the last of the decisions that each hold the day after the one before. A later
/// one ends the one before, which is never returned to.
fn last_in_line<'r>(
    register: &'r Register,
    pupil: PupilId,
    now: (DecisionId, &'r Decision),
) -> (DecisionId, &'r Decision) {
    let mut last = now;
    loop {
        let next = plus_days(last.1.to, 1);
        let after = register.decisions_of(pupil).filter(|(_, decision)| {
            last.1.from < decision.from && decision.from <= next && next <= decision.to
        });
        match after.max_by_key(|(id, decision)| (decision.from, decision.date(), *id)) {
            Some(after) => last = after,
            None => return last,
        }
    }
}
