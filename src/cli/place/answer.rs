//! The document of `place`, made of what was found.

use super::json::{Json, Passed, RuleSays, Taker, WantedSlot, Would};
use crate::cli::documents::PointsReason;
use crate::cover::{Candidate, Candidates, PartCandidate, Placing, Want, Wanted, effects};
use crate::department::Department;
use crate::department::reassignment::Objections;
use crate::domain::check::Severity;
use crate::domain::{AvsId, Date, Minutes};
use crate::text::Text;
use crate::words::{self, findings, label};

/// The document.
pub fn document(
    department: &Department,
    text: &Text,
    (placing, from): (&Placing, Date),
    found: &Candidates,
) -> Json {
    let register = &department.register;
    let wanted = Wanted::from(placing.clone());
    let asked = Asked {
        department,
        text,
        from,
    };
    let slots = wanted.slots(register, from);
    let all = match slots.as_slice() {
        [] => placing.hours,
        slots => slots.iter().map(|want| want.when.span.length()).sum(),
    };
    let whole = found
        .ranked
        .iter()
        .map(|one| asked.taker(one, &wanted, all, None));
    let most = found.part.iter().map(|part| {
        let of_it = wanted.without(&part.lacking());
        asked.taker(&part.candidate, &of_it, part.minutes, Some(part))
    });
    let out = found.out.iter().map(|(avs, filter)| Passed {
        avs: avs.to_string(),
        reason: words::filter(department, text, filter),
    });
    Json {
        pupil: placing.pupil.to_string(),
        name: label::pupil(register, placing.pupil),
        establishment: placing.at.to_string(),
        from: from.into(),
        missing: Some(placing.hours.0).filter(|minutes| *minutes > 0),
        slots: slots.iter().map(slot).collect(),
        candidates: whole.chain(most).collect(),
        not_proposed: out.collect(),
    }
}

/// What every candidate is told by.
struct Asked<'a> {
    department: &'a Department,
    text: &'a Text,
    from: Date,
}

impl Asked<'_> {
    fn taker(
        &self,
        candidate: &Candidate,
        wanted: &Wanted,
        takes: Minutes,
        part: Option<&PartCandidate>,
    ) -> Taker {
        let (department, text) = (self.department, self.text);
        let hours = department.avs_hours(candidate.avs);
        let reason = |line: &crate::cover::CostLine| PointsReason {
            kind: line.why.id(),
            points: line.points,
            text: words::cost(department, text, line).0,
        };
        let lacks = part.map(|part| part.lacks.iter().map(slot).collect());
        Taker {
            avs: candidate.avs.to_string(),
            name: label::avs(&department.register, candidate.avs),
            all: part.is_none(),
            takes: takes.0,
            lacks: lacks.unwrap_or_default(),
            why: part.map(|part| words::filter(department, text, &part.why)),
            free_told: hours.told.0,
            free_real: hours.real.0,
            cost: candidate.cost,
            reasons: candidate.reasons.iter().map(reason).collect(),
            effects: self.would(candidate.avs, wanted),
        }
    }

    fn would(&self, to: AvsId, wanted: &Wanted) -> Option<Would> {
        let (register, survey) = (&self.department.register, self.department.survey());
        let told = effects(register, survey, wanted, to, self.from).ok()?;
        let against = Objections::of(register, survey, wanted, to, self.from);
        let says = against.rules().iter();
        let says = says.filter(|finding| finding.severity < Severity::Inform);
        let rule = |finding: &crate::law::check::Finding| RuleSays {
            rule: finding.rule.id(),
            refused: finding.severity == Severity::Refuse,
            text: findings::words(finding, register, self.text),
        };
        Some(Would {
            placed_before: told.before.placed.0,
            placed_after: told.after.placed.0,
            contracted: told.after.contracted.map(|contracted| contracted.weekly.0),
            pupils: told.pupils_after,
            contract_ends: told.contract_ends.map(Into::into),
            kilometres: told.apart.map(|apart| apart.km.round() as i64),
            rules: says.map(rule).collect(),
        })
    }
}

fn slot(want: &Want) -> WantedSlot {
    WantedSlot {
        day: want.when.day.offset() as u8 + 1,
        start: want.when.span.start.0,
        end: want.when.span.end.0,
    }
}
