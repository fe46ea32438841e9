//! What becomes of the covers of an absence when it ends early, lasts longer or never happens.
//!
//! What is over is a fact and stays. Of the rest as little as possible changes: a cover inside the
//! new dates stays as it is, one that they cut is shortened, one outside them is taken away. New
//! needs are left open for the plan.

use crate::domain::week::Span;
use crate::domain::{
    Absence, AbsenceId, Absentee, Changes, ContactStatus, Cover, CoverId, Minute, Moment,
    NeedStatus, Register,
};

/// What becomes of a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is taken away.
    Dropped,
    /// It begins later or ends earlier.
    Shortened(Span),
    /// Another absence of the same AVS needs it: it answers that one.
    Kept(AbsenceId, Span),
}

/// A cover that does not stay as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedCover {
    /// Which.
    pub id: CoverId,
    /// As it was.
    pub before: Cover,
    /// What becomes of it.
    pub fate: Fate,
}

impl ChangedCover {
    /// The hours that are left of it.
    pub fn span(&self) -> Option<Span> {
        match self.fate {
            Fate::Dropped => None,
            Fate::Shortened(span) | Fate::Kept(_, span) => Some(span),
        }
    }

    /// Its hours change, or it goes.
    pub fn is_felt(&self) -> bool {
        self.span() != Some(Span::new(self.before.start, self.before.end))
    }

    /// Whoever takes it, or the school, has heard of it and must hear of this.
    pub fn is_to_be_told(&self) -> bool {
        let contact = self.before.contact;
        self.is_felt() && matches!(contact, ContactStatus::Called | ContactStatus::Confirmed)
    }
}

/// What becomes of the covers of an absence that becomes `after`, or that is deleted. Those that
/// stay as they are, are not named.
pub fn changed(
    register: &Register,
    id: AbsenceId,
    after: Option<&Absence>,
    now: Moment,
) -> Vec<ChangedCover> {
    let Some(before) = register.get(id) else {
        return Vec::new();
    };
    let after = after.filter(|after| after.who == before.who);
    let covers = register.covers_of(id);
    covers
        .filter(|(_, cover)| !is_over(cover, now))
        .filter_map(|(at, cover)| {
            let fate = fate(register, (id, before), after, cover, now)?;
            Some(ChangedCover {
                id: at,
                before: cover.clone(),
                fate,
            })
        })
        .collect()
}

/// Covers of an absence that are over and that someone took: it can no longer be deleted.
pub fn facts(register: &Register, id: AbsenceId, now: Moment) -> usize {
    let covers = register.covers_of(id);
    covers.filter(|(_, cover)| is_fact(cover, now)).count()
}

/// It is over and someone took it.
pub fn is_fact(cover: &Cover, now: Moment) -> bool {
    is_over(cover, now) && is_taken(cover)
}

/// Adds to `changes` what becomes of the covers.
pub fn write(changes: &mut Changes, touched: &[ChangedCover]) {
    for ChangedCover { id, before, fate } in touched {
        match fate {
            Fate::Dropped => changes.remove(*id),
            Fate::Shortened(span) => changes.set(*id, within(before, *span)),
            Fate::Kept(absence, span) => {
                let cover = Cover {
                    absence: *absence,
                    ..within(before, *span)
                };
                changes.set(*id, cover);
            }
        }
    }
}

/// Adds to `changes` the end of the covers of a deleted absence that are over and that nobody took.
pub fn sweep(register: &Register, changes: &mut Changes, id: AbsenceId, now: Moment) {
    for (at, cover) in register.covers_of(id) {
        if is_over(cover, now) && !is_taken(cover) {
            changes.remove(at);
        }
    }
}

fn is_over(cover: &Cover, now: Moment) -> bool {
    (cover.date, cover.end) <= (now.date, now.minute)
}

fn is_taken(cover: &Cover) -> bool {
    cover.status == NeedStatus::Covered && cover.contact != ContactStatus::Refused
}

fn within(cover: &Cover, span: Span) -> Cover {
    Cover {
        start: span.start,
        end: span.end,
        ..cover.clone()
    }
}

/// None when it stays as it is.
fn fate(
    register: &Register,
    (id, before): (AbsenceId, &Absence),
    after: Option<&Absence>,
    cover: &Cover,
    now: Moment,
) -> Option<Fate> {
    let whole = Span::new(cover.start, cover.end);
    // The part of it that has been is a fact too.
    let begun = (cover.date == now.date && cover.start < now.minute).then_some(now.minute);
    let own = after.and_then(|after| inside(register, after, cover));
    if own == Some(whole) {
        return None;
    }
    let other = other(register, id, before, cover);
    let longer = other
        .filter(|(_, span)| span.length() > own.map_or(crate::domain::Minutes::ZERO, Span::length));
    if let Some((absence, span)) = longer {
        return Some(Fate::Kept(absence, since(span, whole, begun)));
    }
    Some(match (own, begun) {
        (Some(span), _) => Fate::Shortened(since(span, whole, begun)),
        // It is under way: what has been stays.
        (None, Some(now)) if after.is_some() => Fate::Shortened(Span::new(cover.start, now)),
        (None, _) => Fate::Dropped,
    })
    .filter(|fate| *fate != Fate::Shortened(whole))
}

/// The part of a cover that an absence holds.
fn inside(register: &Register, absence: &Absence, cover: &Cover) -> Option<Span> {
    let (start, end) = absence.on(cover.date, register.noon())?;
    Span::new(start, end).common(Span::new(cover.start, cover.end))
}

/// Another absence of hers that needs the cover, and how much of it: the most, then the first.
fn other(
    register: &Register,
    id: AbsenceId,
    before: &Absence,
    cover: &Cover,
) -> Option<(AbsenceId, Span)> {
    let Absentee::Avs(avs) = before.who else {
        return None;
    };
    let others = register.absences_of_avs(avs).filter(|(at, _)| *at != id);
    others
        .filter_map(|(at, absence)| Some((at, inside(register, absence, cover)?)))
        .min_by_key(|(at, span)| (std::cmp::Reverse(span.length()), *at))
}

/// What is left of a cover, with what has been of it.
fn since(span: Span, whole: Span, begun: Option<Minute>) -> Span {
    match begun {
        Some(now) => Span::new(whole.start, span.end.max(now).min(whole.end)),
        None => span,
    }
}

#[cfg(test)]
mod tests;
