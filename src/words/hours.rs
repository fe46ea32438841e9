//! Answers of R8 and R8′ in words: the figure, the sum it comes from, the values of that day.

use crate::domain::{Date, Minutes, Permille};
use crate::law::Dated;
use crate::law::hours::{Proposal, Refusal, Service, Share};
use crate::law::value::Weeks;
use crate::say;
use crate::text::{Id, Text};

/// A value of the law that an answer took: what it is, how much, since when and by which text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What it is.
    pub what: String,
    /// How much.
    pub value: String,
    /// The first day it holds; none for local practice.
    pub since: Option<Date>,
    /// Where it is written.
    pub source: String,
}

/// `62 %`, `66,6667 %`.
pub fn share(text: &Text, share: Share) -> String {
    let (whole, rest) = (share.millionths() / 10_000, share.millionths() % 10_000);
    if rest == 0 {
        return say!(text, Percent, n = whole.to_string());
    }
    let decimals = format!("{rest:04}");
    let decimals = decimals.trim_end_matches('0');
    let mark = text.get(Id::DecimalMark);
    say!(text, Percent, n = format!("{whole}{mark}{decimals}"))
}

/// The weekly hours of an AED, then how they are computed.
pub fn proposal(text: &Text, answer: &Proposal) -> [String; 2] {
    let asked = &answer.asked;
    let weekly = text.minutes(answer.weekly);
    let (quota, weeks) = (share(text, asked.quota), asked.weeks.to_string());
    let credit = text.minutes(asked.credit);
    let sum = say!(
        text,
        HoursAedSum,
        annual = hours(text, answer.annual),
        leave = text.minutes(asked.split_leave),
        quota = &quota,
        credit = &credit,
        weeks = &weeks
    );
    let said = if asked.credit == Minutes::ZERO {
        say!(
            text,
            HoursAed,
            weekly = weekly,
            quota = quota,
            weeks = weeks
        )
    } else {
        say!(
            text,
            HoursAedCredit,
            weekly = weekly,
            quota = quota,
            weeks = weeks,
            credit = credit
        )
    };
    [said, sum]
}

/// The quota of an AESH or the estimate of her hours, then how it is computed.
pub fn service(text: &Text, answer: &Service) -> [String; 2] {
    let weekly = text.minutes(answer.weekly);
    let (quota, weeks) = (share(text, answer.quota), answer.count.to_string());
    let annual = hours(text, answer.annual);
    if answer.estimated {
        let sum = say!(
            text,
            HoursEstimateSum,
            annual = annual,
            quota = &quota,
            weeks = &weeks
        );
        let said = say!(
            text,
            HoursEstimate,
            weekly = weekly,
            quota = quota,
            weeks = weeks
        );
        return [said, sum];
    }
    let sum = say!(
        text,
        HoursAeshSum,
        weekly = &weekly,
        weeks = &weeks,
        annual = annual
    );
    let said = say!(
        text,
        HoursAesh,
        quota = quota,
        weekly = weekly,
        weeks = weeks
    );
    [said, sum]
}

/// The connected hours of an AESH, then how they are computed.
pub fn connected(text: &Text, answer: &Service) -> [String; 2] {
    let sum = say!(
        text,
        HoursConnectedSum,
        weekly = text.minutes(answer.weekly),
        weeks = answer.count.to_string(),
        school = answer.school_weeks.value.to_string()
    );
    let connected = text.minutes(answer.connected);
    [say!(text, HoursConnected, connected = connected), sum]
}

/// The values that the weekly hours of an AED took.
pub fn taken_by_aed(text: &Text, answer: &Proposal) -> Vec<Taken> {
    let step = Minutes(i32::from(answer.step.value));
    vec![
        taken(
            text,
            Id::HoursValueAnnual,
            hours(text, answer.annual),
            answer.annual,
        ),
        Taken {
            what: text.get(Id::HoursValueLeave).to_owned(),
            value: text.minutes(answer.asked.split_leave),
            since: None,
            source: text.get(Id::HoursLocalPractice).to_owned(),
        },
        weeks(text, answer.weeks),
        taken(
            text,
            Id::HoursValueCredit,
            hours(text, answer.credit),
            answer.credit,
        ),
        taken(text, Id::HoursValueStep, text.minutes(step), answer.step),
    ]
}

/// The values that the service of an AESH took.
pub fn taken_by_aesh(text: &Text, answer: &Service) -> Vec<Taken> {
    let annual = hours(text, answer.annual);
    let school = answer.school_weeks.value.to_string();
    let rounding = if answer.estimated {
        let step = Minutes(i32::from(answer.weekly_step.value));
        let step = text.minutes(step);
        taken(text, Id::HoursValueStep, step, answer.weekly_step)
    } else {
        let step = Permille(u16::from(answer.quota_step.value) * 10);
        let step = text.quota(step);
        taken(text, Id::HoursValueQuotaStep, step, answer.quota_step)
    };
    vec![
        taken(text, Id::HoursValueAnnual, annual, answer.annual),
        weeks(text, answer.weeks),
        rounding,
        taken(text, Id::HoursValueSchoolWeeks, school, answer.school_weeks),
    ]
}

/// Why there is no answer, without what to do next: that depends on where it was asked.
pub fn refusal(text: &Text, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoLaw { regime, on, since } => {
            let (on, regime) = (text.date(*on), text.regime(*regime));
            match since {
                Some(since) => say!(
                    text,
                    HoursNoLawBefore,
                    on = on,
                    regime = regime,
                    since = text.date(*since)
                ),
                None => say!(text, HoursNoLaw, on = on, regime = regime),
            }
        }
        Refusal::Weeks { asked, allowed } => say!(
            text,
            HoursBadWeeks,
            asked = asked.to_string(),
            min = allowed.value.min.to_string(),
            max = allowed.value.max.to_string(),
            source = source(allowed)
        ),
        Refusal::Quota { asked } => say!(text, HoursBadQuota, quota = share(text, *asked)),
        Refusal::Credit {
            asked,
            at_most,
            limit,
        } => say!(
            text,
            HoursBadCredit,
            asked = text.minutes(*asked),
            most = text.minutes(*at_most),
            source = source(limit)
        ),
        Refusal::Weekly {
            asked,
            at_most,
            annual,
        } => say!(
            text,
            HoursBadWeekly,
            asked = text.minutes(*asked),
            most = text.minutes(*at_most),
            annual = hours(text, annual),
            source = source(annual)
        ),
    }
}

/// What is unusual of the weeks; none when nothing is.
pub fn few_weeks(text: &Text, answer: &Service) -> Option<String> {
    let usual = answer.few_weeks()?.to_string();
    let asked = answer.count.to_string();
    Some(say!(text, HoursFewWeeks, asked = asked, usual = usual))
}

/// A stated quota is not the one that the minutes make; none when it is.
pub fn mismatch(text: &Text, answer: &Service, stated: Share) -> Option<String> {
    (stated != answer.quota).then(|| {
        say!(
            text,
            HoursMismatch,
            weekly = text.minutes(answer.weekly),
            weeks = answer.count.to_string(),
            quota = share(text, answer.quota),
            stated = share(text, stated)
        )
    })
}

/// Where a value is written, with the apostrophes of text.
pub fn source<T>(dated: &Dated<T>) -> String {
    dated.source.replace('\'', "’")
}

fn taken<T>(text: &Text, what: Id, value: String, dated: &Dated<T>) -> Taken {
    Taken {
        what: text.get(what).to_owned(),
        value,
        since: Some(dated.from),
        source: source(dated),
    }
}

fn weeks(text: &Text, dated: &Dated<Weeks>) -> Taken {
    let (min, max) = (dated.value.min.to_string(), dated.value.max.to_string());
    let value = say!(text, HoursValueWeeksAre, min = min, max = max);
    taken(text, Id::HoursValueWeeks, value, dated)
}

/// Whole hours of the law: `1607 h`.
fn hours(text: &Text, dated: &Dated<u16>) -> String {
    text.minutes(Minutes::hours(i32::from(dated.value)))
}
