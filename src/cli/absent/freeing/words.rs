//! Whom an absence frees, in words.

use super::MadeFree;
use super::json::effects;
use crate::cli::absent::page::{self, HeadedLines};
use crate::cli::documents::Acts;
use crate::cover::FreedTime;
use crate::domain::{Absentee, ContactStatus, Minutes, Register};
use crate::text::{Id, Text};
use crate::words::label;

/// What it says, line after line.
pub fn page(register: &Register, text: &Text, made: &MadeFree, acts: Option<&Acts>) -> Vec<String> {
    let mut page = HeadedLines::default();
    page::absences(&mut page, register, text, &made.asked);
    let is_pupil = |one: &super::super::whose::Whose| matches!(one.who, Absentee::Pupil(_));
    let frees = match made.asked.whose.iter().all(is_pupil) {
        true => Id::PupilFreesAvs,
        false => Id::SchoolFreesAvs,
    };
    let nobody = made.freed.is_empty();
    page.put(
        "",
        text.get(if nobody {
            Id::CliAbsentFreesNobody
        } else {
            frees
        }),
    );
    page.heading(text.get(Id::CliAbsentFrees));
    times(&mut page, register, text, &made.freed);
    page.heading(text.get(Id::CliAbsentNotNeeded));
    times(&mut page, register, text, &made.fallen);
    page.gap();
    if let Some(tell) = to_tell(register, text, &made.fallen) {
        page.put("", &tell);
    }
    if !nobody {
        let told = effects(&made.freed);
        let hours = text.minutes(Minutes(told.minutes_freed));
        page.put("", &text.cli_absent_freed(told.people, hours));
    }
    page.put("", &written(register, text, made, acts));
    page.lines
}

fn times(page: &mut HeadedLines, register: &Register, text: &Text, all: &[FreedTime]) {
    for one in all {
        let when = text.weekday_date(one.date);
        let span = text.span(one.span.start, one.span.end);
        let who = format!("{} ({})", label::avs(register, one.avs), one.avs);
        page.put("  ", &format!("{when} {span} {who}"));
        let pupil = one.pupil.map(|id| label::pupil(register, id)).into_iter();
        let cover = one.cover.map(|(id, _)| id.to_string());
        let words = pupil
            .chain([label::school_short(register, one.place)])
            .chain(cover);
        page.put("      ", &words.collect::<Vec<_>>().join(" · "));
    }
}

/// Who would come in vain.
fn to_tell(register: &Register, text: &Text, fallen: &[FreedTime]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for one in fallen {
        let name = label::avs(register, one.avs);
        let name = match one.cover {
            Some((_, ContactStatus::Confirmed)) => text.tell_confirmed(name),
            Some((_, ContactStatus::Called)) => name,
            _ => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| text.tell_them(names.join(", ")))
}

/// What was written, or that nothing was.
fn written(register: &Register, text: &Text, made: &MadeFree, acts: Option<&Acts>) -> String {
    let settled = made.asked.is_settled(register);
    match acts {
        None if settled => text.get(Id::CliAbsentNothingToWrite).to_owned(),
        None => text.get(Id::CliAbsentFreeNotWritten).to_owned(),
        Some(acts) if acts.seq.is_none() => text.get(Id::CliAbsentNothingToWrite).to_owned(),
        Some(acts) => text.cli_absent_written(acts.summary.as_str()),
    }
}
