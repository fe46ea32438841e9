//! What the law makes of the hours that an absence takes (R9): a proposal beside the field it belongs
//! in, and in it as long as nobody typed another figure.

use super::draft::Draft;
use super::{Form, Ground};
use crate::domain::{Minutes, Ref};
use crate::law::made_up::MakingUp;
use crate::text::Id;
use crate::words::made_up as words;

/// The fields that have a part in it.
pub const FIELDS: [Id; 6] = [
    Id::FieldWho,
    Id::FieldFrom,
    Id::FieldTo,
    Id::FormPart,
    Id::FieldReason,
    Id::FieldOwed,
];

/// The field that the answer belongs in, and its words; none where no rule speaks of the absence.
pub fn told(draft: &Draft, target: Option<Ref>, ground: &Ground<'_>) -> Option<(Id, String)> {
    let found = of(draft, target, ground)?;
    Some((Id::FieldOwed, words::proposal(&found, ground.text)))
}

/// Where the figure is still the one proposed, it becomes the one proposed now. What somebody typed
/// stays, and the figure is not touched while she stands in it.
pub fn follow(form: &mut Form, ground: &Ground<'_>) {
    let Some(draft) = form.made.as_ref().filter(|made| is_absence(made)) else {
        return;
    };
    let proposed = figure(draft, form.target, ground);
    let is_elsewhere = form.focused().is_some_and(|one| one.id != Id::FieldOwed);
    let followed = form.followed.clone();
    let Some(field) = form.field_mut(Id::FieldOwed).filter(|_| is_elsewhere) else {
        return;
    };
    if followed.as_deref() == Some(field.input.value()) && field.input.value() != proposed {
        field.put(proposed);
        form.check(ground);
    }
}

/// Remembers that the figure in the form is the one proposed.
pub fn note(form: &mut Form, ground: &Ground<'_>) {
    let Some(draft) = form.made.as_ref().filter(|made| is_absence(made)) else {
        return;
    };
    let proposed = figure(draft, form.target, ground);
    if form.field(Id::FieldOwed).map(|field| field.input.value()) == Some(&*proposed) {
        form.followed = Some(proposed);
    }
}

fn is_absence(draft: &Draft) -> bool {
    matches!(draft, Draft::Absence(_))
}

/// The figure proposed, as the field has it: empty where there is nothing to make up.
fn figure(draft: &Draft, target: Option<Ref>, ground: &Ground<'_>) -> String {
    let proposed = of(draft, target, ground).map(|found| found.proposed());
    let some = proposed.filter(|proposed| *proposed > Minutes::ZERO);
    some.map(|some| ground.text.minutes(some))
        .unwrap_or_default()
}

fn of(draft: &Draft, target: Option<Ref>, ground: &Ground<'_>) -> Option<MakingUp> {
    let Draft::Absence(days) = draft else {
        return None;
    };
    let absence = days.absence()?;
    let department = ground.department;
    let open = department.open_days();
    let own = target.and_then(Ref::typed);
    // What is recorded of the same hours keeps its own figure, also where it becomes a part of this.
    let others = |other| Some(other) != own;
    MakingUp::of(&department.register, &absence, others, &open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Absence, AbsenceId, AbsenceReason, Absentee, Changes, Contract, DayPart, Minute, Moment,
        Regime,
    };
    use crate::tui::action::{Answer, Asked, Tag};
    use crate::tui::form::Drafts;
    use crate::tui::form::bench::{Bench, ROUX};
    use jiff::civil::date;

    /// Inès, with a pupil on Mondays from 8:30 to 11:30, under a contract of a regime; the dates of
    /// an absence of hers on a Monday, recorded or not.
    fn asked(regime: Regime, reason: AbsenceReason, owed: i32, recorded: bool) -> Bench {
        let mut bench = Bench::new();
        let absence = Absence {
            reason,
            owed: Minutes(owed),
            ..monday()
        };
        let mut changes = Changes::of(&bench.department.register);
        let (start, end) = (date(2026, 9, 1), Some(date(2027, 8, 31)));
        changes.add(Contract::dated(ROUX, regime, start, end));
        if recorded {
            changes.add(absence.clone());
        }
        let changes = changes.done();
        bench.apply(&changes);
        let id = recorded.then_some(AbsenceId(1));
        open(&mut bench, &absence, id);
        bench
    }

    fn open(bench: &mut Bench, absence: &Absence, recorded: Option<AbsenceId>) {
        let by = Asked {
            by: 7,
            tag: Tag::of(3),
        };
        let form = Form::of_absence(absence, recorded, false, by, &bench.ground());
        bench.show(form);
    }

    fn answered(bench: &mut Bench) -> i32 {
        bench.keys("enter");
        match &bench.answer {
            Some(Answer::Absence(absence)) => absence.owed.0,
            other => panic!("{other:?}"),
        }
    }

    const AED: Regime = Regime::EducationAssistant;

    #[test]
    fn an_authorised_absence_of_an_aed_proposes_the_slots_that_it_takes() {
        let mut bench = asked(AED, AbsenceReason::Sickness, 0, false);
        assert_eq!(bench.value(Id::FieldOwed), "");
        assert_eq!(bench.echo(Id::FieldOwed), "", "no rule of sickness");
        bench.on(Id::FieldReason).paste("autorisation");
        assert_eq!(bench.value(Id::FieldOwed), "3 h");
        let said = bench.echo(Id::FieldOwed);
        assert!(said.contains("R9 propose 3 h"), "{said}");
        assert!(said.contains("circulaire"), "{said}");
        bench.fill(Id::FieldTo, "24/11/2026");
        assert_eq!(bench.value(Id::FieldOwed), "6 h", "two Mondays");
        bench.on(Id::FieldReason).paste("maladie");
        assert_eq!(bench.value(Id::FieldOwed), "", "taken back");
        bench.paste("autorisation");
        assert_eq!(answered(&mut bench), 360);
    }

    #[test]
    fn a_figure_that_somebody_typed_stays() {
        let mut bench = asked(AED, AbsenceReason::Sickness, 0, false);
        bench.on(Id::FieldReason).paste("autorisation");
        bench.fill(Id::FieldOwed, "2h");
        bench.fill(Id::FieldTo, "24/11/2026");
        assert_eq!(bench.value(Id::FieldOwed), "2 h");
        let said = bench.echo(Id::FieldOwed);
        assert!(said.contains("R9 propose 6 h"), "still said: {said}");
        assert_eq!(answered(&mut bench), 120);
    }

    #[test]
    fn what_is_recorded_follows_only_where_it_is_what_was_proposed() {
        for (recorded, follows) in [(180, "6 h"), (60, "1 h"), (0, "")] {
            let mut bench = asked(AED, AbsenceReason::Authorised, recorded, true);
            bench.fill(Id::FieldTo, "24/11/2026");
            bench.on(Id::FieldReason);
            assert_eq!(bench.value(Id::FieldOwed), follows, "{recorded}");
        }
    }

    #[test]
    fn an_examination_and_an_aesh_are_told_and_nothing_is_put_in() {
        for (regime, reason, says) in [
            (AED, "examen", "R9 : ne se rattrape pas"),
            (
                Regime::Aesh,
                "autorisation",
                "R9 : 3 h manquées, à rattraper si l’employeur le demande",
            ),
        ] {
            let mut bench = asked(regime, AbsenceReason::Sickness, 0, false);
            bench.on(Id::FieldReason).paste(reason);
            let said = bench.echo(Id::FieldOwed);
            assert!(said.contains(says), "{said:?} says not {says:?}");
            assert_eq!(answered(&mut bench), 0);
        }
    }

    #[test]
    fn a_draft_comes_back_and_the_figure_goes_on_following() {
        let mut bench = asked(AED, AbsenceReason::Sickness, 0, false);
        bench.on(Id::FieldReason).paste("autorisation");
        let mut drafts = Drafts::default();
        assert!(drafts.keep(bench.form()));
        open(&mut bench, &monday(), None);
        assert_eq!(bench.value(Id::FieldOwed), "");
        bench.with(|form, cx| assert!(drafts.restore(form, &Ground::of(cx))));
        assert_eq!(bench.value(Id::FieldOwed), "3 h", "its draft");
        bench.fill(Id::FieldTo, "24/11/2026").on(Id::FieldReason);
        assert_eq!(bench.value(Id::FieldOwed), "6 h");
    }

    /// A Monday.
    fn monday() -> Absence {
        let on = |minute| Moment {
            date: date(2026, 11, 16),
            minute,
        };
        Absence {
            who: Absentee::Avs(ROUX),
            from: on(Minute::START),
            to: on(Minute::END),
            reason: AbsenceReason::Sickness,
            part: DayPart::Whole,
            class: None,
            owed: Minutes::ZERO,
        }
    }
}
