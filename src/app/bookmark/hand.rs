//! An absence with what was decided of it by hand, as it is kept; its plans are made anew.

use serde::{Deserialize, Serialize};

use crate::cover::plan::{Cut, Hand, NeedChoice, NeedKey, Order};
use crate::department::Desk;
use crate::domain::units::compact;
use crate::domain::week::Span;
use crate::domain::{
    Absence, AbsenceId, AvsId, Clean, Date, Km, Minute, NeedRef, Register, SettingKey,
};
use crate::tui::screens::plan::{AbsencePlan, Absent};

/// Absences, recorded or not, as they stood on screen, at least one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    absences: Vec<(Absence, Option<AbsenceId>)>,
    decided: Vec<(Which, Decided)>,
    cuts: Vec<(Which, Apart)>,
    widened: Km,
    /// The plan's id, where it is not the one shown first.
    order: Option<String>,
    cursor: usize,
}

/// A need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Which {
    #[serde(with = "compact::date")]
    date: Date,
    span: (Minute, Minute),
    slots: Vec<NeedRef>,
}

/// What was decided of a need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Decided {
    Take(AvsId),
    Force(AvsId, Clean),
    Leave,
}

/// How a need was split: one a pupil, or from a minute on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Apart {
    Pupils,
    At(Minute),
}

impl Planned {
    /// A plan, to keep.
    pub fn of(plan: &AbsencePlan, register: &Register) -> Self {
        let first = Order::of_number(register.number(SettingKey::FirstPlan));
        let Hand {
            choices,
            cuts,
            widened,
        } = &plan.hand;
        Self {
            absences: (plan.absences.all())
                .map(|absent| (absent.absence.clone(), absent.recorded))
                .collect(),
            decided: choices
                .iter()
                .map(|(key, it)| (which(key), it.into()))
                .collect(),
            cuts: cuts
                .iter()
                .map(|(key, it)| (which(key), (*it).into()))
                .collect(),
            widened: *widened,
            order: (plan.order != first).then(|| plan.order.id().to_owned()),
            cursor: plan.scroll.cursor,
        }
    }

    /// The plan again, of those who still are there; none when nobody is.
    pub fn again(self, desk: &Desk) -> Option<AbsencePlan> {
        let absent = |(absence, recorded)| Absent { absence, recorded };
        let all = self.absences.into_iter().map(absent);
        let mut known = all.filter(|absent| desk.register.holds(absent.who_ref()));
        let mut plan = AbsencePlan::of(known.next()?);
        known.for_each(|absent| plan.absences.add(absent));
        plan.hand = Hand {
            choices: (self.decided.into_iter())
                .map(|(key, it)| (key.into(), it.into()))
                .collect(),
            cuts: self
                .cuts
                .into_iter()
                .map(|(key, it)| (key.into(), it.into()))
                .collect(),
            widened: self.widened,
        };
        let order = |id: String| Order::ALL.into_iter().find(|order| order.id() == id);
        if let Some(order) = self.order.and_then(order) {
            plan.show(order);
        }
        plan.scroll.cursor = self.cursor;
        Some(plan)
    }
}

fn which(key: &NeedKey) -> Which {
    Which {
        date: key.date,
        span: (key.span.start, key.span.end),
        slots: key.slots.clone(),
    }
}

impl From<Which> for NeedKey {
    fn from(which: Which) -> Self {
        let (start, end) = which.span;
        Self {
            date: which.date,
            span: Span { start, end },
            slots: which.slots,
        }
    }
}

impl From<&NeedChoice> for Decided {
    fn from(choice: &NeedChoice) -> Self {
        match choice {
            NeedChoice::Take(avs) => Self::Take(*avs),
            NeedChoice::Force(avs, why) => Self::Force(*avs, why.clone()),
            NeedChoice::Leave => Self::Leave,
        }
    }
}

impl From<Decided> for NeedChoice {
    fn from(decided: Decided) -> Self {
        match decided {
            Decided::Take(avs) => Self::Take(avs),
            Decided::Force(avs, why) => Self::Force(avs, why),
            Decided::Leave => Self::Leave,
        }
    }
}

impl From<Cut> for Apart {
    fn from(cut: Cut) -> Self {
        match cut {
            Cut::Apart => Self::Pupils,
            Cut::At(minute) => Self::At(minute),
        }
    }
}

impl From<Apart> for Cut {
    fn from(apart: Apart) -> Self {
        match apart {
            Apart::Pupils => Self::Apart,
            Apart::At(minute) => Self::At(minute),
        }
    }
}
