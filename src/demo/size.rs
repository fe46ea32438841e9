//! The sizes a demo comes in.

use std::fmt;
use std::str::FromStr;

/// How large the made-up department is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DemoSize {
    /// A cluster.
    S,
    /// Four clusters.
    M,
    /// A department.
    L,
    /// A large department with ten years of contracts.
    Xl,
    /// The country.
    Stress,
}

/// How many of the three main kinds of records a size has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headcounts {
    /// Schools.
    pub establishments: usize,
    /// Assistants.
    pub avs: usize,
    /// Pupils.
    pub pupils: usize,
}

/// Not a size: `s`, `m`, `l`, `xl` or `stress` is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a size: s, m, l, xl or stress")]
pub struct NotASize;

impl DemoSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 5] = [Self::S, Self::M, Self::L, Self::Xl, Self::Stress];

    /// Its word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
            Self::Stress => "stress",
        }
    }

    /// What it holds, the cast included.
    pub const fn counts(self) -> Headcounts {
        let (establishments, avs, pupils) = match self {
            Self::S => (15, 25, 80),
            Self::M => (60, 50, 150),
            Self::L => (1_000, 700, 1_400),
            Self::Xl => (1_000, 1_900, 4_900),
            Self::Stress => (100_000, 130_000, 352_000),
        };
        Headcounts {
            establishments,
            avs,
            pupils,
        }
    }

    /// What the store that holds it is called.
    pub(super) const fn store_name(self) -> &'static str {
        match self {
            Self::S => "PIAL Vallée-Nord",
            Self::M => "Bassin Vallée-Nord",
            Self::L | Self::Xl => "Département du Val-de-Sève",
            Self::Stress => "Pays de démonstration",
        }
    }
}

impl fmt::Display for DemoSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for DemoSize {
    type Err = NotASize;

    /// Reads the word of the command line, in either case.
    fn from_str(word: &str) -> Result<Self, NotASize> {
        Self::ALL
            .into_iter()
            .find(|size| word.eq_ignore_ascii_case(size.word()))
            .ok_or(NotASize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_as_it_is_written() {
        for size in DemoSize::ALL {
            assert_eq!(size.to_string().parse(), Ok(size));
        }
        assert_eq!("XL".parse(), Ok(DemoSize::Xl));
        for bad in ["", "xxl", "s ", "small"] {
            assert_eq!(bad.parse::<DemoSize>(), Err(NotASize), "{bad}");
        }
    }
}
