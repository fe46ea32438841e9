//! A clock in words, the same wherever it shows: on contracts, in lists, in panes, on cards.

use crate::domain::hours::contract_on;
use crate::domain::{AvsId, Contract, days_between};
use crate::law::{Clock, ClockWord, Flag, LawDay, Length, trial_until};
use crate::text::{Id, Text};
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::Cell;

/// What is left to the next mark: `55 j`, `CDI 55 j`, `−12 j`, `CDI`, `hors contrat`; with its flag's sign when `marked`.
pub fn remaining(clock: &Clock, cx: &Cx<'_>, marked: bool) -> (String, Meaning) {
    let text = cx.text;
    let meaning = flag_meaning(clock.flag);
    let glyph = if marked { flag_glyph(clock.flag) } else { "" };
    let quiet = |id| (text.get(id).to_owned(), Meaning::Quiet);
    match (clock.word(), clock.mark().or(clock.ceiling())) {
        (ClockWord::Permanent, _) => quiet(Id::Permanent),
        (ClockWord::NotUnderContract, _) => quiet(Id::NotUnderContract),
        (ClockWord::Uncounted, _) => quiet(Id::NotCounted),
        (ClockWord::Of(Flag::Over), _) if marked => {
            (format!("{glyph}{}", text.get(Id::FlagOver)), meaning)
        }
        (_, Some(mark)) => {
            let days = days_between(cx.today, mark);
            let days = if days < 0 {
                text.days_past(-days)
            } else {
                text.days_short(days)
            };
            // What comes first is not the ceiling: a permanent contract becomes possible.
            let what = match Some(mark) == clock.ceiling() {
                true => String::new(),
                false => format!("{} ", text.get(Id::Permanent)),
            };
            (format!("{glyph}{what}{days}"), meaning)
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
        Flag::Open => Id::FlagOpenShort,
        Flag::Clear => return None,
    };
    Some(text.get(id))
}

/// What a flag means.
pub fn flag_meaning(flag: Option<Flag>) -> Meaning {
    match flag {
        Some(Flag::Over | Flag::Critical) => Meaning::Critical,
        Some(Flag::Soon) => Meaning::Attention,
        Some(Flag::Open) => Meaning::Ok,
        _ => Meaning::Text,
    }
}

/// A flag's sign and the space after it, so that colour never says it alone.
pub fn flag_glyph(flag: Option<Flag>) -> &'static str {
    match flag {
        Some(Flag::Over | Flag::Critical) => "■ ",
        Some(Flag::Soon) => "▲ ",
        Some(Flag::Open) => "● ",
        _ => "",
    }
}

fn length(text: &Text, length: Length) -> String {
    text.length(length.months as i32, length.days as i32)
}

/// The deadline cell of a list: `▲ 04/01/27`, `CDD 08/27`, `CDI`; of several clocks the worst, and how
/// many more there are: `▲ 01/27 +1`.
pub fn deadline(avs: AvsId, cx: &Cx<'_>) -> Cell {
    let department = cx.department;
    let text = cx.text;
    let contract = contract_on(&department.register, avs, cx.today).map(|(_, contract)| contract);
    let more = department.clocks().of_avs(avs).skip(1).count();
    if let Some(clock) = department.clock(avs) {
        let flag = clock.flag.filter(|flag| *flag < Flag::Open);
        if let (Some(flag), Some(mark)) = (flag, clock.mark().or(clock.ceiling())) {
            let sign = flag_glyph(Some(flag));
            let (month, year) = (mark.month(), mark.year() % 100);
            let day = match more {
                0 => format!("{:02}/{month:02}/{year:02}", mark.day()),
                more => format!("{month:02}/{year:02} +{more}"),
            };
            return (format!("{sign}{day}"), flag_meaning(Some(flag)));
        }
    }
    match contract.map(Contract::last_day) {
        Some(Some(last)) => (text.fixed_term(text.month_year(last)), Meaning::Text),
        Some(None) => (text.get(Id::Permanent).to_owned(), Meaning::Text),
        None => ("–".to_owned(), Meaning::Quiet),
    }
}

/// The contracts in force that a clock has, in words: `AESH, CDD → 31/08/2027`.
pub fn contract_words(clock: &Clock, cx: &Cx<'_>) -> String {
    let (text, register) = (cx.text, &cx.department.register);
    let hers = register.contracts_of(clock.avs).map(|(_, one)| one);
    let mut present: Vec<&Contract> = hers
        .filter(|one| one.covers(cx.today))
        .filter(|one| clock.regime().is_none_or(|regime| regime == one.regime))
        .collect();
    present.sort_by_key(|one| one.start);
    let mut words = Vec::with_capacity(present.len());
    for contract in present {
        let regime = text.regime(contract.regime);
        words.push(match contract.last_day() {
            Some(last) => text.contract_until(regime, text.date(last)),
            None => text.contract_for_good(regime),
        });
    }
    match words.is_empty() {
        true => text.get(Id::NotUnderContract).to_owned(),
        false => words.join(" · "),
    }
}

/// The ceiling in words: `le 04/01/2027 (55 j)`.
pub fn ceiling_words(clock: &Clock, cx: &Cx<'_>) -> (String, Meaning) {
    let Some(ceiling) = clock.ceiling() else {
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
pub fn ceiling_day(clock: &Clock, cx: &Cx<'_>) -> (String, Meaning) {
    let Some(ceiling) = clock.ceiling() else {
        return (String::new(), Meaning::Text);
    };
    let day = cx.text.date(ceiling);
    let words = format!("{}{day}", flag_glyph(clock.flag));
    (words, flag_meaning(clock.flag))
}

/// From when a permanent contract is possible before the ceiling: `CDI possible le 31/08/2026`,
/// `CDI possible depuis le 01/09/2023`.
pub fn possible_words(clock: &Clock, cx: &Cx<'_>) -> Option<String> {
    let on = clock.engagement.permanent_possible?;
    let text = cx.text;
    Some(match on < cx.today {
        true => text.possible_since(text.date(on)),
        false => text.possible_on(text.date(on)),
    })
}

/// The clocks in words, the most needed first: `servi 2 a 10 m 6 j`, `reste 1 m 24 j`, from when a
/// permanent contract is possible, the trial while it runs, the longest renewal. Of several clocks
/// each is named.
pub fn clock_words(avs: AvsId, cx: &Cx<'_>) -> Vec<String> {
    let text = cx.text;
    let clocks: Vec<&Clock> = cx.department.clocks().of_avs(avs).collect();
    let mut words = Vec::new();
    for clock in &clocks {
        let own = words_of(clock, cx);
        match clock.regime().filter(|_| clocks.len() > 1) {
            Some(regime) => {
                let own = own.into_iter().take(2).collect::<Vec<_>>().join(", ");
                words.push(format!("{} {own}", text.regime(regime)));
            }
            None => words.extend(own),
        }
    }
    words
}

fn words_of(clock: &Clock, cx: &Cx<'_>) -> Vec<String> {
    let (text, sum) = (cx.text, &clock.engagement);
    let mut words = Vec::new();
    let Some(regime) = clock.regime() else {
        return vec![text.get(Id::NotCounted).to_owned()];
    };
    if sum.limit.is_some() || sum.permanent_since.is_some() {
        words.push(text.card_served(length(text, sum.served)));
    }
    let left = sum.left.map(|left| length(text, left));
    words.extend(left.map(|left| text.card_left(left)));
    words.extend(possible_words(clock, cx));
    let all = cx.department.register.contracts_of(clock.avs);
    let contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
    let trial = trial_until(&contracts, regime, cx.today, LawDay::Own);
    if let Some(until) = trial.filter(|until| cx.today <= *until) {
        words.push(text.card_trial(text.date(until)));
    }
    let until = sum.renewal_until.map(|until| text.date(until));
    words.extend(until.map(|until| text.card_renewal(until)));
    words
}
