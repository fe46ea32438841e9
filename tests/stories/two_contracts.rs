//! Two contracts at once, of two regimes or of two employers: none hides the other one.

use jiff::civil::date;
use relais::domain::{
    Avs, Changes, Contract, Date, Employer, EstablishmentId, Function, Minutes, RecordId, Regime,
};

use crate::support::Story;

/// An AESH whose three years end on 09/03/2027: interview and notice by 09/12/2026.
fn mendes(add: impl FnOnce(&mut Changes<'_>, Contract)) -> Story {
    Story::demo().with(|changes| {
        let id = changes.add(Avs::named("MENDÈS", "Fanny"));
        let aesh = |start: Date, end: Date| Contract {
            weekly: Some(Minutes::hours(24)),
            ..Contract::dated(id, Regime::Aesh, start, Some(end))
        };
        changes.add(aesh(date(2024, 3, 10), date(2027, 3, 9)));
        add(changes, aesh(date(2026, 9, 1), date(2027, 8, 31)));
    })
}

/// The same with ten hours of something else as an AED.
fn with_a_small_one() -> Story {
    mendes(|changes, second| {
        changes.add(Contract {
            regime: Regime::EducationAssistant,
            function: Function::Other,
            weekly: Some(Minutes::hours(10)),
            ..second
        });
    })
}

#[test]
fn each_regime_has_a_row_a_notice_and_a_ceiling_of_its_own() {
    with_a_small_one()
        .resized(120, 40)
        .keys("space g c / ")
        .types("mendes")
        .keys("enter")
        .shows_beside("… AESH", "critique")
        .shows_beside("… AESH", "09/03/2030")
        .shows_beside("MENDÈS Fanny AED", "31/08/2032")
        .shows("36 mois, CDI possible")
        .shows("entretien, puis à notifier le 09/12/2026");
}

#[test]
fn her_card_says_each_contract_with_its_own_ceiling() {
    with_a_small_one()
        .resized(120, 40)
        .keys(", mendes enter")
        .shows_beside("AESH, CDD → 09/03/2027", "09/03/2030")
        .shows_beside("AED, CDD → 31/08/2027", "31/08/2032")
        .keys("i")
        .shows("horloge AESH")
        .shows("horloge AED");
}

#[test]
fn the_deadlines_name_which_contract_they_are_of() {
    with_a_small_one()
        .resized(120, 40)
        .keys("space g d / ")
        .types("mendes")
        .keys("enter")
        .shows_beside("entretien AESH", "09/12/2026")
        .shows_beside("AESH", "09/03/2027");
}

#[test]
fn of_two_employers_neither_notice_is_lost_and_hours_are_added() {
    let story = mendes(|changes, second| {
        changes.add(Contract {
            employer: Employer::Establishment(EstablishmentId::from_number(3)),
            weekly: Some(Minutes::hours(6)),
            ..second
        });
    });
    story
        .resized(120, 40)
        .keys(", mendes enter")
        .shows("AESH, CDD → 09/03/2027 · AESH, CDD → 31/08/2027")
        .shows("30 h")
        .keys("esc space g d / ")
        .types("mendes")
        .keys("enter")
        .shows_beside("entretien", "09/12/2026");
}

#[test]
fn hours_of_another_function_are_no_hours_of_accompanying() {
    // Beside twenty as AVS: twelve more of another function, in the form as on her card.
    mendes(|changes, contract| {
        changes.add(Contract {
            weekly: Some(Minutes::hours(20)),
            ..contract
        });
    })
    .resized(120, 36)
    .keys(", mendes enter n shift-tab shift-tab right tab right")
    .shows("hors accompagnement");
}

#[test]
fn a_new_contract_is_told_with_what_was_typed_and_nothing_else() {
    mendes(|_, _| {})
        .resized(120, 36)
        .keys(", mendes enter n tab tab")
        .types("20")
        .keys("enter")
        .shows("ce qui sera ajouté")
        .shows("+ par semaine")
        .hides("acceptée")
        .hides("à son terme")
        .hides("intention")
        .hides("sans essai");
}
