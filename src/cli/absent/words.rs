//! The answer of `relais absent` in words, in lines of at most 80 columns.

use unicode_width::UnicodeWidthStr;

use super::MadePlan;
use super::json::Json;
use crate::cover::plan::{Given, Order, Post};
use crate::domain::{Absence, DayPart, Minute, Moment, Ref, Register};
use crate::text::{Id, Text};
use crate::words::label;

/// Columns of a line.
const WIDTH: usize = 80;

/// What the plan says, line after line.
pub fn page(register: &Register, text: &Text, made: &MadePlan, document: &Json) -> Vec<String> {
    let mut page = HeadedLines::default();
    for recording in &made.asked.absences {
        let absence = &recording.absence;
        let words = text.cli_absent_of(
            label::absentee(register, absence),
            Ref::from(absence.who).to_string(),
            when(text, absence),
        );
        page.put("", &words);
        let longer = recording
            .extends
            .filter(|_| !recording.is_settled(register));
        if let Some(id) = longer {
            page.put("", &text.cli_absent_extends(id.to_string()));
        }
    }
    if made.roster.posts.is_empty() {
        page.put("", text.get(Id::CliAbsentNoNeeds));
        page.put("", &written(register, text, made, document));
        return page.lines;
    }
    page.put("", &plan(text, made));
    let given = || made.roster.posts.iter().zip(&made.plan.given);
    let reasons = |post: &Post, given: &Given| reasons(register, text, post, *given);
    page.heading(text.get(Id::CliAbsentCovers));
    for (post, given) in given() {
        if let Some(by) = given.by() {
            let who = format!("{} ({by})", label::avs(register, by));
            page.put("  ", &format!("{} → {who}", need(register, text, post)));
            page.put("      ", &reasons(post, given));
        }
    }
    page.heading(text.get(Id::CliAbsentOpen));
    for (post, _) in given().filter(|(_, g)| g.by().is_none() && **g != Given::Lost) {
        page.put("  ", &need(register, text, post));
    }
    page.heading(text.get(Id::CliAbsentLost));
    for (post, _) in given().filter(|(_, given)| **given == Given::Lost) {
        page.put("  ", &need(register, text, post));
    }
    page.gap();
    for line in effects(register, text, made, document) {
        page.put("", &line);
    }
    page.lines
}

/// What it does, and what was written.
fn effects(register: &Register, text: &Text, made: &MadePlan, document: &Json) -> Vec<String> {
    let outcome = &made.outcome;
    let mut lines = vec![
        text.cli_absent_hours(text.minutes(outcome.covered), text.minutes(outcome.open)),
        text.cli_absent_calls(
            outcome.people.len(),
            text.cli_absent_schools(outcome.schools.len()),
        ),
    ];
    match document.not_proposed.len() {
        0 => {}
        n => lines.push(text.cli_absent_not_proposed(n)),
    }
    lines.push(written(register, text, made, document));
    lines
}

/// What was written, or that nothing was.
fn written(register: &Register, text: &Text, made: &MadePlan, document: &Json) -> String {
    let mut absences = made.asked.absences.iter();
    let is_new = absences.any(|one| !one.is_settled(register));
    match &document.acts {
        None if is_new => text.get(Id::CliAbsentNotWritten).to_owned(),
        None => text.get(Id::CliAbsentRecorded).to_owned(),
        Some(acts) if acts.seq.is_none() => text.get(Id::CliAbsentNothingToWrite).to_owned(),
        Some(acts) => text.cli_absent_written(acts.summary.as_str()),
    }
}

fn plan(text: &Text, made: &MadePlan) -> String {
    let name = text.get(match made.plan.order {
        Order::MostCovered => Id::CliAbsentMostCovered,
        Order::FewestCalls => Id::CliAbsentFewestCalls,
        Order::KnownFaces => Id::CliAbsentKnownFaces,
    });
    let proof = text.get(if made.plan.proven {
        Id::CliAbsentProven
    } else {
        Id::CliAbsentNotProven
    });
    text.cli_absent_plan(name, proof)
}

/// `mar. 10/11 08:30–11:30 DUBOIS Léa`.
fn need(register: &Register, text: &Text, post: &Post) -> String {
    let need = &post.need;
    let names: Vec<String> = (need.parts.iter())
        .map(|part| match part.pupil {
            Some(pupil) => label::pupil(register, pupil),
            None => text.activity(part.activity).to_owned(),
        })
        .collect();
    format!(
        "{} {} {}",
        text.weekday_date(need.date),
        text.span(need.span.start, need.span.end),
        names.join(", ")
    )
}

/// The school, then why she was taken; of what was written before, how far the call is.
fn reasons(register: &Register, text: &Text, post: &Post, given: Given) -> String {
    let mut words = vec![label::school_short(register, post.need.place)];
    match given {
        Given::Standing { .. } => words.push(text.get(Id::CliAbsentStanding).to_owned()),
        _ => {
            let by = given.by();
            let ranked = post.candidates.ranked.iter();
            let found = ranked.filter(|one| Some(one.avs) == by);
            words.extend(
                found
                    .flat_map(|one| &one.reasons)
                    .map(|line| crate::words::cost_in(register, text, line).0),
            );
        }
    }
    words.join(" · ")
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
struct HeadedLines {
    lines: Vec<String>,
    heading: Option<String>,
}

impl HeadedLines {
    fn heading(&mut self, words: &str) {
        self.heading = Some(words.to_owned());
    }

    fn gap(&mut self) {
        self.heading = None;
        self.lines.push(String::new());
    }

    /// Words broken at spaces; what goes on stands a little further in.
    fn put(&mut self, margin: &str, words: &str) {
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
