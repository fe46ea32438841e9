//! AVS, pupils and what is decided about them: initials, places, hours.

use super::super::initials::initials;
use super::super::public::{Public, class};
use super::Masked;
use crate::domain::{Avs, Decision, Meeting, Pupil};

/// Initials, kind, school, weekly bounds. Not where she lives or can be reached, nor with whom she
/// gets on; nor what she can do, for beside her pupils it tells what they need.
impl Masked for Avs {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            last,
            first,
            other_name: _,
            kind,
            birth: _,
            phone: _,
            mail: _,
            home_commune: _,
            home: _,
            base,
            diploma,
            levels,
            skills: _,
            unavailable,
            reach,
            prefers: _,
            excludes: _,
            left,
        } = self;
        Self {
            last: initials(&[first, last]),
            first: Default::default(),
            other_name: None,
            kind: *kind,
            birth: None,
            phone: None,
            mail: None,
            home_commune: None,
            home: None,
            base: *base,
            diploma: *diploma,
            levels: levels.clone(),
            skills: Vec::new(),
            unavailable: unavailable.clone(),
            reach: *reach,
            prefers: Vec::new(),
            excludes: Vec::new(),
            left: *left,
        }
    }
}

/// Initials, school and class. Not what she needs.
impl Masked for Pupil {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            last,
            first,
            other_name: _,
            birth: _,
            ine: _,
            establishment,
            level,
            class: called,
            teacher: _,
            needs: _,
            safety: _,
        } = self;
        Self {
            last: initials(&[first, last]),
            first: Default::default(),
            other_name: None,
            birth: None,
            ine: None,
            establishment: *establishment,
            level: *level,
            class: called.as_ref().and_then(class),
            teacher: None,
            needs: Vec::new(),
            safety: false,
        }
    }
}

/// Hours and dates.
impl Masked for Decision {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            pupil,
            commission,
            number: _,
            taken,
            mode,
            from,
            to,
            activities: _,
            peri_school,
            protocol: _,
        } = self;
        Self {
            pupil: *pupil,
            commission: *commission,
            number: None,
            taken: *taken,
            mode: *mode,
            from: *from,
            to: *to,
            activities: Vec::new(),
            peri_school: *peri_school,
            protocol: None,
        }
    }
}

/// When, but not where, with whom or what about.
impl Masked for Meeting {
    fn masked(&self, _: u32, _: &Public<'_>) -> Self {
        let Self {
            pupil,
            date,
            start,
            end,
            place: _,
            who: _,
            note: _,
        } = self;
        Self {
            pupil: *pupil,
            date: *date,
            start: *start,
            end: *end,
            place: None,
            who: Vec::new(),
            note: None,
        }
    }
}
