//! What speaks against a reassignment: what forbids it, and what a reason overrules.

use crate::cover::{Ask, Filter, Survey, explain};
use crate::department::reassignment::ReassignmentFindings;
use crate::domain::{AccompanimentId, AvsId, Clean, Date, Forced, Register};
use crate::text::Text;
use crate::words::findings;
use crate::words::refusals_by_code;

/// Everything against handing one accompaniment to someone.
pub struct Objections {
    filters: Vec<Filter>,
    rules: ReassignmentFindings,
}

impl Objections {
    /// What the filters and the rules of the law say of it.
    pub fn of(
        register: &Register,
        survey: &Survey,
        id: AccompanimentId,
        to: AvsId,
        from: Date,
    ) -> Self {
        let ask = Ask::lasting(register, &[id], from);
        // Weekly slots are compared by the base timetable: which days schools are open is no matter.
        let failed = explain(register, survey, &ask, to, &|_, _| true);
        Self {
            filters: failed.map(|(filters, _)| filters).unwrap_or_default(),
            rules: ReassignmentFindings::of(register, &survey.roads, &[id], to, from),
        }
    }

    /// Why no reason can help, if none can.
    pub fn refusal(&self, register: &Register, text: &Text, to: AvsId) -> Option<String> {
        let barred = self.filters.iter().filter(|filter| !filter.can_be_forced());
        let barred: Vec<String> = barred
            .map(|filter| refusals_by_code::filter(text, filter))
            .collect();
        if !barred.is_empty() {
            return Some(against(text, to, &barred));
        }
        let refused = self.rules.refused()?;
        Some(findings::told(refused, register, text))
    }

    /// What a reason overrules, a line each.
    pub fn warnings(&self, register: &Register, text: &Text, to: AvsId) -> Vec<String> {
        let failed: Vec<String> = (self.filters.iter())
            .map(|filter| refusals_by_code::filter(text, filter))
            .collect();
        let failed = (!failed.is_empty()).then(|| against(text, to, &failed));
        let rules = self.rules.warned();
        let rules = rules.map(|finding| findings::told(finding, register, text));
        failed.into_iter().chain(rules).collect()
    }

    /// The filters and rules overruled, with the person's words, for the journal.
    pub fn overruled(&self, words: &Clean) -> Vec<Forced> {
        let filters = self.filters.iter().map(|filter| Forced {
            rule: filter.id().into(),
            words: words.clone(),
        });
        let mut all: Vec<Forced> = filters.collect();
        for rule in self.rules.forced(words) {
            if all.iter().all(|known| known.rule != rule.rule) {
                all.push(rule);
            }
        }
        all
    }
}

fn against(text: &Text, to: AvsId, why: &[String]) -> String {
    let code = to.to_string();
    text.cli_reassign_filtered(code, why.join(" ; "))
}
