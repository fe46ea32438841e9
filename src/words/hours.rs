//! Answers of R8 and R8′ in words: the figure, the sum it comes from, the values of that day.

use super::source::source;
use crate::domain::{Date, Minutes, Permille};
use crate::law::Dated;
use crate::law::hours::{HoursProposal, HoursRefusal, Service, Share};
use crate::law::value::ServiceWeeks;
use crate::text::{Id, Text};

/// A value of the law that an answer took: what it is, how much, since when and by which text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueTaken {
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
        return text.percent(whole.to_string());
    }
    let decimals = format!("{rest:04}");
    let decimals = decimals.trim_end_matches('0');
    let mark = text.get(Id::DecimalMark);
    text.percent(format!("{whole}{mark}{decimals}"))
}

/// The weekly hours of an AED, then how they are computed.
pub fn proposal(text: &Text, answer: &HoursProposal) -> Vec<String> {
    let asked = &answer.asked;
    let weekly = text.minutes(answer.weekly);
    let (quota, weeks) = (share(text, asked.quota), asked.weeks.to_string());
    let credit = text.minutes(asked.credit);
    let sum = text.hours_aed_sum(
        hours(text, answer.annual),
        text.minutes(asked.split_leave),
        &quota,
        &credit,
        &weeks,
    );
    let said = if asked.credit == Minutes::ZERO {
        text.hours_aed(weekly, quota, weeks)
    } else {
        text.hours_aed_credit(weekly, quota, weeks, credit)
    };
    let part = answer.part.map(|part| {
        let (due, source) = (text.minutes(part.due), source(part.rule, text));
        let span = text.length(part.span.months as i32, part.span.days as i32);
        if part.own_weeks {
            text.hours_part_own_weeks(span, due, source)
        } else {
            text.hours_part(span, due, source)
        }
    });
    [said, sum].into_iter().chain(part).collect()
}

/// The quota of an AESH or the estimate of her hours, then how it is computed.
pub fn service(text: &Text, answer: &Service) -> [String; 2] {
    let weekly = text.minutes(answer.weekly);
    let (quota, weeks) = (share(text, answer.quota), answer.count.to_string());
    let annual = hours(text, answer.annual);
    let split = (answer.split_leave != Minutes::ZERO).then(|| text.minutes(answer.split_leave));
    if answer.estimated {
        let sum = match split {
            None => text.hours_estimate_sum(annual, &quota, &weeks),
            Some(leave) => text.hours_estimate_sum_split(annual, leave, &quota, &weeks),
        };
        let said = text.hours_estimate(weekly, quota, weeks);
        return [said, sum];
    }
    let sum = match split {
        None => text.hours_aesh_sum(&weekly, &weeks, annual),
        Some(leave) => text.hours_aesh_sum_split(&weekly, &weeks, annual, leave),
    };
    let said = text.hours_aesh(quota, weekly, weeks);
    [said, sum]
}

/// The connected hours of an AESH, then how they are computed.
pub fn connected(text: &Text, answer: &Service) -> [String; 2] {
    let sum = text.hours_connected_sum(
        text.minutes(answer.weekly),
        answer.count.to_string(),
        answer.school_weeks.value.to_string(),
    );
    let connected = text.minutes(answer.connected);
    [text.hours_connected(connected), sum]
}

/// The values that the weekly hours of an AED took.
pub fn taken_by_aed(text: &Text, answer: &HoursProposal) -> Vec<ValueTaken> {
    let step = Minutes(i32::from(answer.step.value));
    vec![
        taken(
            text,
            Id::HoursValueAnnual,
            hours(text, answer.annual),
            answer.annual,
        ),
        leave(text, answer.asked.split_leave),
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
pub fn taken_by_aesh(text: &Text, answer: &Service) -> Vec<ValueTaken> {
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
        leave(text, answer.split_leave),
        weeks(text, answer.weeks),
        rounding,
        taken(text, Id::HoursValueSchoolWeeks, school, answer.school_weeks),
    ]
}

/// Why there is no answer, without what to do next: that depends on where it was asked.
pub fn refusal(text: &Text, refusal: &HoursRefusal) -> String {
    match refusal {
        HoursRefusal::NoLaw { regime, on, since } => {
            let (on, regime) = (text.date(*on), text.regime(*regime));
            match since {
                Some(since) => text.hours_no_law_before(on, regime, text.date(*since)),
                None => text.hours_no_law(on, regime),
            }
        }
        HoursRefusal::Weeks { asked, allowed } => text.hours_bad_weeks(
            asked.to_string(),
            allowed.value.min.to_string(),
            allowed.value.max.to_string(),
            source(allowed, text),
        ),
        HoursRefusal::Quota { asked } => text.hours_bad_quota(share(text, *asked)),
        HoursRefusal::Credit {
            asked,
            at_most,
            limit,
        } => text.hours_bad_credit(
            text.minutes(*asked),
            text.minutes(*at_most),
            source(limit, text),
        ),
        HoursRefusal::Weekly {
            asked,
            at_most,
            annual,
        } => text.hours_bad_weekly(
            text.minutes(*asked),
            text.minutes(*at_most),
            hours(text, annual),
            source(annual, text),
        ),
    }
}

/// What is unusual of the weeks; none when nothing is.
pub fn few_weeks(text: &Text, answer: &Service) -> Option<String> {
    let usual = answer.few_weeks()?.to_string();
    let asked = answer.count.to_string();
    Some(text.hours_few_weeks(asked, usual))
}

/// A stated quota is not the one that the minutes make; none when it is.
pub fn mismatch(text: &Text, answer: &Service, stated: Share) -> Option<String> {
    (stated != answer.quota).then(|| {
        text.hours_mismatch(
            text.minutes(answer.weekly),
            answer.count.to_string(),
            share(text, answer.quota),
            share(text, stated),
        )
    })
}

fn taken<T>(text: &Text, what: Id, value: String, dated: &Dated<T>) -> ValueTaken {
    ValueTaken {
        what: text.get(what).to_owned(),
        value,
        since: Some(dated.from),
        source: source(dated, text),
    }
}

/// What services take off the year for leave that is split: no text fixes it for them.
fn leave(text: &Text, split: Minutes) -> ValueTaken {
    ValueTaken {
        what: text.get(Id::HoursValueLeave).to_owned(),
        value: text.minutes(split),
        since: None,
        source: text.get(Id::HoursLocalPractice).to_owned(),
    }
}

fn weeks(text: &Text, dated: &Dated<ServiceWeeks>) -> ValueTaken {
    let (min, max) = (dated.value.min.to_string(), dated.value.max.to_string());
    let value = text.hours_value_weeks_are(min, max);
    taken(text, Id::HoursValueWeeks, value, dated)
}

/// Whole hours of the law: `1607 h`.
fn hours(text: &Text, dated: &Dated<u16>) -> String {
    text.minutes(Minutes::hours(i32::from(dated.value)))
}
