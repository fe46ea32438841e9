//! The screens, each with all that "back" must bring again: filter, order, cursor, date.

use crate::domain::{AbsenceId, Absentee, AvsId};
use crate::tui::action::Tab;
use crate::tui::screens::calls::Calls;
use crate::tui::screens::card::Card;
use crate::tui::screens::contracts::Contracts;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::home::Home;
use crate::tui::screens::journal::Journal;
use crate::tui::screens::list::List;
use crate::tui::screens::plan::AbsencePlan;
use crate::tui::screens::store::Store;

/// A screen.
#[derive(Clone, Debug)]
pub enum Screen {
    /// What to do now.
    Home(Home),
    /// AVS, pupils or establishments.
    List(Box<List>),
    /// One record with its links.
    Card(Card),
    /// Engagement clocks, worst first.
    Contracts(Contracts),
    /// What has to be done by a day, worst first.
    Deadlines(Deadlines),
    /// What was done.
    Journal(Journal),
    /// The store itself.
    Upkeep(Store),
    /// An absence with its plan, recorded or not yet.
    Absence(Box<AbsencePlan>),
    /// The calls that a plan asks for.
    Calls(Box<Calls>),
}

impl Screen {
    /// Its tab; an absence and deadlines have none.
    pub fn tab(&self) -> Option<Tab> {
        self.component().tab()
    }
}

/// Screens behind and ahead of the one that shows.
#[derive(Clone, Debug)]
pub struct Trail {
    behind: Vec<Screen>,
    here: Screen,
    ahead: Vec<Screen>,
    /// Plans that were left by "back" and then by another way: what was decided in them is kept.
    kept: Vec<AbsencePlan>,
}

/// How many screens "back" remembers.
const LIMIT: usize = 50;

/// How many plans are kept beside them.
const KEPT: usize = 8;

impl Trail {
    /// A trail that begins at Home.
    pub fn new() -> Self {
        Self {
            behind: Vec::new(),
            here: Screen::Home(Home::default()),
            ahead: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// The trail of a bookmark.
    pub fn again(behind: Vec<Screen>, here: Screen, kept: Vec<AbsencePlan>) -> Self {
        Self {
            behind,
            here,
            ahead: Vec::new(),
            kept,
        }
    }

    /// Screens behind, the farthest first.
    pub fn behind(&self) -> &[Screen] {
        &self.behind
    }

    /// Plans that no screen behind shows, the last left last.
    pub fn beside(&self) -> impl Iterator<Item = &AbsencePlan> {
        let ahead = self.ahead.iter().filter_map(|screen| match screen {
            Screen::Absence(plan) => Some(&**plan),
            _ => None,
        });
        self.kept.iter().chain(ahead)
    }

    /// The screen that shows.
    pub fn here(&self) -> &Screen {
        &self.here
    }

    /// The screen that shows, to change.
    pub fn here_mut(&mut self) -> &mut Screen {
        &mut self.here
    }

    /// Goes to another screen; what was ahead is forgotten.
    pub fn go(&mut self, screen: Screen) {
        self.behind.push(std::mem::replace(&mut self.here, screen));
        if self.behind.len() > LIMIT {
            self.behind.remove(0);
        }
        for screen in self.ahead.drain(..) {
            if let Screen::Absence(plan) = screen {
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
        let mut plans = self.plans();
        let drafted = |plan: &&AbsencePlan| {
            let place = plan.absences.place_of(who);
            place.is_some_and(|place| plan.absences.at(place).recorded.is_none())
        };
        plans.find(drafted).cloned()
    }

    /// Leaves the plan that shows and forgets it, with all that is kept of the same absences; false
    /// when no plan shows or there is nowhere to go.
    pub fn discard(&mut self) -> bool {
        let Screen::Absence(plan) = &self.here else {
            return false;
        };
        let absences = plan.absences.clone();
        let Some(screen) = self.behind.pop() else {
            return false;
        };
        self.here = screen;
        let same =
            |plan: &AbsencePlan| plan.absences.is_draft() && plan.absences.share_someone(&absences);
        self.kept.retain(|plan| !same(plan));
        for screens in [&mut self.behind, &mut self.ahead] {
            screens.retain(|screen| !matches!(screen, Screen::Absence(plan) if same(plan)));
        }
        true
    }

    /// Forgets wherever someone was chosen by hand: she said no.
    pub fn release(&mut self, avs: AvsId) {
        let screens = self.ahead.iter_mut().chain(&mut self.behind);
        let on_trail = screens.filter_map(|screen| match screen {
            Screen::Absence(plan) => Some(&mut **plan),
            _ => None,
        });
        for plan in on_trail.chain(&mut self.kept) {
            plan.hand
                .choices
                .retain(|_, choice| choice.avs() != Some(avs));
            plan.touch();
        }
    }

    /// The plan of a recorded absence, as it was left.
    pub fn plan_of(&self, id: AbsenceId) -> Option<AbsencePlan> {
        let mut plans = self.plans();
        plans
            .find(|plan| plan.absences.ids().contains(&id))
            .cloned()
    }

    /// Plans beside the one that shows, the last left first.
    fn plans(&self) -> impl Iterator<Item = &AbsencePlan> {
        let screens = self.ahead.iter().rev().chain(self.behind.iter().rev());
        let on_trail = screens.filter_map(|screen| match screen {
            Screen::Absence(plan) => Some(&**plan),
            _ => None,
        });
        on_trail.chain(self.kept.iter().rev())
    }

    /// Puts another screen in place of this one.
    pub fn replace(&mut self, screen: Screen) {
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

impl Default for Trail {
    fn default() -> Self {
        Self::new()
    }
}
