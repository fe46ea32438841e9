//! The contract, with its amendments, suspensions and notice.

use super::number::Number;
use super::text::Text;
use super::time::Day;
use super::units::{Minutes, Permille};
use crate::domain::{AvsId, EstablishmentId, PupilId};
use crate::store::format::frozen::frozen;

frozen! {
    /// A contract.
    older Contract {
        avs: Number<AvsId>,
        regime: Regime,
        function: Function,
        start: Day,
        end: Option<Day>,
        ended: Option<Ended>,
        trial_end: Option<Day>,
        weekly: Option<Minutes>,
        quota: Option<Permille>,
        service_weeks: Option<u8>,
        study_credit: Minutes,
        employer: Employer,
        places: Places,
        short_reason: Option<Text>,
        suspensions: Vec<Suspension>,
        amendments: Vec<Amendment>,
        notice: Notice,
        ;
        no_trial: false,
        credit_proof: None,
    }

    /// The law a contract is under.
    outgrown Regime {
        EducationAssistant,
        Aesh,
        YouthJob,
        SubsidisedJob,
        ;
        Self::SubsidisedJob
    }

    /// What a contract is for.
    choice Function {
        Avs,
        Other,
    }

    /// A contract's end, when it was not its term.
    record Ended {
        on: Day,
        how: Ending,
    }

    /// How a contract ended.
    choice Ending {
        Term,
        Resignation,
        Dismissal,
        Other,
    }

    /// Who employs.
    choice Employer {
        Authority,
        Establishment(id: Number<EstablishmentId>),
    }

    /// Where and whom a contract names.
    record Places {
        pupils: Vec<Number<PupilId>>,
        establishments: Vec<Number<EstablishmentId>>,
        zone: Option<Text>,
    }

    /// A time out of the contract.
    record Suspension {
        from: Day,
        to: Day,
        kind: SuspensionKind,
    }

    /// Why a contract was suspended.
    choice SuspensionKind {
        Teaching,
        Parental,
        Unpaid,
        Other,
    }

    /// A change of the contract that both signed.
    record Amendment {
        number: u16,
        signed: Option<Day>,
        from: Day,
        end: Option<Day>,
        weekly: Option<Minutes>,
        places: Option<Places>,
    }

    /// The steps of a renewal or its refusal.
    record Notice {
        intention: Option<Intention>,
        sent: Option<Day>,
        received: Option<Day>,
        interview: Option<Day>,
        answer: Option<OfferAnswer>,
    }

    /// What the employer means to do at the term.
    choice Intention {
        Renew,
        RenewPermanent,
        NotRenew,
    }

    /// The answer to a renewal offer.
    record OfferAnswer {
        on: Day,
        accepted: bool,
    }
}
