//! Contracts: engagement clocks of all AVS, worst first, by the law of today or of a day asked.
//!
//! It owns what the screen remembers and what a pass over all clocks gives; a row's own words and
//! cells are made when it is drawn. Nothing here is stored.

use std::rc::Rc;

use super::geometry;
use crate::department::Desk;
use crate::domain::{AvsId, Date};
use crate::law::hours::school_year_end;
use crate::law::{Clock, Flag, LawDay, Urgency};
use crate::tui::context::size::Size;
use crate::tui::widgets::scroll::Scroll;

use crate::department::asked_law::AskedLaw;
use crate::words::limits::Limits;

/// AVS whose matters are kept for the block of what is to be done.
const WORST: usize = 12;

/// School years the timeline moves at most: to the first AVS, and as far ahead.
const YEARS: i16 = 40;

/// The contracts' screen.
#[derive(Clone, Debug, Default)]
pub struct Contracts {
    /// Who reaches the ceiling before this day is counted; the end of the school year by default.
    pub before: Option<Date>,
    /// The day whose law is asked; none: the law of each rule's own day.
    pub law: Option<Date>,
    /// School years the timeline is moved by, earlier ones negative.
    pub shift: i16,
    /// AVS with a clock: those who reach the ceiling first, then the others, each worst first.
    pub rows: Vec<AvsId>,
    /// How many of them are under contract.
    pub serving: usize,
    /// How many of these reach the ceiling before that day, this day included.
    pub reaching: usize,
    /// The ceilings of the regimes that count among them.
    pub limits: Limits,
    /// The worst of those who have something to be done.
    pub pressing: Vec<AvsId>,
    /// Cursor and window.
    pub scroll: Scroll,
    asked: Option<Rc<AskedLaw>>,
    made_for: Option<u64>,
}

impl Contracts {
    /// The AVS under the cursor.
    pub fn selected(&self) -> Option<AvsId> {
        self.rows.get(self.scroll.cursor).copied()
    }

    /// The day looked ahead to.
    pub fn horizon(&self, today: Date) -> Date {
        self.before.unwrap_or_else(|| school_year_end(today))
    }

    /// Whose law answers.
    pub fn law_day(&self) -> LawDay {
        LawDay::from(self.law)
    }

    /// The clock of an AVS by the law of the screen.
    pub fn clock<'c>(&'c self, desk: &'c Desk, avs: AvsId) -> Option<&'c Clock> {
        match &self.asked {
            Some(asked) => asked.clock(avs),
            None => desk.clock(avs),
        }
    }

    /// Another date: rows are made anew.
    pub fn touch(&mut self) {
        self.made_for = None;
        self.scroll = Scroll::default();
    }

    /// Asks the law of a day, or takes the question back.
    pub fn ask_law(&mut self, law: Option<Date>) {
        self.law = law;
        self.touch();
    }

    /// Moves the timeline by a school year.
    pub fn turn(&mut self, forward: bool) {
        let step = if forward { 1 } else { -1 };
        self.shift = (self.shift + step).clamp(-YEARS, YEARS);
    }

    /// Makes the rows anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk, size: Size) {
        if self.made_for != Some(desk.generation()) {
            self.made_for = Some(desk.generation());
            self.asked = self.law.map(|day| Rc::new(AskedLaw::of(desk, day)));
            self.make(desk);
        }
        self.scroll
            .settle(self.rows.len(), geometry::contract_rows(size));
    }

    fn make(&mut self, desk: &Desk) {
        let horizon = self.horizon(desk.today());
        let asked = self.asked.clone();
        let clocks: Box<dyn Iterator<Item = &Clock>> = match &asked {
            Some(asked) => Box::new(asked.clocks()),
            None => Box::new(desk.clocks()),
        };
        let (mut near, mut far) = (Vec::new(), Vec::new());
        (self.serving, self.limits) = (0, Limits::default());
        self.pressing.clear();
        for clock in clocks {
            let serves = clock.flag.is_some();
            if serves {
                self.serving += 1;
                self.limits.add(&clock.engagement);
            }
            if self.pressing.len() < WORST && is_pressing(clock) {
                self.pressing.push(clock.avs);
            }
            let list = if serves && clock.is_reached_by(horizon) {
                &mut near
            } else {
                &mut far
            };
            list.push(clock.avs);
        }
        self.reaching = near.len();
        near.extend(far);
        self.rows = near;
    }
}

/// Goes on past the ceiling, or somebody has to do something about a notice.
fn is_pressing(clock: &Clock) -> bool {
    let state = clock.state().filter(|_| clock.flag.is_some());
    clock.flag == Some(Flag::Over)
        || state.is_some_and(|state| state.urgency() >= Urgency::Attention)
}
