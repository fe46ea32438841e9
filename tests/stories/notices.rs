//! One notice, said everywhere: the column, the block of what is to be done, the deadlines, the
//! card and the flag speak of the same state, whatever the history.

use jiff::civil::{Date, date};
use relais::department::Department;
use relais::domain::{
    Amendment, Avs, AvsId, Changes, Contract, Ended, Ending, Intention, Notice, OfferAnswer,
    Regime, Register,
};
use relais::law::{Clock, DeadlineKind, Flag, NoticeState, Subject, Urgency};
use relais::text::{Id, Lang, Text};
use relais::words::notice_state::{brief, column, said};
use relais::words::todo::todo;

use crate::support::{Story, histories};

/// The day of every story.
const TODAY: Date = date(2026, 11, 10);

fn aesh(start: Date, end: Date) -> Contract {
    Contract::dated(AvsId(0), Regime::Aesh, start, Some(end))
}

/// Fifteen months that end on 31 December: the notice is due on 30 November.
fn near() -> Contract {
    aesh(date(2025, 10, 1), date(2026, 12, 31))
}

/// The same that ends on 30 November: the notice was due on 30 October.
fn late() -> Contract {
    aesh(date(2025, 10, 1), date(2026, 11, 30))
}

fn with(mut contract: Contract, notice: Notice) -> Contract {
    contract.notice = notice;
    contract
}

fn offer(sent: Date, received: Option<Date>) -> Notice {
    Notice {
        intention: Some(Intention::Renew),
        sent: Some(sent),
        received,
        ..Notice::default()
    }
}

fn answered(accepted: bool) -> Notice {
    let on = date(2026, 11, 6);
    Notice {
        answer: Some(OfferAnswer { on, accepted }),
        ..offer(date(2026, 11, 2), Some(date(2026, 11, 4)))
    }
}

fn renewed(mut contract: Contract, until: Date) -> Contract {
    contract.amendments.push(Amendment {
        number: 1,
        signed: None,
        from: date(2026, 9, 1),
        end: Some(until),
        weekly: None,
        places: None,
    });
    contract
}

/// A history with what every place must say of it: the column, then the deadlines.
struct Example {
    name: &'static str,
    contracts: Vec<Contract>,
    column: &'static str,
    deadlines: &'static [&'static str],
}

fn example(
    name: &'static str,
    contracts: Vec<Contract>,
    column: &'static str,
    deadlines: &'static [&'static str],
) -> Example {
    Example {
        name,
        contracts,
        column,
        deadlines,
    }
}

fn examples() -> Vec<Example> {
    let told = Notice {
        intention: Some(Intention::NotRenew),
        sent: Some(date(2026, 10, 20)),
        ..Notice::default()
    };
    let given = Notice {
        sent: Some(date(2026, 10, 20)),
        ..Notice::default()
    };
    let held = Notice {
        interview: Some(date(2026, 11, 3)),
        ..Notice::default()
    };
    let mut left = late();
    left.ended = Some(Ended {
        on: date(2026, 11, 20),
        how: Ending::Resignation,
    });
    let year = aesh(date(2025, 9, 1), date(2026, 8, 31));
    let three_years = aesh(date(2024, 3, 1), date(2027, 2, 28));
    let next = aesh(date(2026, 12, 1), date(2027, 11, 30));
    let silent = offer(date(2026, 10, 20), Some(date(2026, 10, 22)));
    let awaited = offer(date(2026, 11, 2), Some(date(2026, 11, 4)));
    vec![
        example(
            "FAR",
            vec![aesh(date(2025, 9, 1), date(2027, 8, 31))],
            "",
            &["notice"],
        ),
        example("NEAR", vec![near()], "à faire", &["notice"]),
        example(
            "MET",
            vec![three_years.clone()],
            "à faire",
            &["interview", "notice"],
        ),
        example(
            "HELD",
            vec![with(three_years, held)],
            "à faire",
            &["notice"],
        ),
        example("LATE", vec![late()], "dépassé", &["notice!"]),
        example("TOLD", vec![with(late(), told)], "prévenue", &[]),
        example("GIVEN", vec![with(late(), given)], "notifié", &[]),
        example(
            "OFFERED",
            vec![with(near(), offer(date(2026, 11, 2), None))],
            "proposé",
            &[],
        ),
        example(
            "AWAITED",
            vec![with(near(), awaited)],
            "réponse",
            &["answer"],
        ),
        example(
            "SILENT",
            vec![with(late(), silent.clone())],
            "renonce",
            &["answer!"],
        ),
        example("YES", vec![with(near(), answered(true))], "accepté", &[]),
        example("NO", vec![with(near(), answered(false))], "refusé", &[]),
        example("FOLLOWED", vec![late(), next.clone()], "signé", &[]),
        example(
            "OFFEREDNEXT",
            vec![with(late(), silent), next],
            "signé",
            &[],
        ),
        example("RESIGNED", vec![left], "", &[]),
        example(
            "SHORT",
            vec![aesh(date(2026, 11, 9), date(2026, 11, 13))],
            "",
            &[],
        ),
        // What was told before the renewal was about the term before.
        example(
            "RENEWED",
            vec![renewed(
                with(year, silent_of_the_year()),
                date(2026, 12, 31),
            )],
            "à faire",
            &["notice"],
        ),
        example(
            "PERMANENT",
            vec![Contract::dated(
                AvsId(0),
                Regime::Aesh,
                date(2024, 9, 1),
                None,
            )],
            "",
            &[],
        ),
        // Two at once: the one that presses most is the one that shows.
        example(
            "BOTH",
            vec![late(), aesh(date(2025, 10, 1), date(2027, 8, 31))],
            "dépassé",
            &["notice", "notice!"],
        ),
    ]
}

fn silent_of_the_year() -> Notice {
    offer(date(2026, 7, 1), Some(date(2026, 7, 2)))
}

fn add(changes: &mut Changes<'_>) {
    for example in examples() {
        let avs = changes.add(Avs::named(example.name, "Ana"));
        for contract in example.contracts {
            changes.add(Contract { avs, ..contract });
        }
    }
}

fn register(add: impl FnOnce(&mut Changes<'_>)) -> Register {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    add(&mut changes);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    register
}

/// Notices, interviews and answers among the deadlines of an AVS, late ones with a `!`.
fn deadlines(avs: AvsId, department: &Department) -> Vec<String> {
    let kinds = [
        DeadlineKind::Notice,
        DeadlineKind::Interview,
        DeadlineKind::Answer,
    ];
    let hers = department.deadlines().iter().filter(|deadline| {
        kinds.contains(&deadline.kind)
            && matches!(deadline.about, Subject::Contract(of, _) if of == avs)
    });
    let late = |late| if late { "!" } else { "" };
    let mut said: Vec<String> = hers
        .map(|deadline| format!("{}{}", deadline.kind.id(), late(deadline.late)))
        .collect();
    said.sort();
    said
}

fn word(clock: &Clock, text: &Text) -> String {
    let id = clock.state().and_then(column);
    id.map_or_else(String::new, |id| text.get(id).to_owned())
}

#[test]
fn each_example_is_said_as_it_is() {
    let (department, text) = (
        Department::new(register(add), TODAY),
        Text::new(Lang::French),
    );
    for (at, example) in examples().iter().enumerate() {
        let avs = AvsId(at as u32 + 1);
        let clock = department.clock(avs).unwrap();
        assert_eq!(word(clock, &text), example.column, "{}", example.name);
        assert_eq!(
            deadlines(avs, &department),
            example.deadlines,
            "{}",
            example.name
        );
    }
}

/// What two places say of one clock and may not contradict.
fn agrees(clock: &Clock, department: &Department, text: &Text) {
    let Some((contract, state)) = clock.standing else {
        return;
    };
    let who = format!("{:?} on {}: {state:?}", clock.avs, department.today());
    let (serves, hers) = (clock.flag.is_some(), deadlines(clock.avs, department));
    let says = |what: &str| hers.iter().any(|said| said == what);
    // Deadlines.
    let late = says("notice!") || says("answer!");
    if serves {
        assert_eq!(
            late,
            state.urgency() == Urgency::Critical,
            "{who}: {hers:?}"
        );
        if state.to_give().is_some() {
            assert!(says("notice") || says("notice!"), "{who}: {hers:?}");
        }
        if state.answer_by().is_some() {
            assert!(says("answer") || says("answer!"), "{who}: {hers:?}");
        }
        if state.urgency() == Urgency::Fine {
            assert!(!hers.iter().any(|said| said.ends_with('!')), "{who}");
        }
    } else {
        assert!(hers.is_empty(), "{who}: {hers:?}");
    }
    // The column.
    let word = column(state);
    assert_eq!(
        word == Some(Id::NoticeColLate),
        matches!(state, NoticeState::Overdue(_)),
        "{who}"
    );
    assert!(word.is_some() || state.urgency() == Urgency::Quiet, "{who}");
    // What is to be done.
    let to_do = todo(clock, department, text);
    let presses = state.urgency() >= Urgency::Attention;
    match to_do {
        Some(line) => {
            let over = clock.flag == Some(Flag::Over);
            assert!(over || line.urgency == state.urgency(), "{who}: {line:?}");
            let (words, _) = brief(state, text, department);
            assert!(over || line.words.starts_with(&words), "{who}: {line:?}");
        }
        None => assert!(!serves || !presses, "{who}"),
    }
    // The flag.
    if serves && Some(contract) == clock.ceiling_contract {
        let presses = matches!(state, NoticeState::Overdue(_) | NoticeState::Due(_));
        assert!(!presses || clock.flag <= Some(Flag::Critical), "{who}");
    }
}

#[test]
fn no_two_places_contradict_each_other_on_any_day() {
    let text = Text::new(Lang::French);
    for people in [histories::add as fn(&mut Changes<'_>), add] {
        let register = register(people);
        let mut seen = 0;
        for month in 1..=12 {
            for (year, day) in [(2025, 1), (2026, 10), (2026, 31), (2027, 15)] {
                let Ok(today) = Date::new(year, month, day) else {
                    continue;
                };
                let department = Department::new(register.clone(), today);
                for clock in department.clocks().all() {
                    agrees(clock, &department, &text);
                    seen += usize::from(clock.state().is_some_and(|state| state.next().is_some()));
                }
            }
        }
        assert!(seen > 50, "{seen}");
    }
}

#[test]
fn the_card_the_contracts_and_the_explanation_show_the_same_state() {
    let (department, text) = (
        Department::new(register(add), TODAY),
        Text::new(Lang::French),
    );
    for (at, example) in examples().iter().enumerate() {
        let clock = department.clock(AvsId(at as u32 + 1)).unwrap();
        let state = clock.state().unwrap();
        let who = example.name.to_lowercase();
        let card = Story::of(add).keys(&format!(", {who} enter"));
        let narrow = card.text();
        let (words, urgency) = said(state, &text, &department);
        let shown = narrow.contains(&words);
        assert_eq!(shown, urgency != Urgency::Quiet, "{words}\n{narrow}");
        let wide = card.resized(120, 36);
        let (words, _) = brief(state, &text, &department);
        assert!(wide.text().contains(&words), "{words}\n{}", wide.text());
        let explained = wide.keys("i").text();
        let expected = match state {
            NoticeState::NotYet(due) | NoticeState::Due(due) | NoticeState::InterviewHeld(due) => {
                text.date(due.by)
            }
            NoticeState::Permanent | NoticeState::Over(_) => continue,
            _ => words,
        };
        assert!(explained.contains(&expected), "{expected}\n{explained}");
    }
    let list = Story::of(add).resized(120, 60).keys("space g c");
    for example in examples() {
        let name = format!("{} Ana", example.name);
        let row = list
            .text()
            .lines()
            .find(|line| line.contains(&name))
            .unwrap()
            .to_owned();
        assert!(row.trim_end().ends_with(example.column), "{row}");
    }
}
