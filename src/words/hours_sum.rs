//! What an AVS still has to give beyond her weeks: related activities of the year (R8′), time to
//! make up (R9). In a few words for her card, and as sums that add up.

use super::label;
use super::line::{Line, Weight};
use super::source::source;
use crate::calendar::occurrences;
use crate::department::Department;
use crate::domain::hours::contract_on;
use crate::domain::{
    Activity, AvsId, Contract, Date, Meeting, Minutes, Regime, SettingKey, Slot, folded,
};
use crate::law::hours::{
    HoursRefusal, Service, ServiceAsked, USUAL_WEEKS, estimate, school_year, school_year_end,
    service,
};
use crate::law::made_up::{self, Occasion, owed};
use crate::law::value::MadeUp;
use crate::law::{Law, LawDay};
use crate::text::{Id, Text};

type LinesOfSum = Vec<Line>;

/// The related activities of one AVS in a school year.
struct Connected {
    service: Service,
    from: Date,
    to: Date,
    /// Each with its time: meetings she attends, then her weekly slots with how often they happen.
    taken: Vec<(Took, Minutes)>,
}

/// What takes of the related activities.
enum Took {
    Meeting(Meeting),
    Slot(Slot, usize),
}

impl Connected {
    fn left(&self) -> Minutes {
        let taken: i64 = self.taken.iter().map(|(_, time)| i64::from(time.0)).sum();
        let left = i64::from(self.service.connected.0) - taken;
        Minutes(i32::try_from(left).unwrap_or(i32::MIN))
    }
}

/// For her card: what is to be made up, what is left of related activities; each only where there
/// is something to say.
pub fn brief(avs: AvsId, on: Date, text: &Text, department: &Department) -> Vec<String> {
    let connected = connected(avs, on, department).map(|connected| {
        let left = connected.left();
        let due = text.minutes(connected.service.connected);
        if left < Minutes::ZERO {
            text.service_over(text.minutes(-left), due)
        } else if connected.service.estimated {
            let left = text.minutes(left);
            text.service_connected_about(left, due)
        } else {
            text.service_connected(text.minutes(left), due)
        }
    });
    let owed = owed_words(avs, text, department);
    owed.into_iter().chain(connected).collect()
}

/// What she is to make up; none when nothing.
pub fn owed_words(avs: AvsId, text: &Text, department: &Department) -> Option<String> {
    let owed = owed_by(avs, department);
    (owed != Minutes::ZERO).then(|| text.service_owed(text.minutes(owed)))
}

/// Both sums, line by line.
pub fn lines(avs: AvsId, on: Date, text: &Text, department: &Department) -> LinesOfSum {
    let mut lines = Vec::new();
    if let Some(connected) = connected(avs, on, department) {
        of_connected(&connected, text, department, &mut lines);
    }
    of_owed(avs, on, text, department, &mut lines);
    lines
}

/// Minutes to make up, all her absences together.
fn owed_by(avs: AvsId, department: &Department) -> Minutes {
    owed(
        department
            .register
            .absences_of_avs(avs)
            .map(|(_, absence)| absence),
    )
}

/// The related activities under her contract of `on`; none but for an AESH whose hours are known.
fn connected(avs: AvsId, on: Date, department: &Department) -> Option<Connected> {
    let (_, contract) = contract_on(&department.register, avs, on)?;
    if contract.regime != Regime::Aesh {
        return None;
    }
    let service = asked_of(contract, on, department)?.ok()?;
    let (from, to) = (school_year(on), school_year_end(on));
    let mut connected = Connected {
        service,
        from,
        to,
        taken: Vec::new(),
    };
    meetings(avs, &mut connected, department);
    training(avs, &mut connected, department);
    Some(connected)
}

/// The service under an AESH contract on a day, or why there is none; estimated where it states no
/// minutes, and none where it states no quota either.
pub fn asked_of(
    contract: &Contract,
    on: Date,
    department: &Department,
) -> Option<Result<Service, HoursRefusal>> {
    let (law, day) = (Law::embedded(), LawDay::Own);
    let split_leave = department.register.number(SettingKey::SplitLeaveAesh);
    let asked = ServiceAsked {
        weeks: contract.service_weeks.map_or(USUAL_WEEKS, u16::from),
        split_leave: Minutes(i32::try_from(split_leave).unwrap_or(i32::MAX)),
    };
    match (contract.weekly_on(on), contract.quota) {
        (Some(weekly), _) => Some(service(law, weekly, asked, on, day)),
        (None, Some(quota)) => Some(estimate(law, quota.into(), asked, on, day)),
        (None, None) => None,
    }
}

/// Meetings about her pupils of the year where she is named among those who come.
fn meetings(avs: AvsId, into: &mut Connected, department: &Department) {
    let register = &department.register;
    let Some(avs_record) = register.get(avs) else {
        return;
    };
    let (last, first) = (folded(&avs_record.last), folded(&avs_record.first));
    let names = [format!("{last}{first}"), format!("{first}{last}")];
    let (from, to) = (into.from, into.to);
    let mut pupils: Vec<_> = register
        .accompaniments_by(avs)
        .filter(|(_, link)| link.from <= to && link.to.is_none_or(|last| from <= last))
        .filter_map(|(_, link)| link.pupil)
        .collect();
    pupils.sort_unstable();
    pupils.dedup();
    let mut found: Vec<&Meeting> = pupils
        .into_iter()
        .flat_map(|pupil| register.meetings_of(pupil))
        .map(|(_, meeting)| meeting)
        .filter(|meeting| from <= meeting.date && meeting.date <= to)
        .filter(|meeting| meeting.who.iter().any(|who| names.contains(&folded(who))))
        .collect();
    found.sort_by_key(|meeting| (meeting.date, meeting.start));
    let timed = found.into_iter().map(|meeting| {
        let time = meeting.start.until(meeting.end).max(Minutes::ZERO);
        (Took::Meeting(meeting.clone()), time)
    });
    into.taken.extend(timed);
}

/// Her slots of training and meetings, as often as they happen in the year when schools are open.
fn training(avs: AvsId, into: &mut Connected, department: &Department) {
    let is_training = |slot: &Slot| matches!(slot.activity, Activity::Training | Activity::Meeting);
    for (_, link) in department.register.accompaniments_by(avs) {
        if !link.slots.iter().any(is_training) {
            continue;
        }
        let area = department.area(link.establishment);
        let mut times = vec![0_usize; link.slots.len()];
        for (_, slot) in occurrences(
            &department.register,
            link,
            into.from..=into.to,
            department.calendar(),
            area,
        ) {
            let at = link.slots.iter().position(|own| own.number == slot.number);
            if let Some(count) = at.and_then(|at| times.get_mut(at)) {
                *count += 1;
            }
        }
        for (slot, times) in link.slots.iter().zip(times) {
            if is_training(slot) && times > 0 {
                let all = i32::try_from(times).unwrap_or(i32::MAX);
                let time = Minutes(slot.length().0.saturating_mul(all));
                into.taken.push((Took::Slot(*slot, times), time));
            }
        }
    }
}

fn of_connected(
    connected: &Connected,
    text: &Text,
    department: &Department,
    lines: &mut LinesOfSum,
) {
    let years = (connected.from.year(), connected.to.year());
    let (from, to) = (years.0.to_string(), years.1.to_string());
    let title = text.sum_connected(from, to);
    lines.push(Line::new(Weight::Heading, title, ""));
    let service = &connected.service;
    let [_, sum] = super::hours::connected(text, service);
    let dated = service.school_weeks;
    let rule = text.sum_connected_rule(sum, source(dated, text), text.date(dated.from));
    lines.push((rule, text.minutes(service.connected)).into());
    for (took, time) in &connected.taken {
        let what = match took {
            Took::Meeting(meeting) => text.sum_meeting(
                text.date(meeting.date),
                label::pupil(&department.register, meeting.pupil),
            ),
            Took::Slot(slot, times) => {
                let what = super::slot(text, slot);
                text.sum_times(what, *times)
            }
        };
        lines.push((what, text.minutes(-*time)).into());
    }
    let left = connected.left();
    let (id, left) = if left < Minutes::ZERO {
        (Id::SumConnectedOver, -left)
    } else {
        (Id::SumConnectedLeft, left)
    };
    lines.push(Line::new(Weight::Strong, text.get(id), text.minutes(left)));
}

fn of_owed(avs: AvsId, on: Date, text: &Text, department: &Department, lines: &mut LinesOfSum) {
    let total = owed_by(avs, department);
    if total == Minutes::ZERO {
        return;
    }
    lines.push(Line::new(Weight::Heading, text.get(Id::SumOwedTitle), ""));
    let absences = department.register.absences_of_avs(avs);
    for (_, absence) in absences.filter(|(_, absence)| absence.owed > Minutes::ZERO) {
        let what = text.sum_owed_of(text.date(absence.from.date), text.reason(absence.reason));
        lines.push((what, text.minutes(absence.owed)).into());
    }
    lines.push(Line::new(
        Weight::Strong,
        text.get(Id::SumOwedTotal),
        text.minutes(total),
    ));
    let regime = contract_on(&department.register, avs, on).map(|(_, contract)| contract.regime);
    let occasion = Occasion::Reason(crate::domain::AbsenceReason::Authorised);
    let rule = regime
        .and_then(|regime| made_up::made_up(Law::embedded(), regime, occasion, on, LawDay::Own));
    let words = rule.and_then(|rule| {
        let (source, since) = (source(rule, text), text.date(rule.from));
        match rule.value {
            MadeUp::Later => Some(text.sum_owed_rule(source, since)),
            MadeUp::AtDiscretion => Some(text.sum_owed_discretion(source)),
            MadeUp::Never => None,
        }
    });
    lines.extend(words.map(|words| Line::new(Weight::Under, words, "")));
}
