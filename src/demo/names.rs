//! Names of people who do not exist, thrown from the lists of `data/names.toml`.
//!
//! No name may be mistaken for one of the cast when a person types the first letters of it: the
//! tests hold every list to that.

use super::data::{Data, Names};
use super::dice::Dice;
use crate::domain::{Avs, Clean, fold_char};

/// A person's last and first name, the last one in capitals as on official lists.
pub(super) struct FullName {
    pub(super) last: String,
    pub(super) first: String,
}

/// Any pupil.
pub(super) fn pupil(dice: &mut Dice) -> FullName {
    let feminine = dice.percent(40);
    name(dice, feminine)
}

/// Any assistant: nine in ten are women.
pub(super) fn avs(dice: &mut Dice) -> FullName {
    let feminine = dice.percent(90);
    name(dice, feminine)
}

/// A last name alone: a birth name, a teacher's.
pub(super) fn last(dice: &mut Dice) -> String {
    match dice.below(100) {
        0..=69 => rooted(dice),
        70..=93 => dice.choose(&lists().last.whole).to_owned(),
        _ => format!("{}-{}", rooted(dice), rooted(dice)),
    }
}

fn rooted(dice: &mut Dice) -> String {
    let names = &lists().last;
    let (root, ending) = (dice.choose(&names.roots), dice.choose(&names.endings));
    format!("{root}{ending}")
}

/// A first name; one in sixteen is compound.
fn first(dice: &mut Dice, feminine: bool) -> String {
    let names = if feminine {
        &lists().feminine
    } else {
        &lists().masculine
    };
    let name = dice.choose(&names.names);
    if dice.below(16) == 0 && !name.contains('-') {
        format!("{}-{name}", dice.choose(&names.heads))
    } else {
        name.to_owned()
    }
}

fn lists() -> &'static Names {
    &Data::embedded().names
}

/// A teacher as a school writes it: `Mme Faure`.
pub(super) fn teacher(dice: &mut Dice) -> String {
    let title = if dice.percent(75) { "Mme" } else { "M." };
    format!("{title} {}", last(dice))
}

fn name(dice: &mut Dice, feminine: bool) -> FullName {
    FullName {
        last: last(dice).to_uppercase(),
        first: first(dice, feminine),
    }
}

/// Small ASCII letters of a name, for a mail address: `n-diaye`.
fn plain(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    for c in name.chars() {
        fold_char(c, |c| match c {
            'a'..='z' => kept.push(c),
            ' ' | '-' | '\'' | '’' if !kept.ends_with('-') => kept.push('-'),
            _ => {}
        });
    }
    kept
}

/// The mail address of an assistant.
pub(super) fn mail(avs: &Avs) -> Option<Clean> {
    let (first, last) = (plain(&avs.first), plain(&avs.last));
    Clean::some(format!("{first}.{last}@example.org"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every last name but those made of two, every simple first name, every head of a compound one.
    fn every() -> impl Iterator<Item = String> {
        let last = &lists().last;
        let rooted = last.roots.iter().flat_map(|root| {
            let endings = last.endings.iter();
            endings.map(move |ending| format!("{root}{ending}"))
        });
        let first = [&lists().feminine, &lists().masculine];
        let first = first
            .into_iter()
            .flat_map(|names| names.names.iter().chain(&names.heads));
        rooted.chain(last.whole.iter().chain(first).cloned())
    }

    fn cast() -> Vec<String> {
        let cast = &Data::embedded().cast;
        let avs = cast.avs.iter().map(|row| &row.last);
        let pupils = cast.pupils.iter().filter_map(|row| row.last.as_ref());
        avs.chain(pupils).map(|name| plain(name)).collect()
    }

    fn words(name: &str) -> Vec<String> {
        plain(name).split('-').map(str::to_owned).collect()
    }

    #[test]
    fn no_name_can_be_taken_for_one_of_the_cast() {
        let cast = cast();
        assert!(cast.contains(&"martin".to_owned()));
        for name in every() {
            assert!(!plain(&name).contains("lead"), "{name}");
            for word in words(&name) {
                for beginning in ["mart", "lea", "ead", "ad", "noe"] {
                    assert!(!word.starts_with(beginning), "{name}");
                }
                assert!(!word.ends_with("lea"), "{name}");
                assert!(!cast.contains(&word), "{name}");
            }
        }
    }

    #[test]
    fn names_of_every_shape_come_up() {
        let mut dice = Dice::of(1);
        let names: Vec<FullName> = (0..3_000).map(|_| avs(&mut dice)).collect();
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
