//! The needs of absences, each with everyone who could take it and why the others are not asked.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::calendar::Calendar;
use super::gathering::Gathering;
use super::{Away, Hand, NeedKey, Post, Standing};
use crate::cover::Survey;
use crate::domain::{AvsId, Date, EstablishmentId, Register};

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// In order of time and place.
    pub posts: Vec<Post>,
    pub(super) calendar: Calendar,
    /// Minutes left each week to everyone who could take a need.
    pub(super) left: BTreeMap<AvsId, Vec<u32>>,
}

impl Roster {
    /// Gathers the needs of `absences`, split as `hand` says, with candidates within the reach it
    /// says. Whoever is absent with them, or said no to a need, is not proposed for it.
    pub fn of(
        register: &Register,
        survey: &Survey,
        absences: &[Away],
        at: Standing,
        hand: &Hand,
    ) -> Self {
        Self::default().again(register, survey, absences, at, hand)
    }

    /// The same when only the hour, choices and cuts differ from when this one was made: nobody is
    /// looked for again for a need that is still there. Of another register, other absences or
    /// another reach it would tell what is no longer true.
    #[must_use]
    pub fn again(
        self,
        register: &Register,
        survey: &Survey,
        absences: &[Away],
        at: Standing,
        hand: &Hand,
    ) -> Self {
        // Whether a school is open is asked for every slot of everyone: found out once a day.
        let asked = RefCell::new(HashMap::new());
        let open = |school: EstablishmentId, date: Date| {
            let mut asked = asked.borrow_mut();
            let known = asked.entry((school, date));
            *known.or_insert_with(|| (at.open)(school, date))
        };
        let at = Standing { open: &open, ..at };
        let known = (self.calendar, self.left);
        let looked = self.posts.into_iter().filter(|post| !post.lost);
        let mut gathering = Gathering {
            register,
            survey,
            absences,
            at,
            hand,
            said_no: OnceCell::new(),
            known: looked
                .map(|post| (NeedKey::of(&post.need), post.candidates))
                .collect(),
        };
        let mut posts = Vec::new();
        for (place, away) in absences.iter().enumerate() {
            for (need, broken) in gathering.open_again(away) {
                for need in hand.applied(vec![need]) {
                    posts.push(gathering.post(place, need, broken));
                }
            }
        }
        posts.sort_by_key(|post| (post.need.date, post.need.span, post.need.place));
        // Two absences of one person may hold the same hour: it is one need.
        let mut seen = BTreeSet::new();
        posts.retain(|post| seen.insert(NeedKey::of(&post.need)));
        let calendar = Calendar::of(&posts);
        let left = left(register, &posts, &calendar, known);
        Self {
            posts,
            calendar,
            left,
        }
    }

    /// The post of a need, when it is still there.
    pub fn find(&self, key: &NeedKey) -> Option<(usize, &Post)> {
        let mut posts = self.posts.iter().enumerate();
        posts.find(|(_, post)| NeedKey::of(&post.need) == *key)
    }
}

/// Minutes left each week to everyone who could take one of `posts`; what was found out before for
/// the same weeks is `known`.
fn left(
    register: &Register,
    posts: &[Post],
    calendar: &Calendar,
    (known_for, known): (Calendar, BTreeMap<AvsId, Vec<u32>>),
) -> BTreeMap<AvsId, Vec<u32>> {
    let known = if known_for == *calendar {
        known
    } else {
        BTreeMap::new()
    };
    let ranked = posts.iter().flat_map(|post| &post.candidates.ranked);
    let people: BTreeSet<AvsId> = ranked.map(|candidate| candidate.avs).collect();
    let each = people.into_iter().map(|avs| {
        let left = known.get(&avs).cloned();
        (avs, left.unwrap_or_else(|| calendar.left(register, avs)))
    });
    each.collect()
}
