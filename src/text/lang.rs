//! The two languages, and which of them a locale means.

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Lang {
    French,
    English,
}

impl Lang {
    /// French first.
    pub const ALL: &'static [Lang] = &[Self::French, Self::English];

    /// `fr` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a code such as `fr`, `en`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }

    /// The language a locale means: English where it says so; `C`, none and the rest mean French.
    pub fn of_locale(locale: Option<&str>) -> Self {
        match locale.map(|l| l.get(..2).unwrap_or_default().to_ascii_lowercase()) {
            Some(two) if two == "en" => Self::English,
            _ => Self::French,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c_and_no_locale_mean_french() {
        for locale in [
            None,
            Some("C"),
            Some("POSIX"),
            Some("fr_FR.UTF-8"),
            Some(""),
        ] {
            assert_eq!(Lang::of_locale(locale), Lang::French);
        }
        assert_eq!(Lang::of_locale(Some("en-GB")), Lang::English);
    }
}
