//! The verb that was meant by one that there is not. A guess never leads to an act that changes or
//! destroys: those are offered for their own name in the other language, and only where they ask
//! before they do anything.

use crate::keymap::suggest::nearest;
use crate::lookup::fold;

/// Verbs that change or destroy: near to them, nothing is guessed.
const CHANGING: [&str; 10] = [
    "delete", "erase", "restore", "compact", "rebuild", "undo", "redo", "reassign", "key", "demo",
];

/// Verbs that a wrong letter may lead to: they read, or say what they would do.
const HARMLESS: [&str; 17] = [
    "import",
    "find",
    "show",
    "contracts",
    "engagement",
    "hours",
    "absent",
    "cover",
    "place",
    "free",
    "calendar",
    "journal",
    "check",
    "backup",
    "keys",
    "completions",
    "info",
];

/// What people type for a verb, without accents.
const SYNONYMS: &[(&str, &str)] = &[
    ("absence", "absent"),
    ("agenda", "calendar"),
    ("aide", "--help"),
    ("annuler", "undo"),
    ("calendrier", "calendar"),
    ("chercher", "find"),
    ("cle", "key"),
    ("contrat", "contracts"),
    ("contrats", "contracts"),
    ("copie", "backup"),
    ("defaire", "undo"),
    ("fiche", "show"),
    ("heures", "hours"),
    ("importer", "import"),
    ("libre", "free"),
    ("libres", "free"),
    ("manuel", "man"),
    ("montrer", "show"),
    ("placer", "place"),
    ("raccourcis", "keys"),
    ("reaffecter", "reassign"),
    ("rechercher", "find"),
    ("refaire", "redo"),
    ("remplacer", "absent"),
    ("sauvegarde", "backup"),
    ("sauvegarder", "backup"),
    ("search", "find"),
    ("touches", "keys"),
    ("trouver", "find"),
    ("verifier", "check"),
    ("version", "--version"),
    ("voir", "show"),
];

/// The verb, or the option in its place, that `typed` most likely means; none when it is near
/// nothing, or near a verb that changes something.
pub fn verb(typed: &str) -> Option<&'static str> {
    let typed = fold::key(typed);
    if let Some((_, verb)) = SYNONYMS.iter().find(|(word, _)| *word == typed) {
        return Some(verb);
    }
    // Whoever misses a letter seldom misses the first. The first of equals counts: between a verb that changes and another, none is offered.
    let known = CHANGING.into_iter().chain(HARMLESS);
    nearest(&typed, known)
        .filter(|verb| HARMLESS.contains(verb) && verb.chars().next() == typed.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn a_near_verb_that_only_reads_is_offered() {
        for (typed, meant) in [
            ("fnd", "find"),
            ("fin", "find"),
            ("contracs", "contracts"),
            ("jornal", "journal"),
            ("chek", "check"),
        ] {
            assert_eq!(verb(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn words_of_the_other_language_are_known() {
        for (typed, meant) in [
            ("trouver", "find"),
            ("annuler", "undo"),
            ("version", "--version"),
            ("Vérifier", "check"),
            ("clé", "key"),
        ] {
            assert_eq!(verb(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_verb_that_changes_is_never_guessed() {
        for typed in [
            "serve",
            "report",
            "rapport",
            "eras",
            "erasee",
            "restor",
            "reassing",
            "compct",
            "und",
            "ondo",
            "effacer",
            "supprimer",
            "restaurer",
            "remove",
            "delete",
            "reset",
            "demmo",
        ] {
            assert_eq!(verb(typed), None, "{typed}");
        }
    }

    /// A new verb is put with the ones or with the others.
    #[test]
    fn every_verb_is_known_to_change_or_to_be_harmless() {
        let root = crate::cli::CommandLine::command();
        for command in root.get_subcommands().filter(|verb| !verb.is_hide_set()) {
            let name = command.get_name();
            let known = CHANGING.contains(&name) || HARMLESS.contains(&name) || name == "man";
            assert!(known, "{name}");
        }
        for (word, meant) in SYNONYMS {
            let verb = root.find_subcommand(meant).is_some() || meant.starts_with("--");
            assert!(verb, "{word}");
            assert_eq!(fold::key(word), *word);
        }
    }
}
