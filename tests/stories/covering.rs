//! Job 2: an AVS is sick; all her pupils are covered and the calls are made, in few keys.

use jiff::civil::date;
use relais::domain::{Avs, AvsId, ContactStatus, Cover, NeedStatus, Register};
use relais::runtime::Outside;

use crate::support::Story;

/// The text of an OSC 52.
fn copied(sent: &Outside) -> Option<String> {
    let Outside::Send(bytes) = sent else {
        return None;
    };
    let body = bytes.strip_prefix(b"\x1b]52;c;")?.strip_suffix(b"\x07")?;
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let (mut text, mut bits, mut held) = (Vec::new(), 0u32, 0);
    for c in body.iter().filter(|c| **c != b'=') {
        bits = bits << 6 | u32::from(value(*c));
        held += 6;
        if held >= 8 {
            held -= 8;
            text.push((bits >> held) as u8);
        }
    }
    String::from_utf8(text).ok()
}

fn avs(register: &Register, name: &str) -> AvsId {
    let mut all = register.all::<Avs>();
    all.find(|(_, avs)| avs.name() == name).unwrap().0
}

/// Covers of today that someone takes, with how far each is.
fn taken(register: &Register, name: &str) -> Vec<ContactStatus> {
    let who = avs(register, name);
    let today = register
        .all::<Cover>()
        .filter(|(_, cover)| cover.date == date(2026, 11, 10) && cover.avs == Some(who));
    today.map(|(_, cover)| cover.contact).collect()
}

#[test]
fn an_avs_is_sick_and_all_her_pupils_are_covered_in_nine_keys_on_three_screens() {
    Story::demo()
        .keys("! mart enter")
        .shows_beside("08:30–11:30", "→ ROUX Inès")
        .shows_beside("13:30–15:00", "→ TESSIER Marc")
        .shows("2 appels · reste 0 h   optimal")
        .keys("o")
        .shows("0 / 2 confirmés")
        .cursor_on("ROUX Inès")
        .shows("Bonjour Inès, Sophie n’est pas là aujourd’hui, mardi 10 novembre.")
        .shows("– 08:30–11:30 Léa D. (CE2")
        .shows("Nadia, 07:31")
        .keys("o")
        .shows_beside("ROUX Inès", "✓ oui")
        .cursor_on("TESSIER Marc")
        .keys("o")
        .shows("2 / 2 confirmés")
        .shows("tout est confirmé")
        .keys_used(9)
        .register(|register| {
            assert_eq!(taken(register, "ROUX Inès"), [ContactStatus::Confirmed]);
            assert_eq!(
                taken(register, "TESSIER Marc"),
                [ContactStatus::Confirmed; 2]
            );
        })
        .keys("ctrl-z")
        .shows("1 / 2 confirmés")
        .keys("space g h")
        .shows_beside("MARTIN Sophie, absente", "1 appel sur 2, reprendre")
        .ends_whole();
}

#[test]
fn a_digit_takes_another_candidate_and_the_same_digit_lifts_it() {
    Story::demo()
        .keys("! mart enter 3")
        .shows_beside("08:30–11:30", "→ BENALI Karim")
        .shows("✓ à la main")
        .keys("3")
        .shows_beside("08:30–11:30", "→ ROUX Inès")
        .hides("✓ à la main")
        .keys("3 o")
        .register(|register| assert_eq!(taken(register, "BENALI Karim").len(), 1));
}

#[test]
fn enter_keeps_who_is_proposed_and_goes_on() {
    Story::demo()
        .keys("! mart enter enter")
        .shows_beside("08:30–11:30", "✓ à la main")
        .cursor_on("HADDAD Yanis")
        .keys("enter enter")
        .shows_beside("15:00–16:30", "✓ à la main")
        .keys("9")
        .shows_beside("15:00–16:30", "→");
}

#[test]
fn a_shared_need_is_split_by_pupil_and_one_is_left_without() {
    Story::demo()
        .keys("! mart enter down down s")
        .shows("un besoin par élève")
        .shows_beside("15:00–16:30", "LAURENT Emma")
        .keys("down z")
        .shows("MOREL Nino : sans AVS, école à prévenir")
        .shows_beside("MOREL Nino", "▲ sans AVS")
        .keys("o")
        .shows_beside("Éc. Pasteur", "… à prévenir")
        .register(|register| {
            let without = register
                .all::<Cover>()
                .filter(|(_, cover)| cover.status == NeedStatus::Without)
                .filter(|(_, cover)| cover.date == date(2026, 11, 10));
            assert_eq!(without.count(), 1);
        })
        .keys("down down")
        .shows("n’a pu être trouvé pour :")
        .shows("– 15:00–16:30 Nino M.")
        .keys("o")
        .shows_beside("Éc. Pasteur", "✓ prévenue")
        .keys("n")
        .ends_whole();
}

#[test]
fn one_need_is_split_at_a_time_and_put_together_again() {
    Story::demo()
        .keys("! mart enter s")
        .shows("08:30–10:00 puis 10:00–11:30")
        .keys("1 2 h")
        .shows("une heure entre 08:30 et 11:30")
        .keys("backspace backspace backspace 9 h 3 0 enter")
        .shows_beside("08:30–09:30", "DUBOIS Léa")
        .shows_beside("09:30–11:30", "DUBOIS Léa")
        .keys("s")
        .shows("créneau réuni")
        .shows_beside("08:30–11:30", "DUBOIS Léa");
}

#[test]
fn someone_is_forced_with_a_reason_that_the_journal_keeps() {
    let mut story = Story::demo()
        .keys("! lefe enter F")
        .shows("Forcer qui ?")
        .shows_beside("TESSIER Marc", "dépassement")
        .keys("enter enter")
        .shows("quelques mots de motif")
        .types("d’accord avec elle")
        .keys("enter")
        .shows_beside("08:00–12:00", "▲ forcé")
        .keys("o")
        .shows("APPELS");
    let forced = story
        .last_changes()
        .iter()
        .filter(|change| matches!(change, relais::domain::Change::Cover(edit) if edit.after.as_ref().is_some_and(|cover| cover.forced)))
        .count();
    assert_eq!(forced, 1);
    story.keys("g l enter").shows("d’accord avec elle");
}

#[test]
fn the_reach_is_widened_and_the_next_plan_shown() {
    Story::demo()
        .keys("! mart enter +")
        .shows("secteur élargi de 10 km")
        .keys("p")
        .shows("Plan C  visages connus")
        .keys("p")
        .shows("Plan A  tout couvrir")
        .keys("p down up")
        .shows("Plan B  moins d’appels");
}

#[test]
fn a_no_is_kept_and_the_next_best_is_proposed_in_the_same_act() {
    let story = Story::demo().keys("! mart enter o o n");
    let acts = story.acts();
    story
        .shows("TESSIER Marc : non · on propose")
        .hides("Bonjour Marc")
        .register(|register| {
            assert!(taken(register, "TESSIER Marc").is_empty());
            let who = avs(register, "TESSIER Marc");
            let kept = register.all::<Cover>().filter(|(_, cover)| {
                cover.refusals.iter().any(|no| no.avs == who)
                    && cover.contact == ContactStatus::Proposed
            });
            assert_eq!(kept.count(), 2);
        })
        .keys("esc")
        .shows_beside("13:30–15:00", "… à appeler")
        .keys("down")
        .shows("TESSIER a dit non")
        .keys("ctrl-z")
        .register(|register| assert_eq!(taken(register, "TESSIER Marc").len(), 2))
        .journal(move |after| assert_eq!(after.len(), acts + 1));
}

#[test]
fn a_message_is_left_and_then_the_answer_is_yes() {
    Story::demo()
        .keys("! mart enter o r")
        .shows_beside("ROUX Inès", "▲ répondeur")
        .cursor_on("TESSIER Marc")
        .keys("up o")
        .shows_beside("ROUX Inès", "✓ oui");
}

#[test]
fn calls_go_on_where_they_were_left_after_a_new_start() {
    Story::demo()
        .keys("! lefe enter o space g h ! mart enter o o")
        .restart()
        .shows_beside("MARTIN Sophie, absente", "1 appel sur 2, reprendre")
        .keys("down down enter")
        .shows("APPELS");
}

#[test]
fn everything_is_taken_back_at_once() {
    Story::demo()
        .keys("! lefe enter o ctrl-z")
        .shows("brouillon")
        .shows_beside("08:00–12:00", "✓ proposé")
        .register(|register| {
            let who = avs(register, "LEFEBVRE Paul");
            assert_eq!(register.absences_of_avs(who).count(), 0);
        })
        .ends_whole();
}

#[test]
fn a_draft_left_with_esc_is_taken_up_where_it_was() {
    Story::demo()
        .keys("! lefe enter 1 esc enter")
        .shows("brouillon gardé")
        .keys("space g a ! lefe enter")
        .shows("brouillon repris")
        .shows_beside("08:00–12:00", "✓ à la main");
}

#[test]
fn the_message_and_the_list_of_the_day_are_copied() {
    Story::demo()
        .keys("! mart enter o e")
        .types("Le portail est fermé à 8h40.")
        .keys("enter c d")
        .sent(|sent| {
            let texts: Vec<String> = sent.iter().filter_map(copied).collect();
            assert!(
                texts[0].contains("Le portail est fermé à 8h40."),
                "{texts:?}"
            );
            assert!(texts[0].contains("demander"), "{texts:?}");
            assert!(texts[1].contains("DUBOIS Léa : ROUX Inès"), "{texts:?}");
        });
}

#[test]
fn an_avs_absent_while_covering_hands_her_cover_on() {
    Story::demo()
        .keys("! mart enter o space g h ! roux enter")
        .shows_beside("08:30–11:30", "DUBOIS Léa")
        .hides("→ ROUX Inès")
        .keys("o")
        .register(|register| assert!(taken(register, "ROUX Inès").is_empty()));
}

#[test]
fn after_a_no_the_plan_that_was_chosen_goes_on() {
    // Plan B would ask BENALI Karim again, whom the pupils do not know either.
    let story = Story::demo()
        .keys("! mart enter p")
        .shows("Plan C  visages connus")
        .keys("o n n n n n n n")
        .shows_beside("ÎLE-BONNE Cloé", "… à appeler")
        .hides("BENALI Karim   ");
    // The same when the calls were left and taken up again.
    Story::demo()
        .keys("! mart enter p o n space g h down enter n n n n n")
        .shows_beside("ÎLE-BONNE Cloé", "… à appeler");
    story
        .keys("space g h ! mart enter")
        .shows("Plan C  visages connus");
}

#[test]
fn where_no_plan_was_chosen_the_one_that_is_set_goes_on() {
    Story::demo()
        .keys("! mart enter o n n n n n n n")
        .shows_beside("BENALI Karim", "… à appeler");
}

#[test]
fn after_a_no_the_same_key_again_is_no_answer_of_the_next() {
    let story = Story::demo().keys("! mart enter o n");
    let acts = story.acts();
    let story = story.shows("ROUX Inès : non").keys("n").shows("n encore");
    assert_eq!(story.acts(), acts, "nobody else said no");
    let story = story.keys("n");
    assert_eq!(story.acts(), acts + 1);
    // Another answer needs no second press.
    let story = Story::demo().keys("! mart enter o n");
    let acts = story.acts();
    assert_eq!(story.keys("o").acts(), acts + 1);
}

#[test]
fn a_held_key_answers_for_nobody_but_who_was_there_when_it_was_pressed() {
    // From the plan on: what was written is the plan.
    let story = Story::demo()
        .keys("! mart enter")
        .holds('o', 20)
        .shows("0 / 2 confirmés")
        .shows("touche tenue : rien n’est noté pour ROUX Inès");
    let acts = story.acts();
    // A yes, a message left, a no: each for one person, however long it is held.
    for (key, shown) in [
        ('o', "1 / 2 confirmés"),
        ('r', "▲ répondeur"),
        ('n', "ROUX Inès : non"),
    ] {
        let story = Story::demo()
            .keys("! mart enter o")
            .holds(key, 0)
            .shows(shown)
            .keys("ctrl-z")
            .holds(key, 20)
            .shows("touche tenue");
        assert_eq!(
            story.acts(),
            acts + 3,
            "{key}: one answer, taken back, one more"
        );
    }
    // The next press is the answer of whoever is there.
    let story = Story::demo()
        .keys("! mart enter o")
        .holds('o', 20)
        .cursor_on("TESSIER Marc")
        .keys("o")
        .shows("2 / 2 confirmés");
    assert_eq!(story.acts(), acts + 2);
    story.ends_whole();
}

#[test]
fn calls_about_another_day_name_it() {
    Story::demo()
        .keys("! mart enter o")
        .shows_beside("ROUX Inès", "mar. 10/11 08:30–11:30");
}

#[test]
fn two_weeks_are_told_as_one_would_and_each_day_has_its_own_answer() {
    let story = Story::demo()
        .keys("! perrin enter tab tab")
        .types("+2s")
        .keys("enter o");
    let text = story.text();
    let told = text.matches("demander").count();
    assert!(told <= 2, "each school once:\n{text}");
    let story = story.shows("du mardi 10 au").shows("jours dès mar. 10/11");
    let acts = story.acts();
    let (mut confirmed, mut open) = (0, 0);
    let story = story
        .keys("s")
        .shows("une réponse par jour")
        .shows("mar. 10/11 ")
        .keys("o");
    assert_eq!(story.acts(), acts + 1);
    story
        .register(|register| {
            let who = avs(register, "PERRIN Julie");
            let hers = register
                .absences_of_avs(who)
                .map(|(id, _)| id)
                .last()
                .unwrap();
            for (_, cover) in register.covers_of(hers) {
                match cover.contact {
                    ContactStatus::Confirmed => {
                        assert_eq!(cover.date, jiff::civil::date(2026, 11, 10));
                        confirmed += 1;
                    }
                    _ => open += 1,
                }
            }
            assert!(confirmed > 0 && open > confirmed, "{confirmed} {open}");
        })
        .ends_whole();
}

#[test]
fn whoever_has_not_told_her_name_signs_no_message_with_her_login() {
    let mut story = Story::demo();
    story.parts().0.around.signature = None;
    story
        .keys("! mart enter o")
        .shows("Merci de répondre OUI ou NON.")
        .hides("Nadia, 07:31");
}
