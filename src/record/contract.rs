//! The fields of a contract, with what happened to it since.
//!
//! A meeting sees all but free text and what is of her file alone: that a reason was given counts for
//! a rule, the proof of a study credit for nothing.

use super::Where::{Card, Form, Json, Sheet};
use super::field::{InMeeting, maybe, one_of};
use super::table::{held, record};
use super::{ChosenWord, Field, Held, Type, Value};
use crate::domain::{
    Contract, Employer, Ended, Ending, Function, Intention, Kind, OfferAnswer, Ref, Regime,
};
use crate::text::{Id, Word};
use crate::typed::Looking;

const SCHOOLS: Type = Type::Records(Kind::Establishment);
const PUPILS: Type = Type::Records(Kind::Pupil);
const BACK: Type = Type::Date(Looking::Back);
const ANSWERS: &[Word] = &[
    Word {
        id: "true",
        label: Id::AnswerAccepted,
    },
    Word {
        id: "false",
        label: Id::AnswerRefused,
    },
];

record! { Contract, form: [
    "avs", "regime", "function", "start", "end", "weekly", "quota_permille", "service_weeks",
    "study_credit", "credit_proof", "employer", "trial_end", "no_trial", "short_reason", "place_schools", "place_pupils",
    "place_zone"
];
    avs: FieldAvs, Type::Record(Kind::Avs), Shown.required();
    regime: FieldRegime, one_of::<Regime>(), Shown;
    function: FieldFunction, one_of::<Function>(), Shown;
    start: FieldStart, BACK, Shown.required();
    end: FieldEnd, Type::DateAfter(Id::FieldStart), Shown.blank("", Id::Permanent);
    ended => [
        Field::told("ended", Id::FieldEnded, &[Json, Sheet, Card], |one| Value::Ended(one.ended)),
        Field::new("ended_on", Id::FieldEnded, BACK, InMeeting::Shown, ended_on, set_ended_on)
            .at(&[Form]),
        Field::new(
            "ended_how", Id::FormEndedHow, one_of::<Ending>(), InMeeting::Shown, ended_how,
            set_ended_how,
        )
        .at(&[Form]),
    ];
    trial_end: FieldTrialEnd, Type::DateAfter(Id::FieldStart), Shown;
    no_trial: FieldNoTrial, Type::Flag, Shown;
    weekly: FieldWeekly, Type::Duration, Shown;
    quota: FieldQuota, Type::Quota, Shown.key("quota_permille");
    service_weeks: FieldWeeks, Type::Number, Shown;
    study_credit: FieldCredit, Type::Duration, Shown;
    credit_proof: FieldCreditProof, BACK, Hidden;
    employer => [Field::new(
        "employer", Id::FieldEmployer, Type::Record(Kind::Establishment), InMeeting::Shown, employer,
        set_employer,
    )
    .blank("Authority", Id::EmployerAuthority)];
    places => [
        Field::new(
            "places", Id::FieldPlaces, Type::Shown, InMeeting::Clusters,
            |contract: &Contract| Value::Places(contract.places.clone()),
            |contract, value| contract.places = value.places(),
        )
        .at(&[Json, Sheet, Card]),
        held!(Contract, "place_schools", FormPlaceSchools, SCHOOLS, InMeeting::Shown, places.establishments)
            .at(&[Form]),
        held!(Contract, "place_pupils", FormPlacePupils, PUPILS, InMeeting::Shown, places.pupils)
            .at(&[Form]),
        held!(Contract, "place_zone", FormPlaceZone, Type::Line, InMeeting::Shown, places.zone)
            .at(&[Form]),
    ];
    short_reason: FieldShortReason, Type::Line, Present.free("short_reason", Id::FieldShortReason);
    suspensions: FieldSuspensions, Type::Suspensions, Shown;
    // The zones that it names, as signed and as amended.
    amendments: FieldAmendments, Type::Amendments, Clusters
        .free("zone", Id::FieldZone)
        .texts(|contract, see| {
            let amended = contract.amendments.iter().filter_map(|one| one.places.as_ref());
            let named = std::iter::once(&contract.places).chain(amended);
            named.for_each(|places| places.zone.texts(see));
        });
    notice => [
        held!(Contract, "intention", FieldIntention, maybe::<Intention>(), InMeeting::Shown, notice.intention),
        held!(Contract, "notice_sent", FieldNoticeSent, BACK, InMeeting::Shown, notice.sent),
        held!(Contract, "notice_received", FieldNoticeReceived, BACK, InMeeting::Shown, notice.received),
        held!(Contract, "interview", FieldInterview, BACK, InMeeting::Shown, notice.interview),
        Field::told("answer", Id::FieldAnswer, &[Json, Sheet, Card], |contract| {
            Value::Answer(contract.notice.answer)
        }),
        Field::new("answer_on", Id::FieldAnswer, BACK, InMeeting::Shown, answer_on, set_answer_on)
            .at(&[Form]),
        Field::new(
            "answer_is", Id::FormAnswerIs, Type::Choice(ANSWERS), InMeeting::Shown, answer_is,
            set_answer_is,
        )
        .at(&[Form]),
    ];
}

fn ended_on(contract: &Contract) -> Value {
    contract.ended.map(|ended| ended.on).value()
}

fn set_ended_on(contract: &mut Contract, value: Value) {
    let how = contract.ended.map_or(Ending::Term, |ended| ended.how);
    contract.ended = value.day().map(|on| Ended { on, how });
}

fn ended_how(contract: &Contract) -> Value {
    // How a contract ended that has not ended is nothing.
    Value::Choice(ChosenWord::of(contract.ended.map(|ended| ended.how)))
}

fn set_ended_how(contract: &mut Contract, value: Value) {
    if let (Some(ended), Some(how)) = (&mut contract.ended, value.choice().pick()) {
        ended.how = how;
    }
}

fn employer(contract: &Contract) -> Value {
    Value::Record(match contract.employer {
        Employer::Authority => None,
        Employer::Establishment(id) => Some(id.into()),
    })
}

fn set_employer(contract: &mut Contract, value: Value) {
    let school = value.record().and_then(Ref::typed);
    contract.employer = school.map_or(Employer::Authority, Employer::Establishment);
}

fn answer_on(contract: &Contract) -> Value {
    contract.notice.answer.map(|answer| answer.on).value()
}

fn set_answer_on(contract: &mut Contract, value: Value) {
    let notice = &mut contract.notice;
    let accepted = notice.answer.is_none_or(|answer| answer.accepted);
    notice.answer = value.day().map(|on| OfferAnswer { on, accepted });
}

fn answer_is(contract: &Contract) -> Value {
    let answer = contract.notice.answer;
    Value::Choice(ChosenWord {
        at: answer.map(|answer| usize::from(!answer.accepted)),
        of: ANSWERS,
    })
}

fn set_answer_is(contract: &mut Contract, value: Value) {
    if let Some(answer) = &mut contract.notice.answer {
        answer.accepted = value.choice().at != Some(1);
    }
}
