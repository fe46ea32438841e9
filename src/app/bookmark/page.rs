//! A screen as it is kept: what "back" would bring again of it.

use serde::{Deserialize, Serialize};

use super::hand::Planned;
use crate::app::screen::Screen;
use crate::cover::{Callee, plan};
use crate::department::Desk;
use crate::department::order::RowOrder;
use crate::domain::units::compact;
use crate::domain::{AbsenceId, AvsId, Date, EstablishmentId, Kind, Ref, Register};
use crate::law::DeadlineKind;
use crate::tui::screens::calls::{self, Calls};
use crate::tui::screens::card::Card;
use crate::tui::screens::contracts::Contracts;
use crate::tui::screens::deadlines::Deadlines;
use crate::tui::screens::home::Home;
use crate::tui::screens::journal::Journal;
use crate::tui::screens::list::List;
use crate::tui::screens::store::Store;
use crate::tui::widgets::scroll::Scroll;
use crate::words::columns;

/// A screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Page {
    /// Home.
    Home { cursor: usize },
    /// A list; the column is its place among those of the kind.
    List {
        kind: Kind,
        filter: String,
        filtering: bool,
        column: usize,
        down: bool,
        on: Option<u32>,
    },
    /// A card.
    Card {
        target: Ref,
        #[serde(with = "compact::date")]
        week: Date,
        cursor: usize,
    },
    /// Contracts.
    Contracts {
        #[serde(with = "compact::maybe_date")]
        before: Option<Date>,
        #[serde(with = "compact::maybe_date")]
        law: Option<Date>,
        shift: i16,
        cursor: usize,
    },
    /// Deadlines; the kind by its id.
    Deadlines {
        kind: Option<String>,
        #[serde(with = "compact::maybe_date")]
        until: Option<Date>,
        cursor: usize,
    },
    /// The journal.
    Journal { cursor: usize },
    /// The store.
    Upkeep { cursor: usize },
    /// Absences with their plan.
    Absence(Box<Planned>),
    /// Calls, with the sentences added to their messages.
    Calls {
        absences: Vec<AbsenceId>,
        others: Vec<AbsenceId>,
        /// The plan's id, where it is known.
        order: Option<String>,
        added: Vec<(Ref, String)>,
        on: Option<Ref>,
    },
}

impl Page {
    /// A screen, to keep.
    pub fn of(screen: &Screen, register: &Register) -> Self {
        match screen {
            Screen::Home(home) => Self::Home {
                cursor: home.scroll.cursor,
            },
            Screen::List(list) => Self::List {
                kind: list.kind,
                filter: list.filter.value().to_owned(),
                filtering: list.filtering,
                column: place_of(list.order, list.kind),
                down: list.order.down,
                on: list.here().map(|target| target.id),
            },
            Screen::Card(card) => Self::Card {
                target: card.target,
                week: card.week,
                cursor: card.scroll.cursor,
            },
            Screen::Contracts(contracts) => Self::Contracts {
                before: contracts.before,
                law: contracts.law,
                shift: contracts.shift,
                cursor: contracts.scroll.cursor,
            },
            Screen::Deadlines(due) => Self::Deadlines {
                kind: due.kind.map(|kind| kind.id().to_owned()),
                until: due.until,
                cursor: due.scroll.cursor,
            },
            Screen::Journal(journal) => Self::Journal {
                cursor: journal.scroll.cursor,
            },
            Screen::Upkeep(upkeep) => Self::Upkeep {
                cursor: upkeep.scroll.cursor,
            },
            Screen::Absence(plan) => Self::Absence(Box::new(Planned::of(plan, register))),
            Screen::Calls(calls) => Self::Calls {
                absences: calls.absences.clone(),
                others: calls.others.clone(),
                order: calls.order.map(|order| order.id().to_owned()),
                added: (calls.added.iter())
                    .map(|(to, words)| (calls::target(*to), words.clone()))
                    .collect(),
                on: calls.call().map(|call| calls::target(call.to)),
            },
        }
    }

    /// The screen again; none when what it shows is no more. A week or a day that was shown because
    /// it was today's is today's again.
    pub fn screen(self, desk: &Desk, same_day: bool) -> Option<Screen> {
        Some(match self {
            Self::Home { cursor } => {
                let mut home = Home::default();
                home.scroll = at(cursor);
                Screen::Home(home)
            }
            Self::List {
                kind,
                filter,
                filtering,
                column,
                down,
                on,
            } => {
                let mut list = List::new(kind);
                list.filter.set(filter);
                list.filtering = filtering;
                if let Some((column, _)) = columns::columns(kind).get(column) {
                    list.order = RowOrder {
                        column: *column,
                        down,
                    };
                }
                // The cursor goes where its record now is.
                list.rows = on.into_iter().collect();
                Screen::List(Box::new(list))
            }
            Self::Card {
                target,
                week,
                cursor,
            } => {
                let week = if same_day { week } else { desk.school_day() };
                let mut card = Card::new(target, week);
                card.scroll = at(cursor);
                desk.register.holds(target).then_some(Screen::Card(card))?
            }
            Self::Contracts {
                before,
                law,
                shift,
                cursor,
            } => {
                let mut contracts = Contracts::default();
                (contracts.before, contracts.law) = (before, law);
                (contracts.shift, contracts.scroll) = (shift, at(cursor));
                Screen::Contracts(contracts)
            }
            Self::Deadlines {
                kind,
                until,
                cursor,
            } => {
                let known = |id: &String| DeadlineKind::ALL.into_iter().find(|k| k.id() == *id);
                let mut due = Deadlines::default();
                (due.kind, due.until) = (kind.as_ref().and_then(known), until);
                due.scroll = at(cursor);
                Screen::Deadlines(due)
            }
            Self::Journal { cursor } => Screen::Journal(Journal { scroll: at(cursor) }),
            Self::Upkeep { cursor } => Screen::Upkeep(Store { scroll: at(cursor) }),
            Self::Absence(plan) => Screen::Absence(Box::new(plan.again(desk)?)),
            Self::Calls {
                mut absences,
                others,
                order,
                added,
                on,
            } => {
                absences.retain(|absence| desk.register.get(*absence).is_some());
                if absences.is_empty() {
                    return None;
                }
                let order = plan::Order::ALL
                    .into_iter()
                    .find(|known| order.as_deref() == Some(known.id()));
                let mut calls = Calls::of(absences, others, order);
                let added = added.into_iter();
                calls.added = added
                    .filter_map(|(to, words)| Some((callee(to)?, words)))
                    .collect();
                calls.focus(on.and_then(callee));
                Screen::Calls(Box::new(calls))
            }
        })
    }
}

fn at(cursor: usize) -> Scroll {
    Scroll { cursor, top: 0 }
}

fn place_of(order: RowOrder, kind: Kind) -> usize {
    let mut columns = columns::columns(kind).iter();
    columns
        .position(|(column, _)| *column == order.column)
        .unwrap_or(0)
}

fn callee(to: Ref) -> Option<Callee> {
    match to.kind {
        Kind::Avs => to.typed::<AvsId>().map(Callee::Avs),
        Kind::Establishment => to.typed::<EstablishmentId>().map(Callee::School),
        _ => None,
    }
}
