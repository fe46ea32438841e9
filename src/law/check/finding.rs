//! What a rule finds: facts without words.

use super::rule::Rule;
use crate::domain::check::Severity;
use crate::domain::{AvsId, Commission, Date, EstablishmentId, Minutes, PupilId, Ref};
use crate::law::dated::{Basis, Dated};
use crate::law::reading::Reading;
use crate::law::value::{Avenant, Ceiling};

/// One thing that a rule says of a record. In order: the worst first, then by rule and
/// by what was found, so that numbers of records never decide which of two alike is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// How bad.
    pub severity: Severity,
    /// Which rule.
    pub rule: Rule,
    /// What was found.
    pub fact: Fact,
    /// Where in the record.
    pub part: RecordPart,
    /// Of which record; none: of the draft that was asked about.
    pub subject: Option<Ref>,
    /// Where the rule is written.
    pub written: Written,
}

/// Which part of a record a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum RecordPart {
    Avs,
    Kind,
    Diploma,
    Regime,
    Credit,
    Start,
    End,
    Amendments,
    ShortReason,
    Employer,
    Places,
    Commission,
    Mode,
    Weekly,
    Establishment,
    Slots,
    From,
    To,
    Reason,
}

/// What was found, with all that words about it need. A day is inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Fact {
    /// R1: longer than so many months; until then it may run.
    TooLong { months: u16, until: Date },
    /// R1: it ends on the one day where two readings of so many months differ.
    Doubtful { months: u16, until: Date },
    /// R2: a contract has so many months, this one fewer, without a reason.
    NotWhole { months: u16 },
    /// R2: shorter than so many months, without a reason.
    Short { months: u16 },
    /// R3: a fixed term beyond the ceiling, and what the law says happens there.
    BeyondCeiling {
        months: u16,
        until: Date,
        then: Option<Ceiling>,
    },
    /// R3: the ceiling is reached inside a term that the law asks to be whole.
    CeilingInside { months: u16, until: Date },
    /// R3: beyond the ceiling as gaps are judged and within it in that reading, or the other way.
    CeilingDivided {
        months: u16,
        until: Date,
        reading: Reading,
    },
    /// R3: from that day, inside the term, a permanent contract is possible.
    PermanentPossible { months: u16, on: Date },
    /// R3: it begins once a permanent contract is possible: whether it may is read in two ways.
    AfterOpening { months: u16, on: Date },
    /// R21: no permanent contract exists under that regime on that day.
    NoPermanent,
    /// R21: a permanent contract before so many months of service.
    PermanentEarly { months: u16 },
    /// R21: a permanent contract by an establishment: it is the State's.
    PermanentBySchool { at: EstablishmentId },
    /// R4: goes on with the contract that ended then: an amendment would renew it.
    RenewedByContract { ended: Date },
    /// R8: a permanent contract with study credit, which it does not give.
    PermanentCredit,
    /// R10: so many days of leave are school days, the first of them named.
    LeaveOnSchoolDays { first: Date, days: u16 },
    /// R11: more pupils than usual.
    ManyPupils { avs: AvsId, pupils: u16 },
    /// R11: under contract, without a pupil.
    NoPupil { avs: AvsId },
    /// R12: the two schools of hers that lie farthest apart.
    Apart {
        from: EstablishmentId,
        to: EstablishmentId,
        metres: u32,
    },
    /// R13: a private school without contract.
    Uncontracted { at: EstablishmentId },
    /// R14: no agreement holds there on that day; `lunch`: only lunch needs one.
    NoAgreement {
        at: EstablishmentId,
        on: Date,
        lunch: bool,
    },
    /// R14: the same of lunch, that the State pays: whether one is needed is to be checked.
    LunchToCheck { at: EstablishmentId, on: Date },
    /// R15: another commission decides on that date.
    OtherCommission { commission: Commission },
    /// R15: longer than so many years; until then it may hold.
    DecisionLong { years: u8, until: Date },
    /// R15: shorter than so many years.
    DecisionShort { years: u8 },
    /// R15: shared help did not exist yet.
    SharedNotYet,
    /// R15: no decision about the pupil holds on that day, the first of the help.
    NoDecision { pupil: PupilId, on: Date },
    /// R15: decisions about the pupil hold until that day, the help goes on.
    DecisionEnds { pupil: PupilId, on: Date },
    /// R15: more minutes a week are placed than the decision gives.
    TooManyMinutes {
        pupil: PupilId,
        placed: Minutes,
        given: Minutes,
    },
    /// R16: a collective AVS employed by the authority.
    CollectiveByAuthority,
    /// R16: employed by a school of first degree, not by a support college.
    EmployedBySchool { at: EstablishmentId },
    /// R16: an individual AVS employed by an establishment.
    IndividualByEstablishment,
    /// R17: no diploma is known.
    NoDiploma,
    /// R17: neither a diploma of care nor so many months of experience is known, nor level IV where
    /// it does; of months so many are.
    NoCareDiploma {
        months: u16,
        level_iv: bool,
        known: u16,
    },
    /// R18: so many minutes a week with the pupil's name are service, not pupil time.
    ServiceTime { minutes: Minutes },
    /// R19: an avenant is owed, and by which of the three laws.
    AvenantOwed {
        why: Avenant,
        pupil: Option<PupilId>,
        at: EstablishmentId,
    },
    /// R19: the contract names no zone nor place: whether an avenant is owed can't be said.
    NothingNamed,
    /// R22: a contract as AVS, of which none is made any more under this regime.
    AsAvsEnded,
    /// R22: the same, that goes on with one before: whether it was still made is in doubt.
    AsAvsRenewed,
}

/// Where a value of the law is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Written {
    /// Its source, as a citation.
    pub source: &'static str,
    /// What the source is for it.
    pub basis: Basis,
    /// The first day it holds, by this source or one before.
    pub since: Date,
    /// The first day it holds by this source, where there was one before.
    pub sourced: Option<Date>,
    /// The id of the sentence that explains it.
    pub text: Option<&'static str>,
}

impl<T> From<&'static Dated<T>> for Written {
    fn from(dated: &'static Dated<T>) -> Self {
        Self {
            source: &dated.source,
            basis: dated.basis,
            since: dated.since(),
            sourced: dated.sourced(),
            text: dated.text.as_deref(),
        }
    }
}

/// Findings about one record being gathered.
pub(super) struct GatheredFindings {
    subject: Option<Ref>,
    all: Vec<Finding>,
}

impl GatheredFindings {
    pub fn about(subject: Option<impl Into<Ref>>) -> Self {
        Self {
            subject: subject.map(Into::into),
            all: Vec::new(),
        }
    }

    pub fn put(
        &mut self,
        severity: Severity,
        rule: Rule,
        part: RecordPart,
        fact: Fact,
        written: impl Into<Written>,
    ) {
        self.all.push(Finding {
            severity,
            rule,
            subject: self.subject,
            part,
            fact,
            written: written.into(),
        });
    }

    pub fn done(self) -> Vec<Finding> {
        in_order(self.all)
    }
}

/// Worst first; a fact that names what it is about is said once, whatever records show it.
pub(super) fn in_order(mut all: Vec<Finding>) -> Vec<Finding> {
    all.sort_unstable();
    let mut kept: Vec<Finding> = Vec::with_capacity(all.len());
    for finding in all {
        let same = |one: &Finding| {
            (one.rule, one.fact) == (finding.rule, finding.fact)
                && (one.subject == finding.subject || finding.fact.names_itself())
        };
        if !kept.iter().any(same) {
            kept.push(finding);
        }
    }
    kept
}

impl Fact {
    /// It names the pupil, the school or the AVS that it is about: which record shows it matters
    /// to nobody.
    pub fn names_itself(self) -> bool {
        matches!(
            self,
            Self::ManyPupils { .. }
                | Self::Apart { .. }
                | Self::Uncontracted { .. }
                | Self::NoAgreement { .. }
                | Self::NoDecision { .. }
                | Self::DecisionEnds { .. }
                | Self::TooManyMinutes { .. }
                | Self::NoDiploma
                | Self::NoCareDiploma { .. }
                | Self::LunchToCheck { .. }
                | Self::AvenantOwed { .. }
        )
    }
}
