//! Contracts: a bar a person by school years, and how the one under the cursor is computed.

use super::pen::Pen;
use super::table::{Cell, heading};
use super::theme::Meaning;
use crate::app::contracts::{Contracts, school_year_end};
use crate::app::desk::Desk;
use crate::app::explaining;
use crate::app::geometry::{self, Layout};
use crate::app::label;
use crate::app::model::Model;
use crate::domain::hours::contract_on;
use crate::domain::{AvsId, Contract, Date, days_between, plus_days};
use crate::law::{Clock, Flag, Word};
use crate::say;
use crate::text::{Id, Text};

/// School years shown: five behind, this one and the next.
const YEARS_BEHIND: i16 = 5;
const YEARS: u16 = 7;

/// Draws the contracts.
pub fn draw(body: &mut Pen<'_>, shown: &Contracts, model: &Model, desk: &Desk) {
    let text = &model.text;
    let width = body.width();
    let horizon = shown.horizon(model.today());
    let right = say!(text, CountOf, n = shown.reaching, total = shown.rows.len());
    let end = body
        .right(width.saturating_sub(1), 0, &right, Meaning::Quiet)
        .saturating_sub(1);
    let title = say!(text, ContractsTitle, before = text.date(horizon));
    heading(body, 0, 0, end, &title, true);
    let rule = body.glyphs().rule();
    body.rule_between(1, 1, width.saturating_sub(2), rule, Meaning::Quiet);
    if shown.rows.is_empty() {
        body.text(3, 3, text.get(Id::NoContracts), Meaning::Text);
        body.text(3, 4, text.get(Id::NoContractsNext), Meaning::Quiet);
        return;
    }
    let layout = model.size.layout();
    let wide = width >= 100;
    let name = if wide { 20 } else { 16 };
    let tail: u16 = if wide { 25 } else { 24 };
    let scale = Scale::new(
        model.today(),
        3 + name,
        width.saturating_sub(tail + 1),
        wide,
    );
    let head = u16::from(layout != Layout::Compact);
    if head == 1 {
        scale.titles(body, 2, text);
        body.right(
            width.saturating_sub(1),
            2,
            text.get(Id::ColCeiling),
            Meaning::Quiet,
        );
    }
    let rows = geometry::contract_rows(model.size);
    let window = shown.scroll.window(shown.rows.len(), rows);
    let mut y = 2 + head;
    let shown_rows = shown.rows.iter().enumerate().take(window.end);
    for (at, avs) in shown_rows.skip(window.start) {
        if at == shown.reaching && at > window.start {
            let dotted = body.glyphs().dotted();
            body.rule_between(2, y, width.saturating_sub(4), dotted, Meaning::Quiet);
            y += 1;
        }
        let here = at == shown.scroll.cursor;
        row(body, y, *avs, here, &scale, name, model, desk);
        y += 1;
    }
    if layout != Layout::Compact
        && let Some(avs) = shown.selected()
    {
        explanation(body, y, avs, model, desk);
    }
}

#[allow(clippy::too_many_arguments)] // a row is where it is, whose it is and how it is measured
fn row(
    body: &mut Pen<'_>,
    y: u16,
    avs: AvsId,
    here: bool,
    scale: &Scale,
    name: u16,
    model: &Model,
    desk: &Desk,
) {
    if here {
        let cursor = body.glyphs().cursor();
        body.text(1, y, cursor, Meaning::Accent);
    }
    let meaning = if here { Meaning::Cursor } else { Meaning::Text };
    body.fitted(3, y, &label::avs(&desk.register, avs), name - 1, meaning);
    scale.bar(body, y, avs, desk);
    let width = body.width();
    let Some(clock) = desk.clock(avs) else { return };
    let (words, meaning) = remaining(clock, model);
    body.right(width.saturating_sub(1), y, &words, meaning);
    // The name and what is left go before the day.
    if width < 44 {
        return;
    }
    let date = clock
        .ceiling()
        .map(|ceiling| model.text.date(ceiling))
        .unwrap_or_default();
    body.right(width.saturating_sub(12), y, &date, Meaning::Text);
}

/// `▲ 55 j`, `dépassé`, `CDI`.
fn remaining(clock: &Clock, model: &Model) -> (String, Meaning) {
    let text = &model.text;
    let meaning = flag_meaning(clock.flag);
    let glyph = flag_glyph(clock.flag);
    match (clock.word(), clock.ceiling()) {
        (Word::Permanent, _) => (text.get(Id::Permanent).to_owned(), Meaning::Quiet),
        (Word::Of(Flag::Over), _) => (format!("■ {}", text.get(Id::FlagOver)), meaning),
        (_, Some(ceiling)) => {
            let days = days_between(model.today(), ceiling);
            let days = say!(text, DaysShort, n = days);
            (format!("{glyph}{days}"), meaning)
        }
        (Word::NotUnderContract, None) => {
            (text.get(Id::NotUnderContract).to_owned(), Meaning::Quiet)
        }
        (_, None) => ("·".to_owned(), Meaning::Quiet),
    }
}

fn flag_meaning(flag: Option<Flag>) -> Meaning {
    match flag {
        Some(Flag::Over) => Meaning::Critical,
        Some(Flag::Critical) => Meaning::Critical,
        Some(Flag::Soon) => Meaning::Attention,
        _ => Meaning::Text,
    }
}

fn flag_glyph(flag: Option<Flag>) -> &'static str {
    match flag {
        Some(Flag::Over | Flag::Critical) => "■ ",
        Some(Flag::Soon) => "▲ ",
        _ => "",
    }
}

/// The deadline cell of a list: `▲ 04/01/27`, `CDD 08/27`, `CDI`.
pub fn deadline(avs: AvsId, model: &Model, desk: &Desk) -> Cell {
    let text = &model.text;
    let contract = contract_on(&desk.register, avs, model.today()).map(|(_, contract)| contract);
    if let Some(clock) = desk.clock(avs) {
        let short = |date: Date| {
            format!(
                "{:02}/{:02}/{:02}",
                date.day(),
                date.month(),
                date.year() % 100
            )
        };
        match (clock.word(), clock.ceiling()) {
            (Word::Of(Flag::Over), Some(date)) => {
                return (format!("■ {}", short(date)), Meaning::Critical);
            }
            (Word::Of(Flag::Critical), Some(date)) => {
                return (format!("■ {}", short(date)), Meaning::Critical);
            }
            (Word::Of(Flag::Soon), Some(date)) => {
                return (format!("▲ {}", short(date)), Meaning::Attention);
            }
            _ => {}
        }
    }
    match contract.map(Contract::last_day) {
        Some(Some(last)) => (
            say!(text, FixedTerm, end = text.month_year(last)),
            Meaning::Text,
        ),
        Some(None) => (text.get(Id::Permanent).to_owned(), Meaning::Text),
        None => ("–".to_owned(), Meaning::Quiet),
    }
}

/// The present contract in words: `AESH, CDD → 31/08/2027`.
pub fn contract_words(avs: AvsId, model: &Model, desk: &Desk) -> String {
    let text = &model.text;
    match contract_on(&desk.register, avs, model.today()) {
        Some((_, contract)) => {
            let regime = text.regime(contract.regime);
            match contract.last_day() {
                Some(last) => say!(text, ContractUntil, regime = regime, end = text.date(last)),
                None => say!(text, ContractForGood, regime = regime),
            }
        }
        None => text.get(Id::NotUnderContract).to_owned(),
    }
}

/// The ceiling in words: `le 04/01/2027 (55 j)`.
pub fn ceiling_words(avs: AvsId, model: &Model, desk: &Desk) -> (String, Meaning) {
    let Some(clock) = desk.clock(avs) else {
        return (String::new(), Meaning::Text);
    };
    let Some(ceiling) = clock.ceiling() else {
        return (String::new(), Meaning::Text);
    };
    let text = &model.text;
    let distance = text.distance(ceiling, model.today());
    let words = say!(
        text,
        CeilingOn,
        date = text.date(ceiling),
        distance = distance
    );
    (
        format!("{}{words}", flag_glyph(clock.flag)),
        flag_meaning(clock.flag),
    )
}

fn explanation(body: &mut Pen<'_>, y: u16, avs: AvsId, model: &Model, desk: &Desk) {
    let text = &model.text;
    let width = body.width();
    let mut line = y;
    if line + 4 > body.height() {
        return;
    }
    let glyphs = body.glyphs();
    let legend = [
        (glyphs.bar(), Id::LegendContract),
        (glyphs.bar_renewal(), Id::LegendRenewal),
        (glyphs.gap(), Id::LegendGap),
        (glyphs.reset(), Id::LegendReset),
        (glyphs.ceiling(), Id::LegendCeiling),
    ];
    let words: Vec<String> = legend
        .iter()
        .map(|(glyph, id)| format!("{glyph} {}", text.get(*id)))
        .collect();
    body.fitted(
        3,
        line,
        &words.join("  "),
        width.saturating_sub(4),
        Meaning::Quiet,
    );
    line += 2;
    let title = say!(text, HowComputed, name = label::avs(&desk.register, avs));
    heading(body, 0, line, width, &title, false);
    line += 2;
    for (what, value) in explaining::clock(avs, model, desk) {
        if line >= body.height() {
            break;
        }
        let end = body.right(width.saturating_sub(2), line, &value, Meaning::Text);
        body.fitted(3, line, &what, end.saturating_sub(5), Meaning::Quiet);
        line += 1;
    }
}

/// Days placed on columns: school years side by side.
struct Scale {
    first: Date,
    days: i32,
    x: u16,
    width: u16,
    wide: bool,
}

impl Scale {
    fn new(today: Date, x: u16, end: u16, wide: bool) -> Self {
        let last = school_year_end(today);
        let last = last
            .with()
            .year(last.year().saturating_add(1))
            .build()
            .unwrap_or(last);
        let first = last
            .with()
            .year(last.year().saturating_sub(YEARS_BEHIND + 2))
            .build()
            .unwrap_or(last);
        let first = plus_days(first, 1);
        Self {
            first,
            days: days_between(first, last) + 1,
            x,
            width: end.saturating_sub(x),
            wide,
        }
    }

    /// The column of a day, held at both ends.
    fn column(&self, date: Date) -> u16 {
        let at = days_between(self.first, date).clamp(0, self.days - 1);
        let at = i64::from(at) * i64::from(self.width) / i64::from(self.days.max(1));
        self.x + (at as u16).min(self.width.saturating_sub(1))
    }

    fn shows(&self, date: Date) -> bool {
        (0..self.days).contains(&days_between(self.first, date))
    }

    fn titles(&self, body: &mut Pen<'_>, y: u16, text: &Text) {
        let _ = text;
        for year in 0..YEARS {
            let from = self.first.year() + year as i16;
            let Ok(date) = Date::new(from, 9, 1) else {
                continue;
            };
            let x = self.column(date);
            let side = body.glyphs().side();
            let words = if self.wide {
                format!("{from}-{:02}", (from + 1) % 100)
            } else {
                format!("{:02}", from % 100)
            };
            body.text(x, y, side, Meaning::Quiet);
            body.text(x + 1, y, &words, Meaning::Quiet);
        }
    }

    /// The contracts of an AVS with their gaps, and the ceiling.
    fn bar(&self, body: &mut Pen<'_>, y: u16, avs: AvsId, desk: &Desk) {
        let glyphs = body.glyphs();
        let mut contracts: Vec<&Contract> =
            desk.register.contracts_of(avs).map(|(_, c)| c).collect();
        contracts.sort_by_key(|contract| contract.start);
        let edge = plus_days(self.first, self.days - 1);
        for (at, contract) in contracts.iter().enumerate() {
            let last = contract.last_day().unwrap_or(edge);
            if last < self.first || contract.start > edge {
                continue;
            }
            let (from, to) = (self.column(contract.start), self.column(last));
            body.rule_between(
                from,
                y,
                to.saturating_sub(from) + 1,
                glyphs.bar(),
                Meaning::Text,
            );
            if self.shows(contract.start) {
                let sign = if at == 0 {
                    glyphs.bar_start()
                } else {
                    glyphs.bar_renewal()
                };
                body.text(from, y, sign, Meaning::Text);
            }
            if last >= edge {
                body.text(to, y, glyphs.bar_more(), Meaning::Quiet);
            }
        }
        let Some(clock) = desk.clock(avs) else { return };
        for gap in &clock.engagement.gaps {
            let (from, to) = (self.column(gap.from), self.column(gap.to));
            let glyph = if gap.resets {
                glyphs.reset()
            } else {
                glyphs.gap()
            };
            body.rule_between(from, y, to.saturating_sub(from) + 1, glyph, Meaning::Quiet);
        }
        if let Some(ceiling) = clock.ceiling().filter(|ceiling| self.shows(*ceiling)) {
            body.text(
                self.column(ceiling),
                y,
                glyphs.ceiling(),
                flag_meaning(clock.flag),
            );
        }
    }
}
