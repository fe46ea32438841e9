//! `relais contracts`: engagement clocks and flags, worst first.

use super::args::Contracts;
use super::columns::Columns;
use super::exit::Exit;
use super::failure::Failure;
use super::json;
use super::open;
use super::shell::Shell;
use crate::app::label;
use crate::domain::Register;
use crate::law::{self, Clock, Flag, LawDay};
use crate::lookup::fold;
use crate::text::{Id, Text};

/// Answers `relais contracts`.
///
/// # Errors
/// The store cannot be read.
pub fn run(args: &Contracts, shell: &mut Shell) -> Result<Exit, Failure> {
    let today = shell.clock.today();
    let register = open::read(shell)?.register;
    let mut clocks = law::clocks(&register, today, LawDay::from(args.law));
    clocks.retain(|clock| {
        clock.flag.is_some() && args.before.is_none_or(|before| clock.is_reached_by(before))
    });
    law::clock::sort(&mut clocks, |avs| fold::key(&label::avs(&register, avs)));
    let answer = json::Contracts {
        law_on: args.law.unwrap_or(today).into(),
        today: today.into(),
        clocks: clocks.iter().map(|clock| row(&register, clock)).collect(),
    };
    if shell.json {
        shell.answer(&answer)?;
    } else if clocks.is_empty() {
        shell.say(shell.text.get(Id::CliContractsNone));
    } else {
        table(&answer, &clocks, &shell.text).write(shell.out())?;
    }
    Ok(Exit::unless_empty(clocks.is_empty()))
}

fn row(register: &Register, clock: &Clock) -> json::Clock {
    let flagged = clock.flag.is_some_and(|flag| flag != Flag::Clear);
    let ceiling = clock.ceiling().filter(|_| flagged);
    let pupils = ceiling.map(|ceiling| law::pupils_who_lose(register, clock.avs, ceiling));
    let pupils = pupils
        .unwrap_or_default()
        .into_iter()
        .map(|id| json::Named {
            id: id.to_string(),
            name: label::pupil(register, id),
        });
    json::Clock {
        avs: clock.avs.to_string(),
        name: label::avs(register, clock.avs),
        flag: clock.flag.map(Flag::id),
        served: clock.engagement.served.into(),
        left: clock.engagement.left.map(Into::into),
        ceiling: clock.ceiling().map(Into::into),
        notice_by: clock.notice_by().map(Into::into),
        answer_by: clock.answer_by().map(Into::into),
        pupils: pupils.collect(),
    }
}

fn table(answer: &json::Contracts, clocks: &[Clock], text: &Text) -> Columns {
    let head = |id| text.get(id).to_owned();
    let mut rows = Columns::default()
        .left(head(Id::CliHeadFlag))
        .left(head(Id::CliHeadCode))
        .left(head(Id::ColName))
        .right(head(Id::CliHeadServed))
        .right(head(Id::CliHeadLeft))
        .left(head(Id::CliHeadCeiling))
        .left(head(Id::CliHeadNotice))
        .right(head(Id::TabPupils));
    for (row, clock) in answer.clocks.iter().zip(clocks) {
        rows.row([
            word(text, clock).to_owned(),
            row.avs.clone(),
            row.name.clone(),
            length(text, row.served),
            row.left.map(|left| length(text, left)).unwrap_or_default(),
            date(text, row.ceiling),
            date(text, row.notice_by),
            match row.pupils.len() {
                0 => String::new(),
                n => n.to_string(),
            },
        ]);
    }
    rows
}

/// The word of a flag, or that the clock has stopped.
fn word<'t>(text: &'t Text, clock: &Clock) -> &'t str {
    match clock.word() {
        law::Word::Of(flag) => flag_word(text, flag),
        law::Word::Permanent => text.get(Id::Permanent),
        law::Word::NotUnderContract => text.get(Id::CliHeadNone),
    }
}

/// The word of a flag.
pub fn flag_word(text: &Text, flag: Flag) -> &str {
    text.get(match flag {
        Flag::Over => Id::FlagOver,
        Flag::Critical => Id::FlagCritical,
        Flag::Soon => Id::FlagSoon,
        Flag::Clear => Id::FlagClear,
    })
}

/// `5 a 10 m 7 j`.
pub fn length(text: &Text, length: json::Length) -> String {
    text.length(length.months as i32, length.days as i32)
}

/// A date, or nothing.
pub fn date(text: &Text, day: Option<json::Day>) -> String {
    day.map(|day| text.date(day.0)).unwrap_or_default()
}
