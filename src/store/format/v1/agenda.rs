//! School holidays and follow-up meetings.

use super::establishment::Zone;
use super::number::Number;
use super::text::Text;
use super::time::Day;
use super::units::Minute;
use crate::domain::PupilId;
use crate::store::format::frozen::frozen;

frozen! {
    /// School holidays.
    record Holiday {
        area: Area,
        name: Text,
        first: Day,
        back: Day,
        population: Population,
    }

    /// Where holidays hold.
    choice Area {
        Zone(zone: Zone),
        Academie(name: Text),
    }

    /// For whom holidays hold.
    choice Population {
        Everyone,
        Pupils,
        Staff,
    }

    /// A follow-up meeting.
    record Meeting {
        pupil: Number<PupilId>,
        date: Day,
        start: Minute,
        end: Minute,
        place: Option<Text>,
        who: Vec<Text>,
        note: Option<Text>,
    }
}
