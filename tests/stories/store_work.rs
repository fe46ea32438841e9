//! The store looked after from its screen: checked, backed up, compacted, a person erased.

use relais::command::Command;
use relais::domain::{Act, Changes, Clean, Forced, Meeting, Minute, Pupil, PupilId, SettingKey};

use crate::support::Story;

fn pupil(story: &mut Story, name: &str) -> (PupilId, Pupil) {
    let (_, world) = story.parts();
    let mut all = world.department().register.all::<Pupil>();
    let found = all.find(|(_, pupil)| pupil.name() == name);
    found.map(|(id, pupil)| (id, pupil.clone())).unwrap()
}

fn number(story: &mut Story, key: SettingKey) -> i64 {
    let (_, world) = story.parts();
    world.department().register.number(key)
}

#[test]
fn the_screen_says_where_the_data_lie_and_what_is_known_of_them() {
    Story::demo()
        .keys("space b b")
        .shows("Dossier")
        .shows_beside("Taille", "époque 1")
        .shows_beside("Historique", "1 acte depuis le 10/11/2026")
        .shows_beside("Sauvegardes", "aucune encore")
        .shows_beside("Vérifiée", "pas depuis l’ouverture")
        .shows("relais restore");
}

#[test]
fn a_check_and_a_backup_say_what_came_of_them_and_the_screen_knows() {
    Story::demo()
        .keys("space b b enter")
        .shows("Base vérifiée : rien d’anormal")
        .shows_beside("Vérifiée", "07:31 : rien d’anormal")
        .keys("down enter")
        .shows("1 acte")
        .keys("down enter")
        .shows("Sauvegarde faite et relue")
        .shows_beside("Sauvegardes", "1 gardée")
        .ends_whole();
}

#[test]
fn what_a_check_finds_is_listed_with_the_next_step() {
    let mut story = Story::demo().keys("space b s");
    let backups = story.place().backups();
    let backup = std::fs::read_dir(&backups).unwrap().next().unwrap();
    std::fs::write(backup.unwrap().path(), b"broken").unwrap();
    story = story
        .keys("space b b enter")
        .shows("Ce que la vérification a trouvé")
        .shows(".relais");
    story.keys("esc").shows_beside("Vérifiée", "des anomalies");
}

#[test]
fn a_backup_goes_where_it_is_asked_and_never_over_something_else() {
    let story = Story::demo();
    let file = story.place().data.join("../copie.relais");
    let path = file.display().to_string();
    let story = story
        .keys("space b f")
        .types(&path)
        .keys("enter")
        .shows("Sauvegarde faite et relue");
    assert!(file.exists());
    std::fs::write(&file, b"une lettre").unwrap();
    let story = story
        .keys("space b f")
        .types(&path)
        .keys("enter")
        .hides("faite et relue")
        .shows("■");
    assert_eq!(std::fs::read(&file).unwrap(), b"une lettre");
    story.ends_whole();
}

#[test]
fn compacting_asks_first_and_begins_a_new_epoch() {
    Story::demo()
        .keys("space b b space b c")
        .shows("Compacter ?")
        .cursor_on("Ne rien changer")
        .keys("esc")
        .shows("époque 1")
        .keys("space b c 2")
        .shows("époque 2")
        .ends_whole();
}

#[test]
fn how_long_backups_are_kept_is_a_setting_that_can_be_taken_back() {
    let mut story = Story::demo().keys("space b b end up up enter enter");
    story = story
        .shows("7 jours → 7 jours")
        .keys("0")
        .shows("un nombre de 1 à 366")
        .keys("backspace 21")
        .shows("7 jours → 21 jours")
        .keys("enter")
        .shows("21 jours, 5 semaines");
    assert_eq!(number(&mut story, SettingKey::BackupDays), 21);
    let mut story = story.keys("ctrl-z").shows("7 jours, 5 semaines");
    assert_eq!(number(&mut story, SettingKey::BackupDays), 7);
}

#[test]
fn a_person_is_erased_once_her_name_is_typed_and_what_still_names_her_is_listed() {
    let mut story = Story::demo();
    let (_, lea) = pupil(&mut story, "DUBOIS Léa");
    let (other, _) = pupil(&mut story, "PETIT Noé");
    let meeting = Meeting {
        pupil: other,
        date: jiff::civil::date(2026, 11, 20),
        start: Minute(600),
        end: Minute(660),
        place: None,
        who: Vec::new(),
        note: Some(Clean::note("voir avec la mère de Léa Dubois")),
    };
    story
        .with(|changes| {
            changes.add(meeting);
        })
        .keys("space b s")
        .ticks_to("2026-11-11T08:00")
        .restart()
        .keys(", dubois enter space b e")
        .shows("Effacer DUBOIS Léa pour de bon")
        .shows("Partent aussi")
        .shows("1 texte d’autres fiches")
        .types("Petit Noe")
        .keys("enter")
        .shows("Ce n’est pas DUBOIS Léa")
        .keys("ctrl-u")
        .types("dubois lea")
        .keys("enter")
        .shows("effacées pour de bon")
        .shows("1 sauvegarde d’avant")
        .keys("1")
        .shows("Ce nom se lit encore ici")
        .shows_beside("PETIT Noé", "note · 1 fois")
        .keys("enter")
        .shows("PETIT Noé")
        .keys(", dubois")
        .hides(&lea.name())
        .keys("esc")
        .keys("u")
        .shows("rien à annuler")
        .ends_whole();
}

#[test]
fn only_a_person_is_erased_and_nothing_while_the_store_is_read() {
    let story = Story::demo();
    let beside = story.beside("Inès");
    beside
        .keys(", dubois enter space b e")
        .shows("lecture seule")
        .hides("pour de bon")
        .keys("space b v")
        .shows("Base vérifiée");
    story
        .keys("space g t enter space b e")
        .shows("seuls un élève ou une AVS s’effacent");
}

#[test]
fn the_history_of_a_record_says_who_when_and_from_which_machine() {
    let mut story = Story::demo();
    let (id, mut lea) = pupil(&mut story, "DUBOIS Léa");
    lea.class = Some("CM2".into());
    story
        .with(|changes| changes.set(id, lea))
        .keys(", dubois enter h")
        .shows_beside("07:31", "Nadia (bureau)")
        .keys("enter")
        .shows("CE2")
        .shows("Nadia (bureau)");
}

#[test]
fn a_reason_that_names_her_in_the_history_is_counted() {
    let mut story = Story::demo();
    let (other, mut petit) = pupil(&mut story, "PETIT Noé");
    petit.class = Some("CM2".into());
    {
        let (_, world) = story.parts();
        let mut changes = Changes::of(&world.department().register);
        changes.set(other, petit);
        let act = Act {
            reasons: vec![Forced {
                rule: "reach".into(),
                words: "à la demande de Mme Dubois".into(),
            }],
            ..Act::new(Command::Edit, changes.done())
        };
        world.perform(relais::tui::session::Effect::Commit(Box::new(act)));
    }
    story
        .keys(", dubois enter space b e")
        .types("dubois léa")
        .keys("enter")
        .shows("1 acte de l’historique gardé")
        .shows("12 mois");
}
