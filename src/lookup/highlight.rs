//! Which letters of a name answered a query: for the rows that are seen, never for all.

use super::fold;
use super::query::Query;
use super::score::Scorer;
use super::word::Spelling;

/// The places, in characters of `label`, of the letters that the words of `query` were found at;
/// in order, each once. `label` is a name as it is shown; its words are tried in every rotation,
/// because `lead` finds `DUBOIS Léa` as `léa d…`.
pub fn indices(query: &str, label: &str) -> Vec<usize> {
    let query = Query::parse(query);
    let (folded, trace) = fold::traced(label);
    let turns = turns(&folded);
    let scorer = Scorer::new();
    let mut places: Vec<usize> = Vec::new();
    for word in &query.words {
        let forms = word.forms.iter();
        let best = forms.flat_map(|form| turns.iter().map(move |turn| (form, turn)));
        let best = best.filter_map(|(form, turn)| turn.found(&scorer, form));
        // Of equal scores the first: the label as it is written.
        let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
        places.extend(best.into_iter().flat_map(|(_, bytes)| bytes));
    }
    let mut places: Vec<usize> = places
        .iter()
        .filter_map(|byte| trace.get(*byte).copied())
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// A folded label with its words moved round.
struct Turn {
    text: String,
    /// Where the label now begins in `text`.
    moved: usize,
    length: usize,
}

fn turns(folded: &str) -> Vec<Turn> {
    let cuts = folded.match_indices(' ').map(|(at, _)| at + 1);
    let turned = std::iter::once(0).chain(cuts).map(|cut| {
        let (front, back) = folded.split_at_checked(cut).unwrap_or((folded, ""));
        let text = if front.is_empty() {
            back.to_owned()
        } else {
            format!("{back} {}", front.trim_end())
        };
        Turn {
            text,
            moved: cut,
            length: folded.len(),
        }
    });
    turned.collect()
}

impl Turn {
    /// The score, and the bytes of the label as it was.
    fn found(&self, scorer: &Scorer, form: &Spelling) -> Option<(i64, Vec<usize>)> {
        let (score, letters) = scorer.places(&self.text, form)?;
        let starts: Vec<usize> = self.text.char_indices().map(|(at, _)| at).collect();
        let bytes = letters.into_iter().filter_map(|letter| starts.get(letter));
        let back = self.length - self.moved;
        let place = |byte: &usize| {
            if *byte < back {
                byte + self.moved
            } else {
                byte - back - 1
            }
        };
        Some((score, bytes.map(place).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(query: &str, label: &str) -> String {
        let places = indices(query, label);
        let letters = label.chars().enumerate();
        letters
            .map(|(n, c)| if places.contains(&n) { c } else { '·' })
            .collect()
    }

    #[test]
    fn the_letters_found_are_those_of_the_better_order() {
        assert_eq!(marked("lead", "DUBOIS Léa"), "D······Léa");
        assert_eq!(marked("lea du", "DUBOIS Léa"), "DU·····Léa");
        assert_eq!(marked("ledo", "LEDOUX Adam"), "LEDO·······");
        assert_eq!(marked("st jo", "Ecole St Joseph"), "······St·Jo····");
        assert_eq!(marked("coeur", "SACRÉ-CŒUR"), "······CŒUR");
        assert_eq!(marked("zz", "DUBOIS Léa"), "··········");
        assert_eq!(marked("", ""), "");
    }

    proptest! {
        #[test]
        fn every_place_is_a_character_of_the_label(query in "\\PC{0,12}", label in "\\PC{0,40}") {
            let places = indices(&query, &label);
            prop_assert!(places.iter().all(|place| *place < label.chars().count()));
            prop_assert!(places.is_sorted());
        }
    }
}
