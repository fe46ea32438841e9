//! The school day of this store: its mornings and afternoons are settings.

use super::Span;
use crate::domain::{Minute, Register, SettingKey, Weekday};

/// When there is school, by half-days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchoolDay {
    morning: Span,
    afternoon: Span,
    wednesday: (bool, bool),
    noon: Minute,
}

impl SchoolDay {
    /// As set, or 08:00–12:00 and 13:30–17:00, Wednesday morning only.
    pub fn of(register: &Register) -> Self {
        let minute = |key| Minute(register.number(key).clamp(0, 1440) as u16);
        Self {
            morning: Span::new(
                minute(SettingKey::MorningStart),
                minute(SettingKey::MorningEnd),
            ),
            afternoon: Span::new(
                minute(SettingKey::AfternoonStart),
                minute(SettingKey::AfternoonEnd),
            ),
            wednesday: (
                register.flag(SettingKey::WednesdayMorning),
                register.flag(SettingKey::WednesdayAfternoon),
            ),
            noon: minute(SettingKey::Noon),
        }
    }

    /// Morning and afternoon of a weekday; a half-day without school is empty.
    pub fn windows(&self, day: Weekday) -> [Span; 2] {
        let (morning, afternoon) = match day {
            Weekday::Saturday | Weekday::Sunday => (false, false),
            Weekday::Wednesday => self.wednesday,
            _ => (true, true),
        };
        let kept = |span: Span, held: bool| {
            if held {
                span
            } else {
                Span::new(span.start, span.start)
            }
        };
        [kept(self.morning, morning), kept(self.afternoon, afternoon)]
    }

    /// Before and after noon: where an absence's morning ends and its afternoon begins.
    pub fn halves(&self) -> [Span; 2] {
        [
            Span::new(Minute::START, self.noon),
            Span::new(self.noon, Minute::END),
        ]
    }
}
