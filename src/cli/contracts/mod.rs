//! `relais contracts`: engagement clocks and flags, worst first.

mod json;
mod notice;

use super::clock_row::{date, length, without_law, word};
use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::law_notes;
use super::open;
use super::shell::Shell;
use super::typed::day;
use crate::domain::{Date, Register};
use crate::law::{self, Clock, Flag, LawDay};
use crate::lookup::fold;
use crate::text::{Id, Text};
use crate::typed::Looking;
use crate::words::label;
use json::Json;
use notice::NoticeStanding;

const EXAMPLES: &str = "\
relais contracts
relais contracts --before 31/08/2027
relais contracts --law 2006-01-15 --json";

/// What `relais contracts` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Who reaches the ceiling by that day.
    #[arg(long, value_name = "DATE")]
    pub before: Option<String>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE")]
    pub law: Option<String>,
}

/// Answers `relais contracts`.
///
/// # Errors
/// The store cannot be read.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let today = shell.clock.today();
    let before = day(shell, "--before", args.before.as_deref(), Looking::Ahead)?;
    let law_on = day(shell, "--law", args.law.as_deref(), Looking::Ahead)?;
    let register = open::read(shell)?.register;
    let mut clocks = law::clocks(&register, today, LawDay::from(law_on));
    clocks.retain(|clock| {
        clock.flag.is_some() && before.is_none_or(|before| clock.is_reached_by(before))
    });
    law::clock::sort(&mut clocks, |avs| fold::key(&label::avs(&register, avs)));
    let rows: Vec<(json::AvsClock, NoticeStanding)> = clocks
        .iter()
        .map(|clock| {
            let notice = NoticeStanding::of(clock);
            (row(&register, clock, &notice), notice)
        })
        .collect();
    let (rows, notices): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let answer = Json {
        law_on: law_on.unwrap_or(today).into(),
        today: today.into(),
        clocks: rows,
    };
    without_law(&clocks, law_on.unwrap_or(today), shell);
    if shell.json {
        shell.answer(&answer)?;
    } else if clocks.is_empty() {
        shell.say(shell.text.get(Id::CliContractsNone));
    } else {
        let rows = table(&answer, &clocks, &notices, today, &shell.text);
        shell.table(&rows)?;
    }
    if !clocks.is_empty() {
        law_notes::say(law_on.unwrap_or(today), shell);
    }
    Ok(Exit::unless_empty(clocks.is_empty()))
}

fn row(register: &Register, clock: &Clock, notice: &NoticeStanding) -> json::AvsClock {
    let flagged = clock.flag.is_some_and(|flag| flag != Flag::Clear);
    let ceiling = clock.ceiling().filter(|_| flagged);
    let pupils = ceiling.map(|ceiling| law::pupils_who_lose(register, clock.avs, ceiling));
    let pupils = pupils
        .unwrap_or_default()
        .into_iter()
        .map(|id| json::NamedPupil {
            id: id.to_string(),
            name: label::pupil(register, id),
        });
    json::AvsClock {
        avs: clock.avs.to_string(),
        name: label::avs(register, clock.avs),
        flag: clock.flag.map(Flag::id),
        served: clock.engagement.served.into(),
        left: clock.engagement.left.map(Into::into),
        ceiling: clock.ceiling().map(Into::into),
        notice_by: clock.notice_by.map(Into::into),
        interview_by: notice.interview_by.map(Into::into),
        answer_by: clock.answer_by().map(Into::into),
        pupils: pupils.collect(),
    }
}

fn table(
    answer: &Json,
    clocks: &[Clock],
    notices: &[NoticeStanding],
    today: Date,
    text: &Text,
) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(head(Id::CliHeadFlag))
        .left(head(Id::CliHeadCode))
        .left(head(Id::ColName))
        .right(head(Id::CliHeadServed))
        .right(head(Id::CliHeadLeft))
        .left(head(Id::CliHeadCeiling))
        .right(head(Id::TabPupils))
        .left(head(Id::CliHeadInterview))
        .left(head(Id::CliHeadNotice));
    for ((row, clock), notice) in answer.clocks.iter().zip(clocks).zip(notices) {
        rows.row([
            word(text, clock).to_owned(),
            row.avs.clone(),
            row.name.clone(),
            length(text, row.served),
            row.left.map(|left| length(text, left)).unwrap_or_default(),
            date(text, row.ceiling),
            match row.pupils.len() {
                0 => String::new(),
                n => n.to_string(),
            },
            date(text, row.interview_by),
            notice.words(today, text),
        ]);
    }
    rows
}
