use super::*;
use crate::domain::Changes;
use proptest::prelude::*;

fn sought(last: &str, first: &str) -> Sought {
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let id = changes.add(Pupil::named(last, first));
    let changes = changes.done();
    register.apply(&changes).unwrap();
    Sought::of(&register, id.into()).unwrap()
}

#[test]
fn a_surname_counts_as_a_whole_word_whatever_its_case_and_accents() {
    let lea = sought("LEFÈVRE", "Léa");
    assert_eq!(lea.count("vu avec Mme Lefevre, puis LEFÈVRE Léa"), 2);
    assert_eq!(lea.count("lefe\u{300}vre/Le\u{301}a"), 1);
    assert_eq!(lea.count("les Lefèvres"), 0);
    assert_eq!(lea.count("Léa est absente"), 0);
    assert_eq!(lea.count("Léa L. et L. Léa, pas Léa M."), 2);
}

#[test]
fn a_double_name_is_one_mention_and_each_half_is_one_too() {
    let her = sought("MARTIN-DUBOIS", "Anne");
    assert_eq!(her.count("Martin-Dubois Anne"), 1);
    assert_eq!(her.count("Mme Martin"), 1);
    assert_eq!(her.count("d’Anne"), 0);
    let arc = sought("D’ARC", "Jeanne");
    assert_eq!(arc.count("appeler D'Arc"), 1);
    assert_eq!(arc.count("rue de l’arc"), 0);
}

#[test]
fn a_name_that_is_a_common_word_counts_beside_the_first_name_alone() {
    let le = sought("LE", "Anh");
    assert_eq!(le.count("le matin, le soir"), 0);
    assert_eq!(le.count("Le Anh, Anh Lê"), 2);
}

#[test]
fn a_name_without_a_letter_is_found_nowhere() {
    let nobody = sought("–", "…");
    assert_eq!(nobody.count("– … – un texte"), 0);
    assert_eq!(nobody.count(""), 0);
}

#[test]
fn a_usual_name_is_a_name() {
    let mut avs = Avs::named("ROUX", "Inès");
    avs.other_name = Some("BŒUF".into());
    let mut register = Register::default();
    let mut changes = Changes::of(&register);
    let id = changes.add(avs);
    let changes = changes.done();
    register.apply(&changes).unwrap();
    let sought = Sought::of(&register, id.into()).unwrap();
    assert_eq!(sought.count("Mme Boeuf remplace Mme Roux"), 2);
}

proptest! {
    #[test]
    fn no_text_and_no_name_is_too_odd_to_be_looked_through(
        last in "\\PC{0,20}", first in "\\PC{0,12}", words in "\\PC{0,80}",
    ) {
        let sought = sought(&last, &first);
        prop_assert!(sought.count(&words) <= words.chars().count() * 4);
    }

    #[test]
    fn a_name_between_signs_is_found(before in "[ .,;!?(]{0,4}", after in "[ .,;!?)]{0,4}") {
        let sought = sought("Delaunay", "Zoé");
        prop_assert_eq!(sought.count(&format!("{before}DELAUNAY{after}")), 1);
    }
}
