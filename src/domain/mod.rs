//! The records of the field, the register that holds them, and the changes that people make.
//!
//! Pure: no clock, no disk, no language. Words are those of the profession; see the README.

pub mod absence;
pub mod accompaniment;
pub mod act;
pub mod agenda;
pub mod avs;
pub mod change;
pub mod changes;
pub mod check;
pub mod clean;
pub mod contract;
pub mod erasure;
pub mod establishment;
pub mod fold;
pub mod history;
pub mod hours;
pub mod id;
pub mod index;
pub mod letters;
pub mod owners;
pub mod past;
pub mod pupil;
pub mod record;
pub mod register;
pub mod reversal;
pub mod setting;
mod short_school;
pub mod slab;
mod sought;
pub mod travel;
pub mod uai;
pub mod units;
pub mod unwritten;
pub mod week;

pub use self::change::{ChangeEffect, RecordEdit};
pub use self::contract::OfferAnswer;
pub use self::pupil::PupilNeed;
pub use absence::{
    Absence, AbsenceReason, Absentee, ContactStatus, Cover, DayPart, Moment, NeedRef, NeedStatus,
    Refusal, is_same_class,
};
pub use accompaniment::{Accompaniment, Activity, Slot, Weeks};
pub use act::{Act, ActKind, Brief, Forced, JournalEntry, Source};
pub use agenda::{Area, Holiday, Meeting, Population};
pub use avs::{Avs, AvsKind, Diploma, Level, Skill, WeeklySpan};
pub use change::Change;
pub use changes::Changes;
pub use clean::{Clean, cleaned};
pub use contract::{
    Amendment, Contract, Employer, Ended, Ending, Function, Intention, Notice, Places, Regime,
    Suspension, SuspensionKind,
};
pub use establishment::{Agreement, Establishment, Membership, SchoolKind, Sector, Zone};
pub use fold::{fold_char, folded};
pub use history::History;
pub use id::{
    AbsenceId, AccompanimentId, AvsId, ContractId, CoverId, DecisionId, EstablishmentId, HolidayId,
    Kind, MeetingId, NotACode, PupilId, RecordId, Ref, SettingId,
};
pub use index::{Index, Indexed, Indexes};
pub use letters::{Letter, Letters};
pub use pupil::{Commission, Decision, Mode, Pupil};
pub use record::Record;
pub use register::{OfRecord, Register, Shelf, Stale};
pub use reversal::{Unmovable, doing_again, taking_back};
pub use setting::{Setting, SettingKey};
pub use short_school::short_school;
pub use slab::{Slab, SlabRow};
pub use sought::Sought;
pub use units::{
    Date, Instant, Km, Minute, Minutes, Permille, Position, Weekday, days_between, monday_of,
    plus_days, plus_months,
};
pub use unwritten::{TypedField, TypedForm, TypedLine, Unwritten};

#[cfg(test)]
mod tests;
