//! What became of a list, part by part: what is the same is counted, not said again.

use super::Became;
use crate::text::Text;

/// A line of it: what became of a part, what it was, what it is.
pub type PartChange = (Became, String, String);

/// The parts that went, changed and came, then how many stayed; nothing where all did.
///
/// A part changed where one begins as the other does: it got an end, or lost one.
pub fn changes(before: &[String], after: &[String], text: &Text) -> Vec<PartChange> {
    let mut new: Vec<&String> = after.iter().collect();
    let mut gone = Vec::new();
    for was in before {
        match new.iter().position(|is| *is == was) {
            Some(at) => drop(new.remove(at)),
            None => gone.push(was),
        }
    }
    let same = before.len() - gone.len();
    let mut lines = Vec::new();
    for was in gone {
        let longer = |is: &&String| is.starts_with(was.as_str()) || was.starts_with(is.as_str());
        lines.push(match new.iter().position(longer) {
            Some(at) => (Became::Changed, was.clone(), new.remove(at).clone()),
            None => (Became::Removed, was.clone(), String::new()),
        });
    }
    let added = new.into_iter().cloned();
    lines.extend(added.map(|is| (Became::Added, String::new(), is)));
    if same > 0 && !lines.is_empty() {
        lines.push((Became::Same, String::new(), text.parts_same(same)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use proptest::prelude::*;

    fn of(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn said(before: &[&str], after: &[&str]) -> Vec<String> {
        let all = changes(&of(before), &of(after), &Text::new(Lang::French));
        let lines = all.into_iter().map(|(became, was, is)| match became {
            Became::Added => format!("+ {is}"),
            Became::Changed => format!("~ {was} → {is}"),
            Became::Removed => format!("− {was}"),
            Became::Same => format!("= {is}"),
        });
        lines.collect()
    }

    #[test]
    fn one_slot_of_four_that_goes_is_said_alone() {
        let before = ["lun. 08:30", "mar. 08:30", "jeu. 08:30", "jeu. 13:30"];
        let after = ["lun. 08:30", "mar. 08:30", "jeu. 13:30"];
        assert_eq!(
            said(&before, &after),
            ["− jeu. 08:30", "= 3 sans changement"]
        );
        assert_eq!(
            said(&after, &before),
            ["+ jeu. 08:30", "= 3 sans changement"]
        );
        assert!(said(&before, &before).is_empty());
    }

    #[test]
    fn a_part_that_got_an_end_changed() {
        assert_eq!(
            said(
                &["jeu. 08:30"],
                &["jeu. 08:30 jusqu’au 09/11/2026", "ven. 08:30"]
            ),
            [
                "~ jeu. 08:30 → jeu. 08:30 jusqu’au 09/11/2026",
                "+ ven. 08:30"
            ]
        );
    }

    proptest! {
        /// Whatever is said, applied to what was, gives what is.
        #[test]
        fn the_lines_turn_the_one_list_into_the_other(
            before in proptest::collection::vec("[ab]{1,2}", 0..6),
            after in proptest::collection::vec("[ab]{1,2}", 0..6),
        ) {
            let mut list = before.clone();
            for (became, was, is) in changes(&before, &after, &Text::new(Lang::English)) {
                if matches!(became, Became::Removed | Became::Changed) {
                    let at = list.iter().position(|one| *one == was).unwrap();
                    list.remove(at);
                }
                if matches!(became, Became::Added | Became::Changed) {
                    list.push(is);
                }
            }
            let sorted = |mut list: Vec<String>| { list.sort(); list };
            prop_assert_eq!(sorted(list), sorted(after));
        }
    }
}
