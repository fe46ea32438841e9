//! A change of the law that lies ahead, said weeks before: who asks on its eve must not plan by what
//! ends tomorrow.

use super::source::source;
use crate::domain::{Date, Regime, plus_days};
use crate::law::{Dated, Law, Values};
use crate::text::Text;

/// Days ahead in which a change is said.
const DAYS: i32 = 92;

/// What changes of the marks of these regimes within weeks of a day, a line each; none mostly.
pub fn lines(regimes: impl IntoIterator<Item = Regime>, on: Date, text: &Text) -> Vec<String> {
    let mut regimes: Vec<Regime> = regimes.into_iter().collect();
    regimes.sort_unstable();
    regimes.dedup();
    let at_ceiling = |regime: Regime| {
        let ceiling = &Law::embedded().table(regime)?.ceiling;
        ceiling.value_on(on)?;
        let next = ahead(ceiling, on)?;
        let then = text.get(super::todo::beyond(next.value));
        let (from, source) = (text.date(next.from), source(next, text));
        Some(text.law_ahead(from, text.regime(regime), then, source))
    };
    // Before it is possible anywhere there is no value of it.
    let permanent = |regime: Regime| {
        let next = ahead(&Law::embedded().table(regime)?.permanent_months, on)?;
        let then = text.law_ahead_permanent(next.value);
        let (from, source) = (text.date(next.from), source(next, text));
        Some(text.law_ahead(from, text.regime(regime), then, source))
    };
    let of = |regime| at_ceiling(regime).into_iter().chain(permanent(regime));
    regimes.into_iter().flat_map(of).collect()
}

/// The next value that differs, where it begins within weeks.
fn ahead<T: PartialEq>(values: &'static Values<T>, on: Date) -> Option<&'static Dated<T>> {
    let now = values.value_on(on).map(|now| &now.value);
    let mut later = values.all().iter().filter(|dated| on < dated.from);
    let next = later.find(|dated| now != Some(&dated.value))?;
    (next.from <= plus_days(on, DAYS)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use jiff::civil::date;

    fn told(regime: Regime, on: Date) -> Vec<String> {
        lines([regime, regime], on, &Text::new(Lang::French))
    }

    #[test]
    fn the_permanent_contract_of_an_aed_is_said_weeks_before_it_exists() {
        let aed = Regime::EducationAssistant;
        let before = told(aed, date(2022, 6, 15));
        assert_eq!(before.len(), 1);
        assert!(
            before[0].contains("01/09/2022") && before[0].contains("2022-1140"),
            "{before:?}"
        );
        assert_eq!(told(aed, date(2022, 5, 1)), [""; 0], "too far ahead");
        assert_eq!(told(aed, date(2022, 9, 1)), [""; 0], "it is the law");
        assert_eq!(told(Regime::Aesh, date(2022, 6, 15)), [""; 0]);
        let opens = told(Regime::Aesh, date(2023, 6, 15));
        assert_eq!(opens.len(), 1, "{opens:?}");
        assert!(opens[0].contains("01/09/2023"), "{opens:?}");
        assert!(
            opens[0].contains("CDI possible à partir de 36 mois"),
            "{opens:?}"
        );
        assert_eq!(told(Regime::Aesh, date(2023, 9, 1)), [""; 0]);
        assert_eq!(told(Regime::YouthJob, date(2022, 6, 15)), [""; 0]);
    }
}
