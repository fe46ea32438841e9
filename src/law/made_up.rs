//! R9: which absences are made up later, and how many minutes an AVS owes.

use super::dated::Dated;
use super::day::LawDay;
use super::table::Law;
use super::value::MadeUp;
use crate::domain::hours::{contract_on, missed};
use crate::domain::week::Open;
use crate::domain::{Absence, AbsenceId, AbsenceReason, Absentee, Date, Minutes, Regime, Register};

/// What an absence is for, as R9 tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// To sit or prepare an examination.
    Examination,
    /// Anything else, by its recorded reason.
    Reason(AbsenceReason),
}

/// Whether an absence that begins on `on` is made up later, with the rule that says so; none where
/// no rule of that day speaks of it, so that nothing is owed.
///
/// Source: C 1.III.5.3; circular 2008-108 for examinations. For AESH no text: they have absences of
/// right and others at the employer's discretion.
pub fn made_up(
    law: &'static Law,
    regime: Regime,
    occasion: Occasion,
    on: Date,
    day: LawDay,
) -> Option<&'static Dated<MadeUp>> {
    let table = law.table(regime)?;
    let values = match occasion {
        Occasion::Examination | Occasion::Reason(AbsenceReason::Examination) => {
            &table.examinations_made_up
        }
        Occasion::Reason(AbsenceReason::Authorised) => &table.authorised_made_up,
        Occasion::Reason(
            AbsenceReason::Sickness
            | AbsenceReason::Leave
            | AbsenceReason::Training
            | AbsenceReason::Strike
            | AbsenceReason::Outing
            | AbsenceReason::Closure
            | AbsenceReason::Other
            | AbsenceReason::Swap,
        ) => return None,
    };
    values.value_on(day.or(on))
}

/// What an absence of an AVS comes to by R9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MakingUp {
    /// Whether it is made up, and where that is written.
    pub rule: &'static Dated<MadeUp>,
    /// Minutes of her slots that it takes.
    pub missed: Minutes,
}

impl MakingUp {
    /// By the law of the absence's first day and under the contract that she has then; hours of
    /// recorded absences that `counts_first` names are theirs. None where no rule speaks of it.
    pub fn of(
        register: &Register,
        absence: &Absence,
        counts_first: impl Fn(AbsenceId) -> bool,
        open: &Open<'_>,
    ) -> Option<Self> {
        let Absentee::Avs(avs) = absence.who else {
            return None;
        };
        let on = absence.from.date;
        let (_, contract) = contract_on(register, avs, on)?;
        let occasion = Occasion::Reason(absence.reason);
        let law = Law::embedded();
        Some(Self {
            rule: made_up(law, contract.regime, occasion, on, LawDay::Own)?,
            missed: missed(register, absence, counts_first, open),
        })
    }

    /// Minutes to propose: all that are missed where it is made up, else none; where the employer
    /// says, none until somebody says so.
    pub fn proposed(&self) -> Minutes {
        match self.rule.value {
            MadeUp::Later => self.missed,
            MadeUp::Never | MadeUp::AtDiscretion => Minutes::ZERO,
        }
    }
}

/// The balance of one AVS: the minutes to make up that her absences record, all together.
pub fn owed<'a>(absences: impl IntoIterator<Item = &'a Absence>) -> Minutes {
    let all: i64 = absences
        .into_iter()
        .map(|absence| i64::from(absence.owed.0.max(0)))
        .sum();
    Minutes(i32::try_from(all).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Absentee, AvsId, Minute, Moment};
    use crate::law::tests::day;
    use proptest::prelude::*;

    const AED: Regime = Regime::EducationAssistant;

    fn rule(regime: Regime, occasion: Occasion, on: &str) -> Option<&'static Dated<MadeUp>> {
        made_up(Law::embedded(), regime, occasion, day(on), LawDay::Own)
    }

    fn absence(owed: i32) -> Absence {
        let at = |minute| Moment {
            date: day("10-11-2026"),
            minute,
        };
        Absence {
            who: Absentee::Avs(AvsId(1)),
            from: at(Minute::START),
            to: at(Minute::END),
            reason: AbsenceReason::Authorised,
            part: crate::domain::DayPart::Whole,
            class: None,
            owed: Minutes(owed),
        }
    }

    #[test]
    fn an_examination_is_made_up_until_20_august_2008() {
        for (on, expected) in [("20-8-2008", MadeUp::Later), ("21-8-2008", MadeUp::Never)] {
            let rule = rule(AED, Occasion::Examination, on).unwrap();
            assert_eq!(rule.value, expected, "{on}");
        }
        let rule = rule(AED, Occasion::Examination, "21-8-2008").unwrap();
        assert_eq!(rule.from, day("21-8-2008"));
        assert_eq!(rule.source, "circulaire 2008-108");
    }

    #[test]
    fn another_day_of_law_may_be_asked() {
        let then = LawDay::On(day("1-9-2003"));
        let on = day("10-11-2026");
        let rule = made_up(Law::embedded(), AED, Occasion::Examination, on, then).unwrap();
        assert_eq!(rule.value, MadeUp::Later);
    }

    #[test]
    fn an_authorised_absence_is_made_up_and_a_sickness_is_not() {
        let authorised = Occasion::Reason(AbsenceReason::Authorised);
        for on in ["1-9-2003", "1-9-2026"] {
            assert_eq!(
                rule(AED, authorised, on).unwrap().value,
                MadeUp::Later,
                "{on}"
            );
        }
        for reason in [
            AbsenceReason::Sickness,
            AbsenceReason::Leave,
            AbsenceReason::Training,
            AbsenceReason::Strike,
            AbsenceReason::Other,
        ] {
            assert_eq!(rule(AED, Occasion::Reason(reason), "1-9-2026"), None);
        }
        assert_eq!(rule(Regime::YouthJob, authorised, "1-9-2026"), None);
        assert_eq!(rule(AED, authorised, "10-6-2003"), None);
        assert_eq!(rule(Regime::Aesh, authorised, "31-12-2013"), None);
    }

    #[test]
    fn an_absence_of_an_aesh_is_the_employers_to_have_made_up() {
        let authorised = Occasion::Reason(AbsenceReason::Authorised);
        for occasion in [authorised, Occasion::Examination] {
            let rule = rule(Regime::Aesh, occasion, "1-9-2026").unwrap();
            assert_eq!(rule.value, MadeUp::AtDiscretion);
            assert!(!rule.source.contains("2003-092"), "{}", rule.source);
            let missed = Minutes(360);
            let proposed = MakingUp { rule, missed }.proposed();
            assert_eq!(proposed, Minutes::ZERO, "nobody said so yet");
        }
    }

    #[test]
    fn what_is_made_up_is_proposed_by_the_law_of_its_first_day_and_her_contract() {
        use crate::domain::week::town::{TUE, TUESDAY, Town};
        use crate::domain::{Contract, plus_days};
        let mut town = Town::default();
        let school = town.school(0.0);
        let avs = town.avs("ROUX", school, 24);
        let pupil = town.pupil("NOE", school, None);
        let link = town.link(avs, pupil, &[(TUE, (8, 0), (11, 0))]);
        town.edit(link, |link| link.from = day("1-9-2003"));
        let of = |town: &Town, first: Date, reason| {
            let absence = Absence {
                who: Absentee::Avs(avs),
                reason,
                from: Moment {
                    date: first,
                    minute: Minute::START,
                },
                to: Moment {
                    date: first,
                    minute: Minute::END,
                },
                ..absence(0)
            };
            let found = MakingUp::of(&town.register, &absence, |_| true, &|_, _| true)?;
            Some((found.rule.value, found.missed, found.proposed()))
        };
        let (authorised, examination) = (AbsenceReason::Authorised, AbsenceReason::Examination);
        let three = Minutes::hours(3);
        let at_discretion = Some((MadeUp::AtDiscretion, three, Minutes::ZERO));
        assert_eq!(of(&town, TUESDAY, authorised), at_discretion);
        assert_eq!(of(&town, TUESDAY, AbsenceReason::Sickness), None);
        town.add(Contract::dated(
            avs,
            AED,
            day("1-9-2003"),
            Some(day("31-8-2009")),
        ));
        let later = Some((MadeUp::Later, three, three));
        // Tuesdays before and after 21 August 2008.
        let (before, since) = (day("19-8-2008"), day("26-8-2008"));
        assert_eq!(of(&town, before, examination), later);
        let never = Some((MadeUp::Never, three, Minutes::ZERO));
        assert_eq!(of(&town, since, examination), never);
        assert_eq!(of(&town, since, authorised), later);
        let none = Some((MadeUp::Later, Minutes::ZERO, Minutes::ZERO));
        assert_eq!(of(&town, plus_days(since, 1), authorised), none, "no slot");
        assert_eq!(of(&town, day("1-9-2015"), authorised), None, "no contract");
    }

    #[test]
    fn the_balance_never_shrinks_by_a_figure_below_nothing() {
        assert_eq!(owed([&absence(360), &absence(-30)]), Minutes(360));
        assert_eq!(owed([]), Minutes::ZERO);
    }

    proptest! {
        #[test]
        fn the_balance_is_the_sum_of_the_absences(all in proptest::collection::vec(0..100_000i32, 0..20)) {
            let absences: Vec<Absence> = all.iter().map(|owed| absence(*owed)).collect();
            prop_assert_eq!(owed(&absences), Minutes(all.iter().sum()));
        }

        #[test]
        fn a_balance_beyond_counting_stops_at_the_most(more in 1..i32::MAX) {
            prop_assert_eq!(owed([&absence(i32::MAX), &absence(more)]), Minutes(i32::MAX));
        }
    }
}
