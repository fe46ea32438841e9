//! What is left of a person in the program's own memory once the screen is locked with a passphrase:
//! every page that it can write is read.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom};

use rustix::process::Pid;

use super::{Home, Session};

const WORDS: &str = "cheval pile agrafe correcte";
/// What is saved, typed and not written, looked for, typed as a filter, pasted.
const SAVED: &str = "Zqxwmarqueur";
const TYPED: &str = "Zqxwbrouillon";
const SOUGHT: &str = "Zqxwcherche";
const FILTER: &str = "Zqxwligne";
const PASTED: &str = "Zqxwcolle";

/// The pages that a process can write: where they lie, and their bytes. None where the system lets
/// nobody look, as it lets nobody who is not root.
fn pages(pid: Pid) -> Option<Vec<(String, Vec<u8>)>> {
    let pid = pid.as_raw_nonzero();
    let maps = fs::read_to_string(format!("/proc/{pid}/maps"));
    let memory = maps.and_then(|maps| Ok((maps, File::open(format!("/proc/{pid}/mem"))?)));
    let (maps, mut memory) = match memory {
        Ok(both) => both,
        Err(why) => {
            assert_eq!(why.kind(), ErrorKind::PermissionDenied, "{why}");
            return None;
        }
    };
    let mut pages = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let name = parts.nth(3).unwrap_or("no name");
        let (start, end) = range.split_once('-').unwrap();
        let at = |hex| u64::from_str_radix(hex, 16).unwrap();
        let mut bytes = vec![0; (at(end) - at(start)) as usize];
        memory.seek(SeekFrom::Start(at(start))).unwrap();
        if memory.read_exact(&mut bytes).is_ok() {
            pages.push((format!("{range} {name}"), bytes));
        }
    }
    Some(pages)
}

/// How often each marker lies there, as it was typed and as it is folded, and in which mapping; with
/// what stands around it.
fn found(pages: &[(String, Vec<u8>)]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for marker in [SAVED, TYPED, SOUGHT, FILTER, PASTED] {
        for marker in [
            marker.to_owned(),
            marker.to_lowercase(),
            marker.to_uppercase(),
        ] {
            let wide: Vec<u8> = marker
                .chars()
                .flat_map(|c| u32::from(c).to_le_bytes())
                .collect();
            for (form, wanted) in [("", marker.as_bytes()), (" as UTF-32", &wide[..])] {
                for (name, bytes) in pages {
                    let first = wanted[0];
                    let mut at = 0;
                    while let Some(next) = bytes[at..].iter().position(|byte| *byte == first) {
                        at += next;
                        if bytes[at..].starts_with(wanted) {
                            let around = &bytes[at.saturating_sub(60)..(at + 60).min(bytes.len())];
                            let around = around.escape_ascii();
                            *found
                                .entry(format!("{marker}{form} in {name}: {around}"))
                                .or_insert(0) += 1;
                        }
                        at += 1;
                    }
                }
            }
        }
    }
    found
}

/// Types as a hand does: each letter is answered before the next.
fn hand_types(session: &mut Session, words: &str) {
    for (at, letter) in words.char_indices() {
        session.types(&letter.to_string());
        session.shows(&words[..at + letter.len_utf8()]);
    }
}

#[test]
fn nothing_of_a_person_is_left_in_memory_under_a_lock_with_a_passphrase() {
    let home = Home::new();
    let data = home.path().join("data/relais/demo-s-1");
    let data = data.display().to_string();
    let mut setting = Session::of(&home, &["key", "passphrase", "--data", &data], &[]);
    setting.shows("Nouvelle phrase secrète :");
    setting.types(&format!("{WORDS}\r"));
    setting.shows("Encore une fois :");
    setting.types(&format!("{WORDS}\r"));
    setting.shows("Phrase secrète en place.");
    assert_eq!(setting.ends().exit_code(), 0);

    let mut session = Session::start(&home, &[]);
    session.shows("Phrase secrète (ou code de secours) :");
    session.types(&format!("{WORDS}\r"));
    session.shows("MARTIN Sophie, absente");
    session.types(" na");
    session.shows("nouvelle AVS");
    hand_types(&mut session, SAVED);
    session.types("\t");
    session.shows("▸ prénom");
    session.types("Zoé\r\r");
    session.shows("enregistré");
    session.types(" gh");
    session.shows("À RÉGLER MAINTENANT");
    session.types(",");
    session.shows("Aller à");
    hand_types(&mut session, SOUGHT);
    session.types("\x1b");
    session.shows("À RÉGLER MAINTENANT");
    session.types(" ga");
    session.shows("▌ AVS");
    session.types("n");
    session.shows("nouvelle AVS");
    hand_types(&mut session, TYPED);
    session.types("\x1b");
    session.shows("brouillon gardé");
    session.types("n");
    session.shows("brouillon repris");
    session.types(&format!("\x1b[200~{PASTED}\x1b[201~"));
    session.shows(PASTED);
    session.types("\x1b");
    session.shows("brouillon gardé");
    session.types("/");
    session.shows("filtre");
    hand_types(&mut session, FILTER);
    session.types("\r");
    let Some(before) = pages(session.pid) else {
        // Nobody but root may look: that is what the program asks of the system.
        return;
    };
    let before = found(&before);
    assert!(
        before.len() >= 4,
        "the markers are there to be found: {before:#?}"
    );
    drop(before);
    session.types(" k");
    session.shows("Phrase secrète :");
    let left = found(&pages(session.pid).unwrap());
    assert!(
        left.is_empty(),
        "{} left: {left:#?}",
        left.values().sum::<usize>()
    );
}
