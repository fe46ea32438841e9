//! R9: which absences are made up later, and how many minutes an AVS owes.

use super::dated::Dated;
use super::day::LawDay;
use super::table::Law;
use super::value::MadeUp;
use crate::domain::{Absence, AbsenceReason, Date, Minutes, Regime};

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

/// Minutes owed for an absence that takes `served` minutes of service: all of them when it is made
/// up, else none; where the employer says, none until somebody says so.
pub fn owed_for(
    law: &'static Law,
    regime: Regime,
    occasion: Occasion,
    on: Date,
    served: Minutes,
) -> Minutes {
    match made_up(law, regime, occasion, on, LawDay::Own) {
        Some(rule) if rule.value == MadeUp::Later => served.max(Minutes::ZERO),
        _ => Minutes::ZERO,
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
            let on = day("1-9-2026");
            let owed = owed_for(Law::embedded(), Regime::Aesh, occasion, on, Minutes(360));
            assert_eq!(owed, Minutes::ZERO, "nobody said so yet");
        }
    }

    #[test]
    fn minutes_owed_grow_by_the_absence_and_never_shrink() {
        let law = Law::embedded();
        let on = day("10-11-2026");
        let authorised = Occasion::Reason(AbsenceReason::Authorised);
        let owed_for = |occasion, served| owed_for(law, AED, occasion, on, Minutes(served));
        assert_eq!(owed_for(authorised, 360), Minutes(360));
        assert_eq!(owed_for(authorised, -5), Minutes::ZERO);
        assert_eq!(owed_for(Occasion::Examination, 360), Minutes::ZERO);
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
