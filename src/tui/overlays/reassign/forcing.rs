//! `F`: someone is listed although a filter speaks against her; writing then asks for the reason,
//! which the journal keeps.

use super::{Reassign, asked};
use crate::cover::{Ask, Filter, explain};
use crate::department::Department;
use crate::domain::{AvsId, Ref};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Item, Question, Status};
use crate::tui::context::Cx;
use crate::words::{self, label};

/// How many are offered: those least hindered.
const OFFERED: usize = 99;

impl Reassign {
    /// Whether there is anyone whom a reason is enough for.
    pub(super) fn can_force(&self) -> bool {
        !self.is_timeless() && self.hindered().next().is_some()
    }

    /// Those who cannot take it all, whom a reason is enough for.
    fn hindered(&self) -> impl Iterator<Item = (AvsId, &Filter)> {
        let most = self.candidates.part.iter();
        let most = most.map(|part| (part.candidate.avs, &part.why));
        let out = self.candidates.out.iter();
        let out = out.map(|(avs, filter)| (*avs, filter));
        most.chain(out)
            .filter(|(avs, filter)| filter.can_be_forced() && self.forced != Some(*avs))
    }

    /// Offers them.
    pub(super) fn force(&self, cx: &Cx<'_>) -> Action {
        let (text, department) = (cx.text, cx.department);
        if !self.can_force() {
            let words = text.get(Id::PlanForceNobody);
            return Action::Say(Status::warning(words));
        }
        let item = |(avs, filter): (AvsId, &Filter)| {
            let name = label::avs(&department.register, avs);
            let why = words::filter(department, text, filter);
            Item::writes(name, why, Answer::Record(avs.into()))
        };
        let items = self.hindered().take(OFFERED).map(item).collect();
        let title = text.get(Id::PlanForceTitle).to_owned();
        Action::Ask(asked::FORCE, Question::choice(title, items))
    }

    /// Lists her, unless another filter of hers is the law.
    pub(super) fn force_her(&mut self, cx: &Cx<'_>, avs: Ref) -> Vec<Action> {
        let (text, department) = (cx.text, cx.department);
        let Some(avs) = avs.typed::<AvsId>() else {
            return Vec::new();
        };
        let fails = self.explained(department, avs).map(|(fails, _)| fails);
        let fails = fails.unwrap_or_default();
        if let Some(law) = fails.iter().find(|filter| !filter.can_be_forced()) {
            let why = words::filter(department, text, law);
            let words = text.plan_force_refused(why);
            return vec![Action::Say(Status::warning(words))];
        }
        self.forced = Some(avs);
        self.shown_for = None;
        self.list_forced(department);
        // She may be listed for a part of it as well: the last line is the whole.
        self.scroll.cursor = self.len().saturating_sub(1);
        self.reckon(department);
        self.confirming = true;
        Vec::new()
    }

    /// Looks again at whoever is listed so.
    pub(super) fn list_forced(&mut self, department: &Department) {
        let found = self.forced.and_then(|avs| self.explained(department, avs));
        self.forced_as = found.map(|(_, candidate)| candidate);
    }

    fn explained(
        &self,
        department: &Department,
        avs: AvsId,
    ) -> Option<(Vec<Filter>, crate::cover::Candidate)> {
        let (register, survey) = (&department.register, department.survey());
        let ask = Ask::lasting(register, &self.wanted, self.from);
        explain(register, survey, &ask, avs, &|_, _| true)
    }
}
