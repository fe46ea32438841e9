//! Each rule tried on a file that breaks it and on one that keeps it.

use std::collections::BTreeSet;

use super::house::House;
use super::offences::{self, Offenders};
use super::{circles, dependencies, map, root};

/// A house of one file, beside rooms that are there to be named.
fn house(file: &str, source: &str) -> House {
    let rooms = [
        "tui/mod.rs",
        "tui/action.rs",
        "tui/context.rs",
        "tui/component.rs",
        "tui/widgets/mod.rs",
        "tui/widgets/table.rs",
        "tui/form/mod.rs",
        "tui/session/mod.rs",
        "tui/screens/mod.rs",
        "tui/screens/home/mod.rs",
        "tui/screens/list/mod.rs",
        "tui/overlays/mod.rs",
    ];
    let rooms = rooms.into_iter().filter(|room| *room != file);
    House::of(rooms.map(|room| (room, "")).chain([(file, source)]))
}

fn undrawn(file: &str, source: &str, dependencies: &BTreeSet<String>) -> Offenders {
    let house = house(file, source);
    let mut found = offences::imports(&house);
    found.extend(offences::dependencies(&house, dependencies));
    found
}

#[test]
fn an_import_that_nobody_drew_is_caught() {
    let dependencies = dependencies();
    let caught = |file: &str, source: &str| undrawn(file, source, &dependencies);
    let broken = [
        ("command/mod.rs", "use serde::Serialize;"),
        ("domain/avs.rs", "use serde::Serialize;"),
        ("command/mod.rs", "fn f() { crate::domain::id::Kind::Avs; }"),
        ("domain/id.rs", "use crate::law::Law;"),
        ("domain/id.rs", "use super::super::text::Text;"),
        ("domain/id.rs", "fn f() { tracing::warn!(\"x\"); }"),
        (
            "domain/id.rs",
            "mod tests { use super::super::super::store; }",
        ),
        ("law/mod.rs", "use crate::{domain::Date, calendar};"),
        ("calendar/mod.rs", "type D = crate::law::Law;"),
        ("lookup/mod.rs", "use crate::text::Text;"),
        ("cover/mod.rs", "use super::lookup;"),
        ("demo/mod.rs", "use crate::store::Store;"),
        ("typed/mod.rs", "use crate::text::{Id, Lang};"),
        ("store/mod.rs", "use crate::text::Text;"),
        ("store/mod.rs", "fn f() { crate::text::Id::Saved; }"),
        ("text/mod.rs", "use fluent_syntax::parser;"),
        ("text/build.rs", "use crate::domain::Date;"),
        ("text/build.rs", "use relais::text::Id;"),
        ("text/build.rs", "use fluent_bundle::FluentArgs;"),
        ("text/build.rs", "use serde::Serialize;"),
        ("exchange/mod.rs", "fn f(s: &crate::store::Store) {}"),
        ("keymap/mod.rs", "use crate::domain::Clean;"),
        ("settings/mod.rs", "use crate::text::Lang;"),
        ("text/mod.rs", "use crate::tui::session::Session;"),
        ("words/order.rs", "use crate::tui::theme;"),
        (
            "tui/screens/list.rs",
            "use super::super::super::store::Store;",
        ),
        (
            "words/list.rs",
            "fn f() { r#\"\"#; let x: ratatui::layout::Rect; }",
        ),
        (
            "tui/theme.rs",
            "use crate::{text::Text as T, store::{self, Store}};",
        ),
        ("tui/theme.rs", "use crossterm::style::Color;"),
        (
            "tui/theme.rs",
            "fn f<'a>(x: &'a u8) -> ::crossterm::Result<()> {}",
        ),
        ("tui/form/copying.rs", "use crossterm as terminal;"),
        ("runtime/mod.rs", "use sled::Db;"),
        ("cli/find.rs", "use fuzzy_matcher::skim::SkimMatcherV2;"),
        ("cli/import.rs", "fn f() { csv::Reader::from_path(p); }"),
        ("exchange/mod.rs", "fn f() { toml::from_str(s); }"),
        ("cli/mod.rs", "use bincode;"),
        ("lookup/mod.rs", "use geographiclib_rs::Geodesic;"),
        ("main.rs", "fn main() { relais::store::open(); }"),
        ("tui/mod.rs", "use relais::domain::Date;"),
        ("nowhere/mod.rs", "use crate::domain::Date;"),
        ("runtime/mod.rs", "use crate::cli::exit;"),
        ("cli/find.rs", "use crate::runtime::Clock;"),
        ("solver/mod.rs", "use crate::domain::Minutes;"),
        ("law/mod.rs", "use crate::solver::Instance;"),
        ("record/pupil.rs", "use crate::department::Department;"),
        ("department/mod.rs", "use crate::words::acts;"),
        ("department/mod.rs", "use crate::tui::session::Session;"),
        ("words/mod.rs", "use crate::tui::Status;"),
        ("store/mod.rs", "use crate::record::Field;"),
        ("tui/session/gate.rs", "use crate::store::Store;"),
        (
            "tui/screens/home/mod.rs",
            "use crate::tui::screens::list::List;",
        ),
        ("tui/screens/home/view.rs", "use super::super::list;"),
        ("tui/screens/home/mod.rs", "use crate::tui::session::Trail;"),
        ("tui/screens/store/mod.rs", "use crate::store::Store;"),
        (
            "tui/screens/store/mod.rs",
            "use crate::tui::session::Session;",
        ),
        (
            "tui/overlays/undo/mod.rs",
            "use crate::tui::{form, action};",
        ),
        ("tui/form/mod.rs", "use crate::exchange::Table;"),
        ("tui/widgets/table.rs", "use crate::tui::component::View;"),
        ("tui/action.rs", "use super::session::Shown;"),
        ("tui/session/mod.rs", "use crate::runtime::World;"),
    ];
    for (file, source) in broken {
        assert!(!caught(file, source).is_empty(), "{file}: {source}");
    }
}

#[test]
fn an_import_that_was_drawn_is_let_through() {
    let dependencies = dependencies();
    let drawn = [
        (
            "domain/id.rs",
            "mod tests { use super::*; use super::super::Date; }",
        ),
        (
            "domain/change.rs",
            "use crate::command::Command; use jiff::civil::Date;",
        ),
        (
            "domain/change.rs",
            "use super::record::for_each_record; crate::for_each_record!(x);",
        ),
        (
            "law/mod.rs",
            "use crate::domain::{Date, Contract}; use jiff::civil::date;",
        ),
        (
            "words/list.rs",
            "use crate::text::Id; fn f() { text.get(Id::Saved); crate::cover::needs(); }",
        ),
        (
            "words/list/order.rs",
            "use super::super::label::Label; use self::facts as f; mod facts;",
        ),
        (
            "tui/widgets/table.rs",
            "use crate::tui::context::Cx; use ratatui::buffer::Buffer;",
        ),
        (
            "tui/widgets/table.rs",
            "// use crate::store::Store;\n/* crossterm::x /* sled::y */ bincode::z */",
        ),
        (
            "tui/widgets/table.rs",
            "const A: &str = \"crate::store::Store\"; const B: char = '\"'; const C: &str = r##\"sled::\"# x\"##;",
        ),
        (
            "tui/widgets/table.rs",
            "fn f() { let c = '\\''; let d = b'\"'; let s = \"\\\"sled::Db\"; }",
        ),
        (
            "main.rs",
            "fn main() -> std::process::ExitCode { relais::cli::main() }",
        ),
        ("cli/mod.rs", "use crate::{store, tui}; use clap::Parser;"),
        ("cover/mod.rs", "use crate::solver::Instance;"),
        (
            "record/pupil.rs",
            "use crate::{domain::Pupil, text::Id, law::Law};",
        ),
        ("department/mod.rs", "use crate::{cover, record};"),
        (
            "words/rules/r01.rs",
            "use crate::{store::Fault, department::Department};",
        ),
        (
            "tui/session/gate.rs",
            "use crate::{department::Department, tui::session::Trail};",
        ),
        ("tui/mod.rs", "pub use session::Session; pub mod session;"),
        (
            "tui/screens/home/view.rs",
            "use super::Home; use crate::tui::{context::Cx, widgets::table, action::Action};",
        ),
        (
            "tui/screens/mod.rs",
            "pub use self::home::Home; pub mod home;",
        ),
        ("tui/session/mod.rs", "use crate::tui::screens::home::Home;"),
        ("runtime/mod.rs", "use crate::tui::session::Session;"),
    ];
    for (file, source) in drawn {
        assert_eq!(
            undrawn(file, source, &dependencies),
            Offenders::new(),
            "{source}"
        );
    }
}

/// Files on circles in a house of these.
fn on_circles(files: &[(&str, &str)]) -> Vec<String> {
    let house = House::of(files.iter().copied());
    let found = circles::offenders(&circles::circles(&house));
    found.into_keys().collect()
}

#[test]
fn siblings_that_name_each_other_are_a_circle() {
    let straight = [
        ("app/mod.rs", "mod a; mod b;"),
        ("app/a.rs", "use super::b::B;"),
        ("app/b.rs", "fn f(a: crate::app::a::A) {}"),
    ];
    assert_eq!(on_circles(&straight), ["app/a.rs", "app/b.rs"]);
    let through_a_third = [
        ("a/mod.rs", "use crate::b;"),
        ("b/deep/below.rs", "use crate::c;"),
        ("b/mod.rs", "mod deep;"),
        ("c.rs", "use crate::a;"),
        ("d.rs", "use crate::a;"),
    ];
    let of_three = ["a/mod.rs", "b/deep/below.rs", "c.rs"];
    assert_eq!(on_circles(&through_a_third), of_three);
}

#[test]
fn a_name_that_the_parent_passes_on_hides_no_circle() {
    let passed_on = [
        (
            "app/mod.rs",
            "mod a; mod b; pub use a::A as First; pub use b::*;",
        ),
        ("app/a.rs", "use super::B;"),
        ("app/b.rs", "pub struct B; use crate::app::First;"),
    ];
    assert_eq!(on_circles(&passed_on), ["app/a.rs", "app/b.rs"]);
    let taken_whole = [
        ("app/mod.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
        ("app/a.rs", "use super::*; fn f(b: B) {}"),
        ("app/b.rs", "use crate::app::*; fn f() -> A {}"),
    ];
    assert_eq!(on_circles(&taken_whole), ["app/a.rs", "app/b.rs"]);
    let by_macro = [
        ("domain/mod.rs", "use crate::app::Model;"),
        ("app/mod.rs", "use crate::for_each_record;"),
    ];
    assert_eq!(on_circles(&by_macro), ["app/mod.rs", "domain/mod.rs"]);
}

#[test]
fn parents_tests_and_what_leads_one_way_are_no_circle() {
    let none = [
        (
            "app/mod.rs",
            "mod a; mod b; use a::A; pub struct Model; fn f() { b::g(); }",
        ),
        ("app/a.rs", "use super::{b, Model}; use crate::app::b::B;"),
        (
            "app/b.rs",
            "#[cfg(test)] use super::a::A; #[cfg(test)] mod tests { use super::super::a; } #[cfg(test)] mod bench;",
        ),
        ("app/b/bench.rs", "use crate::app::a;"),
        ("app/b/tests.rs", "use crate::app::a;"),
        ("app/c.rs", "// use super::a;\nuse super::a;"),
    ];
    assert_eq!(on_circles(&none), [""; 0]);
}

#[test]
fn a_file_that_moves_out_of_a_circle_leaves_the_count_as_it_was() {
    let before = [
        ("app/mod.rs", "mod a; mod b; mod c;"),
        ("app/a.rs", "use crate::app::b::B;"),
        ("app/b.rs", "use crate::app::a::A;"),
        ("app/c.rs", ""),
    ];
    let after = [
        ("app/mod.rs", "mod a; mod c;"),
        ("app/a.rs", "use crate::department::b::B;"),
        ("app/c.rs", ""),
        ("department/mod.rs", "mod b;"),
        ("department/b.rs", "use crate::app::a::A;"),
    ];
    assert_eq!(on_circles(&before).len(), on_circles(&after).len());
}

#[test]
fn the_arrows_told_are_those_without_which_there_is_no_circle() {
    let files = [
        ("app/a.rs", "use super::b::B; use super::c::C;"),
        ("app/b.rs", "use super::c::C;"),
        ("app/c.rs", "use super::a::A;"),
    ];
    let told = circles::told(&circles::circles(&House::of(files)));
    assert!(
        told.contains("3 in a circle, 4 arrows from 3 files, 1 close it"),
        "{told}"
    );
    assert!(told.contains("app/c.rs names crate::app::a::A"), "{told}");
}

/// The rule catches each of the first files and none of the others.
fn tells(rule: fn(&House) -> Offenders, broken: &[(&str, &str)], kept: &[(&str, &str)]) {
    for (file, source) in broken {
        let found = rule(&house(file, source));
        assert_eq!(found.into_keys().collect::<Vec<_>>(), [*file], "{source}");
    }
    for (file, source) in kept {
        assert_eq!(
            rule(&house(file, source)),
            Offenders::new(),
            "{file}: {source}"
        );
    }
}

#[test]
fn a_file_beside_its_folder_is_caught() {
    let beside = House::of([("app/list.rs", ""), ("app/list/order.rs", "")]);
    assert_eq!(
        offences::two_styles(&beside)
            .into_keys()
            .collect::<Vec<_>>(),
        ["app/list.rs"]
    );
    let within = House::of([
        ("app/list/mod.rs", ""),
        ("app/list/order.rs", ""),
        ("app/lists.rs", ""),
    ]);
    assert_eq!(offences::two_styles(&within), Offenders::new());
}

#[test]
fn a_variant_named_outside_the_session_is_caught() {
    tells(
        offences::variants,
        &[
            ("app/gate.rs", "fn f() { matches!(x, Screen::Home(_)) }"),
            (
                "tui/screens/home/mod.rs",
                "use crate::tui::session::Overlay::{Help, Finder};",
            ),
            ("cli/mod.rs", "use crate::app::Screen::*;"),
        ],
        &[
            ("tui/session/shown.rs", "fn f() { Screen::Home; }"),
            ("runtime/paint.rs", "fn f(s: Screen) { Screen::new(); }"),
            (
                "app/gate.rs",
                "#[cfg(test)] mod tests { fn f() { Screen::Home; } }",
            ),
        ],
    );
}

#[test]
fn serde_on_a_record_is_caught() {
    tells(
        offences::serde_on_records,
        &[
            (
                "domain/pupil.rs",
                "#[derive(Clone, Serialize)] struct Pupil;",
            ),
            (
                "domain/pupil.rs",
                "impl<'d> serde::Deserialize<'d> for Pupil {}",
            ),
        ],
        &[
            (
                "domain/pupil.rs",
                "/// Serialize is not for it.\n#[derive(Clone)] struct Pupil;",
            ),
            (
                "store/format/v1.rs",
                "#[derive(Serialize, Deserialize)] struct Pupil;",
            ),
            ("record/pupil.rs", "use serde::Serialize;"),
        ],
    );
}

#[test]
fn a_clock_that_is_not_at_the_edge_is_caught() {
    tells(
        offences::clocks,
        &[
            ("solver/mod.rs", "use std::time::{Duration, Instant};"),
            (
                "tui/session/mod.rs",
                "fn f() { std::time::SystemTime::now(); }",
            ),
            (
                "app/words/acts.rs",
                "use jiff::tz::TimeZone; fn f() { TimeZone::system(); }",
            ),
            ("department/mod.rs", "fn f() { jiff::Timestamp::now(); }"),
            ("law/mod.rs", "fn f() { Zoned::now(); }"),
            (
                "cover/mod.rs",
                "use crate::domain::Instant; fn f() { Instant::now(); }",
            ),
        ],
        &[
            (
                "runtime/clock.rs",
                "use jiff::tz::TimeZone; fn f() { Zoned::now(); }",
            ),
            ("store/lock.rs", "use std::time::Instant;"),
            ("cli/past.rs", "fn f() { jiff::tz::TimeZone::system(); }"),
            (
                "exchange/ics/zone.rs",
                "use jiff::tz::TimeZone; fn f() { TimeZone::posix(rule); }",
            ),
            (
                "cover/mod.rs",
                "use crate::domain::Instant; use std::time::Duration;",
            ),
            (
                "solver/mod.rs",
                "#[cfg(test)] mod tests { use std::time::Instant; }",
            ),
            ("solver/tests.rs", "use std::time::Instant;"),
        ],
    );
}

#[test]
fn a_thread_that_is_neither_at_the_edge_nor_computes_is_caught() {
    tells(
        offences::threads,
        &[
            ("cover/mod.rs", "use std::thread;"),
            ("exchange/mod.rs", "use rayon::prelude::*;"),
            ("tui/session/mod.rs", "fn f() { std::thread::spawn(g); }"),
        ],
        &[
            ("solver/mod.rs", "fn f() { std::thread::scope(g); }"),
            ("lookup/index.rs", "use rayon::prelude::*;"),
            ("store/lock.rs", "use std::thread;"),
            (
                "cover/mod.rs",
                "#[cfg(test)] mod tests { use std::thread; }",
            ),
        ],
    );
}

#[test]
fn drawing_that_is_no_view_is_caught() {
    tells(
        offences::ratatui,
        &[
            ("tui/screens/home/mod.rs", "use ratatui::layout::Rect;"),
            (
                "tui/session/status.rs",
                "fn f(b: ratatui::buffer::Buffer) {}",
            ),
            ("ui/list.rs", "use ratatui::text::Line;"),
        ],
        &[
            ("tui/screens/home/view.rs", "use ratatui::layout::Rect;"),
            ("tui/widgets/table.rs", "use ratatui::widgets::Widget;"),
            ("tui/theme.rs", "use ratatui::style::Style;"),
            ("tui/component.rs", "use ratatui::buffer::Buffer;"),
            ("runtime/paint.rs", "use ratatui::buffer::Buffer;"),
            (
                "tui/screens/home/mod.rs",
                "#[cfg(test)] mod tests { use ratatui::buffer::Buffer; }",
            ),
        ],
    );
}

#[test]
fn a_path_that_the_map_names_in_vain_is_caught() {
    let wrong = |lib: &str| map::wrong(lib, root());
    assert_eq!(
        wrong("//! See [`nowhere`] and `law/nothing.rs`."),
        ["nowhere is not there", "law/nothing.rs is not there",]
    );
    assert_eq!(
        wrong("//! `law/*_nothing.rs`"),
        ["law/*_nothing.rs is not there"]
    );
    assert_eq!(
        wrong("//! [`law`]\npub mod law;\npub mod cover;"),
        ["cover is not on the map"]
    );
    let kept = "//! [`law`] and `cover`, `domain/id`, `tests/store_*.rs`, `keymaps/KIND.toml`, `a / b`.\npub mod law;\npub mod cover;";
    assert_eq!(wrong(kept), [""; 0]);
}
