//! A row: who, her contracts as a bar, the ceiling, what is left, where the notice stands.

use super::bar::Bar;
use super::layout::Columns;
use super::legend::Seen;
use crate::department::Department;
use crate::domain::Contract;
use crate::law::{self, Clock, Law};
use crate::tui::context::Cx;
use crate::tui::records::clock::{flag_glyph, flag_meaning, flag_word, remaining};
use crate::tui::screens::contracts::{ClockRow, Contracts};
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns as columns_of};
use crate::tui::widgets::urgency::meaning_of;
use crate::words::label;
use crate::words::notice_state;

/// A row of the window.
pub(super) struct ContractRow<'a> {
    pub row: ClockRow,
    /// The cursor is on it.
    pub here: bool,
    pub shown: &'a Contracts,
}

impl ContractRow<'_> {
    pub fn draw(
        &self,
        body: &mut Painter<'_>,
        y: u16,
        columns: &Columns,
        seen: &mut Seen,
        cx: &Cx<'_>,
    ) {
        let department = cx.department;
        if self.here {
            let cursor = body.glyphs().cursor();
            body.text(1, y, cursor, Meaning::Accent);
        }
        let meaning = if self.here {
            Meaning::Cursor
        } else {
            Meaning::Text
        };
        let room = columns.name.saturating_sub(1);
        let name = label::avs(&department.register, self.row.avs);
        let several = self.shown.has_several(department, self.row.avs);
        match self.row.regime.filter(|_| several) {
            // Of her clocks each is named: the name gives way, not the regime.
            Some(regime) => {
                let regime = cx.text.regime(regime);
                let room = room.saturating_sub(columns_of(regime) + 1);
                let x = body.fitted(3, y, &name, room, meaning);
                body.text(x + 1, y, regime, Meaning::Quiet);
            }
            None => {
                body.fitted(3, y, &name, room, meaning);
            }
        }
        let clock = self.shown.clock(department, self.row);
        self.bar(body, y, columns, clock, seen, department);
        if let Some(clock) = clock {
            figures(body, y, columns, clock, cx);
        }
    }

    fn bar(
        &self,
        body: &mut Painter<'_>,
        y: u16,
        columns: &Columns,
        clock: Option<&Clock>,
        seen: &mut Seen,
        department: &Department,
    ) {
        let Some(scale) = &columns.scale else { return };
        let all = department.register.contracts_of(self.row.avs);
        let mut contracts: Vec<&Contract> = all.map(|(_, contract)| contract).collect();
        let ceiling = clock.map_or(Meaning::Text, |clock| flag_meaning(clock.flag));
        let gaps = clock.and_then(|clock| {
            let (on, day) = (clock.engagement.on, self.shown.law_day());
            Some(law::sum(Law::embedded(), &contracts, clock.regime()?, on, day).gaps)
        });
        let gaps = gaps.unwrap_or_default();
        let bar = Bar::of(&mut contracts, clock, &gaps, ceiling, scale, body.glyphs());
        for (x, (sign, meaning)) in bar.cells() {
            body.text(x, y, sign, meaning);
            seen.add(sign);
        }
    }
}

/// The ceiling, the flag, what is left, the notice.
fn figures(body: &mut Painter<'_>, y: u16, columns: &Columns, clock: &Clock, cx: &Cx<'_>) {
    let text = cx.text;
    let meaning = flag_meaning(clock.flag);
    if let Some(ceiling) = clock.ceiling().filter(|_| columns.has_date()) {
        let meaning = match clock.flag {
            Some(_) => Meaning::Text,
            None => Meaning::Quiet,
        };
        body.right(columns.date, y, &text.date(ceiling), meaning);
    }
    let (words, tone) = remaining(clock, cx, columns.flag.is_none());
    body.right(columns.left, y, &words, tone);
    if let (Some(x), Some(word)) = (columns.flag, flag_word(clock, text)) {
        let x = body.text(x, y, flag_glyph(clock.flag), meaning);
        body.text(x, y, word, meaning);
    }
    let state = clock.state().filter(|_| clock.flag.is_some());
    let word = state.and_then(|state| Some((notice_state::column(state)?, state.urgency())));
    if let (Some(x), Some((word, urgency))) = (columns.notice, word) {
        body.text(x, y, text.get(word), meaning_of(urgency));
    }
}
