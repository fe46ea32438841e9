//! `relais engagement`: the clock on a table of contracts, alone: no store is needed.

mod json;

use std::path::PathBuf;

use clap::ValueHint;

use super::clock_json::ClockJson;
use super::clock_row::{date, length, read_otherwise, regime, uncounted_words, without_law, word};
use super::columns::PlainTable;
use super::documents::RejectedLine;
use super::exit::Exit;
use super::failure::Failure;
use super::file;
use super::law_notes;
use super::shell::Shell;
use super::typed::day;
use crate::domain::{AvsId, Contract, ContractId, Date};
use crate::exchange::contract_table::{
    self, ContractColumn, ContractFault, ContractHolder, ContractTable, RowError,
};
use crate::keymap::suggest::nearest;
use crate::law::{self, Clock, LawDay, Thresholds};
use crate::text::{Coded, Id, Text};
use crate::typed::Looking;
use crate::words::file_facts;
use crate::words::limits::then;
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
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE")]
    pub law: Option<String>,
}

/// Answers `relais engagement`.
///
/// # Errors
/// The file cannot be read, or is no table.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let on = day(shell, "--on", args.on.as_deref(), Looking::Back)?;
    let on = on.unwrap_or_else(|| shell.clock.today());
    let law_on = day(shell, "--law", args.law.as_deref(), Looking::Ahead)?;
    let table = table(args, shell)?;
    let day = LawDay::from(law_on);
    let reckoned = table
        .people
        .iter()
        .flat_map(|person| clocks(person, &table, on, day, &shell.text));
    let reckoned: Vec<(Clock, json::Reckoned)> = reckoned.collect();
    let uncounted: Vec<json::UncountedPerson> = table.people.iter().filter_map(uncounted).collect();
    for error in &table.errors {
        shell.say(&words(&shell.text, error));
    }
    let (clocks, rows): (Vec<Clock>, Vec<json::Reckoned>) = reckoned.into_iter().unzip();
    without_law(&clocks, law_on.unwrap_or(on), shell);
    let is_empty = rows.is_empty() && uncounted.is_empty();
    if shell.json {
        shell.answer(&Json {
            law_on: law_on.unwrap_or(on).into(),
            on: on.into(),
            clocks: rows,
            uncounted,
            rejected: table
                .errors
                .iter()
                .map(|error| rejected(&shell.text, error))
                .collect(),
        })?;
    } else {
        say(&clocks, &rows, shell)?;
        for one in &uncounted {
            shell.say(&uncounted_words(&shell.text, &one.avs, &one.regimes));
        }
    }
    if !is_empty {
        law_notes::say(law_on.unwrap_or(on), shell);
    }
    Ok(if table.errors.is_empty() {
        Exit::unless_empty(is_empty)
    } else {
        Exit::Refused
    })
}

fn table(args: &Args, shell: &Shell) -> Result<ContractTable, Failure> {
    let file = file::read(&args.contracts, contract_table::FILE_LIMIT, shell)?;
    contract_table::read(&file.bytes).map_err(|error| {
        let why = crate::words::import::error(&shell.text, &error);
        let words = shell.text.cli_table_refused(&file.name, why);
        Failure::said(Exit::Refused, words)
    })
}

/// The clocks of one person of the table, worst first.
fn clocks(
    person: &ContractHolder,
    table: &ContractTable,
    on: Date,
    day: LawDay,
    text: &Text,
) -> Vec<(Clock, json::Reckoned)> {
    let contracts: Vec<&Contract> = person.contracts.iter().collect();
    // The table has no ids: any will do, as long as there is one each.
    let ids: Vec<ContractId> = (1..).map(ContractId).take(contracts.len()).collect();
    let near = Thresholds::default();
    let all = law::clock::clocks_by(AvsId(1), &ids, &contracts, on, day, near);
    let facts = file_facts::told_of(&contracts, None, on, day, text);
    let employer = |employer| table.employer(employer).map(ToString::to_string);
    let told = all.into_iter().filter_map(|clock| {
        let row = json::Reckoned {
            avs: person.avs.to_string(),
            clock: ClockJson::of(&clock, clock.regime()?, &contracts, day, &facts, employer),
        };
        Some((clock, row))
    });
    told.collect()
}

/// Somebody of whom nothing is counted.
fn uncounted(person: &ContractHolder) -> Option<json::UncountedPerson> {
    let regimes = person.contracts.iter().map(|one| one.regime);
    if regimes.clone().any(law::is_counted) {
        return None;
    }
    let mut names: Vec<&str> = regimes.map(Coded::id).collect();
    names.sort_unstable();
    names.dedup();
    Some(json::UncountedPerson {
        avs: person.avs.to_string(),
        regimes: names.into_iter().map(str::to_owned).collect(),
    })
}

/// The table, then what other readings come to.
fn say(clocks: &[Clock], rows: &[json::Reckoned], shell: &mut Shell) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let table = print(clocks, rows, &shell.text);
    shell.table(&table)?;
    for row in rows {
        for reading in &row.clock.readings {
            shell.say(&read_otherwise(&shell.text, &row.avs, reading));
        }
    }
    Ok(())
}

fn print(clocks: &[Clock], all: &[json::Reckoned], text: &Text) -> PlainTable {
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(head(Id::CliHeadFlag))
        .left(head(Id::ColName))
        .left(head(Id::CliHeadRegime))
        .right(head(Id::CliHeadServed))
        .right(head(Id::CliHeadLeft))
        .left(head(Id::CliHeadCeiling))
        .left(head(Id::CliHeadAtCeiling))
        .left(head(Id::CliHeadPermanent))
        .left(head(Id::CliHeadInterview))
        .left(head(Id::CliHeadNotice))
        .left(head(Id::CliHeadTrial));
    for (clock, row) in clocks.iter().zip(all) {
        rows.row([
            word(text, clock).to_owned(),
            row.avs.clone(),
            regime(text, clock),
            length(text, row.clock.served),
            row.clock
                .left
                .map(|left| length(text, left))
                .unwrap_or_default(),
            date(text, row.clock.ceiling),
            at_ceiling(text, clock),
            date(text, row.clock.permanent_possible),
            date(text, row.clock.interview_by),
            notices(text, &row.clock),
            date(text, row.clock.trial_until),
        ]);
    }
    rows
}

/// What happens at the ceiling, in two words.
fn at_ceiling(text: &Text, clock: &Clock) -> String {
    let word = clock.engagement.word.filter(|_| clock.ceiling().is_some());
    let word = word.map(|word| text.get(then(word.value)));
    word.unwrap_or_default().to_owned()
}

/// The notice date; where the law of its day leaves two lengths, both dates.
fn notices(text: &Text, row: &ClockJson) -> String {
    let all = row.contracts.iter().flat_map(|one| &one.notices);
    let later = all
        .map(|notice| notice.by)
        .filter(|by| Some(*by) != row.notice_by);
    let own = row.contracts.len() == 1 && row.notice_by.is_some();
    let dates = row.notice_by.into_iter().chain(later.filter(|_| own));
    let dates: Vec<String> = dates.map(|by| text.date(by.0)).collect();
    dates.join(" / ")
}

fn rejected(text: &Text, error: &RowError) -> RejectedLine {
    RejectedLine {
        line: error.line,
        field: error.field.map(ContractColumn::id),
        reason: why(text, error),
    }
}

/// A row that was not read, by line and field. A cell that may hold a name is not repeated.
fn words(text: &Text, error: &RowError) -> String {
    let line = error.line.to_string();
    let why = why(text, error);
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

/// Why, and for a regime that is not known the nearest that is.
fn why(text: &Text, error: &RowError) -> String {
    let why = reason(text, error.reason);
    if (error.field, error.reason) != (Some(ContractColumn::Regime), ContractFault::UnknownWord) {
        return why.to_owned();
    }
    let known = contract_table::REGIME_WORDS;
    let written = error.found.to_lowercase();
    let folded: Vec<String> = known.iter().map(|word| word.to_lowercase()).collect();
    let near = nearest(&written, folded.iter().map(String::as_str));
    let near = near.and_then(|near| folded.iter().position(|word| word == near));
    match near.and_then(|at| known.get(at)) {
        Some(near) => text.cli_table_regime_near(*near),
        None => text.cli_table_regime(known.join(", ")),
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
        ContractFault::NoTerm => Id::CliTableNoTerm,
        ContractFault::EndedAfterTerm => Id::CliTableEndedAfter,
        ContractFault::UnknownWord => Id::CliTableWord,
        ContractFault::NotASuspension => Id::CliTableSuspension,
    })
}
