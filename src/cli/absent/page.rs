//! Lines of an answer in words, of at most 80 columns, and when someone is away.

use unicode_width::UnicodeWidthStr;

use super::asked::AbsenceAsked;
use crate::domain::{Absence, Absentee, DayPart, Minute, Moment, Ref, Register};
use crate::text::Text;
use crate::words::label;

/// Columns of a line.
const WIDTH: usize = 80;

/// Who is absent, when, and which record is made longer.
pub fn absences(page: &mut HeadedLines, register: &Register, text: &Text, asked: &AbsenceAsked) {
    for recording in &asked.absences {
        let absence = &recording.absence;
        let who = label::absentee(register, absence);
        let code = Ref::from(absence.who).to_string();
        let when = when(text, absence);
        let words = match absence.who {
            Absentee::Avs(_) => text.cli_absent_of(who, code, when),
            _ => text.cli_absent_away(who, code, when, text.reason(absence.reason)),
        };
        page.put("", &words);
        let longer = recording.extends;
        if let Some(id) = longer.filter(|_| !recording.is_settled(register)) {
            page.put("", &text.cli_absent_extends(id.to_string()));
        }
    }
}

/// `mar. 10 nov. 2026`, `mar. 10 nov. 2026 13:30 → ven. 13 nov. 2026`,
/// `mar. 10 nov. 2026 → ven. 13 nov. 2026, chaque matin`.
fn when(text: &Text, absence: &Absence) -> String {
    let days = days(text, absence);
    match absence.part {
        DayPart::Whole => days,
        part => format!("{days}, {}", text.day_part(part)),
    }
}

fn days(text: &Text, absence: &Absence) -> String {
    let (from, to) = (absence.from, absence.to);
    let is_whole = from.minute == Minute::START && to.minute == Minute::END;
    match (from.date == to.date, is_whole) {
        (true, true) => text.date_medium(from.date),
        (true, false) => format!(
            "{} {}",
            text.date_medium(from.date),
            text.span(from.minute, to.minute)
        ),
        (false, _) => format!(
            "{} → {}",
            moment(text, from, Minute::START),
            moment(text, to, Minute::END)
        ),
    }
}

/// A day, with the time when it is not the edge of it.
fn moment(text: &Text, at: Moment, edge: Minute) -> String {
    let day = text.date_medium(at.date);
    if at.minute == edge {
        day
    } else {
        format!("{day} {}", text.time(at.minute))
    }
}

/// Lines with headings that show only when something follows.
#[derive(Default)]
pub struct HeadedLines {
    /// All of them.
    pub lines: Vec<String>,
    heading: Option<String>,
}

impl HeadedLines {
    /// The words above what follows.
    pub fn heading(&mut self, words: &str) {
        self.heading = Some(words.to_owned());
    }

    /// A blank line.
    pub fn gap(&mut self) {
        self.heading = None;
        self.lines.push(String::new());
    }

    /// Words broken at spaces; what goes on stands a little further in.
    pub fn put(&mut self, margin: &str, words: &str) {
        if let Some(heading) = self.heading.take() {
            self.lines.extend([String::new(), heading]);
        }
        let mut line = margin.to_owned();
        let mut empty = true;
        for word in words.split(' ') {
            if !empty && line.width() + 1 + word.width() > WIDTH {
                let next = format!("{margin}  ");
                self.lines.push(std::mem::replace(&mut line, next));
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.lines.push(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_broken_at_spaces_within_eighty_columns() {
        let mut page = HeadedLines::default();
        page.heading("TITRE");
        page.put("  ", &"mot ".repeat(40));
        assert_eq!(page.lines[1], "TITRE");
        assert!(page.lines.len() > 3);
        assert!(page.lines.iter().all(|line| line.width() <= WIDTH));
    }

    #[test]
    fn a_heading_with_nothing_under_it_does_not_show() {
        let mut page = HeadedLines::default();
        page.heading("TITRE");
        page.gap();
        assert_eq!(page.lines, [""]);
    }
}
