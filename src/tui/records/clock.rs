//! A clock in words, the same wherever it shows: on contracts, in lists, in panes, on cards.

use crate::domain::hours::contract_on;
use crate::domain::{AvsId, Contract, Date, days_between};
use crate::law::clock::trial_until;
use crate::law::{Clock, ClockWord, Flag, LawDay, Length};
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::Cell;

/// What is left: `55 j`, `−12 j`, `CDI`, `hors contrat`; with its flag's sign when `marked`.
pub fn remaining(clock: &Clock, cx: &Cx<'_>, marked: bool) -> (String, Meaning) {
    let text = cx.text;
    let meaning = flag_meaning(clock.flag);
    let glyph = if marked { flag_glyph(clock.flag) } else { "" };
    let quiet = |id| (text.get(id).to_owned(), Meaning::Quiet);
    match (clock.word(), clock.ceiling()) {
        (ClockWord::Permanent, _) => quiet(Id::Permanent),
        (ClockWord::NotUnderContract, _) => quiet(Id::NotUnderContract),
        (ClockWord::Of(Flag::Over), _) if marked => {
            (format!("{glyph}{}", text.get(Id::FlagOver)), meaning)
        }
        (_, Some(ceiling)) => {
            let days = days_between(cx.today, ceiling);
            let days = if days < 0 {
                text.days_past(-days)
            } else {
                text.days_short(days)
            };
            (format!("{glyph}{days}"), meaning)
        }
        (_, None) => match clock.engagement.left {
            Some(left) => (length(text, left), Meaning::Text),
            None => quiet(Id::NoCeiling),
        },
    }
}

/// The flag's word, where there is one to say.
pub fn flag_word<'t>(clock: &Clock, text: &'t Text) -> Option<&'t str> {
    let id = match clock.flag? {
        Flag::Over => Id::FlagOver,
        Flag::Critical => Id::FlagCritical,
        Flag::Soon => Id::FlagSoon,
        Flag::Clear => return None,
    };
    Some(text.get(id))
}

/// What a flag means.
pub fn flag_meaning(flag: Option<Flag>) -> Meaning {
    match flag {
        Some(Flag::Over | Flag::Critical) => Meaning::Critical,
        Some(Flag::Soon) => Meaning::Attention,
        _ => Meaning::Text,
    }
}

/// A flag's sign and the space after it, so that colour never says it alone.
pub fn flag_glyph(flag: Option<Flag>) -> &'static str {
    match flag {
        Some(Flag::Over | Flag::Critical) => "■ ",
        Some(Flag::Soon) => "▲ ",
        _ => "",
    }
}

fn length(text: &Text, length: Length) -> String {
    text.length(length.months as i32, length.days as i32)
}

/// The deadline cell of a list: `▲ 04/01/27`, `CDD 08/27`, `CDI`.
pub fn deadline(avs: AvsId, cx: &Cx<'_>) -> Cell {
    let department = cx.department;
    let text = cx.text;
    let contract = contract_on(&department.register, avs, cx.today).map(|(_, contract)| contract);
    if let Some(clock) = department.clock(avs) {
        let short = |date: Date| {
            format!(
                "{:02}/{:02}/{:02}",
                date.day(),
                date.month(),
                date.year() % 100
            )
        };
        let flagged = clock.flag.filter(|flag| *flag != Flag::Clear);
        if let (Some(flag), Some(date)) = (flagged, clock.ceiling()) {
            let sign = flag_glyph(Some(flag));
            return (format!("{sign}{}", short(date)), flag_meaning(Some(flag)));
        }
    }
    match contract.map(Contract::last_day) {
        Some(Some(last)) => (text.fixed_term(text.month_year(last)), Meaning::Text),
        Some(None) => (text.get(Id::Permanent).to_owned(), Meaning::Text),
        None => ("–".to_owned(), Meaning::Quiet),
    }
}

/// The present contract in words: `AESH, CDD → 31/08/2027`.
pub fn contract_words(avs: AvsId, cx: &Cx<'_>) -> String {
    let text = cx.text;
    match contract_on(&cx.department.register, avs, cx.today) {
        Some((_, contract)) => {
            let regime = text.regime(contract.regime);
            match contract.last_day() {
                Some(last) => text.contract_until(regime, text.date(last)),
                None => text.contract_for_good(regime),
            }
        }
        None => text.get(Id::NotUnderContract).to_owned(),
    }
}

/// The ceiling in words: `le 04/01/2027 (55 j)`.
pub fn ceiling_words(avs: AvsId, cx: &Cx<'_>) -> (String, Meaning) {
    let clock = cx.department.clock(avs);
    let Some((clock, ceiling)) = clock.and_then(|clock| Some((clock, clock.ceiling()?))) else {
        return (String::new(), Meaning::Text);
    };
    let text = cx.text;
    let distance = text.distance(ceiling, cx.today);
    let words = text.ceiling_on(text.date(ceiling), distance);
    (
        format!("{}{words}", flag_glyph(clock.flag)),
        flag_meaning(clock.flag),
    )
}

/// The ceiling as a day: `■ 04/01/2027`.
pub fn ceiling_day(avs: AvsId, cx: &Cx<'_>) -> (String, Meaning) {
    let clock = cx.department.clock(avs);
    let Some((clock, ceiling)) = clock.and_then(|clock| Some((clock, clock.ceiling()?))) else {
        return (String::new(), Meaning::Text);
    };
    let day = cx.text.date(ceiling);
    let words = format!("{}{day}", flag_glyph(clock.flag));
    (words, flag_meaning(clock.flag))
}

/// The clock in words, the most needed first: `servi 2 a 10 m 6 j`, `reste 1 m 24 j`, the trial
/// while it runs, the longest renewal.
pub fn clock_words(avs: AvsId, cx: &Cx<'_>) -> Vec<String> {
    let department = cx.department;
    let text = cx.text;
    let Some(clock) = department.clock(avs) else {
        return Vec::new();
    };
    let sum = &clock.engagement;
    let mut words = Vec::new();
    if sum.limit.is_some() || sum.permanent_since.is_some() {
        words.push(text.card_served(length(text, sum.served)));
    }
    let left = sum.left.map(|left| length(text, left));
    words.extend(left.map(|left| text.card_left(left)));
    let all = department.register.contracts_of(avs);
    let contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
    let trial = trial_until(&contracts, cx.today, LawDay::Own);
    if let Some(until) = trial.filter(|until| cx.today <= *until) {
        words.push(text.card_trial(text.date(until)));
    }
    let until = sum.renewal_until.map(|until| text.date(until));
    words.extend(until.map(|until| text.card_renewal(until)));
    words
}
