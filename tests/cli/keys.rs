//! `relais keys`.

use super::home::Home;

#[test]
fn the_default_keymap_has_nothing_to_check() {
    let home = Home::empty();
    let checked = home.json(["keys", "--check"]);
    assert_eq!(checked["ok"], true);
    assert_eq!(checked["problems"].as_array().unwrap().len(), 0);
    assert_eq!(
        checked["findings"].as_array().unwrap().len(),
        0,
        "{checked:#}"
    );
}

#[test]
fn a_bad_line_of_a_persons_keymap_is_named_with_what_was_meant() {
    let home = Home::empty();
    let folder = home.path().join("config/relais");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("settings.toml"),
        "keymap = \"mes-touches.toml\"\n",
    )
    .unwrap();
    std::fs::write(
        folder.join("mes-touches.toml"),
        "extends = \"default\"\n[list]\n\"g c\" = \"go_contrats\"\nj = \"down\"\n\"ctrl-s\" = \"copy\"\n",
    )
    .unwrap();
    let ran = home.run(["keys", "--check"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(
        ran.out.contains("ligne 3") && ran.out.contains("go_contracts"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("ctrl-s"), "{}", ran.out);
    let keys = home.json(["keys"]);
    let list = keys["contexts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["context"] == "list")
        .unwrap();
    let down = list["verbs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|v| v["command"] == "down");
    assert_eq!(down.unwrap()["keys"][0], "j");
}

#[test]
fn a_keymap_is_named_by_its_preset() {
    let home = Home::empty();
    assert_eq!(home.run(["keys", "--preset", "default"]).code, 0);
    let unknown = home.run(["keys", "--preset", "defaut"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("default"), "{}", unknown.err);
}

#[test]
fn the_markdown_has_a_row_for_each_verb() {
    let home = Home::empty();
    let page = home.run(["keys", "--markdown", "--lang", "en"]).out;
    assert!(
        page.contains("| `,` |") && page.contains("| Keys |"),
        "{page}"
    );
}
