//! A record whose name would take over a terminal is harmless wherever it shows.

use jiff::civil::date;
use relais::domain::{
    Absence, AbsenceReason, Absentee, Accompaniment, Activity, Avs, Contract, Decision,
    Establishment, Minute, Minutes, Mode, Moment, Pupil, Regime, Weekday, WeeklySpan, Weeks,
};

use crate::support::Story;

/// Controls, a title, an override, 300 marks, a tag, a line separator, a wide and a zero-width one.
fn bad(word: &str) -> String {
    let marks: String = std::iter::repeat_n('\u{301}', 300).collect();
    format!("{word}\u{1b}]0;x\u{7}\u{202e}a{marks}\u{e0041}\u{2028}\u{200b}\u{9b}31m漢\r\n\t")
}

fn story() -> Story {
    let (from, to) = (date(2026, 9, 1), date(2027, 8, 31));
    Story::of(|changes| {
        let mut school = Establishment::named(bad("ÉCOLE"));
        school.commune = Some(bad("Ville").into());
        school.address = Some(bad("rue").into());
        school.uai = None;
        let school = changes.add(school);
        let mut avs = Avs::named(bad("MAUVAISE"), bad("Ada"));
        avs.phone = Some(bad("06").into());
        avs.base = Some(school);
        let avs = changes.add(avs);
        let mut contract = Contract::dated(avs, Regime::Aesh, from, Some(to));
        contract.weekly = Some(Minutes::hours(24));
        changes.add(contract);
        let mut pupil = Pupil::named(bad("HOSTILE"), bad("Bo"));
        pupil.establishment = Some(school);
        pupil.class = Some(bad("CP").into());
        pupil.teacher = Some(bad("Mme").into());
        let pupil = changes.add(pupil);
        changes.add(Decision {
            pupil,
            commission: relais::domain::Commission::Cdaph,
            number: Some(bad("n").into()),
            taken: None,
            mode: Mode::Individual(Minutes::hours(12)),
            from,
            to,
            activities: vec![bad("repas").into()],
            peri_school: false,
            protocol: Some(bad("doucement").into()),
        });
        let mut link = Accompaniment {
            avs,
            pupil: Some(pupil),
            establishment: school,
            from,
            to: None,
            slots: Vec::new(),
            next_slot: 1,
        };
        let (start, end) = (Minute::at(8, 30), Minute::at(11, 30));
        let span = WeeklySpan {
            day: Weekday::Tuesday,
            start,
            end,
        };
        link.add_slot(span, Weeks::Every, Activity::Other);
        changes.add(link);
        changes.add(Absence {
            who: Absentee::Avs(avs),
            from: Moment {
                date: date(2026, 11, 10),
                minute: Minute::START,
            },
            to: Moment {
                date: date(2026, 11, 10),
                minute: Minute::END,
            },
            reason: AbsenceReason::Other,
            part: relais::domain::DayPart::Whole,
            class: None,
            owed: Minutes::ZERO,
        });
    })
}

#[track_caller]
fn harmless(story: &Story, at: &str) {
    let shown = story.shown();
    for cell in shown.cells.content() {
        let symbol = cell.symbol();
        let marks = symbol
            .chars()
            .filter(|c| ('\u{300}'..'\u{370}').contains(c))
            .count();
        assert!(marks <= 4, "{marks} marks after {at}");
        for c in symbol.chars() {
            let harms = c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
            assert!(!harms, "{c:?} in a cell after {at}");
        }
    }
}

const SCREENS: &[&str] = &[
    "",
    "space g a",
    "space g a enter",
    "space g a i",
    "space g a l",
    "space g a h",
    "space g a r",
    "space g a e",
    "space g e",
    "space g e enter",
    "space g e e",
    "space g e n",
    "space g e r enter",
    "space g t",
    "space g t enter",
    "space g t e",
    "space g c",
    "space g c i",
    "space g l",
    "space g l enter",
    ", hostile",
    ", mauvaise",
    ", ecole",
    ", ecole enter",
    "! mauvaise enter",
    "space g a delete",
];

#[test]
fn a_hostile_name_is_harmless_on_every_screen_at_every_size() {
    for (width, height) in [(48, 12), (80, 24), (120, 36), (160, 50)] {
        let mut story = story().resized(width, height);
        for screen in SCREENS {
            story = story.keys("esc esc esc esc space g h").keys(screen);
            harmless(&story, screen);
        }
    }
}

#[test]
fn a_hostile_name_is_still_found_and_read() {
    story()
        .keys(", hostile")
        .shows("HOSTILE")
        .keys("enter")
        .shows("▌ HOSTILE")
        .shows("MAUVAISE");
}

#[test]
fn typed_or_pasted_it_is_no_more_than_text() {
    for keys in [",", ":", "?", "space g a /"] {
        let story = Story::demo().keys(keys).pastes(&bad("dubois"));
        harmless(&story, keys);
        story.stays();
    }
}

#[test]
fn copied_it_reaches_the_clipboard_clean() {
    use relais::runtime::Outside;
    story().keys("space g e c").sent(|sent| {
        let Some(Outside::Send(bytes)) = sent.first() else {
            panic!("nothing sent")
        };
        let coded = bytes
            .strip_prefix(b"\x1b]52;c;")
            .and_then(|rest| rest.strip_suffix(b"\x07"));
        let words = data_encoding::BASE64.decode(coded.unwrap()).unwrap();
        let words = String::from_utf8(words).unwrap();
        assert!(words.contains("HOSTILE"), "{words}");
        assert!(
            !words
                .chars()
                .any(|c| c.is_control() && c != '\n' && c != '\t'),
            "{words:?}"
        );
    });
}
