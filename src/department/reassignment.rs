//! The one policy of reassignment, asked by the screens and the command line: what forbids handing
//! accompaniments to another AVS, what only a reason overrules, and what is merely pointed out.
//!
//! It knows neither words nor keys.

use jiff::civil::date;

use crate::cover::{Ask, Filter, Survey, Wanted, explain, reassignment};
use crate::domain::check::Severity;
use crate::domain::{Accompaniment, AvsId, Change, Clean, Date, Forced, Register};
use crate::law::LawDay;
use crate::law::check::{CheckedAgainst, Fact, Finding, Rule, of_accompaniments};

/// What only title 2 of the circular of 2003 said is local practice from this day on: it warns, and
/// asks for no reason. Source: circular 2017-084.
const PRACTICE_FROM: Date = date(2017, 5, 3);

/// Everything that speaks against a reassignment.
#[derive(Clone, Debug, Default)]
pub struct Objections {
    filters: Vec<Filter>,
    rules: Vec<Finding>,
    /// Facts that stood before: the reassignment leaves them as they were.
    stood: Vec<(Rule, Fact)>,
    from: Date,
}

/// Why it may not be written.
#[derive(Debug)]
pub enum Denied<'o> {
    /// She cannot take it, whatever the reason.
    Filtered(Vec<&'o Filter>),
    /// A rule forbids it, whatever the reason.
    Refused(&'o Finding),
    /// So many things warn that a reason overrules, and none was given.
    NeedsReason(usize),
}

impl Objections {
    /// Against giving what is wanted to `to` from a day: what she cannot, and what rules say of the
    /// accompaniments that it makes. What stood before is a fact, shown as a warning; no rule
    /// speaks when it can't be done at all.
    pub fn of(
        register: &Register,
        survey: &Survey,
        wanted: &Wanted,
        to: AvsId,
        from: Date,
    ) -> Self {
        let ask = Ask::lasting(register, wanted, from);
        // Weekly slots are compared by the base timetable: which days schools are open is no matter.
        let failed = explain(register, survey, &ask, to, &|_, _| true);
        let (rules, stood) = rules(register, survey, wanted, to, from);
        Self {
            filters: failed.map(|(filters, _)| filters).unwrap_or_default(),
            rules,
            stood,
            from,
        }
    }

    /// Whether it may be written with these words as its reason.
    ///
    /// # Errors
    /// What stands in the way, the worst of it.
    pub fn allow(&self, reason: &str) -> Result<(), Denied<'_>> {
        let barred = self.filters.iter().filter(|filter| !filter.can_be_forced());
        let barred: Vec<&Filter> = barred.collect();
        if !barred.is_empty() {
            return Err(Denied::Filtered(barred));
        }
        let mut rules = self.rules.iter();
        if let Some(refused) = rules.find(|finding| finding.severity == Severity::Refuse) {
            return Err(Denied::Refused(refused));
        }
        let needing = usize::from(!self.filters.is_empty()) + self.overruled().count();
        if needing > 0 && reason.trim().is_empty() {
            return Err(Denied::NeedsReason(needing));
        }
        Ok(())
    }

    /// A reason would be kept: it overrules what warns, whether or not it must be given.
    pub fn takes_reason(&self) -> bool {
        match self.allow("") {
            Ok(()) => self.warned().next().is_some(),
            Err(denied) => matches!(denied, Denied::NeedsReason(_)),
        }
    }

    /// Why she is not among those who can take it.
    pub fn filters(&self) -> &[Filter] {
        &self.filters
    }

    /// What rules say, worst first.
    pub fn rules(&self) -> &[Finding] {
        &self.rules
    }

    /// Rules that warn of what it makes, not of what stood before.
    pub fn warned(&self) -> impl Iterator<Item = &Finding> {
        let warns = |finding: &&Finding| finding.severity == Severity::Warn;
        let new = |finding: &&Finding| !self.stood.contains(&(finding.rule, finding.fact));
        self.rules.iter().filter(warns).filter(new)
    }

    /// Whether a rule warns.
    pub fn warns(&self, rule: Rule) -> bool {
        let warns = |finding: &Finding| finding.rule == rule && finding.severity == Severity::Warn;
        self.rules.iter().any(warns)
    }

    /// The filters and rules that writing overrules, with the person's words, for the journal.
    pub fn forced(&self, words: &str) -> Vec<Forced> {
        let words = Clean::new(words);
        // What asks for no reason is overruled only where one was given.
        let kept = |finding: &&Finding| !words.trim().is_empty() || !self.practice(finding);
        let rules = self.warned().filter(kept).map(|finding| finding.rule);
        let mut rules: Vec<Rule> = rules.collect();
        rules.sort_unstable();
        rules.dedup();
        let filters = self.filters.iter().map(Filter::id);
        let mut all: Vec<Forced> = Vec::new();
        for id in filters.chain(rules.into_iter().map(Rule::id)) {
            if all.iter().all(|known| &*known.rule != id) {
                all.push(Forced {
                    rule: id.into(),
                    words: words.clone(),
                });
            }
        }
        all
    }

    /// Warnings that only a reason overrules.
    fn overruled(&self) -> impl Iterator<Item = &Finding> {
        self.warned().filter(|finding| !self.practice(finding))
    }

    fn practice(&self, finding: &Finding) -> bool {
        self.from >= PRACTICE_FROM && matches!(finding.rule, Rule::R11 | Rule::R12)
    }
}

/// What rules say of the accompaniments that handing them over makes, worst first; and the facts
/// that stood before.
fn rules(
    register: &Register,
    survey: &Survey,
    wanted: &Wanted,
    to: AvsId,
    from: Date,
) -> (Vec<Finding>, Vec<(Rule, Fact)>) {
    let Ok(changes) = reassignment(register, wanted, to, from) else {
        return Default::default();
    };
    let ids = wanted.ids();
    // What stays with whoever had it is no news.
    let made = changes.iter().filter_map(made);
    let made: Vec<&Accompaniment> = made.filter(|link| link.avs == to).collect();
    let drafts: Vec<_> = made.iter().map(|link| (None, *link)).collect();
    let asked = CheckedAgainst {
        register,
        roads: &survey.roads,
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
    (shown, stood)
}

/// The accompaniment that a change makes.
fn made(change: &Change) -> Option<&Accompaniment> {
    match change {
        Change::Accompaniment(edit) if edit.before.is_none() => edit.after.as_ref(),
        _ => None,
    }
}
