//! The finder on a small register: who is found, in which order, and that it follows changes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use relais::domain::*;
use relais::lookup::{Class, Kinds, NameIndex, SearchResult, fold};

fn person(last: &str, first: &str) -> Pupil {
    Pupil::named(last, first)
}

fn school(name: &str, commune: &str, uai: u32, phone: &str) -> Establishment {
    let mut school = Establishment::named(name);
    school.commune = Clean::some(commune);
    school.uai = Clean::some(uai::from_number(uai));
    school.phone = Clean::some(phone);
    school
}

/// A1 MARTIN Sophie (T2, also at T1) · A2 MARTINEZ Lola · A3 LEGRAND Inès (born ROUX) · E1 DUBOIS Léa (T1) ·
/// E2 LEDOUX Adam (T2) · E3 PETIT Noé · E4 NOËL Anne · E5 LE GALL Paul · T1 Valmy · T2, T3 two St Joseph · T4 Ste Anne.
fn register() -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let valmy = changes.add(school("Collège Valmy", "Rennes", 350_001, "02 99 40 74 74"));
    let bruz = changes.add(school(
        "Ecole primaire privée St Joseph",
        "Bruz",
        350_002,
        "0299000002",
    ));
    changes.add(school(
        "Ecole primaire privée Saint-Joseph",
        "Acigné",
        350_003,
        "0299000003",
    ));
    changes.add(school(
        "École Ste Anne",
        "Bruz",
        350_004,
        "+33 2 99 00 00 04",
    ));
    let mut sophie = Avs::named("MARTIN", "Sophie");
    sophie.base = Some(bruz);
    sophie.phone = Clean::some("06.12.34.56.78");
    let sophie = changes.add(sophie);
    changes.add(Avs::named("MARTINEZ", "Lola"));
    let mut ines = Avs::named("LEGRAND", "Inès");
    ines.other_name = Clean::some("ROUX");
    changes.add(ines);
    let mut lea = person("DUBOIS", "Léa");
    lea.establishment = Some(valmy);
    changes.add(lea);
    let mut adam = person("LEDOUX", "Adam");
    adam.establishment = Some(bruz);
    changes.add(adam);
    changes.add(person("PETIT", "Noé"));
    changes.add(person("NOËL", "Anne"));
    changes.add(person("LE GALL", "Paul"));
    changes.add(Accompaniment {
        avs: sophie,
        pupil: None,
        establishment: valmy,
        from: date(2026, 9, 1),
        to: None,
        slots: Vec::new(),
        next_slot: 1,
    });
    changes.add(Contract::dated(
        sophie,
        Regime::Aesh,
        date(2024, 9, 1),
        None,
    ));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

fn date(y: i16, m: i8, d: i8) -> Date {
    Date::new(y, m, d).unwrap()
}

fn calm(_: Ref) -> bool {
    false
}

fn search(index: &NameIndex, query: &str) -> SearchResult {
    index.search(query, &calm, 20, Kinds::ALL)
}

fn codes(found: &SearchResult) -> Vec<String> {
    found
        .hits
        .iter()
        .map(|hit| hit.target.to_string())
        .collect()
}

fn found(query: &str) -> Vec<String> {
    codes(&search(&NameIndex::build(&register()), query))
}

fn people(query: &str) -> Vec<String> {
    codes(&NameIndex::build(&register()).search(query, &calm, 20, Kinds::PEOPLE))
}

#[test]
fn four_letters_of_two_names_find_the_pupil_first() {
    assert_eq!(found("lead"), ["E1", "E2", "A3"]);
    assert_eq!(found("ledu"), ["E1", "E2"]);
}

#[test]
fn a_whole_name_comes_before_a_beginning_and_a_beginning_before_letters_here_and_there() {
    assert_eq!(people("noe"), ["E3", "E4", "A1"]);
    assert_eq!(people("martin"), ["A1", "A2"]);
    let index = NameIndex::build(&register());
    let classes: Vec<Class> = search(&index, "le gall")
        .hits
        .iter()
        .map(|hit| hit.class)
        .collect();
    assert_eq!(classes.first(), Some(&Class::Whole));
    assert_eq!(search(&index, "mart").hits[0].class, Class::Begins);
    assert_eq!(search(&index, "mrtn").hits[0].class, Class::Scattered);
}

#[test]
fn a_slip_finds_whom_it_was_meant_for_behind_the_exact_and_says_so() {
    let index = NameIndex::build(&register());
    for (query, meant) in [
        ("matrin sophie", "A1"),
        ("sofie martin", "A1"),
        ("dubois leah", "E1"),
        ("dubos", "E1"),
        ("dubbois lea", "E1"),
        ("ledouks adam", "E2"),
        ("ynes", "A3"),
        ("colege valmi", "T1"),
    ] {
        let hits = search(&index, query);
        let hit = hits.hits[0];
        assert_eq!(
            (hit.target.to_string(), hit.class),
            (meant.to_owned(), Class::Near),
            "{query}"
        );
    }
    // The beginning of a name, and one slip from another.
    assert_eq!(found("martine")[..2], ["A2", "A1"]);
    // A whole word is there: nobody else is meant.
    for query in ["petit", "lea", "paul", "college"] {
        let hits = search(&index, query);
        assert!(
            hits.hits.iter().all(|hit| hit.class != Class::Near),
            "{query}"
        );
    }
    assert_eq!(found("t:valmi lea"), ["E1"]);
    assert_eq!(found("e:dubos"), ["E1"]);
    assert_eq!(found("dubos -lea"), [""; 0]);
}

#[test]
fn letters_here_and_there_are_last_and_few() {
    let mut register = register();
    let mut changes = Changes::of(&register);
    for n in 0..9 {
        changes.add(school(
            "École maternelle Les Lutins",
            "Bruz",
            350_100 + n,
            "",
        ));
    }
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let index = NameIndex::build(&register);
    let hits = index.search("matin", &calm, 20, Kinds::ALL);
    let scattered = hits.hits.iter().filter(|hit| hit.class == Class::Scattered);
    assert_eq!(scattered.count(), 5);
    assert_eq!(codes(&hits)[..2], ["A1", "A2"]);
    assert_eq!(hits.total, hits.hits.len());
    // Words that are whole or begun, then beginnings put together: never letters first.
    let classes: Vec<Class> = search(&index, "lead")
        .hits
        .iter()
        .map(|hit| hit.class)
        .collect();
    assert_eq!(classes[..2], [Class::Parts, Class::Parts]);
    assert_eq!(codes(&search(&index, "legall"))[0], "E5");
}

#[test]
fn a_phone_is_the_same_with_its_country_or_without() {
    for query in [
        "+33 6 12 34 56 78",
        "+33612345678",
        "0033 6 12 34",
        "(0)6 12 34 56",
        "+33 (0)6 12 34 56 78",
        "06 12 34 56 78",
    ] {
        assert_eq!(found(query), ["A1"], "{query}");
    }
    for query in ["02 99 00 00 04", "+33 2 99 00 00 04", "00332 99 00 00 04"] {
        assert_eq!(found(query), ["T4"], "{query}");
    }
}

#[test]
fn a_kind_of_school_is_known_by_its_words() {
    let mut register = register();
    let mut changes = Changes::of(&register);
    changes.add(school("Clg Jules-Ferry", "Bruz", 350_101, ""));
    let mut sevigne = school("Sévigné", "Cesson", 350_102, "");
    sevigne.kind = Some(SchoolKind::Middle);
    changes.add(sevigne);
    changes.add(school("LP Vauban", "Bruz", 350_103, ""));
    changes.add(school("Éc. mat. Perrault", "Bruz", 350_104, ""));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let index = NameIndex::build(&register);
    for (query, code) in [
        ("collège jules ferry", "T5"),
        ("coll ferry", "T5"),
        ("clg valmy", "T1"),
        ("collège valmy", "T1"),
        ("college sevigne", "T6"),
        ("clg sevigne", "T6"),
        ("lycée professionnel vauban", "T7"),
        ("école maternelle perrault", "T8"),
    ] {
        let hits = search(&index, query);
        assert_eq!(codes(&hits)[0], code, "{query}");
        assert!(hits.hits[0].class <= Class::Begins, "{query}");
    }
}

#[test]
fn who_is_absent_comes_first_within_a_class() {
    let index = NameIndex::build(&register());
    let lola = Ref {
        kind: Kind::Avs,
        id: 2,
    };
    let hits = index.search("mart", &|target| target == lola, 20, Kinds::PEOPLE);
    assert_eq!(codes(&hits), ["A2", "A1"]);
    assert!(hits.hits[0].urgent);
    let whole = index.search("martin", &|target| target == lola, 20, Kinds::PEOPLE);
    assert_eq!(codes(&whole), ["A1", "A2"]);
}

#[test]
fn words_come_in_any_order_and_all_must_be_found() {
    assert_eq!(found("lea dubois"), ["E1"]);
    assert_eq!(found("DUBOIS Léa"), ["E1"]);
    assert_eq!(found("dubois sophie"), [""; 0]);
}

#[test]
fn the_usual_and_the_other_name_both_find_one_record() {
    assert_eq!(found("roux"), ["A3"]);
    assert_eq!(found("roux ines"), ["A3"]);
    assert_eq!(found("legrand ines"), ["A3"]);
}

#[test]
fn a_saint_is_found_however_it_is_spelt() {
    for query in ["st joseph", "Saint-Joseph", "joseph st", "St. Jo"] {
        assert_eq!(found(query), ["T3", "T2"], "{query}");
    }
    for query in ["ste anne", "Sainte Anne"] {
        assert_eq!(found(query)[0], "T4", "{query}");
    }
    assert_eq!(found("st joseph bruz"), ["T2"]);
}

#[test]
fn digits_find_a_uai_or_a_phone() {
    assert_eq!(found(&uai::from_number(350_002)), ["T2"]);
    assert_eq!(found("0350002"), ["T2"]);
    assert_eq!(found("02 99 40"), ["T1"]);
    assert_eq!(found("0299000004"), ["T4"]);
    assert_eq!(found("0612"), ["A1"]);
    assert_eq!(found("345678"), ["A1"]);
}

#[test]
fn prefixes_limit_to_a_kind_or_to_the_people_of_a_school() {
    assert_eq!(found("a:leg"), ["A3"]);
    assert_eq!(found("e: le"), ["E1", "E2", "E5", "E4"]);
    assert_eq!(found("t:"), ["T1", "T3", "T2", "T4"]);
    assert_eq!(found("c:"), ["A1"]);
    assert_eq!(found("c: lola"), [""; 0]);
    assert_eq!(found("t:valmy"), ["T1", "E1", "A1"]);
    assert_eq!(found("t:valmy lea"), ["E1"]);
    assert_eq!(found("t:bruz a:"), ["A1"]);
    assert_eq!(found("t:nowhere lea"), [""; 0]);
}

#[test]
fn a_word_behind_a_hyphen_is_excluded() {
    assert_eq!(people("mart -lola"), ["A1"]);
    assert_eq!(people("mart -sop"), ["A2"]);
    assert_eq!(found("st joseph -aci"), ["T2"]);
}

#[test]
fn the_kinds_asked_and_the_limit_hold_and_the_total_counts_all() {
    let index = NameIndex::build(&register());
    let hits = index.search("a", &calm, 2, Kinds::PEOPLE);
    assert_eq!((hits.total, hits.hits.len()), (7, 2));
    assert_eq!(index.search("a", &calm, 0, Kinds::PEOPLE).total, 7);
    assert_eq!(
        codes(&index.search("martin", &calm, 9, Kinds::of(Kind::Contract))),
        ["A1"]
    );
    assert_eq!(
        index.search("a", &calm, 9, Kinds::of(Kind::Holiday)).total,
        0
    );
    assert_eq!(search(&index, " ").total, 0);
}

#[test]
fn equal_scores_go_by_shorter_name_then_by_folded_name_then_by_kind_and_number() {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    for (last, first) in [
        ("ROUX", "Zoé"),
        ("ROUX", "Zoé"),
        ("ROUX", "Éva"),
        ("ROUX", "Anna"),
    ] {
        changes.add(person(last, first));
    }
    changes.add(Avs::named("ROUX", "Zoé"));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let hits = search(&NameIndex::build(&register), "roux");
    assert_eq!(codes(&hits), ["E3", "A1", "E1", "E2", "E4"]);
}

#[test]
fn a_changed_index_answers_as_one_built_anew() {
    let mut register = register();
    let mut index = NameIndex::build(&register);
    let mut changes = Changes::of(&register);
    let mut lea = register.get(PupilId(1)).unwrap().clone();
    lea.last = "BERNARD".into();
    changes.set(PupilId(1), lea);
    changes.remove(AvsId(2));
    changes.add(person("MARTY", "Jade"));
    changes.remove(AccompanimentId(1));
    changes.remove(ContractId(1));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    index.update(&register, &changes);
    let anew = NameIndex::build(&register);
    for query in [
        "lea",
        "dubois",
        "mart",
        "t:valmy",
        "c:",
        "bernard lea",
        "jade",
        "e:",
        "a: t:bruz",
    ] {
        assert_eq!(search(&index, query), search(&anew, query), "{query}");
    }
    assert_eq!(codes(&search(&index, "e:mart")), ["E6"]);
    assert_eq!(search(&index, "lola").total, 0);
    assert_eq!(index.len(), anew.len());
}

#[test]
fn thousands_of_changes_leave_no_trace() {
    let mut register = register();
    let mut index = NameIndex::build(&register);
    for n in 0..1_500 {
        let mut changes = Changes::of(&register);
        let mut noe = register.get(PupilId(3)).unwrap().clone();
        noe.first = format!("Noé {n}").into();
        changes.set(PupilId(3), noe);
        let changes = changes.done();
        register.apply(&changes).unwrap();
        index.update(&register, &changes);
    }
    assert_eq!(codes(&search(&index, "petit noe")), ["E3"]);
    assert_eq!(search(&index, "noe 1499").total, 1);
    assert_eq!(search(&index, "noe 1498").total, 0);
    assert_eq!(
        search(&index, "t:valmy lea"),
        search(&NameIndex::build(&register), "t:valmy lea")
    );
}

#[test]
fn hostile_queries_find_nothing_and_do_no_harm() {
    let index = NameIndex::build(&register());
    let long = "a ".repeat(100_000);
    for query in [
        "\0",
        "\u{202e}",
        "::::",
        "t:",
        "-",
        "a:-",
        "%",
        "’",
        long.as_str(),
        "🦊",
        "\u{301}",
    ] {
        let _ = search(&index, query);
    }
    assert_eq!(search(&NameIndex::default(), "a").total, 0);
}

proptest! {
    /// The plain meaning of the rules, word by word, without masks, threads or shortcuts.
    #[test]
    fn a_search_finds_what_the_plain_rule_finds(
        names in prop::collection::vec(("[a-dé]{1,5}( [a-d]{1,4})?", "[a-dé]{0,4}(-[a-d]{1,3})?"), 1..40),
        words in prop::collection::vec("[a-d]{1,3}", 1..3),
        limit in 0usize..9,
    ) {
        let mut register = Register::default();
        let mut changes = Changes::of(&register);
        for (last, first) in &names {
            changes.add(person(last, first));
        }
        let changes = changes.done();
        register.apply(&changes).unwrap();
        let index = NameIndex::build(&register);
        let expected: Vec<u32> = (1..)
            .zip(&names)
            .filter(|(_, (last, first))| {
                let orders = [format!("{last} {first}"), format!("{first} {last}")].map(|name| fold::key(&name));
                words.iter().all(|word| orders.iter().any(|name| {
                    let mut letters = name.chars();
                    word.chars().all(|c| letters.any(|other| other == c))
                }))
            })
            .map(|(id, _)| id)
            .collect();
        let all = index.search(&words.join(" "), &calm, usize::MAX, Kinds::ALL);
        prop_assert_eq!(all.total, all.hits.len());
        prop_assert!(all.hits.is_sorted_by_key(|hit| hit.class));
        let some = index.search(&words.join(" "), &calm, limit, Kinds::ALL);
        prop_assert_eq!(some.total, all.total);
        prop_assert_eq!(&some.hits[..], &all.hits[..limit.min(all.hits.len())]);
        let of = |class: Class| all.hits.iter().filter(move |hit| hit.class == class);
        let ids = |class: Class| of(class).map(|hit| hit.target.id).collect::<Vec<_>>();
        let plain = [Class::Whole, Class::Begins, Class::Parts].map(ids).concat();
        let (near, scattered) = (ids(Class::Near), ids(Class::Scattered));
        prop_assert!(plain.iter().chain(&scattered).all(|id| expected.contains(id)));
        // Those whose letters are only scattered are few, whatever their number.
        let others = expected.iter().filter(|id| !plain.contains(id) && !near.contains(id));
        prop_assert_eq!(scattered.len(), others.count().min(5));
    }
}
