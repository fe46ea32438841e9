//! Bounds of what comes in, and of what the account allows: words, and no end that nobody asked for.

use std::fs;
use std::path::Path;
use std::process::Command as Process;
use std::time::Duration;

use assert_cmd::Command;
use serde_json::{Value, json};

use super::home::{Home, Ran, ran};

/// Much longer than anything here takes: what is waited for longer never comes.
const NEVER: Duration = Duration::from_secs(60);

/// What a run comes to that may hang or grow without end: it has so much time, and so many kilobytes.
fn bounded(home: &Home, kilobytes: u64, args: &[&str]) -> Ran {
    let program = home.command(args);
    let mut command = under(&program, &format!("ulimit -v {kilobytes}"));
    ran(command.timeout(NEVER))
}

/// The same command under a limit of the shell.
fn under(command: &Command, limit: &str) -> Command {
    let mut limited = Command::new("sh");
    limited.env_clear();
    limited
        .arg("-c")
        .arg(format!("{limit}; exec \"$@\""))
        .arg("sh");
    limited.arg(command.get_program()).args(command.get_args());
    for (key, value) in command.get_envs() {
        if let Some(value) = value {
            limited.env(key, value);
        }
    }
    limited.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    limited
}

/// Half a gigabyte, and what the system sets aside for threads without using it.
const MEMORY: u64 = 900_000;

fn sparse(home: &Home, name: &str, megabytes: u64) -> String {
    let path = home.file(name, "");
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(megabytes << 20).unwrap();
    path
}

#[track_caller]
fn refused(ran: &Ran, words: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{ran:?}");
    assert!(ran.err.contains(words), "{ran:?}");
}

#[test]
fn a_file_that_is_too_large_is_refused_in_words() {
    let home = Home::empty();
    let table = sparse(&home, "table.csv", 49);
    let ran = bounded(&home, MEMORY, &["import", &table, "--dry-run"]);
    refused(
        &ran,
        "table.csv ne peut pas être lu : le fichier dépasse 48 Mo : coupez-le",
    );
    let ran = bounded(&home, MEMORY, &["engagement", "--contracts", &table]);
    refused(&ran, "le fichier dépasse 16 Mo : coupez-le");
    // What becomes larger once it is read is larger.
    let row = [b"\xe9l\xe8ve;".as_slice(), &[0xe9; 200], b"\n"].concat();
    let older = home.file("ancien.csv", row.repeat(130_000));
    let ran = bounded(&home, MEMORY, &["import", &older, "--dry-run"]);
    refused(&ran, "le fichier dépasse 48 Mo : coupez-le");
    let instance = sparse(&home, "cas.json", 201);
    let ran = bounded(&home, MEMORY, &["cover", "--instance", &instance]);
    refused(&ran, "le fichier dépasse 200 Mo : coupez-le");
}

#[test]
fn a_table_of_too_many_rows_is_refused_in_words() {
    let home = Home::empty();
    let rows = "M;aed;1/9/2003;31/8/2006\n".repeat(50_001);
    let table = home.file("contrats.csv", format!("avs;regime;start;end\n{rows}"));
    let ran = bounded(&home, MEMORY, &["engagement", "--contracts", &table]);
    refused(&ran, "plus de 50000 lignes : coupez-le");
    let rows = "0350122T;Les Lucioles\n".repeat(200_001);
    let schools = home.file(
        "e.csv",
        format!("numero_uai;appellation_officielle\n{rows}"),
    );
    let ran = bounded(&home, MEMORY, &["import", &schools, "--dry-run"]);
    refused(&ran, "plus de 200000 lignes : coupez-le");
}

#[test]
fn every_employer_of_a_table_may_have_a_name_of_its_own() {
    let home = Home::empty();
    let row = |n| format!("M{n};aed;1/9/2003;31/8/2006;Employeur {n}\n");
    let rows: String = (0..10_000).map(row).collect();
    let table = home.file("c.csv", format!("avs;regime;start;end;employer\n{rows}"));
    let ran = bounded(
        &home,
        MEMORY,
        &["engagement", "--contracts", &table, "--json"],
    );
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["clocks"].as_array().unwrap().len(), 10_000);
}

/// An instance of so many needs on 30 days, all offered to everybody.
fn instance(needs: u32, candidates: u32) -> Value {
    let need = |id: u32| {
        let start = 480 + id * 15 % 600;
        json!({"id": id, "week": id % 30 / 7, "day": id % 30, "start": start, "end": start + 60,
               "place": id % 2, "weight": 1, "must": id.is_multiple_of(3)})
    };
    let offer = |need: u32, who: u32| json!({"need": need, "cost": (need * 7 + who * 13) % 50, "stranger": (need + who).is_multiple_of(2)});
    let candidate = |id: u32| {
        let offers: Vec<Value> = (0..needs).map(|need| offer(need, id)).collect();
        json!({"id": id, "minutes_left": [600, 600, 600, 600, 600], "busy": [], "offers": offers})
    };
    json!({
        "levels": ["uncovered_must", "people", "uncovered", "cost"],
        "travel": [[0, 10], [10, 0]],
        "needs": (0..needs).map(need).collect::<Vec<_>>(),
        "candidates": (0..candidates).map(candidate).collect::<Vec<_>>(),
    })
}

#[test]
fn a_large_instance_is_answered_with_a_plan_that_is_not_called_proved() {
    let home = Home::empty();
    let file = home.file("cas.json", instance(300, 300).to_string());
    let args = ["cover", "--instance", &file, "--limit-ms", "200", "--json"];
    let ran = bounded(&home, MEMORY, &args);
    let answer: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
    assert_eq!(answer["levels"]["uncovered_must"], json!(0));
    assert!(answer["assignments"].as_array().unwrap().len() >= 100);
    assert_eq!(answer["proven"], json!(false));
}

#[test]
fn an_instance_of_too_many_values_is_refused_by_its_path() {
    let home = Home::empty();
    let mut large = instance(1, 1);
    let need = large["needs"][0].clone();
    let asked = |document: &Value| {
        let file = home.file("cas.json", document.to_string());
        bounded(&home, MEMORY, &["cover", "--instance", &file])
    };
    large["needs"] = vec![need.clone(); 20_001].into();
    refused(
        &asked(&large),
        "cas.json, needs[20000] : il y en a plus de 20000",
    );
    large["needs"] = json!([need]);
    large["travel"] = vec![json!(vec![1; 3_000]); 2_100].into();
    let ran = asked(&large);
    refused(&ran, "les listes ont plus de 6000000 valeurs en tout");
    assert!(ran.err.contains("travel["), "{ran:?}");
}

fn pipe(path: &Path) {
    assert!(Process::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn pipes_and_devices_are_refused_where_a_file_is_asked_for() {
    let home = Home::empty();
    let fifo = home.path().join("tube");
    pipe(&fifo);
    for path in [fifo.to_str().unwrap(), "/dev/zero"] {
        for args in [
            ["import", path, "--dry-run"],
            ["engagement", "--contracts", path],
            ["cover", "--instance", path],
        ] {
            let ran = bounded(&home, MEMORY, &args);
            refused(&ran, "ce n’est pas un fichier (un tube, un appareil)");
        }
    }
}

#[test]
fn a_pipe_in_place_of_settings_keys_or_a_zone_keeps_nobody_waiting() {
    let home = Home::empty();
    let folder = home.path().join("config/relais");
    fs::create_dir_all(&folder).unwrap();
    let settings = folder.join("settings.toml");
    pipe(&settings);
    let told = ran(home.command(["keys"]).timeout(NEVER));
    assert_eq!(told.code, 0, "{told:?}");
    assert!(
        told.err.contains("settings.toml ne peut pas être lu"),
        "{told:?}"
    );
    fs::remove_file(&settings).unwrap();
    let keys = folder.join("keys.toml");
    pipe(&keys);
    fs::write(&settings, "keymap = \"keys.toml\"\n").unwrap();
    let told = ran(home.command(["keys"]).timeout(NEVER));
    assert!(
        told.err.contains("keys.toml ne peut pas être lu"),
        "{told:?}"
    );
    pipe(&home.path().join("Zone"));
    let mut told = home.command(["keys"]);
    let told = told.env("TZDIR", home.path()).env("TZ", "Zone");
    let told = ran(told.timeout(NEVER));
    assert!(told.err.contains("TZ ne nomme aucune heure"), "{told:?}");
}

#[test]
fn an_unknown_clock_is_said_and_a_known_one_is_not() {
    let home = Home::with_demo();
    for (tz, is_said) in [
        ("Mars/Olympus", true),
        (":/dev/zero", true),
        ("", false),
        ("UTC0", false),
    ] {
        let mut command = home.command(["find", "martin"]);
        let told = ran(command.env("TZ", tz).timeout(NEVER));
        assert_eq!(told.code, 0, "{told:?}");
        let said = told.err.contains("TZ ne nomme aucune heure");
        assert_eq!(said, is_said, "{tz}: {told:?}");
    }
}

#[test]
fn a_limit_on_the_size_of_files_is_words_for_who_writes_and_nothing_for_who_reads() {
    let home = Home::with_demo();
    let read = ran(&mut under(&home.command(["find", "martin"]), "ulimit -f 0"));
    assert_eq!(read.code, 0, "{read:?}");
    assert!(read.out.contains("MARTIN"), "{read:?}");
    let fresh = Home::empty();
    let make = fresh.command(["demo", "--size", "s", "--no-open"]);
    let made = ran(&mut under(&make, "ulimit -f 0"));
    assert_eq!(made.code, 4, "{made:?}");
    assert!(!made.err.is_empty(), "{made:?}");
}

/// Runs as an account that may have one process, and so no thread beside the first. The superuser
/// is above such limits: there it is another account.
fn alone(home: &Home, args: &[&str]) -> Ran {
    let command = home.command(args);
    let mut by = String::from("set -- prlimit --nproc=1 \"$@\"");
    if rustix::process::geteuid().is_root() {
        let mut given = Process::new("chown");
        given.arg("-R").arg("65534").arg(home.path());
        assert!(given.status().unwrap().success());
        by.push_str("; set -- setpriv --reuid=65534 --clear-groups \"$@\"");
    }
    let mut limited = under(&command, &by);
    ran(limited.timeout(NEVER))
}

#[test]
fn an_account_without_a_thread_to_give_is_answered_by_one() {
    let home = Home::with_demo();
    let found = alone(&home, &["find", "martin"]);
    assert_eq!(found.code, 0, "{found:?}");
    assert!(found.out.contains("MARTIN"), "{found:?}");
    let counted = alone(&home, &["contracts"]);
    assert_eq!(counted.code, 0, "{counted:?}");
    let file = home.file("cas.json", instance(60, 60).to_string());
    let planned = alone(&home, &["cover", "--instance", &file, "--limit-ms", "100"]);
    assert_eq!(planned.code, 0, "{planned:?}");
    let screens = alone(&home, &[]);
    assert_eq!(screens.code, 4, "{screens:?}");
    assert!(
        screens.err.contains("fermez d’autres programmes"),
        "{screens:?}"
    );
}

#[test]
fn little_memory_is_no_panic() {
    let home = Home::with_demo();
    for kilobytes in [60_000, 100_000, 150_000, 250_000] {
        let ran = bounded(&home, kilobytes, &["find", "martin"]);
        assert!(!ran.err.contains("panicked"), "{kilobytes}: {ran:?}");
    }
    let ran = bounded(&home, MEMORY, &["find", "martin"]);
    assert_eq!(ran.code, 0, "{ran:?}");
}
