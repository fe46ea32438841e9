//! Filters and orders: what a column says can be asked for, on every screen of rows.

use crate::support::Story;

const AVS: &str = "space g a /";
const PUPILS: &str = "space g e /";
const SCHOOLS: &str = "space g t /";

fn asked(screen: &str, typed: &str) -> Story {
    Story::demo()
        .resized(120, 36)
        .keys(screen)
        .types(typed)
        .keys("enter")
}

#[test]
fn an_assistant_is_found_by_what_her_columns_say() {
    asked(AVS, "cdi").shows("CDI").hides("MARTIN Sophie");
    asked(AVS, "absente")
        .shows("MARTIN Sophie")
        .hides("MARTINEZ Lola");
    asked(AVS, "aesh présente")
        .shows("TESSIER Marc")
        .hides("MARTIN Sophie");
    asked(AVS, "04/01/27")
        .shows("MARTIN Sophie")
        .hides("TESSIER Marc");
    asked(AVS, "dubois")
        .shows("MARTIN Sophie")
        .hides("TESSIER Marc");
}

#[test]
fn a_phone_finds_whose_it_is_however_it_is_typed() {
    for typed in [
        "06 39 98 04 12",
        "+33 6 39 98 04 12",
        "0033639980412",
        "980412",
    ] {
        asked(AVS, typed).shows("MARTIN Sophie").shows("1/25");
    }
}

#[test]
fn hours_are_asked_for_with_a_bound() {
    let missing = asked(PUPILS, "manque>0");
    let named = asked(PUPILS, "manque");
    assert_eq!(missing.line_with("ÉLÈVES").matches('/').count(), 1);
    let count = |story: &Story| {
        let line = story.line_with("ÉLÈVES");
        line.split_whitespace().last().unwrap().to_owned()
    };
    assert_eq!(count(&missing), count(&named));
    asked(PUPILS, "notifié=12 moulin")
        .shows("DUBOIS Léa")
        .hides("AUBRARD");
    asked(PUPILS, "notifié<12").hides("DUBOIS Léa");
    asked(AVS, "marge<0").hides("MARTIN Sophie");
    asked(PUPILS, "notifié>").shows("AUBRARD");
    asked(PUPILS, "martin sophie")
        .shows("DUBOIS Léa")
        .hides("AUBRARD");
}

#[test]
fn a_school_is_found_by_the_words_of_its_kind_and_by_who_works_there() {
    asked(SCHOOLS, "clg colombe").shows("Sainte-Colombe");
    asked(SCHOOLS, "collège colombe").shows("Sainte-Colombe");
    asked(SCHOOLS, "martin sophie")
        .shows("Jean-Moulin")
        .hides("Sainte-Colombe");
}

#[test]
fn free_hours_put_schools_in_order() {
    let told = Story::demo()
        .resized(120, 36)
        .keys("space g t o 6")
        .shows("ordre libre dit");
    let hours = |story: &Story| -> Vec<String> {
        let rows = story.text();
        let rows = rows.lines().filter(|line| line.contains("c."));
        rows.map(str::to_owned).collect()
    };
    let first = hours(&told);
    let turned = hours(&told.keys("o 6"));
    assert_ne!(first, turned);
    Story::demo()
        .keys("space g t o 7")
        .shows("ordre libre réel");
    Story::demo().keys("space g e o 6").shows("ordre classe");
}

#[test]
fn deadlines_are_filtered_and_ordered_like_any_list() {
    Story::demo()
        .keys("space g d /")
        .types("tessier")
        .shows("TESSIER Marc")
        .hides("VAILLIEU Annie")
        .keys("enter")
        .shows("filtre tessier")
        .keys("esc")
        .shows("VAILLIEU Annie");
    Story::demo()
        .keys("space g d /")
        .types("reste<0")
        .keys("enter")
        .shows("6/74")
        .hides("MÜLLER");
    Story::demo()
        .keys("space g d /")
        .types("notification date<31/01/2027")
        .keys("enter")
        .shows("VAN HECKE Ilyès")
        .hides("LABREAU")
        .hides("TESSIER");
    Story::demo()
        .keys("space g d o 4")
        .shows("ordre date")
        .cursor_on("VAILLIEU Annie")
        .keys("o 4")
        .hides("VAILLIEU Annie")
        .keys("o 1")
        .cursor_on("VAILLIEU Annie");
    Story::demo()
        .keys("space g d /")
        .types("zzz")
        .keys("enter esc")
        .shows("dont 6 en retard");
}

#[test]
fn contracts_are_filtered_and_ordered_like_any_list() {
    Story::demo()
        .resized(120, 36)
        .keys("space g c /")
        .types("aed")
        .keys("enter")
        .shows("filtre aed")
        .hides("▸ VAILLIEU Annie")
        .keys("esc")
        .shows("▸ VAILLIEU Annie")
        .shows("atteignent le plafond avant le 10/11/2027");
    Story::demo()
        .resized(120, 36)
        .keys("space g c /")
        .types("reste<60 plafond>01/12/2026")
        .keys("enter")
        .shows("▸ TESSIER Marc")
        .shows("2/25")
        .hides("VIDAL Rose");
    Story::demo()
        .resized(120, 36)
        .keys("space g c o 2")
        .shows("ordre nom")
        .shows("▸ AUBRAND Awa");
}

#[test]
fn in_a_meeting_what_was_typed_is_taken_back() {
    for screen in ["space g d /", "space g c /"] {
        Story::demo()
            .keys(screen)
            .types("vaillieu")
            .keys("enter space m")
            .hides("vaillieu");
    }
}
