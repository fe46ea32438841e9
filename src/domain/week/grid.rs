//! A person's week as blocks in order, day by day.

use super::block::Block;
use super::occupancy::Whose;
use super::{Occupancy, Open, Overrides, SchoolDay, Span, State, Week};
use crate::domain::{
    Accompaniment, AccompanimentId, Activity, AvsId, ContactStatus, Date, NeedRef, NeedStatus,
    PupilId, Register, Weekday,
};

/// One week of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Which week.
    pub week: Week,
    /// Monday to Sunday.
    pub days: Vec<Day>,
}

/// One day of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Its weekday.
    pub weekday: Weekday,
    /// Its date.
    pub date: Date,
    /// Its blocks, by start, end and place: slots that coincide stand together.
    pub blocks: Vec<Block>,
    /// Morning and afternoon at a glance.
    pub halves: [Occupancy; 2],
}

impl Grid {
    /// The week of an AVS: her slots, and the covers she takes.
    pub fn of_avs(register: &Register, avs: AvsId, date: Date, open: &Open) -> Self {
        let week = Week::of(date);
        let mut blocks = Blocks::new(register, week, open);
        for (id, accompaniment) in register.accompaniments_by(avs) {
            blocks.take(id, accompaniment);
        }
        blocks.give(avs);
        blocks.take_covering(avs);
        blocks.grid(Whose::Avs, |date| {
            register
                .times_away(avs)
                .filter_map(|(_, absence)| absence.on(date, register.noon()))
                .map(|(start, end)| Span::new(start, end))
                .collect()
        })
    }

    /// The week of a pupil.
    pub fn of_pupil(register: &Register, pupil: PupilId, date: Date, open: &Open) -> Self {
        let mut blocks = Blocks::new(register, Week::of(date), open);
        for (id, accompaniment) in register.accompaniments_of(pupil) {
            blocks.take(id, accompaniment);
        }
        blocks.grid(Whose::Pupil, |date| {
            let at = register.get(pupil).and_then(|pupil| pupil.establishment);
            let own = register.absences_of_pupil(pupil);
            let all: Vec<_> = match at {
                Some(at) => register.absences_freeing(Some(pupil), at).collect(),
                None => own.collect(),
            };
            all.into_iter()
                .filter_map(|(_, absence)| absence.on(date, register.noon()))
                .map(|(start, end)| Span::new(start, end))
                .collect()
        })
    }
}

/// Blocks being gathered.
struct Blocks<'r> {
    register: &'r Register,
    week: Week,
    open: &'r Open<'r>,
    found: Vec<(Weekday, Block)>,
}

impl<'r> Blocks<'r> {
    fn new(register: &'r Register, week: Week, open: &'r Open<'r>) -> Self {
        Self {
            register,
            week,
            open,
            found: Vec::new(),
        }
    }

    fn take(&mut self, id: AccompanimentId, accompaniment: &Accompaniment) {
        for slot in self.week.slots(self.register, accompaniment) {
            let date = self.week.day(slot.day);
            let need = NeedRef {
                accompaniment: id,
                slot: slot.number,
            };
            let span = Span::new(slot.start, slot.end);
            let pieces = if (self.open)(accompaniment.establishment, date) {
                Overrides::of(self.register, accompaniment, need, date).pieces(span)
            } else {
                vec![(span, State::Closed)]
            };
            self.found.extend(pieces.into_iter().map(|(span, state)| {
                let block = Block {
                    span,
                    place: accompaniment.establishment,
                    need,
                    pupil: accompaniment.pupil,
                    avs: accompaniment.avs,
                    activity: slot.activity,
                    state,
                };
                (slot.day, block)
            }));
        }
    }

    /// Takes out what she gave to somebody in a swap: those hours are not hers.
    fn give(&mut self, avs: AvsId) {
        let (register, week) = (self.register, self.week);
        let swaps = register.absences_of_avs(avs);
        let swaps: Vec<_> = swaps.filter(|(_, absence)| absence.is_swap()).collect();
        let given = |day: Weekday, block: &Block| {
            let mut on = swaps
                .iter()
                .filter_map(|(_, swap)| swap.on(week.day(day), register.noon()));
            matches!(block.state, State::Covered { .. })
                && on.any(|(start, end)| {
                    Span::new(start, end).common(block.span) == Some(block.span)
                })
        };
        self.found.retain(|(day, block)| !given(*day, block));
    }

    fn take_covering(&mut self, avs: AvsId) {
        let (monday, sunday) = (self.week.monday(), self.week.sunday());
        for (id, cover) in self.register.covers_by(avs) {
            let taken =
                cover.status == NeedStatus::Covered && cover.contact != ContactStatus::Refused;
            if !taken || cover.date < monday || sunday < cover.date {
                continue;
            }
            // While she is away herself she covers for nobody.
            let away = self.register.times_away(avs);
            let away: Vec<Span> = away
                .filter_map(|(_, absence)| absence.on(cover.date, self.register.noon()))
                .map(|(start, end)| Span::new(start, end))
                .collect();
            let spans = Span::new(cover.start, cover.end).without(&away);
            for need in &cover.needs {
                let Some(accompaniment) = self.register.get(need.accompaniment) else {
                    continue;
                };
                let slot = accompaniment.slots.iter().find(|s| s.number == need.slot);
                let block = |span| Block {
                    span,
                    place: accompaniment.establishment,
                    need: *need,
                    pupil: accompaniment.pupil,
                    avs: accompaniment.avs,
                    activity: slot.map_or(Activity::Class, |slot| slot.activity),
                    state: State::Covering {
                        cover: id,
                        contact: cover.contact,
                    },
                };
                let day = Weekday::of(cover.date);
                self.found
                    .extend(spans.iter().map(|span| (day, block(*span))));
            }
        }
    }

    fn grid(mut self, whose: Whose, away: impl Fn(Date) -> Vec<Span>) -> Grid {
        let school = SchoolDay::of(self.register);
        self.found
            .sort_by_key(|(day, block)| (*day, block.span, block.place, block.need));
        let days = self.week.days().map(|(weekday, date)| {
            let blocks: Vec<Block> = self
                .found
                .iter()
                .filter(|(day, _)| *day == weekday)
                .map(|(_, block)| *block)
                .collect();
            let halves = Occupancy::of(whose, &school, weekday, &blocks, &away(date));
            Day {
                weekday,
                date,
                blocks,
                halves,
            }
        });
        Grid {
            week: self.week,
            days: days.collect(),
        }
    }
}
