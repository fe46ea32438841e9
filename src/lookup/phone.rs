//! Phone numbers as they are written: with the country before them or not.

use std::borrow::Cow;

/// Countries whose numbers begin with 0 at home: France, and its departments beyond the sea.
const COUNTRIES: [&str; 5] = ["33", "262", "590", "594", "596"];

/// Digits of a number at home.
const DIGITS: usize = 10;

/// The text with `+33`, `0033` and `(0)` before a number as the 0 that it has at home. What else
/// there is stays as it is.
pub(super) fn at_home(raw: &str) -> Cow<'_, str> {
    if !raw.contains(['+', '(']) && !raw.contains("00") {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    let mut inside = false;
    while let Some(c) = rest.chars().next() {
        if !inside && let Some(number) = abroad(rest).or_else(|| zero(rest)) {
            out.push('0');
            rest = number;
            inside = true;
            continue;
        }
        inside = c.is_alphanumeric();
        out.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    Cow::Owned(out)
}

/// The digits of a number as they are dialled at home: a table may have lost its plus or its 0.
pub fn digits(raw: &str) -> String {
    let digits: String = at_home(raw).chars().filter(char::is_ascii_digit).collect();
    let of_country = COUNTRIES.iter().find_map(|country| {
        let own = digits.strip_prefix(country)?;
        (own.len() == DIGITS - 1 && !own.starts_with('0')).then_some(own)
    });
    match of_country {
        Some(own) => format!("0{own}"),
        None if digits.len() == DIGITS - 1 && !digits.starts_with('0') => format!("0{digits}"),
        None => digits,
    }
}

/// What follows the country.
fn abroad(raw: &str) -> Option<&str> {
    let number = raw.strip_prefix('+').or_else(|| raw.strip_prefix("00"))?;
    let number = number.trim_start_matches(' ');
    let mut countries = COUNTRIES.iter();
    let number = countries.find_map(|country| number.strip_prefix(country))?;
    let number = number.trim_start_matches(is_sign);
    // Some write the 0 too, which the country already stands for.
    let number = zero(number)
        .or_else(|| number.strip_prefix('0'))
        .unwrap_or(number);
    Some(number)
}

/// What follows `(0)`.
fn zero(raw: &str) -> Option<&str> {
    let number = raw.strip_prefix("(0)")?;
    Some(number.trim_start_matches(is_sign))
}

fn is_sign(c: char) -> bool {
    matches!(c, '.' | '-' | '/' | ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_the_country_is_written() {
        for raw in [
            "06 39 98 18 18",
            "06.39.98.18.18",
            "+33 6 39 98 18 18",
            "+33639981818",
            "0033 6 39 98 18 18",
            "0033639981818",
            "+33 (0)6 39 98 18 18",
            "+33(0)639981818",
            "+33 06 39 98 18 18",
            "(0)6 39 98 18 18",
            "00 33 (0) 6 39 98 18 18",
            "+33\u{a0}6\u{a0}39\u{a0}98\u{a0}18\u{a0}18",
            "33639981818",
            "639981818",
        ] {
            assert_eq!(digits(raw), "0639981818", "{raw}");
        }
        assert_eq!(digits("+262 692 12 34 56"), "0692123456");
        assert_eq!(digits("0262 12 34 56"), "0262123456");
        assert_eq!(digits("+32 470 12 34 56"), "32470123456");
        assert_eq!(digits(""), "");
    }

    #[test]
    fn only_what_stands_before_a_number_changes() {
        assert_eq!(at_home("+33 6"), "06");
        assert_eq!(at_home("0033 6 39 martin"), "06 39 martin");
        assert_eq!(at_home("tel +33.6.39"), "tel 06.39");
        assert_eq!(at_home("0350033A"), "0350033A");
        assert_eq!(at_home("rue (0)"), "rue 0");
        assert_eq!(at_home("(le) gall"), "(le) gall");
    }
}
