//! The fields of records with their values in words; what is not known is left out.

use super::label;
use crate::department::Desk;
use crate::domain::{
    Absence, Absentee, Accompaniment, Area, Avs, Change, Contract, Cover, Decision, Employer,
    Establishment, Holiday, Meeting, Pupil, Ref, Setting, Slot,
};
use crate::text::{Id, Text};

/// A field and its value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub id: Id,
    /// Its value.
    pub value: String,
}

/// Gathers fields, leaving out what is empty.
struct Fields<'a> {
    desk: &'a Desk,
    text: &'a Text,
    all: Vec<Field>,
}

impl Fields<'_> {
    fn put(&mut self, id: Id, value: impl Into<String>) -> &mut Self {
        let value = value.into();
        if !value.is_empty() {
            self.all.push(Field { id, value });
        }
        self
    }

    fn maybe(&mut self, id: Id, value: &Option<impl ToString>) -> &mut Self {
        if let Some(value) = value {
            self.put(id, value.to_string());
        }
        self
    }

    fn date(&mut self, id: Id, date: Option<crate::domain::Date>) -> &mut Self {
        if let Some(date) = date {
            let words = self.text.date(date);
            self.put(id, words);
        }
        self
    }

    fn record(&mut self, id: Id, target: Option<impl Into<Ref>>) -> &mut Self {
        if let Some(target) = target {
            let words = label::of(&self.desk.register, self.text, target.into());
            self.put(id, words);
        }
        self
    }
}

/// The fields of any record of the register.
pub fn fields(desk: &Desk, text: &Text, target: Ref) -> Vec<Field> {
    use crate::domain::{
        AbsenceId, AccompanimentId, AvsId, ContractId, CoverId, DecisionId, EstablishmentId,
        HolidayId, Kind, MeetingId, PupilId, SettingId,
    };
    let r = &desk.register;
    let id = target.id;
    match target.kind {
        Kind::Avs => r.get(AvsId(id)).map(|x| of_avs(desk, text, x)),
        Kind::Pupil => r.get(PupilId(id)).map(|x| of_pupil(desk, text, x)),
        Kind::Establishment => r.get(EstablishmentId(id)).map(|x| of_school(desk, text, x)),
        Kind::Contract => r.get(ContractId(id)).map(|x| of_contract(desk, text, x)),
        Kind::Decision => r.get(DecisionId(id)).map(|x| of_decision(desk, text, x)),
        Kind::Accompaniment => r
            .get(AccompanimentId(id))
            .map(|x| of_accompaniment(desk, text, x)),
        Kind::Absence => r.get(AbsenceId(id)).map(|x| of_absence(desk, text, x)),
        Kind::Cover => r.get(CoverId(id)).map(|x| of_cover(desk, text, x)),
        Kind::Holiday => r.get(HolidayId(id)).map(|x| of_holiday(desk, text, x)),
        Kind::Meeting => r.get(MeetingId(id)).map(|x| of_meeting(desk, text, x)),
        Kind::Setting => r.get(SettingId(id)).map(|x| of_setting(desk, text, x)),
    }
    .unwrap_or_default()
}

/// The fields before and after a change; none where there was, or is, no record.
pub(super) fn of_change(
    desk: &Desk,
    text: &Text,
    change: &Change,
) -> (Option<Vec<Field>>, Option<Vec<Field>>) {
    macro_rules! both {
        ($edit:expr, $of:ident) => {
            (
                $edit.before.as_ref().map(|record| $of(desk, text, record)),
                $edit.after.as_ref().map(|record| $of(desk, text, record)),
            )
        };
    }
    match change {
        Change::Avs(edit) => both!(edit, of_avs),
        Change::Pupil(edit) => both!(edit, of_pupil),
        Change::Establishment(edit) => both!(edit, of_school),
        Change::Contract(edit) => both!(edit, of_contract),
        Change::Decision(edit) => both!(edit, of_decision),
        Change::Accompaniment(edit) => both!(edit, of_accompaniment),
        Change::Absence(edit) => both!(edit, of_absence),
        Change::Cover(edit) => both!(edit, of_cover),
        Change::Holiday(edit) => both!(edit, of_holiday),
        Change::Meeting(edit) => both!(edit, of_meeting),
        Change::Setting(edit) => both!(edit, of_setting),
    }
}

fn start<'a>(desk: &'a Desk, text: &'a Text) -> Fields<'a> {
    Fields {
        desk,
        text,
        all: Vec::new(),
    }
}

fn of_avs(desk: &Desk, text: &Text, avs: &Avs) -> Vec<Field> {
    let mut f = start(desk, text);
    f.put(Id::FieldName, avs.name())
        .maybe(Id::FieldOtherName, &avs.other_name)
        .put(Id::FieldKind, text.avs_kind(avs.kind))
        .date(Id::FieldBirth, avs.birth)
        .maybe(Id::FieldPhone, &avs.phone)
        .maybe(Id::FieldMail, &avs.mail)
        .maybe(Id::FieldHomeCommune, &avs.home_commune)
        .record(Id::FieldBase, avs.base)
        .put(Id::FieldDiploma, text.diploma(avs.diploma))
        .put(
            Id::FieldLevels,
            joined(avs.levels.iter().map(|level| text.level(*level).to_owned())),
        )
        .put(
            Id::FieldSkills,
            joined(avs.skills.iter().map(|skill| text.skill(skill))),
        )
        .put(
            Id::FieldUnavailable,
            joined(avs.unavailable.iter().map(|span| {
                format!(
                    "{} {}",
                    text.weekday_short(span.day),
                    text.span(span.start, span.end)
                )
            })),
        )
        .put(
            Id::FieldReach,
            avs.reach.map(|km| text.km(km)).unwrap_or_default(),
        )
        .put(
            Id::FieldPrefers,
            joined(
                avs.prefers
                    .iter()
                    .map(|id| label::pupil(&desk.register, *id)),
            ),
        )
        .put(
            Id::FieldExcludes,
            joined(
                avs.excludes
                    .iter()
                    .map(|id| label::pupil(&desk.register, *id)),
            ),
        )
        .date(Id::FieldLeft, avs.left);
    f.all
}

fn of_pupil(desk: &Desk, text: &Text, pupil: &Pupil) -> Vec<Field> {
    let mut f = start(desk, text);
    f.put(Id::FieldName, pupil.name())
        .maybe(Id::FieldOtherName, &pupil.other_name)
        .date(Id::FieldBirth, pupil.birth)
        .maybe(Id::FieldIne, &pupil.ine)
        .record(Id::FieldEstablishment, pupil.establishment)
        .put(
            Id::FieldLevel,
            pupil
                .level
                .map(|level| text.level(level))
                .unwrap_or_default(),
        )
        .maybe(Id::FieldClass, &pupil.class)
        .maybe(Id::FieldTeacher, &pupil.teacher)
        .put(
            Id::FieldNeeds,
            joined(pupil.needs.iter().map(|need| {
                let words = text.skill(&need.skill);
                if need.required {
                    format!("{words} !")
                } else {
                    words
                }
            })),
        )
        .put(
            Id::FieldSafety,
            if pupil.safety { text.yes_no(true) } else { "" },
        );
    f.all
}

fn of_school(desk: &Desk, text: &Text, school: &Establishment) -> Vec<Field> {
    let mut f = start(desk, text);
    f.put(Id::FieldName, &*school.name)
        .maybe(Id::FieldUai, &school.uai)
        .put(
            Id::FieldKind,
            school
                .kind
                .map(|kind| text.school_kind(kind))
                .unwrap_or_default(),
        )
        .put(Id::FieldSector, text.sector(school.sector))
        .maybe(Id::FieldAddress, &school.address)
        .maybe(Id::FieldPostcode, &school.postcode)
        .maybe(Id::FieldCommune, &school.commune)
        .maybe(Id::FieldPhone, &school.phone)
        .maybe(Id::FieldMail, &school.mail)
        .maybe(Id::FieldHead, &school.head)
        .maybe(Id::FieldDistrict, &school.district)
        .maybe(Id::FieldAcademie, &school.academie)
        .put(
            Id::FieldZone,
            school.zone.map(|zone| text.zone(zone)).unwrap_or_default(),
        )
        .put(
            Id::FieldClusters,
            joined(school.clusters.iter().map(|c| c.cluster.to_string())),
        )
        .put(
            Id::FieldAgreements,
            joined(school.agreements.iter().map(|agreement| {
                format!(
                    "{} → {}",
                    text.date(agreement.from),
                    text.date(agreement.to)
                )
            })),
        );
    f.all
}

fn of_contract(desk: &Desk, text: &Text, contract: &Contract) -> Vec<Field> {
    let employer = match contract.employer {
        Employer::Authority => text.get(Id::EmployerAuthority).to_owned(),
        Employer::Establishment(id) => label::school(&desk.register, id),
    };
    let places = &contract.places;
    let mut f = start(desk, text);
    f.record(Id::FieldAvs, Some(contract.avs))
        .put(Id::FieldRegime, text.regime(contract.regime))
        .put(Id::FieldFunction, text.function(contract.function))
        .date(Id::FieldStart, Some(contract.start))
        .put(
            Id::FieldEnd,
            contract
                .end
                .map_or_else(|| text.get(Id::Permanent).to_owned(), |end| text.date(end)),
        )
        .put(
            Id::FieldEnded,
            contract
                .ended
                .map(|ended| format!("{} {}", text.date(ended.on), text.ending(ended.how)))
                .unwrap_or_default(),
        )
        .date(Id::FieldTrialEnd, contract.trial_end)
        .put(
            Id::FieldWeekly,
            contract
                .weekly
                .map(|weekly| text.minutes(weekly))
                .unwrap_or_default(),
        )
        .put(
            Id::FieldQuota,
            contract
                .quota
                .map(|quota| text.quota(quota))
                .unwrap_or_default(),
        )
        .maybe(Id::FieldWeeks, &contract.service_weeks)
        .put(
            Id::FieldCredit,
            if contract.study_credit.0 == 0 {
                String::new()
            } else {
                text.minutes(contract.study_credit)
            },
        )
        .put(Id::FieldEmployer, employer)
        .put(
            Id::FieldPlaces,
            joined(
                places
                    .pupils
                    .iter()
                    .map(|id| label::pupil(&desk.register, *id))
                    .chain(
                        places
                            .establishments
                            .iter()
                            .map(|id| label::school(&desk.register, *id)),
                    )
                    .chain(places.zone.iter().map(ToString::to_string)),
            ),
        )
        .maybe(Id::FieldShortReason, &contract.short_reason)
        .put(
            Id::FieldSuspensions,
            joined(contract.suspensions.iter().map(|s| {
                format!(
                    "{} → {} {}",
                    text.date(s.from),
                    text.date(s.to),
                    text.suspension(s.kind)
                )
            })),
        )
        .put(
            Id::FieldAmendments,
            joined(contract.amendments.iter().map(|a| {
                let mut words = format!("{} · {}", a.number, text.date(a.from));
                if let Some(end) = a.end {
                    words.push_str(&format!(" → {}", text.date(end)));
                }
                if let Some(weekly) = a.weekly {
                    words.push_str(&format!(" · {}", text.minutes(weekly)));
                }
                words
            })),
        )
        .put(
            Id::FieldIntention,
            contract
                .notice
                .intention
                .map(|i| text.intention(i))
                .unwrap_or_default(),
        )
        .date(Id::FieldNoticeSent, contract.notice.sent)
        .date(Id::FieldNoticeReceived, contract.notice.received)
        .date(Id::FieldInterview, contract.notice.interview)
        .put(
            Id::FieldAnswer,
            contract
                .notice
                .answer
                .map(|a| format!("{} {}", text.date(a.on), text.yes_no(a.accepted)))
                .unwrap_or_default(),
        );
    f.all
}

fn of_decision(desk: &Desk, text: &Text, decision: &Decision) -> Vec<Field> {
    let mut f = start(desk, text);
    f.record(Id::FieldPupil, Some(decision.pupil))
        .put(Id::FieldMode, text.mode(decision.mode))
        .date(Id::FieldFrom, Some(decision.from))
        .date(Id::FieldTo, Some(decision.to))
        .put(Id::FieldCommission, text.commission(decision.commission))
        .maybe(Id::FieldNumber, &decision.number)
        .date(Id::FieldTaken, decision.taken)
        .put(
            Id::FieldActivities,
            joined(decision.activities.iter().map(ToString::to_string)),
        )
        .put(
            Id::FieldPeriSchool,
            if decision.peri_school {
                text.yes_no(true)
            } else {
                ""
            },
        )
        .maybe(Id::FieldProtocol, &decision.protocol);
    f.all
}

/// `lun. 08:30–11:30`, with its weeks and activity where they are not the usual ones.
pub fn slot(text: &Text, slot: &Slot) -> String {
    let mut words = format!(
        "{} {}",
        text.weekday_short(slot.day),
        text.span(slot.start, slot.end)
    );
    if slot.weeks != crate::domain::Weeks::Every {
        words.push_str(&format!(" {}", text.weeks(slot.weeks)));
    }
    if slot.activity != crate::domain::Activity::Class {
        words.push_str(&format!(" {}", text.activity(slot.activity)));
    }
    words
}

fn of_accompaniment(desk: &Desk, text: &Text, link: &Accompaniment) -> Vec<Field> {
    let mut f = start(desk, text);
    f.record(Id::FieldPupil, link.pupil)
        .record(Id::FieldAvs, Some(link.avs))
        .record(Id::FieldEstablishment, Some(link.establishment))
        .date(Id::FieldFrom, Some(link.from))
        .date(Id::FieldTo, link.to)
        .put(
            Id::FieldSlots,
            joined(link.slots.iter().map(|one| slot(text, one))),
        );
    f.all
}

fn of_absence(desk: &Desk, text: &Text, absence: &Absence) -> Vec<Field> {
    let who = match absence.who {
        Absentee::Avs(id) => Ref::from(id),
        Absentee::Pupil(id) => id.into(),
    };
    let moment =
        |m: crate::domain::Moment| format!("{} {}", text.date(m.date), text.time(m.minute));
    let mut f = start(desk, text);
    f.record(Id::FieldWho, Some(who))
        .put(Id::FieldFrom, moment(absence.from))
        .put(Id::FieldTo, moment(absence.to))
        .put(Id::FieldReason, text.reason(absence.reason))
        .put(
            Id::FieldOwed,
            if absence.owed.0 == 0 {
                String::new()
            } else {
                text.minutes(absence.owed)
            },
        );
    f.all
}

fn of_cover(desk: &Desk, text: &Text, cover: &Cover) -> Vec<Field> {
    let mut f = start(desk, text);
    f.record(Id::FieldAvs, cover.avs)
        .date(Id::FieldDate, Some(cover.date))
        .put(Id::FieldHours, text.span(cover.start, cover.end));
    f.all
}

fn of_holiday(desk: &Desk, text: &Text, holiday: &Holiday) -> Vec<Field> {
    let area = match &holiday.area {
        Area::Zone(zone) => text.zone(*zone).to_owned(),
        Area::Academie(name) => name.to_string(),
    };
    let mut f = start(desk, text);
    f.put(Id::FieldName, &*holiday.name)
        .put(Id::FieldZone, area)
        .date(Id::FieldFrom, Some(holiday.first))
        .date(Id::FieldBack, Some(holiday.back));
    f.all
}

fn of_meeting(desk: &Desk, text: &Text, meeting: &Meeting) -> Vec<Field> {
    let mut f = start(desk, text);
    f.record(Id::FieldPupil, Some(meeting.pupil))
        .date(Id::FieldDate, Some(meeting.date))
        .put(Id::FieldHours, text.span(meeting.start, meeting.end))
        .maybe(Id::FieldPlace, &meeting.place)
        .put(
            Id::FieldWho,
            joined(meeting.who.iter().map(ToString::to_string)),
        )
        .maybe(Id::FieldNote, &meeting.note);
    f.all
}

fn of_setting(desk: &Desk, text: &Text, setting: &Setting) -> Vec<Field> {
    let mut f = start(desk, text);
    f.put(
        Id::FieldValue,
        match setting {
            Setting::Flag(flag) => text.yes_no(*flag).to_owned(),
            Setting::Number(number) => number.to_string(),
            Setting::Text(words) => words.to_string(),
            Setting::List(list) => joined(list.iter().map(ToString::to_string)),
        },
    );
    f.all
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
