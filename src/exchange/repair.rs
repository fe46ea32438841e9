//! Repairs of what a spreadsheet breaks: only where no other reading is possible.

use super::notes::RowFault;
use crate::domain::uai;

/// A value as it was read, and whether it had to be repaired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RepairedValue {
    pub value: String,
    pub repaired: bool,
}

impl RepairedValue {
    fn as_it_is(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            repaired: false,
        }
    }

    fn repaired(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            repaired: true,
        }
    }
}

/// A UAI; a lost leading zero and spaces are repaired when the key letter then proves right.
pub(super) fn uai(raw: &str) -> Result<RepairedValue, RowFault> {
    if let Some(whole) = uai::checked(raw) {
        return Ok(RepairedValue::as_it_is(whole));
    }
    let packed: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
    let lost = if packed.len() < 8 {
        uai::checked(&format!("{packed:0>8}"))
    } else {
        None
    };
    if let Some(whole) = uai::checked(&packed).or(lost.filter(|_| packed.len() >= 6)) {
        return Ok(RepairedValue::repaired(whole));
    }
    let (digits, letter) = packed.split_at_checked(7).unwrap_or_default();
    let shaped = digits.len() == 7
        && digits.bytes().all(|b| b.is_ascii_digit())
        && letter.len() == 1
        && letter.bytes().all(|b| b.is_ascii_alphabetic());
    Err(if shaped {
        RowFault::WrongKey
    } else {
        RowFault::NotAUai
    })
}

/// A phone number as it was typed; one of nine digits has lost its zero.
pub(super) fn phone(raw: &str) -> Result<RepairedValue, RowFault> {
    if is_rounded(raw) {
        return Err(RowFault::RoundedNumber);
    }
    let whole = without_decimals(raw);
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let bare = whole
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace());
    if bare && digits.len() == 9 && !digits.starts_with('0') {
        return Ok(RepairedValue::repaired(format!("0{digits}")));
    }
    Ok(RepairedValue {
        value: whole.to_owned(),
        repaired: whole != raw,
    })
}

/// Ten digits, or an international number.
pub(super) fn is_phone(phone: &str) -> bool {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let signs = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+.-/()".contains(c);
    let known = if phone.starts_with('+') {
        (8..=15).contains(&digits)
    } else {
        digits == 10
    };
    known && phone.chars().all(signs)
}

/// A postal code; one of four digits has lost its zero.
pub(super) fn postcode(raw: &str) -> Result<RepairedValue, RowFault> {
    if is_rounded(raw) {
        return Err(RowFault::RoundedNumber);
    }
    let whole = without_decimals(raw);
    if whole.len() == 4 && whole.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(RepairedValue::repaired(format!("0{whole}")));
    }
    Ok(RepairedValue {
        value: whole.to_owned(),
        repaired: whole != raw,
    })
}

/// The number of a département, three signs as the directory has it (`035`, `02A`).
pub(super) fn departement(raw: &str) -> RepairedValue {
    let whole = without_decimals(raw).to_ascii_uppercase();
    if whole.len() < 3 && whole.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return RepairedValue::repaired(format!("{whole:0>3}"));
    }
    RepairedValue::as_it_is(whole)
}

/// The département that a UAI of the mainland names by its first three digits; Corsica's are 620 and 720.
pub(super) fn departement_of(uai: &str) -> Option<&str> {
    match uai.get(..3)? {
        "620" => Some("02A"),
        "720" => Some("02B"),
        number if number.starts_with('0') => Some(number),
        _ => None,
    }
}

/// Degrees; a decimal comma is a point.
pub(super) fn degrees(raw: &str) -> Option<(f64, bool)> {
    match raw.parse::<f64>() {
        Ok(value) => Some((value, false)).filter(|_| value.is_finite()),
        Err(_) if raw.matches(',').count() == 1 => {
            let value: f64 = raw.replace(',', ".").parse().ok()?;
            Some((value, true))
        }
        Err(_) => None,
    }
}

/// `2,17003E+13`: digits are lost.
fn is_rounded(raw: &str) -> bool {
    let number = raw.replace(',', ".");
    raw.contains(['E', 'e']) && number.parse::<f64>().is_ok()
}

/// `35580.0` and `35580,0` are whole numbers that a spreadsheet took for measures.
fn without_decimals(raw: &str) -> &str {
    let whole = raw.strip_suffix(".0").or_else(|| raw.strip_suffix(",0"));
    whole
        .filter(|whole| whole.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_uai_is_repaired_only_when_its_key_proves_it() {
        assert_eq!(uai("0350122t"), Ok(RepairedValue::as_it_is("0350122T")));
        assert_eq!(uai("350122T"), Ok(RepairedValue::repaired("0350122T")));
        assert_eq!(uai("035 0122 T"), Ok(RepairedValue::repaired("0350122T")));
        assert_eq!(
            uai("10001W"),
            Ok(RepairedValue::repaired(uai::from_number(10_001)))
        );
        assert_eq!(uai("0350122A"), Err(RowFault::WrongKey));
        assert_eq!(uai("350122A"), Err(RowFault::NotAUai));
        assert_eq!(uai("T"), Err(RowFault::NotAUai));
        assert_eq!(uai("ééééé"), Err(RowFault::NotAUai));
    }

    #[test]
    fn numbers_get_back_the_zero_that_a_spreadsheet_took() {
        assert_eq!(
            phone("299853802"),
            Ok(RepairedValue::repaired("0299853802"))
        );
        assert_eq!(
            phone("299853802.0"),
            Ok(RepairedValue::repaired("0299853802"))
        );
        assert_eq!(
            phone("02 99 85 38 02"),
            Ok(RepairedValue::as_it_is("02 99 85 38 02"))
        );
        assert_eq!(
            phone("+33 2 99 85 38"),
            Ok(RepairedValue::as_it_is("+33 2 99 85 38"))
        );
        assert_eq!(phone("2,99854E+08"), Err(RowFault::RoundedNumber));
        assert_eq!(postcode("1000"), Ok(RepairedValue::repaired("01000")));
        assert_eq!(postcode("35580,0"), Ok(RepairedValue::repaired("35580")));
        assert_eq!(postcode("35580"), Ok(RepairedValue::as_it_is("35580")));
        assert_eq!(departement("35"), RepairedValue::repaired("035"));
        assert_eq!(departement("2a"), RepairedValue::repaired("02A"));
        assert_eq!(departement("974"), RepairedValue::as_it_is("974"));
        assert_eq!(degrees("47,5"), Some((47.5, true)));
        assert_eq!(degrees("-1.25"), Some((-1.25, false)));
        for bad in ["4.798.614", "1,2,3", "", "NaN", "inf"] {
            assert_eq!(degrees(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_uai_that_lost_its_zeros_is_the_one_it_was(number in 10_000u32..1_000_000) {
            let whole = uai::from_number(number);
            let value = uai(whole.trim_start_matches('0'));
            prop_assert_eq!(value.map(|value| value.value), Ok(whole));
        }

        #[test]
        fn no_cell_is_too_odd_to_look_at(raw in "\\PC{0,12}|[0-9,.E+ ]{0,12}") {
            let _ = (uai(&raw), phone(&raw), postcode(&raw), departement(&raw), degrees(&raw));
        }
    }
}
