//! A plan in words.

use super::MadePlan;
use super::json::Json;
use crate::cli::absent::page::{self, HeadedLines};
use crate::cover::plan::{Given, Order, Post};
use crate::domain::Register;
use crate::text::{Id, Text};
use crate::words::label;

/// What the plan says, line after line.
pub fn page(register: &Register, text: &Text, made: &MadePlan, document: &Json) -> Vec<String> {
    let mut page = HeadedLines::default();
    page::absences(&mut page, register, text, &made.asked);
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
    match &document.acts {
        None if made.asked.is_settled(register) => text.get(Id::CliAbsentRecorded).to_owned(),
        None => text.get(Id::CliAbsentNotWritten).to_owned(),
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
