//! `relais contracts`: engagement clocks and flags, worst first.

mod json;
mod notice;

use super::clock_json::{AvsClock, ClockJson, NamedPupil};
use super::clock_row::{date, length, read_otherwise, regime, uncounted_words, without_law, word};
use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::law_notes;
use super::open;
use super::shell::Shell;
use super::typed::day;
use crate::domain::{AvsId, Contract, Date, Employer, Regime, Register};
use crate::law::{self, Clock, Flag, LawDay};
use crate::lookup::fold;
use crate::text::{Coded, Id, Text};
use crate::typed::Looking;
use crate::words::{file_facts, label};
use json::Json;
use notice::NoticeStanding;

const EXAMPLES: &str = "\
relais contracts
relais contracts --before 31/08/2027
relais contracts --before 31/08/2027 --marks
relais contracts --law 2006-01-15 --json";

/// What `relais contracts` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Who reaches the ceiling by that day.
    #[arg(long, value_name = "DATE")]
    pub before: Option<String>,
    /// Who reaches a mark by that day, that of a possible permanent contract too.
    #[arg(long)]
    pub marks: bool,
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
    let law_day = LawDay::from(law_on);
    let mut clocks = law::clocks(&register, today, law_day);
    let uncounted = uncounted(&register, &clocks, today);
    let horizon = before.or(args.marks.then_some(Date::MAX));
    clocks.retain(|clock| {
        let reached = |by| match args.marks {
            true => clock.has_mark_by(by),
            false => clock.is_reached_by(by),
        };
        clock.flag.is_some() && horizon.is_none_or(reached)
    });
    law::clock::sort(&mut clocks, |avs| fold::key(&label::avs(&register, avs)));
    let mut rows = Vec::with_capacity(clocks.len());
    let mut notices = Vec::with_capacity(clocks.len());
    for clock in &clocks {
        if let Some(regime) = clock.regime() {
            rows.push(row(&register, clock, regime, law_day, &shell.text));
            notices.push(NoticeStanding::of(clock));
        }
    }
    let answer = Json {
        law_on: law_on.unwrap_or(today).into(),
        today: today.into(),
        clocks: rows,
        uncounted,
    };
    without_law(&clocks, law_on.unwrap_or(today), shell);
    if shell.json {
        shell.answer(&answer)?;
    } else if clocks.is_empty() {
        shell.say(shell.text.get(Id::CliContractsNone));
    } else {
        let rows = table(&answer, &clocks, &notices, today, &shell.text);
        shell.table(&rows)?;
        readings(&answer, &shell.text, shell);
    }
    if !shell.json && before.is_none() {
        for one in &answer.uncounted {
            shell.say(&uncounted_words(&shell.text, &one.name, &one.regimes));
        }
    }
    if !clocks.is_empty() {
        law_notes::say(law_on.unwrap_or(today), shell);
    }
    Ok(Exit::unless_empty(clocks.is_empty()))
}

/// Those under contract of whom nothing is counted.
fn uncounted(register: &Register, clocks: &[Clock], today: Date) -> Vec<json::UncountedAvs> {
    let nothing = clocks.iter().filter(|clock| clock.regime().is_none());
    let told = nothing.filter_map(|clock| {
        let present = register
            .contracts_of(clock.avs)
            .filter(|(_, contract)| contract.covers(today));
        let mut regimes: Vec<Regime> = present.map(|(_, contract)| contract.regime).collect();
        regimes.sort_unstable();
        regimes.dedup();
        (!regimes.is_empty()).then(|| json::UncountedAvs {
            avs: clock.avs.to_string(),
            name: label::avs(register, clock.avs),
            regimes: regimes.into_iter().map(Coded::id).collect(),
        })
    });
    told.collect()
}

fn row(register: &Register, clock: &Clock, regime: Regime, day: LawDay, text: &Text) -> AvsClock {
    let flagged = clock.flag.is_some_and(|flag| flag != Flag::Clear);
    let ceiling = clock.ceiling().filter(|_| flagged);
    let pupils = ceiling.map(|ceiling| law::pupils_who_lose(register, clock.avs, ceiling));
    let pupils = pupils.unwrap_or_default().into_iter().map(|id| NamedPupil {
        id: id.to_string(),
        name: label::pupil(register, id),
    });
    let hers: Vec<&Contract> = register
        .contracts_of(clock.avs)
        .map(|(_, contract)| contract)
        .collect();
    let avs = register.get(clock.avs);
    let facts = file_facts::told_of(&hers, avs, clock.engagement.on, day, text);
    let employer = |employer| match employer {
        Employer::Authority => None,
        Employer::Establishment(at) => Some(at.to_string()),
    };
    AvsClock {
        avs: clock.avs.to_string(),
        name: label::avs(register, clock.avs),
        clock: ClockJson::of(clock, regime, &hers, day, &facts, employer),
        pupils: pupils.collect(),
    }
}

/// The clocks of one AVS on a day, worst first.
pub(super) fn clocks_of(register: &Register, avs: AvsId, on: Date, text: &Text) -> Vec<AvsClock> {
    let clocks = law::clocks_of(register, avs, on, LawDay::Own).into_iter();
    let told = clocks.filter_map(|clock| {
        let regime = clock.regime()?;
        Some(row(register, &clock, regime, LawDay::Own, text))
    });
    told.collect()
}

/// What other readings come to, a line each, under the table.
fn readings(answer: &Json, text: &Text, shell: &Shell) {
    for clock in &answer.clocks {
        for reading in &clock.clock.readings {
            shell.say(&read_otherwise(text, &clock.name, reading));
        }
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
        .left(head(Id::CliHeadRegime))
        .right(head(Id::CliHeadServed))
        .right(head(Id::CliHeadLeft))
        .left(head(Id::CliHeadCeiling))
        .left(head(Id::CliHeadPermanent))
        .right(head(Id::TabPupils))
        .left(head(Id::CliHeadInterview))
        .left(head(Id::CliHeadNotice));
    for ((row, clock), notice) in answer.clocks.iter().zip(clocks).zip(notices) {
        rows.row([
            word(text, clock).to_owned(),
            row.avs.clone(),
            row.name.clone(),
            regime(text, clock),
            length(text, row.clock.served),
            row.clock
                .left
                .map(|left| length(text, left))
                .unwrap_or_default(),
            date(text, row.clock.ceiling),
            date(text, row.clock.permanent_possible),
            match row.pupils.len() {
                0 => String::new(),
                n => n.to_string(),
            },
            date(text, row.clock.interview_by),
            notice.words(today, text),
        ]);
    }
    rows
}
