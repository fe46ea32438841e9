//! What a coordinator can set, each with what it is now, its unit and how far it may go: covers,
//! journeys and warnings, and what the store keeps of backups and history.

use super::plan_name;
use crate::calendar::letters::anchor_of;
use crate::cover::plan::Order;
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
    Week,
    Alternation,
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
    WeekAnchor SetWeekAnchor Week 0 99_991_231,
    WeeksByCalendar SetWeeksByCalendar Alternation 0 1,
    CriticalDays SetCriticalDays Days 0 366,
    SoonMonths SetSoonMonths Months 0 36,
    DistanceWarning SetDistance Kilometres 0 500,
    SplitLeave SetSplitLeave Minutes 0 6_000,
    SplitLeaveAesh SetSplitLeaveAesh Minutes 0 6_000,
};

/// The entry of a setting; none for those that other screens hold.
pub fn entry(key: SettingKey) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.key == key)
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
            Unit::Days => text.store_days(n),
            Unit::Months => text.store_months(n),
            Unit::Plan => plan(n, text),
            Unit::Week => match anchor_of(n) {
                Some(day) => text.set_week_of(text.date(day)),
                None => text.get(Id::SetWeekUsual).to_owned(),
            },
            Unit::Alternation => text.get(alternation(n)).to_owned(),
        }
    }
}

/// By what weeks A and B alternate.
pub fn alternation(number: i64) -> Id {
    match number {
        1 => Id::SetWeeksOfCalendar,
        _ => Id::SetWeeksOfSchool,
    }
}

/// A plan by its letter and name: `B · moins d’appels`.
pub fn plan(number: i64, text: &Text) -> String {
    let order = Order::of_number(number);
    let words = plan_name(order, text);
    format!("{} · {words}", order.letter())
}

/// The fewest that may be kept, and the most: of backups the newest of all is kept in any case.
pub fn bounds(key: SettingKey) -> (i64, i64) {
    if let Some(entry) = entry(key) {
        return entry.bounds;
    }
    match key {
        SettingKey::BackupDays => (1, 366),
        SettingKey::BackupWeeks => (0, 520),
        SettingKey::BackupMonths => (0, 120),
        _ => (1, 1_200),
    }
}

/// What a line that asks for it says.
pub fn title(key: SettingKey) -> Id {
    if let Some(entry) = entry(key) {
        return entry.label;
    }
    match key {
        SettingKey::BackupDays => Id::StoreSetDays,
        SettingKey::BackupWeeks => Id::StoreSetWeeks,
        SettingKey::BackupMonths => Id::StoreSetMonths,
        _ => Id::StoreRetention,
    }
}

/// Its name where a change of it is told.
pub fn label(key: SettingKey) -> Id {
    entry(key).map_or_else(|| row_of(key), |entry| entry.label)
}

/// The row of the store's screen that shows it.
fn row_of(key: SettingKey) -> Id {
    match key {
        SettingKey::RetentionMonths => Id::StoreRetention,
        SettingKey::AutoCompact => Id::StoreByItself,
        _ => Id::StoreKept,
    }
}

/// A setting as it is.
pub fn value(register: &Register, text: &Text, key: SettingKey) -> String {
    counted(text, key, register.number(key))
}

/// So many of what it counts.
pub fn counted(text: &Text, key: SettingKey, n: i64) -> String {
    if let Some(entry) = entry(key) {
        return entry.counted(n, text);
    }
    match key {
        SettingKey::BackupDays => text.store_days(n),
        SettingKey::BackupWeeks => text.store_weeks(n),
        _ => text.store_months(n),
    }
}
