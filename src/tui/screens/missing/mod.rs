//! Pupils without enough help, those with nobody first, each with who could take her.
//!
//! Who could is looked for where it shows, once for a state of the records: of a whole department it
//! would take longer than a key may.

mod view;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::cover::{self, Candidates};
use crate::department::Department;
use crate::department::matter::Matter;
use crate::domain::{AvsId, PupilId, Ref};
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Route, Tab};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::widgets::scroll::Scroll;

/// How many of those who could are named.
const NAMED: usize = 3;

/// Pupils without enough help.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Missing {
    /// Cursor and window.
    pub scroll: Scroll,
    #[serde(skip)]
    who: BTreeMap<PupilId, WhoCould>,
    #[serde(skip)]
    made_for: Option<u64>,
}

/// Who could take the hours that a pupil lacks; none where she is of no school.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct WhoCould {
    /// The best, those who could take all before those who could take a part.
    best: Vec<AvsId>,
    /// How many could take all.
    all: usize,
    /// How many could take a part.
    part: usize,
    /// She is of no school: nobody can be looked for.
    no_school: bool,
}

impl WhoCould {
    fn of(department: &Department, pupil: PupilId) -> Self {
        let Some(placing) = department.placing(pupil) else {
            return Self {
                no_school: true,
                ..Self::default()
            };
        };
        let (register, survey) = (&department.register, department.survey());
        let from = department.placed_from(pupil);
        let Candidates { ranked, part, .. } =
            cover::for_good(register, survey, &placing.into(), from);
        let best = ranked.iter().chain(part.iter().map(|one| &one.candidate));
        Self {
            best: best.map(|one| one.avs).take(NAMED).collect(),
            all: ranked.len(),
            part: part.len(),
            no_school: false,
        }
    }
}

impl Missing {
    /// The pupil in a row.
    fn pupil(&self, cx: &Cx<'_>, row: usize) -> Option<PupilId> {
        match cx.department.missing_worst().get(row)? {
            Matter::Missing { pupil, .. } => Some(*pupil),
            _ => None,
        }
    }
}

impl Component for Missing {
    fn contexts(&self) -> &'static [Context] {
        &[Context::List, Context::Global]
    }

    fn selected(&self, cx: &Cx<'_>) -> Option<Ref> {
        self.pupil(cx, self.scroll.cursor).map(Ref::from)
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let len = cx.department.missing_worst().len();
        if command == Command::Open {
            let pupil = self.pupil(cx, self.scroll.cursor);
            // Where nothing is written, or she is of no school, her card says what there is.
            let looks = cx.meeting || cx.read_only;
            let go = pupil.map(|pupil| match cx.department.placing(pupil) {
                Some(_) if !looks => Route::Place(pupil),
                _ => Route::Card(pupil.into()),
            });
            return Reply::Did(go.map(Action::Go).into_iter().collect());
        }
        Reply::done_if(self.scroll.move_by(command, len, view::rows(cx.size)))
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        let department = cx.department;
        let (len, height) = (department.missing_worst().len(), view::rows(cx.size));
        self.scroll.settle(len, height);
        if self.made_for != Some(department.generation()) {
            self.made_for = Some(department.generation());
            self.who.clear();
        }
        for row in self.scroll.window(len, height) {
            if let Some(pupil) = self.pupil(cx, row) {
                let look = || WhoCould::of(department, pupil);
                self.who.entry(pupil).or_insert_with(look);
            }
        }
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        vec![
            Hint::Sign("⏎", Id::HintPlace),
            Hint::Verb(Command::Links),
            Hint::Verb(Command::Explain),
            Hint::Verb(Command::History),
            Hint::Verb(Command::Menu),
            Hint::Verb(Command::Back),
        ]
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Pupils)
    }
}
