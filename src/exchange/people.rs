//! Tables of people: known for what they are, and not read.

/// What a table of people is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleTable {
    /// Pupils, with or without their decisions.
    Pupils,
    /// AVS.
    Avs,
    /// Contracts.
    Contracts,
    /// Absences.
    Absences,
}

/// Words of which a header of such a table holds all of one group, whatever else it says.
const SIGNS: &[(PeopleTable, &[&[&str]])] = &[
    (
        PeopleTable::Contracts,
        &[
            &["type", "contrat", "debut"],
            &["debut", "contrat"],
            &["numen"],
        ],
    ),
    (PeopleTable::Avs, &[&["aesh"], &["avs"], &["accompagnant"]]),
    (
        PeopleTable::Pupils,
        &[
            &["eleve"],
            &["ine"],
            &["naissance"],
            &["ne", "e", "le"],
            &["nee", "le"],
            &["ne", "le"],
            &["division"],
            &["notification"],
        ],
    ),
    (PeopleTable::Absences, &[&["motif"], &["absence"]]),
];

impl PeopleTable {
    /// What the table of some folded headers is; none where they tell of nobody.
    pub fn of(headers: &[String]) -> Option<Self> {
        let says = |words: &&[&str]| {
            headers.iter().any(|header| {
                words
                    .iter()
                    .all(|word| header.split(' ').any(|part| part == *word))
            })
        };
        let found = SIGNS.iter().find(|(_, signs)| signs.iter().any(says));
        found.map(|(table, _)| *table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::fold;

    #[test]
    fn a_table_of_people_is_known_for_what_it_is() {
        for (headers, table) in [
            (
                "NOM Prénom élève;Date de naissance;Type d'aide",
                Some(PeopleTable::Pupils),
            ),
            (
                "Nom de famille;Prénom 1;Né(e) le;Division",
                Some(PeopleTable::Pupils),
            ),
            (
                "NOM Prénom AESH;Nom établissement;Quotité SCO",
                Some(PeopleTable::Avs),
            ),
            (
                "Nom;Date début contrat;Date fin contrat;Quotité",
                Some(PeopleTable::Contracts),
            ),
            (
                "Nom;Date de début;Date de fin;Motif",
                Some(PeopleTable::Absences),
            ),
            ("a;b;c", None),
            ("Nom;Code postal;Commune", None),
        ] {
            let folded: Vec<String> = headers.split(';').map(fold::key).collect();
            assert_eq!(PeopleTable::of(&folded), table, "{headers}");
        }
    }
}
