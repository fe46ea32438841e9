//! The plan of one absence or of several together: who takes each need over, decided by hand or
//! proposed, before anything is written.
//!
//! [`AbsencePlan`] is what the screen shows; each verb is one file. What a plan is, and the best
//! one, is `cover::plan`'s.

mod absences;
mod dates;
mod days;
mod depart;
mod force;
mod join;
mod leave;
mod leaving;
mod next;
mod not_proposed;
mod record;
mod sheet;
mod split;
mod take;
mod view;
mod widen;

pub use absences::{Absences, Absent};
pub use depart::ask as ask_to_depart;
pub use leaving::Leaving;
pub use sheet::{AbsencePlan, Proposal};

use crate::command::Command;
use crate::cover::Need;
use crate::cover::plan::NeedChoice;
use crate::department::Department;
use crate::domain::{Ref, TypedLine};
use crate::keymap::Context;
use crate::text::{Id, Text};
use crate::tui::action::{Action, Answer, Reason, Route, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::words::label;

/// What the screen asks.
pub mod asked {
    use crate::tui::action::Tag;

    /// When a need is split in two.
    pub const SPLIT: Tag = Tag::of(0);
    /// Who is forced into a need.
    pub(super) const FORCE: Tag = Tag::of(1);
    /// Why; about her.
    pub const REASON: Tag = Tag::of(2);
    /// Whose dates are meant.
    pub(super) const WHOSE_DATES: Tag = Tag::of(3);
    /// Whether one of the absences leaves the plan.
    pub(super) const LEAVE: Tag = Tag::of(4);
    /// How the plan is left.
    pub(super) const DEPART: Tag = Tag::of(5);
    /// Who else is absent.
    pub(super) const JOIN: Tag = Tag::of(6);
    /// The dates and the reason of one of the absences; about whoever is absent.
    pub(super) const DATES: Tag = Tag::of(7);
}

impl Component for AbsencePlan {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Cover, Context::Global]
    }

    /// Whoever is absent of whom the need under the cursor comes.
    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        Some(self.here().who_ref())
    }

    fn allows(&self, cx: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let known = |known: bool| known.then_some(()).ok_or(Reason::NothingSelected);
        match command {
            Command::SplitNeed
            | Command::LeaveWithout
            | Command::Force
            | Command::Widen
            | Command::NextPlan => Some(known(self.post().is_some())),
            Command::SetDate | Command::Accept => Some(Ok(())),
            // It leaves the plan, or is deleted with its covers.
            Command::Delete => {
                let recorded = self.here().recorded;
                let held = recorded.is_some_and(|id| cx.department.register.get(id).is_some());
                Some(known(join::may_leave(self) || held))
            }
            _ => None,
        }
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let len = self.roster.posts.len();
        if self.scroll.move_by(command, len, len) {
            return Reply::done();
        }
        Reply::Did(match command {
            Command::Open => take::proposed(self, cx),
            Command::Accept => vec![record::record(self, cx)],
            Command::NextPane | Command::PreviousPane | Command::SetDate => {
                vec![dates::change(self, cx)]
            }
            Command::SplitNeed => split::begin(self, cx.text),
            Command::LeaveWithout => vec![leave::without(self, cx)],
            Command::Force => vec![force::begin(self, cx)],
            Command::Widen => vec![widen::reach(self, cx.text)],
            Command::NextPlan => vec![next::plan(self, cx.text)],
            Command::Absence if join::is_open(self, cx.department) => vec![join::ask()],
            Command::Delete if join::may_leave(self) => vec![join::ask_to_leave(self, cx)],
            Command::Delete => {
                let recorded = self.here().recorded;
                let asked = recorded.map(|id| Action::Go(Route::Deleting(id.into())));
                asked.into_iter().collect()
            }
            Command::Close if self.holds_back() => vec![depart::ask(self, cx)],
            _ => return Reply::NotMine,
        })
    }

    fn nth(&mut self, cx: &Cx<'_>, n: usize) -> Reply {
        Reply::ask(take::nth(self, cx, n))
    }

    fn reads(&self, cx: &Cx<'_>, tag: Tag, typed: &str) -> Result<String, String> {
        if tag == asked::SPLIT {
            split::echo(self, typed, cx.text)
        } else {
            force::echo(typed, cx.text)
        }
    }

    fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        let about = tag.about.and_then(Ref::typed);
        match (Tag::of(tag.what), answer) {
            (asked::DEPART, answer) => return depart::depart(self, cx, &answer),
            (asked::SPLIT, Answer::Line(typed)) => split::at(self, &typed, cx.text),
            (asked::FORCE, Answer::Record(of)) => {
                let avs = of.typed();
                return avs
                    .map(|avs| force::ask(self, cx, avs))
                    .into_iter()
                    .collect();
            }
            (asked::REASON, Answer::Line(reason)) => {
                let said = about.map(|avs| force::reasoned(self, cx, avs, &reason));
                return said.into_iter().collect();
            }
            (asked::JOIN, Answer::Record(whom)) => return vec![Action::Go(Route::Join(whom))],
            (asked::WHOSE_DATES, Answer::Row(place)) => return vec![dates::of(self, place)],
            (asked::DATES, Answer::Absence(absence)) => dates::put(self, tag.about, absence),
            (asked::LEAVE, Answer::Row(place)) => join::left(self, place),
            // It is looked at again whether the absences are recorded.
            (Tag::WRITTEN, Answer::Refused) => self.outdate(),
            _ => {}
        }
        Vec::new()
    }

    fn reopened(&mut self, cx: &Cx<'_>, _: bool) -> bool {
        self.absences
            .retain(|absent| cx.department.register.holds(absent.who_ref()))
    }

    fn unwritten(&self) -> Vec<TypedLine> {
        let question = Id::PlanForceReason.key();
        let reason = |choice: &NeedChoice| match choice {
            NeedChoice::Force(avs, why) => TypedLine::of(question, Some((*avs).into()), why),
            _ => None,
        };
        self.hand.choices.values().filter_map(reason).collect()
    }

    fn refresh(&mut self, cx: &Cx<'_>) {
        self.renew(cx.department, cx.now);
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        if self.roster.posts.is_empty() {
            return vec![
                Hint::Sign("o", Id::HintRecord),
                Hint::Sign("Tab", Id::HintDatesReason),
                Hint::Esc(Id::HintNothingWritten),
                Hint::Verb(Command::UndoNow),
                Hint::Verb(Command::Back),
            ];
        }
        let signs = [
            Hint::Sign("o", Id::HintToCalls),
            Hint::Sign("⏎", Id::HintTakeProposed),
            Hint::Sign("1-9", Id::HintThatOne),
        ];
        let verbs = [
            Command::LeaveWithout,
            Command::SplitNeed,
            Command::NextPlan,
            Command::Force,
            Command::Widen,
            Command::Absence,
            Command::SetDate,
        ];
        signs.into_iter().chain(verbs.map(Hint::Verb)).collect()
    }

    fn is_draft(&self) -> bool {
        self.absences.is_draft() || self.has_choices()
    }

    /// A candidate who shows has that number.
    fn chooses(&self, n: usize) -> bool {
        n.checked_sub(1)
            .is_some_and(|at| self.candidate(at).is_some())
    }

    /// People's answers are in it.
    fn for_others(&mut self) -> bool {
        false
    }
}

/// Whom a need is for: `DUBOIS Léa`, `LAURENT Emma + MOREL Nino`; what for, of a group.
pub fn whom(department: &Department, text: &Text, need: &Need) -> String {
    let names: Vec<String> = need
        .parts
        .iter()
        .map(|part| match part.pupil {
            Some(pupil) => label::pupil(&department.register, pupil),
            None => text.activity(part.activity).to_owned(),
        })
        .collect();
    names.join(" + ")
}
