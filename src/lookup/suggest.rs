//! "Did you mean": the nearest of a few words.

/// The candidate nearest to `word` by letters changed, added, dropped or swapped with a neighbour;
/// none when the nearest is farther than a third of the letters typed. Case is ignored, and of two
/// that are equally near the first is meant.
pub fn suggest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let typed: Vec<char> = word.to_lowercase().chars().take(64).collect();
    let limit = typed.len().div_ceil(3);
    let near = candidates.into_iter().map(|candidate| {
        let other: Vec<char> = candidate.to_lowercase().chars().take(128).collect();
        (distance(&typed, &other), candidate)
    });
    near.filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Optimal string alignment: edits, a swap of neighbours counting as one.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut left = None;
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut cost = (at(&last, j) + usize::from(x != y))
                .min(at(&last, j + 1) + 1)
                .min(at(&row, j) + 1);
            if previous == Some(y) && left == Some(x) {
                cost = cost.min(at(&before, j.wrapping_sub(1)) + 1);
            }
            row.push(cost);
            left = Some(y);
        }
        before = std::mem::replace(&mut last, row);
        previous = Some(x);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let verbs = ["go_contracts", "go_avs", "down", "undo"];
        assert_eq!(suggest("go_contrats", verbs), Some("go_contracts"));
        assert_eq!(suggest("dwon", verbs), Some("down"));
        assert_eq!(suggest("UNDO", verbs), Some("undo"));
        assert_eq!(suggest("xyz", verbs), None);
        assert_eq!(suggest("", verbs), None);
    }

    #[test]
    fn distances_are_those_of_the_books() {
        let of = |a: &str, b: &str| {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            distance(&letters(a), &letters(b))
        };
        for (a, b, n) in [
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
            ("", "abc", 3),
            ("abc", "", 3),
            ("é", "e", 1),
        ] {
            assert_eq!(of(a, b), n, "{a} {b}");
        }
    }
}
