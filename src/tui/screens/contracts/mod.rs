//! Contracts: engagement clocks of all AVS, worst first, by the law of today or of a day asked.
//!
//! It owns what the screen remembers and what a pass over all clocks gives; a row's own words and
//! cells are made when it is drawn. Nothing here is stored.

mod view;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::department::Department;
use crate::department::clock_list::ClockList;
use crate::domain::{AvsId, Date, Kind, Ref, Regime, plus_months};
use crate::keymap::{Context, Edit};
use crate::law::{Clock, Flag, LawDay, Thresholds, Urgency};
use crate::text::Id;
use crate::tui::action::{Action, Answer, Question, Reason, Route, Tab, Tag};
use crate::tui::component::{Component, Hint, Reply};
use crate::tui::context::Cx;
use crate::tui::kept;
use crate::tui::widgets::filter_line::FilterLine;
use crate::tui::widgets::scroll::Scroll;
use crate::typed::Looking;
use crate::words::limits::Limits;
use crate::words::row;
use crate::words::row_filter::RowFilter;
use crate::words::{law_date, typed_date};

/// The question before which day who reaches the ceiling is counted.
pub const BEFORE: Tag = Tag::of(0);
/// The question of which day the law answers; nothing typed takes it back.
pub const LAW: Tag = Tag::of(1);
/// The question what the rows are ordered by.
const ORDER: Tag = Tag::of(2);

/// AVS whose matters are kept for the block of what is to be done.
const WORST: usize = 12;

/// School years the timeline moves at most: to the first AVS, and as far ahead.
const YEARS: i16 = 40;

/// The contracts' screen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Contracts {
    /// Who reaches the ceiling before this day is counted; what is soon by default, as on Home.
    #[serde(with = "kept")]
    pub before: Option<Date>,
    /// The day whose law is asked; none: the law of each rule's own day.
    #[serde(with = "kept")]
    pub law: Option<Date>,
    /// School years the timeline is moved by, earlier ones negative.
    pub shift: i16,
    /// Clocks: those that reach the ceiling first, then the others, each worst first.
    #[serde(skip)]
    pub rows: Vec<ClockRow>,
    /// How many of them are of a contract in force.
    #[serde(skip)]
    pub serving: usize,
    /// How many of these reach the ceiling before that day, this day included.
    #[serde(skip)]
    pub reaching: usize,
    /// For how many of these a permanent contract is possible.
    #[serde(skip)]
    pub open: usize,
    /// The ceilings of the regimes that count among them.
    #[serde(skip)]
    pub limits: Limits,
    /// The worst of those of whom something is to be done.
    #[serde(skip)]
    pub pressing: Vec<ClockRow>,
    /// How many of the rows that show reach it, worst first: the first ones; none in another order.
    #[serde(skip)]
    pub before_line: usize,
    /// How many rows there are without the filter.
    #[serde(skip)]
    pub total: usize,
    /// What rows must hold.
    pub filter: FilterLine,
    /// What they are ordered by.
    pub order: ContractOrder,
    /// The other way round.
    pub down: bool,
    /// Cursor and window.
    pub scroll: Scroll,
    #[serde(skip)]
    asked: Option<Rc<ClockList>>,
    #[serde(skip)]
    made_for: Option<u64>,
}

/// One clock of an AVS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockRow {
    /// Whose.
    pub avs: AvsId,
    /// Of which regime; none of somebody with nothing counted.
    pub regime: Option<Regime>,
}

impl ClockRow {
    fn of(clock: &Clock) -> Self {
        Self {
            avs: clock.avs,
            regime: clock.regime(),
        }
    }
}

impl Contracts {
    /// The clock under the cursor.
    fn row(&self) -> Option<ClockRow> {
        self.rows.get(self.scroll.cursor).copied()
    }

    /// The day looked ahead to.
    fn horizon(&self, cx: &Cx<'_>) -> Date {
        let soon = Thresholds::of(&cx.department.register).soon_months;
        self.before.unwrap_or_else(|| plus_months(cx.today, soon))
    }

    /// Whose law answers.
    fn law_day(&self) -> LawDay {
        LawDay::from(self.law)
    }

    /// All clocks by the law of the screen.
    fn clocks<'c>(&'c self, department: &'c Department) -> &'c ClockList {
        match &self.asked {
            Some(asked) => asked,
            None => department.clocks(),
        }
    }

    /// The clock of a row by the law of the screen.
    fn clock<'c>(&'c self, department: &'c Department, row: ClockRow) -> Option<&'c Clock> {
        self.clocks(department).clock(row.avs, row.regime)
    }

    /// Her row is one of several.
    fn has_several(&self, department: &Department, avs: AvsId) -> bool {
        self.clocks(department).of_avs(avs).nth(1).is_some()
    }

    /// Another date: rows are made anew.
    fn outdate(&mut self) {
        self.made_for = None;
        self.scroll = Scroll::default();
    }

    /// Asks the law of a day, or takes the question back.
    fn ask_law(&mut self, law: Option<Date>) {
        self.law = law;
        self.outdate();
    }

    /// Moves the timeline by a school year.
    fn turn(&mut self, forward: bool) {
        let step = if forward { 1 } else { -1 };
        self.shift = (self.shift + step).clamp(-YEARS, YEARS);
    }

    /// What to order by; the present one is under the cursor, choosing it turns it round.
    fn orders(&self, cx: &Cx<'_>) -> Question {
        let names = ContractOrder::ALL.iter().map(|by| by.title());
        let at = ContractOrder::ALL.iter().position(|by| *by == self.order);
        Question::order(names, at, self.down, cx.text)
    }

    fn order_by(&mut self, row: usize) {
        if let Some(by) = ContractOrder::ALL.get(row) {
            self.down = *by == self.order && !self.down;
            self.order = *by;
            self.outdate();
        }
    }

    /// Puts the rows, worst first, in the order asked; of equals the worst comes first.
    fn sort(&mut self, department: &Department) {
        let mut rows = std::mem::take(&mut self.rows);
        let ceiling = |row: &ClockRow| {
            let clock = self.clock(department, *row);
            let ceiling = clock.and_then(Clock::ceiling);
            (ceiling.is_none(), ceiling)
        };
        match self.order {
            ContractOrder::Worst => {}
            ContractOrder::Name => rows.sort_by_cached_key(|row| {
                let key = department.sort_key(Ref::from(row.avs));
                (key.to_owned(), row.avs)
            }),
            ContractOrder::Ceiling => rows.sort_by_key(ceiling),
        }
        if self.down {
            rows.reverse();
        }
        self.rows = rows;
    }

    fn make(&mut self, cx: &Cx<'_>) {
        let (department, text) = (cx.department, cx.text);
        let columns = row::CLOCK_FIGURES;
        let filter = RowFilter::read(self.filter.value(), columns, text, cx.today);
        let mut words = String::new();
        let mut passes = |clock: &Clock| {
            words.clear();
            row::of_clock(clock, department, text, &mut words);
            filter.passes(&words, |column| row::clock_figure(clock, column, cx.today))
        };
        let horizon = self.horizon(cx);
        let asked = self.asked.clone();
        let clocks = match &asked {
            Some(asked) => asked.all(),
            None => department.clocks().all(),
        };
        let (mut near, mut far) = (Vec::new(), Vec::new());
        (self.serving, self.limits) = (0, Limits::default());
        (self.reaching, self.open, self.total) = (0, 0, 0);
        self.pressing.clear();
        for clock in clocks {
            let serves = clock.flag.is_some();
            if serves {
                self.serving += 1;
                self.limits.add(&clock.engagement);
            }
            self.open += usize::from(clock.is_open());
            if self.pressing.len() < WORST && is_pressing(clock) {
                self.pressing.push(ClockRow::of(clock));
            }
            let reaches = serves && clock.is_reached_by(horizon);
            self.reaching += usize::from(reaches);
            self.total += 1;
            if filter.is_empty() || passes(clock) {
                let list = if reaches { &mut near } else { &mut far };
                list.push(ClockRow::of(clock));
            }
        }
        let worst_first = self.order == ContractOrder::Worst && !self.down;
        self.before_line = if worst_first { near.len() } else { 0 };
        near.extend(far);
        self.rows = near;
        self.sort(department);
    }
}

/// What contracts are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContractOrder {
    /// Who reaches the ceiling first, then the others, each worst first.
    #[default]
    Worst,
    /// Whose.
    Name,
    /// The ceiling's day.
    Ceiling,
}

impl ContractOrder {
    const ALL: [Self; 3] = [Self::Worst, Self::Name, Self::Ceiling];

    /// Its words.
    pub fn title(self) -> Id {
        match self {
            Self::Worst => Id::OrderWorst,
            Self::Name => Id::ColName,
            Self::Ceiling => Id::ColCeilingOn,
        }
    }
}

impl Component for Contracts {
    fn contexts(&self) -> &'static [Context] {
        if self.filter.is_typing() {
            return &[Context::Prompt];
        }
        &[Context::Contracts, Context::List, Context::Global]
    }

    fn selected(&self, _: &Cx<'_>) -> Option<Ref> {
        self.row().map(|row| row.avs.into())
    }

    fn allows(&self, _: &Cx<'_>, command: Command) -> Option<Result<(), Reason>> {
        let its_own = matches!(
            command,
            Command::SetDate | Command::LawDate | Command::New | Command::Filter | Command::Order
        );
        its_own.then_some(Ok(()))
    }

    fn command(&mut self, cx: &Cx<'_>, command: Command) -> Reply {
        let of_avs = |route: &dyn Fn(Ref) -> Route| {
            let route = self.selected(cx).map(route);
            Reply::Did(route.map(Action::Go).into_iter().collect())
        };
        match command {
            Command::Open if self.filter.is_typing() => {
                self.filter.keep();
                Reply::done()
            }
            Command::Close if self.filter.shows() => {
                self.filter.clear();
                self.outdate();
                Reply::done()
            }
            Command::Filter => {
                self.filter.begin();
                Reply::done()
            }
            Command::Order => Reply::ask(Action::Ask(ORDER, self.orders(cx))),
            Command::Open => of_avs(&Route::Card),
            Command::Explain => of_avs(&|avs| Route::Explained(avs, self.law)),
            Command::New => {
                let about = self.selected(cx);
                let about = about.filter(|avs| cx.department.register.holds(*avs));
                Reply::ask(Action::Go(Route::New(Kind::Contract, about)))
            }
            Command::SetDate => Reply::ask(Action::Ask(BEFORE, Question::line(Id::PromptBefore))),
            Command::LawDate => Reply::ask(Action::Ask(LAW, Question::line(Id::PromptLawDate))),
            Command::Left | Command::Right => {
                self.turn(command == Command::Right);
                Reply::done()
            }
            // The question of the law is taken back before the screen is left.
            Command::Close if self.law.is_some() => {
                self.ask_law(None);
                Reply::done()
            }
            _ => Reply::done_if(
                self.scroll
                    .move_by(command, self.rows.len(), view::rows(cx.size)),
            ),
        }
    }

    fn reads(&self, cx: &Cx<'_>, tag: Tag, typed: &str) -> Result<String, String> {
        if tag == LAW {
            return law_date::reads(typed, cx.today, cx.text);
        }
        let day = typed_date(cx.text, typed, cx.today, Looking::Ahead)?;
        Ok(cx.text.date_echo(day, cx.today))
    }

    fn answered(&mut self, cx: &Cx<'_>, tag: Tag, answer: Answer) -> Vec<Action> {
        if let Answer::Row(row) = answer {
            self.order_by(row);
            return Vec::new();
        }
        let Answer::Line(typed) = answer else {
            return Vec::new();
        };
        if tag == LAW {
            if let Ok(law) = law_date::day(&typed, cx.today, cx.text) {
                self.ask_law(law);
            }
        } else if let Ok(day) = typed_date(cx.text, &typed, cx.today, Looking::Ahead) {
            self.before = Some(day);
            self.outdate();
        }
        Vec::new()
    }

    /// Makes the rows anew if something changed since.
    fn refresh(&mut self, cx: &Cx<'_>) {
        let generation = cx.department.generation();
        if self.made_for != Some(generation) {
            self.made_for = Some(generation);
            self.asked = self
                .law
                .map(|day| Rc::new(ClockList::asked(cx.department, day)));
            self.make(cx);
        }
        self.scroll.settle(self.rows.len(), view::rows(cx.size));
    }

    fn takes_text(&self) -> bool {
        self.filter.is_typing()
    }

    fn typed(&mut self, _: &Cx<'_>, edit: &Edit) -> Reply {
        self.filter.edit(edit);
        self.outdate();
        Reply::done()
    }

    fn for_others(&mut self) -> bool {
        self.filter.clear();
        self.outdate();
        true
    }

    fn hints(&self, _: &Cx<'_>) -> Vec<Hint> {
        if self.filter.is_typing() {
            return Hint::while_filtering();
        }
        let verbs = [
            Command::Open,
            Command::SetDate,
            Command::Filter,
            Command::Explain,
            Command::Status,
            Command::Renew,
            Command::LawDate,
            Command::New,
            Command::Reassign,
            Command::Copy,
        ];
        let years = Hint::Sign("←→", Id::HintYears);
        std::iter::once(years)
            .chain(verbs.map(Hint::Verb))
            .collect()
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Contracts)
    }
}

/// Goes on past the ceiling, or somebody has to do something about a notice.
fn is_pressing(clock: &Clock) -> bool {
    let state = clock.state().filter(|_| clock.flag.is_some());
    clock.flag == Some(Flag::Over)
        || state.is_some_and(|state| state.urgency() >= Urgency::Attention)
}
