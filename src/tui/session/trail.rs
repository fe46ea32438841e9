//! The screens behind and ahead of the one that shows, and plans that were left.

use serde::{Deserialize, Serialize};

use super::shown::{Numbered, Screen};
use crate::domain::{AbsenceId, Absentee, AvsId, TypedLine};
use crate::tui::component::Component;
use crate::tui::context::Cx;
use crate::tui::screens::plan::AbsencePlan;

/// Screens behind and ahead of the one that shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trail {
    behind: Vec<Numbered<Screen>>,
    here: Numbered<Screen>,
    ahead: Vec<Numbered<Screen>>,
    /// Plans that were left by "back" and then by another way: what was decided in them is kept.
    kept: Vec<AbsencePlan>,
}

/// How many screens "back" remembers.
const LIMIT: usize = 50;

/// How many plans are kept beside them.
const KEPT: usize = 8;

impl Trail {
    /// A trail that begins at a screen.
    pub fn at(here: Numbered<Screen>) -> Self {
        Self {
            behind: Vec::new(),
            here,
            ahead: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Makes every screen and plan anew after a new start, and lets go what no longer means anything;
    /// false when the screen that showed is none of them.
    pub fn reopened(&mut self, cx: &Cx<'_>, same_day: bool, home: Numbered<Screen>) -> bool {
        for screens in [&mut self.behind, &mut self.ahead] {
            screens.retain_mut(|placed| placed.shown.reopened(cx, same_day));
        }
        self.kept.retain_mut(|plan| plan.reopened(cx, same_day));
        let found = self.here.shown.reopened(cx, same_day);
        if !found {
            self.here = self.behind.pop().unwrap_or(home);
        }
        found
    }

    /// What was typed on its screens and lies nowhere else.
    pub fn unwritten(&self) -> impl Iterator<Item = TypedLine> {
        let plans = self.kept.iter().flat_map(Component::unwritten);
        self.all()
            .flat_map(|placed| placed.shown.unwritten())
            .chain(plans)
    }

    /// The highest number on it.
    pub fn highest(&self) -> u32 {
        self.all()
            .map(|placed| placed.number)
            .max()
            .unwrap_or_default()
    }

    fn all(&self) -> impl Iterator<Item = &Numbered<Screen>> {
        self.behind.iter().chain([&self.here]).chain(&self.ahead)
    }

    /// The screen that shows.
    pub fn here(&self) -> &Screen {
        &self.here.shown
    }

    /// The screen that shows, to change.
    pub fn here_mut(&mut self) -> &mut Screen {
        &mut self.here.shown
    }

    /// The number of the screen that shows.
    pub fn number(&self) -> u32 {
        self.here.number
    }

    /// The screen of a number, wherever it is.
    pub fn screen_of(&self, number: u32) -> Option<&Screen> {
        let found = self.all().find(|placed| placed.number == number)?;
        Some(&found.shown)
    }

    /// The same, to change.
    pub fn numbered(&mut self, number: u32) -> Option<&mut Screen> {
        let around = self.behind.iter_mut().chain(&mut self.ahead);
        let mut all = std::iter::once(&mut self.here).chain(around);
        let found = all.find(|placed| placed.number == number)?;
        Some(&mut found.shown)
    }

    /// Goes to another screen; what was ahead is forgotten.
    pub fn go(&mut self, screen: Numbered<Screen>) {
        self.behind.push(std::mem::replace(&mut self.here, screen));
        if self.behind.len() > LIMIT {
            self.behind.remove(0);
        }
        for placed in self.ahead.drain(..) {
            if let Screen::Plan(plan) = placed.shown {
                self.kept
                    .retain(|other| !other.absences.share_someone(&plan.absences));
                self.kept.push(*plan);
            }
        }
        if self.kept.len() > KEPT {
            self.kept.remove(0);
        }
    }

    /// The plan of someone whose absence is not recorded, as it was left.
    pub fn draft_of(&self, who: Absentee) -> Option<AbsencePlan> {
        let drafted = |plan: &&AbsencePlan| {
            let place = plan.absences.place_of(who);
            place.is_some_and(|place| plan.absences.at(place).recorded.is_none())
        };
        self.plans().find(drafted).cloned()
    }

    /// Leaves the plan that shows and forgets it, with all that is kept of the same absences; false
    /// when no plan shows or there is nowhere to go.
    pub fn discard(&mut self) -> bool {
        let Some(absences) = self.here().plan().map(|plan| plan.absences.clone()) else {
            return false;
        };
        let Some(screen) = self.behind.pop() else {
            return false;
        };
        self.here = screen;
        let same = |plan: &AbsencePlan| plan.absences.share_someone(&absences);
        self.kept.retain(|plan| !same(plan));
        for screens in [&mut self.behind, &mut self.ahead] {
            screens.retain(|placed| !placed.shown.plan().is_some_and(same));
        }
        true
    }

    /// Forgets wherever someone was chosen by hand: she said no.
    pub fn release(&mut self, avs: AvsId) {
        let screens = self.ahead.iter_mut().chain(&mut self.behind);
        let on_trail = screens.filter_map(|placed| placed.shown.plan_mut());
        for plan in on_trail.chain(&mut self.kept) {
            plan.hand
                .choices
                .retain(|_, choice| choice.avs() != Some(avs));
            plan.outdate();
        }
    }

    /// The plan of a recorded absence, as it was left.
    pub fn plan_of(&self, id: AbsenceId) -> Option<AbsencePlan> {
        let of = |plan: &&AbsencePlan| plan.absences.ids().contains(&id);
        self.plans().find(of).cloned()
    }

    /// Plans beside the one that shows, the last left first.
    fn plans(&self) -> impl Iterator<Item = &AbsencePlan> {
        let screens = self.ahead.iter().rev().chain(self.behind.iter().rev());
        let on_trail = screens.filter_map(|placed| placed.shown.plan());
        on_trail.chain(self.kept.iter().rev())
    }

    /// Puts another screen in place of this one.
    pub fn replace(&mut self, screen: Numbered<Screen>) {
        self.here = screen;
    }

    /// Goes back, if there is where to go.
    pub fn back(&mut self) -> bool {
        let Some(screen) = self.behind.pop() else {
            return false;
        };
        self.ahead.push(std::mem::replace(&mut self.here, screen));
        true
    }

    /// Goes forward again, if one came back.
    pub fn forward(&mut self) -> bool {
        let Some(screen) = self.ahead.pop() else {
            return false;
        };
        self.behind.push(std::mem::replace(&mut self.here, screen));
        true
    }

    /// Whether there is a screen behind.
    pub fn has_behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Whether there is a screen ahead.
    pub fn has_ahead(&self) -> bool {
        !self.ahead.is_empty()
    }
}
