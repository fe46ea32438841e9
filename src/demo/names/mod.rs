//! Names of people who do not exist: plausible, varied in accents, hyphens, particles and apostrophes.
//!
//! No name here may be mistaken for one of the cast when a person types the first letters of it:
//! the tests of this folder hold every list to that.

mod first;
mod last;

use super::dice::Dice;

/// A person's last and first name, the last one in capitals as on official lists.
pub(super) struct Name {
    pub(super) last: String,
    pub(super) first: String,
}

/// Any pupil.
pub(super) fn pupil(dice: &mut Dice) -> Name {
    let feminine = dice.percent(40);
    name(dice, feminine)
}

/// Any assistant: nine in ten are women.
pub(super) fn avs(dice: &mut Dice) -> Name {
    let feminine = dice.percent(90);
    name(dice, feminine)
}

/// A last name alone: a birth name, a teacher's.
pub(super) fn last(dice: &mut Dice) -> String {
    last::throw(dice)
}

/// A teacher as a school writes it: `Mme Faure`.
pub(super) fn teacher(dice: &mut Dice) -> String {
    let title = if dice.percent(75) { "Mme" } else { "M." };
    format!("{title} {}", last::throw(dice))
}

fn name(dice: &mut Dice, feminine: bool) -> Name {
    Name {
        last: last::throw(dice).to_uppercase(),
        first: first::throw(dice, feminine),
    }
}

/// Small ASCII letters of a name, for a mail address: `n-diaye`.
pub(super) fn plain(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' => kept.push(c),
            'à' | 'â' | 'ä' | 'ã' => kept.push('a'),
            'é' | 'è' | 'ê' | 'ë' => kept.push('e'),
            'î' | 'ï' | 'í' | 'ı' => kept.push('i'),
            'ô' | 'ö' | 'õ' => kept.push('o'),
            'ù' | 'û' | 'ü' => kept.push('u'),
            'ç' => kept.push('c'),
            'œ' => kept.push_str("oe"),
            'ß' => kept.push_str("ss"),
            ' ' | '-' | '\'' | '’' if !kept.ends_with('-') => kept.push('-'),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAST: &[&str] = &[
        "martin", "tessier", "roux", "diallo", "benali", "garnier", "lefebvre", "martinez",
        "perrin", "vidal", "dubois", "haddad", "laurent", "morel", "petit", "roussel", "moreau",
        "lenoir",
    ];

    fn words(name: &str) -> Vec<String> {
        plain(name).split('-').map(str::to_owned).collect()
    }

    #[test]
    fn no_name_can_be_taken_for_one_of_the_cast() {
        for name in last::every().chain(first::every()) {
            assert!(!plain(&name).contains("lead"), "{name}");
            for word in words(&name) {
                for beginning in ["mart", "lea", "ead", "ad", "noe"] {
                    assert!(!word.starts_with(beginning), "{name}");
                }
                assert!(!word.ends_with("lea"), "{name}");
                assert!(!CAST.contains(&word.as_str()), "{name}");
            }
        }
    }

    #[test]
    fn names_of_every_shape_come_up() {
        let mut dice = Dice::of(1);
        let names: Vec<Name> = (0..3_000).map(|_| avs(&mut dice)).collect();
        for sign in ['-', '’', ' ', 'É', 'Ï', 'Œ'] {
            assert!(names.iter().any(|n| n.last.contains(sign)), "{sign}");
        }
        for sign in ['-', 'é', 'ï', 'ç'] {
            assert!(names.iter().any(|n| n.first.contains(sign)), "{sign}");
        }
    }

    #[test]
    fn a_country_of_names_repeats_few_of_them() {
        let mut dice = Dice::of(1);
        let mut names: Vec<String> = (0..20_000)
            .map(|_| pupil(&mut dice))
            .map(|n| format!("{} {}", n.last, n.first))
            .collect();
        names.sort();
        names.dedup();
        assert!(names.len() > 19_000, "{}", names.len());
        assert!(names.len() < 20_000, "a few namesakes are part of life");
    }

    #[test]
    fn a_mail_address_keeps_letters_and_hyphens_only() {
        assert_eq!(plain("D’Hœrmont-Çelik"), "d-hoermont-celik");
    }
}
