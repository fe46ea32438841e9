//! The contract of an assistant, with its amendments, suspensions and notice.

use super::{AvsId, Clean, Date, EstablishmentId, Minutes, Permille, PupilId};

/// A contract, as it was signed and as it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Whose contract.
    pub avs: AvsId,
    /// Which law it is under.
    pub regime: Regime,
    /// What for.
    pub function: Function,
    /// First day.
    pub start: Date,
    /// Last day as signed; none for a permanent contract.
    pub end: Option<Date>,
    /// Ended otherwise than signed.
    pub ended: Option<Ended>,
    /// Last day of the trial, when the contract says so.
    pub trial_end: Option<Date>,
    /// The contract provides for no trial: then no last day of one either.
    pub no_trial: bool,
    /// Minutes a week.
    pub weekly: Option<Minutes>,
    /// Share of a full-time post.
    pub quota: Option<Permille>,
    /// Weeks of service a year.
    pub service_weeks: Option<u8>,
    /// Minutes a year left for studies.
    pub study_credit: Minutes,
    /// The day on which the proof of the studies was seen.
    pub credit_proof: Option<Date>,
    /// Who signed as employer.
    pub employer: Employer,
    /// Where and whom it names.
    pub places: Places,
    /// Why it is shorter than a school year.
    pub short_reason: Option<Clean>,
    /// Times out of it.
    pub suspensions: Vec<Suspension>,
    /// What changed it since, in order.
    pub amendments: Vec<Amendment>,
    /// The steps of its renewal.
    pub notice: Notice,
}

impl Contract {
    /// A contract of which only regime and dates are known.
    pub fn dated(avs: AvsId, regime: Regime, start: Date, end: Option<Date>) -> Self {
        Self {
            avs,
            regime,
            function: Function::Avs,
            start,
            end,
            ended: None,
            trial_end: None,
            no_trial: false,
            weekly: None,
            quota: None,
            service_weeks: None,
            study_credit: Minutes::ZERO,
            credit_proof: None,
            employer: Employer::Authority,
            places: Places::default(),
            short_reason: None,
            suspensions: Vec::new(),
            amendments: Vec::new(),
            notice: Notice::default(),
        }
    }

    /// The last day as signed and amended; none when permanent.
    #[inline]
    pub fn term(&self) -> Option<Date> {
        self.amendments
            .iter()
            .rev()
            .find_map(|amendment| amendment.end)
            .or(self.end)
    }

    /// The last day it really runs: how it ended, else its term; none when it goes on for good.
    #[inline]
    pub fn last_day(&self) -> Option<Date> {
        self.ended
            .as_ref()
            .map(|ended| ended.on)
            .or_else(|| self.term())
    }

    /// In force on `on`.
    #[inline]
    pub fn covers(&self, on: Date) -> bool {
        self.start <= on && self.last_day().is_none_or(|last| on <= last)
    }

    /// Minutes a week on `on`, amendments included.
    pub fn weekly_on(&self, on: Date) -> Option<Minutes> {
        self.amendments
            .iter()
            .rev()
            .filter(|a| a.from <= on)
            .find_map(|a| a.weekly)
            .or(self.weekly)
    }

    /// What it names on `on`, amendments included.
    pub fn places_on(&self, on: Date) -> &Places {
        self.amendments
            .iter()
            .rev()
            .filter(|a| a.from <= on)
            .find_map(|a| a.places.as_ref())
            .unwrap_or(&self.places)
    }
}

/// The law a contract is under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regime {
    /// Assistant d'éducation (AED).
    EducationAssistant,
    /// Accompagnant des élèves en situation de handicap.
    Aesh,
    /// Emploi jeune: never counted.
    YouthJob,
    /// Contrat aidé: never counted.
    SubsidisedJob,
    /// Maître d'internat, surveillant d'externat (MI-SE): never counted.
    Boarding,
    /// Service civique: never counted.
    CivicService,
    /// A teacher under contract: never counted.
    ContractTeacher,
    /// Vacataire: never counted.
    Casual,
    /// Apprenti: never counted.
    Apprentice,
    /// Fonctionnaire: never counted.
    CivilServant,
}

/// What a contract is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Function {
    /// Accompanying pupils.
    Avs,
    /// Anything else.
    Other,
}

/// A contract's end, when it was not its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The last day.
    pub on: Date,
    /// How.
    pub how: Ending,
}

/// How a contract ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Ending {
    Term,
    Resignation,
    Dismissal,
    Other,
}

/// Who employs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Employer {
    /// The State's authority (inspection académique, DSDEN).
    Authority,
    /// A school.
    Establishment(EstablishmentId),
}

/// Where and whom a contract names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Pupils named (until 2005).
    pub pupils: Vec<PupilId>,
    /// Schools named.
    pub establishments: Vec<EstablishmentId>,
    /// A zone named (since 2014): a cluster's name.
    pub zone: Option<Clean>,
}

/// A time out of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// First day out.
    pub from: Date,
    /// Last day out.
    pub to: Date,
    /// Why.
    pub kind: SuspensionKind,
}

/// Why a contract was suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum SuspensionKind {
    /// To teach: taken out of the engagement.
    Teaching,
    Parental,
    Unpaid,
    Other,
}

/// A change of the contract that both signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Its number in the contract, from 1.
    pub number: u16,
    /// When it was signed.
    pub signed: Option<Date>,
    /// From when it holds.
    pub from: Date,
    /// The new last day: a renewal.
    pub end: Option<Date>,
    /// The new minutes a week.
    pub weekly: Option<Minutes>,
    /// The new places.
    pub places: Option<Places>,
}

/// The steps of a renewal or its refusal (rules R6 and R7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What the employer means to do.
    pub intention: Option<Intention>,
    /// The day it was sent.
    pub sent: Option<Date>,
    /// The day it was received.
    pub received: Option<Date>,
    /// The day of the interview.
    pub interview: Option<Date>,
    /// What she answered.
    pub answer: Option<OfferAnswer>,
}

/// What the employer means to do at the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Intention {
    Renew,
    RenewPermanent,
    NotRenew,
}

/// The answer to a renewal offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferAnswer {
    /// The day it came.
    pub on: Date,
    /// Yes or no.
    pub accepted: bool,
}
