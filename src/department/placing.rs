//! Placing a pupil whom nobody accompanies, or not enough: what is to be placed, from which day, and
//! what her own timetable says of the slots. The screens and the command line ask the same.
//!
//! It knows neither words nor keys; who could take it is for `cover`.

use super::Department;
use crate::cover::{Placing, Wanted};
use crate::domain::check::{Checked, CheckedField, Severity, What};
use crate::domain::{Accompaniment, AvsId, Date, PupilId, Register, Slot};

impl Department {
    /// What is to be placed for a pupil, while it is not known when; none without a school.
    pub fn placing(&self, pupil: PupilId) -> Option<Placing> {
        Some(Placing {
            pupil,
            at: self.register.get(pupil)?.establishment?,
            hours: self.pupil_hours(pupil).missing,
            slots: Vec::new(),
        })
    }

    /// The first day on which a pupil can be placed: today, or the day from which a decision gives
    /// her help.
    pub fn placed_from(&self, pupil: PupilId) -> Date {
        let today = self.today();
        if self.register.decision_on(pupil, today).is_some() {
            return today;
        }
        let to_come = self.register.decisions_of(pupil);
        let to_come = to_come.map(|(_, decision)| decision.from);
        to_come.filter(|from| today < *from).min().unwrap_or(today)
    }

    /// The slots that a pupil had last with someone who no longer comes, but for times that someone
    /// gives again: what is most likely wanted.
    pub fn slots_before(&self, pupil: PupilId) -> Vec<Slot> {
        let today = self.today();
        let links = self.register.accompaniments_of(pupil);
        let links: Vec<&Accompaniment> = links.map(|(_, link)| link).collect();
        let ended = |link: &&Accompaniment| link.to.filter(|to| *to < today);
        let last = links.iter().filter_map(ended).max();
        let hers = links
            .iter()
            .filter(|link| last.is_some() && ended(link) == last);
        let live = links.iter().filter(|link| ended(link).is_none());
        let live: Vec<&Slot> = live.flat_map(|link| &link.slots).collect();
        let free = |slot: &&Slot| live.iter().all(|other| !other.overlaps(slot));
        numbered(hers.flat_map(|link| &link.slots).filter(free).copied())
    }
}

/// Slots numbered from 1.
pub fn numbered(slots: impl IntoIterator<Item = Slot>) -> Vec<Slot> {
    let slots = slots.into_iter().zip(1..);
    slots
        .map(|(slot, number)| Slot { number, ..slot })
        .collect()
}

/// What a pupil's own timetable refuses of the slots from a day on: two of them coincide, or
/// someone is with her elsewhere then.
pub fn clash(register: &Register, wanted: &Wanted, from: Date) -> Option<What> {
    let Wanted::Placing(placing) = wanted else {
        return None;
    };
    let faults = placing.by(AvsId(0), from).faults(register, None);
    let of_slots = faults.into_iter().find(|fault| {
        fault.severity == Severity::Refuse && matches!(fault.field, CheckedField::Slot(_))
    });
    of_slots.map(|fault| fault.what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::week::town::*;
    use crate::domain::{EstablishmentId, Minute, Minutes, Weekday, Weeks, plus_days};

    fn slot(day: Weekday, from: u16, to: u16) -> Slot {
        Slot {
            number: 0,
            day,
            start: Minute::at(from, 0),
            end: Minute::at(to, 0),
            weeks: Weeks::Every,
            activity: crate::domain::Activity::Class,
            from: None,
            to: None,
        }
    }

    fn placing(pupil: PupilId, at: EstablishmentId, slots: Vec<Slot>) -> Wanted {
        let slots = numbered(slots);
        let hours = Minutes::ZERO;
        Placing {
            pupil,
            at,
            hours,
            slots,
        }
        .into()
    }

    #[test]
    fn what_she_had_last_is_wanted_again_but_for_what_someone_gives() {
        let mut town = Town::default();
        let school = town.school(0.0);
        let (left, here) = (town.avs("M", school, 24), town.avs("R", school, 24));
        let pupil = town.pupil("DUBOIS", school, Some(12));
        let long_ago = town.link(left, pupil, &[(FRI, (8, 0), (9, 0))]);
        town.edit(long_ago, |link| link.to = Some(plus_days(MONDAY, -30)));
        let last = town.link(
            left,
            pupil,
            &[(MON, (8, 30), (11, 30)), (TUE, (8, 30), (11, 30))],
        );
        town.edit(last, |link| link.to = Some(MONDAY));
        town.link(here, pupil, &[(TUE, (9, 0), (10, 0))]);
        let department = Department::new(town.register, TUESDAY);
        let before = department.slots_before(pupil);
        let days: Vec<(u16, Weekday)> = before.iter().map(|slot| (slot.number, slot.day)).collect();
        assert_eq!(days, [(1, MON)]);
        // Nothing ended: nothing is known of what is wanted.
        let (other, school) = (PupilId(99), department.placing(pupil).map(|it| it.at));
        assert!(department.slots_before(other).is_empty());
        assert!(school.is_some() && department.placing(other).is_none());
    }

    #[test]
    fn before_her_decision_begins_nobody_is_placed() {
        let mut town = Town::default();
        let school = town.school(0.0);
        let pupil = town.pupil("DUBOIS", school, Some(12));
        let (decision, _) = town.register.decisions_of(pupil).next().unwrap();
        let begins = plus_days(TUESDAY, 20);
        town.edit(decision, |decision| decision.from = begins);
        let undecided = town.pupil("PETIT", school, None);
        let (one, _) = town.register.decisions_of(undecided).next().unwrap();
        town.remove(one);
        let department = Department::new(town.register, TUESDAY);
        assert_eq!(department.placed_from(pupil), begins);
        assert_eq!(department.placed_from(undecided), TUESDAY);
    }

    #[test]
    fn a_slot_in_which_she_is_elsewhere_or_twice_is_refused() {
        let mut town = Town::default();
        let (school, other) = (town.school(0.0), town.school(3.0));
        let avs = town.avs("M", school, 24);
        let pupil = town.pupil("DUBOIS", school, Some(12));
        let link = town.link(avs, pupil, &[(FRI, (9, 0), (10, 0))]);
        town.edit(link, |link| link.establishment = other);
        let register = &town.register;
        let refused = |slots| clash(register, &placing(pupil, school, slots), TUESDAY);
        assert_eq!(refused(vec![slot(MON, 8, 9), slot(TUE, 8, 9)]), None);
        let twice = refused(vec![slot(MON, 8, 10), slot(MON, 9, 11)]);
        assert!(matches!(twice, Some(What::Overlaps(_))));
        let away = refused(vec![slot(FRI, 8, 11)]);
        assert!(matches!(away, Some(What::PupilTaken(clash)) if clash.with == Some(link)));
    }
}
