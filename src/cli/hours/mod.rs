//! `relais hours`: weekly hours of an AED (R8), quota of an AESH (R8′). No store is needed.

mod json;
mod typed;

use super::columns::PlainTable;
use super::exit::Exit;
use super::failure::Failure;
use super::shell::Shell;
use super::typed::day;
use crate::domain::{Date, Minutes, Regime};
use crate::law::hours::{
    HoursAsked, HoursProposal, HoursRefusal, Service, ServiceAsked, Share, estimate, service,
    weekly,
};
use crate::law::{Law, LawDay, Length};
use crate::text::{Id, Text};
use crate::typed::Looking;
use crate::words::hours as words;
use json::Json;

const EXAMPLES: &str = "\
relais hours --regime aed --quota 50% --weeks 39 --credit 100
relais hours --regime aesh --weekly 24:00 --weeks 41
relais hours --regime aesh --weekly 24,5 --weeks 41 --split-leave 14
relais hours --regime aed --quota 50% --weeks 39 --months 7
relais hours --regime aed --quota 1 --weeks 39 --law 2003-09-01 --json";

/// What `relais hours` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Of which contract.
    #[arg(long, value_name = "REGIME", value_parser = typed::regime)]
    pub regime: Regime,
    /// The share of a full-time post.
    #[arg(long, value_name = "QUOTA", value_parser = typed::quota)]
    pub quota: Option<Share>,
    /// Hours a week.
    #[arg(long, value_name = "WEEKLY", value_parser = typed::weekly)]
    pub weekly: Option<Minutes>,
    /// Weeks of service a year.
    #[arg(long, value_name = "N")]
    pub weeks: u16,
    /// Study credit a year.
    #[arg(long, value_name = "HOURS", value_parser = typed::credit)]
    pub credit: Option<Minutes>,
    /// Split leave taken off the year of a full-time post: local practice.
    #[arg(long, value_name = "HOURS", value_parser = typed::credit)]
    pub split_leave: Option<Minutes>,
    /// Months of the contract, of one of less than a year.
    #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(u16).range(1..=12))]
    pub months: Option<u16>,
    /// As the law stood that day.
    #[arg(long, value_name = "DATE")]
    pub law: Option<String>,
}

/// What was computed.
enum HoursAnswer {
    Aed(HoursProposal),
    Aesh(Service),
}

/// Answers `relais hours`.
///
/// # Errors
/// The options don't go together, or the law refuses what they say.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    goes_together(args, &shell.text)?;
    let on = shell.clock.today();
    let law_on = day(shell, "--law", args.law.as_deref(), Looking::Ahead)?;
    let answer =
        answer(args, on, LawDay::from(law_on)).map_err(|refusal| refused(&shell.text, &refusal))?;
    for warning in warnings(args, &answer, &shell.text) {
        shell.say(&shell.text.cli_hours_warning(warning));
    }
    if shell.json {
        shell.answer(&document(&answer))?;
    } else {
        print(&answer, shell)?;
    }
    Ok(Exit::Ok)
}

/// Each regime has its own question.
fn goes_together(args: &Args, text: &Text) -> Result<(), Failure> {
    let wrong = match args.regime {
        Regime::EducationAssistant if args.weekly.is_some() => Some(Id::CliHoursNoWeekly),
        Regime::EducationAssistant if args.quota.is_none() => Some(Id::CliHoursNeedsQuota),
        Regime::Aesh if args.credit.is_some() => Some(Id::CliHoursNoCredit),
        Regime::Aesh if args.months.is_some() => Some(Id::CliHoursNoMonths),
        Regime::Aesh if args.weekly.or(args.quota.map(|_| Minutes::ZERO)).is_none() => {
            Some(Id::CliHoursNeedsWeekly)
        }
        _ => None,
    };
    wrong.map_or(Ok(()), |id| {
        let words = format!("{}\n{}", text.get(id), text.get(Id::CliUsageHelp));
        Err(Failure::said(Exit::Usage, words))
    })
}

fn answer(args: &Args, on: Date, day: LawDay) -> Result<HoursAnswer, HoursRefusal> {
    let (law, weeks) = (Law::embedded(), args.weeks);
    let quota = args.quota.unwrap_or_default();
    let of_year = ServiceAsked {
        weeks,
        split_leave: args.split_leave.unwrap_or_default(),
    };
    match (args.regime, args.weekly) {
        (Regime::EducationAssistant, _) => {
            let usual = HoursAsked::of(quota, weeks);
            let asked = HoursAsked {
                credit: args.credit.unwrap_or_default(),
                split_leave: args.split_leave.unwrap_or(usual.split_leave),
                span: args.months.map(Length::months),
                ..usual
            };
            weekly(law, asked, on, day).map(HoursAnswer::Aed)
        }
        (Regime::Aesh, Some(minutes)) => {
            service(law, minutes, of_year, on, day).map(HoursAnswer::Aesh)
        }
        (Regime::Aesh, None) => estimate(law, quota, of_year, on, day).map(HoursAnswer::Aesh),
        (regime, _) => Err(HoursRefusal::NoLaw {
            regime,
            on: day.or(on),
            since: None,
        }),
    }
}

fn refused(text: &Text, refusal: &HoursRefusal) -> Failure {
    let why = words::refusal(text, refusal);
    let arg = match refusal {
        HoursRefusal::NoLaw { since: None, .. } => {
            let words = text.cli_hours_refused(why);
            return Failure::said(Exit::Refused, words);
        }
        HoursRefusal::NoLaw {
            since: Some(since), ..
        } => {
            let since = since.to_string();
            let words = text.cli_hours_refused_law(why, since);
            return Failure::said(Exit::Refused, words);
        }
        HoursRefusal::Weeks { .. } => "--weeks",
        HoursRefusal::Quota { .. } => "--quota",
        HoursRefusal::Credit { .. } => "--credit",
        HoursRefusal::Weekly { .. } => "--weekly",
    };
    let words = text.cli_hours_refused_next(why, arg);
    Failure::said(Exit::Refused, words)
}

/// What a person should look at again, though it is answered.
fn warnings(args: &Args, answer: &HoursAnswer, text: &Text) -> Vec<String> {
    let HoursAnswer::Aesh(service) = answer else {
        return Vec::new();
    };
    let stated = args
        .quota
        .and_then(|stated| words::mismatch(text, service, stated));
    words::few_weeks(text, service)
        .into_iter()
        .chain(stated)
        .collect()
}

fn document(answer: &HoursAnswer) -> Json {
    match answer {
        HoursAnswer::Aed(proposal) => Json {
            law_on: proposal.law_on.into(),
            weekly_minutes: proposal.weekly.0,
            quota_percent: json::Percent(proposal.asked.quota),
            connected_minutes: None,
            estimated: false,
            split_leave_minutes: proposal.asked.split_leave.0,
            due_minutes: proposal.part.map(|part| part.due.0),
        },
        HoursAnswer::Aesh(service) => Json {
            law_on: service.law_on.into(),
            weekly_minutes: service.weekly.0,
            quota_percent: json::Percent(service.quota),
            connected_minutes: Some(service.connected.0),
            estimated: service.estimated,
            split_leave_minutes: service.split_leave.0,
            due_minutes: None,
        },
    }
}

fn print(answer: &HoursAnswer, shell: &mut Shell) -> Result<(), Failure> {
    let text = &shell.text;
    let (law_on, lines, taken) = match answer {
        HoursAnswer::Aed(proposal) => {
            let lines = words::proposal(text, proposal);
            (proposal.law_on, lines, words::taken_by_aed(text, proposal))
        }
        HoursAnswer::Aesh(service) => {
            let mut lines = words::service(text, service).to_vec();
            if service.estimated {
                lines.push(text.get(Id::HoursEstimateWhy).to_owned());
            }
            lines.extend(words::connected(text, service));
            (service.law_on, lines, words::taken_by_aesh(text, service))
        }
    };
    let head = |id| text.get(id).to_owned();
    let mut rows = PlainTable::default()
        .left(text.hours_law_on(text.date(law_on)))
        .right(head(Id::CliHeadValue))
        .left(head(Id::CliHeadSince))
        .left(head(Id::CliHeadSource));
    for one in taken {
        let since = one.since.map(|since| text.date(since));
        rows.row([one.what, one.value, since.unwrap_or_default(), one.source]);
    }
    for line in lines {
        shell.line(&line)?;
    }
    shell.line("")?;
    Ok(shell.table(&rows)?)
}
