//! An absence with its plan, as it stands on screen: made anew when the register, the day's hour or
//! what is decided by hand changes.

use std::time::Duration;

use jiff::civil::DateTime;

use crate::app::desk::Desk;
use crate::app::scroll::Scroll;
use crate::cover::plan::{Away, Hand, Order, Outcome, Plan, Post, Roster, Standing, plan};
use crate::cover::{Candidate, Filter, Status};
use crate::domain::{
    Absence, AbsenceId, Absentee, AvsId, Date, Minute, Moment, Ref, SettingKey, plus_days,
};

/// How long the search for one plan may take before the best found is shown.
pub const LIMIT: Duration = Duration::from_millis(200);

/// School days planned at once: two weeks of five.
const PLANNED: usize = 10;

/// Of those not proposed, how many are kept for the screen and for forcing.
const NEAREST: usize = 99;

/// A plan and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Who takes what.
    pub plan: Plan,
    /// Its effects.
    pub outcome: Outcome,
}

/// An absence being recorded, or one that is, with its plan.
#[derive(Clone, Debug)]
pub struct AbsencePlan {
    /// Who, when and why, as it stands on screen.
    pub absence: Absence,
    /// The record, once it is one.
    pub recorded: Option<AbsenceId>,
    /// What is decided by hand.
    pub hand: Hand,
    /// The needs and who could take each.
    pub roster: Roster,
    /// The three plans, in the order of [`Order::ALL`].
    pub plans: Vec<Proposal>,
    /// The plan that shows.
    pub order: Order,
    /// Of a long absence only the days until then are planned.
    pub until: Option<Date>,
    /// Those not proposed for the need under the cursor, the least hindered first.
    pub beside: Vec<(AvsId, Filter)>,
    /// Cursor over the needs.
    pub scroll: Scroll,
    picked: bool,
    made_for: Option<u64>,
    beside_for: Option<usize>,
}

impl AbsencePlan {
    /// A draft.
    pub fn draft(absence: Absence) -> Self {
        Self {
            absence,
            recorded: None,
            hand: Hand::default(),
            roster: Roster::default(),
            plans: Vec::new(),
            order: Order::FewestCalls,
            until: None,
            beside: Vec::new(),
            scroll: Scroll::default(),
            picked: false,
            made_for: None,
            beside_for: None,
        }
    }

    /// Whoever is absent.
    pub fn who_ref(&self) -> Ref {
        match self.absence.who {
            Absentee::Avs(id) => id.into(),
            Absentee::Pupil(id) => id.into(),
        }
    }

    /// The need under the cursor.
    pub fn post(&self) -> Option<&Post> {
        self.roster.posts.get(self.scroll.cursor)
    }

    /// The candidate of that number for the need under the cursor, from 0.
    pub fn candidate(&self, at: usize) -> Option<&Candidate> {
        self.post()?.candidates.ranked.get(at)
    }

    /// The plan that shows.
    pub fn shown(&self) -> Option<&Proposal> {
        self.plans.iter().find(|one| one.plan.order == self.order)
    }

    /// Shows that plan from now on.
    pub fn show(&mut self, order: Order) {
        (self.order, self.picked) = (order, true);
    }

    /// Dates, reason or the hand changed: everything is made anew.
    pub fn touch(&mut self) {
        self.made_for = None;
    }

    /// Makes the plans anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk, now: DateTime) {
        let now = moment(now);
        let passed =
            |post: &Post| !post.lost && post.need.status == Status::Open && post.need.is_over(now);
        if self.made_for != Some(desk.generation()) || self.roster.posts.iter().any(passed) {
            self.made_for = Some(desk.generation());
            self.beside_for = None;
            self.make(desk, now);
        }
        if self.beside_for != Some(self.scroll.cursor) {
            self.beside_for = Some(self.scroll.cursor);
            self.beside = self.post().map(nearest).unwrap_or_default();
        }
    }

    fn make(&mut self, desk: &Desk, now: Moment) {
        if let Some(id) = self.recorded {
            match desk.register.get(id) {
                Some(absence) => self.absence = absence.clone(),
                // Its making was taken back: a draft again.
                None => self.recorded = None,
            }
        }
        if !self.picked {
            self.order = Order::of_number(desk.register.number(SettingKey::FirstPlan));
        }
        let (days, until) = planned(&self.absence, desk);
        self.until = until;
        let open = desk.open_days();
        let at = Standing {
            days,
            now,
            open: &open,
        };
        let away = Away {
            absence: &self.absence,
            id: self.recorded,
        };
        let (register, survey) = (&desk.register, desk.survey());
        self.roster = Roster::of(register, survey, &[away], at, &self.hand);
        self.plans = Order::ALL
            .into_iter()
            .map(|order| {
                let plan = plan(register, survey, &self.roster, &self.hand, order, LIMIT);
                let outcome = Outcome::of(register, survey, &self.roster, &self.hand, &plan, &open);
                Proposal { plan, outcome }
            })
            .collect();
        let last = self.roster.posts.len().saturating_sub(1);
        self.scroll.cursor = self.scroll.cursor.min(last);
    }
}

/// A local time as records say it.
pub fn moment(now: DateTime) -> Moment {
    let minutes = i32::from(now.hour()) * 60 + i32::from(now.minute());
    Moment {
        date: now.date(),
        minute: Minute(minutes as u16),
    }
}

/// The days to plan: all of them, or of a long absence the next ten with school, and until when.
fn planned(absence: &Absence, desk: &Desk) -> ((Date, Date), Option<Date>) {
    let (from, to) = (absence.from.date, absence.to.date);
    let school_days = |first: Date| {
        let days = (0..)
            .map(move |n| plus_days(first, n))
            .take_while(|day| *day <= to);
        // Ten days of school lie within any three months and a half of a school year's summer.
        days.take(120).filter(|day| desk.is_school_day(*day))
    };
    if school_days(from).count() <= PLANNED {
        return ((from, to), None);
    }
    let first = from.max(desk.today()).min(to);
    let last = school_days(first).nth(PLANNED - 1).unwrap_or(to);
    ((first, last), (last < to).then_some(last))
}

/// Those not proposed for a need, the least hindered first.
fn nearest(post: &Post) -> Vec<(AvsId, Filter)> {
    let mut all: Vec<&(AvsId, Filter)> = post.candidates.out.iter().collect();
    all.sort_by_key(|(avs, filter)| (hindrance(filter), *avs));
    all.into_iter().take(NEAREST).cloned().collect()
}

/// How far someone is from being proposed: what a person may know better comes first.
fn hindrance(filter: &Filter) -> (u8, i64) {
    let step = match filter {
        Filter::Refused { .. } => 0,
        Filter::OverMinutes { .. } => 1,
        Filter::Skill { .. } => 2,
        Filter::Road { .. } => 3,
        Filter::Busy { .. } => 4,
        Filter::Reach { km, .. } => return (5, (km * 10.0) as i64),
        Filter::NeverFree { .. } => 6,
        Filter::Absent { .. } => 7,
        Filter::Excluded { .. } => 8,
        Filter::NoContract { .. } => 9,
        Filter::Sector { .. }
        | Filter::NoAgreement { .. }
        | Filter::Kind { .. }
        | Filter::Undecided { .. } => 10,
        Filter::Left { .. } => 11,
        Filter::Hers => 12,
    };
    (step, 0)
}
