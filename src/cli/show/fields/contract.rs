//! Contracts.

use super::{Sheet, Value};
use crate::domain::{Contract, Employer, Minutes, Places, Ref};
use crate::text::{Id, Text};

/// A contract.
pub fn contract(to: &mut Sheet, text: &Text, contract: &Contract) {
    let end = match contract.end {
        Some(end) => end.into(),
        None => Value::Unknown,
    };
    let ended = contract.ended.map(|ended| {
        Value::Parts(vec![
            ("on", ended.on.into()),
            ("how", Value::coded(ended.how, text.ending(ended.how))),
        ])
    });
    let credit = (contract.study_credit != Minutes::ZERO).then_some(contract.study_credit);
    to.put("avs", Id::FieldAvs, Ref::from(contract.avs))
        .put(
            "regime",
            Id::FieldRegime,
            Value::coded(contract.regime, text.regime(contract.regime)),
        )
        .put(
            "function",
            Id::FieldFunction,
            Value::coded(contract.function, text.function(contract.function)),
        )
        .put("start", Id::FieldStart, contract.start)
        .put("end", Id::FieldEnd, end)
        .put("ended", Id::FieldEnded, ended.unwrap_or_default())
        .put("trial_end", Id::FieldTrialEnd, contract.trial_end)
        .put("weekly", Id::FieldWeekly, contract.weekly)
        .put("quota_permille", Id::FieldQuota, contract.quota)
        .put("service_weeks", Id::FieldWeeks, contract.service_weeks)
        .put("study_credit", Id::FieldCredit, credit)
        .put(
            "employer",
            Id::FieldEmployer,
            employer(text, contract.employer),
        )
        .put("places", Id::FieldPlaces, places(&contract.places))
        .put(
            "short_reason",
            Id::FieldShortReason,
            contract.short_reason.as_ref(),
        );
    let suspensions = contract.suspensions.iter().map(|one| {
        Value::Parts(vec![
            ("from", one.from.into()),
            ("to", one.to.into()),
            ("kind", Value::coded(one.kind, text.suspension(one.kind))),
        ])
    });
    let amendments = contract.amendments.iter().map(|one| {
        Value::Parts(vec![
            ("number", one.number.into()),
            ("signed", one.signed.into()),
            ("from", one.from.into()),
            ("end", one.end.into()),
            ("weekly", one.weekly.into()),
            (
                "places",
                one.places.as_ref().map(places).unwrap_or_default(),
            ),
        ])
    });
    let notice = &contract.notice;
    let intention = notice
        .intention
        .map(|what| Value::coded(what, text.intention(what)));
    let answer = notice.answer.map(|answer| {
        let words = text.yes_no(answer.accepted).to_owned();
        let accepted = Value::Told(answer.accepted, words);
        Value::Parts(vec![("on", answer.on.into()), ("accepted", accepted)])
    });
    to.put(
        "suspensions",
        Id::FieldSuspensions,
        Value::list(suspensions),
    )
    .put("amendments", Id::FieldAmendments, Value::list(amendments))
    .put(
        "intention",
        Id::FieldIntention,
        intention.unwrap_or_default(),
    )
    .put("notice_sent", Id::FieldNoticeSent, notice.sent)
    .put("notice_received", Id::FieldNoticeReceived, notice.received)
    .put("interview", Id::FieldInterview, notice.interview)
    .put("answer", Id::FieldAnswer, answer.unwrap_or_default());
}

fn employer(text: &Text, employer: Employer) -> Value {
    match employer {
        Employer::Authority => Value::Coded(
            "Authority".to_owned(),
            text.get(Id::EmployerAuthority).to_owned(),
        ),
        Employer::Establishment(id) => Ref::from(id).into(),
    }
}

fn places(places: &Places) -> Value {
    let pupils = places.pupils.iter().map(|id| Ref::from(*id));
    let schools = places.establishments.iter().map(|id| Ref::from(*id));
    Value::Parts(vec![
        ("pupils", Value::list(pupils)),
        ("establishments", Value::list(schools)),
        ("zone", places.zone.as_ref().into()),
    ])
}
