//! Follow-up meetings of the coming weeks.

use super::groups::HelpGroup;
use crate::demo::days::Anchors;
use crate::demo::dice::Dice;
use crate::demo::meetings;
use crate::demo::records::Records;
use crate::domain::{Weekday, plus_days};

/// Plans a meeting about a pupil for some groups.
pub(crate) fn plan(dice: &mut Dice, days: &Anchors, group: &HelpGroup, records: &mut Records) {
    let Some(pupil) = group.pupils.first().filter(|_| dice.percent(4)) else {
        return;
    };
    let date = plus_days(days.cast, dice.between(1, 45));
    let date = match Weekday::of(date) {
        Weekday::Saturday | Weekday::Sunday => plus_days(date, 2),
        _ => date,
    };
    let place = records
        .establishment(group.site.id)
        .map(|school| school.name.clone());
    let meeting = meetings::made(records, *pupil, date, place);
    records.meetings.push(meeting);
}
