//! Version 3: a contract may be of a regime that no clock counts, by its name.

use crate::domain::AvsId;
use crate::store::format::frozen::frozen;
use crate::store::format::v1::contract::{
    Amendment, Employer, Ended, Function, Notice, Places, Suspension,
};
use crate::store::format::v1::number::Number;
use crate::store::format::v1::text::Text;
use crate::store::format::v1::time::Day;
use crate::store::format::v1::units::{Minutes, Permille};

frozen! {
    /// A contract.
    record Contract {
        avs: Number<AvsId>,
        regime: Regime,
        function: Function,
        start: Day,
        end: Option<Day>,
        ended: Option<Ended>,
        trial_end: Option<Day>,
        no_trial: bool,
        weekly: Option<Minutes>,
        quota: Option<Permille>,
        service_weeks: Option<u8>,
        study_credit: Minutes,
        credit_proof: Option<Day>,
        employer: Employer,
        places: Places,
        short_reason: Option<Text>,
        suspensions: Vec<Suspension>,
        amendments: Vec<Amendment>,
        notice: Notice,
    }

    /// The law a contract is under.
    choice Regime {
        EducationAssistant,
        Aesh,
        YouthJob,
        SubsidisedJob,
        Boarding,
        CivicService,
        ContractTeacher,
        Casual,
        Apprentice,
        CivilServant,
    }
}
