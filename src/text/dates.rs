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

/// From so many days on a distance is told in years and months.
const FAR: i32 = 90;

/// Whole months from one day to a later one.
fn whole_months(from: Date, to: Date) -> i32 {
    let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    month(to) - month(from) - i32::from(to.day() < from.day())
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

    /// `du mardi 10 au mardi 24 novembre`: the first and the last of some days, as one would tell them.
    pub fn from_day_to_day(&self, first: Date, last: Date) -> String {
        let month = |day: Date| (day.year(), day.month());
        let begins = match month(first) == month(last) {
            true => {
                let weekday = self.weekday(Weekday::of(first));
                format!("{weekday} {}", self.day_of_month(first))
            }
            false => self.day_long(first),
        };
        self.message_between(begins, self.day_long(last))
    }

    /// Days as one would tell them to somebody, each once and in order: `mar. 10, jeu. 12, du lun. 16
    /// au ven. 20 novembre, mar. 1er décembre`.
    pub fn days_said(&self, days: &[Date]) -> String {
        let mut runs: Vec<(Date, Date)> = Vec::new();
        for day in days {
            match runs.last_mut() {
                Some((_, last)) if days_between(*last, *day) == 1 => *last = *day,
                _ => runs.push((*day, *day)),
            }
        }
        // Two days in a row are two days; more are from one to the other.
        let told: Vec<(Date, Date)> = runs
            .into_iter()
            .flat_map(|(first, last)| match days_between(first, last) {
                1 => vec![(first, first), (last, last)],
                _ => vec![(first, last)],
            })
            .collect();
        let month = |day: Date| (day.year(), day.month());
        let after = told.iter().skip(1).map(|(first, _)| Some(month(*first)));
        let words = told
            .iter()
            .zip(after.chain([None]))
            .map(|((first, last), next)| {
                let name = |day: Date| nth(&self.calendar.months, day.month() as usize - 1);
                let short = |day: Date, with: bool| {
                    let weekday = self.weekday_short(Weekday::of(day));
                    let number = self.day_of_month(day);
                    match with {
                        true => format!("{weekday} {number} {}", name(day)),
                        false => format!("{weekday} {number}"),
                    }
                };
                let ends = next != Some(month(*last));
                match first == last {
                    true => short(*first, ends),
                    false => self.from_to(
                        short(*first, month(*first) != month(*last)),
                        short(*last, ends),
                    ),
                }
            });
        words.collect::<Vec<_>>().join(", ")
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

    /// `aujourd’hui`, `demain`, `hier`, `dans 3 jours`, `il y a 12 jours`, `dans 4 a 9 m`: far days
    /// in whole months.
    pub fn distance(&self, date: Date, today: Date) -> String {
        let far = |from, to| self.length(whole_months(from, to), 0);
        match days_between(today, date) {
            0 => self.get(Id::Today).to_owned(),
            1 => self.get(Id::Tomorrow).to_owned(),
            -1 => self.get(Id::Yesterday).to_owned(),
            FAR.. => self.in_length(far(today, date)),
            n if n > 0 => self.in_days(n),
            n if n <= -FAR => self.length_ago(far(date, today)),
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
        // From ninety days on in whole months, both ways.
        assert_eq!(text.distance(date(2027, 2, 7), day), "dans 89 jours");
        assert_eq!(text.distance(date(2027, 2, 8), day), "dans 2 m");
        assert_eq!(text.distance(date(2031, 8, 31), day), "dans 4 a 9 m");
        assert_eq!(text.distance(date(2028, 11, 10), day), "dans 2 a");
        assert_eq!(text.distance(date(2026, 8, 13), day), "il y a 89 jours");
        assert_eq!(text.distance(date(2024, 11, 9), day), "il y a 2 a");
        assert_eq!(
            text.moment(date(2026, 11, 9).at(17, 12, 0, 0), day),
            "hier 17:12"
        );
        assert_eq!(Text::new(Lang::English).date(day), "10 Nov 2026");
    }

    #[test]
    fn days_are_told_together_by_month_and_those_in_a_row_from_one_to_the_other() {
        let text = Text::new(Lang::French);
        let said = |days: &[(i8, i8)]| {
            let days: Vec<Date> = days.iter().map(|(m, d)| date(2026, *m, *d)).collect();
            text.days_said(&days)
        };
        assert_eq!(said(&[(11, 10)]), "mar. 10 novembre");
        assert_eq!(said(&[(11, 10), (11, 12)]), "mar. 10, jeu. 12 novembre");
        assert_eq!(said(&[(11, 12), (11, 13)]), "jeu. 12, ven. 13 novembre");
        assert_eq!(
            said(&[(11, 10), (11, 16), (11, 17), (11, 18), (12, 1)]),
            "mar. 10, du lun. 16 au mer. 18 novembre, mar. 1er décembre"
        );
        assert_eq!(
            said(&[(11, 30), (12, 1), (12, 2)]),
            "du lun. 30 novembre au mer. 2 décembre"
        );
        assert_eq!(said(&[]), "");
    }
}
