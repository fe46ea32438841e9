//! Job 3: who reaches the ceiling before a date. On Home already; three keys; another date in ten.

use jiff::civil::date;
use relais::domain::{Avs, Contract, Regime};

use crate::support::Story;

#[test]
fn home_says_how_many_reach_the_ceiling_and_when_the_first_does() {
    Story::demo()
        .shows_beside("5 AVS au plafond avant le 10/11/2027", "1re : ")
        .keys_used(0);
}

#[test]
fn three_keys_from_home_list_them_worst_first_with_the_day() {
    Story::demo()
        .keys("space g c")
        .shows("plafond avant le 10/11/2027")
        .shows_beside("MARTIN Sophie", "04/01/2027")
        .shows_beside("MARTIN Sophie", "■ 55 j")
        .shows_beside("TESSIER Marc", "03/01/2027")
        .keys_used(3);
}

#[test]
fn two_keys_from_a_list() {
    Story::demo()
        .keys("space g e")
        .count_anew()
        .keys("g c")
        .shows_beside("MARTIN Sophie", "04/01/2027")
        .keys_used(2);
}

#[test]
fn another_date_takes_ten_keys() {
    let reaching = |story: &Story| {
        let heading = story.line_with("plafond avant le");
        let count = heading
            .rsplit("  ")
            .next()
            .unwrap()
            .trim()
            .split(' ')
            .next()
            .unwrap()
            .to_owned();
        count.parse::<usize>().unwrap()
    };
    let story = Story::demo().keys("space g c");
    let by_summer = reaching(&story);
    let story = story
        .keys("t 31/12")
        .shows("31 décembre 2026")
        .keys("enter")
        .shows("avant le 31/12/2026");
    assert!(
        reaching(&story) < by_summer,
        "MARTIN and TESSIER do so in January"
    );
    story.keys_at_most(10);
}

#[test]
fn each_day_of_a_clock_is_accounted_for() {
    Story::demo()
        .keys("space g c down down")
        .cursor_on("MARTIN Sophie")
        .keys("i")
        .shows("COMMENT C’EST CALCULÉ · MARTIN Sophie")
        .shows_beside("plafond", "04/01/2027")
        .shows_beside("service du 05/01/2021 au 10/11/2026", "5 a 10 m 6 j")
        .shows_beside("reste, sur 6 a", "1 m 24 j");
}

#[test]
fn the_card_of_an_assistant_says_her_ceiling() {
    Story::demo()
        .keys(", martin enter")
        .shows_beside("Plafond", "04/01/2027");
}

#[test]
fn six_years_reached_within_a_contract_ask_that_it_be_made_permanent() {
    let story = Story::of(|changes| {
        let sophie = changes.add(Avs::named("MARTIN", "Sophie"));
        for (from, to) in [
            (date(2021, 9, 1), date(2022, 8, 31)),
            (date(2022, 9, 1), date(2025, 8, 31)),
            (date(2025, 9, 1), date(2028, 8, 31)),
        ] {
            changes.add(Contract::dated(sophie, Regime::Aesh, from, Some(to)));
        }
    });
    story
        .keys(r#", "martin sophie" enter"#)
        .shows("R3 contrat du 01/09/2025 : requalification : six ans le 31/08/2027")
        .resized(120, 100)
        .keys("i")
        .shows("requalification : six ans le 31/08/2027, pendant ce contrat")
        .shows("(avenant, puis CDI)")
        .shows("depuis le 02/09/2019 · circulaire 2019-090")
        .shows(
            "Un CDD pendant lequel les six ans sont atteints est requalifié en CDI, par avenant.",
        );
}
