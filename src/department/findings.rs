//! What the rules of the law say of a record: for cards, explanations and forms.
//!
//! The rules themselves are `law::check`; what is refused or may be overruled is for who writes.

use super::Department;
use crate::domain::{
    AbsenceId, Absentee, AccompanimentId, AvsId, ContractId, Date, DecisionId, EstablishmentId,
    Kind, PupilId, Ref,
};
use crate::law::LawDay;
use crate::law::check::{self, CheckedAgainst, Finding};

/// What rules say of a record that stands, today and later; worst first.
pub fn of(target: Ref, law: LawDay, department: &Department) -> Vec<Finding> {
    let asked = standing(law, department);
    let id = target.id;
    let register = &department.register;
    match target.kind {
        Kind::Avs => check::of_avs(&asked, AvsId(id)),
        Kind::Pupil => check::of_pupil(&asked, PupilId(id)),
        Kind::Establishment => check::of_establishment(&asked, EstablishmentId(id)),
        Kind::Contract => of_record(register.get(ContractId(id)), |contract| {
            check::of_contract(&asked, contract, Some(ContractId(id)))
        }),
        Kind::Decision => of_record(register.get(DecisionId(id)), |decision| {
            check::of_decision(&asked, decision, Some(DecisionId(id)))
        }),
        Kind::Accompaniment => of_record(register.get(AccompanimentId(id)), |link| {
            check::of_accompaniment(&asked, link, Some(AccompanimentId(id)))
        }),
        Kind::Absence => of_record(register.get(AbsenceId(id)), |absence| {
            let open = school_days(absence.who, department);
            check::of_absence(&asked, absence, Some(AbsenceId(id)), open)
        }),
        _ => Vec::new(),
    }
}

fn of_record<R>(record: Option<&R>, ask: impl FnOnce(&R) -> Vec<Finding>) -> Vec<Finding> {
    record.map(ask).unwrap_or_default()
}

/// What rules are asked against for records that stand.
fn standing(law: LawDay, department: &Department) -> CheckedAgainst<'_> {
    CheckedAgainst {
        register: &department.register,
        roads: department.roads(),
        on: department.today(),
        law,
        past: false,
    }
}

/// What rules are asked against for records being written: their past too.
pub fn writing(department: &Department) -> CheckedAgainst<'_> {
    CheckedAgainst {
        past: true,
        ..standing(LawDay::Own, department)
    }
}

/// Whether someone has school on a day: at the school she counts for, else by the store's zone.
pub fn school_days(who: Absentee, department: &Department) -> impl Fn(Date) -> bool + '_ {
    let school = match who {
        Absentee::Avs(avs) => department.main_school(avs),
        Absentee::Pupil(pupil) => department.register.get(pupil).and_then(|p| p.establishment),
        Absentee::Establishment(at) => Some(at),
    };
    move |date| match school {
        Some(at) => department.is_open(at, date),
        None => department.is_school_day(date),
    }
}

/// What rules say of the record of a card, made once a change.
#[derive(Clone, Debug, Default)]
pub struct CardFindings {
    made_for: Option<(u64, Ref)>,
    found: Vec<Finding>,
}

impl CardFindings {
    /// Makes them again when the record or the register moved.
    pub fn refresh(&mut self, target: Ref, department: &Department) {
        let now = Some((department.generation(), target));
        if self.made_for != now {
            self.made_for = now;
            self.found = of(target, LawDay::Own, department);
        }
    }

    /// Worst first.
    pub fn all(&self) -> &[Finding] {
        &self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Avs, Changes, Contract, Regime, Register};
    use jiff::civil::date;

    #[test]
    fn findings_of_a_card_are_made_once_a_change() {
        let mut register = Register::default();
        let mut changes = Changes::of(&register);
        let avs = changes.add(Avs::named("ROUX", "Inès"));
        changes.add(Contract::dated(avs, Regime::Aesh, date(2026, 9, 1), None));
        let changes = changes.done();
        register.apply(&changes).unwrap();
        let department = Department::new(register, date(2026, 11, 10));
        let target = Ref::from(avs);

        let mut findings = CardFindings::default();
        findings.refresh(target, &department);
        let found = findings.all().to_vec();
        assert!(!found.is_empty() && found.is_sorted(), "{found:?}");
        // Taken away by hand: they would come back if they were made again.
        findings.found.clear();
        findings.refresh(target, &department);
        assert_eq!(findings.all(), []);
        findings.refresh(Ref::from(AvsId(9)), &department);
        findings.refresh(target, &department);
        assert_eq!(findings.all(), found);
    }
}
