//! One matter on one line: a sign, what it is, how much or how far at the right.

use crate::department::matter::{DeadlinesDue, Matter};
use crate::domain::Minutes;
use crate::law::Thresholds;
use crate::text::Id;
use crate::tui::context::Cx;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};
use crate::words::{self, label};

/// What a line says: how urgent, what, and the words at its right.
type LineWords = (Meaning, String, String);

/// Where lines are drawn and what they speak of.
pub struct LineArea<'a> {
    /// First column.
    pub x: u16,
    /// Columns.
    pub width: u16,
    /// What is read.
    pub cx: &'a Cx<'a>,
}

impl LineArea<'_> {
    /// Draws a matter on line `y`; `here` under the cursor.
    pub fn line(&self, body: &mut Painter<'_>, y: u16, matter: &Matter, here: bool) {
        let (x, width) = (self.x, self.width);
        let (meaning, what, right) = self.words(matter);
        if here {
            let cursor = body.glyphs().cursor();
            body.text(x + 1, y, cursor, Meaning::Accent);
        }
        let glyph = match meaning {
            Meaning::Critical => body.glyphs().critical(),
            Meaning::Attention => body.glyphs().attention(),
            Meaning::Ok => body.glyphs().ok(),
            _ => body.glyphs().info(),
        };
        body.text(x + 2, y, glyph, meaning);
        let mut end = x + width.saturating_sub(1);
        // Who it is goes before what is missing.
        if width >= columns(&right) + 20 {
            end = body.right(end, y, &right, Meaning::Quiet);
        }
        let of_words = if here { Meaning::Cursor } else { Meaning::Text };
        body.fitted(x + 4, y, &what, end.saturating_sub(x + 5), of_words);
    }

    fn words(&self, matter: &Matter) -> LineWords {
        let (text, department) = (self.cx.text, self.cx.department);
        match matter {
            Matter::Absent {
                absence,
                avs,
                pupils,
                covered,
                calls,
            } => {
                let name = label::avs(&department.register, *avs);
                let reason = department
                    .register
                    .get(*absence)
                    .map(|it| text.reason(it.reason));
                let what = match reason {
                    Some(reason) if !self.cx.meeting => text.matter_absent(name, reason),
                    _ => text.matter_absent_masked(name),
                };
                let right = if calls.done < calls.of {
                    text.matter_calls(calls.done, calls.of)
                } else {
                    text.matter_covered(*pupils, *covered)
                };
                let meaning = match (pupils, covered) {
                    (0, _) => Meaning::Quiet,
                    (all, done) if done >= all && calls.done < calls.of => Meaning::Attention,
                    (all, done) if done >= all => Meaning::Ok,
                    (_, 0) => Meaning::Critical,
                    _ => Meaning::Attention,
                };
                (meaning, what, right)
            }
            Matter::Missing {
                pupil,
                minutes,
                waiting,
            } => {
                let hours = department.pupil_hours(*pupil);
                let name = label::pupil(&department.register, *pupil);
                let what = match waiting {
                    true => text.matter_waiting(name),
                    false => text.matter_missing(name, text.minutes(hours.needed)),
                };
                let right = match minutes.0 {
                    0 => text.get(Id::ModeShared).to_owned(),
                    _ => text.to_find(text.minutes(*minutes)),
                };
                (Meaning::Attention, what, right)
            }
            Matter::ToPlace {
                pupils, minutes, ..
            } => {
                let right = match *minutes {
                    Minutes::ZERO => String::new(),
                    minutes => text.to_find(text.minutes(minutes)),
                };
                (Meaning::Attention, text.matter_to_place(*pupils), right)
            }
            Matter::Due(due) => self.due(due),
        }
    }

    fn due(&self, due: &DeadlinesDue) -> LineWords {
        let (text, today) = (self.cx.text, self.cx.today);
        let near = Thresholds::of(&self.cx.department.register).critical_days;
        let meaning = match due {
            due if due.late => Meaning::Critical,
            due if due.presses(today, near) => Meaning::Attention,
            _ => Meaning::Quiet,
        };
        (
            meaning,
            words::due(text, due),
            words::due_in(text, due, today),
        )
    }
}
