//! The letter of a week where it is shown: of a person or a school that has slots of weeks A or B in
//! it, or of all that do. Services without such slots see no letter.

use super::Department;
use crate::domain::week::Week;
use crate::domain::{
    Accompaniment, AvsId, Date, EstablishmentId, Kind, Letter, PupilId, Ref, Weeks,
};

/// The letter of a week, as its heading tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekLetter {
    /// At every school that it is asked of.
    One(Letter),
    /// A at one school, B at another.
    Either,
}

/// A slot of weeks A or B: where, and its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lettered {
    at: EstablishmentId,
    from: Date,
    to: Option<Date>,
}

impl Lettered {
    fn of(link: &Accompaniment) -> impl Iterator<Item = Self> {
        let lettered = link.slots.iter().filter(|slot| slot.weeks != Weeks::Every);
        lettered.map(|slot| Self {
            at: link.establishment,
            from: link.from.max(slot.from.unwrap_or(link.from)),
            to: [link.to, slot.to].into_iter().flatten().min(),
        })
    }

    fn holds_in(&self, week: Week) -> bool {
        self.from <= week.sunday() && self.to.is_none_or(|to| week.monday() <= to)
    }
}

impl Department {
    /// The letter of the week that holds a day, for an AVS, a pupil or a school.
    pub fn letter_for(&self, target: Ref, day: Date) -> Option<WeekLetter> {
        let register = &self.register;
        let lettered: Vec<Lettered> = match target.kind {
            Kind::Avs => {
                let links = register.accompaniments_by(AvsId(target.id));
                links.flat_map(|(_, link)| Lettered::of(link)).collect()
            }
            Kind::Pupil => {
                let links = register.accompaniments_of(PupilId(target.id));
                links.flat_map(|(_, link)| Lettered::of(link)).collect()
            }
            Kind::Establishment => {
                let links = register.accompaniments_at(EstablishmentId(target.id));
                links.flat_map(|(_, link)| Lettered::of(link)).collect()
            }
            _ => Vec::new(),
        };
        self.letter_at(&lettered, day)
    }

    /// The letter of the week that holds a day, wherever slots have one.
    pub fn letter_everywhere(&self, day: Date) -> Option<WeekLetter> {
        let lettered = self.derived.lettered.get_or_init(|| {
            let links = self.register.all::<Accompaniment>();
            let mut all: Vec<_> = links.flat_map(|(_, link)| Lettered::of(link)).collect();
            all.sort_unstable();
            all.dedup();
            all
        });
        self.letter_at(lettered, day)
    }

    fn letter_at(&self, lettered: &[Lettered], day: Date) -> Option<WeekLetter> {
        let week = Week::of(day);
        let here = lettered.iter().filter(|slot| slot.holds_in(week));
        let mut letters = here.filter_map(|slot| self.register.letter(slot.at, day));
        let first = letters.next()?;
        Some(match letters.all(|letter| letter == first) {
            true => WeekLetter::One(first),
            false => WeekLetter::Either,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::week::town::*;
    use crate::domain::{Activity, Minute, WeeklySpan, plus_days};

    /// Two AVS with a pupil each at two schools; the slots of the first have weeks. In the town
    /// nobody has holidays, and week 37 is the first odd one of the year.
    fn department(weeks: [Weeks; 2], anchor: Option<Date>) -> (Department, [Ref; 2], [Ref; 2]) {
        let mut town = Town::default();
        let schools = [town.school(0.0), town.school(1.0)];
        if let Some(day) = anchor {
            town.edit(schools[1], |school| school.week_a = Some(day));
        }
        let mut people = Vec::new();
        for (at, weeks) in schools.into_iter().zip(weeks) {
            let avs = town.avs("ROUX", at, 24);
            let pupil = town.pupil("NOE", at, None);
            let mut link = linked(avs, Some(pupil), at, &[]);
            let span = WeeklySpan {
                day: TUE,
                start: Minute::at(8, 0),
                end: Minute::at(11, 0),
            };
            link.add_slot(span, weeks, Activity::Class);
            town.add(link);
            people.push(Ref::from(avs));
        }
        let department = Department::new(town.register, TUESDAY);
        let people = [people[0], people[1]];
        (department, people, schools.map(Ref::from))
    }

    #[test]
    fn the_letter_is_told_of_whoever_has_slots_with_one_and_of_nobody_else() {
        let (department, [first, second], [here, there]) =
            department([Weeks::A, Weeks::Every], None);
        let letter = department.letter_for(first, TUESDAY);
        assert!(matches!(letter, Some(WeekLetter::One(_))), "{letter:?}");
        let Some(WeekLetter::One(letter)) = letter else {
            return;
        };
        let next = department.letter_for(first, plus_days(TUESDAY, 7));
        assert_eq!(next, Some(WeekLetter::One(letter.other())));
        assert_eq!(
            department.letter_for(here, TUESDAY),
            department.letter_everywhere(TUESDAY)
        );
        assert_eq!(department.letter_for(second, TUESDAY), None);
        assert_eq!(department.letter_for(there, TUESDAY), None);
        let before = plus_days(RENTREE, -30);
        assert_eq!(department.letter_for(first, before), None, "not yet");
    }

    #[test]
    fn a_service_without_slots_of_weeks_a_or_b_sees_no_letter() {
        let (department, [first, _], [here, _]) = department([Weeks::Every; 2], None);
        assert_eq!(department.letter_everywhere(TUESDAY), None);
        assert_eq!(department.letter_for(first, TUESDAY), None);
        assert_eq!(department.letter_for(here, TUESDAY), None);
    }

    #[test]
    fn each_school_has_its_own_letter_and_all_together_may_have_both() {
        let usual = department([Weeks::A, Weeks::B], None);
        let same = usual.0.letter_everywhere(TUESDAY);
        assert!(matches!(same, Some(WeekLetter::One(_))), "{same:?}");
        let Some(WeekLetter::One(letter)) = same else {
            return;
        };
        // Anchored so that this week has the other letter there.
        let day = match letter {
            Letter::A => plus_days(TUESDAY, 7),
            Letter::B => TUESDAY,
        };
        let (department, [first, second], [_, there]) = department([Weeks::A, Weeks::B], Some(day));
        let both = department.letter_everywhere(TUESDAY);
        assert_eq!(both, Some(WeekLetter::Either));
        let one = |whose| department.letter_for(whose, TUESDAY);
        assert_eq!(one(first), Some(WeekLetter::One(letter)));
        assert_eq!(one(second), Some(WeekLetter::One(letter.other())));
        assert_eq!(one(there), Some(WeekLetter::One(letter.other())));
    }
}
