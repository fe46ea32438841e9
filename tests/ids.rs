//! The ids that lie on disk or in people's files are frozen: one that is renamed would mean nothing
//! any more where it was written. `tests/golden/ids.txt` holds them; on purpose nothing here can
//! write that file. A new id gets a line there, and none ever goes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use relais::command::Command;
use relais::cover::Filter;
use relais::cover::held::TakenTime;
use relais::cover::plan;
use relais::demo;
use relais::domain::check::When;
use relais::domain::week::Span;
use relais::domain::{
    AccompanimentId, EstablishmentId, Instant, Kind, Km, Minute, Minutes, Moment, NeedRef, PupilId,
    SettingKey, Skill, Weekday,
};
use relais::keymap::{Context, Heading, Key, Keyboard, Preset};
use relais::law::DeadlineKind;
use relais::law::check::Rule;
use relais::settings::{Clipboard, Item, KeymapChoice, Language, LockAfter, Theme};

const FROZEN: &str = include_str!("golden/ids.txt");

/// One filter of each kind.
fn filters() -> Vec<Filter> {
    let on = jiff::civil::date(2026, 9, 1);
    let (at, pupil) = (EstablishmentId(1), PupilId(1));
    let held = Box::new(TakenTime {
        when: When::once(on, Span::DAY),
        place: at,
        pupil: None,
        need: NeedRef {
            accompaniment: AccompanimentId(1),
            slot: 1,
        },
        cover: None,
    });
    let moment = Moment {
        date: on,
        minute: Minute::START,
    };
    vec![
        Filter::Hers,
        Filter::Left { on },
        Filter::NoContract { on },
        Filter::Excluded { pupil },
        Filter::Sector { at },
        Filter::NoAgreement { at, on },
        Filter::Kind { at },
        Filter::Undecided { pupil },
        Filter::Skill {
            pupil,
            skill: Skill::Safety,
        },
        Filter::Absent {
            absence: None,
            until: moment,
        },
        Filter::Refused {
            at: Instant::UNIX_EPOCH,
        },
        Filter::Reach {
            at,
            km: 1.0,
            reach: Km(1),
        },
        Filter::NeverFree {
            day: Weekday::Monday,
            span: Span::DAY,
        },
        Filter::Busy {
            held: held.clone(),
            on,
        },
        Filter::Road {
            held,
            on,
            way: Minutes::ZERO,
            gap: Minutes::ZERO,
        },
        Filter::OverMinutes {
            after: Minutes::ZERO,
            contracted: Minutes::ZERO,
        },
        Filter::FewHours {
            free: Minutes::ZERO,
            wanted: Minutes::ZERO,
        },
    ]
}

/// Does not compile once there is a filter that [`filters`] has not.
fn all_are_there(filter: &Filter) {
    match filter {
        Filter::Hers
        | Filter::Left { .. }
        | Filter::NoContract { .. }
        | Filter::Excluded { .. }
        | Filter::Sector { .. }
        | Filter::NoAgreement { .. }
        | Filter::Kind { .. }
        | Filter::Undecided { .. }
        | Filter::Skill { .. }
        | Filter::Absent { .. }
        | Filter::Refused { .. }
        | Filter::Reach { .. }
        | Filter::NeverFree { .. }
        | Filter::Busy { .. }
        | Filter::Road { .. }
        | Filter::OverMinutes { .. }
        | Filter::FewHours { .. } => {}
    }
}

/// Every id of this program, with what it is an id of.
fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut are = |what: &str, all: &mut dyn Iterator<Item = String>| {
        ids.extend(all.map(|id| format!("{what} {id}")));
    };
    macro_rules! are {
        ($what:literal, $kind:ty, $id:expr) => {
            are(
                $what,
                &mut <$kind>::ALL.iter().map(|it| $id(*it).to_string()),
            )
        };
    }
    // In the journal.
    are!("command", Command, Command::id);
    are!("rule", Rule, Rule::id);
    are!("letter", Kind, Kind::letter);
    filters().iter().for_each(all_are_there);
    are("filter", &mut filters().iter().map(|it| it.id().to_owned()));
    // Among the records, and in scripts.
    are!("kind", Kind, Kind::word);
    are!("setting", SettingKey, |key: SettingKey| format!(
        "{} {}",
        key.id().0,
        key.word()
    ));
    are!("demo", demo::DemoSize, demo::DemoSize::word);
    // In what is kept of a session.
    are!("plan", plan::Order, plan::Order::id);
    are!("deadline", DeadlineKind, DeadlineKind::id);
    // In keymap files.
    are!("context", Context, Context::id);
    are!("heading", Heading, Heading::id);
    // In a person's settings.
    are!("item", Item, Item::id);
    are!("keymap", Preset, Preset::id);
    are!("keyboard", Keyboard, Keyboard::id);
    are!("theme", Theme, Theme::id);
    are!("language", Language, Language::id);
    are!("clipboard", Clipboard, Clipboard::id);
    ids
}

#[test]
fn no_id_that_lies_on_disk_is_renamed_and_no_new_one_goes_unlisted() {
    let now = ids();
    // What is told by no list: names that are only read.
    let (read, frozen): (Vec<&str>, Vec<&str>) = FROZEN
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .partition(|line| line.starts_with("key ") || line.starts_with("value "));
    let frozen: BTreeSet<String> = frozen.into_iter().map(str::to_owned).collect();
    let gone: Vec<_> = frozen.difference(&now).collect();
    assert!(gone.is_empty(), "renamed or gone: {gone:#?}");
    let new: Vec<_> = now.difference(&frozen).collect();
    assert!(new.is_empty(), "to be added to the list: {new:#?}");
    for line in read {
        let is_read = match line.split_once(' ').unwrap() {
            ("key", name) => name.parse::<Key>().is_ok(),
            (_, value) => match value.split_once(' ').unwrap() {
                ("lock", value) => LockAfter::from_value(value).is_some(),
                (_, value) => KeymapChoice::from_value(value).is_some(),
            },
        };
        assert!(is_read, "no longer read: {line}");
    }
}

#[test]
fn no_two_things_of_a_kind_have_the_same_number() {
    let numbers: BTreeSet<u32> = SettingKey::ALL.iter().map(|key| key.id().0).collect();
    assert_eq!(numbers.len(), SettingKey::ALL.len());
    let letters: BTreeSet<char> = Kind::ALL.iter().map(|kind| kind.letter()).collect();
    assert_eq!(letters.len(), Kind::ALL.len());
}
