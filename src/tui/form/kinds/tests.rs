//! What is written reads back, in both languages; what makes no sense is refused in words.

use proptest::prelude::*;

use super::*;
use crate::domain::*;
use crate::text::{Coded, Lang};
use crate::tui::form::bench::{Bench, LEA, NOE, PASTEUR, VALMY};
use crate::typed::Looking;
use jiff::civil::date;

fn read_back(value: &Value, kind: Type, ground: &Ground<'_>) -> Result<Value, String> {
    let known = known(value, ground);
    let raw = print(value, &known, ground);
    let typed = TypedText {
        raw: &raw,
        known: &known,
    };
    parse(kind, typed, None, ground)
}

fn read(kind: Type, raw: &str) -> Result<Value, String> {
    let bench = Bench::new();
    read_on(&bench.ground(), kind, raw)
}

fn read_on(ground: &Ground<'_>, kind: Type, raw: &str) -> Result<Value, String> {
    parse(kind, TypedText { raw, known: &[] }, None, ground)
}

fn day() -> impl Strategy<Value = Date> {
    (0i32..9_000).prop_map(|days| plus_days(date(2003, 9, 1), days))
}

fn span() -> impl Strategy<Value = (Minute, Minute)> {
    (0u16..1439, 1u16..600)
        .prop_map(|(start, length)| (Minute(start), Minute((start + length).min(1440))))
}

fn slot() -> impl Strategy<Value = Slot> {
    let weeks = prop_oneof![Just(Weeks::Every), Just(Weeks::A), Just(Weeks::B)];
    let dates = (proptest::option::of(day()), proptest::option::of(day()));
    (0usize..7, span(), weeks, 0usize..8, dates).prop_map(
        |(day, (start, end), weeks, activity, (from, to))| Slot {
            number: 0,
            day: Weekday::ALL[day],
            start,
            end,
            weeks,
            activity: Activity::ALL[activity],
            from,
            to,
        },
    )
}

fn amendment() -> impl Strategy<Value = (Date, Option<Date>, Option<Date>, Option<i32>, u8)> {
    (
        day(),
        proptest::option::of(day()),
        proptest::option::of(day()),
        proptest::option::of(0i32..3_000),
        0u8..8,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_a_field_writes_it_reads_back(
        slots in proptest::collection::vec(slot(), 0..4),
        made in proptest::collection::vec(amendment(), 0..3),
        english in any::<bool>(),
    ) {
        let bench = Bench::speaking(if english { Lang::English } else { Lang::French });
        let ground = bench.ground();
        let spans: Vec<WeeklySpan> =
            slots.iter().map(|s| WeeklySpan { day: s.day, start: s.start, end: s.end }).collect();
        let amendments: Vec<Amendment> = (1..).zip(&made).map(|(number, (from, end, signed, weekly, places))| {
            let places = (*places != 0).then(|| Places {
                pupils: if places & 1 != 0 { vec![NOE, LEA] } else { Vec::new() },
                establishments: if places & 2 != 0 { vec![VALMY, PASTEUR] } else { Vec::new() },
                zone: (places & 4 != 0).then(|| "PIAL Nord".into()),
            });
            Amendment { number, signed: *signed, from: *from, end: *end, weekly: weekly.map(Minutes), places }
        }).collect();
        let suspensions: Vec<Suspension> = made.iter().map(|(from, end, _, _, kind)| Suspension {
            from: *from,
            to: end.unwrap_or(*from),
            kind: SuspensionKind::ALL[usize::from(*kind) % 4],
        }).collect();
        let memberships: Vec<Membership> = made.iter().map(|(from, to, signed, _, _)| Membership {
            cluster: "PIAL (Nord)".into(),
            from: signed.and(Some(*from)),
            to: *to,
        }).collect();
        let agreements: Vec<Agreement> =
            made.iter().map(|(from, to, ..)| Agreement { from: *from, to: to.unwrap_or(*from) }).collect();
        for (value, kind) in [
            (Value::Slots(slots), Type::Slots),
            (Value::Spans(spans), Type::Spans),
            (Value::Amendments(amendments), Type::Amendments),
            (Value::Suspensions(suspensions), Type::Suspensions),
            (Value::Memberships(memberships), Type::Memberships),
            (Value::Agreements(agreements), Type::Agreements),
        ] {
            prop_assert_eq!(read_back(&value, kind, &ground), Ok(value));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_in_words(raw in "\\PC{0,40}|[a-z0-9:;,() →!h-]{0,40}") {
        use Type as K;
        let bench = Bench::new();
        let ground = bench.ground();
        for kind in [
            K::Slots, K::Spans, K::Part, K::Needs, K::Skills, K::Levels, K::Suspensions, K::Amendments,
            K::Memberships, K::Agreements, K::Position, K::Quota, K::Number, K::Duration, K::Lines,
            K::Date(Looking::Ahead), K::DateAfter(crate::text::Id::FieldFrom), K::Records(Kind::Pupil),
        ] {
            if let Err(words) = read_on(&ground, kind, &raw) {
                prop_assert!(!words.is_empty(), "{:?} {:?}", kind, raw);
            }
        }
    }
}

#[test]
fn slots_are_read_as_people_write_them() {
    let words = |raw: &str| match read(Type::Slots, raw) {
        Ok(Value::Slots(slots)) => {
            let text = crate::text::Text::new(Lang::French);
            slots::print(&slots, &text)
        }
        other => format!("{other:?}"),
    };
    for (raw, expected) in [
        (
            "lun 8h30-11h30, jeu 13h30-15h impaires",
            "lun 8h30-11h30, jeu 13h30-15h A",
        ),
        (
            "Lundi 0830-1130 ; JEU. aprem paires repas",
            "lun 8h30-11h30, jeu 13h30-17h B repas",
        ),
        ("mar 8h-9h b repas", "mar 8h-9h B repas"),
        ("lun mar 8 h 30 - 11 h 30", "lun 8h30-11h30, mar 8h30-11h30"),
        ("lun-mer matin", "lun 8h-12h, mar 8h-12h, mer 8h-12h"),
        ("ve 8-9 sortie semaines impaires", "ven 8h-9h A sortie"),
        ("", ""),
    ] {
        assert_eq!(words(raw), expected, "{raw}");
    }
    for (raw, expected) in [
        ("8h-9h", "« 8h-9h » : quel jour ?"),
        ("lun", "« lun » : de quelle heure à quelle heure ?"),
        ("lun 8h", "de quelle heure à quelle heure : 8h30-11h30"),
        ("lun 11h-8h", "finit avant de commencer"),
        ("lun 8h-25h", "cette heure n’existe pas"),
        ("lun 8h-9h danse", "« danse » n’est pas compris"),
        ("lun 8h-9h 10h-11h", "« 10h-11h » n’est pas compris"),
    ] {
        assert_eq!(read(Type::Slots, raw), Err(expected.to_owned()), "{raw}");
    }
}

#[test]
fn needs_are_read_with_their_mark_and_gestures_by_name() {
    let need = |skill, required| PupilNeed { skill, required };
    let read = |raw| read(Type::Needs, raw);
    assert_eq!(
        read("notes, Geste asthme !, geste: sonde, deplacements!"),
        Ok(Value::Needs(vec![
            need(Skill::NoteTaking, false),
            need(Skill::Gesture("asthme".into()), true),
            need(Skill::Gesture("sonde".into()), false),
            need(Skill::Mobility, true),
        ]))
    );
    assert!(
        read("danse")
            .unwrap_err()
            .starts_with("« danse » : prise de notes")
    );
    assert!(read("geste").unwrap_err().starts_with("« geste »"));
    assert!(
        super::tests::read(Type::Skills, "notes !").is_err(),
        "a skill is not required"
    );
}

#[test]
fn a_quota_is_a_share_or_a_percentage() {
    for (raw, permille) in [
        ("62", 620),
        ("62,5 %", 625),
        ("0,62", 620),
        ("1", 1000),
        ("1 %", 10),
        ("100%", 1000),
    ] {
        assert_eq!(
            read(Type::Quota, raw),
            Ok(Value::Quota(Some(Permille(permille)))),
            "{raw}"
        );
    }
    for raw in ["101", "-5", "1e2", "NaN", "%", "6 2"] {
        assert_eq!(read(Type::Quota, raw), Err("de 0 à 100 %".into()), "{raw}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_refused_with_the_reason() {
    let words = read(Type::Date(Looking::Ahead), "31/02").unwrap_err();
    assert!(words.contains("28") || words.contains("29"), "{words}");
}

#[test]
fn a_number_may_carry_its_unit_and_is_never_read_out_of_a_word() {
    for (raw, number) in [
        ("39", Some(39)),
        (" 39 semaines ", Some(39)),
        ("200h", Some(200)),
        ("12 Km", Some(12)),
        ("", None),
    ] {
        let value = Ok(Value::Number(number));
        assert_eq!(read(Type::Number, raw), value, "{raw}");
    }
    for raw in [
        "beaucoup",
        "h",
        "39 beaucoup",
        "-3",
        "3,5",
        "1 000 000",
        "9999999",
        "٣",
    ] {
        assert_eq!(
            read(Type::Number, raw),
            Err("un nombre entier".into()),
            "{raw}"
        );
    }
}
