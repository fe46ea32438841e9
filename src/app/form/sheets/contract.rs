//! The form of a contract, with what happened to it since.

use super::shape;
use crate::app::form::Ground;
use crate::app::form::echo;
use crate::app::form::fault::Fault;
use crate::app::form::field::FieldKind;
use crate::app::form::outlook::{self, Prospect};
use crate::app::form::rules;
use crate::app::form::sheet::*;
use crate::app::form::value::Value;
use crate::domain::check::Field;
use crate::domain::{
    Answer, AvsId, Contract, Employer, Ended, Ending, Function, Intention, Kind, Minutes, Ref,
    Regime,
};
use crate::text::Id;
use crate::typed::Looking;

const REGIMES: [Regime; 4] = [
    Regime::Aesh,
    Regime::EducationAssistant,
    Regime::SubsidisedJob,
    Regime::YouthJob,
];
const FUNCTIONS: [Function; 2] = [Function::Avs, Function::Other];
const ENDINGS: [Ending; 4] = [
    Ending::Term,
    Ending::Resignation,
    Ending::Dismissal,
    Ending::Other,
];
const INTENTIONS: [Intention; 3] = [
    Intention::Renew,
    Intention::RenewPermanent,
    Intention::NotRenew,
];

impl Sheet for Contract {
    fn specs() -> Vec<Spec<Self>> {
        let mut all = signed();
        all.extend(named());
        all.extend(since());
        all
    }

    fn faults(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<(Id, Fault)> {
        let mut faults = shape(self, own, ground, |field| match field {
            Field::Avs => Id::FieldAvs,
            Field::End => Id::FieldEnd,
            Field::Ended => Id::FieldEnded,
            Field::Trial => Id::FieldTrialEnd,
            Field::Weekly => Id::FieldWeekly,
            Field::Quota => Id::FieldQuota,
            Field::ServiceWeeks => Id::FieldWeeks,
            Field::StudyCredit => Id::FieldCredit,
            Field::Employer => Id::FieldEmployer,
            Field::Suspension(_) => Id::FieldSuspensions,
            Field::Amendment(_) => Id::FieldAmendments,
            _ => Id::FormPlaceSchools,
        });
        faults.extend(rules::of_contract(self, own, ground));
        faults.extend(echo::hours::faults(self, ground));
        faults
    }

    /// Of a contract being made: one that stands has its card.
    fn outlook(&self, own: Option<u32>, ground: &Ground<'_>) -> Vec<Prospect> {
        if own.is_some() {
            return Vec::new();
        }
        let hers = ground.desk.register.contracts_of(self.avs);
        let before = hers
            .map(|(_, one)| one)
            .filter(|one| one.start < self.start);
        let before = before.max_by_key(|one| one.start);
        outlook::of_contract(self, None, before, ground)
    }
}

/// What was signed.
fn signed() -> Vec<Spec<Contract>> {
    vec![
        needed_record!(FieldAvs, Avs, avs, AvsId),
        choice!(FieldRegime, REGIMES, regime, regime),
        choice!(FieldFunction, FUNCTIONS, function, function),
        needed_day!(FieldStart, FieldKind::Date(Looking::Back), start),
        day!(FieldEnd, FieldKind::DateAfter(Id::FieldStart), end),
        field!(
            FieldWeekly,
            FieldKind::Duration,
            |r| Value::Minutes(r.weekly),
            |r, v| r.weekly = v.minutes()
        ),
        field!(
            FieldQuota,
            FieldKind::Quota,
            |r| Value::Quota(r.quota),
            |r, v| r.quota = v.quota()
        ),
        field!(
            FieldWeeks,
            FieldKind::Number,
            |r| Value::Number(r.service_weeks.map(u32::from)),
            |r, v| r.service_weeks = v.number().map(|n| u8::try_from(n).unwrap_or(u8::MAX))
        ),
        field!(
            FieldCredit,
            FieldKind::Duration,
            |r| Value::Minutes((r.study_credit != Minutes::ZERO).then_some(r.study_credit)),
            |r, v| r.study_credit = v.minutes().unwrap_or(Minutes::ZERO)
        ),
        field!(
            FieldEmployer,
            FieldKind::Record(Kind::Establishment),
            |r| Value::Record(match r.employer {
                Employer::Authority => None,
                Employer::Establishment(id) => Some(id.into()),
            }),
            |r, v| r.employer = v
                .record()
                .and_then(Ref::typed)
                .map_or(Employer::Authority, Employer::Establishment)
        ),
        day!(
            FieldTrialEnd,
            FieldKind::DateAfter(Id::FieldStart),
            trial_end
        ),
        text_line!(FieldShortReason, short_reason),
    ]
}

/// Whom and where it names.
fn named() -> Vec<Spec<Contract>> {
    vec![
        records!(FormPlaceSchools, Establishment, places.establishments),
        records!(FormPlacePupils, Pupil, places.pupils),
        text_line!(FormPlaceZone, places.zone),
    ]
}

/// What happened since.
fn since() -> Vec<Spec<Contract>> {
    vec![
        field!(
            FieldEnded,
            FieldKind::Date(Looking::Back),
            |r| Value::Day(r.ended.map(|ended| ended.on)),
            |r, v| {
                let how = r.ended.map_or(Ending::Term, |ended| ended.how);
                r.ended = v.day().map(|on| Ended { on, how });
            }
        ),
        Spec {
            options: |_, ground| {
                ENDINGS
                    .iter()
                    .map(|how| ground.text.ending(*how).to_owned())
                    .collect()
            },
            ..field!(
                FormEndedHow,
                FieldKind::Choice,
                |r| Value::Choice(
                    r.ended
                        .and_then(|e| ENDINGS.iter().position(|how| *how == e.how))
                        .unwrap_or(0)
                ),
                |r, v| if let (Some(ended), Some(how)) = (&mut r.ended, ENDINGS.get(v.choice())) {
                    ended.how = *how;
                }
            )
        },
        list!(FieldSuspensions, Suspensions, suspensions, suspensions),
        list!(FieldAmendments, Amendments, amendments, amendments),
        maybe_choice!(FieldIntention, INTENTIONS, intention, notice.intention),
        day!(FieldNoticeSent, FieldKind::Date(Looking::Back), notice.sent),
        day!(
            FieldNoticeReceived,
            FieldKind::Date(Looking::Back),
            notice.received
        ),
        day!(
            FieldInterview,
            FieldKind::Date(Looking::Back),
            notice.interview
        ),
        field!(
            FieldAnswer,
            FieldKind::Date(Looking::Back),
            |r| Value::Day(r.notice.answer.map(|answer| answer.on)),
            |r, v| {
                let accepted = r.notice.answer.is_none_or(|answer| answer.accepted);
                r.notice.answer = v.day().map(|on| Answer { on, accepted });
            }
        ),
        Spec {
            options: |_, ground| {
                [Id::AnswerAccepted, Id::AnswerRefused]
                    .map(|id| ground.text.get(id).to_owned())
                    .into()
            },
            ..field!(
                FormAnswerIs,
                FieldKind::Choice,
                |r| Value::Choice(usize::from(
                    r.notice.answer.is_some_and(|answer| !answer.accepted)
                )),
                |r, v| if let Some(answer) = &mut r.notice.answer {
                    answer.accepted = v.choice() == 0;
                }
            )
        },
    ]
}
