//! What is public in a text that a person can type: names of clusters and of classes. All the rest of
//! it may name somebody.

use std::collections::HashSet;

use crate::domain::{Clean, Establishment, Register};

/// The texts of a register that anybody may read.
pub struct Public<'r> {
    clusters: HashSet<&'r str>,
}

impl<'r> Public<'r> {
    /// The clusters that schools of the register belong to.
    pub fn of(register: &'r Register) -> Self {
        let schools = register.all::<Establishment>();
        let memberships = schools.flat_map(|(_, school)| &school.clusters);
        Self {
            clusters: memberships.map(|each| each.cluster.as_str()).collect(),
        }
    }

    /// A zone if it is a cluster's name; else only that there is one.
    pub fn zone(&self, zone: &Clean) -> Clean {
        if self.clusters.contains(zone.as_str()) {
            zone.clone()
        } else {
            hidden()
        }
    }
}

/// What stands for a text that is there and may not be read: that it is there counts for a rule.
pub fn hidden() -> Clean {
    Clean::new("•")
}

/// The words a class is called by. `CE1 de Mme Roux` is not made of them, and says whose class it is.
const CLASSES: [&str; 29] = [
    "TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2", "6E", "5E", "4E", "3E", "2DE",
    "1RE", "TLE", "ULIS", "SEGPA", "UPE2A", "CAP", "1", "2", "3", "4", "A", "B", "C", "D", "E",
];

/// A class whose every word is one a class is called by.
pub fn class(class: &Clean) -> Option<Clean> {
    let words = class.split(|c: char| c.is_whitespace() || "-/+".contains(c));
    let mut words = words.filter(|word| !word.is_empty());
    words
        .all(|word| CLASSES.contains(&word.to_uppercase().as_str()))
        .then(|| class.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_stays_when_it_names_nobody() {
        for kept in ["CE1", "CM1-CM2", "6e B", "GS/CP", "Tle", "ULIS 2"] {
            assert_eq!(class(&kept.into()).as_deref(), Some(kept));
        }
        for gone in ["CE1 de Mme Roux", "CP Roux", "classe de neige", "Petits"] {
            assert_eq!(class(&gone.into()), None);
        }
    }
}
