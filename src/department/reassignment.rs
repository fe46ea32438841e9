//! What rules say of accompaniments handed to another AVS, before they are.

use crate::cover::reassignment;
use crate::domain::check::Severity;
use crate::domain::travel::Roads;
use crate::domain::{Accompaniment, AccompanimentId, AvsId, Change, Clean, Date, Forced, Register};
use crate::law::LawDay;
use crate::law::check::{CheckedAgainst, Fact, Finding, Rule, of_accompaniments};

/// What rules say of a reassignment.
#[derive(Clone, Debug, Default)]
pub struct ReassignmentFindings {
    shown: Vec<Finding>,
    /// Facts that stood before: the reassignment leaves them as they were.
    stood: Vec<(Rule, Fact)>,
}

impl ReassignmentFindings {
    /// Of the accompaniments that handing `ids` to `to` from a day makes. What stood before is a
    /// fact, shown as a warning; nothing when it can't be done at all.
    pub fn of(
        register: &Register,
        roads: &Roads,
        ids: &[AccompanimentId],
        to: AvsId,
        from: Date,
    ) -> Self {
        let Ok(changes) = reassignment(register, ids, to, from) else {
            return Self::default();
        };
        let made: Vec<&Accompaniment> = changes.iter().filter_map(made).collect();
        let drafts: Vec<_> = made.iter().map(|link| (None, *link)).collect();
        let asked = CheckedAgainst {
            register,
            roads,
            on: from,
            law: LawDay::Own,
            past: true,
        };
        let mut shown = of_accompaniments(&asked, &drafts, ids);
        let asked = CheckedAgainst {
            past: false,
            ..asked
        };
        let old = ids
            .iter()
            .filter_map(|id| Some((Some(*id), register.get(*id)?)));
        let stood = of_accompaniments(&asked, &old.collect::<Vec<_>>(), &[]);
        let stood: Vec<_> = stood.iter().map(|one| (one.rule, one.fact)).collect();
        for finding in &mut shown {
            let known = stood.contains(&(finding.rule, finding.fact));
            if known && finding.severity == Severity::Refuse {
                finding.severity = Severity::Warn;
            }
        }
        shown.sort_unstable();
        Self { shown, stood }
    }

    /// All of them, worst first.
    pub fn shown(&self) -> &[Finding] {
        &self.shown
    }

    /// The first that forbids it.
    pub fn refused(&self) -> Option<&Finding> {
        let mut shown = self.shown.iter();
        shown.find(|finding| finding.severity == Severity::Refuse)
    }

    /// Those that it overrules: what it makes, not what stood before.
    pub fn warned(&self) -> impl Iterator<Item = &Finding> {
        let warns = |finding: &&Finding| finding.severity == Severity::Warn;
        let new = |finding: &&Finding| !self.stood.contains(&(finding.rule, finding.fact));
        self.shown.iter().filter(warns).filter(new)
    }

    /// Whether a rule warns.
    pub fn warns(&self, rule: Rule) -> bool {
        let warns = |finding: &Finding| finding.rule == rule && finding.severity == Severity::Warn;
        self.shown.iter().any(warns)
    }

    /// The rules that writing overrules, with the person's words, for the journal.
    pub fn forced(&self, words: &str) -> Vec<Forced> {
        let words = Clean::new(words);
        let mut rules: Vec<Rule> = self.warned().map(|finding| finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let forced = |rule: Rule| Forced {
            rule: rule.id().into(),
            words: words.clone(),
        };
        rules.into_iter().map(forced).collect()
    }
}

/// The accompaniment that a change makes.
fn made(change: &Change) -> Option<&Accompaniment> {
    match change {
        Change::Accompaniment(edit) if edit.before.is_none() => edit.after.as_ref(),
        _ => None,
    }
}
