//! Which ceilings the law of the screen puts on the regimes that are present.

use crate::domain::{Date, Regime};
use crate::law::Engagement;
use crate::law::value::Ceiling;
use crate::text::{Id, Text};

/// What one regime's engagement is held to.
type RegimeCeiling = (Regime, Option<(u16, Option<Ceiling>)>);

/// The ceiling of each regime present that the law counts, AESH first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits(Vec<RegimeCeiling>);

impl Limits {
    /// Takes in the regime of a clock.
    pub fn add(&mut self, engagement: &Engagement) {
        let counts = |regime: &Regime| matches!(regime, Regime::EducationAssistant | Regime::Aesh);
        let Some(regime) = engagement.regime.filter(counts) else {
            return;
        };
        if self.0.iter().all(|(known, _)| *known != regime) {
            let limit = engagement.limit.map(|limit| {
                let word = engagement.word.map(|word| word.value);
                (limit.value, word)
            });
            self.0.push((regime, limit));
            self.0.sort_by_key(|(regime, _)| *regime != Regime::Aesh);
        }
    }

    /// The regimes present that the law counts.
    pub fn regimes(&self) -> impl Iterator<Item = Regime> + '_ {
        self.0.iter().map(|(regime, _)| *regime)
    }

    /// `36 mois, puis CDI`; several regimes by name: `AESH 36 mois · AED 72 mois`.
    pub fn rule(&self, text: &Text) -> String {
        match self.0.as_slice() {
            [] => String::new(),
            [(_, Some((months, Some(word))))] => {
                text.law_months_then(*months, text.get(then(*word)))
            }
            [(_, limit)] => months(*limit, text),
            several => {
                let named = several.iter().map(|(regime, limit)| {
                    format!("{} {}", text.regime(*regime), months(*limit, text))
                });
                named.collect::<Vec<_>>().join(" · ")
            }
        }
    }

    /// `droit au 10/11/2026 : 36 mois, puis CDI`.
    pub fn shown(&self, on: Date, text: &Text) -> String {
        match self.rule(text) {
            rule if rule.is_empty() => text.law_shown_short(text.date(on)),
            rule => text.law_shown(text.date(on), rule),
        }
    }

    /// Without what follows the ceiling: where there is little room.
    pub fn months(&self, text: &Text) -> String {
        match self.0.as_slice() {
            [(_, limit)] => months(*limit, text),
            _ => self.rule(text),
        }
    }
}

fn months(limit: Option<(u16, Option<Ceiling>)>, text: &Text) -> String {
    match limit {
        Some((months, _)) => text.law_months(months),
        None => text.get(Id::LawNone).to_owned(),
    }
}

/// What follows the ceiling, in two words.
pub fn then(word: Ceiling) -> Id {
    match word {
        Ceiling::Ends => Id::LawThenEnds,
        Ceiling::PermanentOnlyOnRequest => Id::LawThenRequest,
        Ceiling::PermanentOnly => Id::LawThenPermanent,
    }
}
