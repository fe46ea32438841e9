//! The finder drawn: the line, what was found, and the answer beside or under it.

use ratatui::buffer::Buffer;
use ratatui::layout::Constraint::{Fill, Length};
use ratatui::layout::{Layout, Position, Rect};

use super::{Finder, Found};
use crate::command::Command;
use crate::department::Department;
use crate::domain::{AvsId, EstablishmentId, Kind, PupilId, Ref};
use crate::keymap::Context;
use crate::lookup;
use crate::text::Id;
use crate::tui::component::View;
use crate::tui::context::{Cx, Size, size};
use crate::tui::records::pane;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::{key_names, label};

/// The contexts whose keys it tells.
const CONTEXTS: &[Context] = &[Context::Record, Context::Global];

/// The line in its frame at which the list begins, under the line typed and the rule.
const TOP: u16 = 3;

/// Columns of a person's name; of a school what its detail leaves is its name's.
const NAME: u16 = 26;
/// Before a record that answers with a slip.
const NEAR: &str = "~";

/// Columns of a school's detail.
const TOWN: u16 = 22;

/// Rows that show at a size.
pub(super) fn rows(size: Size) -> usize {
    let body = usize::from(size.body());
    match size.layout() {
        size::Layout::Compact => body.saturating_sub(4).max(1),
        // The preview lies under the list.
        size::Layout::Narrow => body.saturating_sub(12).max(3),
        size::Layout::Wide | size::Layout::Full => body.saturating_sub(9).max(3),
    }
}

impl View for Finder {
    fn view(&self, cx: &Cx<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let layout = cx.size.layout();
        let mut frame = Painter::new(buf, cx.look, framed(area, layout));
        frame.frame(cx.text.get(self.title));
        let caret = self.typed(&mut frame);
        let width = frame.width();
        let rule = frame.glyphs().rule();
        frame.rule_between(1, 2, width.saturating_sub(2), rule, Meaning::Quiet);
        let beside = matches!(layout, size::Layout::Wide | size::Layout::Full);
        let list = FoundList {
            finder: self,
            cx,
            width: if beside {
                width * 6 / 10
            } else {
                width.saturating_sub(2)
            },
        };
        list.draw(&mut frame);
        if let Some(Found::Record(target) | Found::Near(target)) = self.selected() {
            match layout {
                _ if beside => beside_list(&mut frame, list.width, target, cx),
                size::Layout::Narrow => under_list(&mut frame, target, cx),
                _ => {}
            }
        }
        let names = cx.department.names().len();
        let mut count = format!(" {} ", cx.text.finder_count(self.total, names));
        if self
            .found
            .iter()
            .any(|found| matches!(found, Found::Near(_)))
        {
            let near = cx.text.get(Id::FinderNear);
            count = format!(" {NEAR} {near} ·{count}");
        }
        let last = frame.height().saturating_sub(1);
        frame.right(width.saturating_sub(2), last, &count, Meaning::Quiet);
        Some(caret)
    }
}

/// Where its frame lies: over the whole body, with a margin where there is room for one.
fn framed(area: Rect, layout: size::Layout) -> Rect {
    let margin = match layout {
        size::Layout::Compact => 0,
        size::Layout::Narrow => 1,
        size::Layout::Wide | size::Layout::Full => 8.min(area.width / 12),
    };
    let above = u16::from(margin > 2);
    let [_, across, _] = Layout::horizontal([Length(margin), Fill(1), Length(margin)]).areas(area);
    let [_, frame] = Layout::vertical([Length(above), Fill(1)]).areas(across);
    frame
}

impl Finder {
    /// Draws the line; tells where the real cursor belongs, inside the frame however long it is.
    fn typed(&self, frame: &mut Painter<'_>) -> Position {
        let room = frame.width().saturating_sub(4);
        let after = frame.fitted(2, 1, self.line(), room, Meaning::Text);
        let before: String = self.line().chars().take(self.input.cursor()).collect();
        let column = (2 + columns(&before)).min(after.max(2));
        Position::new(frame.area.x + column, frame.area.y + 1)
    }
}

/// The answer right of the list.
fn beside_list(frame: &mut Painter<'_>, list: u16, target: Ref, cx: &Cx<'_>) {
    let (width, height) = (frame.width(), frame.height());
    let (x, side) = (list + 1, frame.glyphs().side());
    for y in TOP..height.saturating_sub(1) {
        frame.text(x, y, side, Meaning::Quiet);
    }
    let room = (width.saturating_sub(x + 3), height.saturating_sub(TOP + 1));
    let mut preview = frame.inside(x + 1, TOP, room.0, room.1);
    pane::content(&mut preview, target, cx);
}

/// The answer under the list, in three lines.
fn under_list(frame: &mut Painter<'_>, target: Ref, cx: &Cx<'_>) {
    let y = TOP + rows(cx.size) as u16;
    frame.dotted(y);
    let room = frame.height().saturating_sub(y + 2);
    let width = frame.width().saturating_sub(2);
    let mut preview = frame.inside(1, y + 1, width, room);
    pane::summary(&mut preview, 0, target, cx);
}

/// What was found, in the first columns of the frame.
struct FoundList<'a> {
    finder: &'a Finder,
    cx: &'a Cx<'a>,
    width: u16,
}

impl FoundList<'_> {
    fn draw(&self, frame: &mut Painter<'_>) {
        let Finder { found, scroll, .. } = self.finder;
        if found.is_empty() {
            return self.empty(frame);
        }
        for (y, at) in (TOP..).zip(scroll.window(found.len(), rows(self.cx.size))) {
            let here = at == scroll.cursor;
            if here {
                let cursor = frame.glyphs().cursor();
                frame.text(2, y, cursor, Meaning::Accent);
            }
            match found.get(at) {
                Some(Found::Record(target)) => self.record(frame, y, *target, here, 0),
                Some(Found::Near(target)) => {
                    let mark = frame.text(4, y, NEAR, Meaning::Attention);
                    self.record(frame, y, *target, here, mark.saturating_sub(3));
                }
                Some(Found::Command(command)) => self.command(frame, y, *command, here),
                None => {}
            }
        }
    }

    /// Nothing to list: what can be typed, or that nothing matches what was.
    fn empty(&self, frame: &mut Painter<'_>) {
        let id = if self.finder.input.is_empty() {
            Id::FinderTips
        } else {
            Id::FinderNothing
        };
        let room = self.width.saturating_sub(5);
        for (y, words) in (TOP + 1..).zip(self.cx.text.get(id).split('|')) {
            frame.fitted(4, y, words, room, Meaning::Quiet);
        }
    }

    fn command(&self, frame: &mut Painter<'_>, y: u16, command: Command, here: bool) {
        let Cx { text, keymap, .. } = *self.cx;
        let room = self.width.saturating_sub(16);
        frame.fitted(4, y, text.command(command), room, name_meaning(here));
        if let Some(keys) = keymap.keys_for(command, CONTEXTS).first() {
            let keys = key_names::shown(keys, text);
            frame.right(self.width, y, &keys, Meaning::Quiet);
        }
    }

    /// A record's line, its name so many columns further in.
    fn record(&self, frame: &mut Painter<'_>, y: u16, target: Ref, here: bool, by: u16) {
        let Cx {
            text, department, ..
        } = *self.cx;
        let kind = text.kind(target.kind);
        let end = frame.right(self.width, y, kind, Meaning::Quiet);
        let end = end.saturating_sub(1);
        let name = label::of(&department.register, text, target);
        let named = if target.kind == Kind::Establishment {
            end.saturating_sub(TOWN)
        } else {
            NAME
        };
        let room = named.saturating_sub(1 + by);
        frame.fitted(4 + by, y, &name, room, name_meaning(here));
        // Letters that match, for the rows that show alone.
        for place in lookup::indices(self.finder.line(), &name) {
            let before: String = name.chars().take(place).collect();
            let x = 4 + by + columns(&before);
            if x < 4 + named.saturating_sub(2) && !here {
                frame.restyle(x, y, 1, Meaning::Match);
            }
        }
        let x = 4 + named;
        let detail = detail(target, department);
        frame.fitted(x, y, &detail, end.saturating_sub(x), Meaning::Quiet);
    }
}

fn name_meaning(here: bool) -> Meaning {
    if here { Meaning::Cursor } else { Meaning::Text }
}

/// What tells a hit apart from another of the same name.
fn detail(target: Ref, department: &Department) -> String {
    let register = &department.register;
    match target.kind {
        Kind::Avs => department
            .main_school(AvsId(target.id))
            .map(|at| label::school_short(register, at))
            .unwrap_or_default(),
        Kind::Pupil => {
            let Some(pupil) = register.get(PupilId(target.id)) else {
                return String::new();
            };
            let class = pupil.class.iter().map(ToString::to_string);
            let school = pupil
                .establishment
                .map(|at| label::school_short(register, at));
            class.chain(school).collect::<Vec<_>>().join(" · ")
        }
        Kind::Establishment => {
            let Some(school) = register.get(EstablishmentId(target.id)) else {
                return String::new();
            };
            school
                .commune
                .as_ref()
                .or(school.uai.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default()
        }
        _ => String::new(),
    }
}
