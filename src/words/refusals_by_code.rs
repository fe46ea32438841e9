//! Why someone cannot take over, without a name: an error may end in a log.

use crate::cover::Filter;
use crate::domain::Weekday;
use crate::text::{Id, Text};

/// A filter that she fails, in words.
pub fn filter(text: &Text, filter: &Filter) -> String {
    match filter {
        Filter::Hers => text.get(Id::NotHers).to_owned(),
        Filter::Left { on } => text.not_left(text.date(*on)),
        Filter::NoContract { on } => text.not_contract(text.date(*on)),
        Filter::Excluded { pupil } => text.not_excluded(pupil.to_string()),
        Filter::Sector { at } => text.not_sector(at.to_string()),
        Filter::NoAgreement { at, .. } => text.not_agreement(at.to_string()),
        Filter::Kind { at } => text.not_kind(at.to_string()),
        Filter::Undecided { pupil } => text.not_undecided(pupil.to_string()),
        Filter::Skill { skill, .. } => text.not_skilled(text.skill(skill)),
        Filter::Absent { until, .. } => text.not_absent(text.day(until.date)),
        Filter::Refused { at } => text.not_refused(super::time_of(*at)),
        Filter::Reach { km, reach, .. } => text.not_reach(km.round() as i64, text.km(*reach)),
        Filter::NeverFree { day, span } => {
            let span = text.span(span.start, span.end);
            text.not_free(text.weekday_short(*day), span)
        }
        Filter::Busy { held, on } => {
            let who = held
                .pupil
                .map_or_else(|| held.place.to_string(), |id| id.to_string());
            text.not_busy(text.weekday_short(Weekday::of(*on)), who)
        }
        Filter::Road { held, way, gap, .. } => {
            let (way, gap) = (text.minutes(*way), text.minutes(*gap));
            text.not_road(held.place.to_string(), way, gap)
        }
        Filter::OverMinutes { after, contracted } => {
            let (after, contracted) = (text.minutes(*after), text.minutes(*contracted));
            text.not_minutes(after, contracted)
        }
    }
}
