//! The bytes of format 1, held by `tests/golden/store-1.txt`: a change of a record, of a header or
//! of the sealing that would make older stores unreadable fails here first.
//!
//! On purpose nothing here can write that file. A new format gets a new file.

use super::codec;
use super::format::v1::{self, V1};
use super::format::{Shape, TODAY};
use super::head::Head;
use super::id::StoreId;
use super::index;
use super::journal::{FrameHeader, FrameKind, HEADER};
use super::key::{self, Derivation, SealKey};
use super::page::{Preface, SnapshotPage};
use super::seal;
use super::vault::VaultHeader;
use crate::domain::*;

const GOLDEN: &str = include_str!("../../tests/golden/store-1.txt");

pub(super) fn day(n: i32) -> Date {
    plus_days(jiff::civil::date(2026, 9, 1), n)
}

fn at() -> Instant {
    Instant::from_second(1_794_000_000).unwrap()
}

fn text(words: &str) -> Option<Clean> {
    Some(words.into())
}

fn span() -> WeeklySpan {
    WeeklySpan {
        day: Weekday::Wednesday,
        start: Minute::at(8, 30),
        end: Minute::at(12, 0),
    }
}

/// Every field of every record filled, so that none can move unseen.
pub(super) fn records() -> Vec<(&'static str, Change)> {
    fn edit<R>(record: R) -> Change
    where
        Change: From<RecordEdit<R>>,
    {
        RecordEdit {
            id: 300,
            revision: 2,
            before: None,
            after: Some(record),
        }
        .into()
    }
    let position = Position::from_degrees(48.111, -1.68);
    let places = Places {
        pupils: vec![PupilId(4)],
        establishments: vec![EstablishmentId(5)],
        zone: text("PIAL"),
    };
    let mut accompaniment = Accompaniment {
        avs: AvsId(1),
        pupil: Some(PupilId(2)),
        establishment: EstablishmentId(3),
        from: day(0),
        to: Some(day(300)),
        slots: Vec::new(),
        next_slot: 1,
    };
    accompaniment.add_slot(span(), Weeks::A, Activity::PeriSchool);
    vec![
        (
            "avs",
            edit(Avs {
                other_name: text("Roux"),
                kind: AvsKind::Shared,
                birth: Some(day(-12_000)),
                phone: text("0299000000"),
                mail: text("s@example.org"),
                home_commune: text("Rennes"),
                home: position,
                base: Some(EstablishmentId(9)),
                diploma: Diploma::Care,
                levels: vec![Level::Nursery, Level::Other],
                skills: vec![Skill::Gesture("sonde".into()), Skill::Safety],
                unavailable: vec![span()],
                reach: Some(Km(12)),
                prefers: vec![PupilId(1)],
                excludes: vec![PupilId(70_000)],
                left: Some(day(400)),
                ..Avs::named("MARTIN", "Zoé")
            }),
        ),
        (
            "pupil",
            edit(Pupil {
                other_name: text("d"),
                birth: Some(day(-3_000)),
                ine: text("123456789AB"),
                establishment: Some(EstablishmentId(2)),
                level: Some(Level::LowerSecondary),
                class: text("6e B"),
                teacher: text("M. Petit"),
                needs: vec![PupilNeed {
                    skill: Skill::NoteTaking,
                    required: true,
                }],
                safety: true,
                ..Pupil::named("DUBOIS", "Léa")
            }),
        ),
        (
            "establishment",
            edit(Establishment {
                uai: text("0350122T"),
                kind: Some(SchoolKind::Medical),
                sector: Sector::PrivateContracted,
                address: text("1 rue"),
                postcode: text("35000"),
                commune: text("Rennes"),
                position,
                phone: text("1"),
                mail: text("e@example.org"),
                head: text("Mme Roy"),
                district: text("R1"),
                academie: text("Rennes"),
                zone: Some(Zone::WallisFutuna),
                clusters: vec![Membership {
                    cluster: "0350001A".into(),
                    from: Some(day(0)),
                    to: None,
                }],
                agreements: vec![Agreement {
                    from: day(0),
                    to: day(9),
                }],
                ..Establishment::named("École")
            }),
        ),
        (
            "contract",
            edit(Contract {
                function: Function::Other,
                ended: Some(Ended {
                    on: day(9),
                    how: Ending::Dismissal,
                }),
                trial_end: Some(day(30)),
                weekly: Some(Minutes(1_440)),
                quota: Some(Permille(620)),
                service_weeks: Some(41),
                study_credit: Minutes(-1),
                employer: Employer::Establishment(EstablishmentId(3)),
                places: places.clone(),
                short_reason: text("r"),
                suspensions: vec![Suspension {
                    from: day(1),
                    to: day(2),
                    kind: SuspensionKind::Unpaid,
                }],
                amendments: vec![Amendment {
                    number: 1,
                    signed: Some(day(3)),
                    from: day(4),
                    end: Some(day(5)),
                    weekly: Some(Minutes(60)),
                    places: Some(places),
                }],
                notice: Notice {
                    intention: Some(Intention::NotRenew),
                    sent: Some(day(6)),
                    received: Some(day(7)),
                    interview: Some(day(8)),
                    answer: Some(OfferAnswer {
                        on: day(9),
                        accepted: true,
                    }),
                },
                ..Contract::dated(AvsId(1), Regime::SubsidisedJob, day(0), Some(day(364)))
            }),
        ),
        (
            "decision",
            edit(Decision {
                pupil: PupilId(2),
                commission: Commission::Cdaph,
                number: text("D1"),
                taken: Some(day(-1)),
                mode: Mode::Individual(Minutes(720)),
                from: day(0),
                to: day(730),
                activities: vec!["repas".into()],
                peri_school: true,
                protocol: text("p"),
            }),
        ),
        ("accompaniment", edit(accompaniment)),
        (
            "absence",
            edit(Absence {
                who: Absentee::Pupil(PupilId(2)),
                from: Moment {
                    date: day(0),
                    minute: Minute::START,
                },
                to: Moment {
                    date: day(1),
                    minute: Minute::END,
                },
                reason: AbsenceReason::Other,
                part: crate::domain::DayPart::Whole,
                class: None,
                owed: Minutes(90),
            }),
        ),
        (
            "cover",
            edit(Cover {
                absence: AbsenceId(1),
                needs: vec![NeedRef {
                    accompaniment: AccompanimentId(2),
                    slot: 3,
                }],
                date: day(0),
                start: Minute::at(8, 30),
                end: Minute::at(9, 30),
                avs: Some(AvsId(4)),
                status: NeedStatus::Without,
                contact: ContactStatus::Refused,
                forced: true,
                refusals: vec![Refusal {
                    avs: AvsId(5),
                    at: at(),
                }],
            }),
        ),
        (
            "holiday",
            edit(Holiday {
                area: Area::Academie("Rennes".into()),
                name: "Toussaint".into(),
                first: day(46),
                back: day(62),
                population: Population::Staff,
            }),
        ),
        (
            "meeting",
            edit(Meeting {
                pupil: PupilId(2),
                date: day(10),
                start: Minute::at(17, 0),
                end: Minute::at(18, 0),
                place: text("salle 1"),
                who: vec!["Mme Roy".into()],
                note: text("n"),
            }),
        ),
        ("setting", edit(Setting::List(vec!["a".into(), "b".into()]))),
        ("setting flag", edit(Setting::Flag(true))),
        ("setting number", edit(Setting::Number(-5))),
        ("setting text", edit(Setting::Text("PIAL".into()))),
    ]
}

/// The bytes of a value in the shape `S`.
pub(super) fn shaped<S: Shape>(value: &S::Value) -> Vec<u8> {
    codec::encode(&S::of(value)).unwrap()
}

/// Every variant of every enumeration in its order: one moved would change what old bytes mean.
fn variants() -> Vec<(&'static str, Vec<u8>)> {
    macro_rules! all {
        ($($module:ident $kind:ident: $($variant:ident)+;)*) => {
            vec![$((
                stringify!($kind),
                shaped::<Vec<v1::$module::$kind>>(&vec![$($kind::$variant),+]),
            ),)*]
        };
    }
    all! {
        avs AvsKind: Individual Collective Shared;
        avs Diploma: None LevelIV Higher Care YouthJobYears;
        avs Level: Nursery Elementary LowerSecondary UpperSecondary Other;
        avs Skill: NoteTaking Mobility Hygiene Communication Behaviour Safety;
        pupil Commission: Cdes Cdaph;
        establishment SchoolKind: School Middle High Regional Medical Guidance Service Other;
        establishment Sector: Public PrivateContracted PrivateUncontracted;
        establishment Zone: A B C Corsica Guadeloupe Guyane Martinique Mayotte Reunion Polynesia NewCaledonia
            SaintPierre WallisFutuna;
        contract Regime: EducationAssistant Aesh YouthJob SubsidisedJob;
        contract Function: Avs Other;
        contract Ending: Term Resignation Dismissal Other;
        contract SuspensionKind: Teaching Parental Unpaid Other;
        contract Intention: Renew RenewPermanent NotRenew;
        units Weekday: Monday Tuesday Wednesday Thursday Friday Saturday Sunday;
        accompaniment Weeks: Every A B;
        accompaniment Activity: Class Lunch Outing PeriSchool Group Training Meeting Other;
        absence AbsenceReason: Sickness Leave Training Authorised Strike Other;
        absence NeedStatus: Covered Without;
        absence ContactStatus: Proposed Called Confirmed Refused;
        agenda Population: Everyone Pupils Staff;
        number Kind: Avs Pupil Establishment Contract Decision Accompaniment Absence Cover Holiday Meeting
            Setting;
    }
}

pub(super) fn entry() -> JournalEntry {
    JournalEntry {
        seq: 70_000,
        at: at(),
        who: "Inès".into(),
        host: "bureau".into(),
        command: "undo".into(),
        kind: ActKind::UndoOf(69_999),
        reasons: vec![Forced {
            rule: "R15".into(),
            words: "accord".into(),
        }],
        source: Some(Source {
            name: "f.csv".into(),
            digest: [7; 32],
        }),
        note: text("n"),
        changes: Vec::new(),
    }
}

fn header(part: u16) -> FrameHeader {
    FrameHeader {
        version: 1,
        kind: FrameKind::Act,
        part,
        parts: 2,
        epoch: 3,
        seq: 70_000,
        length: 4_096,
        previous: [0xab; 32],
    }
}

fn lines() -> Vec<(String, Vec<u8>)> {
    let key = SealKey::from_bytes(&[0x42; 32]);
    let mut lines: Vec<(String, Vec<u8>)> = records()
        .into_iter()
        .map(|(name, change)| {
            (
                format!("change {name}"),
                shaped::<v1::change::Change<V1>>(&change),
            )
        })
        .chain(
            variants()
                .into_iter()
                .map(|(name, bytes)| (format!("variants {name}"), bytes)),
        )
        .collect();
    let mut push = |name: &str, bytes: Vec<u8>| lines.push((name.to_owned(), bytes));
    use v1::{absence, act, agenda, avs, contract, pupil};
    let data = [
        shaped::<absence::Absentee>(&Absentee::Avs(AvsId(1))),
        shaped::<absence::Absentee>(&Absentee::Pupil(PupilId(1))),
        shaped::<pupil::Mode>(&Mode::Individual(Minutes(1))),
        shaped::<pupil::Mode>(&Mode::Shared),
        shaped::<contract::Employer>(&Employer::Authority),
        shaped::<contract::Employer>(&Employer::Establishment(EstablishmentId(1))),
        shaped::<agenda::Area>(&Area::Zone(Zone::B)),
        shaped::<agenda::Area>(&Area::Academie("R".into())),
        shaped::<act::ActKind>(&ActKind::Act),
        shaped::<act::ActKind>(&ActKind::UndoOf(1)),
        shaped::<act::ActKind>(&ActKind::RedoOf(1)),
        shaped::<avs::Skill>(&Skill::Gesture("s".into())),
        codec::encode(&v1::Derivation::from(&Derivation::KeyFile)).unwrap(),
    ];
    push("variants with data", data.concat());
    push("entry", TODAY.acts.write(&entry()).unwrap());
    push("brief", shaped::<act::Brief>(&Brief::from(&entry())));
    push("header", header(1).to_bytes().to_vec());
    push(
        "sealed body",
        seal::seal_with(&key, [9; 24], &header(1).to_bytes(), b"words").unwrap(),
    );
    push(
        "block",
        index::content(
            &TODAY.settings,
            &[
                SlabRow {
                    revision: 2,
                    record: Some(Setting::Flag(true)),
                },
                SlabRow {
                    revision: 3,
                    record: None,
                },
            ],
        )
        .unwrap(),
    );
    let header = VaultHeader {
        store: StoreId([5; 16]),
        generation: 1,
        epoch: 2,
        derivation: Derivation::Passphrase {
            salt: [6; 16],
            memory: 65_536,
            passes: 3,
            lanes: 4,
        },
    };
    let header = v1::VaultHeader::from(&header);
    push("plate", codec::encode(&header).unwrap());
    let head = Head {
        epoch: 2,
        seq: 70_000,
        hash: [0xcd; 32],
    };
    push("head", codec::encode(&v1::Head::from(&head)).unwrap());
    push("key letters", key::file::letters(&key).as_bytes().to_vec());
    push("derived key", key.derive("purpose").bytes().to_vec());
    lines
}

/// Each change that a set of records writes.
pub(super) fn changed<R: v1::Records>(
    records: Vec<(&'static str, Change)>,
) -> Vec<(String, Vec<u8>)> {
    let records = records.into_iter();
    records
        .map(|(name, change)| {
            let bytes = shaped::<v1::change::Change<R>>(&change);
            (format!("change {name}"), bytes)
        })
        .collect()
}

/// Each of these changes reads from golden bytes as what it is.
pub(super) fn assert_read<R: v1::Records>(golden: &str, records: Vec<(&'static str, Change)>) {
    let golden = read(golden);
    for (name, change) in records {
        let found: v1::change::Change<R> =
            codec::decode(&golden[format!("change {name}").as_str()]).unwrap();
        assert_eq!(found.value(), change);
    }
}

/// Lines as they stand in a file: each with its name, in hexadecimal.
pub(super) fn written<N: std::fmt::Display>(lines: Vec<(N, Vec<u8>)>) -> String {
    let hex = &data_encoding::HEXLOWER;
    let line = |(name, bytes): (N, Vec<u8>)| format!("{name}: {}\n", hex.encode(&bytes));
    lines.into_iter().map(line).collect()
}

/// The lines of such a file by their names.
pub(super) fn read(golden: &str) -> std::collections::BTreeMap<&str, Vec<u8>> {
    let hex = &data_encoding::HEXLOWER;
    let parts = golden.lines().map(|line| line.split_once(": ").unwrap());
    parts
        .map(|(name, bytes)| (name, hex.decode(bytes.as_bytes()).unwrap()))
        .collect()
}

#[test]
fn the_bytes_of_format_1_are_what_they_always_were() {
    let now = written(lines());
    for (golden, now) in GOLDEN.lines().zip(now.lines()) {
        assert_eq!(golden, now);
    }
    assert_eq!(GOLDEN.lines().count(), now.lines().count(), "{now}");
}

#[test]
fn the_golden_bytes_are_read_as_the_records_they_were() {
    let golden = read(GOLDEN);
    let bytes = |name: &str| golden[name].clone();
    for (name, change) in records() {
        let bytes = bytes(&format!("change {name}"));
        let read: v1::change::Change<V1> = codec::decode(&bytes).unwrap();
        assert_eq!(read.value(), change);
    }
    assert_eq!(TODAY.acts.read(1, &bytes("entry")).unwrap(), entry());
    let parsed = FrameHeader::parse(bytes("header").as_slice().try_into().unwrap(), 1);
    assert_eq!(parsed, Ok(header(1)));
    let key = SealKey::from_bytes(&[0x42; 32]);
    let words = seal::unseal(&key, &bytes("header"), &bytes("sealed body"));
    assert_eq!(words.unwrap(), b"words");
    assert_eq!(HEADER, bytes("header").len());
}

#[test]
fn every_kind_of_record_has_its_golden_bytes() {
    for kind in Kind::ALL {
        let held = records()
            .iter()
            .any(|(_, change)| change.target().kind == *kind);
        assert!(held, "{kind:?}");
    }
}

/// What epochs and backups added to format 1; the bytes above are as they were.
const GOLDEN_EPOCH: &str = include_str!("../../tests/golden/store-1-epoch.txt");

fn epoch_lines() -> Vec<(&'static str, Vec<u8>)> {
    let preface = Preface {
        rows: vec![1, 70_000, 0],
        acts: 3,
    };
    let rows = vec![
        SlabRow {
            revision: 2,
            record: Some(Setting::Number(7)),
        },
        SlabRow {
            revision: 3,
            record: None,
        },
    ];
    let mut lines = vec![
        (
            "preface",
            TODAY.pages.write(&SnapshotPage::Preface(preface)).unwrap(),
        ),
        (
            "page setting",
            TODAY.pages.write(&SnapshotPage::Setting(rows)).unwrap(),
        ),
    ];
    let mut snapshot = header(0);
    for (name, kind) in [
        ("header snapshot", FrameKind::Snapshot),
        ("header history", FrameKind::History),
    ] {
        snapshot.kind = kind;
        lines.push((name, snapshot.to_bytes().to_vec()));
    }
    lines
}

#[test]
fn the_bytes_of_epochs_are_what_they_always_were() {
    assert_eq!(GOLDEN_EPOCH, written(epoch_lines()));
}

#[test]
fn every_kind_has_a_page_in_the_order_of_the_kinds() {
    let register = Register::default();
    assert_eq!(Preface::of(&register, 0).rows.len(), Kind::ALL.len());
    let page = TODAY.pages.read(1, &epoch_lines()[1].1).unwrap();
    let mut filled = register;
    page.put(&mut filled).unwrap();
    assert_eq!(filled.count(Kind::Setting), 1);
    assert_eq!(filled.next_number(Kind::Setting), 3);
}
