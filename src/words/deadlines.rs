//! Deadlines in words: what they ask for, how far they are, a line of Home.

use crate::department::Department;
use crate::department::matter::DeadlinesDue;
use crate::domain::{Date, Regime, days_between};
use crate::law::{Deadline, DeadlineKind, Subject};
use crate::text::{Id, Text};

/// What a deadline is: `à notifier`.
pub fn deadline(text: &Text, kind: DeadlineKind) -> &str {
    text.get(match kind {
        DeadlineKind::Answer => Id::DeadlineAnswer,
        DeadlineKind::Interview => Id::DeadlineInterview,
        DeadlineKind::Notice => Id::DeadlineNotice,
        DeadlineKind::Ceiling => Id::DeadlineCeiling,
        DeadlineKind::Trial => Id::DeadlineTrial,
        DeadlineKind::Term => Id::DeadlineTerm,
        DeadlineKind::Decision => Id::DeadlineDecision,
    })
}

/// What a deadline is; of an AVS with several clocks the regime too: `préavis AED`.
pub fn deadline_of(of: &Deadline, text: &Text, department: &Department) -> String {
    let what = deadline(text, of.kind);
    match regime_among_several(of, department) {
        Some(regime) => format!("{what} {}", text.regime(regime)),
        None => what.to_owned(),
    }
}

/// The regime of a deadline of an AVS with several clocks.
pub fn regime_among_several(of: &Deadline, department: &Department) -> Option<Regime> {
    let (avs, regime) = match of.about {
        Subject::Contract(avs, id) => (avs, department.register.get(id)?.regime),
        Subject::Engagement(avs, regime) => (avs, regime),
        Subject::Decision(..) => return None,
    };
    let several = department.clocks().of_avs(avs).nth(1).is_some();
    several.then_some(regime)
}

/// What there is to do.
pub fn to_do(text: &Text, kind: DeadlineKind) -> &str {
    text.get(match kind {
        DeadlineKind::Answer => Id::DoAnswer,
        DeadlineKind::Interview => Id::DoInterview,
        DeadlineKind::Notice => Id::DoNotice,
        DeadlineKind::Ceiling => Id::DoCeiling,
        DeadlineKind::Trial => Id::DoTrial,
        DeadlineKind::Term => Id::DoTerm,
        DeadlineKind::Decision => Id::DoDecision,
    })
}

/// How far it is: `55 j`, `aujourd’hui`, `−12 j`.
pub fn left(text: &Text, deadline: &Deadline, today: Date) -> String {
    match days_between(today, deadline.on) {
        0 => text.get(Id::Today).to_owned(),
        days if days < 0 => format!("−{}", text.days_short(-days)),
        days => text.days_short(days),
    }
}

/// A line of Home: `2 termes à notifier, en retard`.
pub fn due(text: &Text, due: &DeadlinesDue) -> String {
    let n = due.count;
    if due.late {
        return late(text, due.kind, n);
    }
    // Of one answer the day itself is said: eight days are soon over.
    let before = match due.kind {
        DeadlineKind::Answer if n == 1 => due.first,
        _ => due.before,
    };
    let before = text.date(before);
    match due.kind {
        DeadlineKind::Answer => text.matter_answers(n, before),
        DeadlineKind::Interview => text.matter_interviews(n, before),
        DeadlineKind::Notice => text.matter_notices(n, before),
        DeadlineKind::Ceiling => text.matter_ceilings(n, before),
        DeadlineKind::Trial => text.matter_trials(n, before),
        DeadlineKind::Term => text.matter_terms(n, before),
        DeadlineKind::Decision => text.matter_decisions(n, before),
    }
}

fn late(text: &Text, kind: DeadlineKind, n: usize) -> String {
    match kind {
        DeadlineKind::Answer => text.late_answers(n),
        DeadlineKind::Interview => text.late_interviews(n),
        DeadlineKind::Notice => text.late_notices(n),
        DeadlineKind::Ceiling => text.late_ceilings(n),
        DeadlineKind::Decision => text.late_decisions(n),
        // A trial or a contract that ended asks for nothing more.
        DeadlineKind::Trial | DeadlineKind::Term => text.late_others(n),
    }
}

/// How far a day is: `dans 19 j`, `aujourd’hui`, `depuis 12 j`.
pub fn days_to(by: Date, text: &Text, today: Date) -> String {
    match days_between(today, by) {
        0 => text.get(Id::Today).to_owned(),
        days if days < 0 => text.due_since(-days),
        days => text.due_in(days),
    }
}

/// How far the first of a line is: `1re : 19 j`, `dans 19 j`, `depuis 12 j`.
pub fn due_in(text: &Text, due: &DeadlinesDue, today: Date) -> String {
    match days_between(today, due.first) {
        days if days > 0 && due.count > 1 => text.first_in(days),
        _ => days_to(due.first, text, today),
    }
}
