//! Every list at every width keeps its columns apart: a title is whole or ends in an ellipsis, none
//! runs into the next, none lies under the pane beside the list.

use relais::text::{Id, Lang, Text};

use super::support::Story;

/// From the narrowest terminal that shows a list to the widest that shares its room out.
const WIDTHS: std::ops::RangeInclusive<u16> = 48..=200;

/// The lists, each with the title of its first column; of those whose rows have no titles, the
/// line that heads them.
const LISTS: &[(&str, &str)] = &[
    ("space g a", "Nom "),
    ("space g e", "Nom "),
    ("space g t", "Nom "),
    ("space g d", "Nom "),
    ("space g l", "Geste "),
    ("! mart enter", "Nom "),
];

/// What lies on the whole body: nothing of a list is drawn over the border of its pane.
const PANES: &[&str] = &[
    "space g a",
    "space g e",
    "space g t",
    "space g d",
    "space g c",
    "space g l",
    "space b s",
    "! mart enter",
    "! mart enter o",
];

/// Every title that a column can have.
fn titles() -> Vec<String> {
    let text = Text::new(Lang::French);
    let of_columns = Id::ALL
        .iter()
        .filter(|id| id.key().starts_with("col-") || id.key().contains("-col-"));
    let mut titles: Vec<String> = of_columns.map(|id| text.get(*id).to_owned()).collect();
    // The longest that fits is the one meant.
    titles.sort_by_key(|title| std::cmp::Reverse(title.chars().count()));
    titles
}

/// The part of a line that is the list's, the pane at its right left out.
fn of_list(line: &str) -> &str {
    line.split(" │").next().unwrap_or(line)
}

/// Takes the titles off the line one by one; what is left when none fits.
fn unread<'l>(line: &'l str, titles: &[String]) -> &'l str {
    let mut rest = line.trim();
    while !rest.is_empty() {
        let next = titles.iter().find_map(|title| {
            let after = rest.strip_prefix(title.as_str())?;
            (after.is_empty() || after.starts_with(' ')).then_some(after)
        });
        let shortened = || {
            let (word, after) = rest.split_once('…')?;
            let begins = titles.iter().any(|title| title.starts_with(word));
            (begins && (after.is_empty() || after.starts_with(' '))).then_some(after)
        };
        match next.or_else(shortened) {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
    rest
}

#[test]
fn the_titles_of_every_list_stand_apart_at_every_width() {
    let titles = titles();
    for (keys, first) in LISTS {
        let mut story = Story::demo().keys(keys);
        let mut read = 0;
        for width in WIDTHS {
            story.resize(width, 30);
            let text = story.text();
            let head = text.lines().skip(3).find_map(|line| {
                // A plan has its titles in the pane.
                let mut parts = line.split(" │").map(str::trim);
                parts.find(|part| part.starts_with(first))
            });
            let Some(head) = head else { continue };
            read += 1;
            assert_eq!(
                unread(head, &titles),
                "",
                "{keys} at {width}: {head}\n{text}"
            );
        }
        assert!(read > 60, "{keys}: titles were read at {read} widths only");
    }
}

#[test]
fn nothing_of_a_list_lies_on_the_border_of_its_pane() {
    for keys in PANES {
        let mut story = Story::demo().keys(keys);
        for width in WIDTHS {
            story.resize(width, 30);
            let text = story.text();
            let body: Vec<Vec<char>> = text.lines().skip(3).map(|l| l.chars().collect()).collect();
            for column in 0..usize::from(width) {
                let at = |line: &Vec<char>| line.get(column).copied();
                let border: Vec<usize> = (0..body.len())
                    .filter(|y| body.get(*y).and_then(at) == Some('│'))
                    .collect();
                // A border stands over many lines; a bar of a timeline does not.
                let (Some(top), Some(end)) = (border.first(), border.last()) else {
                    continue;
                };
                if border.len() < 12 {
                    continue;
                }
                for (y, line) in body.iter().enumerate().take(end + 1).skip(*top) {
                    let before = column.checked_sub(1).and_then(|x| line.get(x).copied());
                    let after = line.get(column + 1).copied();
                    let free = |c: Option<char>| c.is_none_or(|c| " ─┄┈│┤├".contains(c));
                    assert!(
                        at(line).is_some_and(|c| "│├┤┼".contains(c)) && free(before) && free(after),
                        "{keys} at {width}: line {y}, column {column}\n{text}"
                    );
                }
            }
        }
    }
}

#[test]
fn titles_that_run_together_or_are_cut_are_caught() {
    let titles = titles();
    assert_eq!(unread("Nom   Placé    Marge  Échéance", &titles), "");
    assert_eq!(unread("Nom   Établisse…   Placé", &titles), "");
    for wrong in ["Nom   PlacéMarge", "Nom   Échéan", "Nom   Établisse…Placé"] {
        assert_ne!(unread(wrong, &titles), "", "{wrong}");
    }
    assert_eq!(
        of_list("   Nom   Échéance   │ AUBRAND Awa"),
        "   Nom   Échéance  "
    );
}
