//! Durations, margins, distances and lengths of engagement in words.

use super::{Id, Text};
use crate::domain::{Km, Minute, Minutes, Permille};

/// The sign of negative numbers: as wide as a digit, unlike the hyphen.
const MINUS: char = '−';

impl Text {
    /// `12 h`, `7 h 30`, `45 min`, `−1 h`.
    pub fn minutes(&self, minutes: Minutes) -> String {
        let all = minutes.0.unsigned_abs();
        let (h, m) = (all / 60, all % 60);
        let words = match (h, m) {
            (h, 0) => self.hours_only(h),
            (0, m) => self.minutes_only(m),
            (h, m) => self.hours_minutes(h, format!("{m:02}")),
        };
        if minutes.0 < 0 {
            format!("{MINUS}{words}")
        } else {
            words
        }
    }

    /// The same with its sign: `+4 h`, `0`, `−1 h`.
    pub fn margin(&self, minutes: Minutes) -> String {
        match minutes.0 {
            0 => self.minutes(minutes),
            n if n > 0 => format!("+{}", self.minutes(minutes)),
            _ => self.minutes(minutes),
        }
    }

    /// `08:30`.
    pub fn time(&self, minute: Minute) -> String {
        minute.to_string()
    }

    /// `08:30–11:30`.
    pub fn span(&self, start: Minute, end: Minute) -> String {
        format!("{start}–{end}")
    }

    /// `12 km`.
    pub fn km(&self, km: Km) -> String {
        self.kilometres(km.0)
    }

    /// `62 %`, `62,5 %`.
    pub fn quota(&self, quota: Permille) -> String {
        let (whole, tenth) = (quota.0 / 10, quota.0 % 10);
        let number = match tenth {
            0 => whole.to_string(),
            _ => format!("{whole}{}{tenth}", self.get(Id::DecimalMark)),
        };
        self.percent(number)
    }

    /// A length of engagement: `5 a 10 m 7 j`, `3 a`, `0 j`.
    pub fn length(&self, months: i32, days: i32) -> String {
        let (years, rest) = (months / 12, months % 12);
        let mut parts = Vec::with_capacity(3);
        if years != 0 {
            parts.push(self.years_short(years));
        }
        if rest != 0 {
            parts.push(self.months_short(rest));
        }
        if days != 0 || parts.is_empty() {
            parts.push(self.days_short(days));
        }
        parts.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;

    #[test]
    fn durations_read_as_people_write_them() {
        let text = Text::new(Lang::French);
        assert_eq!(text.minutes(Minutes(720)), "12 h");
        assert_eq!(text.minutes(Minutes(450)), "7 h 30");
        assert_eq!(text.minutes(Minutes(425)), "7 h 05");
        assert_eq!(text.minutes(Minutes(45)), "45 min");
        assert_eq!(text.minutes(Minutes(0)), "0 h");
        assert_eq!(text.margin(Minutes(-60)), "−1 h");
        assert_eq!(text.margin(Minutes(240)), "+4 h");
        assert_eq!(text.length(70, 7), "5 a 10 m 7 j");
        assert_eq!(text.length(36, 0), "3 a");
        assert_eq!(text.length(0, 0), "0 j");
        assert_eq!(text.quota(Permille(625)), "62,5 %");
    }
}
