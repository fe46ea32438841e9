//! What was typed into the finder: words, kinds, schools, exclusions.

use super::word::QueryWord;
use crate::domain::Kind;

/// Characters of a query that are read.
const QUERY_LIMIT: usize = 240;

/// The kinds of records a search looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// AVS.
    pub const AVS: Self = Self(1);
    /// Pupils.
    pub const PUPILS: Self = Self(2);
    /// Establishments.
    pub const ESTABLISHMENTS: Self = Self(4);
    /// AVS of whom at least one contract is known: a contract has no name of its own.
    pub const CONTRACTS: Self = Self(8);
    /// AVS and pupils.
    pub const PEOPLE: Self = Self(1 | 2);
    /// Everything that has a name.
    pub const ALL: Self = Self(1 | 2 | 4);
    pub(super) const NONE: Self = Self(0);

    /// The kinds as bits, for whoever keeps them.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The kinds of these bits; none where a bit stands for no kind.
    pub fn of_bits(bits: u8) -> Option<Self> {
        let known = Self::ALL.0 | Self::CONTRACTS.0;
        (bits & !known == 0).then_some(Self(bits))
    }

    /// The kinds that a kind of record stands for; none for those that have no name.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Avs => Self::AVS,
            Kind::Pupil => Self::PUPILS,
            Kind::Establishment => Self::ESTABLISHMENTS,
            Kind::Contract => Self::CONTRACTS,
            _ => Self::NONE,
        }
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of them is among `other`.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A query, read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Query {
    /// All must be found.
    pub words: Vec<QueryWord>,
    /// None may begin a word.
    pub without: Vec<QueryWord>,
    /// Words of the school whose people are meant (`t:valmy`).
    pub place: Vec<QueryWord>,
    /// Kinds named (`a:`, `e:`, `t:`, `c:`).
    pub kinds: Kinds,
}

impl Query {
    /// Reads `raw`. Nothing is an error: what has no meaning is a word.
    pub fn parse(raw: &str) -> Self {
        let raw: String = raw.chars().take(QUERY_LIMIT).collect();
        let mut query = Self {
            words: Vec::new(),
            without: Vec::new(),
            place: Vec::new(),
            kinds: Kinds::NONE,
        };
        let mut typed = String::new();
        for token in raw.split_whitespace() {
            match token.split_at_checked(2) {
                Some(("t:" | "T:", school)) if !school.is_empty() => {
                    query.place.extend(QueryWord::all_of(school));
                    continue;
                }
                Some((prefix, rest)) if named(prefix) != Kinds::NONE => {
                    query.kinds = query.kinds.and(named(prefix));
                    typed.push_str(rest);
                }
                _ => match token.strip_prefix('-') {
                    Some(word) => query.without.extend(QueryWord::all_of(word)),
                    None => typed.push_str(token),
                },
            }
            typed.push(' ');
        }
        query.words = QueryWord::all_of(&typed);
        if query.kinds == Kinds::NONE {
            query.kinds = Kinds::ALL;
        }
        query
    }

    /// Nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.without.is_empty()
            && self.place.is_empty()
            && self.kinds == Kinds::ALL
    }
}

fn named(prefix: &str) -> Kinds {
    match prefix {
        "a:" | "A:" => Kinds::AVS,
        "e:" | "E:" => Kinds::PUPILS,
        "t:" | "T:" => Kinds::ESTABLISHMENTS,
        "c:" | "C:" => Kinds::CONTRACTS,
        _ => Kinds::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_name_kinds_or_a_school_and_the_rest_are_words() {
        let query = Query::parse("e:lea T:valmy -dub x:y");
        assert_eq!(query.kinds, Kinds::PUPILS);
        assert_eq!(query.words, QueryWord::all_of("lea x y"));
        assert_eq!(query.place, QueryWord::all_of("valmy"));
        assert_eq!(query.without, QueryWord::all_of("dub"));
        assert_eq!(Query::parse("t: valmy").kinds, Kinds::ESTABLISHMENTS);
        assert_eq!(
            Query::parse("a: c:").kinds,
            Kinds::AVS.and(Kinds::CONTRACTS)
        );
    }

    #[test]
    fn a_lone_sign_asks_nothing() {
        for raw in ["", " ", "-", "'", "\u{e9}\u{301}:".get(5..).unwrap_or("")] {
            assert!(Query::parse(raw).is_empty(), "{raw:?}");
        }
        assert!(!Query::parse("a:").is_empty());
    }
}
