//! Forms by keys, from their opening to the act.

use super::Form;
use super::bench::*;
use crate::command::Command;
use crate::domain::*;
use crate::lookup::Kinds;
use crate::text::{Id, Lang};
use crate::tui::action::{self as ui, Asked, Question, Tag};
use crate::tui::component::Component;
use jiff::civil::date;

#[test]
fn nothing_is_written_before_the_difference_was_seen() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18" enter"#);
    assert!(
        bench.acts.is_empty(),
        "nothing is written before the difference was seen"
    );
    assert!(
        bench
            .difference()
            .contains(&"par semaine : 12 h → 18 h".to_owned()),
        "{:?}",
        bench.difference()
    );
    bench.keys("enter");
    let (_, made) = bench.department.register.decision_on(NOE, TODAY).unwrap();
    assert_eq!(made.mode, Mode::Individual(Minutes::hours(18)));
    assert_eq!((made.from, made.to), (TODAY, date(2027, 8, 31)));
    assert_eq!(made.commission, Commission::Cdaph);
    assert_eq!(bench.acts[0].command, Command::NewDecision);
    assert!(bench.is_closed());
    assert_eq!(
        bench.status(),
        "enregistré : nouvelle notification · PETIT Noé"
    );
}

#[test]
fn a_decision_under_a_year_warns_and_the_journal_keeps_the_reason() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18" enter "rentrée tardive" enter"#);
    let reasons = &bench.acts[0].reasons;
    assert_eq!(reasons.len(), 1);
    assert_eq!(
        (&*reasons[0].rule, &*reasons[0].words),
        ("R15", "rentrée tardive")
    );
}

#[test]
fn a_pupil_is_made_from_the_list() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewPupil, None)
        .keys(r#""MOREL" tab "Nino" tab tab "past""#);
    assert_eq!(
        bench.echo(Id::FieldEstablishment),
        "École Pasteur · Bourg-Neuf"
    );
    bench.keys(r#"tab "CM2""#);
    let school = bench.form().field(Id::FieldEstablishment).unwrap();
    assert_eq!(
        school.input.value(),
        "École Pasteur",
        "left, it shows the whole name"
    );
    bench
        .fill(Id::FieldNeeds, "prise de notes, geste asthme !")
        .fill(Id::FieldBirth, "12/03/16");
    assert_eq!(
        bench.echo(Id::FieldBirth),
        "sam. 12 mars 2016, il y a 10 a 7 m"
    );
    bench
        .on(Id::FieldSafety)
        .keys(r#""o""#)
        .on(Id::FieldLevel)
        .keys(r#""e""#);
    bench.keys("enter enter");
    let pupil = bench.department.register.get(PupilId(3)).unwrap();
    assert_eq!(pupil.name(), "MOREL Nino");
    assert_eq!(pupil.establishment, Some(PASTEUR));
    assert_eq!(pupil.class.as_deref(), Some("CM2"));
    assert_eq!(pupil.level, Some(Level::Elementary));
    assert!(pupil.safety);
    let gesture = PupilNeed {
        skill: Skill::Gesture("asthme".into()),
        required: true,
    };
    assert_eq!(
        pupil.needs,
        [
            PupilNeed {
                skill: Skill::NoteTaking,
                required: false
            },
            gesture
        ]
    );
    assert_eq!(bench.acts[0].command, Command::NewPupil);
}

#[test]
fn what_is_missing_is_said_at_its_field_once_asked_to_go_on() {
    let mut bench = Bench::new();
    bench.begin(Command::NewPupil, None);
    assert!(
        bench
            .form()
            .field(Id::FormLast)
            .unwrap()
            .fault(false)
            .is_none(),
        "not before"
    );
    bench.keys("enter");
    assert_eq!(bench.status(), "2 champs à corriger");
    assert_eq!(bench.form().focused().unwrap().id, Id::FormLast);
    assert_eq!(bench.fault(Id::FormFirst), "à remplir");
    assert!(bench.acts.is_empty());
}

#[test]
fn a_contract_longer_than_36_months_is_refused_with_its_rule() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewContract, None)
        .fill(Id::FieldAvs, "martin")
        .on(Id::FieldRegime)
        .keys(r#""a""#);
    assert_eq!(bench.form().field(Id::FieldRegime).unwrap().shown(), "AED");
    bench.on(Id::FieldFunction).keys("right");
    bench
        .fill(Id::FieldStart, "01/12/2026")
        .fill(Id::FieldEnd, "01/12/2029");
    let too_long = "36 mois au plus : le 30/11/2029 au plus tard";
    assert_eq!(bench.fault(Id::FieldEnd), too_long);
    bench.keys("enter");
    assert_eq!(bench.status(), "1 champ à corriger");
    bench.fill(Id::FieldEnd, "36m");
    assert_eq!(bench.fault(Id::FieldEnd), "");
    assert_eq!(
        bench.form().field(Id::FieldEnd).unwrap().day(),
        Some(date(2029, 11, 30))
    );
}

#[test]
fn a_contract_that_has_begun_already_is_noted_and_flagged_not_refused() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewContract, None)
        .fill(Id::FieldAvs, "martin")
        .on(Id::FieldRegime)
        .keys(r#""a""#);
    bench
        .fill(Id::FieldStart, "01/09/2003")
        .fill(Id::FieldEnd, "01/09/2006");
    let too_long = "36 mois au plus : le 31/08/2006 au plus tard";
    assert_eq!(bench.fault(Id::FieldEnd), too_long);
    bench.keys("enter");
    assert_eq!(bench.status(), "");
}

#[test]
fn what_would_come_of_a_date_that_means_nothing_is_not_told() {
    let mut bench = Bench::new();
    let told = |bench: &Bench| {
        let lines = &bench.form().outlook;
        (lines.len(), lines.iter().all(|line| line.words == "–"))
    };
    bench
        .begin(Command::NewContract, Some(ROUX.into()))
        .fill(Id::FieldEnd, "36m");
    let (before, unknown) = told(&bench);
    assert!(before > 0 && !unknown);
    bench.fill(Id::FieldEnd, "bientôt");
    assert_eq!(told(&bench), (before, true), "the lines keep their place");
    bench.fill(Id::FieldEnd, "36m");
    assert_eq!(told(&bench), (before, false));
}

#[test]
fn the_next_contract_begins_the_day_after_and_never_beyond_the_ceiling() {
    let mut bench = Bench::new();
    bench.begin(Command::NewContract, Some(ROUX.into()));
    let form = bench.form();
    assert_eq!(
        form.field(Id::FieldStart).unwrap().input.value(),
        "01/09/2026"
    );
    assert_eq!(form.field(Id::FieldWeekly).unwrap().input.value(), "24 h");
    bench.fill(Id::FieldEnd, "36m");
    assert_eq!(bench.fault(Id::FieldEnd), "");
    bench.fill(Id::FieldEnd, "31/08/29").keys("enter enter");
    let (_, made) = bench.department.register.contracts_of(ROUX).last().unwrap();
    assert_eq!(
        (made.start, made.end),
        (date(2026, 9, 1), Some(date(2029, 8, 31)))
    );
    // Six years are reached on 31/08/2029: what comes after has no term.
    bench.begin(Command::NewContract, Some(ROUX.into()));
    assert_eq!(bench.value(Id::FieldStart), "01/09/2029");
    assert_eq!(bench.value(Id::FieldEnd), "");
    assert_eq!(bench.echo(Id::FieldEnd), "sans terme : CDI");
    bench.fill(Id::FieldEnd, "1a");
    assert_eq!(
        bench.fault(Id::FieldEnd),
        "72 mois d’engagement en tout : le 31/08/2029 au plus tard"
    );
}

#[test]
fn every_field_of_a_contract_can_be_typed() {
    let mut bench = Bench::new();
    bench.edit(ContractId(1)).fill(Id::FieldEmployer, "valmy");
    assert_eq!(
        bench.fault(Id::FieldEmployer),
        "",
        "since 2014 an establishment may employ her"
    );
    bench.on(Id::FieldRegime).keys(r#""a""#);
    bench
        .fill(Id::FieldQuota, "62,5")
        .fill(Id::FieldWeeks, "41")
        .fill(Id::FieldCredit, "100")
        .fill(Id::FieldTrialEnd, "1m")
        .fill(Id::FieldShortReason, "remplacement")
        .fill(Id::FormPlaceSchools, "valmy, pasteur")
        .fill(Id::FormPlacePupils, "lea dubois")
        .fill(Id::FormPlaceZone, "PIAL Vallée-Nord")
        .fill(Id::FieldEnded, "30/06/2026")
        .fill(Id::FieldSuspensions, "2024-01-01 → 2024-06-30 enseigner")
        .fill(
            Id::FieldAmendments,
            "01/09/2024, 20 h, signé 15/06/2024, zone Nord, chez valmy + pasteur",
        )
        .fill(Id::FieldNoticeSent, "30/04/2026")
        .fill(Id::FieldNoticeReceived, "02/05/2026")
        .fill(Id::FieldInterview, "20/04/2026")
        .fill(Id::FieldAnswer, "05/05/2026");
    bench.on(Id::FormEndedHow).keys(r#""d""#);
    bench.on(Id::FieldIntention).keys(r#""n""#);
    bench.on(Id::FormAnswerIs).keys("right");
    bench.keys("enter enter");
    let made = bench.department.register.get(ContractId(1)).unwrap();
    assert_eq!(made.quota, Some(Permille(625)));
    assert_eq!(made.service_weeks, Some(41));
    assert_eq!(made.study_credit, Minutes::hours(100));
    assert_eq!(made.employer, Employer::Establishment(VALMY));
    assert_eq!(made.trial_end, Some(date(2023, 9, 30)));
    assert_eq!(made.places.establishments, [VALMY, PASTEUR]);
    assert_eq!(made.places.pupils, [LEA]);
    assert_eq!(made.places.zone.as_deref(), Some("PIAL Vallée-Nord"));
    assert_eq!(
        made.ended,
        Some(Ended {
            on: date(2026, 6, 30),
            how: Ending::Resignation
        })
    );
    let (from, to) = (date(2024, 1, 1), date(2024, 6, 30));
    assert_eq!(
        made.suspensions,
        [Suspension {
            from,
            to,
            kind: SuspensionKind::Teaching
        }]
    );
    let amendment = &made.amendments[0];
    assert_eq!((amendment.number, amendment.from), (1, date(2024, 9, 1)));
    assert_eq!(
        (amendment.signed, amendment.weekly),
        (Some(date(2024, 6, 15)), Some(Minutes::hours(20)))
    );
    assert_eq!(
        amendment.places.as_ref().unwrap().establishments,
        [VALMY, PASTEUR]
    );
    assert_eq!(made.notice.intention, Some(Intention::NotRenew));
    assert_eq!(
        made.notice.answer,
        Some(OfferAnswer {
            on: date(2026, 5, 5),
            accepted: false
        })
    );
    // And back again, nothing touched: nothing changes.
    bench.edit(ContractId(1)).keys("enter");
    assert_eq!(bench.status(), "rien n’a changé");
}

#[test]
fn a_slot_that_overlaps_is_refused_and_names_the_other() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewAccompaniment, None)
        .fill(Id::FieldPupil, "lea");
    assert_eq!(bench.value(Id::FieldEstablishment), "École Pasteur");
    bench
        .fill(Id::FieldAvs, "roux")
        .fill(Id::FieldSlots, "lun 10h-12h, jeu aprem impaires");
    assert_eq!(
        bench.fault(Id::FieldSlots),
        "l’AVS est déjà avec PETIT Noé, lun 8h30-11h30"
    );
    bench.fill(Id::FieldSlots, "mar 10h-12h, jeu aprem impaires");
    assert_eq!(bench.fault(Id::FieldSlots), "");
    assert_eq!(bench.echo(Id::FieldSlots), "2 créneaux, 5 h 30 par semaine");
    bench.keys("enter enter");
    let made = bench.department.register.get(AccompanimentId(2)).unwrap();
    assert_eq!(
        (made.avs, made.pupil, made.establishment),
        (ROUX, Some(LEA), PASTEUR)
    );
    assert_eq!(
        made.slots
            .iter()
            .map(|slot| slot.number)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(made.next_slot, 3);
    assert_eq!(made.slots[1].weeks, Weeks::A);
}

#[test]
fn more_hours_than_the_decision_gives_warn() {
    let mut bench = Bench::new();
    bench
        .edit(AccompanimentId(1))
        .fill(Id::FieldSlots, "lun mar jeu ven 8h30-11h30, mer 8h30-9h");
    assert_eq!(
        bench.fault(Id::FieldSlots),
        "12 h 30 placées pour 12 h notifiées"
    );
    bench.keys("enter enter");
    assert_eq!(&*bench.acts[0].reasons[0].rule, "R15");
}

#[test]
fn no_individual_help_without_a_decision() {
    let mut bench = Bench::new();
    bench
        .edit(AccompanimentId(1))
        .fill(Id::FieldFrom, "01/09/2024");
    assert_eq!(
        bench.fault(Id::FieldFrom),
        "PETIT Noé n’a aucune notification valable le 01/09/2024"
    );
    bench.keys("enter");
    assert_eq!(bench.status(), "1 champ à corriger");
}

#[test]
fn a_form_nobody_touched_leaves_no_draft() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys("esc");
    assert_eq!(bench.status(), "");
}

#[test]
fn escape_on_the_difference_goes_back_to_the_fields() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18" enter esc"#);
    assert!(!bench.form().confirming());
    assert_eq!(bench.value(Id::FieldWeekly), "18");
}

#[test]
fn a_refusal_of_the_store_loses_nothing() {
    let mut bench = Bench::new();
    bench.refuses = true;
    bench
        .begin(Command::NewDecision, Some(NOE.into()))
        .keys(r#""18" enter enter"#);
    assert!(bench.form().confirming(), "it stays to be written again");
    bench.keys("esc esc");
    assert!(bench.is_closed());
    bench.begin(Command::NewDecision, Some(NOE.into()));
    assert_eq!(bench.value(Id::FieldWeekly), "18 h");
}

#[test]
fn a_draft_that_was_written_does_not_come_back() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C").keys("esc");
    assert!(bench.is_closed() && bench.acts.is_empty());
    bench.edit(NOE);
    assert_eq!(bench.value(Id::FieldClass), "6e C");
    bench.keys("enter enter");
    bench.edit(NOE).keys("enter");
    assert_eq!(bench.status(), "rien n’a changé");
}

#[test]
fn a_record_that_changed_since_is_not_overwritten_and_nothing_typed_is_lost() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C").keys("enter");
    let mut other = bench.department.register.get(NOE).unwrap().clone();
    other.teacher = Some("Mme Faure".into());
    let mut changes = Changes::of(&bench.department.register);
    changes.set(NOE, other);
    let changes = changes.done();
    bench.apply(&changes);
    bench.keys("enter");
    assert!(bench.asks.is_none(), "each changed another field");
    assert!(
        bench
            .status()
            .ends_with("a changé enseignant entre-temps : c’est gardé"),
        "{}",
        bench.status()
    );
    let pupil = bench.department.register.get(NOE).unwrap();
    assert_eq!(
        (pupil.class.as_deref(), pupil.teacher.as_deref()),
        (Some("6e C"), Some("Mme Faure"))
    );
}

/// A field, what is typed in it, and what somebody else does.
type TypedByTwo = (Id, &'static str, &'static str);

/// Of each kind of record that has a form, two fields.
fn two_fields_of_each_kind() -> Vec<(Ref, [TypedByTwo; 2])> {
    let link: Ref = AccompanimentId(1).into();
    let contract: Ref = ContractId(1).into();
    let decision: Ref = DecisionId(1).into();
    vec![
        (
            ROUX.into(),
            [
                (Id::FieldPhone, "06 39 98 00 01", "06 39 98 00 02"),
                (Id::FormFirst, "Ines", "Agnès"),
            ],
        ),
        (
            NOE.into(),
            [
                (Id::FieldNeeds, "sécurité !", "geste : sonde"),
                (Id::FieldClass, "6e C", "6e D"),
            ],
        ),
        (
            VALMY.into(),
            [
                (Id::FieldCommune, "Valmy", "Villers"),
                (Id::FieldPhone, "03 53 01 00 01", "03 53 01 00 02"),
            ],
        ),
        (
            contract,
            [
                (Id::FieldWeekly, "20 h", "22 h"),
                (Id::FieldEnd, "31/08/2025", "31/08/2024"),
            ],
        ),
        (
            decision,
            [
                (Id::FieldWeekly, "15 h", "18 h"),
                (Id::FieldNumber, "2026-1", "2026-2"),
            ],
        ),
        (
            link,
            [
                (Id::FieldSlots, "mar 8h30-10h30", "jeu 13h30-15h30"),
                (Id::FieldTo, "30/06/2027", "31/05/2027"),
            ],
        ),
    ]
}

#[test]
fn of_every_kind_what_each_changed_is_written_and_what_both_changed_is_asked() {
    for (target, [(one, mine, theirs), (other, _, beside)]) in two_fields_of_each_kind() {
        // Another field: no question, both stand.
        let mut bench = Bench::new();
        bench.edit(target).fill(one, mine);
        let form = bench.take_off();
        bench.edit(target).fill(other, beside).keys("enter enter");
        assert_eq!(bench.acts.len(), 1, "{target} {}", bench.status());
        let beside = bench.edit(target).value(other).to_owned();
        bench.put_on(form).keys("enter enter");
        assert!(bench.asks.is_none(), "{target}");
        assert_eq!(bench.acts.len(), 2, "{target} {}", bench.status());
        bench.edit(target);
        let written = bench.value(one).to_owned();
        assert_eq!(bench.value(other), beside, "{target}");

        // The same field: which one counts is asked, and only that is written.
        for counts in [vec![one], vec![]] {
            let mut bench = Bench::new();
            bench.edit(target).fill(one, mine);
            let form = bench.take_off();
            bench.edit(target).fill(one, theirs).keys("enter enter");
            let there = bench.edit(target).value(one).to_owned();
            bench.put_on(form).keys("enter enter");
            assert_eq!(bench.acts.len(), 1, "{target} {}", bench.status());
            let Some((tag, Question::Conflict(asked))) = bench.asks.take() else {
                panic!("{target}: {}", bench.status());
            };
            assert_eq!(asked.both.len(), 1, "{target}");
            assert_eq!(
                (asked.both[0].id, &asked.theirs),
                (one, &vec![]),
                "{target}"
            );
            bench.answered(tag, ui::Answer::Mine(counts.clone()));
            let (acts, stands) = match counts.is_empty() {
                true => (1, &there),
                false => (2, &written),
            };
            assert_eq!(bench.acts.len(), acts, "{target} {}", bench.status());
            assert_eq!(bench.edit(target).value(one), stands, "{target}");
        }
    }
}

#[test]
fn what_changed_and_changed_back_asks_and_says_nothing() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C");
    let form = bench.take_off();
    for class in ["5e A", "6e B"] {
        bench
            .edit(NOE)
            .fill(Id::FieldClass, class)
            .keys("enter enter");
    }
    bench.put_on(form).keys("enter");
    assert_eq!(bench.status(), "");
    bench.keys("enter");
    assert_eq!(bench.edit(NOE).value(Id::FieldClass), "6e C");
}

#[test]
fn what_came_between_the_question_and_its_answer_is_asked_again() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C");
    let form = bench.take_off();
    bench
        .edit(NOE)
        .fill(Id::FieldClass, "5e A")
        .keys("enter enter");
    bench.put_on(form).keys("enter enter");
    let (tag, _) = bench.asks.take().unwrap();
    let form = bench.take_off();
    bench
        .edit(NOE)
        .fill(Id::FieldClass, "5e B")
        .keys("enter enter");
    bench.put_on(form);
    bench.answered(tag, ui::Answer::Mine(vec![Id::FieldClass]));
    assert_eq!(bench.acts.len(), 2, "nothing is written");
    let Some((_, Question::Conflict(asked))) = bench.asks.take() else {
        panic!("not asked again");
    };
    assert_eq!(asked.both[0].theirs, "5e B");
}

#[test]
fn what_the_store_refuses_because_the_record_moved_on_is_asked_at_once() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C").keys("enter");
    let mut other = bench.department.register.get(NOE).unwrap().clone();
    other.class = Some("5e A".into());
    let mut changes = Changes::of(&bench.department.register);
    changes.set(NOE, other);
    let changes = changes.done();
    bench.apply(&changes);
    bench.answered(Tag::WRITTEN, ui::Answer::Refused);
    assert!(matches!(bench.asks, Some((_, Question::Conflict(_)))));
    // Refused for another reason it stays as it is.
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C").keys("enter");
    bench.answered(Tag::WRITTEN, ui::Answer::Refused);
    assert!(bench.asks.is_none() && bench.form().confirming());
}

#[test]
fn a_draft_knows_what_the_record_was_when_it_was_begun() {
    let mut bench = Bench::new();
    bench.edit(NOE).fill(Id::FieldClass, "6e C").keys("esc");
    let mut other = bench.department.register.get(NOE).unwrap().clone();
    other.class = Some("5e A".into());
    let mut changes = Changes::of(&bench.department.register);
    changes.set(NOE, other);
    let changes = changes.done();
    bench.apply(&changes);
    bench.edit(NOE).keys("enter enter");
    let Some((_, Question::Conflict(asked))) = bench.asks.take() else {
        panic!("{}", bench.status());
    };
    let fork = &asked.both[0];
    assert_eq!(
        (&*fork.was, &*fork.theirs, &*fork.mine),
        ("6e B", "5e A", "6e C")
    );
}

#[test]
fn past_the_end_of_a_name_the_finder_is_asked_and_its_answer_fills_the_field() {
    let mut bench = Bench::new();
    bench
        .begin(Command::NewAccompaniment, None)
        .on(Id::FieldPupil)
        .keys(r#""le" right"#);
    let (tag, question) = bench.asks.take().unwrap();
    let Question::Record { kinds, typed, .. } = question else {
        panic!("{question:?}");
    };
    assert_eq!((kinds, &*typed), (Kinds::of(Kind::Pupil), "le"));
    let found = ui::Answer::Record(LEA.into());
    let then = bench.with(|form, cx| form.answered(cx, tag, found));
    assert!(then.is_empty());
    assert_eq!(bench.value(Id::FieldPupil), "DUBOIS Léa");
    assert_eq!(
        bench.value(Id::FieldEstablishment),
        "École Pasteur",
        "a pupil brings her school"
    );
}

fn away(who: Absentee) -> Absence {
    let at = |minute| Moment {
        date: TODAY,
        minute,
    };
    Absence {
        who,
        from: at(Minute::START),
        to: at(Minute::END),
        reason: AbsenceReason::Sickness,
        part: crate::domain::DayPart::Whole,
        class: None,
        owed: Minutes::ZERO,
    }
}

fn asked_for(absence: &Absence, recorded: Option<AbsenceId>, joint: bool) -> Bench {
    let mut bench = Bench::new();
    let asked = Asked {
        by: 7,
        tag: Tag::of(3),
    };
    let form = Form::of_absence(absence, recorded, joint, asked, &bench.ground());
    assert_eq!(form.asked(), Some(asked));
    bench.show(form);
    bench
}

#[test]
fn the_dates_of_an_absence_not_yet_recorded_are_an_answer() {
    let absence = away(Absentee::Avs(ROUX));
    let mut bench = asked_for(&absence, None, false);
    bench.fill(Id::FieldTo, "3j").keys("enter");
    assert!(bench.is_closed() && bench.acts.is_empty());
    let until = Moment {
        date: date(2026, 11, 12),
        minute: Minute::END,
    };
    let answer = ui::Answer::Absence(Absence {
        to: until,
        ..absence
    });
    assert_eq!(bench.answer, Some(answer));
}

#[test]
fn left_without_enter_the_dates_of_an_absence_answer_nothing() {
    let mut bench = asked_for(&away(Absentee::Avs(ROUX)), None, false);
    bench.fill(Id::FieldTo, "3j").keys("esc");
    assert_eq!(bench.answer, Some(ui::Answer::Nothing));
}

#[test]
fn an_absence_planned_with_others_stays_that_of_the_avs() {
    let absence = away(Absentee::Avs(ROUX));
    let whose = |joint| {
        let bench = asked_for(&absence, None, joint);
        bench.form().field(Id::FieldWho).unwrap().options.len()
    };
    assert_eq!((whose(false), whose(true)), (2, 1));
}

#[test]
fn every_field_of_an_avs_can_be_typed() {
    let mut bench = Bench::new();
    bench
        .edit(MARTIN)
        .fill(Id::FieldOtherName, "DURAND")
        .fill(Id::FieldBase, "pasteur")
        .fill(Id::FieldPhone, "06 00 00 00 01")
        .fill(Id::FieldMail, "s@exemple.fr")
        .fill(Id::FieldHomeCommune, "Villevert")
        .fill(Id::FormPosition, "48,1173 -1,6778")
        .fill(Id::FieldBirth, "01/02/80")
        .fill(Id::FieldLevels, "collège, élém")
        .fill(Id::FieldSkills, "deplac, geste : sonde")
        .fill(Id::FieldUnavailable, "mer, ven 13h30-17h")
        .fill(Id::FieldReach, "12 km")
        .fill(Id::FieldPrefers, "petit")
        .fill(Id::FieldExcludes, "dubois")
        .fill(Id::FieldLeft, "31/08/2027");
    bench
        .on(Id::FieldKind)
        .keys(r#""m""#)
        .on(Id::FieldDiploma)
        .keys(r#""b""#);
    bench.keys("enter enter");
    let avs = bench.department.register.get(MARTIN).unwrap();
    assert_eq!((avs.kind, avs.diploma), (AvsKind::Shared, Diploma::LevelIV));
    assert_eq!(avs.home, Position::from_degrees(48.1173, -1.6778));
    assert_eq!(avs.birth, Some(date(1980, 2, 1)));
    assert_eq!(avs.levels, [Level::LowerSecondary, Level::Elementary]);
    assert_eq!(
        avs.skills,
        [Skill::Mobility, Skill::Gesture("sonde".into())]
    );
    assert_eq!(avs.unavailable.len(), 2);
    assert_eq!(
        (avs.unavailable[0].start, avs.unavailable[0].end),
        (Minute::START, Minute::END)
    );
    assert_eq!(avs.reach, Some(Km(12)));
    assert_eq!(
        (&avs.prefers[..], &avs.excludes[..]),
        (&[NOE][..], &[LEA][..])
    );
    assert_eq!(avs.left, Some(date(2027, 8, 31)));
    bench.edit(MARTIN).keys("enter");
    assert_eq!(bench.status(), "rien n’a changé");
}

#[test]
fn every_field_of_a_school_can_be_typed() {
    let mut bench = Bench::new();
    bench.begin(Command::NewEstablishment, None);
    bench
        .fill(Id::FieldName, "École Les Tilleuls")
        .fill(Id::FieldUai, "0350122a");
    assert!(bench.fault(Id::FieldUai).starts_with("la lettre ne va pas"));
    bench
        .fill(Id::FieldUai, "0350122t")
        .fill(Id::FieldCommune, "Bourg-Neuf")
        .fill(
            Id::FieldClusters,
            "PIAL Nord (01/09/2020 → 31/08/2025) ; PAS Vallée",
        )
        .fill(Id::FieldAgreements, "01/09/2026 → 31/08/2027");
    bench
        .on(Id::FieldKind)
        .keys("right")
        .on(Id::FieldSector)
        .keys("right")
        .on(Id::FieldZone)
        .keys(r#""c""#);
    bench.keys("enter enter");
    let school = bench.department.register.get(EstablishmentId(3)).unwrap();
    assert_eq!(school.uai.as_deref(), Some("0350122T"));
    assert_eq!(
        (school.kind, school.sector),
        (Some(SchoolKind::School), Sector::PrivateContracted)
    );
    assert_eq!(school.zone, Some(Zone::C));
    assert_eq!(school.clusters.len(), 2);
    assert_eq!(school.clusters[0].to, Some(date(2025, 8, 31)));
    assert_eq!(school.agreements[0].to, date(2027, 8, 31));
    bench.edit(EstablishmentId(3)).keys("enter");
    assert_eq!(bench.status(), "rien n’a changé");
}

#[test]
fn english_reads_english() {
    let mut bench = Bench::speaking(Lang::English);
    bench.edit(AccompanimentId(1));
    assert_eq!(
        bench.form().focused().unwrap().input.value(),
        "Mon 8:30-11:30, "
    );
    bench
        .fill(Id::FieldSlots, "mon 8:30-11:30, thu afternoon odd lunch")
        .fill(Id::FieldTo, "2027-08-31");
    let lunch = bench.fault(Id::FieldSlots);
    assert!(
        lunch.starts_with("lunch, no agreement on 10 Nov 2026"),
        "{lunch}"
    );
    assert_eq!(bench.echo(Id::FieldTo), "Tue 31 August 2027, in 9 m");
}

#[test]
fn hostile_texts_are_refused_or_harmless_in_every_field() {
    let hostile = [
        "\u{1b}]0;x\u{7}",
        "\u{202e}abc",
        "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "→→→",
        ",,,;;;",
        "((((",
        "1 : → , : ;",
        "-",
        "–-–",
        "99999999999999999999",
        "１２h",
        "'; DROP",
        "lun-",
        "-ven",
        "lun 8h-",
        "!!!",
        "geste",
        "geste :",
        "31/02",
        "0",
        "%",
        "1e9",
        "NaN",
        "inf",
        "٣",
        "ﷺ",
        "\u{0}",
        " ",
        "+ + +",
        "8h30-",
    ];
    let targets: [Ref; 6] = [
        ROUX.into(),
        NOE.into(),
        VALMY.into(),
        ContractId(1).into(),
        DecisionId(1).into(),
        AccompanimentId(1).into(),
    ];
    for target in targets {
        let mut bench = Bench::new();
        bench.edit(target);
        let ids: Vec<Id> = bench.form().fields.iter().map(|field| field.id).collect();
        for id in ids {
            for text in hostile {
                bench.fill(id, text);
                let field = bench.form().field(id).unwrap();
                assert!(
                    !field
                        .input
                        .value()
                        .contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{0}'])
                );
            }
            bench.keys("enter");
            if bench.form().confirming() {
                bench.keys("esc");
            }
        }
    }
}
