//! The values of the law in words, with their units.

use crate::law::value::{
    Avenant, Ceiling, DecisionRule, DiplomaRule, InterviewRule, Lunch, NeutralPeriod, NoticeLength,
    NoticeRule, Tier, TrialRule,
};
use crate::text::{Id, Text};

pub(super) fn months(n: &u16, text: &Text) -> String {
    text.law_months(*n)
}

pub(super) fn more_than(n: &u16, text: &Text) -> String {
    text.statute_more_than(*n)
}

pub(super) fn days(n: &u16, text: &Text) -> String {
    text.statute_days(*n)
}

pub(super) fn times(n: &u8, text: &Text) -> String {
    match *n {
        0 => text.get(Id::StatuteNever).to_owned(),
        n => text.statute_times(u16::from(n)),
    }
}

pub(super) fn pupils(n: &u8, text: &Text) -> String {
    text.statute_pupils(u16::from(*n))
}

pub(super) fn yes_no(is: &bool, text: &Text) -> String {
    text.yes_no(*is).to_owned()
}

/// `24/03/2020 → 10/07/2020, …`.
pub(super) fn neutral(periods: &[NeutralPeriod], text: &Text) -> String {
    let told = periods
        .iter()
        .map(|it| format!("{} → {}", text.date(it.first), text.date(it.last)));
    told.collect::<Vec<_>>().join(", ")
}

pub(super) fn ceiling(word: &Ceiling, text: &Text) -> String {
    text.get(super::super::todo::beyond(*word)).to_owned()
}

pub(super) fn trial(rule: &TrialRule, text: &Text) -> String {
    match rule {
        TrialRule::Share(of) => text.statute_share(*of),
        TrialRule::OpenDays(rule) => {
            let open = text.statute_open_days(rule.a_week);
            match rule.exactly {
                Some(exactly) => {
                    text.statute_open_days_exactly(open, text.law_months(exactly.months))
                }
                None => open,
            }
        }
    }
}

/// The last tier of each: `8 jours si < 6 mois, 1 mois si < 24 mois, 2 mois au-delà`.
pub(super) fn notice(rule: &NoticeRule, text: &Text) -> String {
    let mut all: Vec<String> = rule
        .tiers
        .iter()
        .map(|tier| tier_words(*tier, text))
        .collect();
    let permanent = rule.permanent.map(|tier| length(tier, text));
    all.extend(permanent.map(|length| text.statute_tier_permanent(length)));
    all.join(", ")
}

fn tier_words(tier: Tier, text: &Text) -> String {
    let length = length(tier, text);
    match tier.below_months {
        Some(below) => text.statute_tier(length, below),
        None => text.statute_tier_rest(length),
    }
}

fn length(tier: Tier, text: &Text) -> String {
    let mut parts = Vec::new();
    if tier.months > 0 {
        parts.push(text.law_months(tier.months));
    }
    if tier.weeks > 0 {
        parts.push(text.statute_weeks(tier.weeks));
    }
    if tier.days > 0 {
        parts.push(text.statute_days(tier.days));
    }
    parts.join(" ")
}

pub(super) fn notice_length(rule: &NoticeLength, text: &Text) -> String {
    match rule {
        NoticeLength::ContractAndChain => text.get(Id::StatuteChain).to_owned(),
        NoticeLength::AllContracts { gap_months } => text.statute_all(*gap_months),
    }
}

pub(super) fn interview(rule: &InterviewRule, text: &Text) -> String {
    match rule.from_months {
        Some(from) => text.statute_interview_from(from),
        None => text.get(Id::StatuteInterviewPermanent).to_owned(),
    }
}

pub(super) fn diploma(rule: &DiplomaRule, text: &Text) -> String {
    text.get(match rule {
        DiplomaRule::Required => Id::StatuteRequired,
        DiplomaRule::Advised => Id::StatuteAdvised,
        DiplomaRule::CareOrExperience { months, level_iv } => {
            return if *level_iv {
                text.statute_care_or_level(*months)
            } else {
                text.statute_care(*months)
            };
        }
    })
    .to_owned()
}

pub(super) fn decision(rule: &DecisionRule, text: &Text) -> String {
    let commission = text.commission(rule.commission);
    let years = match rule.min_years {
        Some(min) => text.statute_years_from_to(u16::from(min), u16::from(rule.max_years)),
        None => text.statute_at_most_years(u16::from(rule.max_years)),
    };
    format!("{commission}, {years}")
}

pub(super) fn lunch(rule: &Lunch, text: &Text) -> String {
    text.get(match rule {
        Lunch::Commune => Id::StatuteCommune,
        Lunch::State => Id::StatuteState,
    })
    .to_owned()
}

pub(super) fn avenant(rule: &Avenant, text: &Text) -> String {
    text.get(match rule {
        Avenant::PupilOrEstablishment => Id::StatuteAvenantPupil,
        Avenant::EstablishmentNotNamed => Id::StatuteAvenantSchool,
        Avenant::OutsideZone => Id::StatuteAvenantZone,
    })
    .to_owned()
}
