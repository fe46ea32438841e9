//! The rules by their numbers.

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident;)*) => {
        /// A rule of `domain.md` §2.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $rule,)* }

        impl Rule {
            /// Every rule, in order.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule),*];

            /// Its number as people, the journal and JSON say it: `R1`.
            pub const fn id(self) -> &'static str { match self { $(Rule::$rule => stringify!($rule)),* } }
        }
    };
}

rules! {
    /// One contract is not longer than 36 months.
    R1;
    /// Shorter than a school year is exceptional.
    R2;
    /// The engagement has a ceiling.
    R3;
    /// An AVS-i is renewed by amendment.
    R4;
    /// The trial period.
    R5;
    /// The notice.
    R6;
    /// Eight days to answer an offer.
    R7;
    /// Weekly hours and quota.
    R8;
    /// Authorised absence is made up.
    R9;
    /// Leave falls in school holidays.
    R10;
    /// An AVS-i usually has two or three pupils.
    R11;
    /// Several schools, close to one another.
    R12;
    /// Never in a school without contract.
    R13;
    /// Time outside school needs an agreement.
    R14;
    /// No individual help without a decision, inside its dates and hours.
    R15;
    /// Who employs whom.
    R16;
    /// The diploma.
    R17;
    /// Training and meetings are service, never pupil time.
    R18;
    /// When an avenant is owed.
    R19;
    /// The yearly report.
    R20;
    /// A permanent contract.
    R21;
    /// No new contract of an AED as AVS.
    R22;
}
