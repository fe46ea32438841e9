//! What the signs of the bars mean: those that show, and no others.

use crate::text::{Id, Text};
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::Meaning;
use crate::tui::widgets::painter::{Painter, columns};

/// The signs drawn so far.
#[derive(Default)]
pub(super) struct Seen(Vec<&'static str>);

impl Seen {
    pub fn add(&mut self, sign: &'static str) {
        if !self.0.contains(&sign) {
            self.0.push(sign);
        }
    }

    fn any(&self, signs: &[&'static str]) -> Option<&'static str> {
        signs.iter().copied().find(|sign| self.0.contains(sign))
    }
}

/// A sign in its several shapes, its word, and how gladly it is left out where there is no room.
type LegendEntry = (Vec<&'static str>, Id, u8);

fn entries(glyphs: Glyphs) -> [LegendEntry; 10] {
    [
        (vec![glyphs.bar()], Id::LegendAesh, 2),
        (vec![glyphs.aed()], Id::LegendAed, 1),
        (vec![glyphs.thin()], Id::LegendUncounted, 0),
        (
            vec![
                glyphs.bar_renewal(),
                glyphs.aed_renewal(),
                glyphs.thin_renewal(),
            ],
            Id::LegendRenewal,
            6,
        ),
        (
            vec![
                glyphs.bar_amended(),
                glyphs.aed_amended(),
                glyphs.thin_amended(),
            ],
            Id::LegendAmendment,
            3,
        ),
        (vec![glyphs.gap()], Id::LegendGap, 0),
        (vec![glyphs.reset()], Id::LegendReset, 0),
        (vec![glyphs.suspended()], Id::LegendSuspended, 4),
        (vec![glyphs.ceiling()], Id::LegendCeiling, 5),
        (vec![glyphs.endless()], Id::LegendPermanent, 7),
    ]
}

pub(super) fn draw(foot: &mut Painter<'_>, y: u16, seen: &Seen, text: &Text) {
    let mut shown: Vec<(String, u8)> = entries(foot.glyphs())
        .into_iter()
        .filter_map(|(signs, id, spare)| {
            let sign = seen.any(&signs)?;
            Some((format!("{sign} {}", text.get(id)), spare))
        })
        .collect();
    let room = foot.width().saturating_sub(4);
    let line = |shown: &[(String, u8)], gap: &str| {
        let words: Vec<&str> = shown.iter().map(|(words, _)| words.as_str()).collect();
        words.join(gap)
    };
    while shown.len() > 1 && columns(&line(&shown, "  ")) > room {
        let most = shown.iter().map(|(_, spare)| *spare).max();
        let Some(at) = shown.iter().position(|(_, spare)| Some(*spare) == most) else {
            break;
        };
        shown.remove(at);
    }
    let gap = if columns(&line(&shown, "   ")) <= room {
        "   "
    } else {
        "  "
    };
    foot.fitted(3, y, &line(&shown, gap), room, Meaning::Quiet);
}
