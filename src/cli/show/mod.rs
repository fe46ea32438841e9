//! `relais show`: one record, with its links.

mod fields;

use serde::Serialize;
use serde_json::{Map, Value};

use super::clock_json::AvsClock;
use super::clock_row::clock_words;
use super::columns::PlainTable;
use super::contracts;
use super::documents::IsoDay;
use super::exit::Exit;
use super::facts_json::FileFactJson;
use super::failure::Failure;
use super::open;
use super::record;
use super::shell::Shell;
use super::typed::day;
use crate::department::Department;
use crate::department::earlier::stood;
use crate::domain::{AbsenceId, AvsId, Date, Kind, Ref, Register};
use crate::law::LawDay;
use crate::law::made_up::MakingUp;
use crate::store::Reading;
use crate::store::wall_clock::{day as local_day, end_of};
use crate::text::{Id, Text};
use crate::typed::Looking;
use crate::words::detail::detail;
use crate::words::file_facts::told;
use crate::words::source::since;
use crate::words::{self, label, missing};

const EXAMPLES: &str = "\
relais show A12
relais show pupil E3
relais show E3 --as-of 2026-09-30
relais show avs 12 --json";

/// What `relais show` is typed with.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A kind and an id, or a code.
    #[arg(required = true, num_args = 1..=2, value_names = ["KIND", "ID"])]
    pub record: Vec<String>,
    /// At the end of that day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
}

/// What it answers.
#[derive(Debug, Serialize)]
pub struct Json {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// The day at whose end it stood so; null for now.
    pub as_of: Option<IsoDay>,
    /// Its fields.
    pub fields: Map<String, Value>,
    /// Of an AVS, her engagement clocks on that day, as `contracts` has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clocks: Vec<AvsClock>,
    /// Records it is tied to.
    pub links: Vec<Link>,
    /// Of an absence that R9 speaks of: what it takes of her slots, and whether that is made up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_up: Option<MadeUpJson>,
    /// Of an AVS: facts for her file, as things are on the day asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Vec<FileFactJson>>,
}

/// What R9 says of an absence.
#[derive(Debug, Serialize)]
pub struct MadeUpJson {
    /// `later`, `at-discretion` or `never`.
    pub made_up: &'static str,
    /// Minutes of her slots that it takes.
    pub missed: i32,
    /// Minutes proposed; those recorded are `owed`.
    pub proposed: i32,
    /// Where it is written.
    pub source: String,
}

/// A record it is tied to.
#[derive(Debug, Serialize)]
pub struct Link {
    /// Its kind's word.
    pub kind: &'static str,
    /// Its code.
    pub id: String,
    /// Its name.
    pub label: String,
}

/// Answers `relais show`.
///
/// # Errors
/// The store cannot be read, the record is not named as records are, or it is not there.
pub fn run(args: &Args, shell: &mut Shell) -> Result<Exit, Failure> {
    let target = record::parse(shell, &args.record)?;
    let then = day(shell, "--as-of", args.as_of.as_deref(), Looking::Back)?;
    let register = match then {
        Some(day) => as_of(shell, target, day)?,
        None => open::read(shell)?.register,
    };
    record::found(shell, &register, target)?;
    let links = links(&register, &shell.text, target);
    let on = then.unwrap_or_else(|| shell.clock.today());
    let file = file_facts(&register, &shell.text, target, on);
    let clocks: Vec<AvsClock> = target
        .typed()
        .map(|avs| contracts::clocks_of(&register, avs, on, &shell.text))
        .unwrap_or_default();
    let made_up = made_up(&register, target, on);
    if shell.json {
        shell.answer(&Json {
            kind: target.kind.word(),
            id: target.to_string(),
            as_of: then.map(IsoDay),
            fields: fields::json(&register, &shell.text, target),
            clocks,
            links,
            made_up: made_up.map(|found| MadeUpJson {
                made_up: words::made_up::id(&found),
                missed: found.missed.0,
                proposed: found.proposed().0,
                source: since(found.rule, &shell.text),
            }),
            file,
        })?;
    } else {
        let heading = heading(&register, &shell.text, target, then);
        shell.line(&heading)?;
        print(
            &register,
            target,
            (&clocks, made_up.as_ref()),
            &links,
            shell,
        )?;
        print_facts(file.unwrap_or_default(), shell)?;
    }
    Ok(Exit::Ok)
}

/// The records as they stood at the end of a day.
fn as_of(shell: &mut Shell, target: Ref, day: Date) -> Result<Register, Failure> {
    let place = shell.folders()?.store();
    open::exists(&place)?;
    let Reading {
        reader,
        register,
        notices,
    } = open::reading(shell, &place)?;
    open::tell(shell, &notices);
    let last = reader.info().seq;
    let entry = |seq| reader.entry(seq);
    stood(&register, last, target, end_of(day), local_day, entry)?.map_err(|missing| {
        let words = missing::words(missing, &shell.text, day);
        Failure::said(Exit::Nothing, words)
    })
}

fn print(
    register: &Register,
    target: Ref,
    (clocks, made_up): (&[AvsClock], Option<&MakingUp>),
    links: &[Link],
    shell: &mut Shell,
) -> Result<(), Failure> {
    let mut rows = PlainTable::default().left("").left("");
    for (name, value) in fields::words(register, &shell.text, target) {
        rows.row([format!("  {name}"), value]);
    }
    for clock in clocks {
        let (name, value) = clock_words(&shell.text, &clock.clock);
        rows.row([format!("  {name}"), value]);
    }
    shell.table(&rows)?;
    if let Some(found) = made_up {
        let words = words::made_up::proposal(found, &shell.text);
        shell.words(2, &words)?;
    }
    if !links.is_empty() {
        let heading = shell.text.get(Id::CliLinksHeading).to_owned();
        shell.line(&format!("\n{heading}"))?;
        let mut rows = PlainTable::default().left("").left("").left("");
        for link in links {
            let kind = link
                .kind
                .parse()
                .map(|kind| shell.text.kind(kind).to_owned());
            rows.row([
                format!("  {}", link.id),
                kind.unwrap_or_default(),
                link.label.clone(),
            ]);
        }
        shell.table(&rows)?;
    }
    Ok(())
}

/// What R9 says of an absence; nothing of other records. Weeks A and B and closed days count.
fn made_up(register: &Register, target: Ref, on: Date) -> Option<MakingUp> {
    let id: AbsenceId = target.typed()?;
    let absence = register.get(id)?;
    let department = Department::new(register.clone(), on);
    let open = department.open_days();
    MakingUp::of(&department.register, absence, |other| other < id, &open)
}

/// The facts of an AVS; none of other records.
fn file_facts(
    register: &Register,
    text: &Text,
    target: Ref,
    on: Date,
) -> Option<Vec<FileFactJson>> {
    let avs = target.typed::<AvsId>()?;
    let facts = told(register, avs, on, LawDay::Own, text);
    Some(facts.into_iter().map(Into::into).collect())
}

/// Each fact, and under it the day from which it holds and its source.
fn print_facts(facts: Vec<FileFactJson>, shell: &mut Shell) -> Result<(), Failure> {
    if facts.is_empty() {
        return Ok(());
    }
    let heading = shell.text.get(Id::FileHead).to_owned();
    shell.line(&format!("\n{heading}"))?;
    for fact in facts {
        let from = fact
            .from
            .map(|from| shell.text.file_from(shell.text.date(from.0)));
        let words = match from {
            Some(from) => format!("{} · {from}", fact.words),
            None => fact.words,
        };
        shell.words(2, &words)?;
        shell.words(4, &fact.source)?;
    }
    Ok(())
}

/// Its code, name and kind, and the day it is told of when that is not now.
fn heading(register: &Register, text: &Text, target: Ref, as_of: Option<Date>) -> String {
    let title = label::of(register, text, target);
    let heading = format!("{target}  {title}  ({})", text.kind(target.kind));
    match as_of {
        Some(day) => text.as_of_title(heading, text.date(day)),
        None => heading,
    }
}

fn links(register: &Register, text: &Text, target: Ref) -> Vec<Link> {
    let links = fields::links(register, target);
    let link = |target: Ref| Link {
        kind: target.kind.word(),
        id: target.to_string(),
        label: named(register, text, target),
    };
    links.into_iter().map(link).collect()
}

/// A name, and what tells records of one name apart where they are listed together.
fn named(register: &Register, text: &Text, target: Ref) -> String {
    let name = label::of(register, text, target);
    match target.kind {
        Kind::Avs | Kind::Pupil | Kind::Accompaniment => name,
        _ => {
            let detail = detail(register, text, target);
            if detail.is_empty() {
                name
            } else {
                format!("{name} · {detail}")
            }
        }
    }
}
