//! One contract: its regime, hours and places, and the steps of its renewal.

use super::periods::ContractPeriod;
use crate::demo::dice::Dice;
use crate::domain::{
    AvsId, Clean, Contract, Date, Employer, EstablishmentId, Intention, Minutes, Notice,
    OfferAnswer, Permille, Places, Regime, plus_days, plus_months,
};

/// The day from which an AESH may have a permanent contract after 36 months.
pub(crate) const SHORT_CEILING: Date = jiff::civil::date(2023, 9, 1);
/// The day from which an AVS is engaged as AESH.
pub(crate) const AESH: Date = jiff::civil::date(2014, 1, 1);
/// The day from which an AVS is engaged as AED.
const AED: Date = jiff::civil::date(2003, 6, 11);

/// Weeks of service a year.
const WEEKS: i32 = 41;

/// For whom and where contracts are made.
pub(crate) struct Hiring {
    pub(crate) avs: AvsId,
    pub(crate) weekly: Minutes,
    pub(crate) employer: Employer,
    /// The cluster that contracts name since 2014.
    pub(crate) zone: Clean,
    /// The school that they named before.
    pub(crate) base: EstablishmentId,
}

/// The regime that a contract begun that day is under.
pub(crate) fn regime(start: Date) -> Regime {
    if start < AED {
        Regime::YouthJob
    } else if start < AESH {
        Regime::EducationAssistant
    } else {
        Regime::Aesh
    }
}

/// Months of the contracts that end on the ceiling, by the day: those of the whole engagement, or its
/// second half.
pub(crate) fn last_months(on: Date) -> i32 {
    if on >= SHORT_CEILING { 36 } else { 72 }
}

/// The last day of so many months from `start`.
pub(crate) fn last_day(start: Date, months: i32) -> Date {
    plus_days(plus_months(start, months), -1)
}

/// A contract of that hiring over those dates.
pub(crate) fn contract(hiring: &Hiring, period: ContractPeriod) -> Contract {
    let mut made = Contract::dated(hiring.avs, regime(period.start), period.start, period.end);
    set_weekly(&mut made, hiring.weekly);
    made.service_weeks = Some(WEEKS as u8);
    made.employer = hiring.employer;
    made.places = match made.regime {
        Regime::Aesh => Places {
            zone: Some(hiring.zone.clone()),
            ..Places::default()
        },
        _ => Places {
            establishments: vec![hiring.base],
            ..Places::default()
        },
    };
    made.short_reason = period.short_reason();
    made
}

/// Sets the minutes, and the quota that they make up to a whole percent (R8′).
pub(crate) fn set_weekly(contract: &mut Contract, weekly: Minutes) {
    let (part, whole) = (weekly.0 * WEEKS * 100, 1_607 * 60);
    let percent = (part + whole - 1) / whole;
    contract.weekly = Some(weekly);
    contract.quota = Some(Permille((percent * 10) as u16));
}

/// The steps of a renewal that were taken in the weeks before `on`.
pub(crate) fn notice(dice: &mut Dice, on: Date, intention: Intention) -> Notice {
    let sent = plus_days(on, -dice.between(60, 110));
    let received = plus_days(sent, dice.between(1, 5));
    Notice {
        intention: Some(intention),
        sent: Some(sent),
        received: Some(received),
        interview: (intention == Intention::RenewPermanent).then(|| plus_days(sent, -7)),
        answer: Some(OfferAnswer {
            on: plus_days(received, dice.between(1, 8)),
            accepted: true,
        }),
    }
}
