//! The card of an AVS, a pupil or an establishment.

mod view;

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::Department;
use crate::department::earlier::Past;
use crate::department::findings::CardFindings;
use crate::domain::{AvsId, Date, EstablishmentId, Kind, PupilId, Ref, plus_days};
use crate::keymap::Context;
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route, Tab, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::typed_date;

/// The question which week shows.
pub const WEEK: Tag = Tag::of(0);
/// The question of which day's records the card shall tell.
pub const AS_OF: Tag = Tag::of(1);

/// A card.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Card {
    /// Whose card.
    #[serde(with = "kept")]
    pub target: Ref,
    /// A day of the week shown.
    #[serde(with = "kept")]
    pub week: Date,
    /// Cursor in the card's own list: accompaniments, or people of a school.
    pub scroll: Scroll,
    /// The records of that list.
    #[serde(skip)]
    pub rows: Vec<Ref>,
    /// What the rules say of it.
    #[serde(skip)]
    pub findings: CardFindings,
    /// The records of an earlier day, of which this card tells; none: those of today.
    #[serde(skip)]
    pub past: Option<Rc<Past>>,
}

impl Card {
    /// The card of a record, in the week of `on`.
    pub fn new(target: Ref, on: Date) -> Self {
        Self {
            target,
            week: on,
            scroll: Scroll::default(),
            rows: Vec::new(),
            findings: CardFindings::default(),
            past: None,
        }
    }

    /// The row under the cursor.
    fn row(&self) -> Option<Ref> {
        self.rows.get(self.scroll.cursor).copied()
    }
}

impl Component for Card {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Record, Context::Global]
    }

    /// The card's own.
    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        Some(self.target)
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let its_own = matches!(command, Command::SetDate | Command::AsOf | Command::New);
        its_own.then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        match command {
            Command::Open => {
                let card = self.row().map(|of| Action::Go(Route::Card(of)));
                Reply::Did(card.into_iter().collect())
            }
            Command::Left | Command::Right => {
                let days = if command == Command::Right { 7 } else { -7 };
                self.week = plus_days(self.week, days);
                Reply::done()
            }
            Command::SetDate => Reply::ask(Action::Ask(
                WEEK.about(self.target),
                Question::line(Id::PromptWeek),
            )),
            Command::AsOf => Reply::ask(Action::Ask(
                AS_OF.about(self.target),
                Question::line(Id::PromptAsOf),
            )),
            Command::New => {
                let held = Some(self.target).filter(|of| cx.department.register.holds(*of));
                Reply::ask(Action::Go(match self.target.kind {
                    Kind::Avs => Route::New(Kind::Contract, Some(self.target)),
                    Kind::Pupil => Route::New(Kind::Decision, Some(self.target)),
                    _ => Route::New(Kind::Pupil, held),
                }))
            }
            _ => {
                let len = self.rows.len();
                Reply::done_if(self.scroll.move_by(command, len, len))
            }
        }
    }

    fn reads(&self, cx: &Cx<'_>, tag: Tag, typed: &str) -> Result<String, String> {
        let text = cx.text;
        if tag.what != AS_OF.what {
            let day = typed_date(text, typed, cx.today, Looking::Ahead)?;
            return Ok(text.date_echo(day, cx.today));
        }
        if typed.trim().is_empty() {
            return Ok(text.get(Id::AsOfHint).to_owned());
        }
        // A day is told from today, whatever day shows.
        let today = cx.now.date();
        let day = typed_date(text, typed, today, Looking::Back)?;
        if day < today {
            return Ok(text.date_echo(day, today));
        }
        Err(text.get(Id::AsOfNotPast).to_owned())
    }

    fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        let Answer::Line(typed) = answer else {
            return Vec::new();
        };
        if tag.what != AS_OF.what {
            if let Ok(day) = typed_date(cx.text, &typed, cx.today, Looking::Ahead) {
                self.week = day;
            }
            return Vec::new();
        }
        let today = cx.now.date();
        let day = typed_date(cx.text, &typed, today, Looking::Back).ok();
        match day.filter(|day| *day < today) {
            Some(day) => vec![Action::Go(Route::AsOf(self.target, day))],
            // Nothing is typed yet: the line stays.
            None => vec![Action::Ask(
                AS_OF.about(self.target),
                Question::line(Id::PromptAsOf),
            )],
        }
    }

    fn reopened(&mut self, cx: &Cx<'_>, same_day: bool) -> bool {
        // A week that showed because it was today's is today's again.
        if !same_day {
            self.week = cx.department.school_day();
        }
        cx.department.register.holds(self.target)
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.findings.refresh(self.target, cx.department);
        self.rows = rows(self.target, cx.department);
        self.scroll.cursor = self.scroll.cursor.min(self.rows.len().saturating_sub(1));
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        let week = Hint::Sign("←→", Id::HintWeek);
        if self.past.is_some() {
            let verbs = [
                Command::AsOf,
                Command::Links,
                Command::History,
                Command::Explain,
                Command::Copy,
            ];
            let own = [Hint::Esc(Id::HintToday), week];
            return own.into_iter().chain(verbs.map(Hint::Verb)).collect();
        }
        let verbs = [
            Command::Edit,
            Command::New,
            Command::AddSlot,
            Command::Reassign,
            Command::Links,
            Command::History,
            Command::Explain,
            Command::AsOf,
            Command::Copy,
            Command::Back,
        ];
        let week = (self.target.kind != Kind::Establishment).then_some(week);
        week.into_iter().chain(verbs.map(Hint::Verb)).collect()
    }

    fn tab(&self) -> Option<Tab> {
        match self.target.kind {
            Kind::Avs | Kind::Contract => Some(Tab::Avs),
            Kind::Pupil | Kind::Decision => Some(Tab::Pupils),
            Kind::Establishment => Some(Tab::Establishments),
            _ => None,
        }
    }

    fn day(&self) -> Option<Date> {
        self.past.as_ref().map(|past| past.day)
    }

    /// The records of an earlier day are not masked.
    fn for_others(&mut self) -> bool {
        self.past.is_none()
    }
}

/// The rows of a card, each once: accompaniments of a person, people of a school.
fn rows(target: Ref, department: &Department) -> Vec<Ref> {
    let today = department.today();
    let register = &department.register;
    let live = |to: Option<Date>| to.is_none_or(|to| today <= to);
    let mut rows: Vec<Ref> = match target.kind {
        Kind::Avs => register
            .accompaniments_by(AvsId(target.id))
            .filter(|(_, link)| live(link.to))
            .filter_map(|(_, link)| link.pupil.map(Ref::from))
            .collect(),
        Kind::Pupil => register
            .accompaniments_of(PupilId(target.id))
            .filter(|(_, link)| live(link.to))
            .map(|(_, link)| link.avs.into())
            .collect(),
        Kind::Establishment => {
            let at = EstablishmentId(target.id);
            let mut rows: Vec<Ref> = department
                .avs_working_at(at)
                .into_iter()
                .map(Ref::from)
                .collect();
            rows.extend(register.pupils_at(at).map(|(id, _)| Ref::from(id)));
            rows
        }
        _ => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    rows.retain(|row| seen.insert(*row));
    rows
}
