//! A meeting: the screen is projected. Initials in place of names, nothing of what a person needs or
//! where she can be reached, and nothing is written until the same key ends it.

use std::collections::BTreeSet;

use relais::command::{Access, Command};
use relais::domain::short_school;
use relais::domain::{
    Act, Avs, Changes, Clean, Contract, Decision, Establishment, Kind, Meeting, Pupil, Register,
};
use relais::runtime::Outside;
use relais::text::{Lang, Text};
use relais::tui::action::reason::Reason;
use relais::tui::session::gate::gate;
use relais::tui::session::{Effect, Msg};

use crate::support::Story;

/// Words and phrases that say who a person of the demo is, what she needs, where she is reached.
struct Secrets {
    words: BTreeSet<String>,
    phrases: Vec<String>,
}

/// The words of a text: letters alone.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|c: char| !c.is_alphabetic());
    parts
        .filter(|part| part.chars().count() > 2)
        .map(str::to_owned)
}

/// What anybody may read: schools and where they are, and the program's own words.
fn public(register: &Register) -> BTreeSet<String> {
    let mut public = BTreeSet::new();
    for (_, school) in register.all::<Establishment>() {
        public.extend(words(&school.name));
        public.extend(words(&short_school(&school.name)));
        let more = [&school.commune, &school.address, &school.district];
        for text in more.into_iter().chain([&school.academie]).flatten() {
            public.extend(words(text));
        }
        for membership in &school.clusters {
            public.extend(words(&membership.cluster));
        }
    }
    public.extend(words(include_str!("../../src/text/fr/relais.ftl")));
    public
}

/// A text holds a phrase, not as a part of a longer word or number.
fn says(screen: &str, phrase: &str) -> bool {
    let ends = |side: Option<char>| side.is_none_or(|c| !c.is_alphanumeric());
    screen.match_indices(phrase).any(|(at, _)| {
        let (before, after) = (&screen[..at], &screen[at + phrase.len()..]);
        ends(before.chars().next_back()) && ends(after.chars().next())
    })
}

impl Secrets {
    fn of(register: &Register) -> Self {
        let text = Text::new(Lang::French);
        let public = public(register);
        let mut secrets = Self {
            words: BTreeSet::new(),
            phrases: Vec::new(),
        };
        let mut name = |parts: &[&Clean]| {
            let found = parts.iter().flat_map(|part| words(part));
            secrets
                .words
                .extend(found.filter(|word| !public.contains(word)));
        };
        let mut phrases: BTreeSet<String> = BTreeSet::new();
        let texts = |texts: &[&Option<Clean>]| -> Vec<String> {
            texts
                .iter()
                .filter_map(|t| t.as_ref())
                .map(ToString::to_string)
                .collect()
        };
        for (_, avs) in register.all::<Avs>() {
            name(&[&avs.last, &avs.first]);
            avs.other_name.iter().for_each(|other| name(&[other]));
            phrases.insert(avs.name());
            phrases.extend(texts(&[&avs.phone, &avs.mail]));
            phrases.extend(avs.birth.map(|birth| text.date(birth)));
            phrases.extend(avs.skills.iter().map(|skill| text.skill(skill).to_string()));
        }
        for (_, pupil) in register.all::<Pupil>() {
            name(&[&pupil.last, &pupil.first]);
            pupil.other_name.iter().for_each(|other| name(&[other]));
            pupil.teacher.iter().for_each(|teacher| name(&[teacher]));
            phrases.insert(pupil.name());
            phrases.extend(texts(&[&pupil.ine]));
            phrases.extend(pupil.birth.map(|birth| text.date(birth)));
            let needs = pupil
                .needs
                .iter()
                .map(|need| text.skill(&need.skill).to_string());
            phrases.extend(needs);
        }
        for (_, school) in register.all::<Establishment>() {
            school.head.iter().for_each(|head| name(&[head]));
            phrases.extend(texts(&[&school.phone, &school.mail]));
        }
        for (_, decision) in register.all::<Decision>() {
            phrases.extend(texts(&[&decision.protocol]));
            phrases.extend(decision.activities.iter().map(ToString::to_string));
        }
        for (_, contract) in register.all::<Contract>() {
            phrases.extend(texts(&[&contract.short_reason]));
        }
        for (_, meeting) in register.all::<Meeting>() {
            meeting.who.iter().for_each(|who| name(&[who]));
            phrases.extend(texts(&[&meeting.note]));
        }
        secrets.phrases = phrases
            .into_iter()
            .filter(|p| p.chars().count() > 2)
            .collect();
        secrets
    }

    /// Those that a screen tells.
    fn told(&self, screen: &str) -> Vec<String> {
        let mut told: Vec<String> = words(screen).filter(|w| self.words.contains(w)).collect();
        let phrases = self.phrases.iter().filter(|p| says(screen, p));
        told.extend(phrases.cloned());
        told
    }
}

fn secrets(story: &Story) -> Secrets {
    let mut found = None;
    // The story is only looked at: what it shows next is for the caller.
    story.look_at_register(|register| found = Some(Secrets::of(register)));
    found.unwrap()
}

/// What keys lead to, by steps: the screen after each is looked at.
const WAYS: &[&str] = &[
    "space g h",
    "down down down down down",
    "enter",
    "esc",
    "space g h enter",
    "i",
    "esc space g e",
    "enter",
    "down",
    "l",
    "esc h",
    "esc i",
    "esc c",
    "space g a",
    "pagedown enter",
    "l",
    "enter",
    "space g s",
    "right",
    "i",
    "esc",
    "space g t",
    "i",
    "esc enter",
    "down down",
    "c",
    "space g c",
    "down down i",
    "esc T 1/9/2020 enter",
    "c",
    "esc",
    "space g d",
    "f",
    "esc",
    "space j j",
    "enter",
    "pagedown pagedown pagedown",
    "end",
    "esc",
    "down enter",
    "esc , lead",
    "esc , mart",
    "enter",
    "? ",
    "esc :",
    "esc g h ! mart",
];

#[test]
fn free_hours_by_establishment_take_five_keys_in_a_meeting() {
    let story = Story::demo().keys("space m space g t").keys_used(5);
    story
        .shows("RÉUNION")
        .shows_beside("Besoin", "Libre réel")
        .shows_beside("Couvert", "Manque")
        .shows_beside("Total", "▲");
    Story::demo()
        .keys("space g e")
        .count_anew()
        .keys("space m g t")
        .keys_used(4)
        .shows("RÉUNION")
        .shows("▌ ÉTABLISSEMENTS");
}

#[test]
fn no_screen_of_a_meeting_says_who_anybody_is() {
    let story = Story::demo();
    let secrets = secrets(&story);
    assert!(secrets.words.len() > 200, "{}", secrets.words.len());
    let mut open = BTreeSet::new();
    walk(story.resized(120, 36), |_, screen| {
        open.extend(secrets.told(screen));
    });
    assert!(open.len() > 40, "outside a meeting they show: {open:?}");
    for (width, height) in [(48, 12), (80, 24), (120, 36), (200, 60)] {
        let story = Story::demo().resized(width, height).keys("space m");
        let story = walk(story, |keys, screen| {
            let told = secrets.told(screen);
            assert!(told.is_empty(), "after {keys}: {told:?}\n{screen}");
        });
        story.shows("RÉUNION").sent(|outside| {
            assert!(!outside.is_empty(), "something was copied");
            for each in outside {
                let Outside::Send(bytes) = each else { continue };
                let told = secrets.told(&copied(bytes));
                assert!(told.is_empty(), "copied: {told:?}");
            }
        });
    }
}

/// Goes all the ways there are, and looks at the screen after each step.
fn walk(mut story: Story, mut look: impl FnMut(&str, &str)) -> Story {
    for keys in WAYS {
        story = story.keys(keys);
        look(keys, &story.text());
    }
    story
}

/// The words in what was sent to the terminal's clipboard.
fn copied(bytes: &[u8]) -> String {
    let sent = String::from_utf8_lossy(bytes);
    let coded = sent.strip_prefix("\u{1b}]52;c;").unwrap();
    let coded = coded.trim_end_matches(['\u{7}', '\u{1b}', '\\']);
    let words = data_encoding::BASE64.decode(coded.as_bytes()).unwrap();
    String::from_utf8(words).unwrap()
}

#[test]
fn no_card_of_a_meeting_says_whose_it_is() {
    for (list, kind) in [
        ("space g a", Kind::Avs),
        ("space g e", Kind::Pupil),
        ("space g t", Kind::Establishment),
    ] {
        let mut story = Story::demo().resized(200, 60).keys("space m").keys(list);
        let secrets = secrets(&Story::demo());
        let mut rows = 0;
        story.look_at_register(|register| rows = register.count(kind));
        assert!(rows > 10);
        for _ in 0..rows {
            story = story.keys("enter");
            let told = secrets.told(&story.text());
            assert!(told.is_empty(), "{told:?}\n{}", story.text());
            story = story.keys("- down");
        }
    }
}

#[test]
fn people_are_found_by_the_names_they_have() {
    Story::demo()
        .keys("space m , lead")
        .shows("lead")
        .cursor_on("L. D.")
        .hides("DUBOIS")
        .hides("Léa")
        .keys("enter")
        .shows("▌ L. D.")
        .keys("space g e / dubois")
        .shows("L. D.")
        .shows("1/80");
}

#[test]
fn every_figure_of_a_meeting_is_the_true_one() {
    let mut story = Story::demo();
    let (_, world) = story.parts();
    let department = world.department();
    let masked = department.masked();
    assert_eq!(masked.free(), department.free());
    assert_eq!(masked.free_total(), department.free_total());
    assert_eq!(masked.clocks().nearing(), department.clocks().nearing());
    let clocks = |department: &relais::department::Department| -> Vec<_> {
        department
            .clocks()
            .all()
            .iter()
            .map(|c| (c.avs, c.flag, c.ceiling()))
            .collect()
    };
    assert_eq!(clocks(&masked), clocks(department));
    let deadlines =
        |department: &relais::department::Department| format!("{:?}", department.deadlines());
    assert_eq!(deadlines(&masked), deadlines(department));
    assert_eq!(masked.absences_of_day(), department.absences_of_day());
    assert_eq!(masked.missing_worst(), department.missing_worst());
    for (id, _) in department.register.all::<Avs>() {
        assert_eq!(masked.avs_hours(id), department.avs_hours(id));
    }
    for (id, _) in department.register.all::<Pupil>() {
        assert_eq!(masked.pupil_hours(id), department.pupil_hours(id));
    }
}

#[test]
fn nothing_is_written_in_a_meeting_and_each_key_says_why() {
    const WHY: &str = "en réunion, rien ne s’écrit : Espace m en sort";
    let mut story = Story::demo().keys("space m space g e");
    let acts = story.acts();
    for keys in [
        "!",
        "n",
        "e",
        "a",
        "r",
        "s",
        "R",
        "delete",
        "u",
        "U",
        "ctrl-z",
        "ctrl-y",
        "space n a",
        "space n c",
        "space a",
    ] {
        story = story.keys(keys).shows(WHY).looks(|session| {
            assert!(session.overlays.is_empty(), "{keys}");
        });
    }
    story.looks_at_all(|session, department| {
        for command in Command::ALL {
            if command.access() == Access::Write {
                assert_eq!(gate(session, department, *command), Err(Reason::InMeeting));
            }
        }
    });
    assert_eq!(story.acts(), acts);
    // A link to a contract would open its form.
    let story = story.keys(", martin enter l").shows("contrat");
    let mut story = story.keys("9").shows(WHY);
    assert_eq!(story.acts(), acts);
    // Nor by any other way: what is masked must never reach the store.
    let (_, world) = story.parts();
    let mut changes = Changes::of(&world.department().register);
    changes.add(Pupil::named("X", "Y"));
    let act = Act::new(Command::Edit, changes.done());
    for effect in [Effect::Commit(Box::new(act)), Effect::Undo(1)] {
        let answer = world.perform(effect);
        assert!(matches!(answer, Some(Msg::Refused(_))), "{answer:?}");
    }
    assert_eq!(story.acts(), acts);
    story.keys("space m").ends_whole();
}

#[test]
fn help_the_palette_and_the_menu_say_why_nothing_is_written() {
    let story = Story::demo().resized(120, 36).keys("space m space g e");
    let why = "en réunion, rien ne s’écrit : Espace m en sort";
    let story = story.keys(": reaffecter").shows(why);
    let story = story.keys("esc space").shows(why);
    story.keys("esc ?").types("reaff").shows(why);
}

#[test]
fn what_was_open_comes_back_after_the_meeting() {
    // A plan with a choice of hers, over which a meeting begins.
    let story = Story::demo().keys("! mart enter 1").shows("ROUX Inès");
    let story = story
        .keys("space m")
        .shows("▐Accueil▌")
        .hides("MARTIN")
        .keys("-")
        .hides("MARTIN")
        .keys("space g t space m")
        .shows("▌ ÉTABLISSEMENTS")
        .hides("RÉUNION");
    story.keys("-").shows("MARTIN Sophie");
}

#[test]
fn a_filter_typed_before_the_meeting_does_not_show_in_it() {
    Story::demo()
        .keys("space g e / dubois enter")
        .shows("DUBOIS Léa")
        .keys("space m")
        .hides("dubois")
        .shows("▌ ÉLÈVES")
        .shows("S. D.")
        .keys("space m")
        .shows("dubois")
        .shows("DUBOIS Léa");
}

#[test]
fn what_floats_with_names_goes_when_the_meeting_begins() {
    Story::demo()
        .keys("space g e / moreau enter r")
        .shows("MOREAU Jade")
        .keys("space m")
        .hides("MOREAU")
        .looks(|session| assert!(session.overlays.is_empty()));
}

#[test]
fn an_absence_of_home_opens_her_card_in_a_meeting() {
    Story::demo()
        .keys("space m")
        .shows("S. M., absente")
        .hides("maladie")
        .keys("enter")
        .shows("▌ S. M.")
        .hides("MARTIN")
        .keys("- down")
        .shows("A. D., absente")
        .keys("enter")
        .shows("▌ A. D.")
        .hides("DIALLO");
}

#[test]
fn what_somebody_else_writes_meanwhile_shows_masked() {
    let writer = Story::demo();
    let meeting = writer.beside("En réunion").keys("space m space g e");
    let writer = writer.with(|changes| {
        changes.add(Pupil::named("TOUTENEUF", "Lou"));
    });
    meeting
        .keys("/ toutene")
        .shows("L. T.")
        .hides("TOUTENEUF")
        .keys("esc space m")
        .keys("/ toutene")
        .shows("TOUTENEUF Lou");
    drop(writer);
}

#[test]
fn a_meeting_goes_on_the_day_after() {
    Story::demo()
        .keys("space m")
        .ticks_to("2026-11-12T07:31")
        .shows("jeu. 12/11 07:31  RÉUNION")
        .hides("MARTIN")
        .keys("space g a / martin")
        .hides("MARTIN")
        .shows("S. M.");
}

#[test]
fn a_meeting_ends_with_the_program() {
    Story::demo()
        .keys("space m esc esc")
        .left()
        .hangs_up()
        .hides("RÉUNION")
        .shows("MARTIN Sophie");
}

#[test]
fn a_meeting_goes_on_after_a_lost_line() {
    Story::demo()
        .keys(", martin enter space m space g a")
        .hangs_up()
        .shows("RÉUNION")
        .hides("MARTIN")
        .keys("space g a / martin enter")
        .hides("MARTIN")
        .keys("space m")
        .hides("RÉUNION")
        .shows("MARTIN Sophie");
}

#[test]
fn what_is_of_a_file_alone_shows_neither_on_a_card_nor_explained() {
    // Her pay, her training, her years of service: on the card, and with their sources behind `i`.
    let card = |story: Story| story.resized(120, 110).keys(r#", "martin sophie" enter"#);
    let told = [
        "validation de l’expérience",
        "paie :",
        "formation de 60 h",
        "POUR SON DOSSIER",
        "Dossier",
    ];
    let open = card(Story::demo());
    let (on_card, explained) = (open.text(), open.keys("i").text());
    for words in told {
        assert!(
            on_card.contains(words) || explained.contains(words),
            "outside a meeting {words} shows"
        );
    }
    let masked = card(Story::demo().keys("space m")).shows("▌ S. M.");
    let on_card = masked.text();
    let masked = masked.keys("i").shows("COMMENT C’EST CALCULÉ");
    let explained = masked.text();
    for words in told {
        assert!(!on_card.contains(words), "{words}\n{on_card}");
        assert!(!explained.contains(words), "{words}\n{explained}");
    }
    masked
        .keys("esc space m")
        .keys(r#"space g h , "martin sophie" enter"#)
        .shows("Dossier");
}

#[test]
fn on_a_narrow_and_tall_screen_the_facts_for_her_file_are_on_the_card() {
    let card = Story::demo()
        .resized(80, 40)
        .keys(r#", "martin sophie" enter"#);
    card.shows("Dossier   validation de l’expérience ouverte, sans durée minimale ·")
        .shows_beside("09:00", "Éc. Jean-Mo")
        .shows("▌ placé   · libre")
        .shows_beside("LAURENT Emma 6 h", "MOREL Nino 6 h")
        .resized(80, 24)
        .hides("Dossier")
        .shows_beside("15:00", "Éc. Jean-Mo")
        .keys("i")
        .resized(80, 150)
        .shows("POUR SON DOSSIER");
}
