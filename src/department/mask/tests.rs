use std::fmt::Write;

use super::*;
use crate::domain::{
    AbsenceId, AbsenceReason, Absentee, AccompanimentId, Act, ActKind, Activity, Agreement,
    Amendment, Area, AvsId, AvsKind, Commission, ContactStatus, ContractId, CoverId, Date,
    DecisionId, Diploma, Employer, Ended, Ending, EstablishmentId, Forced, Function, HolidayId,
    Instant, Intention, Km, Level, MeetingId, Membership, Minute, Minutes, Mode, Moment, NeedRef,
    NeedStatus, Notice, OfRecord, OfferAnswer, Permille, Places, Population, Position, PupilId,
    PupilNeed, RecordEdit, Refusal, Regime, SchoolKind, Sector, SettingKey, Skill, SlabRow, Slot,
    Source, Suspension, SuspensionKind, Weekday, WeeklySpan, Weeks, Zone,
};

/// What stands in every field that may say who somebody is.
const SECRET: &str = "SECRET";
/// What stands in every field that anybody may read.
const PUBLIC: &str = "PUBLIC";

const DAY: Date = jiff::civil::date(2026, 11, 10);

fn secret<T: From<Clean>>() -> T {
    Clean::new(SECRET).into()
}

fn public<T: From<Clean>>() -> T {
    Clean::new(PUBLIC).into()
}

// Each record whole, without `..`: a new field must be given a word here.

fn avs() -> Avs {
    Avs {
        last: secret(),
        first: secret(),
        other_name: secret(),
        kind: AvsKind::Individual,
        birth: Some(jiff::civil::date(1980, 3, 4)),
        phone: secret(),
        mail: secret(),
        home_commune: secret(),
        home: Some(position(48_000_000)),
        base: Some(EstablishmentId(1)),
        diploma: Diploma::LevelIV,
        experience: Some(9),
        trained: Some(DAY),
        levels: vec![Level::Elementary],
        skills: vec![Skill::NoteTaking, Skill::Gesture(secret())],
        unavailable: vec![WeeklySpan {
            day: Weekday::Monday,
            start: Minute(480),
            end: Minute(540),
        }],
        reach: Some(Km(12)),
        prefers: vec![PupilId(1)],
        excludes: vec![PupilId(1)],
        left: None,
    }
}

fn pupil() -> Pupil {
    Pupil {
        last: secret(),
        first: secret(),
        other_name: secret(),
        birth: Some(jiff::civil::date(2017, 3, 4)),
        ine: secret(),
        establishment: Some(EstablishmentId(1)),
        level: Some(Level::Elementary),
        class: secret(),
        teacher: secret(),
        needs: vec![
            PupilNeed {
                skill: Skill::Gesture(secret()),
                required: true,
            },
            PupilNeed {
                skill: Skill::Hygiene,
                required: false,
            },
        ],
        safety: true,
    }
}

fn establishment() -> Establishment {
    Establishment {
        uai: public(),
        name: public(),
        kind: Some(SchoolKind::School),
        sector: Sector::Public,
        address: public(),
        postcode: public(),
        commune: public(),
        position: Some(position(47_000_000)),
        phone: secret(),
        mail: secret(),
        head: secret(),
        district: public(),
        academie: public(),
        zone: Some(Zone::B),
        week_a: None,
        clusters: vec![Membership {
            cluster: public(),
            from: None,
            to: None,
        }],
        agreements: vec![Agreement { from: DAY, to: DAY }],
    }
}

fn position(lat_e6: i32) -> Position {
    Position { lat_e6, lon_e6: 0 }
}

fn places(zone: Clean) -> Places {
    Places {
        pupils: vec![PupilId(1)],
        establishments: vec![EstablishmentId(1)],
        zone: Some(zone),
    }
}

fn contract() -> Contract {
    Contract {
        avs: AvsId(1),
        regime: Regime::Aesh,
        function: Function::Avs,
        start: DAY,
        end: None,
        ended: Some(Ended {
            on: DAY,
            how: Ending::Resignation,
        }),
        trial_end: Some(DAY),
        no_trial: false,
        weekly: Some(Minutes(1440)),
        quota: Some(Permille(620)),
        service_weeks: Some(41),
        study_credit: Minutes(60),
        credit_proof: Some(DAY),
        employer: Employer::Authority,
        places: places(public()),
        short_reason: secret(),
        suspensions: vec![Suspension {
            from: DAY,
            to: DAY,
            kind: SuspensionKind::Parental,
        }],
        amendments: vec![Amendment {
            number: 1,
            signed: Some(DAY),
            from: DAY,
            end: Some(DAY),
            weekly: Some(Minutes(1200)),
            places: Some(places(secret())),
        }],
        notice: Notice {
            intention: Some(Intention::Renew),
            sent: Some(DAY),
            received: Some(DAY),
            interview: Some(DAY),
            answer: Some(OfferAnswer {
                on: DAY,
                accepted: true,
            }),
        },
    }
}

fn decision() -> Decision {
    Decision {
        pupil: PupilId(1),
        commission: Commission::Cdaph,
        number: secret(),
        taken: Some(DAY),
        mode: Mode::Individual(Minutes(720)),
        from: DAY,
        to: DAY,
        activities: vec![secret()],
        peri_school: true,
        protocol: secret(),
    }
}

fn accompaniment() -> Accompaniment {
    Accompaniment {
        avs: AvsId(1),
        pupil: Some(PupilId(1)),
        establishment: EstablishmentId(1),
        from: DAY,
        to: None,
        slots: vec![Slot {
            number: 1,
            day: Weekday::Tuesday,
            start: Minute(510),
            end: Minute(690),
            weeks: Weeks::Every,
            activity: Activity::Class,
            from: None,
            to: None,
        }],
        next_slot: 2,
    }
}

fn absence() -> Absence {
    let at = |minute| Moment {
        date: DAY,
        minute: Minute(minute),
    };
    Absence {
        who: Absentee::Avs(AvsId(1)),
        from: at(0),
        to: at(1440),
        reason: AbsenceReason::Sickness,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes(30),
    }
}

fn cover() -> Cover {
    Cover {
        absence: AbsenceId(1),
        needs: vec![NeedRef {
            accompaniment: AccompanimentId(1),
            slot: 1,
        }],
        date: DAY,
        start: Minute(510),
        end: Minute(690),
        avs: Some(AvsId(1)),
        status: NeedStatus::Covered,
        contact: ContactStatus::Called,
        forced: true,
        refusals: vec![Refusal {
            avs: AvsId(1),
            at: Instant::UNIX_EPOCH,
        }],
    }
}

fn holiday() -> Holiday {
    Holiday {
        area: Area::Academie(public()),
        name: public(),
        first: DAY,
        back: DAY,
        population: Population::Everyone,
    }
}

fn meeting() -> Meeting {
    Meeting {
        pupil: PupilId(1),
        date: DAY,
        start: Minute(600),
        end: Minute(660),
        place: secret(),
        who: vec![secret()],
        note: secret(),
    }
}

/// One of each kind, and an act that made the first.
fn whole() -> Register {
    fn put<I: OfRecord>(register: &mut Register, id: I, record: I::Record)
    where
        Register: Shelf<I::Record>,
    {
        let record = Some(record);
        let row = SlabRow {
            revision: 3,
            record,
        };
        register.shelf_mut().put(id.number(), row);
    }
    let mut all = Register::default();
    put(&mut all, AvsId(1), avs());
    put(&mut all, PupilId(1), pupil());
    put(&mut all, EstablishmentId(1), establishment());
    put(&mut all, ContractId(1), contract());
    put(&mut all, DecisionId(1), decision());
    put(&mut all, AccompanimentId(1), accompaniment());
    put(&mut all, AbsenceId(1), absence());
    put(&mut all, CoverId(1), cover());
    put(&mut all, HolidayId(1), holiday());
    put(&mut all, MeetingId(1), meeting());
    put(
        &mut all,
        SettingKey::Name.id(),
        Setting::Text(Clean::new(PUBLIC)),
    );
    let gestures = Setting::List(vec![secret()]);
    put(&mut all, SettingKey::Gestures.id(), gestures);
    // A setting of a version to come.
    put(
        &mut all,
        crate::domain::SettingId(5_000),
        Setting::Text(secret()),
    );
    all.reindex();
    let entry = entry_of(&all);
    all.history_mut().push(Brief::from(&entry));
    all
}

fn entry_of(register: &Register) -> JournalEntry {
    let act = Act::new(crate::command::Command::Edit, changes(register));
    JournalEntry {
        seq: 1,
        at: Instant::UNIX_EPOCH,
        who: secret(),
        host: secret(),
        command: act.command.id().into(),
        kind: ActKind::Act,
        reasons: vec![Forced {
            rule: secret(),
            words: secret(),
        }],
        source: Some(Source {
            name: secret(),
            digest: [0; 32],
        }),
        note: secret(),
        changes: act.changes,
    }
}

/// The making of every record of a register.
fn changes(register: &Register) -> Vec<Change> {
    let mut all = Vec::new();
    macro_rules! made {
        ($($record:ident $id:ident $field:ident,)*) => { $(
            for (id, record) in Shelf::<$record>::shelf(register).iter() {
                all.push(Change::$record(Box::new(RecordEdit {
                    id,
                    revision: 0,
                    before: Some(record.clone()),
                    after: Some(record.clone()),
                })));
            }
        )* };
    }
    for_each_record!(made);
    all
}

/// Every record of a register with its acts, as text.
fn told(register: &Register) -> String {
    let mut told = String::new();
    macro_rules! rows {
        ($($record:ident $id:ident $field:ident,)*) => {
            $(write!(told, "{:?}", Shelf::<$record>::shelf(register).rows()).unwrap();)*
        };
    }
    for_each_record!(rows);
    write!(told, "{:?}", register.history().acts()).unwrap();
    told
}

#[test]
fn nothing_that_names_a_person_passes_the_mask() {
    let register = whole();
    let before = told(&register);
    assert!(before.contains(SECRET));
    let twin = super::register(&register);
    let after = told(&twin);
    assert!(!after.contains(SECRET), "{after}");
    assert_eq!(
        after.matches(PUBLIC).count(),
        before.matches(PUBLIC).count(),
        "what is public stays"
    );
    assert_eq!(twin.get(AvsId(1)).map(Avs::name).as_deref(), Some("S. S."));
    let pupil = twin.get(PupilId(1)).unwrap();
    assert_eq!(pupil.name(), "S. S.");
    assert_eq!(
        (pupil.birth, pupil.needs.len(), pupil.safety),
        (None, 0, false)
    );
    let avs = twin.get(AvsId(1)).unwrap();
    assert_eq!((avs.birth, avs.home), (None, None));
    assert_eq!(
        twin.get(AbsenceId(1)).unwrap().reason,
        AbsenceReason::Other,
        "not even that it is sickness"
    );
}

#[test]
fn an_act_read_back_shows_its_changes_behind_the_mask() {
    let register = whole();
    let entry = entry_of(&register);
    let count = entry.changes.len();
    let masked = super::entry(entry, &register);
    assert_eq!(masked.changes.len(), count);
    let told = format!("{masked:?}");
    assert!(!told.contains(SECRET), "{told}");
    assert!(told.contains(PUBLIC));
}

#[test]
fn a_twin_has_the_ids_revisions_and_links_of_its_register() {
    let register = whole();
    let twin = super::register(&register);
    assert_eq!(twin.indexes(), register.indexes());
    for kind in crate::domain::Kind::ALL {
        assert_eq!(twin.count(*kind), register.count(*kind));
        assert_eq!(twin.next_number(*kind), register.next_number(*kind));
    }
    assert_eq!(twin.revision(PupilId(1)), 3);
    assert_eq!(twin.history().last_seq(), 1);
}

#[test]
fn a_zone_shows_when_it_is_a_cluster_s_name() {
    let register = whole();
    let twin = super::register(&register);
    let contract = twin.get(ContractId(1)).unwrap();
    assert_eq!(contract.places.zone.as_deref(), Some(PUBLIC));
    let amended = contract.amendments[0].places.as_ref().unwrap();
    assert_eq!(amended.zone.as_deref(), Some("•"));
    assert_eq!(contract.short_reason.as_deref(), Some("•"));
}
