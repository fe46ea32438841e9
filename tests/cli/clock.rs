//! `relais engagement` and `relais contracts`.

use serde_json::json;

use super::home::Home;

/// A row of the table of worked examples: contracts, the day asked, served, left, ceiling.
type Row = (
    &'static [&'static str],
    &'static str,
    (u32, u32),
    (u32, u32),
    Option<&'static str>,
);

const TABLE: &[Row] = &[
    (
        &["aed;2003-09-01;2009-08-31"],
        "2006-01-15",
        (28, 15),
        (43, 15),
        Some("2009-08-31"),
    ),
    (
        &["aed;2003-12-31;2010-08-31"],
        "2008-01-15",
        (48, 16),
        (23, 14),
        Some("2009-12-30"),
    ),
    (
        &["aed;2004-02-29;2011-08-31"],
        "2007-05-01",
        (38, 3),
        (33, 27),
        Some("2010-02-27"),
    ),
    (THREE, "2007-05-01", (37, 16), (34, 14), Some("2010-03-15")),
    (THREE, "2011-05-01", (61, 16), (10, 14), Some("2012-03-15")),
    (
        &["aed;2003-09-01;2005-08-31", "aed;2006-09-01;2007-08-31"],
        "2006-01-01",
        (24, 0),
        (48, 0),
        None,
    ),
    (
        &["aed;2003-09-01;2010-08-31", "aed;2011-09-01;2012-08-31"],
        "2012-01-01",
        (88, 1),
        (0, 0),
        Some("2009-08-31"),
    ),
    (
        &[
            "aed;2004-03-23;2005-03-12",
            "aed;2005-07-16;2007-07-15",
            "aed;2007-07-17;2012-07-16",
        ],
        "2010-07-26",
        (71, 28),
        (0, 2),
        Some("2010-07-26"),
    ),
    (
        &["aed;2018-09-01;2025-08-31;2020-01-01/2020-08-31 Teaching"],
        "2024-09-01",
        (64, 1),
        (7, 29),
        Some("2025-04-30"),
    ),
    (
        &["aed;2010-09-01;2013-08-31", "aed;2022-09-01;2026-08-31"],
        "2024-09-01",
        (60, 1),
        (11, 29),
        Some("2025-08-31"),
    ),
    (
        &["aesh;2014-09-01;2016-08-31", "aesh;2017-01-01;2022-12-31"],
        "2018-01-01",
        (36, 1),
        (35, 29),
        Some("2020-12-31"),
    ),
    (
        &["aesh;2014-09-01;2016-08-31", "aesh;2017-01-02;2022-12-31"],
        "2018-01-01",
        (12, 0),
        (60, 0),
        Some("2023-01-01"),
    ),
    (
        &["aesh;2023-09-01;2024-06-30", "aesh;2024-11-01;2027-10-31"],
        "2026-11-21",
        (34, 21),
        (37, 9),
        Some("2029-12-31"),
    ),
    (
        &["aesh;2023-09-01;2024-06-30", "aesh;2024-11-02;2027-10-31"],
        "2026-11-21",
        (24, 20),
        (47, 10),
        Some("2030-11-01"),
    ),
    (
        &["aesh;2025-09-01;2026-08-31", "aesh;2026-09-01;2029-08-31"],
        "2026-11-10",
        (14, 10),
        (57, 20),
        Some("2031-08-31"),
    ),
    (SEVEN, "2023-06-01", (57, 1), (14, 29), Some("2024-08-31")),
    (SEVEN, "2023-09-01", (60, 1), (11, 29), Some("2024-08-31")),
];

const SEVEN: &[&str] = &[
    "aesh;2018-09-01;2019-08-31",
    "aesh;2019-09-01;2022-08-31",
    "aesh;2022-09-01;2025-08-31",
];

const THREE: &[&str] = &[
    "aed;2003-09-01;2005-02-15",
    "aed;2005-09-01;2008-08-31",
    "aed;2010-09-01;2012-08-31",
];

#[test]
fn every_worked_example_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (contracts, on, served, left, ceiling) in TABLE {
        let mut table = String::from("avs;regime;start;end;suspended\n");
        for contract in *contracts {
            table.push_str(&format!("MARTIN Sophie;{contract}\n"));
        }
        let file = home.file("contrats.csv", &table);
        let answer = home.json(["engagement", "--contracts", &file, "--on", on]);
        let clock = &answer["clocks"][0];
        let length = |(months, days): &(u32, u32)| json!({ "months": months, "days": days });
        assert_eq!(
            clock["served"],
            length(served),
            "served by {on}\n{table}{clock:#}"
        );
        assert_eq!(
            clock["left"],
            length(left),
            "left on {on}\n{table}{clock:#}"
        );
        assert_eq!(
            clock["ceiling"],
            json!(ceiling),
            "ceiling on {on}\n{table}{clock:#}"
        );
    }
    assert!(!home.store().exists(), "no store is needed, none is made");
}

#[test]
fn a_wrong_row_is_named_and_the_others_are_answered() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end\nA;aed;2003-09-01;2009-08-31\nB;cdi;2003-09-01;\nC;aesh;31/2/2024;\n",
    );
    let args = ["engagement", "--contracts", &file, "--on", "2006-01-15"];
    let ran = home.run(args);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("ligne 3, regime"), "{}", ran.err);
    assert!(ran.err.contains("ligne 4, start"), "{}", ran.err);
    let answer = home.json(args);
    assert_eq!(answer["clocks"].as_array().unwrap().len(), 1);
    assert_eq!(answer["rejected"][0]["line"], 3);
    assert_eq!(answer["law_on"], "2006-01-15");
}

#[test]
fn a_name_of_the_table_is_not_repeated_in_an_error() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end\nTRALALA Zoé;aed;hier;2009-08-31\n",
    );
    let ran = home.run(["engagement", "--contracts", &file]);
    assert_eq!(ran.code, 3);
    assert!(!ran.err.contains("TRALALA"), "{}", ran.err);
}

#[test]
fn contracts_come_worst_first_and_by_the_law_of_a_day() {
    let home = Home::with_demo();
    let answer = home.json(["contracts"]);
    assert_eq!(answer["today"], "2026-11-10");
    assert_eq!(answer["law_on"], "2026-11-10");
    let order = |flag: &serde_json::Value| {
        let flags = ["over", "critical", "soon", "open", "clear"];
        flags.iter().position(|known| flag == known).unwrap()
    };
    let clocks = answer["clocks"].as_array().unwrap();
    let ranks: Vec<_> = clocks.iter().map(|clock| order(&clock["flag"])).collect();
    assert!(ranks.is_sorted() && ranks.contains(&1), "{ranks:?}");
    let sophie = clocks
        .iter()
        .find(|clock| clock["name"] == "MARTIN Sophie")
        .unwrap();
    assert_eq!(sophie["ceiling"], "2027-01-04");
    assert_eq!(sophie["flag"], "critical");
    let pupils: Vec<_> = sophie["pupils"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["name"])
        .collect();
    assert_eq!(
        pupils,
        ["DUBOIS Léa", "HADDAD Yanis", "LAURENT Emma", "MOREL Nino"]
    );
    let older = home.json(["contracts", "--law", "2020-01-01"]);
    assert_eq!(older["law_on"], "2020-01-01");
    let then = older["clocks"].as_array().unwrap();
    let then = then
        .iter()
        .find(|clock| clock["name"] == "MARTIN Sophie")
        .unwrap();
    assert_eq!(then["ceiling"], sophie["ceiling"], "six years then and now");
    assert_eq!(then["permanent_possible"], serde_json::Value::Null);
    assert_eq!(sophie["permanent_possible"], "2024-01-04");
}

#[test]
fn before_includes_its_day() {
    let home = Home::with_demo();
    let names = |before: &str| {
        let answer = home.json(["contracts", "--before", before]);
        let clocks = answer["clocks"].as_array().unwrap().clone();
        clocks
            .iter()
            .filter_map(|c| c["name"].as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let sophie = "MARTIN Sophie".to_owned();
    assert!(names("2027-01-04").contains(&sophie));
    assert!(!names("2027-01-03").contains(&sophie));
    let none = home.run(["contracts", "--before", "1990-01-01"]);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
}

/// One person's contracts as a table, and the clock that comes out.
fn clock_of(home: &Home, regime: &str, contracts: &str, args: &[&str]) -> serde_json::Value {
    let mut table = String::from("avs;régime;début;fin\n");
    for contract in contracts.split(", ") {
        let (first, last) = contract.split_once('→').unwrap();
        table.push_str(&format!("MARTIN Sophie;{regime};{first};{last}\n"));
    }
    let file = home.file("contrats.csv", &table);
    let mut line = vec!["engagement", "--contracts", &file];
    line.extend(args);
    home.json(line)["clocks"][0].clone()
}

#[test]
fn every_trial_of_the_rules_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (contract, on, until) in [
        ("1-9-2003→31-8-2006", "2003-09-01", "2003-11-30"),
        ("1-9-2003→31-8-2004", "2003-09-01", "2003-09-30"),
        ("1-9-2003→30-6-2004", "2003-09-01", "2003-09-25"),
        ("1-9-2026→30-10-2026", "2026-09-01", "2026-09-10"),
        ("1-9-2026→11-12-2026", "2026-09-01", "2026-09-18"),
        ("1-9-2026→31-1-2027", "2026-09-01", "2026-09-21"),
        ("1-9-2026→30-6-2027", "2026-09-01", "2026-09-30"),
        ("1-9-2026→31-8-2027", "2026-09-01", "2026-10-31"),
        ("1-9-2026→31-8-2029", "2026-09-01", "2026-11-30"),
    ] {
        let clock = clock_of(&home, "aed", contract, &["--on", on]);
        assert_eq!(clock["trial_until"], until, "{contract}");
    }
}

#[test]
fn every_notice_of_the_rules_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (regime, contracts, on, by) in [
        ("aed", "1-9-2003→28-2-2004", "2004-01-01", "2004-02-20"),
        ("aed", "1-9-2003→29-2-2004", "2004-01-01", "2004-01-29"),
        ("aed", "1-9-2003→30-8-2005", "2004-01-01", "2005-07-30"),
        ("aed", "1-9-2003→31-8-2005", "2004-01-01", "2005-06-30"),
        (
            "aed",
            "1-9-2004→31-8-2005, 1-9-2005→31-8-2006",
            "2006-01-01",
            "2006-06-30",
        ),
        ("aed", "1-5-2007→30-4-2009", "2008-01-01", "2009-02-28"),
        ("aed", "1-10-2003→6-2-2004", "2004-01-01", "2004-01-29"),
        (
            "aed",
            "1-9-2022→31-8-2024, 1-1-2025→31-8-2025",
            "2025-02-01",
            "2025-06-30",
        ),
        (
            "aed",
            "1-9-2022→31-8-2024, 2-1-2025→31-8-2025",
            "2025-02-01",
            "2025-07-31",
        ),
        ("aesh", "1-9-2023→31-8-2026", "2026-01-01", "2026-05-31"),
        (
            "aed",
            "1-9-2019→31-8-2022, 1-9-2022→31-8-2025",
            "2025-01-01",
            "2025-05-31",
        ),
    ] {
        let clock = clock_of(&home, regime, contracts, &["--on", on]);
        assert_eq!(clock["notice_by"], by, "{contracts}");
    }
}

#[test]
fn the_longest_renewal_comes_out_of_the_command_line() {
    let home = Home::empty();
    for (contracts, on, until) in [
        ("1-9-2003→31-8-2005", "2005-06-01", json!("2008-08-31")),
        (
            "1-9-2003→31-8-2006, 1-9-2006→31-8-2008",
            "2008-01-01",
            json!("2009-08-31"),
        ),
        (
            "1-9-2003→31-8-2006, 1-9-2006→31-8-2009",
            "2009-01-01",
            json!(null),
        ),
    ] {
        let clock = clock_of(&home, "aed", contracts, &["--on", on]);
        assert_eq!(clock["renewal_until"], until, "{contracts}");
    }
}

#[test]
fn another_law_is_asked_by_its_day() {
    let home = Home::empty();
    for (law, ceiling, notice, trial) in [
        ("2012-01-01", json!(null), json!(null), json!(null)),
        (
            "2015-01-01",
            json!("2027-08-31"),
            json!("2024-06-30"),
            json!("2021-11-30"),
        ),
        (
            "2023-08-31",
            json!("2027-08-31"),
            json!("2024-06-30"),
            json!("2021-11-30"),
        ),
        (
            "2023-09-01",
            json!("2027-08-31"),
            json!("2024-05-31"),
            json!("2021-11-30"),
        ),
    ] {
        let args = ["--on", "2024-01-15", "--law", law];
        let clock = clock_of(&home, "aesh", "1-9-2021→31-8-2024", &args);
        assert_eq!(clock["ceiling"], ceiling, "{law}");
        assert_eq!(clock["notice_by"], notice, "{law}");
        assert_eq!(clock["trial_until"], trial, "{law}");
        assert_eq!(
            clock["served"],
            json!({ "months": 28, "days": 15 }),
            "{law}"
        );
    }
    let aed = clock_of(
        &home,
        "aed",
        "1-9-2019→31-8-2022, 1-9-2022→31-8-2025",
        &["--on", "2025-01-01", "--law", "2012-01-01"],
    );
    assert_eq!(
        (&aed["notice_by"], &aed["ceiling"]),
        (&json!("2025-06-30"), &json!("2025-08-31"))
    );
}

#[test]
fn hostile_tables_are_answered_by_line_and_field() {
    let home = Home::empty();
    let told = |bytes: &[u8]| {
        let file = home.file("contrats.csv", bytes);
        let ran = home.run(["engagement", "--contracts", &file, "--on", "2006-01-15"]);
        (ran.code, ran.out, ran.err)
    };
    for (bytes, err) in [
        (
            &b""[..],
            "contrats.csv : le fichier ne contient aucune ligne. Rien n’a été lu.",
        ),
        (
            b"avs;debut\nA;1/9/2003\n",
            "ligne 1, regime : cette colonne manque",
        ),
        (
            b"avs;regime;start;end\nA;aed;1/9/1989;\n",
            "ligne 2, start : année hors de 1990 à 2099",
        ),
        (
            b"avs;regime;start;end\nA;aed;1/9/2003;1/1/2100\n",
            "ligne 2, end : année hors",
        ),
        (
            b"avs;regime;start;end\nA;aed;1/9/2003;31/8/2003\n",
            "ligne 2, end : finit avant de commencer",
        ),
        (
            b"avs;regime;start;end\nA;aed;29/2/2003;\n",
            "ligne 2, start : ce mois n’a pas ce jour",
        ),
        (
            b"avs;regime;start;end\nA;aed;1,9,2003;\n",
            "ligne 2, start : pas une date",
        ),
        (
            b"avs;regime;start;end\nA,aed,2003-09-01,\n",
            "ligne 2, regime",
        ),
        (
            b"avs;regime;start;end\nA;aed\0;1/9/2003\0;\n",
            "ce n’est pas un tableau de texte",
        ),
        (
            b"PK\x03\x04\x14\x00",
            "c’est un classeur : enregistrez la feuille en CSV",
        ),
        (
            b"avs;regime;start;end\n\"A;aed;1/9/2003;\n",
            "ligne 2 : un guillemet y est ouvert",
        ),
        (
            b"avs;regime;start;end\nA;aed;1/9/2003;;x\n",
            "ligne 2 : plus de cellules",
        ),
        (b"\xff\xfe\x00", "ligne 1"),
    ] {
        let (code, out, said) = told(bytes);
        assert_eq!((code, out.as_str()), (3, ""), "{said}");
        assert!(said.contains(err), "{said:?} says not {err:?}");
        assert!(!said.contains('\0'), "{said:?}");
    }
    let (code, out, said) = told(b"avs;regime;start;end\r\n");
    assert_eq!((code, out.as_str(), said.as_str()), (1, "", ""));
    let mut huge = b"avs;regime;start;end\nA;aed;".to_vec();
    huge.extend(std::iter::repeat_n(b'9', 200 << 10));
    huge.extend(b";\nB;aed;2003-09-01;2009-08-31\n");
    let (code, out, said) = told(&huge);
    assert_eq!(code, 3);
    assert!(
        said.len() < 1_000 && said.contains("ligne 2, start"),
        "{}",
        said.len()
    );
    assert!(
        out.contains("28 m") || out.contains("2 a 4 m 15 j"),
        "{out}"
    );
}

#[test]
fn a_table_is_read_however_it_was_saved() {
    let home = Home::empty();
    for bytes in [
        &b"avs;regime;start;end\nA;aed;2003-09-01;2009-08-31\n"[..],
        "\u{feff}avs;régime;début;fin\r\nA;AED;1/9/2003;31/08/2009\r\n".as_bytes(),
        b"avs;r\xe9gime;d\xe9but;fin\r\nA;aed;1/9/2003;2009-08-31\r\n",
        b"avs,regime,start,end\nA,aed,01/09/2003,31/08/2009\n",
        b"sep=,\navs,regime,start,end\nA,aed,01/09/2003,31/08/2009\n",
        b"\"fin\"\t\"debut\"\t\"regime\"\t\"nom\"\n\"31.8.2009\"\t\"1.9.2003\"\taed\tA\n",
    ] {
        let file = home.file("contrats.csv", bytes);
        let answer = home.json(["engagement", "--contracts", &file, "--on", "2006-01-15"]);
        assert_eq!(answer["rejected"], json!([]));
        let clock = &answer["clocks"][0];
        assert_eq!(clock["served"], json!({ "months": 28, "days": 15 }));
        assert_eq!(clock["ceiling"], "2009-08-31");
    }
}

#[test]
fn contracts_say_what_is_late_and_when_to_meet() {
    let home = Home::with_demo();
    let table = home.run(["contracts"]).out;
    let row = |name: &str| table.lines().find(|line| line.contains(name)).unwrap();
    let late = row("TESSIER Marc");
    assert!(late.contains("03/10/2026, en retard de 38 j"), "{late}");
    assert_eq!(late.matches("03/10/2026").count(), 2, "to meet, to tell");
    let ahead = row("LABRAIS Rémi");
    assert_eq!(ahead.matches("30/06/2027").count(), 1, "nobody to meet");
    let answer = home.json(["contracts"]);
    let clocks = answer["clocks"].as_array().unwrap();
    let of = |name: &str| clocks.iter().find(|clock| clock["name"] == name).unwrap();
    assert_eq!(of("TESSIER Marc")["interview_by"], "2026-10-03");
    assert_eq!(of("LABRAIS Rémi")["interview_by"], json!(null));
}

#[test]
fn before_any_law_nothing_is_known_rather_than_nothing_the_matter() {
    let home = Home::with_demo();
    let ran = home.run(["contracts", "--law", "1999-01-01"]);
    assert!(
        ran.err.contains("la première est du 01/01/2014"),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("aucune règle"), "{}", ran.out);
    assert!(!ran.out.contains("rien à signaler"), "{}", ran.out);
}

#[test]
fn each_clock_is_told_with_its_own_contracts_marks_and_notices() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end;function;employer\n\
         A;aed;1-9-2020;31-8-2026;autre;\nA;aesh;1-9-2023;31-8-2026;;\n\
         B;aesh;1-9-2023;31-8-2026;;\nB;aesh;1-9-2025;31-8-2027;;Clg Valmy\n\
         C;aesh;1-9-2014;31-8-2020;;\nC;aesh;1-9-2020;CDI;;\n\
         D;MI-SE;1-9-1999;31-8-2002;;\nD;PEC;1-9-2025;31-8-2026;;\n",
    );
    let answer = home.json(["engagement", "--contracts", &file, "--on", "2026-05-10"]);
    let clocks = answer["clocks"].as_array().unwrap();
    let told: Vec<_> = clocks
        .iter()
        .map(|clock| {
            let text = |key: &str| clock[key].as_str().unwrap_or("-").to_owned();
            ["avs", "regime", "flag", "ceiling", "permanent_possible"].map(text)
        })
        .collect();
    let expected = [
        ["A", "EducationAssistant", "critical", "2026-08-31", "-"],
        ["A", "Aesh", "critical", "2029-08-31", "2026-08-31"],
        ["B", "Aesh", "critical", "2029-08-31", "2026-08-31"],
        ["C", "Aesh", "clear", "-", "-"],
    ];
    assert_eq!(told, expected);
    for clock in &clocks[..3] {
        assert_eq!(clock["notice_by"], "2026-05-31", "{clock:#}");
        assert_eq!(clock["interview_by"], "2026-05-31", "{clock:#}");
    }
    assert_eq!(clocks[0]["at_ceiling"], "permanent-only-on-request");
    let employed: Vec<_> = clocks[2]["contracts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["employer"].as_str().unwrap(),
                one["notice_by"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [("Authority", "2026-05-31"), ("Clg Valmy", "2027-05-31")];
    assert_eq!(employed, expected);
    assert_eq!(clocks[3]["contracts"][0]["to"], json!(null));
    let uncounted = json!([{ "avs": "D", "regimes": ["Boarding", "SubsidisedJob"] }]);
    assert_eq!(answer["uncounted"], uncounted);
}

#[test]
fn other_readings_are_told_in_json_and_in_words() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end\nA;aesh;1-9-2023;31-5-2024\n\
         A;aesh;1-9-2024;31-5-2025\nA;aesh;1-9-2025;31-8-2028\n",
    );
    let args = ["engagement", "--contracts", &file, "--on", "2026-10-01"];
    let reading = &home.json(args)["clocks"][0]["readings"][0];
    assert_eq!(reading["reading"], "gaps-added-up");
    assert_eq!(reading["ceiling"], "2031-08-31");
    assert_eq!(reading["permanent_possible"], "2028-08-31");
    assert_eq!(reading["served"], json!({ "months": 13, "days": 1 }));
    let told = home.run(args);
    let words = "autre lecture : les coupures ensemble · plafond 31/08/2031";
    assert!(told.err.contains(words), "{}{}", told.out, told.err);
}

#[test]
fn both_lengths_of_notice_and_the_word_at_the_ceiling_are_told() {
    let home = Home::empty();
    let file = home.file(
        "contrats.csv",
        "avs;regime;start;end\nA;aed;1-9-2004;31-8-2005\nA;aed;1-9-2005;31-8-2006\n",
    );
    let args = ["engagement", "--contracts", &file, "--on", "2006-01-01"];
    let notices = &home.json(args)["clocks"][0]["contracts"][0]["notices"];
    let chain = json!({ "by": "2006-06-30", "basis": "chain" });
    let alone = json!({ "by": "2006-07-31", "basis": "alone" });
    assert_eq!(*notices, json!([chain, alone]));
    let told = home.run(args).out;
    assert!(told.contains("30/06/2006 / 31/07/2006"), "{told}");
    assert!(told.contains("puis fin"), "{told}");
}

#[test]
fn a_regime_that_is_not_known_is_refused_with_the_nearest() {
    let home = Home::empty();
    for (word, near) in [
        ("aehs", "« AESH »"),
        ("MISE", ""),
        ("servise civique", "« service civique »"),
        ("zzzz", "connus : AED, AESH"),
    ] {
        let table = format!("avs;regime;start;end\nA;{word};1-9-2023;31-5-2024\n");
        let file = home.file("contrats.csv", &table);
        let ran = home.run(["engagement", "--contracts", &file, "--on", "2024-01-01"]);
        match near {
            "" => assert_eq!(ran.code, 0, "{word}: {}", ran.err),
            near => {
                assert_eq!(ran.code, 3, "{word}");
                assert!(ran.err.contains(near), "{word}: {}", ran.err);
            }
        }
    }
}

#[test]
fn marks_asks_of_the_possible_permanent_contract_too() {
    let home = Home::with_demo();
    let names = |args: &[&str]| {
        let mut line = vec!["contracts"];
        line.extend(args);
        let answer = home.json(line);
        let clocks = answer["clocks"].as_array().unwrap().clone();
        let names = clocks
            .iter()
            .filter_map(|clock| clock["name"].as_str().map(str::to_owned));
        names.collect::<Vec<_>>()
    };
    let sophie = "MARTIN Sophie".to_owned();
    assert!(names(&["--before", "2026-12-31", "--marks"]).contains(&sophie));
    assert!(!names(&["--before", "2026-12-31"]).contains(&sophie));
    assert!(!names(&["--before", "2024-01-03", "--marks"]).contains(&sophie));
}
