//! Kinds of records, their dense ids and the codes people read (`A12`, `E12`, …).

use std::fmt;
use std::str::FromStr;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident / $id:ident = $letter:literal, $word:literal;)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// Every kind, in the order of the codes' table.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The letter of its codes.
            pub const fn letter(self) -> char { match self { $(Kind::$kind => $letter),* } }

            /// Its word on the command line and in JSON.
            pub const fn word(self) -> &'static str { match self { $(Kind::$kind => $word),* } }
        }

        $(
            #[doc = concat!("The number of a record of kind `", stringify!($kind), "`: dense, from 1, never given twice.")]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(pub u32);

            impl RecordId for $id {
                const KIND: Kind = Kind::$kind;
                fn number(self) -> u32 { self.0 }
                fn from_number(number: u32) -> Self { Self(number) }
            }

            impl From<$id> for Ref {
                fn from(id: $id) -> Ref { Ref { kind: Kind::$kind, id: id.0 } }
            }

            impl fmt::Display for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { Ref::from(*self).fmt(f) }
            }
        )*
    };
}

kinds! {
    /// An assistant.
    Avs / AvsId = 'A', "avs";
    /// A pupil.
    Pupil / PupilId = 'E', "pupil";
    /// A school.
    Establishment / EstablishmentId = 'T', "establishment";
    /// A contract of an assistant.
    Contract / ContractId = 'C', "contract";
    /// A decision of the commission.
    Decision / DecisionId = 'D', "decision";
    /// Who accompanies whom, where, each week.
    Accompaniment / AccompanimentId = 'L', "accompaniment";
    /// An absence of an assistant or a pupil.
    Absence / AbsenceId = 'B', "absence";
    /// Who takes over a need of an absence.
    Cover / CoverId = 'R', "cover";
    /// School holidays.
    Holiday / HolidayId = 'F', "holiday";
    /// A follow-up meeting.
    Meeting / MeetingId = 'M', "meeting";
    /// A setting of the store.
    Setting / SettingId = 'S', "setting";
}

/// A typed number of a record.
pub trait RecordId: Copy + Ord + Into<Ref> {
    /// The kind it numbers.
    const KIND: Kind;
    /// The bare number.
    fn number(self) -> u32;
    /// The typed number.
    fn from_number(number: u32) -> Self;
}

/// A record of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref {
    /// Its kind.
    pub kind: Kind,
    /// Its number in that kind.
    pub id: u32,
}

impl Ref {
    /// The typed id, when it is of that kind.
    pub fn typed<I: RecordId>(self) -> Option<I> {
        (self.kind == I::KIND).then(|| I::from_number(self.id))
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.kind.letter(), self.id)
    }
}

/// Not a code: a letter of the table and a number from 1 make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code such as A12")]
pub struct NotACode;

impl FromStr for Ref {
    type Err = NotACode;

    /// Reads `A12` in either case.
    fn from_str(code: &str) -> Result<Self, NotACode> {
        let mut chars = code.trim().chars();
        let letter = chars.next().ok_or(NotACode)?.to_ascii_uppercase();
        let kind = *Kind::ALL
            .iter()
            .find(|kind| kind.letter() == letter)
            .ok_or(NotACode)?;
        let digits = chars.as_str();
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let id: u32 = if plain {
            digits.parse().map_err(|_| NotACode)?
        } else {
            0
        };
        if id == 0 {
            Err(NotACode)
        } else {
            Ok(Ref { kind, id })
        }
    }
}

impl FromStr for Kind {
    type Err = NotACode;

    /// Reads the word of the command line.
    fn from_str(word: &str) -> Result<Self, NotACode> {
        Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.word() == word)
            .ok_or(NotACode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_they_are_written() {
        for kind in Kind::ALL {
            let code = Ref {
                kind: *kind,
                id: 12,
            };
            assert_eq!(code.to_string().parse(), Ok(code));
        }
        assert_eq!(
            "a7".parse(),
            Ok(Ref {
                kind: Kind::Avs,
                id: 7
            })
        );
        for bad in [
            "",
            "A",
            "A0",
            "Z3",
            "A-1",
            "A+1",
            "12",
            "A99999999999",
            "é1",
        ] {
            assert_eq!(bad.parse::<Ref>(), Err(NotACode), "{bad}");
        }
    }
}
