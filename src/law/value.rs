//! The shapes that values of the law take, as the tables write them.

use serde::Deserialize;

use crate::domain::{Commission, Date, plus_days, plus_months};

/// What happens when the engagement reaches its ceiling (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ceiling {
    /// The engagement ends.
    Ends,
    /// Only a permanent contract, on request; not a right.
    PermanentOnlyOnRequest,
    /// Only a permanent contract.
    PermanentOnly,
}

impl Ceiling {
    /// Its id in text and JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ends => "ends",
            Self::PermanentOnlyOnRequest => "permanent-only-on-request",
            Self::PermanentOnly => "permanent-only",
        }
    }

    /// Whether the engagement can go on without a term.
    pub const fn opens_permanent(self) -> bool {
        !matches!(self, Self::Ends)
    }
}

/// How long a trial is (R5).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrialRule {
    /// One day for so many days of contract, rounded down.
    Share(u16),
    /// Open days for each whole week of contract, capped.
    OpenDays(OpenDays),
}

/// A trial counted in open days, Monday to Friday.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenDays {
    /// Open days for each whole week of contract.
    pub a_week: u16,
    /// Months of trial of a permanent contract.
    pub permanent_months: u16,
    /// Its caps by the contract's length, shortest first.
    pub caps: Vec<Tier>,
    /// A length between two caps that the text leaves out, and its other cap.
    #[serde(default)]
    pub exactly: Option<Exactly>,
}

/// A length that the text of R5 gives to neither of two caps: it is shown with both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exactly {
    /// A contract of just so many months.
    pub of_months: u16,
    /// Months of the cap that its length would also have.
    pub months: u16,
}

/// How long before the term (R6), or how long at most (R5), by length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Tier {
    /// For lengths below so many months; none for all the rest.
    pub below_months: Option<u16>,
    /// Months.
    pub months: u16,
    /// And weeks.
    pub weeks: u16,
    /// And days.
    pub days: u16,
}

impl Tier {
    /// The tier of a length of whole `months`: the first that holds it.
    pub fn of(tiers: &[Self], months: u32) -> Option<Self> {
        let holds = |tier: &&Self| {
            tier.below_months
                .is_none_or(|below| months < u32::from(below))
        };
        tiers.iter().find(holds).copied()
    }

    /// So long before `date`, date to date; a month's end clamps.
    pub fn before(self, date: Date) -> Date {
        plus_days(plus_months(date, -i32::from(self.months)), -self.in_days())
    }

    /// So long after `date`, date to date; a month's end clamps.
    pub fn after(self, date: Date) -> Date {
        plus_days(plus_months(date, i32::from(self.months)), self.in_days())
    }

    fn in_days(self) -> i32 {
        i32::from(self.weeks) * 7 + i32::from(self.days)
    }
}

/// The tiers of notice (R6).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// By length, shortest first.
    pub tiers: Vec<Tier>,
    /// Where a permanent renewal is possible.
    pub permanent: Option<Tier>,
}

/// Which contracts make the length that chooses the tier of notice (R6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeLength {
    /// The contract alone, and the unbroken chain it ends: the earlier deadline is shown.
    ContractAndChain,
    /// All contracts; earlier ones are dropped at a gap longer than so many months, or at a
    /// resignation.
    AllContracts {
        /// The longest gap that keeps what lies before it.
        gap_months: u16,
    },
}

/// When an interview comes before the notice (R6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewRule {
    /// Where a permanent renewal is possible.
    pub permanent: bool,
    /// From so many months of length.
    pub from_months: Option<u16>,
}

/// Days that do not count in a gap between contracts (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeutralPeriod {
    /// First day.
    #[serde(deserialize_with = "super::dated::day")]
    pub first: Date,
    /// Last day.
    #[serde(deserialize_with = "super::dated::day")]
    pub last: Date,
}

/// Weeks of service a year (R8, R8′).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceWeeks {
    /// The fewest.
    pub min: u8,
    /// The most.
    pub max: u8,
    /// Fewer are pointed out.
    pub warn_below: Option<u8>,
}

/// What pay is reckoned from, times the quota: indices, never sums of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayReference {
    /// One gross index.
    Index(u16),
    /// The first and the last of a grid.
    Grid {
        /// The first.
        first: u16,
        /// The last.
        last: u16,
        /// Gross indices, not those that pay is reckoned by.
        #[serde(default)]
        gross: bool,
    },
}

/// What is asked of the diploma (R17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiplomaRule {
    /// A check that fails without it.
    Required,
    /// A warning without it.
    Advised,
    /// A diploma of care, or experience of such help; a warning without either.
    CareOrExperience {
        /// Months of experience that do instead.
        months: u16,
        /// Level IV does too.
        #[serde(default)]
        level_iv: bool,
    },
}

/// Whether an absence is made up (R9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MadeUp {
    /// Later.
    Later,
    /// Never.
    Never,
    /// Of right it is not; else the employer says.
    AtDiscretion,
}

/// What owes an avenant (R19).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Avenant {
    /// A durable change of pupil or establishment.
    PupilOrEstablishment,
    /// An establishment that the contract does not name.
    EstablishmentNotNamed,
    /// A place outside the contract's zone.
    OutsideZone,
}

/// Whose time lunch is (R14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lunch {
    /// The commune's: an agreement is needed.
    Commune,
    /// The State's.
    State,
}

/// How long a decision may hold, and whose it is (R15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionRule {
    /// The commission of that day.
    #[serde(deserialize_with = "commission")]
    pub commission: Commission,
    /// Shorter is pointed out (years).
    pub min_years: Option<u8>,
    /// Longer is pointed out (years).
    pub max_years: u8,
}

fn commission<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Commission, D::Error> {
    match String::deserialize(from)?.as_str() {
        "cdes" => Ok(Commission::Cdes),
        "cdaph" => Ok(Commission::Cdaph),
        other => Err(serde::de::Error::unknown_variant(other, &["cdes", "cdaph"])),
    }
}
