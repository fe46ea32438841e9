//! How a new record begins: with what is known already.

use super::draft::Draft;
use super::rules::{is_rather_permanent, longest_end};
use super::{Form, Ground};
use crate::command::Command;
use crate::domain::{
    Accompaniment, Avs, AvsId, Commission, Contract, Date, Decision, Establishment,
    EstablishmentId, Kind, Minutes, Mode, Pupil, PupilId, Ref, Regime, plus_days,
};
use crate::law::Law;
use crate::law::hours::school_year_end;
use crate::law::outlook::renewal_end;
use crate::text::Id;
use crate::words::label;

impl Form {
    /// The form of a new record of a kind, about whomever it is asked for.
    pub fn of_new(kind: Kind, about: Option<Ref>, command: Command, ground: &Ground<'_>) -> Self {
        let title = title(kind, about, ground);
        let base = match kind {
            Kind::Avs => Draft::Avs(Box::new(Avs::named("", ""))),
            Kind::Establishment => Draft::Establishment(Box::new(Establishment::named(""))),
            Kind::Pupil => {
                let mut pupil = Pupil::named("", "");
                pupil.establishment = about.and_then(Ref::typed);
                Draft::Pupil(Box::new(pupil))
            }
            Kind::Contract => {
                Draft::Contract(Box::new(contract(about.and_then(Ref::typed), ground)))
            }
            Kind::Decision => return new_decision(about, command, title, ground),
            _ => Draft::Accompaniment(Box::new(accompaniment(about, ground))),
        };
        let mut form = Self::new(base, None, command, title, ground);
        form.about = about;
        let first = match kind {
            Kind::Contract if about.is_some() => Some(Id::FieldStart),
            Kind::Accompaniment => empty_of(&form),
            _ => None,
        };
        if let Some(id) = first {
            form.focus_on(id);
        }
        form
    }
}

/// The first of an accompaniment's records that is not known yet.
fn empty_of(form: &Form) -> Option<Id> {
    let ids = [
        Id::FieldPupil,
        Id::FieldAvs,
        Id::FieldEstablishment,
        Id::FieldSlots,
    ];
    ids.into_iter()
        .find(|id| form.field(*id).is_some_and(|field| field.input.is_empty()))
}

fn title(kind: Kind, about: Option<Ref>, ground: &Ground<'_>) -> String {
    let text = ground.text;
    let name = about.map(|target| label::of(&ground.department.register, text, target));
    match (kind, name) {
        (Kind::Avs, _) => text.get(Id::FormNewAvs).to_owned(),
        (Kind::Establishment, _) => text.get(Id::FormNewEstablishment).to_owned(),
        (Kind::Pupil, None) => text.get(Id::FormNewPupil).to_owned(),
        (Kind::Pupil, Some(name)) => text.form_new_pupil_at(name),
        (Kind::Contract, None) => text.get(Id::FormNewContract).to_owned(),
        (Kind::Contract, Some(name)) => text.form_new_contract_of(name),
        (Kind::Decision, None) => text.get(Id::FormNewDecision).to_owned(),
        (Kind::Decision, Some(name)) => text.form_new_decision_of(name),
        (_, None) => text.get(Id::FormNewAccompaniment).to_owned(),
        (_, Some(name)) => text.form_new_accompaniment_of(name),
    }
}

/// The hours come first: typing replaces them. All else is as in the present decision, from today.
fn new_decision(about: Option<Ref>, command: Command, title: String, ground: &Ground<'_>) -> Form {
    let pupil: Option<PupilId> = about.and_then(Ref::typed);
    let register = &ground.department.register;
    let present = pupil
        .and_then(|id| register.decision_on(id, ground.today))
        .map(|(_, decision)| decision);
    let decision = decision(pupil, present, ground.today);
    let base = Draft::Decision(Box::new(decision));
    let mut form = Form::new(base, None, command, title, ground);
    form.about = about;
    if let Some(present) = present {
        let on = ground.text.date(plus_days(ground.today, -1));
        let mode = ground.text.mode(present.mode);
        form.notes.push(ground.text.form_ends_before(mode, on));
        form = form.compared_with(Draft::Decision(Box::new(present.clone())));
    }
    form.focus_on(if pupil.is_some() {
        Id::FieldWeekly
    } else {
        Id::FieldPupil
    });
    form
}

fn decision(pupil: Option<PupilId>, present: Option<&Decision>, today: Date) -> Decision {
    let next_year = school_year_end(plus_days(school_year_end(today), 1));
    let rule = Law::embedded().common.decision.value_on(today);
    let blank = Decision {
        pupil: pupil.unwrap_or(PupilId(0)),
        commission: rule.map_or(Commission::Cdaph, |rule| rule.value.commission),
        number: None,
        taken: None,
        mode: Mode::Individual(Minutes::ZERO),
        from: today,
        to: next_year,
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    };
    match present {
        Some(present) => Decision {
            mode: present.mode,
            to: present.to,
            activities: present.activities.clone(),
            peri_school: present.peri_school,
            protocol: present.protocol.clone(),
            ..blank
        },
        None => blank,
    }
}

/// The contract after her last one, as long where the law lets it, else from today; without a term
/// where no term is left.
fn contract(avs: Option<AvsId>, ground: &Ground<'_>) -> Contract {
    let register = &ground.department.register;
    let last = avs.and_then(|avs| {
        register
            .contracts_of(avs)
            .map(|(_, c)| c)
            .max_by_key(|c| c.start)
    });
    let regime = last.map_or(Regime::Aesh, |last| last.regime);
    let start = last
        .and_then(Contract::last_day)
        .map_or(ground.today, |day| plus_days(day, 1));
    let proposed = last.zip(avs).and_then(|(last, avs)| {
        let all: Vec<&Contract> = register.contracts_of(avs).map(|(_, one)| one).collect();
        let next = Contract {
            function: last.function,
            employer: last.employer,
            ..Contract::dated(avs, regime, start, Some(start))
        };
        renewal_end(Law::embedded(), last, &next, &all)
    });
    let end = proposed.or_else(|| match regime {
        Regime::Aesh => longest_end(regime, start),
        _ => Some(school_year_end(start)),
    });
    let blank = Contract::dated(avs.unwrap_or(AvsId(0)), regime, start, end);
    let mut next = match last {
        Some(last) => Contract {
            function: last.function,
            weekly: last.weekly_on(start),
            quota: last.quota,
            service_weeks: last.service_weeks,
            employer: last.employer,
            places: last.places_on(start).clone(),
            ..blank
        },
        None => blank,
    };
    if is_rather_permanent(&next, ground) {
        next.end = None;
    }
    next
}

fn accompaniment(about: Option<Ref>, ground: &Ground<'_>) -> Accompaniment {
    let pupil: Option<PupilId> = about.and_then(Ref::typed);
    let school = pupil.and_then(|id| ground.department.register.get(id)?.establishment);
    let school: Option<EstablishmentId> = school.or_else(|| about.and_then(Ref::typed));
    Accompaniment {
        avs: about.and_then(Ref::typed).unwrap_or(AvsId(0)),
        pupil,
        establishment: school.unwrap_or(EstablishmentId(0)),
        from: ground.department.school_day(),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    }
}
