//! Absences with their plan, as it stands on screen: made anew when the register, the day's hour or
//! what is decided by hand changes.

use jiff::civil::DateTime;

use serde::{Deserialize, Serialize};

use super::absences::{Absences, Absent};
use super::days::planned;
use super::leaving::Leaving;
use super::not_proposed::nearest;
use crate::cover::plan::{
    Hand, LIMIT, NeedKey, Order, Outcome, Plan, Post, Roster, Standing, plans, shown_first,
};
use crate::cover::{Candidate, Filter, NeedState};
use crate::department::Department;
use crate::domain::{AvsId, Date, Km, Moment, SettingKey};
use crate::tui::kept;
use crate::tui::widgets::scroll::Scroll;

/// A plan and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Who takes what.
    pub plan: Plan,
    /// Its effects.
    pub outcome: Outcome,
}

/// Absences being recorded, or that are, with the one plan for all of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AbsencePlan {
    /// Whose absences.
    pub absences: Absences,
    /// What is decided by hand.
    #[serde(with = "kept")]
    pub hand: Hand,
    /// The needs and who could take each.
    #[serde(skip)]
    pub roster: Roster,
    /// The three plans, in the order of [`Order::ALL`].
    #[serde(skip)]
    pub plans: Vec<Proposal>,
    /// The plan that shows.
    #[serde(with = "kept")]
    pub order: Order,
    /// Of a long absence only the days until then are planned.
    #[serde(skip)]
    pub until: Option<Date>,
    /// Those not proposed for the need under the cursor, the least hindered first.
    #[serde(skip)]
    pub not_proposed: Vec<(AvsId, Filter)>,
    /// Cursor over the needs.
    pub scroll: Scroll,
    #[serde(skip)]
    focus: Option<Focus>,
    picked: bool,
    #[serde(skip)]
    leaving: Option<Leaving>,
    #[serde(skip)]
    let_go: bool,
    #[serde(skip)]
    made_for: Option<u64>,
    #[serde(skip)]
    looked_for: Option<LookedAt>,
    #[serde(skip)]
    not_proposed_for: Option<usize>,
}

impl AbsencePlan {
    /// The plan of one absence; others may join.
    pub fn of(absent: Absent) -> Self {
        Self {
            absences: Absences::one(absent),
            hand: Hand::default(),
            roster: Roster::default(),
            plans: Vec::new(),
            order: Order::FewestCalls,
            until: None,
            not_proposed: Vec::new(),
            scroll: Scroll::default(),
            focus: Some(Focus::Urgent),
            picked: false,
            leaving: None,
            let_go: false,
            made_for: None,
            looked_for: None,
            not_proposed_for: None,
        }
    }

    /// The place of the absence that the need under the cursor comes of.
    pub fn place(&self) -> usize {
        self.post().map_or(0, |post| post.absence)
    }

    /// That absence.
    pub fn here(&self) -> &Absent {
        self.absences.at(self.place())
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

    /// Something is decided by hand that is not written.
    pub fn has_choices(&self) -> bool {
        let mut posts = self.roster.posts.iter();
        posts.any(|post| !post.lost && post.choice(&self.hand).is_some())
    }

    /// What is decided or proposed is not written: it asks before it is left.
    pub fn holds_back(&self) -> bool {
        let is_unwritten = self.absences.is_draft() || self.has_choices();
        is_unwritten && !self.roster.posts.is_empty() && !self.let_go
    }

    /// It was about to be left, and asks.
    pub fn leave_by(&mut self, leaving: Leaving) {
        self.leaving = Some(leaving);
    }

    /// How it was about to be left; none by Esc, or back. From now on it lets go.
    pub(super) fn let_go(&mut self) -> Option<Leaving> {
        self.let_go = true;
        self.leaving.take()
    }

    /// It stays.
    pub(super) fn stay(&mut self) {
        self.leaving = None;
    }

    /// Shows that plan from now on.
    pub fn show(&mut self, order: Order) {
        (self.order, self.picked) = (order, true);
    }

    /// Puts the cursor on the first need of the absence at that place, once it is known.
    pub fn focus(&mut self, place: usize) {
        self.focus = Some(Focus::Of(place));
        self.outdate();
    }

    /// Dates, reason or the hand changed: everything is made anew.
    pub fn outdate(&mut self) {
        self.made_for = None;
    }

    /// Makes the plans anew if something changed since.
    pub(super) fn renew(&mut self, department: &Department, now: DateTime) {
        // It shows: whoever leaves it is asked again.
        self.let_go = false;
        let now = Moment::from(now);
        let passed = |post: &Post| {
            !post.lost && post.need.status == NeedState::Open && post.need.is_over(now)
        };
        if self.made_for != Some(department.generation()) || self.roster.posts.iter().any(passed) {
            self.made_for = Some(department.generation());
            self.not_proposed_for = None;
            self.make(department, now);
        }
        if self.not_proposed_for != Some(self.scroll.cursor) {
            self.not_proposed_for = Some(self.scroll.cursor);
            self.not_proposed = self.post().map(nearest).unwrap_or_default();
        }
    }

    fn make(&mut self, department: &Department, now: Moment) {
        self.absences.renew(&department.register);
        let (days, until) = planned(self.absences.days(), department);
        self.until = until;
        let open = department.open_days();
        let at = Standing {
            days,
            now,
            open: &open,
        };
        let here = self.post().map(|post| NeedKey::of(&post.need));
        let (register, survey) = (&department.register, department.survey());
        let roster = self.looked(department, days);
        self.roster = roster.again(register, survey, &self.absences.away(), at, &self.hand);
        let plans = plans(register, survey, &self.roster, &self.hand, LIMIT);
        self.plans = plans
            .into_iter()
            .map(|plan| {
                let outcome = Outcome::of(register, survey, &self.roster, &self.hand, &plan, &open);
                Proposal { plan, outcome }
            })
            .collect();
        // Once something is decided by hand the plan stays the one that it was decided in.
        if !self.picked && self.hand.choices.is_empty() {
            let set = Order::of_number(department.register.number(SettingKey::FirstPlan));
            self.order = shown_first(set, self.plans.iter().map(|one| &one.plan));
        }
        // The cursor stays with its need, unless it was sent elsewhere.
        let sent = match self.focus.take() {
            Some(Focus::Urgent) => self.urgent(),
            Some(Focus::Of(place)) => {
                let mut posts = self.roster.posts.iter();
                posts.position(|post| post.absence == place)
            }
            None => None,
        };
        let found = sent.or_else(|| Some(self.roster.find(&here?)?.0));
        let last = self.roster.posts.len().saturating_sub(1);
        self.scroll.cursor = found.unwrap_or(self.scroll.cursor).min(last);
    }

    /// The first need that nobody has yet; one of what was before is no matter any more.
    fn urgent(&self) -> Option<usize> {
        let is_open = |post: &Post| !post.lost && post.need.status == NeedState::Open;
        let mut posts = self.roster.posts.iter();
        posts
            .clone()
            .position(is_open)
            .or_else(|| posts.position(|post| !post.lost))
    }

    /// The roster as it was made, as long as everyone in it would be found again: choices and cuts
    /// change nothing of who could take a need.
    fn looked(&mut self, department: &Department, days: (Date, Date)) -> Roster {
        let ground = LookedAt {
            generation: department.generation(),
            absences: self.absences.clone(),
            days,
            widened: self.hand.widened,
        };
        let roster = std::mem::take(&mut self.roster);
        if self.looked_for.as_ref() == Some(&ground) {
            return roster;
        }
        self.looked_for = Some(ground);
        Roster::default()
    }
}

/// Where the cursor is sent once the needs are known.
#[derive(Clone, Copy, Debug)]
enum Focus {
    /// To the first need that nobody has yet.
    Urgent,
    /// To the first need of the absence at that place.
    Of(usize),
}

/// What the candidates of a roster depend on.
#[derive(Clone, Debug, PartialEq)]
struct LookedAt {
    generation: u64,
    absences: Absences,
    days: (Date, Date),
    widened: Km,
}
