//! What a reassignment does, shown before it is written.

use super::cost::end_of_school_year;
use super::reassignment::{Refused, handed_over};
use super::{Survey, Wanted};
use crate::domain::check::earlier;
use crate::domain::hours::{AvsHours, Figures, schools, served_until};
use crate::domain::travel::Apart;
use crate::domain::week::Week;
use crate::domain::{Accompaniment, AvsId, Date, PupilId, Register, SettingKey};

/// What a reassignment does to hours, pupils, contract and distance.
#[derive(Clone, Debug, PartialEq)]
pub struct Effects {
    /// The first whole week in which all of it holds: hours are of that week.
    pub week: Week,
    /// The receiver's hours without it.
    pub before: AvsHours,
    /// The receiver's hours with it.
    pub after: AvsHours,
    /// She is then placed for more than her contract's minutes.
    pub over: bool,
    /// Pupils who change hands, in order of number.
    pub pupils: Vec<PupilId>,
    /// How many pupils the receiver then has (R11).
    pub pupils_after: u32,
    /// Who gives, in order of number.
    pub givers: Vec<Giver>,
    /// The receiver's service ends inside the dates: of the accompaniments, else of the school
    /// year.
    pub contract_ends: Option<Date>,
    /// The receiver has no contract on the first day.
    pub no_contract: bool,
    /// The greatest distance between the receiver's schools (R12).
    pub apart: Option<Apart>,
    /// It is above the setting's warning.
    pub far: bool,
}

/// Someone who gives accompaniments away.
#[derive(Clone, Debug, PartialEq)]
pub struct Giver {
    /// Who.
    pub avs: AvsId,
    /// How many pupils she has left.
    pub pupils_left: u32,
    /// Her hours then.
    pub after: AvsHours,
}

/// What `reassignment` of the same arguments would do.
///
/// # Errors
/// The reasons of `reassignment`.
pub fn effects(
    register: &Register,
    survey: &Survey,
    wanted: &Wanted,
    to: AvsId,
    from: Date,
) -> Result<Effects, Refused> {
    let handed_over = handed_over(register, wanted, to, from)?;
    let begins = handed_over.iter().map(|m| m.new.from).max().unwrap_or(from);
    let week = Week::whole_from(begins);
    let figures = Figures::of(register, &survey.roads, week.monday());

    let kept = register.accompaniments_by(to).map(|(_, kept)| kept);
    let new = handed_over.iter().map(|each| &each.new);
    let after_all: Vec<&Accompaniment> = kept.chain(new).collect();
    let after = figures.avs_with(to, after_all.iter().copied());

    let mut givers: Vec<AvsId> = handed_over
        .iter()
        .filter_map(|each| register.get(each.id?).map(|old| old.avs))
        .collect();
    givers.sort_unstable();
    givers.dedup();
    let givers = givers.into_iter().map(|avs| {
        let left = register
            .accompaniments_by(avs)
            .filter(|(id, _)| !handed_over.iter().any(|m| m.id == Some(*id)));
        let ended = handed_over.iter().flat_map(|m| m.old.iter().chain(&m.kept));
        let old = ended.filter(|old| old.avs == avs);
        let then: Vec<&Accompaniment> = left.map(|(_, a)| a).chain(old).collect();
        Giver {
            avs,
            pupils_left: pupils(begins, &then).len() as u32,
            after: figures.avs_with(avs, then.iter().copied()),
        }
    });

    let mut dates = handed_over.iter().map(|m| m.new.to);
    let ends = dates.try_fold(from, |last, to| to.map(|to| to.max(last)));
    let served = served_until(register, to, begins);
    let horizon = ends.unwrap_or_else(|| end_of_school_year(from));
    let apart = survey
        .roads
        .farthest(&schools(register, week, after_all.iter().copied()));
    let warning = register.number(SettingKey::DistanceWarning) as f64;
    Ok(Effects {
        week,
        before: figures.avs(to),
        over: after.contracted.is_some_and(|c| after.placed > c.weekly),
        after,
        pupils: pupils_moved(&handed_over.iter().map(|m| &m.new).collect::<Vec<_>>()),
        pupils_after: pupils(begins, &after_all).len() as u32,
        givers: givers.collect(),
        contract_ends: earlier(served.flatten(), Some(horizon)).filter(|on| *on < horizon),
        no_contract: served.is_none(),
        apart,
        far: apart.is_some_and(|apart| apart.km > warning),
    })
}

/// Distinct pupils of the accompaniments valid on a day.
fn pupils(on: Date, accompaniments: &[&Accompaniment]) -> Vec<PupilId> {
    let valid: Vec<_> = accompaniments
        .iter()
        .copied()
        .filter(|accompaniment| accompaniment.valid_on(on))
        .collect();
    pupils_moved(&valid)
}

fn pupils_moved(accompaniments: &[&Accompaniment]) -> Vec<PupilId> {
    let mut pupils: Vec<_> = accompaniments.iter().filter_map(|a| a.pupil).collect();
    pupils.sort_unstable();
    pupils.dedup();
    pupils
}
