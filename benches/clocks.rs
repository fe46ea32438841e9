//! The clocks of a whole country, beside their target. `cargo bench --bench clocks`.
//!
//! Nothing is asserted: machines differ. The time on the processor is that of the bench's own
//! thread, which others' work does not stretch. `cargo bench --bench clocks -- once 10000` answers
//! that many AVS once on one thread and stops: what to run under a profiler that counts
//! instructions (`valgrind --tool=callgrind --toggle-collect='*on_one_thread*'`).

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use relais::department::Department;
use relais::domain::{
    Avs, AvsId, Changes, Contract, Date, Ended, Ending, Regime, Register, Suspension,
    SuspensionKind, plus_days, plus_months,
};
use relais::law::{self, Clock, LawDay, clocks_among};

const PEOPLE: u32 = 130_000;

fn main() {
    let today = date(2026, 11, 10);
    let mut arguments = std::env::args().skip_while(|argument| argument != "once");
    if arguments.next().is_some() {
        let people = arguments.next().and_then(|people| people.parse().ok());
        black_box(on_one_thread(&country(people.unwrap_or(PEOPLE)), today));
        return;
    }
    let register = country(PEOPLE);
    let clocks = law::clocks(&register, today, LawDay::Own);
    println!(
        "{PEOPLE} AVS, {} contracts, {} clocks of {} bytes, {} under contract",
        register.all::<Contract>().count(),
        clocks.len(),
        size_of::<Clock>(),
        clocks.iter().filter(|clock| clock.flag.is_some()).count()
    );
    drop(clocks);
    line(
        "",
        ["median", "best", "processor"].map(str::to_owned),
        "target",
    );
    measure("clocks and flags, one thread", "–", || {
        on_one_thread(&register, today)
    });
    measure(
        "clocks and flags, as the department asks for them",
        "≤ 100 ms",
        || law::clocks(&register, today, LawDay::Own),
    );
    measure("the same by the law of 2020", "–", || {
        law::clocks(&register, today, LawDay::On(date(2020, 1, 1)))
    });
    let names: Vec<String> = (0..=PEOPLE).map(name).collect();
    measure("the same, then in the order of lists", "–", || {
        let mut clocks = law::clocks(&register, today, LawDay::Own);
        law::clock::sort(&mut clocks, |avs| names[avs.0 as usize].as_str());
        clocks
    });
    let mut department = Department::new(register, today);
    let mut day = today;
    measure("the department's own, on another day", "–", || {
        day = plus_days(day, 1);
        department.set_today(day);
        department.clocks().all().len()
    });
    measure("asked again the same day", "–", || {
        department.clocks().all().len()
    });
}

/// Never inlined: a profiler asks for it by name.
#[inline(never)]
fn on_one_thread(register: &Register, today: Date) -> Vec<Clock> {
    let everybody = register.all::<Avs>().map(|(avs, _)| avs);
    clocks_among(register, everybody, today, LawDay::Own)
}

fn measure<T>(what: &str, target: &str, mut work: impl FnMut() -> T) {
    let mut times = Vec::new();
    let mut busy = Vec::new();
    for _ in 0..15 {
        let (start, before) = (Instant::now(), on_processor());
        let made = black_box(work());
        times.push(start.elapsed());
        busy.push(on_processor().saturating_sub(before));
        drop(made);
    }
    times.sort_unstable();
    busy.sort_unstable();
    line(what, [times[7], times[0], busy[7]].map(ms), target);
}

/// How long this thread has held a processor.
fn on_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

fn line(what: &str, [median, best, busy]: [String; 3], target: &str) {
    println!("{what:<46} {median:>11} {best:>11} {busy:>11}   {target}");
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

fn name(avs: u32) -> String {
    format!("NOM{:06}", avs.wrapping_mul(2_654_435_761) % 1_000_000)
}

/// Three contracts each and four for every thirteenth: touching, apart, overlapping, suspended,
/// broken off, permanent; of both regimes.
fn country(people: u32) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let mut dice = Dice(1);
    for at in 0..people {
        let avs = changes.add(Avs::named(name(at), "Ana"));
        let contracts = if at % 13 == 0 { 4 } else { 3 };
        history(avs, contracts, &mut dice).for_each(|contract| {
            changes.add(contract);
        });
    }
    let changes = changes.done();
    register.apply(&changes).expect("the country is whole");
    register
}

fn history(avs: AvsId, contracts: u32, dice: &mut Dice) -> impl Iterator<Item = Contract> {
    let regime = match dice.below(4) {
        0 => Regime::EducationAssistant,
        _ => Regime::Aesh,
    };
    let mut next = plus_days(date(2019, 9, 1), dice.below(2_200));
    (0..contracts).map(move |_| {
        let months = [10, 12, 12, 24, 36][dice.below(5) as usize];
        let term = plus_days(plus_months(next, months), -1);
        let mut contract = Contract::dated(avs, regime, next, Some(term));
        next = plus_days(term, [1, 1, 1, 1, 60, 150, -30][dice.below(7) as usize]);
        match dice.below(40) {
            0 => contract.end = None,
            1 => {
                contract.ended = Some(Ended {
                    on: plus_days(term, -40),
                    how: Ending::Resignation,
                });
            }
            2 => contract.suspensions.push(Suspension {
                from: plus_days(contract.start, 90),
                to: plus_days(contract.start, 200),
                kind: SuspensionKind::Teaching,
            }),
            _ => {}
        }
        contract
    })
}

/// The same figures at each run (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> i32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides) as i32
    }
}
