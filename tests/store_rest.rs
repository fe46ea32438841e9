//! At rest nothing is readable: markers typed, edited, deleted and erased are looked for in every
//! file that the store leaves. `RELAIS_FULL=1` makes 500 markers of the 60.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::collections::HashSet;
use std::path::PathBuf;

use kit::*;
use relais::command::Command;
use relais::domain::{Act, Changes, Kind, Pupil, PupilId, Ref};
use relais::record::mention::is_in_act;
use relais::store::Opened;

/// Seven letters that no cipher is likely to come by.
fn marker(n: usize) -> String {
    format!("Zq{n:04}Xw")
}

fn commit(at: &mut Opened, change: impl FnOnce(&mut Changes<'_>)) {
    let mut changes = Changes::of(&at.register);
    change(&mut changes);
    let act = Act::new(Command::Edit, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
}

/// Markers found in the bytes of files, each with its file.
fn hits(files: &[(PathBuf, Vec<u8>)], markers: &HashSet<Vec<u8>>) -> Vec<String> {
    let length = markers.iter().next().unwrap().len();
    let mut hits = Vec::new();
    for (path, bytes) in files {
        for window in bytes.windows(length) {
            if window[0] == b'Z' && markers.contains(window) {
                hits.push(format!(
                    "{} {}",
                    path.display(),
                    String::from_utf8_lossy(window)
                ));
            }
        }
    }
    hits
}

#[test]
fn no_marker_lies_readable_in_any_file_after_edits_backups_and_an_erasure() {
    let count = if full() { 500 } else { 60 };
    let markers: HashSet<Vec<u8>> = (0..count).map(|n| marker(n).into_bytes()).collect();
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    // The look itself is looked at: it finds what lies open.
    let open = [(
        PathBuf::from("x"),
        format!("..{}..", marker(7)).into_bytes(),
    )];
    assert_eq!(hits(&open, &markers).len(), 1);
    for n in 0..count {
        commit(&mut at, |changes| {
            changes.add(Pupil::named(marker(n), marker(count - 1 - n)));
        });
        if n % 3 == 0 {
            let id = PupilId(n as u32 + 1);
            let mut pupil = at.register.get(id).unwrap().clone();
            pupil.class = Some(marker((n * 7) % count).into());
            commit(&mut at, |changes| changes.set(id, pupil));
        }
        if n % 10 == 9 {
            commit(&mut at, |changes| changes.remove(PupilId(n as u32)));
            at.store.save_session("ines", marker(n).as_bytes()).unwrap();
            at.store.tick();
        }
    }
    at.store.backup_job(&at.register).run().unwrap();
    let mut found = hits(&files(root.path()), &markers);
    let her = Ref {
        kind: Kind::Pupil,
        id: 1,
    };
    at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    at.store.compact(&mut at.register).unwrap();
    found.extend(hits(&files(root.path()), &markers));
    drop(at);
    let left = files(root.path());
    found.extend(hits(&left, &markers));
    assert!(found.is_empty(), "{found:?}");
    println!("at rest: {count} markers in {} files, hits: 0", left.len());
}
