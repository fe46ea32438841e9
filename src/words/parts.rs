//! What became of a list, part by part: what is the same is counted, not said again.

use super::Became;
use crate::text::Text;

/// A line of it: what became of a part, what it was, what it is.
pub type PartChange = (Became, String, String);

/// The parts that went and came, then how many stayed; nothing where all did. A part that changed
/// went and came: neither is cut for the other's sake.
pub fn changes(before: &[String], after: &[String], text: &Text) -> Vec<PartChange> {
    let mut new: Vec<&String> = after.iter().collect();
    let mut lines = Vec::new();
    let mut same = 0;
    for was in before {
        match new.iter().position(|is| *is == was) {
            Some(at) => {
                new.remove(at);
                same += 1;
            }
            None => lines.push((Became::Removed, was.clone(), String::new())),
        }
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
            Became::Changed => format!("~ {was} {is}"),
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
    fn a_part_that_got_an_end_is_said_as_it_was_and_as_it_is() {
        let (was, is) = ("jeu. 08:30", "jeu. 08:30 jusqu’au 09/11/2026");
        assert_eq!(said(&[was], &[is]), [format!("− {was}"), format!("+ {is}")]);
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
                if became == Became::Removed {
                    let at = list.iter().position(|one| *one == was).unwrap();
                    list.remove(at);
                }
                if became == Became::Added {
                    list.push(is);
                }
            }
            let sorted = |mut list: Vec<String>| { list.sort(); list };
            prop_assert_eq!(sorted(list), sorted(after));
        }
    }
}
