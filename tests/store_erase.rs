//! Erasing a person: nothing that the key still opens holds a trace of her.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "store/kit.rs"]
mod kit;

use std::fs;
use std::path::Path;

use kit::*;
use relais::command::Command;
use relais::domain::{
    Absence, AbsenceReason, Absentee, Accompaniment, Act, Avs, AvsId, Changes, Clean, Contract,
    Decision, Establishment, Forced, Kind, Meeting, Minute, Minutes, Mode, Moment, Pupil, PupilId,
    Ref, Regime, Source, plus_days,
};
use relais::record::FreeText;
use relais::record::mention::{Mention, Mentions, elsewhere, is_in_act};
use relais::store::{Disk, Opened, Place, StoreError, Unlock, read, restore};

const MARKER: &str = "MARQUEUR";

fn day(n: i32) -> relais::domain::Date {
    plus_days(jiff::civil::date(2026, 11, 10), n)
}

fn commit(at: &mut Opened, act: impl FnOnce(&mut Changes<'_>)) {
    let mut changes = Changes::of(&at.register);
    act(&mut changes);
    let act = Act::new(Command::Edit, changes.done());
    at.store.commit(&mut at.register, act).unwrap();
}

fn decision(pupil: PupilId, number: &str) -> Decision {
    Decision {
        pupil,
        commission: relais::domain::Commission::Cdaph,
        number: Some(number.into()),
        taken: None,
        mode: Mode::Individual(Minutes(720)),
        from: day(-60),
        to: day(600),
        activities: Vec::new(),
        peri_school: false,
        protocol: None,
    }
}

/// E1 with everything about her, some of it deleted since; E2 and A1, A2 beside her.
fn filled(at: &mut Opened) {
    let mut school = None;
    commit(at, |changes| {
        school = Some(changes.add(Establishment::named("Jean-Moulin")));
        changes.add(Pupil::named(MARKER, "Noé"));
        changes.add(Pupil::named("DUBOIS", "Léa"));
        changes.add(Avs::named("MARTIN", "Sophie"));
        changes.add(Avs::named("ROUX", "Inès"));
    });
    let (her, sophie) = (PupilId(1), AvsId(1));
    commit(at, |changes| {
        changes.add(decision(her, "MARQUEUR-1"));
        changes.add(decision(PupilId(2), "autre"));
        changes.add(Contract::dated(
            sophie,
            Regime::Aesh,
            day(-70),
            Some(day(900)),
        ));
        let link = |pupil| Accompaniment {
            avs: sophie,
            pupil: Some(pupil),
            establishment: school.unwrap(),
            from: day(-60),
            to: None,
            slots: Vec::new(),
            next_slot: 1,
        };
        changes.add(link(her));
        changes.add(link(PupilId(2)));
        let moment = |n| Moment {
            date: day(n),
            minute: Minute(0),
        };
        changes.add(Absence {
            who: Absentee::Pupil(her),
            from: moment(0),
            to: moment(1),
            reason: AbsenceReason::Sickness,
            part: relais::domain::DayPart::Whole,
            class: None,
            owed: Minutes(0),
        });
        changes.add(Meeting {
            pupil: her,
            date: day(3),
            start: Minute(600),
            end: Minute(660),
            place: None,
            who: vec!["Mme MARQUEUR".into()],
            note: Some(Clean::note("MARQUEUR a progressé")),
        });
    });
    // What was deleted is still in the history, and so is a decision that was hers.
    commit(at, |changes| {
        changes.add(decision(her, "MARQUEUR-2"));
    });
    commit(at, |changes| {
        let mut sophie = changes_avs(&Avs::named("MARTIN", "Sophie"));
        sophie.prefers = vec![her, PupilId(2)];
        changes.set(AvsId(1), sophie);
        changes.remove(relais::domain::DecisionId(3));
    });
    let mut changes = Changes::of(&at.register);
    let mut pupil = at.register.get(her).unwrap().clone();
    pupil.class = Some("MARQUEUR 6e B".into());
    changes.set(her, pupil);
    let act = Act {
        note: Some("MARQUEUR".into()),
        reasons: vec![Forced {
            rule: "R15".into(),
            words: "pour MARQUEUR".into(),
        }],
        source: Some(Source {
            name: "MARQUEUR.csv".into(),
            digest: [0; 32],
        }),
        ..Act::new(Command::Edit, changes.done())
    };
    at.store.commit(&mut at.register, act).unwrap();
}

fn changes_avs(avs: &Avs) -> Avs {
    avs.clone()
}

/// Everything that the key of today opens, in words.
fn all_that_opens(place: &Place) -> String {
    let mut words = String::new();
    let reading = read(place).unwrap();
    for brief in reading.register.history().acts() {
        words += &format!("{:?}", reading.reader.entry(brief.seq).unwrap());
    }
    words += &format!("{:?}", reading.register);
    let at = opened(place);
    words += &format!("{:?} {:?}", at.register, at.notices);
    for user in ["ines", "sophie"] {
        let session = at.store.load_session(user).unwrap().unwrap_or_default();
        words += &String::from_utf8_lossy(&session);
    }
    words
}

/// What is in the backups, put back elsewhere with today's key.
fn backups_hold(place: &Place, root: &Path, key: &[u8]) -> String {
    let mut words = String::new();
    for (n, (path, _)) in files(&place.backups()).into_iter().enumerate() {
        let elsewhere = kit::place(&root.join(format!("elsewhere-{n}")));
        fs::create_dir_all(elsewhere.config.join("keys")).unwrap();
        let name = path_of_key(place).file_name().unwrap().to_owned();
        fs::write(elsewhere.config.join("keys").join(name), key).unwrap();
        let back = restore(
            Disk::default(),
            &elsewhere,
            &path,
            &Unlock::KeyFile,
            &someone(),
            noon,
        );
        drop(back.unwrap());
        words += &all_that_opens(&elsewhere);
    }
    words
}

fn path_of_key(place: &Place) -> std::path::PathBuf {
    place.key(read(place).unwrap().reader.info().id)
}

#[test]
fn of_an_erased_pupil_no_trace_is_left_that_the_key_still_opens() {
    let root = tempfile::tempdir().unwrap();
    let place = place(&root.path().join("store"));
    let mut at = opened(&place);
    filled(&mut at);
    at.store.save_session("ines", b"MARQUEUR draft").unwrap();
    fs::create_dir(place.data.join("aside-20260101T000000Z")).unwrap();
    fs::write(place.data.join("aside-20260101T000000Z/x"), b"x").unwrap();
    at.store.backup_job(&at.register).run().unwrap();
    drop(at);
    assert!(all_that_opens(&place).matches(MARKER).count() > 10);

    let mut at = opened(&place);
    let her = Ref {
        kind: Kind::Pupil,
        id: 1,
    };
    assert_eq!(
        at.store.name_to_erase(&at.register, her).unwrap().unwrap(),
        "MARQUEUR Noé"
    );
    let before = at.register.clone();
    let erased = at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    assert_eq!(erased.gone[0], her);
    let codes: Vec<String> = erased.gone.iter().map(|gone| gone.to_string()).collect();
    assert_eq!(codes, ["E1", "D1", "L1", "B1", "M1"]);
    // What is only partly about her stays without her.
    assert_eq!(at.register.get(AvsId(1)).unwrap().prefers, [PupilId(2)]);
    assert_eq!(at.register.count(Kind::Accompaniment), 1);
    assert_eq!(at.register.count(Kind::Decision), 1);
    assert!(at.register.history().to_undo().is_none());
    assert!(!place.data.join("aside-20260101T000000Z").exists());
    // Sequence, instant, who and command of every act stay.
    for brief in before.history().acts() {
        let kept = at.register.history().act(brief.seq).unwrap();
        assert!(!at.register.history().is_undone(kept));
        assert_eq!(
            (kept.at, &kept.who, &kept.command),
            (brief.at, &brief.who, &brief.command)
        );
    }
    assert_eq!(erased.act.seq, before.history().last_seq() + 1);

    let older = at.store.older_backups();
    assert_eq!(older.len(), 1);
    at.store.backup_job(&at.register).run().unwrap();
    at.store.remove_backups(&older).unwrap();
    assert!(at.store.older_backups().is_empty());
    drop(at);

    let key = fs::read(path_of_key(&place)).unwrap();
    assert_eq!(all_that_opens(&place).matches(MARKER).count(), 0);
    assert_eq!(files(&place.backups()).len(), 1);
    assert_eq!(
        backups_hold(&place, root.path(), &key)
            .matches(MARKER)
            .count(),
        0
    );
    // Nor can the act before be taken back in a later run, nor is her number given again.
    let mut at = opened(&place);
    assert_eq!(at.notices, []);
    assert!(at.register.history().to_undo().is_none());
    commit(&mut at, |changes| {
        assert_eq!(changes.add(Pupil::named("PETIT", "Noé")), PupilId(3));
    });
    at.store.undo(&mut at.register, erased.act.seq + 1).unwrap();
}

#[test]
fn where_the_name_still_stands_in_what_is_kept_is_told_and_left_alone() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    filled(&mut at);
    let (her, other) = (Ref::from(PupilId(1)), Ref::from(PupilId(2)));
    let mut class = at.register.get(PupilId(2)).unwrap().clone();
    class.class = Some("6e, à côté de Marqueur N.".into());
    class.teacher = Some("Mme MARQUEURE".into());
    commit(&mut at, |changes| changes.set(PupilId(2), class.clone()));
    let mut changes = Changes::of(&at.register);
    let mut avs = at.register.get(AvsId(2)).unwrap().clone();
    avs.phone = Some("0102030405".into());
    changes.set(AvsId(2), avs);
    let act = Act {
        reasons: vec![Forced {
            rule: "reach".into(),
            words: "la mère de Marqueur Noé l’a demandé".into(),
        }],
        ..Act::new(Command::Edit, changes.done())
    };
    let forced = at.store.commit(&mut at.register, act).unwrap().seq;

    let before = elsewhere(&at.register, her);
    let erased = at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    let named = Mentions::of(&erased.sought, &at.register, erased.named_in);
    assert_eq!(named.records, before);
    let mention = Mention {
        target: other,
        field: FreeText {
            name: "class",
            label: relais::text::Id::FieldClass,
        },
        count: 1,
    };
    assert_eq!(named.records, [mention]);
    assert_eq!(named.acts, [forced - 1, forced]);
    // Somebody else's record is not changed without her knowing.
    assert_eq!(at.register.get(PupilId(2)), Some(&class));
}

#[test]
fn of_an_erased_avs_go_contracts_accompaniments_and_covers_and_no_pupil() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    filled(&mut at);
    let sophie = Ref {
        kind: Kind::Avs,
        id: 1,
    };
    at.store
        .erase(&mut at.register, sophie, &is_in_act)
        .unwrap();
    let count = |kind| at.register.count(kind);
    assert_eq!((count(Kind::Avs), count(Kind::Pupil)), (1, 2));
    assert_eq!((count(Kind::Contract), count(Kind::Accompaniment)), (0, 0));
    assert_eq!(count(Kind::Decision), 2);
    drop(at);
    let words = all_that_opens(&place);
    assert_eq!(words.matches("MARTIN").count(), 0);
    assert!(words.contains(MARKER));
}

#[test]
fn a_person_deleted_long_ago_is_erased_from_the_history() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    commit(&mut at, |changes| {
        changes.add(Pupil::named(MARKER, "Noé"));
    });
    commit(&mut at, |changes| changes.remove(PupilId(1)));
    let her = Ref {
        kind: Kind::Pupil,
        id: 1,
    };
    assert_eq!(
        at.store.name_to_erase(&at.register, her).unwrap().unwrap(),
        "MARQUEUR Noé"
    );
    at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    assert_eq!(at.store.name_to_erase(&at.register, her).unwrap(), None);
    drop(at);
    assert_eq!(all_that_opens(&place).matches(MARKER).count(), 0);
}

#[test]
fn a_backup_from_before_an_erasure_is_restored_without_the_person() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    filled(&mut at);
    let file = root.path().join("before.relais");
    at.store.backup_job(&at.register).run_to(&file).unwrap();
    let her = Ref {
        kind: Kind::Pupil,
        id: 1,
    };
    let erased = at.store.erase(&mut at.register, her, &is_in_act).unwrap();
    drop(at);
    let back = restore(
        Disk::default(),
        &place,
        &file,
        &Unlock::KeyFile,
        &someone(),
        noon,
    );
    let back = back.unwrap();
    assert!(!back.register.holds(her));
    assert_eq!(back.register.count(Kind::Accompaniment), 1);
    assert!(back.store.info().seq > erased.act.seq);
    drop(back);
    assert_eq!(all_that_opens(&place).matches(MARKER).count(), 0);
}

#[test]
fn what_is_no_record_of_a_person_is_not_erased() {
    let root = tempfile::tempdir().unwrap();
    let place = place(root.path());
    let mut at = opened(&place);
    filled(&mut at);
    let before = fs::read(place.journal(1)).unwrap();
    for (kind, id) in [
        (Kind::Establishment, 1),
        (Kind::Pupil, 77),
        (Kind::Setting, 1),
    ] {
        let target = Ref { kind, id };
        let refused = at.store.erase(&mut at.register, target, &is_in_act);
        assert!(matches!(refused, Err(StoreError::NotARecord { .. })));
    }
    assert_eq!(fs::read(place.journal(1)).unwrap(), before);
}
