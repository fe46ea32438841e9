//! From a key on a plan to the new plan, beside its target. `cargo bench --bench plan`; a size named
//! after `--` is measured alone: `-- stress`.
//!
//! Nothing is asserted: machines differ.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::rc::Rc;
use std::time::{Duration, Instant};

use jiff::civil::{DateTime, date};
use relais::cover::needs_of_day;
use relais::demo;
use relais::department::Department;
use relais::domain::{Absentee, Avs, AvsId, Date, Register, plus_days};
use relais::keymap::{Key, Keymap, Sequence};
use relais::text::{Lang, Text};
use relais::tui::context::size::Size;
use relais::tui::screens::plan::AbsencePlan;
use relais::tui::session::Opening;
use relais::tui::session::{Msg, Session, absence, update};

/// Keys that decide by hand, and what each does.
const KEYS: [(&str, &str); 5] = [
    ("1 to 9, a candidate", "2"),
    ("z, without", "z"),
    ("s, split", "s"),
    ("p, the next plan", "p"),
    ("down, the next need", "down"),
];

fn today() -> Date {
    date(2026, 11, 10)
}

fn now() -> DateTime {
    today().at(7, 31, 0, 0)
}

fn main() {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let asked = |name: &str| {
        let mut sizes = named
            .iter()
            .filter(|word| !word.starts_with('-'))
            .peekable();
        sizes.peek().is_none() || sizes.any(|word| word == name)
    };
    for (name, size) in [("l", demo::DemoSize::L), ("stress", demo::DemoSize::Stress)] {
        if asked(name) {
            measure(name, size);
        }
    }
}

fn measure(name: &str, size: demo::DemoSize) {
    let mut register = Register::default();
    let made = demo::department(size, 1, today(), today());
    register.apply(&made).expect("the demo applies");
    drop(made);
    let department = Department::new(register, today());
    let people = department.register.all::<Avs>().count();
    println!("size {name}, {people} AVS: median, 95 of 100, longest");
    let start = Instant::now();
    department.survey();
    line(
        "what candidates are measured against, once",
        &mut [start.elapsed()],
        "–",
    );
    let busiest = busiest(&department);
    let mut day: Vec<Duration> = Vec::new();
    let mut joined: Vec<Duration> = Vec::new();
    let mut weeks: Vec<Duration> = Vec::new();
    for avs in &busiest {
        let mut session = session(&department);
        day.push(opened(&mut session, &department, *avs));
        let mut session = self::session(&department);
        opened(&mut session, &department, *avs);
        lasting(&mut session, 13);
        weeks.push(told(&mut session, &department));
    }
    for pair in busiest.chunks_exact(2) {
        let mut session = session(&department);
        opened(&mut session, &department, pair[0]);
        let start = Instant::now();
        absence::join(&mut session, &department, pair[1].into());
        told(&mut session, &department);
        joined.push(start.elapsed());
    }
    line("a day, from the name to its plan", &mut day, "–");
    line("two weeks, from the dates to their plan", &mut weeks, "–");
    line("someone joins, to the plan of both", &mut joined, "–");
    for days in [0, 13] {
        for (what, key) in KEYS {
            let mut times = Vec::new();
            for avs in &busiest {
                let mut session = session(&department);
                opened(&mut session, &department, *avs);
                lasting(&mut session, days);
                told(&mut session, &department);
                for _ in 0..4 {
                    times.push(press(&mut session, &department, key));
                    press(&mut session, &department, "down");
                    // A question that a key asked is no part of it.
                    session.overlays.clear();
                }
            }
            let span = if days == 0 { "a day" } else { "two weeks" };
            line(&format!("{span}: {what}"), &mut times, "≤ 16 ms");
        }
    }
}

fn line(what: &str, times: &mut [Duration], target: &str) {
    times.sort_unstable();
    let ms = |of: f64| times[((times.len() - 1) as f64 * of) as usize].as_secs_f64() * 1e3;
    let figures = format!("{:.2} · {:.2} · {:.2} ms", ms(0.5), ms(0.95), ms(1.0));
    println!("  {what:<46} {figures:>28}   {target}");
}

/// Those with the most needs of the day.
fn busiest(department: &Department) -> Vec<AvsId> {
    let open = department.open_days();
    let day = department.school_day();
    let mut all: Vec<(usize, AvsId)> = department
        .avs_serving()
        .filter(|avs| department.absence_on(Absentee::Avs(*avs), day).is_none())
        .map(|avs| {
            let away = absence::drafted(Absentee::Avs(avs), day);
            let needs = needs_of_day(&department.register, &away, None, day, &open);
            (needs.len(), avs)
        })
        .collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.into_iter().take(6).map(|(_, avs)| avs).collect()
}

fn session(department: &Department) -> Session {
    let text = Rc::new(Text::new(Lang::French));
    let size = Size {
        width: 120,
        height: 40,
    };
    let mut session = Session::new(now(), size, text, Rc::new(Keymap::default()));
    let opening = Opening {
        read_only: None,
        notices: Vec::new(),
        folder: String::new(),
        bookmark: None,
    };
    let _ = update(&mut session, department, Msg::Opened(opening));
    session
}

/// From the name to the plan.
fn opened(session: &mut Session, department: &Department, avs: AvsId) -> Duration {
    let start = Instant::now();
    absence::of(session, department, avs.into(), None);
    told(session, department);
    start.elapsed()
}

/// So many more days.
fn lasting(session: &mut Session, days: i32) {
    if let Some(plan) = session.trail.here_mut().plan_mut()
        && days > 0
    {
        let absence: &mut AbsencePlan = plan;
        let to = &mut absence.absences.at_mut(0).absence.to;
        to.date = plus_days(to.date, days);
        absence.outdate();
    }
}

fn told(session: &mut Session, department: &Department) -> Duration {
    let start = Instant::now();
    let _ = update(session, department, Msg::Changed);
    start.elapsed()
}

fn press(session: &mut Session, department: &Department, key: &str) -> Duration {
    let sequence: Sequence = key.parse().expect("a key");
    let key: Key = sequence.keys()[0];
    let start = Instant::now();
    let _ = update(session, department, Msg::Key(key));
    start.elapsed()
}
