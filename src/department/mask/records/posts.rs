//! Contracts, accompaniments, absences and covers: dates, hours and links, without a word typed.

use super::super::public::{Public, hidden};
use super::Masked;
use crate::domain::{Absence, AbsenceReason, Accompaniment, Amendment, Contract, Cover, Places};

/// All but free text: that a reason was given counts for a rule, the reason itself does not show.
impl Masked for Contract {
    fn masked(&self, _: u32, public: &Public<'_>) -> Self {
        let Self {
            avs,
            regime,
            function,
            start,
            end,
            ended,
            trial_end,
            weekly,
            quota,
            service_weeks,
            study_credit,
            employer,
            places: named,
            short_reason,
            suspensions,
            amendments,
            notice,
        } = self;
        Self {
            avs: *avs,
            regime: *regime,
            function: *function,
            start: *start,
            end: *end,
            ended: *ended,
            trial_end: *trial_end,
            weekly: *weekly,
            quota: *quota,
            service_weeks: *service_weeks,
            study_credit: *study_credit,
            employer: *employer,
            places: places(named, public),
            short_reason: short_reason.as_ref().map(|_| hidden()),
            suspensions: suspensions.clone(),
            amendments: amendments
                .iter()
                .map(|each| amendment(each, public))
                .collect(),
            notice: notice.clone(),
        }
    }
}

fn places(named: &Places, public: &Public<'_>) -> Places {
    let Places {
        pupils,
        establishments,
        zone,
    } = named;
    Places {
        pupils: pupils.clone(),
        establishments: establishments.clone(),
        zone: zone.as_ref().map(|zone| public.zone(zone)),
    }
}

fn amendment(amendment: &Amendment, public: &Public<'_>) -> Amendment {
    let Amendment {
        number,
        signed,
        from,
        end,
        weekly,
        places: named,
    } = amendment;
    Amendment {
        number: *number,
        signed: *signed,
        from: *from,
        end: *end,
        weekly: *weekly,
        places: named.as_ref().map(|named| places(named, public)),
    }
}

/// Ids and hours alone: as it is.
impl Masked for Accompaniment {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            avs,
            pupil,
            establishment,
            from,
            to,
            slots,
            next_slot,
        } = self;
        Self {
            avs: *avs,
            pupil: *pupil,
            establishment: *establishment,
            from: *from,
            to: *to,
            slots: slots.clone(),
            next_slot: *next_slot,
        }
    }
}

/// When, but not why: sickness is nobody's business.
impl Masked for Absence {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            who,
            from,
            to,
            reason: _,
            owed,
        } = self;
        Self {
            who: *who,
            from: *from,
            to: *to,
            reason: AbsenceReason::Other,
            owed: *owed,
        }
    }
}

/// Ids, hours and where the call stands: as it is.
impl Masked for Cover {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            absence,
            needs,
            date,
            start,
            end,
            avs,
            status,
            contact,
            forced,
            refusals,
        } = self;
        Self {
            absence: *absence,
            needs: needs.clone(),
            date: *date,
            start: *start,
            end: *end,
            avs: *avs,
            status: *status,
            contact: *contact,
            forced: *forced,
            refusals: refusals.clone(),
        }
    }
}
