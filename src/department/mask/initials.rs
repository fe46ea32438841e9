//! A name as initials: `S. M.` for MARTIN Sophie.

use crate::domain::Clean;

/// The first letter of each part, in capitals, with its stop. A part without a letter is passed over;
/// of nothing at all a dot in the middle is left, so that a person is still somebody on the screen.
pub fn initials(parts: &[&str]) -> Clean {
    let letters = parts.iter().filter_map(|part| {
        let first = part.chars().find(|c| c.is_alphabetic())?;
        Some(format!("{}.", first.to_uppercase()))
    });
    let words: Vec<String> = letters.collect();
    if words.is_empty() {
        return Clean::new("·");
    }
    Clean::new(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_first_letters_the_first_name_first() {
        assert_eq!(&*initials(&["Sophie", "MARTIN"]), "S. M.");
        assert_eq!(&*initials(&["élodie", "d’Œuvre"]), "É. D.");
        assert_eq!(&*initials(&["Jean-Pierre", "DE LA TOUR"]), "J. D.");
        assert_eq!(&*initials(&["", "’T HOOFT"]), "T.");
        assert_eq!(&*initials(&["", "123"]), "·");
    }
}
