//! The law of a decision, and of the pupil it is about.

use super::value;
use super::{LawQuestion, Provision};
use crate::domain::{AvsId, Date, DecisionId, PupilId};
use crate::text::Id;

impl LawQuestion<'_> {
    pub(super) fn decision(&self, id: DecisionId) -> Vec<Provision> {
        match self.department.register.get(id) {
            Some(decision) => self.deciding(decision.date()),
            None => Vec::new(),
        }
    }

    /// Her decision, and what the law says of those who accompany her.
    pub(super) fn pupil(&self, id: PupilId) -> Vec<Provision> {
        let register = &self.department.register;
        let day = self.department.school_day();
        let mut all = match register.decision_on(id, day) {
            Some((id, _)) => self.decision(id),
            None => self.deciding(self.department.today()),
        };
        let links = register.accompaniments_of(id);
        let mut by: Vec<AvsId> = links
            .filter(|(_, link)| link.valid_on(day))
            .map(|(_, link)| link.avs)
            .collect();
        by.dedup();
        all.extend(self.place(&by));
        all
    }

    /// R15, read on the decision's own day.
    fn deciding(&self, own: Date) -> Vec<Provision> {
        let (on, text, common) = (self.day.or(own), self.text, &self.law.common);
        let all = [
            Provision::read(
                ("R15", Id::AboutDecision),
                &common.decision,
                on,
                text,
                value::decision,
            ),
            Provision::read(
                ("R15", Id::AboutShared),
                &common.shared_help,
                on,
                text,
                value::yes_no,
            ),
        ];
        all.into_iter().flatten().collect()
    }
}
