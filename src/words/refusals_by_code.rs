//! Why someone cannot take over, without a name: an error may end in a log.

use crate::cover::Filter;
use crate::domain::Weekday;
use crate::say;
use crate::text::{Id, Text};

/// A filter that she fails, in words.
pub fn filter(text: &Text, filter: &Filter) -> String {
    match filter {
        Filter::Hers => text.get(Id::NotHers).to_owned(),
        Filter::Left { on } => say!(text, NotLeft, on = text.date(*on)),
        Filter::NoContract { on } => say!(text, NotContract, on = text.date(*on)),
        Filter::Excluded { pupil } => say!(text, NotExcluded, pupil = pupil.to_string()),
        Filter::Sector { at } => say!(text, NotSector, at = at.to_string()),
        Filter::NoAgreement { at, .. } => say!(text, NotAgreement, at = at.to_string()),
        Filter::Kind { at } => say!(text, NotKind, at = at.to_string()),
        Filter::Undecided { pupil } => say!(text, NotUndecided, pupil = pupil.to_string()),
        Filter::Skill { skill, .. } => say!(text, NotSkilled, skill = text.skill(skill)),
        Filter::Absent { until, .. } => say!(text, NotAbsent, until = text.day(until.date)),
        Filter::Refused { at } => say!(text, NotRefused, at = super::time_of(*at)),
        Filter::Reach { km, reach, .. } => {
            say!(
                text,
                NotReach,
                km = km.round() as i64,
                reach = text.km(*reach)
            )
        }
        Filter::NeverFree { day, span } => {
            let span = text.span(span.start, span.end);
            say!(text, NotFree, day = text.weekday_short(*day), span = span)
        }
        Filter::Busy { held, on } => {
            let who = held
                .pupil
                .map_or_else(|| held.place.to_string(), |id| id.to_string());
            say!(
                text,
                NotBusy,
                who = who,
                day = text.weekday_short(Weekday::of(*on))
            )
        }
        Filter::Road { held, way, gap, .. } => {
            let (way, gap) = (text.minutes(*way), text.minutes(*gap));
            say!(
                text,
                NotRoad,
                at = held.place.to_string(),
                way = way,
                gap = gap
            )
        }
        Filter::OverMinutes { after, contracted } => {
            let (after, contracted) = (text.minutes(*after), text.minutes(*contracted));
            say!(text, NotMinutes, after = after, contracted = contracted)
        }
    }
}
