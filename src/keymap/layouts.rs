//! How each sign of ASCII is reached on eleven French and English keyboard layouts.
//!
//! Source: xkb-data 2.35. French basic reaches every sign as French AZERTY does.

/// A keyboard layout, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // names of layouts
pub enum KeyboardLayout {
    Us,
    /// French AZERTY, and French basic.
    Azerty,
    Oss,
    Latin9,
    Afnor,
    Bepo,
    BepoAfnor,
    Belgian,
    SwissFrench,
    CanadianFrench,
}

impl KeyboardLayout {
    /// Every layout, in the order of the table's columns.
    pub const ALL: &'static [KeyboardLayout] = &[
        Self::Us,
        Self::Azerty,
        Self::Oss,
        Self::Latin9,
        Self::Afnor,
        Self::Bepo,
        Self::BepoAfnor,
        Self::Belgian,
        Self::SwissFrench,
        Self::CanadianFrench,
    ];

    /// Its name as keyboard settings of Linux write it: country, then variant.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Azerty => "fr azerty",
            Self::Oss => "fr oss",
            Self::Latin9 => "fr latin9",
            Self::Afnor => "fr afnor",
            Self::Bepo => "fr bepo",
            Self::BepoAfnor => "fr bepo_afnor",
            Self::Belgian => "be",
            Self::SwissFrench => "ch fr",
            Self::CanadianFrench => "ca fr",
        }
    }
}

/// How a sign is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Its key alone.
    Direct,
    /// Shift.
    Shift,
    /// AltGr.
    AltGr,
    /// A dead key, or not there.
    Absent,
}

/// d direct, M Shift, A AltGr, x dead or absent; the columns are [`KeyboardLayout::ALL`].
const SIGNS: &[(char, &str)] = &[
    ('!', "MdddMMMdMM"),
    ('"', "MdddMdddMM"),
    ('#', "MAAAMMMAAd"),
    ('$', "MdddAddddM"),
    ('%', "MMMMAddMMM"),
    ('&', "MdddAAAdMM"),
    ('\'', "ddddddAddM"),
    ('(', "MdddddddMM"),
    (')', "MdddddddMM"),
    ('*', "MddddddMMM"),
    ('+', "MMMMdddMMM"),
    (',', "dddddddddd"),
    ('-', "dddddddddd"),
    ('.', "dMMMdddMdd"),
    ('/', "dMMMdddMMM"),
    (':', "MddddMMdMM"),
    (';', "dddddMMdMd"),
    ('<', "MddddAAddd"),
    ('=', "ddddMdddMd"),
    ('>', "MMMMMAAMMM"),
    ('?', "MMMMMMMMMM"),
    ('@', "MAAAdddAAA"),
    ('[', "dAAAAAAAAA"),
    ('\\', "dAAAMAAAAA"),
    (']', "dAAAAAAAAA"),
    ('^', "MAAAxAAAxx"),
    ('_', "MdddAAAMMM"),
    ('`', "dAAAxMMxxx"),
    ('{', "MAAAAAAAAA"),
    ('|', "MAAAAAAAAM"),
    ('}', "MAAAAAAAAA"),
    ('~', "MAAAxAAxxA"),
];

/// The digits are reached alike.
const DIGITS: &str = "dMMMMMMMdd";

/// How `sign` is reached on `layout`; letters of ASCII and the space are on every one. `None` beyond ASCII.
pub fn reach(sign: char, layout: KeyboardLayout) -> Option<Reach> {
    let row = match sign {
        ' ' | 'a'..='z' => return Some(Reach::Direct),
        'A'..='Z' => return Some(Reach::Shift),
        '0'..='9' => DIGITS,
        _ => SIGNS.iter().find(|(known, _)| *known == sign)?.1,
    };
    match row.chars().nth(layout as usize)? {
        'd' => Some(Reach::Direct),
        'M' => Some(Reach::Shift),
        'A' => Some(Reach::AltGr),
        _ => Some(Reach::Absent),
    }
}

/// Whether `sign` needs neither AltGr nor luck on any layout.
pub fn is_safe(sign: char) -> bool {
    KeyboardLayout::ALL
        .iter()
        .all(|layout| matches!(reach(sign, *layout), Some(Reach::Direct | Reach::Shift)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printable_sign_of_ascii_has_a_reach_on_every_layout() {
        for sign in ' '..='~' {
            for layout in KeyboardLayout::ALL {
                assert!(reach(sign, *layout).is_some(), "{sign} {layout:?}");
            }
        }
        assert!(
            SIGNS
                .iter()
                .all(|(_, row)| row.len() == KeyboardLayout::ALL.len())
        );
        assert_eq!(reach('é', KeyboardLayout::Us), None);
    }

    #[test]
    fn the_signs_that_need_no_altgr_are_those_of_the_design() {
        let safe: String = ('!'..='~')
            .filter(|c| c.is_ascii_punctuation() && is_safe(*c))
            .collect();
        assert_eq!(safe, "!\"()*+,-./:;=?");
        assert!(('0'..='9').all(is_safe));
    }

    #[test]
    fn only_comma_and_hyphen_never_need_shift() {
        let direct = |c: &char| {
            KeyboardLayout::ALL
                .iter()
                .all(|layout| reach(*c, *layout) == Some(Reach::Direct))
        };
        let direct: String = ('!'..='@').filter(direct).collect();
        assert_eq!(direct, ",-");
    }
}
