//! Deadlines: every one until a day, worst first, of one kind or of all.

use super::choice::{self, Item, Pick};
use super::geometry;
use super::model::Model;
use super::msg::Effect;
use super::screen::Screen;
use crate::department::Desk;
use crate::department::matter::Due;
use crate::domain::{Date, Ref};
use crate::law::hours::school_year_end;
use crate::law::{Deadline, DeadlineKind};
use crate::text::Id;
use crate::tui::context::size::Size;
use crate::tui::widgets::scroll::Scroll;
use crate::words;

/// The deadlines' screen.
#[derive(Clone, Debug, Default)]
pub struct Deadlines {
    /// Of this kind only.
    pub kind: Option<DeadlineKind>,
    /// Until this day, included; the end of the school year by default. Late ones always show.
    pub until: Option<Date>,
    /// What shows, worst first.
    pub rows: Vec<Deadline>,
    /// How many of them are late: the first ones.
    pub late: usize,
    /// Cursor and window.
    pub scroll: Scroll,
    /// The cursor begins on the first late one, or on the first that is not.
    begins_late: Option<bool>,
    made_for: Option<u64>,
}

impl Deadlines {
    /// The deadline under the cursor.
    pub fn deadline(&self) -> Option<&Deadline> {
        self.rows.get(self.scroll.cursor)
    }

    /// The record that says so.
    pub fn selected(&self) -> Option<Ref> {
        self.deadline().map(|deadline| deadline.about.record())
    }

    /// The day looked ahead to.
    pub fn horizon(&self, today: Date) -> Date {
        self.until.unwrap_or_else(|| school_year_end(today))
    }

    /// Another day or kind: rows are made anew.
    pub fn touch(&mut self) {
        self.made_for = None;
        self.scroll = Scroll::default();
    }

    /// Makes the rows anew if something changed since.
    pub fn refresh(&mut self, desk: &Desk, size: Size) {
        if self.made_for != Some(desk.generation()) {
            self.made_for = Some(desk.generation());
            let until = self.horizon(desk.today());
            let shows = |deadline: &&Deadline| {
                self.kind.is_none_or(|kind| kind == deadline.kind)
                    && (deadline.late || deadline.on <= until)
            };
            self.rows = desk.deadlines().iter().filter(shows).copied().collect();
            self.late = self.rows.partition_point(|deadline| deadline.late);
            if let Some(late) = self.begins_late.take() {
                self.scroll.cursor = if late { 0 } else { self.late };
            }
        }
        let height = geometry::list_rows(size, true);
        self.scroll.settle(self.rows.len(), height);
    }
}

/// Goes to the deadlines: those of a line of Home, or all.
pub fn go(model: &mut Model, line: Option<Due>) -> Vec<Effect> {
    let screen = line.map_or_else(Deadlines::default, |line| Deadlines {
        kind: Some(line.kind),
        until: Some(line.before),
        begins_late: Some(line.late),
        ..Deadlines::default()
    });
    super::update::go(model, Screen::Deadlines(screen))
}

/// Offers the kinds, with how many there are of each.
pub fn choose(model: &mut Model, desk: &Desk) -> Vec<Effect> {
    let Screen::Deadlines(shown) = model.screen() else {
        return Vec::new();
    };
    let (now, until) = (shown.kind, shown.horizon(desk.today()));
    let count = |kind: Option<DeadlineKind>| {
        let all = desk.deadlines().iter();
        let of_kind = all.filter(|d| kind.is_none_or(|kind| kind == d.kind));
        of_kind.filter(|d| d.late || d.on <= until).count()
    };
    let kinds = DeadlineKind::ALL.map(Some);
    let kinds: Vec<_> = std::iter::once(None).chain(kinds).collect();
    let at = kinds.iter().position(|kind| *kind == now).unwrap_or(0);
    let items = kinds.into_iter().map(|kind| Item {
        label: match kind {
            Some(kind) => words::deadline(&model.text, kind).to_owned(),
            None => model.text.get(Id::DeadlinesAll).to_owned(),
        },
        detail: count(kind).to_string(),
        pick: Pick::Deadlines(kind),
    });
    let items = items.collect();
    let title = model.text.get(Id::DeadlinesOfKind).to_owned();
    choice::open(model, title, items, at);
    Vec::new()
}

/// Shows those of one kind, or all.
pub fn of_kind(model: &mut Model, kind: Option<DeadlineKind>) -> Vec<Effect> {
    if let Screen::Deadlines(shown) = model.trail.here_mut() {
        shown.kind = kind;
        shown.touch();
    }
    Vec::new()
}
