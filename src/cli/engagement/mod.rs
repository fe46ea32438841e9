//! `relais engagement`: the clock on a table of contracts, alone: no store is needed.

mod json;

use std::path::PathBuf;

use clap::ValueHint;

use super::clock_row::{date, length, without_law, word};
use super::columns::PlainTable;
use super::documents::RejectedLine;
use super::exit::Exit;
use super::failure::Failure;
use super::file;
use super::shell::Shell;
use super::typed::parse_date;
use crate::domain::{AvsId, Contract, ContractId, Date};
use crate::exchange::contract_table::{
    self, ContractColumn, ContractFault, ContractHolder, ContractTable, RowError,
};
use crate::law::{self, Clock, Flag, Law, LawDay, Thresholds};
use crate::text::{Id, Text};
use json::Json;

const EXAMPLES: &str = "\
relais engagement --contracts contrats.csv
relais engagement --contracts contrats.csv --on 2006-01-15 --json";

/// What `relais engagement` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The table.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub contracts: PathBuf,
    /// The day asked.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub on: Option<Date>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub law: Option<Date>,
}

/// Answers `relais engagement`.
///
/// # Errors
/// The file cannot be read, or is no table.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let table = table(args, shell)?;
    let on = args.on.unwrap_or_else(|| shell.clock.today());
    let day = LawDay::from(args.law);
    let clocks = table
        .people
        .iter()
        .filter_map(|person| clock(person, on, day));
    let clocks: Vec<(Clock, json::Reckoned)> = clocks.collect();
    for error in &table.errors {
        shell.say(&words(&shell.text, error));
    }
    let (clocks, rows): (Vec<Clock>, Vec<json::Reckoned>) = clocks.into_iter().unzip();
    without_law(&clocks, args.law.unwrap_or(on), shell);
    let is_empty = rows.is_empty();
    if shell.json {
        shell.answer(&Json {
            law_on: args.law.unwrap_or(on).into(),
            on: on.into(),
            clocks: rows,
            rejected: table
                .errors
                .iter()
                .map(|error| rejected(&shell.text, error))
                .collect(),
        })?;
    } else if !is_empty {
        print(&clocks, &rows, &shell.text).write(shell.out())?;
    }
    Ok(if table.errors.is_empty() {
        Exit::unless_empty(is_empty)
    } else {
        Exit::Refused
    })
}

fn table(args: &Args, shell: &Shell) -> Result<ContractTable, Failure> {
    let file = file::read(&args.contracts, shell)?;
    contract_table::read(&file.bytes).map_err(|error| {
        let why = crate::words::import::error(&shell.text, &error);
        let words = shell.text.cli_table_refused(&file.name, why);
        Failure::said(Exit::Refused, words)
    })
}

fn clock(person: &ContractHolder, on: Date, day: LawDay) -> Option<(Clock, json::Reckoned)> {
    let contracts: Vec<&Contract> = person.contracts.iter().collect();
    // The table has no ids: any will do, as long as there is one each.
    let ids: Vec<ContractId> = (1..).map(ContractId).take(contracts.len()).collect();
    let clock = law::clock::clock(AvsId(1), &ids, &contracts, on, day, Thresholds::default())?;
    let engagement = &clock.engagement;
    let sum = law::sum(Law::embedded(), &contracts, on, day);
    let runs = sum.runs.iter().map(|run| json::RunLength {
        from: run.from.into(),
        to: run.to.into(),
        months: run.length.months,
        days: run.length.days,
    });
    let row = json::Reckoned {
        avs: person.avs.to_string(),
        flag: clock.flag.map(Flag::id),
        served: engagement.served.into(),
        left: engagement.left.map(Into::into),
        ceiling: engagement.ceiling.map(Into::into),
        over: engagement.over,
        renewal_until: engagement.renewal_until.map(Into::into),
        notice_by: clock.notice_by.map(Into::into),
        trial_until: law::clock::trial_until(&contracts, on, day).map(Into::into),
        runs: runs.collect(),
    };
    Some((clock, row))
}

fn print(clocks: &[Clock], all: &[json::Reckoned], text: &Text) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(head(Id::CliHeadFlag))
        .left(head(Id::ColName))
        .right(head(Id::CliHeadServed))
        .right(head(Id::CliHeadLeft))
        .left(head(Id::CliHeadCeiling))
        .left(head(Id::CliHeadNotice))
        .left(head(Id::CliHeadTrial));
    for (clock, row) in clocks.iter().zip(all) {
        rows.row([
            word(text, clock).to_owned(),
            row.avs.clone(),
            length(text, row.served),
            row.left.map(|left| length(text, left)).unwrap_or_default(),
            date(text, row.ceiling),
            date(text, row.notice_by),
            date(text, row.trial_until),
        ]);
    }
    rows
}

fn rejected(text: &Text, error: &RowError) -> RejectedLine {
    RejectedLine {
        line: error.line,
        field: error.field.map(ContractColumn::id),
        reason: reason(text, error.reason).to_owned(),
    }
}

/// A row that was not read, by line and field. A cell that may hold a name is not repeated.
fn words(text: &Text, error: &RowError) -> String {
    let line = error.line.to_string();
    let why = reason(text, error.reason);
    let Some(column) = error.field else {
        return text.cli_table_row(line, why);
    };
    let field = column.id();
    if error.found.is_empty() || column == ContractColumn::Avs {
        text.cli_table_line(line, field, why)
    } else {
        let found = &error.found;
        text.cli_table_line_found(line, field, why, found)
    }
}

fn reason(text: &Text, reason: ContractFault) -> &str {
    text.get(match reason {
        ContractFault::MissingColumn => Id::CliTableNoColumn,
        ContractFault::RepeatedColumn => Id::CliTableTwice,
        ContractFault::OpenQuote => Id::CliTableOpenQuote,
        ContractFault::TooManyCells => Id::CliTableCells,
        ContractFault::MissingValue => Id::CliRowEmpty,
        ContractFault::NotADate => Id::CliTableDate,
        ContractFault::NoSuchDay => Id::CliTableNoSuchDay,
        ContractFault::YearOutOfRange => Id::CliTableYear,
        ContractFault::EndsBeforeStart => Id::CliTableEndsFirst,
        ContractFault::UnknownWord => Id::CliTableWord,
        ContractFault::NotASuspension => Id::CliTableSuspension,
    })
}
