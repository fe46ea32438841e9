//! Dates in words. Names of days and months are messages, several in one, parted by `|`.

use super::{Id, Lang, Text};
use crate::domain::{Date, Weekday, days_between};

/// Names of days and months, read once.
#[derive(Default)]
pub(super) struct DateNames {
    days: Vec<String>,
    days_short: Vec<String>,
    days_tiny: Vec<String>,
    months: Vec<String>,
    months_short: Vec<String>,
}

impl DateNames {
    pub(super) fn of(text: &Text) -> Self {
        let list = |id| text.get(id).split('|').map(str::to_owned).collect();
        Self {
            days: list(Id::DaysLong),
            days_short: list(Id::DaysShortNames),
            days_tiny: list(Id::DaysTiny),
            months: list(Id::MonthsLong),
            months_short: list(Id::MonthsShortNames),
        }
    }
}

fn nth(names: &[String], at: usize) -> &str {
    names.get(at).map_or("", String::as_str)
}

impl Text {
    /// `mardi`.
    pub fn weekday(&self, day: Weekday) -> &str {
        nth(&self.calendar.days, day as usize)
    }

    /// `mar.`
    pub fn weekday_short(&self, day: Weekday) -> &str {
        nth(&self.calendar.days_short, day as usize)
    }

    /// `ma`.
    pub fn weekday_tiny(&self, day: Weekday) -> &str {
        nth(&self.calendar.days_tiny, day as usize)
    }

    /// `10/11/2026` (`10 Nov 2026` in English, where figures alone mislead).
    pub fn date(&self, date: Date) -> String {
        match self.lang {
            Lang::French => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
            Lang::English => {
                format!(
                    "{} {} {:04}",
                    date.day(),
                    self.month_short(date),
                    date.year()
                )
            }
        }
    }

    /// `10/11`.
    pub fn day(&self, date: Date) -> String {
        match self.lang {
            Lang::French => format!("{:02}/{:02}", date.day(), date.month()),
            Lang::English => format!("{} {}", date.day(), self.month_short(date)),
        }
    }

    /// `08/27`: month and year of a term.
    pub fn month_year(&self, date: Date) -> String {
        format!("{:02}/{:02}", date.month(), date.year().rem_euclid(100))
    }

    /// `mar. 10/11`.
    pub fn weekday_date(&self, date: Date) -> String {
        format!(
            "{} {}",
            self.weekday_short(Weekday::of(date)),
            self.day(date)
        )
    }

    /// `1er`, `2`: the day beside the name of its month.
    fn day_of_month(&self, date: Date) -> String {
        match (self.lang, date.day()) {
            (Lang::French, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        }
    }

    /// `mar. 10 nov. 2026`.
    pub fn date_medium(&self, date: Date) -> String {
        format!(
            "{} {} {} {}",
            self.weekday_short(Weekday::of(date)),
            self.day_of_month(date),
            self.month_short(date),
            date.year()
        )
    }

    /// `mardi 10 novembre`.
    pub fn day_long(&self, date: Date) -> String {
        format!(
            "{} {} {}",
            self.weekday(Weekday::of(date)),
            self.day_of_month(date),
            nth(&self.calendar.months, date.month() as usize - 1)
        )
    }

    /// `ven. 13 novembre 2026, dans 3 jours`: what a date field echoes.
    pub fn date_echo(&self, date: Date, today: Date) -> String {
        format!(
            "{} {} {} {}, {}",
            self.weekday_short(Weekday::of(date)),
            self.day_of_month(date),
            nth(&self.calendar.months, date.month() as usize - 1),
            date.year(),
            self.distance(date, today)
        )
    }

    /// `aujourd’hui`, `demain`, `hier`, `dans 3 jours`, `il y a 12 jours`.
    pub fn distance(&self, date: Date, today: Date) -> String {
        match days_between(today, date) {
            0 => self.get(Id::Today).to_owned(),
            1 => self.get(Id::Tomorrow).to_owned(),
            -1 => self.get(Id::Yesterday).to_owned(),
            n if n > 0 => self.in_days(n),
            n => self.days_ago(-n),
        }
    }

    /// An instant of the past beside today: `07:24`, `hier 17:12`, `lun. 18:05`, `02/09/2026`.
    pub fn moment(&self, at: jiff::civil::DateTime, today: Date) -> String {
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        match days_between(at.date(), today) {
            0 => time,
            1 => format!("{} {time}", self.get(Id::Yesterday)),
            2..=6 => format!("{} {time}", self.weekday_short(Weekday::of(at.date()))),
            _ => self.date(at.date()),
        }
    }

    /// `février 2026`.
    pub fn month_of(&self, month: i8, year: i16) -> String {
        let name = usize::try_from(month - 1)
            .ok()
            .and_then(|at| self.calendar.months.get(at));
        format!("{} {year}", name.map_or("", String::as_str))
    }

    fn month_short(&self, date: Date) -> &str {
        nth(&self.calendar.months_short, date.month() as usize - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_read_as_people_say_them() {
        let text = Text::new(Lang::French);
        let day = date(2026, 11, 10);
        assert_eq!(text.date(day), "10/11/2026");
        assert_eq!(text.date_medium(day), "mar. 10 nov. 2026");
        assert_eq!(text.day_long(day), "mardi 10 novembre");
        let first = date(2026, 12, 1);
        assert_eq!(text.day_long(first), "mardi 1er décembre");
        assert_eq!(text.date_medium(first), "mar. 1er déc. 2026");
        assert_eq!(
            text.date_echo(date(2026, 11, 13), day),
            "ven. 13 novembre 2026, dans 3 jours"
        );
        assert_eq!(text.distance(date(2026, 11, 9), day), "hier");
        assert_eq!(
            text.moment(date(2026, 11, 9).at(17, 12, 0, 0), day),
            "hier 17:12"
        );
        assert_eq!(Text::new(Lang::English).date(day), "10 Nov 2026");
    }
}
