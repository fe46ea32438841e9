//! "Did you mean": the known word nearest to one that is not known.

/// Longer words are no misspelling of an id.
const LONGEST: usize = 64;

/// The known word nearest to `written`, case and `-` or space for `_` aside; `None` when none is near:
/// one wrong letter, and one more for every four. The first of equals.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = written.chars().take(LONGEST + 1).map(folded).collect();
    if wanted.is_empty() || wanted.len() > LONGEST {
        return None;
    }
    let allowed = 1 + wanted.len() / 4;
    known
        .into_iter()
        .map(|word| (distance(&wanted, word), word))
        .filter(|(distance, word)| *distance <= allowed && *distance < word.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

fn folded(c: char) -> char {
    match c {
        '-' | ' ' => '_',
        c => c.to_ascii_lowercase(),
    }
}

/// Letters to add, drop, change or swap with their neighbour to get from `a` to `b`.
fn distance(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().map(folded).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        let mut left = i + 1;
        for (j, y) in b.iter().enumerate() {
            let at =
                |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
            let changed = at(&row, j) + usize::from(x != y);
            left = changed.min(at(&row, j + 1) + 1).min(left + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                left = left.min(at(&before, j - 1) + 1);
            }
            next.push(left);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 4] = ["go_contracts", "copy", "filter", "up"];

    #[test]
    fn a_near_word_is_offered_and_a_far_one_is_not() {
        assert_eq!(nearest("go_contrats", WORDS), Some("go_contracts"));
        assert_eq!(nearest("Go-Contracts", WORDS), Some("go_contracts"));
        assert_eq!(nearest("fitler", WORDS), Some("filter"));
        assert_eq!(nearest("cpy", WORDS), Some("copy"));
        assert_eq!(nearest("reassign", WORDS), None);
        assert_eq!(nearest("x", WORDS), None);
        assert_eq!(nearest("", WORDS), None);
        assert_eq!(nearest(&"go_contracts".repeat(10_000), WORDS), None);
    }

    #[test]
    fn distance_counts_letters() {
        let count = |a: &str, b| distance(&a.chars().collect::<Vec<_>>(), b);
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
        assert_eq!(count("abc", "abc"), 0);
        assert_eq!(count("nwe", "new"), 1);
        assert_eq!(count("wne", "new"), 2);
    }
}
