//! A filter as it is typed: words that rows must have, and bounds of columns (`marge>4`, `reste<90`).
//!
//! It knows words and numbers, and no kind of row: each kind says its words (`words/row/`) and the
//! figures of its columns.

use crate::domain::{Date, Minutes};
use crate::lookup::{self, fold};
use crate::text::{Id, Text};
use crate::typed::{self, Looking};

use super::typed_date;

/// Digits from which a number is looked for inside a phone too.
const INSIDE_FROM: usize = 4;

/// Letters from which a title may be the beginning of what is typed: `contrat` of `Contr.`.
const SHORTENED: usize = 4;

/// What a column holds in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Hours.
    Hours(Minutes),
    /// A day.
    Day(Date),
    /// A number of days.
    Days(i32),
}

/// What is typed in a filter, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowFilter {
    words: Vec<String>,
    bounds: Vec<Bound>,
}

/// A bound of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bound {
    column: Id,
    sign: Sign,
    hours: Option<Minutes>,
    day: Option<Date>,
    days: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

impl RowFilter {
    /// Reads what is typed over rows of those columns. What is no bound of one of them is words; a
    /// bound without its number asks nothing yet.
    pub fn read(typed: &str, columns: &[Id], text: &Text, today: Date) -> Self {
        let mut filter = Self::default();
        let mut words = String::new();
        for part in closed_up(typed).split_whitespace() {
            match bound(part, columns, text, today) {
                Some(bound) => filter.bounds.extend(bound),
                // The parts of a day are no groups of a phone.
                None if part.contains('/') => {
                    let day = fold::key(part);
                    filter.words.extend(day.split(' ').map(str::to_owned));
                }
                None => words.extend([part, " "]),
            }
        }
        filter.words.extend(lookup::typed_words(&words));
        filter
    }

    /// Every row passes.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.bounds.is_empty()
    }

    /// Whether a row passes that has those folded words and those figures: each word begins one of
    /// them, and each bound holds.
    pub fn passes(&self, words: &str, figure: impl Fn(Id) -> Option<Figure>) -> bool {
        self.words.iter().all(|word| has(words, word))
            && self.bounds.iter().all(|bound| {
                let figure = figure(bound.column);
                figure.is_some_and(|figure| bound.holds(figure))
            })
    }
}

impl Bound {
    fn holds(&self, figure: Figure) -> bool {
        let order = match figure {
            Figure::Hours(hours) => self.hours.map(|bound| hours.cmp(&bound)),
            Figure::Day(day) => self.day.map(|bound| day.cmp(&bound)),
            Figure::Days(days) => self.days.map(|bound| days.cmp(&bound)),
        };
        order.is_some_and(|order| match self.sign {
            Sign::Less => order.is_lt(),
            Sign::AtMost => order.is_le(),
            Sign::Equal => order.is_eq(),
            Sign::AtLeast => order.is_ge(),
            Sign::More => order.is_gt(),
        })
    }
}

/// Some word of `row` begins with `word`; a long number may lie inside.
fn has(row: &str, word: &str) -> bool {
    let number = word.len() >= INSIDE_FROM && word.bytes().all(|byte| byte.is_ascii_digit());
    row.split_whitespace()
        .any(|own| own.starts_with(word) || (number && own.contains(word)))
}

/// A bound of a column; nothing yet where its number is still to come.
fn bound(part: &str, columns: &[Id], text: &Text, today: Date) -> Option<Option<Bound>> {
    let at = part.find(['<', '>', '='])?;
    let (name, rest) = part.split_at_checked(at)?;
    let signs = [
        (">=", Sign::AtLeast),
        ("<=", Sign::AtMost),
        (">", Sign::More),
        ("<", Sign::Less),
        ("=", Sign::Equal),
    ];
    let (value, sign) = signs
        .iter()
        .find_map(|(sign, meaning)| Some((rest.strip_prefix(sign)?, *meaning)))?;
    let name = fold::key(name).replace(' ', "");
    let is_meant = |id: &&Id| {
        let label = fold::key(text.get(**id)).replace(' ', "");
        !name.is_empty()
            && (label.starts_with(&name) || (label.len() >= SHORTENED && name.starts_with(&label)))
    };
    let column = *columns.iter().find(is_meant)?;
    if value.is_empty() || value == "-" {
        return Some(None);
    }
    let bound = Bound {
        column,
        sign,
        hours: hours(value),
        day: typed_date(text, value, today, Looking::Ahead).ok(),
        days: value.parse().ok(),
    };
    Some(Some(bound))
}

/// Hours as they are typed, less than none too: `4`, `4h30`, `4,5`, `-2`.
fn hours(value: &str) -> Option<Minutes> {
    let (sign, value) = match value.strip_prefix('-') {
        Some(value) => (-1, value),
        None => (1, value),
    };
    let minutes = match value.split_once([',', '.']) {
        Some((whole, part)) => tenths(whole, part)?,
        None => typed::duration(value).ok()?.0,
    };
    Some(Minutes(sign * minutes))
}

/// `4` and `5`: four hours and a half.
fn tenths(whole: &str, part: &str) -> Option<i32> {
    let hours: i32 = whole
        .parse()
        .ok()
        .filter(|hours| (0..10_000).contains(hours))?;
    let digits = part.trim_end_matches(['h', 'H']);
    let scale = match digits.len() {
        1 => 10,
        2 => 100,
        _ => return None,
    };
    let part: i32 = digits.parse().ok().filter(|part| *part >= 0)?;
    Some(hours * 60 + part * 60 / scale)
}

/// The same without spaces around signs: `marge > 4` is one bound.
fn closed_up(typed: &str) -> String {
    let mut closed = String::with_capacity(typed.len());
    for c in typed.chars() {
        let sign = matches!(c, '<' | '>' | '=');
        if sign {
            closed.truncate(closed.trim_end().len());
        }
        let behind = closed.ends_with(['<', '>', '=']);
        if !(behind && c.is_whitespace()) {
            closed.push(c);
        }
    }
    closed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const COLUMNS: &[Id] = &[
        Id::ColMargin,
        Id::ColFreeTold,
        Id::ColCeilingOn,
        Id::ColLeft,
    ];

    fn passes(typed: &str, words: &str, figures: &[(Id, Figure)]) -> bool {
        let text = Text::new(Lang::French);
        let today = jiff::civil::date(2026, 11, 10);
        let filter = RowFilter::read(typed, COLUMNS, &text, today);
        filter.passes(words, |id| {
            let mut figures = figures.iter();
            figures
                .find(|(column, _)| *column == id)
                .map(|(_, figure)| *figure)
        })
    }

    #[test]
    fn a_bound_holds_for_hours_days_and_dates() {
        let margin = [(Id::ColMargin, Figure::Hours(Minutes(270)))];
        for typed in [
            "marge>4",
            "marge > 4",
            "MARGE>=4h30",
            "mar=4,5",
            "marge<4:31",
            "marge>-2",
        ] {
            assert!(passes(typed, "", &margin), "{typed}");
        }
        for typed in ["marge<4", "marge>4.5", "marge=4", "marge>4 zoe", "reste>1"] {
            assert!(!passes(typed, "", &margin), "{typed}");
        }
        let under = [(Id::ColMargin, Figure::Hours(Minutes(-30)))];
        assert!(passes("marge<0", "", &under));
        let left = [(Id::ColLeft, Figure::Days(55))];
        assert!(passes("reste<90", "", &left));
        assert!(!passes("reste<30", "", &left));
        let day = [(Id::ColCeilingOn, Figure::Day(jiff::civil::date(2027, 1, 4)))];
        assert!(passes("plafond<31/08/2027", "", &day));
        assert!(!passes("plafond>31/08/2027", "", &day));
        let told = [(Id::ColFreeTold, Figure::Hours(Minutes(60)))];
        assert!(passes("libredit=1", "", &told));
    }

    #[test]
    fn a_bound_still_being_typed_hides_nothing_and_no_bound_is_words() {
        assert!(passes("marge>", "", &[]));
        assert!(passes("marge>-", "", &[]));
        assert!(!passes("zzz>4", "zoe", &[]));
        assert!(!passes(
            "marge>x",
            "zoe",
            &[(Id::ColMargin, Figure::Hours(Minutes(60)))]
        ));
    }

    #[test]
    fn words_begin_words_and_a_phone_is_found_however_it_is_typed() {
        let words = "martin sophie 0639981818 cdi absente 04 01 2027 27";
        for typed in [
            "CDI",
            "04/01/27",
            "absent",
            "sophie mar",
            "06 39 98 18",
            "+33 6 39 98",
            "981818",
        ] {
            assert!(passes(typed, words, &[]), "{typed}");
        }
        for typed in ["artin", "cdd", "0612", "martin zoe"] {
            assert!(!passes(typed, words, &[]), "{typed}");
        }
    }
}
