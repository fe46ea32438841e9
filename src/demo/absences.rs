//! One absence, and one cover that answers it.

use super::week::PlacedStint;
use crate::domain::{
    Absence, AbsenceId, AbsenceReason, Absentee, AvsId, ContactStatus, Cover, Date, Minute,
    Minutes, Moment, NeedRef, NeedStatus,
};

/// An absence of whole days.
pub(super) fn whole_days(who: Absentee, from: Date, to: Date, reason: AbsenceReason) -> Absence {
    Absence {
        who,
        from: Moment {
            date: from,
            minute: Minute::START,
        },
        to: Moment {
            date: to,
            minute: Minute::END,
        },
        reason,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    }
}

/// A cover of those needs by one person.
pub(super) fn cover(
    absence: AbsenceId,
    date: Date,
    placed: &PlacedStint,
    avs: AvsId,
    contact: ContactStatus,
) -> Cover {
    Cover {
        avs: Some(avs),
        status: NeedStatus::Covered,
        ..without(absence, date, placed, contact)
    }
}

/// Those needs left without anyone, the school told.
pub(super) fn without(
    absence: AbsenceId,
    date: Date,
    placed: &PlacedStint,
    contact: ContactStatus,
) -> Cover {
    let needs = placed.slots.iter().map(|(accompaniment, slot)| NeedRef {
        accompaniment: *accompaniment,
        slot: *slot,
    });
    Cover {
        absence,
        needs: needs.collect(),
        date,
        start: Minute(placed.stint.start),
        end: Minute(placed.stint.end),
        avs: None,
        status: NeedStatus::Without,
        contact,
        forced: false,
        refusals: Vec::new(),
    }
}
