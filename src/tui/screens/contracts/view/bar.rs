//! The bar of one AVS: her contracts, renewals, gaps and suspensions, and the ceiling.

use super::scale::Scale;
use crate::domain::{Contract, Date, Regime, SuspensionKind, plus_days};
use crate::law::{Clock, Gap, counts, pieces};
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Meaning;

/// A cell: its sign and what it means.
pub(super) type BarSign = (&'static str, Meaning);

/// The cells of a bar, one a column of the scale.
pub(super) struct Bar<'s> {
    cells: Vec<Option<BarSign>>,
    scale: &'s Scale,
    glyphs: Glyphs,
}

/// The signs of a kind of contract: stretch, beginning, renewal, renewal by amendment.
struct Strokes {
    stretch: &'static str,
    start: &'static str,
    renewal: &'static str,
    amended: &'static str,
}

impl Strokes {
    /// Thin what the clock does not count, else by regime.
    fn of(contract: &Contract, clock: Option<Regime>, glyphs: Glyphs) -> Self {
        let counted = clock.is_some_and(|clock| counts(clock, contract));
        match contract.regime {
            Regime::Aesh if counted => Self {
                stretch: glyphs.bar(),
                start: glyphs.bar_start(),
                renewal: glyphs.bar_renewal(),
                amended: glyphs.bar_amended(),
            },
            Regime::EducationAssistant if counted => Self {
                stretch: glyphs.aed(),
                start: glyphs.aed_start(),
                renewal: glyphs.aed_renewal(),
                amended: glyphs.aed_amended(),
            },
            _ => Self {
                stretch: glyphs.thin(),
                start: glyphs.thin_start(),
                renewal: glyphs.thin_renewal(),
                amended: glyphs.thin_amended(),
            },
        }
    }
}

impl<'s> Bar<'s> {
    /// The bar of `contracts` with the ceiling of their clock and the gaps of its sum.
    pub fn of(
        contracts: &mut Vec<&Contract>,
        clock: Option<&Clock>,
        gaps: &[Gap],
        ceiling: Meaning,
        scale: &'s Scale,
        glyphs: Glyphs,
    ) -> Self {
        contracts.retain(|contract| contract.last_day().is_none_or(|l| contract.start <= l));
        contracts.sort_by_key(|contract| contract.start);
        let mut bar = Self {
            cells: vec![None; usize::from(scale.width)],
            scale,
            glyphs,
        };
        let regime = clock.and_then(|clock| clock.engagement.regime);
        for contract in contracts.iter() {
            let last = contract.last_day().unwrap_or(scale.last);
            let stretch = Strokes::of(contract, regime, glyphs).stretch;
            bar.stretch(contract.start, last, stretch, Meaning::Text);
        }
        bar.holes(contracts, gaps);
        // What is counted does not renew what is not.
        let mut reached: [Option<Date>; 2] = [None; 2];
        for contract in contracts.iter() {
            let counted = regime.is_some_and(|clock| counts(clock, contract));
            if let Some(reached) = reached.get_mut(usize::from(counted)) {
                bar.beginnings(contract, *reached, regime);
                *reached = (*reached).max(contract.last_day());
            }
        }
        bar.edges(contracts);
        bar.ceiling(clock, ceiling);
        bar
    }

    pub fn cells(&self) -> impl Iterator<Item = (u16, BarSign)> {
        let signs = self.cells.iter().enumerate();
        signs.filter_map(|(at, sign)| Some((self.scale.x + at as u16, (*sign)?)))
    }

    fn put(&mut self, at: usize, sign: &'static str, meaning: Meaning) {
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = Some((sign, meaning));
        }
    }

    fn stretch(&mut self, from: Date, to: Date, sign: &'static str, meaning: Meaning) {
        if to < self.scale.first || from > self.scale.last {
            return;
        }
        for at in self.scale.place(from)..=self.scale.place(to) {
            self.put(at, sign, meaning);
        }
    }

    /// Gaps and suspensions: each shows, however short, before what follows it.
    fn holes(&mut self, contracts: &[&Contract], gaps: &[Gap]) {
        for gap in gaps {
            let sign = if gap.resets {
                self.glyphs.reset()
            } else {
                self.glyphs.gap()
            };
            self.hole(gap.from, gap.to, sign);
        }
        let suspensions = contracts.iter().flat_map(|contract| &contract.suspensions);
        for out in suspensions.filter(|out| out.kind == SuspensionKind::Teaching) {
            self.hole(out.from, out.to, self.glyphs.suspended());
        }
    }

    fn hole(&mut self, from: Date, to: Date, sign: &'static str) {
        let next = self.scale.place(plus_days(to, 1));
        if self.scale.place(from) == next && self.scale.shows(from) {
            self.put(next.saturating_sub(1), sign, Meaning::Quiet);
        } else {
            self.stretch(from, to, sign, Meaning::Quiet);
        }
    }

    /// Where a contract begins, and where each of its amendments renews it.
    fn beginnings(&mut self, contract: &Contract, reached: Option<Date>, clock: Option<Regime>) {
        let strokes = Strokes::of(contract, clock, self.glyphs);
        let touches = reached.is_some_and(|last| contract.start <= plus_days(last, 1));
        let last = contract.last_day();
        for piece in pieces(contract) {
            let sign = match (piece.renewal, touches) {
                (true, _) => strokes.amended,
                (false, true) => strokes.renewal,
                (false, false) => strokes.start,
            };
            let runs = last.is_none_or(|last| piece.first <= last);
            if runs && self.scale.shows(piece.first) {
                self.put(self.scale.place(piece.first), sign, Meaning::Text);
            }
        }
    }

    /// What goes on beyond an edge, and what never ends.
    fn edges(&mut self, contracts: &[&Contract]) {
        let edge = self.cells.len().saturating_sub(1);
        if contracts.iter().any(|one| one.start < self.scale.first) {
            self.put(0, self.glyphs.bar_before(), Meaning::Quiet);
        }
        let beyond = |last: Option<Date>| last.is_none_or(|last| self.scale.last < last);
        if contracts.iter().any(|one| beyond(one.last_day())) {
            self.put(edge, self.glyphs.bar_more(), Meaning::Quiet);
        }
        let endless = |one: &&Contract| one.last_day().is_none() && one.start <= self.scale.last;
        if contracts.iter().any(endless) {
            self.put(edge, self.glyphs.endless(), Meaning::Text);
        }
    }

    /// The ceiling, and in its colour what runs on beyond it.
    fn ceiling(&mut self, clock: Option<&Clock>, meaning: Meaning) {
        let Some(day) = clock.and_then(Clock::ceiling) else {
            return;
        };
        if !self.scale.shows(day) {
            return;
        }
        let at = self.scale.place(day);
        if meaning == Meaning::Critical {
            for cell in self.cells.iter_mut().skip(at).flatten() {
                cell.1 = meaning;
            }
        }
        self.put(at, self.glyphs.ceiling(), meaning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AvsId, ContractId};
    use crate::law::{Law, LawDay, Thresholds, clock, sum};
    use jiff::civil::date;

    /// The bar on seven school years of eight columns, from September 2021.
    fn bar(contracts: &[Contract]) -> String {
        let today = date(2026, 11, 10);
        let scale = Scale::new(today, 0, 0, 56);
        let mut all: Vec<&Contract> = contracts.iter().collect();
        let ids: Vec<ContractId> = (1..).map(ContractId).take(all.len()).collect();
        let near = Thresholds::default();
        let clocks = clock::clocks_by(AvsId(1), &ids, &all, today, LawDay::Own, near);
        let clock = clocks.first();
        let regime = clock.and_then(Clock::regime).unwrap();
        let gaps = sum(Law::embedded(), &all, regime, today, LawDay::Own).gaps;
        let glyphs = Glyphs::Unicode;
        let bar = Bar::of(&mut all, clock, &gaps, Meaning::Text, &scale, glyphs);
        let sign = |cell: &Option<BarSign>| cell.map_or(" ", |(sign, _)| sign);
        let line: String = bar.cells.iter().map(sign).collect();
        line.trim_end().to_owned()
    }

    fn aesh(start: Date, end: Option<Date>) -> Contract {
        Contract::dated(AvsId(1), Regime::Aesh, start, end)
    }

    #[test]
    fn a_gap_of_one_day_shows() {
        let one = aesh(date(2024, 9, 1), Some(date(2025, 8, 31)));
        let two = aesh(date(2025, 9, 2), Some(date(2026, 8, 31)));
        assert_eq!(bar(&[one, two]).trim_start(), "┏━━━━━━┄┏━━━━━━━");
    }

    #[test]
    fn what_is_permanent_has_no_end_and_what_is_not_counted_is_thin() {
        let mut job = aesh(date(2021, 9, 1), Some(date(2022, 8, 31)));
        job.regime = Regime::YouthJob;
        let term = aesh(date(2022, 9, 1), Some(date(2025, 8, 31)));
        let permanent = aesh(date(2025, 9, 1), None);
        let bar = bar(&[job, term, permanent]);
        assert!(bar.starts_with("┌───────┏━━━"), "{bar}");
        assert!(bar.ends_with("━∞") && bar.contains('┣'), "{bar}");
    }

    #[test]
    fn a_history_beyond_an_edge_says_on_which_side() {
        let past = aesh(date(2014, 9, 1), Some(date(2016, 8, 31)));
        assert_eq!(bar(&[past]), "◂");
        let ahead = aesh(date(2029, 9, 1), Some(date(2030, 8, 31)));
        assert_eq!(bar(&[ahead]).trim_start(), "▸");
    }
}
