use proptest::prelude::*;

use super::*;
use jiff::civil::date;

fn stamp() -> Instant {
    "2026-11-10T06:30:00Z".parse().unwrap()
}

fn all_day(summary: &str) -> Event {
    Event {
        uid: "C12-notice@relais".into(),
        when: EventTime::Day(date(2026, 12, 31)),
        summary: summary.into(),
        description: vec!["une ligne".into(), "deux, et ; trois".into()],
        place: None,
        rings: true,
    }
}

/// Content lines, unfolded; each of at most 75 octets and ended by CR LF.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    let mut whole: Vec<String> = Vec::new();
    for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        match line.strip_prefix(' ') {
            Some(more) => whole.last_mut().unwrap().push_str(more),
            None => whole.push(line.to_owned()),
        }
    }
    whole
}

/// The value of the only property of that name, unescaped.
fn text_of(file: &str, name: &str) -> String {
    let start = format!("{name}:");
    let found: Vec<String> = lines(file);
    let found = found.iter().find_map(|line| line.strip_prefix(&start));
    let mut out = String::new();
    let mut chars = found.unwrap().chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next().unwrap() {
                'n' => out.push('\n'),
                c @ ('\\' | ';' | ',') => out.push(c),
                other => panic!("\\{other}"),
            },
            ';' | ',' => panic!("bare {c}"),
            c => out.push(c),
        }
    }
    out
}

#[test]
fn a_deadline_is_a_whole_day_that_ends_on_the_next_and_rings_a_week_before() {
    let file = calendar("échéances", &[all_day("préavis · MARTIN Sophie")], stamp());
    assert_eq!(
        lines(&file),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//relais//relais//FR",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:échéances",
            "BEGIN:VEVENT",
            "UID:C12-notice@relais",
            "DTSTAMP:20261110T063000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "TRANSP:TRANSPARENT",
            "SUMMARY:préavis · MARTIN Sophie",
            "DESCRIPTION:une ligne\\ndeux\\, et \\; trois",
            "CLASS:PRIVATE",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:préavis · MARTIN Sophie",
            "TRIGGER:-P7D",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn hours_are_those_of_the_school_in_winter_in_summer_and_overseas() {
    let at = |day, zone| {
        let mut event = all_day("x");
        event.when = EventTime::Span(day, Minute::at(8, 30), Minute::END, zone);
        let file = calendar("x", &[event], stamp());
        let start = lines(&file).into_iter();
        let dates = start.filter(|line| line.starts_with("DT") && !line.contains("STAMP"));
        dates.collect::<Vec<_>>().join(" ")
    };
    let (winter, summer) = (date(2026, 11, 10), date(2027, 6, 1));
    assert_eq!(
        at(winter, Some(Zone::A)),
        "DTSTART:20261110T073000Z DTEND:20261110T230000Z"
    );
    assert_eq!(
        at(summer, None),
        "DTSTART:20270601T063000Z DTEND:20270601T220000Z"
    );
    assert_eq!(
        at(winter, Some(Zone::Reunion)),
        "DTSTART:20261110T043000Z DTEND:20261110T200000Z"
    );
    assert_eq!(
        at(summer, Some(Zone::SaintPierre)),
        "DTSTART:20270601T103000Z DTEND:20270602T020000Z"
    );
    assert_eq!(
        at(winter, Some(Zone::Guadeloupe)),
        "DTSTART:20261110T123000Z DTEND:20261111T040000Z"
    );
}

#[test]
fn a_hostile_name_makes_no_line_of_its_own() {
    let hostile = "X\r\nEND:VEVENT\nATTACH:file:///etc/passwd\u{2028}\u{1b}]0;\u{7}\u{202e}Z, ; \\";
    let file = calendar(hostile, &[all_day(hostile)], stamp());
    assert_eq!(
        lines(&file).iter().filter(|l| *l == "END:VEVENT").count(),
        1
    );
    assert!(!lines(&file).iter().any(|line| line.starts_with("ATTACH")));
    let shown = text_of(&file, "SUMMARY");
    for bad in ['\u{1b}', '\u{202e}', '\u{2028}', '\u{7}', '\n'] {
        assert!(!shown.contains(bad), "{shown:?}");
    }
    assert!(shown.ends_with("Z, ; \\"), "{shown:?}");
}

#[test]
fn long_names_fold_between_characters_and_come_back_whole() {
    for name in ["é".repeat(200), "👩‍🏫".repeat(40), "שָׁלוֹם ".repeat(30)] {
        let clean = crate::domain::Clean::new(&name).to_string();
        let file = calendar("x", &[all_day(&name)], stamp());
        assert_eq!(text_of(&file, "SUMMARY"), clean);
    }
}

#[test]
fn only_a_file_made_here_is_ours() {
    let file = calendar("x", &[all_day("y")], stamp());
    assert!(is_ours(file.as_bytes()));
    assert!(is_ours(&file.as_bytes()[..100]));
    for other in [
        "",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//autre//FR\r\n",
        "lettre à garder\n",
    ] {
        assert!(!is_ours(other.as_bytes()), "{other}");
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was_made_clean(words in "\\PC{0,200}", more in ".{0,60}") {
        let words = format!("{words}{more}");
        let file = calendar("x", &[all_day(&words)], stamp());
        prop_assert_eq!(text_of(&file, "SUMMARY"), crate::domain::Clean::new(&words).to_string());
    }
}
