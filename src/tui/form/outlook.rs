//! What a would-be contract would bring, in the lines under its fields: live, nothing written.

use super::ground::Ground;
use crate::department::notice;
use crate::domain::hours::{is_in_force, weekly};
use crate::domain::{Contract, ContractId, Date, Function, Minutes, plus_days};
use crate::law::Urgency;
use crate::law::longest::EndVerdict;
use crate::law::notice_state::NoticeState;
use crate::law::outlook::TermOutlook;
use crate::law::{Law, Outlook, Trial, is_counted, outlook, pupils_who_lose};
use crate::text::{Id, Text};
use crate::words::label;
use crate::words::notice_state;

/// One line of what a draft would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// What it is about.
    pub label: Id,
    /// What would be.
    pub words: String,
    /// How much it presses.
    pub urgency: Urgency,
}

impl Prospect {
    /// Nothing can be said of it.
    pub(super) fn unknown(&mut self) {
        self.words = "–".to_owned();
        self.urgency = Urgency::Quiet;
    }
}

fn line(label: Id, words: impl Into<String>, urgency: Urgency) -> Prospect {
    Prospect {
        label,
        words: words.into(),
        urgency,
    }
}

/// What `contract` would bring, which takes the place of the record of number `own` or comes beside
/// all others; `before` is the contract that it renews.
pub fn of_contract(
    contract: &Contract,
    own: Option<ContractId>,
    before: Option<&Contract>,
    ground: &Ground<'_>,
) -> Vec<Prospect> {
    if ground.department.register.get(contract.avs).is_none() {
        return Vec::new();
    }
    let others: Vec<&Contract> = ground
        .department
        .register
        .contracts_of(contract.avs)
        .filter(|(id, _)| Some(*id) != own)
        .map(|(_, other)| other)
        .collect();
    let seen = outlook(Law::embedded(), contract, &others);
    let text = ground.text;
    vec![
        engagement(&seen, text),
        term(&seen, contract, text),
        trial(&seen, text),
        notice(&seen, ground),
        answer(before.unwrap_or(contract), own, ground),
        pupils(contract, ground),
        hours(contract, &others, seen.piece.first, ground),
    ]
}

fn engagement(seen: &Outlook, text: &Text) -> Prospect {
    let clock = &seen.engagement;
    let length = |length: crate::law::Length| text.length(length.months as i32, length.days as i32);
    let served = length(clock.served);
    let urgency = if seen.ceiling.beyond().is_some() {
        Urgency::Critical
    } else {
        Urgency::Quiet
    };
    let words = match (clock.left, clock.permanent_since) {
        (_, Some(_)) => text.outlook_served_for_good(served),
        (Some(left), None) => text.outlook_served(served, text.date(clock.on), length(left)),
        (None, None) => text.get(Id::OutlookUncounted).to_owned(),
    };
    line(Id::OutlookEngagement, words, urgency)
}

fn term(seen: &Outlook, contract: &Contract, text: &Text) -> Prospect {
    if seen.piece.last.is_none() {
        return match seen.permanent_exists {
            true => line(
                Id::OutlookTerm,
                text.get(Id::OutlookTermNone),
                Urgency::Fine,
            ),
            false => {
                let words = text.get(Id::OutlookNoPermanent);
                line(Id::OutlookTerm, words, Urgency::Critical)
            }
        };
    }
    let months = Law::embedded()
        .table(contract.regime)
        .and_then(|table| table.contract_months.value_on(seen.piece.first))
        .map_or(0, |months| months.value);
    let date = |on| text.date(on);
    let (words, urgency) = match (seen.ceiling, seen.length, seen.longest) {
        (TermOutlook::Beyond(on), _, _) => (text.outlook_beyond(date(on)), Urgency::Critical),
        (_, EndVerdict::TooLong, _) => (text.outlook_too_long(months), Urgency::Critical),
        (_, EndVerdict::Doubtful, _) => (text.outlook_too_long(months), Urgency::Attention),
        (TermOutlook::Divided(on), ..) => (text.outlook_divided(date(on)), Urgency::Attention),
        (TermOutlook::Reached(on), ..) => (text.outlook_reached(date(on)), Urgency::Attention),
        (TermOutlook::AfterOpening(on), ..) => (text.outlook_after(date(on)), Urgency::Attention),
        (TermOutlook::Opens(on), _, Some(until)) => {
            let opens = text.outlook_opens(date(on));
            let fine = text.outlook_term_fine(date(until));
            (format!("{fine} · {opens}"), Urgency::Fine)
        }
        (_, _, Some(until)) => (text.outlook_term_fine(date(until)), Urgency::Fine),
        (_, _, None) => (text.get(Id::OutlookUncounted).to_owned(), Urgency::Quiet),
    };
    line(Id::OutlookTerm, words, urgency)
}

fn trial(seen: &Outlook, text: &Text) -> Prospect {
    let words = match seen.trial {
        Trial::Stated(until) => text.outlook_trial_stated(text.date(until)),
        Trial::Until(until) => text.outlook_trial_until(text.date(until)),
        Trial::Either { shorter, until } => {
            text.outlook_trial_either(text.date(until), text.date(shorter))
        }
        Trial::Excluded => text.get(Id::OutlookTrialExcluded).to_owned(),
        Trial::Renewal => text.get(Id::OutlookTrialRenewal).to_owned(),
        Trial::None => text.get(Id::OutlookTrialNone).to_owned(),
    };
    line(Id::OutlookTrial, words, Urgency::Quiet)
}

fn notice(seen: &Outlook, ground: &Ground<'_>) -> Prospect {
    let text = ground.text;
    let words = match seen.notice {
        Some(due) => {
            let by = notice_state::deadline(due.by, text, ground.department);
            if due.interview.is_some() {
                text.outlook_notice_interview(by)
            } else {
                text.outlook_notice_by(by)
            }
        }
        None => text.get(Id::OutlookNoticeNone).to_owned(),
    };
    line(Id::OutlookNotice, words, Urgency::Quiet)
}

/// By when the offer of this renewal is answered: a day where its receipt is known.
fn answer(renewed: &Contract, own: Option<ContractId>, ground: &Ground<'_>) -> Prospect {
    let (text, department) = (ground.text, ground.department);
    // The offer is noted in the contract as it stands, not in the draft.
    let standing = own
        .and_then(|id| department.register.get(id))
        .unwrap_or(renewed);
    let id = department
        .register
        .contracts_of(standing.avs)
        .find(|(_, other)| *other == standing)
        .map(|(id, _)| id);
    let state = id.map(|id| notice::state(id, standing, department));
    match state {
        Some(NoticeState::Offered(offer)) if offer.answer_by.is_some() => {
            let by = offer.answer_by.unwrap_or(ground.today);
            let by = notice_state::deadline(by, text, department);
            let words = text.outlook_answer_by(by);
            line(Id::OutlookAnswer, words, Urgency::Attention)
        }
        Some(state @ (NoticeState::Answered(_) | NoticeState::Silent(_))) => {
            let (words, urgency) = notice_state::said(state, text, department);
            line(Id::OutlookAnswer, words, urgency)
        }
        _ if !is_counted(standing.regime) => {
            let none = text.get(Id::OutlookNoticeNone);
            line(Id::OutlookAnswer, none, Urgency::Quiet)
        }
        _ => {
            let n = notice_state::answer_days(standing, ground.today);
            let words = text.outlook_answer_days(n);
            line(Id::OutlookAnswer, words, Urgency::Quiet)
        }
    }
}

fn pupils(contract: &Contract, ground: &Ground<'_>) -> Prospect {
    let (text, register) = (ground.text, &ground.department.register);
    let names: Vec<String> = contract
        .last_day()
        .map(|last| pupils_who_lose(register, contract.avs, plus_days(last, 1)))
        .unwrap_or_default()
        .into_iter()
        .map(|pupil| label::pupil(register, pupil))
        .collect();
    if names.is_empty() {
        let words = text.get(Id::OutlookPupilsNone);
        return line(Id::OutlookPupils, words, Urgency::Quiet);
    }
    let (n, names) = (names.len(), names.join(", "));
    let words = text.outlook_pupils_lose(n, names);
    line(Id::OutlookPupils, words, Urgency::Attention)
}

/// Her hours a week with those of the other contracts in force on the day it begins, beside what is
/// placed.
fn hours(contract: &Contract, others: &[&Contract], on: Date, ground: &Ground<'_>) -> Prospect {
    let text = ground.text;
    let placed = ground.department.avs_hours(contract.avs).placed;
    if contract.function == Function::Other {
        // Hours of another function are no hours of accompaniment.
        let hours = weekly(contract, on).map(|own| text.minutes(own.weekly));
        let words = text.outlook_hours_other(hours.unwrap_or_else(|| "–".to_owned()));
        return line(Id::OutlookHours, words, Urgency::Quiet);
    }
    let own = weekly(contract, on);
    let beside = others.iter().filter(|other| is_in_force(other, on));
    let beside = beside.filter_map(|other| weekly(other, on));
    let beside: Minutes = beside.map(|other| other.weekly).sum();
    let total = own.map(|own| own.weekly + beside);
    let words = match (own, contract.quota) {
        (Some(own), _) if beside > Minutes::ZERO => {
            let (own, beside) = (text.minutes(own.weekly), text.minutes(beside));
            let total = text.minutes(total.unwrap_or_default());
            format!("{own} + {beside} = {total}")
        }
        (Some(own), _) => text.minutes(own.weekly),
        (None, Some(quota)) => text.quota(quota),
        (None, None) => "–".to_owned(),
    };
    let urgency = if total.is_some_and(|total| total < placed) {
        Urgency::Attention
    } else {
        Urgency::Quiet
    };
    let words = text.outlook_hours_of(words, text.minutes(placed));
    line(Id::OutlookHours, words, urgency)
}
