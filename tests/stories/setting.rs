//! What a coordinator sets: the cost of a cover, the plan shown first.

use relais::domain::SettingKey;

use crate::support::Story;

#[test]
fn a_cost_is_seen_changed_and_taken_back() {
    Story::demo()
        .keys("space b g")
        .shows("Réglages")
        .shows_beside("Ne connaît pas l’élève", "30 points")
        .keys("down enter")
        .types("40")
        .shows("40 points")
        .keys("enter")
        .shows("Ne connaît pas l’élève · 40 points")
        .register(|register| assert_eq!(register.number(SettingKey::CostUnknownPupil), 40))
        .keys("ctrl-z")
        .register(|register| assert_eq!(register.number(SettingKey::CostUnknownPupil), 30))
        .ends_whole();
}

#[test]
fn a_number_out_of_bounds_is_not_taken() {
    Story::demo()
        .keys("space b g down enter")
        .types("1001")
        .shows("1000")
        .keys("enter")
        .register(|register| assert_eq!(register.number(SettingKey::CostUnknownPupil), 30));
}

#[test]
fn the_plan_shown_first_is_chosen_by_its_name() {
    Story::demo()
        .keys("space b g enter")
        .shows("A · tout couvrir")
        .keys("1")
        .register(|register| assert_eq!(register.number(SettingKey::FirstPlan), 0));
}
