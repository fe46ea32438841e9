//! The answer of `place` in words: who, how much of it, what it would do.

use super::json::{Json, Taker, Would};
use crate::cli::columns::PlainTable;
use crate::cli::failure::Failure;
use crate::cli::shell::Shell;
use crate::cover::{Placing, Wanted};
use crate::department::Department;
use crate::domain::{Date, Minute, Minutes, Weekday};
use crate::text::{Id, Text};
use crate::words::label;

/// Prints it.
///
/// # Errors
/// Those of the output.
pub fn print(
    department: &Department,
    shell: &mut Shell,
    (placing, from): (&Placing, Date),
    document: &Json,
) -> Result<(), Failure> {
    let heading = heading(department, &shell.text, placing, from);
    shell.line(&heading)?;
    if document.candidates.is_empty() {
        shell.say(shell.text.get(Id::CliPlaceNobody));
    } else {
        let rows = table(&document.candidates, &shell.text);
        shell.table(&rows)?;
    }
    if !document.not_proposed.is_empty() {
        let n = document.not_proposed.len();
        shell.say(&shell.text.cli_place_not_proposed(n));
    }
    if placing.slots.is_empty() {
        shell.say(shell.text.get(Id::CliPlaceSlots));
    }
    Ok(())
}

/// Whom, where, how much, from when.
fn heading(department: &Department, text: &Text, placing: &Placing, from: Date) -> String {
    let register = &department.register;
    let wants = Wanted::from(placing.clone()).slots(register, from);
    let weekly: Minutes = wants.iter().map(|want| want.when.span.length()).sum();
    let hours = match (weekly, placing.hours) {
        (Minutes::ZERO, Minutes::ZERO) => text.get(Id::CliPlaceNoHours).to_owned(),
        (Minutes::ZERO, missing) => text.cli_place_missing(text.minutes(missing)),
        (weekly, Minutes::ZERO) => text.cli_place_wanted(text.minutes(weekly)),
        (weekly, missing) => text.cli_place_wanted_of(text.minutes(weekly), text.minutes(missing)),
    };
    text.cli_place_heading(
        label::pupil(register, placing.pupil),
        label::school_short(register, placing.at),
        hours,
        text.date(from),
    )
}

fn table(all: &[Taker], text: &Text) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(head(Id::CliHeadCode))
        .left(head(Id::ColName))
        .right(head(Id::CliPlaceTakes))
        .right(head(Id::ColFreeTold))
        .right(head(Id::ColFreeReal))
        .right(head(Id::ColCost))
        .left(head(Id::CliPlaceWould));
    for one in all {
        let minutes = |minutes| text.minutes(Minutes(minutes));
        rows.row([
            one.avs.clone(),
            one.name.clone(),
            minutes(one.takes),
            minutes(one.free_told),
            minutes(one.free_real),
            one.cost.to_string(),
            would(one, text),
        ]);
    }
    rows
}

/// What it would do, then what she lacks, then what rules say.
fn would(one: &Taker, text: &Text) -> String {
    let mut words: Vec<String> = Vec::new();
    if let Some(would) = &one.effects {
        words.push(hours(would, text));
    }
    if let Some(why) = &one.why {
        let lacks = one.lacks.iter().filter_map(|slot| {
            let day = Weekday::ALL.get(usize::from(slot.day).checked_sub(1)?)?;
            let span = text.span(Minute(slot.start), Minute(slot.end));
            Some(format!("{} {span}", text.weekday_short(*day)))
        });
        let lacks: Vec<String> = lacks.collect();
        words.push(match lacks.is_empty() {
            true => why.clone(),
            false => text.effect_without_nobody(lacks.join(", "), why.as_str()),
        });
    }
    let Some(would) = &one.effects else {
        return words.join(" ; ");
    };
    if let Some(on) = would.contract_ends {
        words.push(text.effect_contract_ends(text.date(on.0)));
    }
    let rules = would.rules.iter();
    words.extend(rules.map(|says| format!("{} {}", says.rule, says.text)));
    words.join(" ; ")
}

fn hours(would: &Would, text: &Text) -> String {
    let minutes = |minutes| text.minutes(Minutes(minutes));
    let contracted = would.contracted.map_or_else(|| "–".to_owned(), minutes);
    text.cli_place_hours(
        minutes(would.placed_before),
        minutes(would.placed_after),
        contracted,
        would.pupils,
    )
}
