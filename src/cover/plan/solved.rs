//! A plan: what a person fixed, and the best of the rest.

use super::question::instance;
use super::{Given, Hand, NeedChoice, Order, Post, Roster};
use crate::cover::{NeedState, Survey};
use crate::domain::{AvsId, Register};
use crate::solver::{Instance, Limit, Problem, Totals, solve};

/// How far the search for one plan goes before the best found is shown: about 200 ms.
pub const LIMIT: Limit = Limit::steps(20_000_000);

/// Who takes what, under one order of levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The order.
    pub order: Order,
    /// For each post of the roster, in its order.
    pub given: Vec<Given>,
    /// What the solver's part of it costs, level by level.
    pub levels: Totals,
    /// Nothing better exists.
    pub proven: bool,
}

impl Plan {
    /// It proposes someone for at least one need.
    pub fn gives(&self) -> bool {
        let mut given = self.given.iter();
        given.any(|given| matches!(given, Given::Planned(_)))
    }
}

/// The plan to show first of those there are: that order, unless it proposes nobody where another
/// proposes someone. Fewer calls are none when there are none at all.
pub fn shown_first<'p>(order: Order, plans: impl Iterator<Item = &'p Plan> + Clone) -> Order {
    let gives = |wanted: Order| {
        let mut plans = plans.clone();
        plans.any(|plan| plan.order == wanted && plan.gives())
    };
    let others = Order::ALL.into_iter().filter(|other| gives(*other));
    if gives(order) {
        return order;
    }
    others.into_iter().next().unwrap_or(order)
}

/// The plan of a roster around what `hand` fixed, the best there is unless `limit` cuts the search.
pub fn plan(
    register: &Register,
    survey: &Survey,
    roster: &Roster,
    hand: &Hand,
    order: Order,
    limit: Limit,
) -> Plan {
    let mut question = instance(register, survey, roster, hand);
    solved(&mut question, roster, hand, order, limit)
}

/// The same in each of the orders, in theirs.
pub fn plans(
    register: &Register,
    survey: &Survey,
    roster: &Roster,
    hand: &Hand,
    limit: Limit,
) -> [Plan; 3] {
    let mut question = instance(register, survey, roster, hand);
    Order::ALL.map(|order| solved(&mut question, roster, hand, order, limit))
}

fn solved(
    question: &mut Instance,
    roster: &Roster,
    hand: &Hand,
    order: Order,
    limit: Limit,
) -> Plan {
    question.levels = order.levels().to_vec();
    // An instance made of a register is sound; were it not, nobody would be proposed.
    let answer = Problem::of(question).map(|problem| solve(&problem, limit));
    let mut given: Vec<Given> = roster.posts.iter().map(|post| given(post, hand)).collect();
    let Ok(answer) = answer else {
        return Plan {
            order,
            given,
            levels: Totals::default(),
            proven: false,
        };
    };
    for (need, candidate) in &answer.assignments {
        let place = usize::try_from(*need).ok().and_then(|at| given.get_mut(at));
        if let (Some(place), Ok(avs)) = (place, u32::try_from(*candidate)) {
            *place = Given::Planned(AvsId(avs));
        }
    }
    Plan {
        order,
        given,
        levels: answer.totals,
        proven: answer.open.is_none(),
    }
}

/// What a post is before the solver's part.
fn given(post: &Post, hand: &Hand) -> Given {
    if post.lost {
        return Given::Lost;
    }
    match (post.choice(hand), post.need.status) {
        (Some(choice), _) => Given::ChosenWord {
            by: choice.avs(),
            forced: matches!(choice, NeedChoice::Force(..)),
        },
        (None, NeedState::Covered { cover, by, contact }) => Given::Standing {
            cover,
            by: Some(by),
            contact,
        },
        (None, NeedState::Without { cover, contact }) => Given::Standing {
            cover,
            by: None,
            contact,
        },
        (None, NeedState::Open) => Given::Nobody,
    }
}
