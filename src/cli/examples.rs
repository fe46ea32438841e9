//! Command lines that help leads with. A test reads each of them.

/// Examples by subcommand; the first are those of `relais` itself.
const EXAMPLES: &[(&str, &[&str])] = &[
    (
        "relais",
        &[
            "relais",
            "relais demo",
            "relais import annuaire.csv",
            "relais find lea dubois",
            "relais contracts --before 2027-08-31",
        ],
    ),
    (
        "demo",
        &[
            "relais demo",
            "relais demo --size l",
            "relais demo --today 2026-11-10 --fresh",
            "relais demo --size s --no-open --data /tmp/essai",
        ],
    ),
    (
        "import",
        &[
            "relais import annuaire.csv --dry-run",
            "relais import annuaire.csv",
            "relais import calendrier.csv --as calendar --yes",
        ],
    ),
    (
        "find",
        &[
            "relais find lea dubois",
            "relais find \"st joseph\" --kind establishment --limit 100",
            "relais find 0350123A --json",
            "echo dubois | relais find -",
        ],
    ),
    (
        "show",
        &[
            "relais show A12",
            "relais show pupil E3",
            "relais show E3 --as-of 2026-09-30",
            "relais show avs 12 --json",
        ],
    ),
    (
        "contracts",
        &[
            "relais contracts",
            "relais contracts --before 2027-08-31",
            "relais contracts --law 2006-01-15 --json",
        ],
    ),
    (
        "engagement",
        &[
            "relais engagement --contracts contrats.csv",
            "relais engagement --contracts contrats.csv --on 2006-01-15 --json",
        ],
    ),
    (
        "hours",
        &[
            "relais hours --regime aed --quota 50% --weeks 39 --credit 100",
            "relais hours --regime aesh --weekly 24:00 --weeks 41",
            "relais hours --regime aed --quota 1 --weeks 39 --law 2003-09-01 --json",
        ],
    ),
    (
        "absent",
        &[
            "relais absent A12",
            "relais absent A12 A7 A30",
            "relais absent A12 --from 2026-11-10 --to 2026-11-13 --apply",
            "relais absent A12 --from 2026-11-10T13:30 --plan known-faces --json",
        ],
    ),
    (
        "cover",
        &[
            "relais cover --instance semaine.json",
            "relais cover --instance semaine.json --limit-ms 5000 --json",
        ],
    ),
    (
        "reassign",
        &[
            "relais reassign L12 A7",
            "relais reassign L12 A7 --from 2026-11-16",
            "relais reassign L12 A7 --reason \"d’accord avec elle\"",
        ],
    ),
    (
        "free",
        &["relais free", "relais free --by establishment --json"],
    ),
    (
        "calendar",
        &[
            "relais calendar --deadlines echeances.ics",
            "relais calendar A12 agenda.ics",
            "relais calendar --deadlines - > echeances.ics",
        ],
    ),
    ("journal", &["relais journal", "relais journal --verify"]),
    ("undo", &["relais undo", "relais undo --yes"]),
    ("redo", &["relais redo", "relais redo --yes"]),
    ("check", &["relais check", "relais check --json"]),
    ("rebuild", &["relais rebuild"]),
    ("compact", &["relais compact", "relais compact --yes"]),
    ("backup", &["relais backup /media/usb/relais.sauvegarde"]),
    (
        "restore",
        &[
            "relais restore /media/usb/relais.sauvegarde",
            "relais restore copie.relais --data /tmp/essai",
            "relais restore --as-is",
        ],
    ),
    ("erase", &["relais erase E12", "relais erase avs 7"]),
    ("key", &["relais key show", "relais key passphrase"]),
    (
        "keys",
        &[
            "relais keys",
            "relais keys --check",
            "relais keys --markdown",
        ],
    ),
    (
        "completions",
        &[
            "relais completions bash > ~/.local/share/bash-completion/completions/relais",
            "relais completions fish > ~/.config/fish/completions/relais.fish",
        ],
    ),
    ("man", &["relais man | man -l -"]),
    ("info", &["relais info", "relais info --json"]),
    ("help", &["relais help", "relais help find"]),
];

/// The examples of a subcommand.
pub fn of(name: &str) -> &'static [&'static str] {
    EXAMPLES
        .iter()
        .find(|(known, _)| *known == name)
        .map_or(&[], |(_, examples)| examples)
}
