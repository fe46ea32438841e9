//! `relais find`, `relais show`, `relais free`.

use std::process::{Command, Stdio};

use super::home::{Home, TODAY, ran};

#[test]
fn a_pupil_is_found_by_a_few_letters_in_any_order() {
    let home = Home::with_demo();
    for query in ["lea dubois", "DUBOIS", "dub lé"] {
        let found = home.json(["find", query]);
        assert_eq!(found["hits"][0]["label"], "DUBOIS Léa", "{query}");
        assert_eq!(found["hits"][0]["kind"], "pupil");
    }
    let words = home.json(["find", "lea", "dubois"]);
    assert_eq!(words["hits"][0]["label"], "DUBOIS Léa");
}

#[test]
fn a_query_on_standard_input_is_no_argument() {
    let home = Home::with_demo();
    let ran = ran(home.command(["find", "-"]).write_stdin("dubois lea\n"));
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("DUBOIS Léa"), "{}", ran.out);
}

#[test]
fn total_counts_all_whatever_the_limit() {
    let home = Home::with_demo();
    let all = home.json(["find", "e", "--limit", "1000"]);
    let total = all["total"].as_u64().unwrap();
    assert_eq!(all["hits"].as_array().unwrap().len() as u64, total);
    assert!(total > 20);
    let usual = home.json(["find", "e"]);
    assert_eq!(
        (
            usual["total"].as_u64(),
            usual["hits"].as_array().unwrap().len()
        ),
        (Some(total), 20)
    );
}

#[test]
fn a_kind_narrows_and_contracts_are_found_by_whose_they_are() {
    let home = Home::with_demo();
    let avs = home.json(["find", "martin sophie", "--kind", "avs"]);
    assert_eq!(
        (avs["total"].as_u64(), &avs["hits"][0]["id"]),
        (Some(1), &"A1".into())
    );
    let contracts = home.json(["find", "martin sophie", "--kind", "contract"]);
    assert_eq!(contracts["hits"][0]["kind"], "contract");
    assert!(
        contracts["hits"][0]["id"]
            .as_str()
            .unwrap()
            .starts_with('C')
    );
    assert_eq!(home.run(["find", "x", "--kind", "holiday"]).code, 2);
}

#[test]
fn nothing_found_is_said_and_exits_1() {
    let home = Home::with_demo();
    let none = home.run(["find", "zzzzqqqq"]);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert_eq!(home.json(["find", "zzzzqqqq"])["total"], 0);
}

#[test]
fn a_record_is_shown_with_its_links_by_code_or_by_kind_and_number() {
    let home = Home::with_demo();
    let shown = home.json(["show", "E1"]);
    assert_eq!(shown["fields"]["last"], "DUBOIS");
    assert_eq!(shown["fields"]["ine"].as_str().map(str::len), Some(11));
    let links = shown["links"].as_array().unwrap();
    assert!(
        links
            .iter()
            .any(|link| link["id"] == "A1" && link["label"] == "MARTIN Sophie")
    );
    for args in [["show", "pupil", "1"], ["show", "pupil", "e1"]] {
        assert_eq!(home.json(args), shown);
    }
    let ran = home.run(["show", "A1"]);
    assert!(ran.out.starts_with("A1  MARTIN Sophie"), "{}", ran.out);
    assert_eq!(home.run(["show", "A999"]).code, 1);
    for bad in [
        &["show", "Z1"][..],
        &["show", "1"],
        &["show", "avs", "E1"],
        &["show", "chat", "1"],
    ] {
        assert_eq!(home.run(bad).code, 2, "{bad:?}");
    }
}

#[test]
fn every_kind_of_record_has_a_sheet() {
    let home = Home::with_demo();
    let fields = [
        ("A1", "kind", "\"Individual\""),
        ("T1", "sector", "\"Public\""),
        ("C1", "start", ""),
        ("D2", "weekly", "720"),
        ("L1", "pupil", "\"E1\""),
        ("B1", "reason", ""),
        ("R1", "status", ""),
        ("M1", "pupil", "\"E1\""),
    ];
    for (code, field, value) in fields {
        let shown = home.json(["show", code]);
        let found = shown["fields"][field].to_string();
        assert!(found != "null", "{code} {field} {shown:#}");
        assert!(value.is_empty() || found == value, "{code} {field} {found}");
        assert_eq!(home.run(["show", code]).code, 0, "{code}");
    }
}

#[test]
fn free_hours_add_up_and_name_nobody() {
    let home = Home::with_demo();
    let free = home.json(["free", "--by", "establishment"]);
    let rows = free["rows"].as_array().unwrap();
    assert!(rows.len() > 5);
    for row in rows {
        let of = |key: &str| row[key].as_i64().unwrap();
        assert_eq!(of("needed") - of("covered"), of("missing"), "{row}");
        assert!(of("free_real") >= 0);
    }
    let page = home.run(["free"]).out;
    for name in ["MARTIN", "DUBOIS", "Sophie"] {
        assert!(!page.contains(name), "{name} in\n{page}");
    }
}

#[test]
fn an_output_closed_early_is_no_error() {
    let home = Home::with_demo();
    let relais = assert_cmd::cargo::cargo_bin("relais");
    let mut child = Command::new(relais)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_CONFIG_HOME", home.path().join("config"))
        .env("XDG_STATE_HOME", home.path().join("state"))
        .args(["--today", TODAY, "--lang", "fr", "keys"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
