//! What a coordinator can set of covers, journeys and warnings: each with what it is now, its unit
//! and how far it may go. A change is an act, and can be taken back.

use super::choice::{self, Item, Pick};
use super::model::Model;
use super::msg::Effect;
use crate::cover::plan::Order;
use crate::department::Desk;
use crate::domain::{Register, SettingKey};
use crate::text::{Id, Text};

/// A number that can be set.
pub struct Entry {
    /// Which.
    pub key: SettingKey,
    /// Its words.
    pub label: Id,
    /// The least and the most it may be.
    pub bounds: (i64, i64),
    unit: Unit,
}

#[derive(Clone, Copy)]
enum Unit {
    Points,
    Minutes,
    Thousandths,
    KilometresAnHour,
    Kilometres,
    Days,
    Months,
    Plan,
}

macro_rules! entries {
    ($($key:ident $label:ident $unit:ident $least:literal $most:literal,)*) => {
        &[$(Entry {
            key: SettingKey::$key,
            label: Id::$label,
            bounds: ($least, $most),
            unit: Unit::$unit,
        }),*]
    };
}

/// All of them, in the order in which they are shown.
pub const ENTRIES: &[Entry] = entries! {
    FirstPlan SetFirstPlan Plan 0 2,
    CostUnknownPupil SetUnknownPupil Points 0 1_000,
    CostUnknownPlace SetUnknownPlace Points 0 1_000,
    CostTravelMinute SetTravelMinute Points 0 100,
    CostMismatch SetMismatch Points 0 1_000,
    CostRecentCover SetRecentCover Points 0 1_000,
    CostContractEnding SetContractEnding Points 0 1_000,
    CostManyPupils SetManyPupils Points 0 1_000,
    TravelDetour SetDetour Thousandths 1_000 3_000,
    TravelSpeed SetSpeed KilometresAnHour 5 130,
    TravelFixed SetFixed Minutes 0 60,
    TravelRound SetRound Minutes 1 60,
    TravelUnknown SetUnknownTravel Minutes 0 240,
    UsableGap SetUsableGap Minutes 0 240,
    CriticalDays SetCriticalDays Days 0 366,
    SoonMonths SetSoonMonths Months 0 36,
    DistanceWarning SetDistance Kilometres 0 500,
};

/// The entry of a setting; none for those that other screens hold.
pub fn entry(key: SettingKey) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.key == key)
}

/// Shows them all; Enter on one asks what it shall be.
pub fn open(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let text = model.text.clone();
    let item = |entry: &Entry| Item {
        label: text.get(entry.label).to_owned(),
        detail: entry.value(&desk.register, &text),
        pick: Pick::Setting(entry.key),
    };
    let items = ENTRIES.iter().map(item).collect();
    choice::open(model, text.get(Id::SetTitle), items, 0);
    Vec::new()
}

/// Asks which plan is shown first.
pub fn ask_plan(model: &mut Model, desk: &Desk) {
    let text = model.text.clone();
    let now = desk.register.number(SettingKey::FirstPlan);
    let item = |number: i64| Item {
        label: plan(number, &text),
        detail: String::new(),
        pick: Pick::Number(SettingKey::FirstPlan, number),
    };
    let at = usize::try_from(now).unwrap_or_default();
    let items = (0..=2).map(item).collect();
    choice::open(model, text.get(Id::SetFirstPlan), items, at);
}

impl Entry {
    /// What it is now, with its unit.
    pub fn value(&self, register: &Register, text: &Text) -> String {
        self.counted(register.number(self.key), text)
    }

    /// So many of its unit.
    pub fn counted(&self, n: i64, text: &Text) -> String {
        match self.unit {
            Unit::Points => text.set_points(n),
            Unit::Minutes => text.set_minutes(n),
            Unit::Thousandths => text.set_thousandths(n),
            Unit::KilometresAnHour => text.set_kmh(n),
            Unit::Kilometres => text.set_km(n),
            Unit::Days => text.upkeep_days(n),
            Unit::Months => text.upkeep_months(n),
            Unit::Plan => plan(n, text),
        }
    }
}

/// `B · moins d’appels`.
fn plan(number: i64, text: &Text) -> String {
    let order = Order::of_number(number);
    let words = super::plan::next::name(order, text);
    format!("{} · {words}", order.letter())
}
