//! Kinds of school by their words: `collège` finds `Clg Valmy`, and `clg` what is written in full.

use super::fold;
use crate::domain::{Establishment, SchoolKind};

/// How names of schools begin, folded, and what else that is called.
const WORDS: [(&str, &str); 24] = [
    ("clg", "college"),
    ("coll", "college"),
    ("college", "clg"),
    ("lyc", "lycee"),
    ("lp", "lycee professionnel"),
    ("lycee professionnel", "lp"),
    ("lpo", "lycee polyvalent"),
    ("lycee polyvalent", "lpo"),
    ("lgt", "lycee general technologique"),
    ("lycee general et technologique", "lgt"),
    ("ec", "ecole"),
    ("mat", "maternelle"),
    ("elem", "elementaire"),
    ("prim", "primaire"),
    ("eepu", "ecole elementaire publique"),
    ("empu", "ecole maternelle publique"),
    ("eppu", "ecole primaire publique"),
    ("eppr", "ecole primaire privee"),
    ("e e pu", "ecole elementaire publique"),
    ("e m pu", "ecole maternelle publique"),
    ("e p pu", "ecole primaire publique"),
    ("e p pr", "ecole primaire privee"),
    ("gs", "groupe scolaire"),
    ("sep", "section enseignement professionnel"),
];

/// The words for the kind of a school that its name does not hold, folded.
pub fn of_school(school: &Establishment) -> String {
    beside(&fold::key(&school.name), school.kind)
}

/// The words that a school may be asked for by, beside those of its folded name.
pub(super) fn beside(name: &str, kind: Option<SchoolKind>) -> String {
    let mut beside: Vec<&str> = Vec::new();
    let second = name.find(' ').and_then(|space| name.get(space + 1..));
    // The kind comes first, and `mat` behind `ec`: elsewhere the same letters are a name.
    for heads in [Some(name), second].into_iter().flatten() {
        for (head, others) in WORDS {
            let rest = heads.strip_prefix(head);
            if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
                beside.extend(others.split(' '));
            }
        }
    }
    beside.extend(kind.into_iter().flat_map(of_kind));
    let mut words: Vec<&str> = Vec::new();
    for word in beside {
        if !words.contains(&word) && !name.split(' ').any(|own| own == word) {
            words.push(word);
        }
    }
    words.join(" ")
}

/// The words of a kind, for a name that does not say it.
fn of_kind(kind: SchoolKind) -> &'static [&'static str] {
    match kind {
        SchoolKind::School => &["ecole"],
        SchoolKind::Middle => &["college", "clg"],
        SchoolKind::High => &["lycee"],
        SchoolKind::Regional => &["erea"],
        SchoolKind::Guidance => &["cio"],
        SchoolKind::Medical | SchoolKind::Service | SchoolKind::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside_of(name: &str, kind: Option<SchoolKind>) -> String {
        beside(&fold::key(name), kind)
    }

    #[test]
    fn a_kind_is_known_by_its_words_however_it_is_written() {
        for (name, words) in [
            ("Clg Valmy", "college"),
            ("Collège Valmy", "clg"),
            ("Éc. mat. Pasteur", "ecole maternelle"),
            ("E.E.PU. Jean-Moulin", "ecole elementaire publique"),
            ("LP Vauban", "lycee professionnel"),
            ("Lycée professionnel Vauban", "lp"),
            ("École Pasteur", ""),
            ("Clgt", ""),
            ("École du Col de la Mat", ""),
        ] {
            assert_eq!(beside_of(name, None), words, "{name}");
        }
        assert_eq!(beside_of("Valmy", Some(SchoolKind::Middle)), "college clg");
        assert_eq!(beside_of("Clg Valmy", Some(SchoolKind::Middle)), "college");
        assert_eq!(beside_of("École Valmy", Some(SchoolKind::School)), "");
        assert_eq!(beside_of("Institut Valmy", Some(SchoolKind::Medical)), "");
    }
}
