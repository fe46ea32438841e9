//! The absence of one AVS or of several: a plan of who takes over each pupil.

mod answer;
mod json;
mod words;

use super::Args;
use super::asked::AbsenceAsked;
use crate::calendar::SchoolCalendar;
use crate::cli::documents::Acts;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::cover::Survey;
use crate::cover::plan::{self, Hand, Order, Outcome, Plan, Roster, Standing, covers};
use crate::domain::{Change, Changes, Moment, Register, SettingKey};
use crate::solver::Limit;

/// How far the plan is looked for: about 2 s.
const LIMIT: Limit = Limit::steps(200_000_000);

/// A plan with all that answers are made of.
pub struct MadePlan {
    asked: AbsenceAsked,
    roster: Roster,
    plan: Plan,
    outcome: Outcome,
}

impl MadePlan {
    /// Of those absences.
    pub fn of(
        args: &Args,
        asked: AbsenceAsked,
        register: &Register,
        calendar: &SchoolCalendar,
        shell: &Shell,
    ) -> Self {
        let open = |at, date| calendar.is_open(register, at, date);
        let survey = Survey::of(register, asked.days.0);
        let hand = Hand::default();
        let away = asked.away();
        let at = Standing {
            days: asked.days,
            now: Moment::from(shell.clock.now()),
            open: &open,
        };
        let roster = Roster::of(register, &survey, &away, at, &hand);
        let plan = match args.plan {
            Some(order) => plan::plan(register, &survey, &roster, &hand, order, LIMIT),
            None => first_plan(register, &survey, &roster, &hand),
        };
        let outcome = Outcome::of(register, &survey, &roster, &hand, &plan, &open);
        Self {
            asked,
            roster,
            plan,
            outcome,
        }
    }

    /// The absences, where they are new, and their covers.
    pub fn changes(&self, register: &Register) -> Vec<Change> {
        let mut changes = Changes::of(register);
        let recorded = self.asked.write(&mut changes);
        covers(register, &mut changes, &recorded, &self.roster, &self.plan);
        for (id, one) in recorded {
            one.join(register, &mut changes, id);
        }
        changes.done()
    }

    /// Tells it, with what was written.
    ///
    /// # Errors
    /// Those of the output.
    pub fn answer(
        &self,
        shell: &mut Shell,
        register: &Register,
        acts: Option<Acts>,
    ) -> Result<(), Failure> {
        let document = answer::document(register, &shell.text, self, acts);
        if shell.json {
            return shell.answer(&document);
        }
        for line in words::page(register, &shell.text, self, &document) {
            shell.line(&line)?;
        }
        Ok(())
    }
}

/// The plan that is set to come first; another one where that one proposes nobody.
fn first_plan(register: &Register, survey: &Survey, roster: &Roster, hand: &Hand) -> Plan {
    let of = |order| plan::plan(register, survey, roster, hand, order, LIMIT);
    let set = of(Order::of_number(register.number(SettingKey::FirstPlan)));
    if set.gives() {
        return set;
    }
    let others = Order::ALL.into_iter().filter(|order| *order != set.order);
    let mut others = others.map(of);
    others.find(Plan::gives).unwrap_or(set)
}
